import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { FakeConnector, type Sent } from '../support/connector.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';
import { ServerProcess } from '../support/server-process.ts';

const CATALOG = `
resources:
  - id: portal
    name: Partner portal
    url: https://portal.example.com
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: ${GROUPS.approvers.id}
    duration: 90d
    maxDuration: 365d
    extension: sponsor
`;

/** Where the store is, and how many processes stand before it; a file is held by one. */
export const KINDS = [
  { store: 'embedded', replicas: 1 },
  { store: 'cosmos', replicas: 1 },
  { store: 'cosmos', replicas: 2 },
] as const;
export type Kind = (typeof KINDS)[number];

const RESTARTS = 5;

/** Real processes before a simulated tenant, channel and store, killed at any moment and started again. */
export class Lane {
  readonly kind: Kind;
  readonly tenant: RunningEntra;
  readonly connector: FakeConnector;
  readonly #cosmos: CosmosEmulator | undefined;
  readonly folder: string;
  readonly #servers: readonly ServerProcess[];
  readonly #links = new Map<string, string>();
  /** Messages by the partners that they name, and how many are in it. */
  readonly #about = new Map<string, readonly Sent[]>();
  #read = 0;
  kills = 0;
  /** How much came only where nobody was killed any more: there is no end to being killed in the midst of the same. */
  hungry = 0;
  #spared: Promise<unknown> = Promise.resolve();
  #called = Promise.withResolvers<void>();

  private constructor(
    kind: Kind,
    tenant: RunningEntra,
    connector: FakeConnector,
    cosmos: CosmosEmulator | undefined,
    folder: string,
    servers: readonly ServerProcess[],
  ) {
    this.kind = kind;
    this.tenant = tenant;
    this.connector = connector;
    this.#cosmos = cosmos;
    this.folder = folder;
    this.#servers = servers;
    connector.mayRepeat = true;
    connector.received = () => this.#call();
    if (cosmos !== undefined)
      cosmos.intercept = () => {
        this.#call();
        return undefined;
      };
    tenant.entra.onExchange(({ path, requestBody }) => {
      this.#call();
      if (!path.startsWith('/invitations')) return;
      const { invitedUserEmailAddress = '', inviteRedirectUrl = '' } = requestBody as Record<string, string>;
      this.#links.set(invitedUserEmailAddress, inviteRedirectUrl);
    });
  }

  static async open(kind: Kind): Promise<Lane> {
    const [tenant, connector] = await Promise.all([startEntra({ token: 't' }), new FakeConnector().start()]);
    const cosmos = kind.store === 'cosmos' ? await startCosmosEmulator() : undefined;
    const folder = mkdtempSync(join(tmpdir(), 'usher-kills-'));
    writeFileSync(join(folder, 'catalog.yaml'), CATALOG);
    const settings = {
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: tenant.url,
      GRAPH_TOKEN: 't',
      CATALOG_FILE: join(folder, 'catalog.yaml'),
      ADMINS_GROUP_ID: GROUPS.admins.id,
      DATA_DIR: folder,
      RECONCILE_SECONDS: '1',
      SWEEP_SECONDS: '1',
      INVITATION_PACE: 'full',
      ...(cosmos && { COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: cosmos.key, COSMOS_DATABASE: 'usher' }),
    };
    const servers = await Promise.all(
      Array.from({ length: kind.replicas }, () => ServerProcess.on(settings)),
    );
    for (const server of servers) await server.start();
    return new Lane(kind, tenant, connector, cosmos, folder, servers);
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.kill()));
    await Promise.all([this.connector.stop(), this.tenant.close(), this.#cosmos?.close()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Ends as on SIGTERM. */
  async stop(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.stop()));
  }

  url(nth: number): string {
    return this.#servers[nth % this.#servers.length]?.url ?? '';
  }

  /** What follows from it has happened as well. */
  #call(): void {
    setImmediate(() => {
      this.#called.resolve();
      this.#called = Promise.withResolvers();
    });
  }

  /** Resolves at the next call that anybody outside gets; at the latest when somebody would try again. */
  async called(until?: AbortSignal): Promise<void> {
    const late = new Promise((resolve) => until?.addEventListener('abort', resolve, { once: true }));
    await Promise.race([this.#called.promise, late]);
  }

  /** Nobody is killed until it is done. */
  async spare(work: () => Promise<void>): Promise<void> {
    this.hungry++;
    const before = this.#spared;
    const done = work();
    this.#spared = Promise.allSettled([before, done]);
    await done;
  }

  /** As by `kill -9`, and up again. */
  async kill(nth: number): Promise<void> {
    await this.#spared;
    const server = this.#servers[nth % this.#servers.length];
    this.kills++;
    await server?.kill();
    // Whoever watches over it starts it again as often as that takes: a busy machine's store may be late.
    for (let left = RESTARTS; left >= 0; left--) {
      const started = server?.start();
      if (left === 0) await started;
      else if (
        await started?.then(
          () => true,
          () => false,
        )
      )
        return;
    }
  }

  /** What was said of a partner, the oldest first. Each message is read once, however often they look for theirs. */
  about(address: string): readonly Sent[] {
    const { sent } = this.connector;
    for (const one of sent.slice(this.#read))
      for (const name of new Set(JSON.stringify(one.body).match(/partner\d+@partner\.com/gu)))
        this.#about.set(name, [...(this.#about.get(name) ?? []), one]);
    this.#read = sent.length;
    return this.#about.get(address) ?? [];
  }

  /** The page of the newest invitation, at whoever is up. */
  linkTo(address: string, nth: number): string | undefined {
    return this.#links.get(address)?.replace(/^http:\/\/localhost:\d+/u, this.url(nth));
  }
}
