import { join } from 'node:path';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import type { Dump, Testimony } from '../../src/store/dump.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { buttonsOf, cardOf, FakeConnector, type Sent } from './connector.ts';
import { type CosmosEmulator, startCosmosEmulator } from './cosmos-emulator.ts';
import { type RunningEntra, startEntra } from './entra.ts';
import { saysTo } from './says-to.ts';
import { type Program, ServerProcess } from './server-process.ts';

type Version = 'older' | 'newer';
const other: Readonly<Record<Version, Version>> = { older: 'newer', newer: 'older' };

/** After so long without an effect a person tries again, and a load balancer may lead them to the other (ms). */
const AGAIN_MS = 1_500;
const TRIES = 40;

/** Whoever waits looks through all that was sent, again and again. */
const texts = new WeakMap<Sent, string>();
function textOf(sent: Sent): string {
  const known = texts.get(sent) ?? JSON.stringify(sent.body);
  texts.set(sent, known);
  return known;
}

/** Two servers of two versions on one Cosmos DB, with one tenant and one channel, as while a release is rolled out. */
export class TwoVersions {
  readonly store: Store & Dump & Testimony;
  readonly tenant: RunningEntra;
  readonly connector: FakeConnector;
  readonly links = new Map<string, string>();
  readonly #cosmos: CosmosEmulator;
  readonly #servers: Readonly<Record<Version, ServerProcess>>;
  /** The world has changed; the store has. */
  #changed = Promise.withResolvers<void>();
  #written = Promise.withResolvers<void>();

  private constructor(
    world: Pick<TwoVersions, 'store' | 'tenant' | 'connector'>,
    cosmos: CosmosEmulator,
    servers: Readonly<Record<Version, ServerProcess>>,
  ) {
    this.store = world.store;
    this.tenant = world.tenant;
    this.connector = world.connector;
    this.#cosmos = cosmos;
    this.#servers = servers;
    cosmos.intercept = ({ method }) => {
      // It is done in this turn of the event loop.
      if (method === 'DELETE' || method === 'POST') setImmediate(() => this.#write());
      return undefined;
    };
    world.connector.received = () => setImmediate(() => this.#change());
    world.tenant.entra.onExchange(({ path, requestBody }) => {
      const asked = requestBody as Readonly<Record<string, string>> | undefined;
      if (path.startsWith('/invitations') && asked)
        this.links.set(asked.invitedUserEmailAddress ?? '', asked.inviteRedirectUrl ?? '');
      this.#change();
    });
  }

  static async open(program: Program, folder: string): Promise<TwoVersions> {
    const [cosmos, tenant, connector] = await Promise.all([
      startCosmosEmulator(),
      startEntra({ token: 't' }),
      new FakeConnector().start(),
    ]);
    // Each version draws a card in its way, and one may not know what the other has shown.
    connector.mayRepeat = true;
    const database = { endpoint: cosmos.endpoint, key: cosmos.key, database: 'usher' };
    // The newer one's indexes are made before it runs, as the documents on upgrading say.
    const store = await openCosmosStore(database);
    const settings = {
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: tenant.url,
      GRAPH_TOKEN: 't',
      SECURITY_GROUP_ID: GROUPS.portal.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      COSMOS_ENDPOINT: database.endpoint,
      COSMOS_KEY: database.key,
      COSMOS_DATABASE: database.database,
      RECONCILE_SECONDS: '1',
      SWEEP_SECONDS: '1',
    };
    const servers = {
      older: await ServerProcess.on({ ...settings, DATA_DIR: join(folder, 'one') }, program),
      newer: await ServerProcess.on({ ...settings, DATA_DIR: join(folder, 'two') }),
    };
    await Promise.all([servers.older.start(), servers.newer.start()]);
    return new TwoVersions({ store, tenant, connector }, cosmos, servers);
  }

  story(address: string, first: (step: number) => Version): VersionsStory {
    return new VersionsStory(this, address, first);
  }
  server(version: Version): ServerProcess {
    return this.#servers[version];
  }
  stop(version: Version): Promise<number | null> {
    return this.#servers[version].stop();
  }
  async close(): Promise<void> {
    await this.store.close();
    await Promise.all([this.#cosmos.close(), this.tenant.close(), this.connector.stop()]);
  }

  /** What either logged that nobody foresaw. */
  wrong(): readonly string[] {
    const logged = [this.#servers.older, this.#servers.newer].flatMap(({ output }) => output.split('\n'));
    return logged.filter((line) => /uncaught|unhandled|"level":"fatal"/iu.test(line));
  }
  async recordOf(address: string) {
    const [found] = await this.store.byAddress(address);
    if (found === undefined) throw new Error(`no record of ${address}`);
    return { record: found.record, history: await this.store.history(found.record.id) };
  }
  mailsTo = (address: string): number =>
    this.tenant.entra.mails.filter(({ to }) => to.includes(address)).length;
  membersFor(address: string): number {
    const guest = this.tenant.entra.user(address)?.id;
    return this.tenant.entra.members(GROUPS.portal.id).filter((id) => id === guest).length;
  }

  /** Resolves when nothing is owed whose time has come. */
  async allPaid(): Promise<void> {
    for (;;) {
      const next = this.#written.promise;
      if ((await this.store.outstanding(Date.now(), 1_000)).length === 0) return;
      await next;
    }
  }

  /** Does what a person would do again after a while, here and there in turn, until it has had its effect. */
  async until(
    what: string,
    done: () => boolean,
    first: Version,
    act: (server: ServerProcess) => Promise<unknown>,
  ) {
    let at = first;
    for (let tries = 0; tries < TRIES && !done(); tries++) {
      const patience = AbortSignal.timeout(AGAIN_MS);
      await act(this.#servers[at]).catch(() => undefined);
      while (!done() && !patience.aborted)
        await Promise.race([
          this.#changed.promise,
          new Promise((resolve) => patience.addEventListener('abort', resolve, { once: true })),
        ]);
      at = other[at];
    }
    if (!done()) throw new Error(`nothing came of: ${what}`);
  }

  #write(): void {
    this.#written.resolve();
    this.#written = Promise.withResolvers();
  }
  #change(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}

/** From being asked for to having access, and out again; each step is tried first where `first` says. */
class VersionsStory {
  readonly address: string;
  readonly #both: TwoVersions;
  readonly #first: (step: number) => Version;
  #said = 0;

  constructor(both: TwoVersions, address: string, first: (step: number) => Version) {
    this.#both = both;
    this.address = address;
    this.#first = first;
  }

  asks = () =>
    this.#both.until(
      'ask',
      () => this.#button('approve') !== undefined,
      this.#first(0),
      (server) => this.#types(server, `invite ${this.address}`),
    );

  /** Only the newer version knows this: what it puts on record is new to the older one. */
  takesUp = () =>
    this.#both.until(
      'take up',
      () => this.#shows('has been on it'),
      'newer',
      // By the record that any card of it names: the one that stands there may be the older version's.
      (server) => this.#clicks(server, 'alex', 'take-up', 'approve'),
    );

  approves = () =>
    this.#both.until(
      'approve',
      () => this.#both.mailsTo(this.address) > 0,
      this.#first(1),
      (server) => this.#clicks(server, 'alex', 'approve'),
    );

  async opensLink(): Promise<void> {
    this.#both.tenant.entra.accept(this.address);
    const { search } = new URL(this.#both.links.get(this.address) ?? '');
    await this.#both.until(
      'open the link',
      // As the newer version says it, and the older.
      () => this.#shows(`${this.address} now has access`) || this.#shows(`${this.address} is in:`),
      this.#first(2),
      (server) => fetch(`${server.url}/grant-access${search}`),
    );
  }

  async removes(): Promise<void> {
    await this.#both.until(
      'remove',
      () => this.#button('remove-confirm') !== undefined,
      this.#first(1),
      (server) => this.#types(server, `remove ${this.address}`),
    );
    await this.#both.until(
      'confirm',
      () => this.#both.membersFor(this.address) === 0,
      this.#first(0),
      (server) => this.#clicks(server, 'mara', 'remove-confirm'),
    );
  }

  #sent = () => this.#both.connector.sent.filter((sent) => textOf(sent).includes(this.address));
  #shows = (words: string) => this.#sent().some((sent) => textOf(sent).includes(words));
  /** The newest, which carries the record's version of then. */
  #button = (wanted: string) =>
    this.#sent()
      .flatMap((sent) => buttonsOf(cardOf(sent)))
      .findLast(({ verb }) => verb === wanted);

  #types = (server: ServerProcess, text: string) => this.#post(server, 'mara', { type: 'message', text });
  #clicks(server: ServerProcess, who: string, verb: string, of = verb) {
    const action = { type: 'Action.Execute', verb, data: this.#button(of)?.data };
    return this.#post(server, who, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
    });
  }
  #post = ({ url }: ServerProcess, who: string, more: Record<string, unknown>) =>
    saysTo({ url, serviceUrl: this.#both.connector.serviceUrl, patience: 5_000 }, who, {
      id: `${this.address} ${this.#said++}`,
      ...more,
    });
}
