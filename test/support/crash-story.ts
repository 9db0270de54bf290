import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, type Call, cardOf, FakeConnector, type Sent } from './connector.ts';
import { type RunningEntra, startEntra } from './entra.ts';
import { saysTo } from './says-to.ts';
import { ServerProcess } from './server-process.ts';

export type Delivery = 'microsoft' | 'link' | 'own';

/** The call at which the server is killed: before it has an answer that helps, or after it was done. */
export interface Crash {
  readonly side: 'Graph' | 'Teams';
  readonly pattern: RegExp;
  readonly when: 'before' | 'after';
  readonly delivery: Delivery;
}

/** What the world has to show for one story. */
export interface Outcome {
  readonly crashed: boolean;
  /** Microsoft's mails. */
  readonly invitations: number;
  readonly memberships: number;
  /** Those that were handed over, or went out in our own mail. */
  readonly links: readonly string[];
}

const LINK = /https?:[^\s`"]+\/redeem\/[\w-]+/u;
/** After so long without an answer a person tries again, in milliseconds. */
const AGAIN = 1_000;
const TRIES = 100;

/** A server, its tenant and its channel, in which one story after the other is told; each kills the server once. */
export class CrashLane {
  readonly tenant: RunningEntra;
  readonly connector: FakeConnector;
  readonly server: ServerProcess;
  readonly #folder: string;
  #told = 0;
  #changed = Promise.withResolvers<void>();
  story: CrashStory | undefined;

  private constructor(tenant: RunningEntra, connector: FakeConnector, server: ServerProcess, folder: string) {
    this.tenant = tenant;
    this.connector = connector;
    this.server = server;
    this.#folder = folder;
    tenant.entra.onExchange(({ status, method, path, requestBody }) => {
      this.story?.exchanged(`${method} ${path}`, status, requestBody as Readonly<Record<string, unknown>>);
      this.change();
    });
    connector.refuse = (call) => {
      const refused = this.story?.refuses(call);
      // Noted as sent once this has returned.
      setImmediate(() => this.change());
      return refused;
    };
  }

  static async open(settings: Readonly<Record<string, string>> = {}): Promise<CrashLane> {
    const [tenant, connector] = await Promise.all([
      startEntra({ token: 't', grants: ['Mail.Send'] }),
      new FakeConnector().start(),
    ]);
    // Killed between a message and the note of it.
    connector.mayRepeat = true;
    const folder = mkdtempSync(join(tmpdir(), 'usher-crash-'));
    const server = await ServerProcess.on({
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: tenant.url,
      GRAPH_TOKEN: 't',
      SECURITY_GROUP_ID: GROUPS.portal.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      DATA_DIR: folder,
      RECONCILE_SECONDS: '1',
      ...settings,
    });
    await server.start();
    return new CrashLane(tenant, connector, server, folder);
  }

  async close(): Promise<void> {
    await this.server.kill();
    await Promise.all([this.connector.stop(), this.tenant.close()]);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async tell(crash: Crash): Promise<Outcome> {
    this.#told += 1;
    this.story = new CrashStory(this, crash, `anna${this.#told}@partner.com`);
    try {
      return await this.story.run();
    } finally {
      await this.story.restarted;
      this.story = undefined;
    }
  }

  change(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  /** Resolves when the world has changed; at the latest when somebody would try again. */
  async changed(until: AbortSignal): Promise<void> {
    await Promise.race([
      this.#changed.promise,
      new Promise((resolve) => until.addEventListener('abort', resolve, { once: true })),
    ]);
  }
}

class CrashStory {
  restarted: Promise<void> | undefined;
  readonly #lane: CrashLane;
  readonly #crash: Crash;
  readonly #address: string;
  readonly #since: number;
  #crashed = false;
  #link = '';
  #clicks = 0;

  constructor(lane: CrashLane, crash: Crash, address: string) {
    this.#lane = lane;
    this.#crash = crash;
    this.#address = address;
    this.#since = lane.connector.sent.length;
    this.#arm();
  }

  /** The call gets no answer that helps. A part of a batch may have met the fault, which is no call of its own. */
  #arm(): void {
    const { side, when, pattern } = this.#crash;
    const { quirks } = this.#lane.tenant.entra;
    if (side === 'Graph' && when === 'before' && !this.#crashed && quirks.failNext.length === 0)
      quirks.failNext = [{ times: 1, status: 503, ...methodAndPath(pattern) }];
  }

  exchanged(call: string, status: number, body: Readonly<Record<string, unknown>>): void {
    if (call.startsWith('POST /invitations') && body.invitedUserEmailAddress === this.#address)
      this.#link = String(body.inviteRedirectUrl);
    const { side, when, pattern } = this.#crash;
    if (side === 'Graph' && pattern.test(call) && (when === 'after' || status === 503)) this.#strike();
    this.#arm();
  }

  refuses({ method, path, body }: Call): { readonly status: number } | undefined {
    const { side, when, pattern, delivery } = this.#crash;
    if (side !== 'Teams' || this.#crashed || !pattern.test(`${method} ${path}`)) return undefined;
    // What an earlier story still has to say is no part of this one.
    if (path !== '/v3/conversations' && !JSON.stringify(body).includes(this.#address)) return undefined;
    // Of the messages to the sponsor the one that carries the link.
    if (delivery === 'link' && !LINK.test(String(body.text))) return undefined;
    this.#strike();
    return when === 'before' ? { status: 503 } : undefined;
  }

  #strike(): void {
    if (this.#crashed) return;
    this.#crashed = true;
    const { server } = this.#lane;
    this.restarted = server
      .kill()
      .then(() => server.start())
      .then(() => this.#lane.change());
  }

  async run(): Promise<Outcome> {
    const { delivery } = this.#crash;
    await this.#until(
      () => this.#approval() !== undefined,
      () =>
        delivery === 'link'
          ? this.#click('mara', 'request', { addresses: this.#address, delivery }, this.#address)
          : this.#post('mara', { type: 'message', text: `invite ${this.#address}`, id: this.#address }),
    );
    const { verb, data } = this.#approval() ?? { verb: '', data: {} };
    await this.#until(
      () => (delivery === 'microsoft' ? this.#mails('invitation') > 0 : this.#links().length > 0),
      () => this.#click('alex', verb, data),
    );
    if (delivery === 'microsoft') this.#lane.tenant.entra.accept(this.#address);
    else await this.#accepts(this.#links()[0] ?? '');
    await this.#until(
      () => this.#memberships() > 0 && this.#said(`${this.#address} now has access`),
      () => fetch(this.#link.replace(/^http:\/\/localhost:\d+/u, this.#lane.server.url)),
    );
    await this.#until(
      () => this.#crashed,
      async () => undefined,
    );
    await this.restarted;
    return {
      crashed: this.#crashed,
      invitations: this.#mails('invitation'),
      memberships: this.#memberships(),
      links: this.#links(),
    };
  }

  #sent = (): readonly Sent[] =>
    this.#lane.connector.sent
      .slice(this.#since)
      .filter(({ body }) => JSON.stringify(body).includes(this.#address));
  #said = (words: string): boolean => this.#sent().some(({ body }) => JSON.stringify(body).includes(words));
  #approval = () =>
    this.#sent()
      .flatMap((sent) => buttonsOf(cardOf(sent)))
      .find(({ title }) => title === 'Approve');
  #mails = (wanted: string): number =>
    this.#lane.tenant.entra.mails.filter(({ kind, to }) => kind === wanted && to.includes(this.#address))
      .length;
  #memberships = (): number => {
    const { entra } = this.#lane.tenant;
    const guest = entra.user(this.#address)?.id;
    return entra.members(GROUPS.portal.id).filter((id) => id === guest).length;
  };
  #links(): readonly string[] {
    const said = this.#sent().map(({ body }) => String(body.text));
    const mails = this.#lane.tenant.entra.mails.filter(({ to }) => to.includes(this.#address));
    return [...said, ...mails.map(({ body }) => body?.content ?? '')].flatMap(
      (text) => LINK.exec(text)?.[0] ?? [],
    );
  }

  /** By the link itself, as a browser does; it leads on to our page. */
  async #accepts(url: string): Promise<void> {
    const accepted = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'answer=accept',
      redirect: 'manual',
    });
    this.#link = accepted.headers.get('location') ?? '';
  }

  /** Does what a person would do again after a while without an answer, until it has had its effect. */
  async #until(done: () => boolean, act: () => Promise<unknown>): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (done()) return;
      await this.restarted;
      const patience = AbortSignal.timeout(AGAIN);
      await act().catch(() => undefined);
      while (!done() && !patience.aborted) await this.#lane.changed(patience);
    }
    throw new Error('the story does not go on');
  }

  #click(who: string, verb: string, data: unknown, id = `${this.#address} ${this.#clicks++}`) {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    return this.#post(who, { type: 'invoke', name: 'adaptiveCard/action', value, id });
  }

  #post(who: string, more: Record<string, unknown>): Promise<unknown> {
    const { server, connector } = this.#lane;
    return saysTo({ url: server.url, serviceUrl: connector.serviceUrl, patience: 5_000 }, who, more);
  }
}

/** The method of a pattern such as `POST /invitations`, for a fault that the tenant is to make. */
function methodAndPath(pattern: RegExp): { method: string; pathPattern: string } {
  const [method = '', ...path] = pattern.source.split(' ');
  return { method, pathPattern: path.join(' ') };
}
