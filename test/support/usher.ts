import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type App, type AppParts, startApp } from '../../src/app.ts';
import type { RateLimiterOptions } from '../../src/bot/channel/rate-limiter.ts';
import type { After } from '../../src/bot/respond/deadline.ts';
import { createLog } from '../../src/log.ts';
import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { createTracing } from '../../src/tracing/tracing.ts';
import { causedBy } from './causes.ts';
import { buttonsOf, cardOf, FakeConnector, type Sent } from './connector.ts';
import { type RunningEntra, startEntra } from './entra.ts';
import { faultInAnswer } from './published-schema.ts';

export type Who = 'mara' | 'alex' | 'iris' | 'otto';

export interface InvokeAnswer {
  readonly status: number;
  readonly body: { readonly statusCode: number; readonly type: string; readonly value: unknown };
}

/** Settings for resources from a catalogue, in YAML, instead of the one that settings describe. */
export const catalogue = (yaml: string): Record<string, string> => ({
  CATALOG: yaml,
  CATALOG_FILE: 'catalog.yaml',
  SECURITY_GROUP_ID: '',
  APP_NAME: '',
  APP_URL: '',
});

/** The whole product in this process: a simulated tenant, a fake channel, and the app between them. */
export class Usher {
  readonly connector = new FakeConnector();
  readonly logged: string[] = [];
  readonly dataDir = mkdtempSync(join(tmpdir(), 'usher-app-'));
  #tenant: RunningEntra | undefined;
  #app: App | undefined;
  #next = 1;
  readonly #links: [string, string][] = [];
  /** The Authorization header of what the channel sends. */
  authorization: () => string = () => '';
  readonly env: Record<string, string>;
  /** What stands between the bot and its channel; with `npm run test:agents` the second one. */
  sdk: 'botbuilder' | 'agents' = process.env.TEST_SDK === 'agents' ? 'agents' : 'botbuilder';
  /** The channel's sending limits, for people who type a hundred times as fast. */
  pace: RateLimiterOptions = { now: () => performance.now() * 100, sleep: (ms) => setTimeout(ms / 100) };

  /** How long a Cosmos DB that does not answer is waited for, in milliseconds. */
  storePatienceMs?: number;

  /** How often as long people wait for a sign: a machine that is busy with something else answers late. */
  patience = 1;

  readonly #patient = new Set<() => void>();
  #received = (): void => undefined;
  readonly #after: After = (ms, act) => {
    const over = (): void => {
      cancel();
      act();
    };
    const timer = globalThis.setTimeout(over, ms * this.patience);
    const cancel = (): void => {
      clearTimeout(timer);
      this.#patient.delete(over);
    };
    this.#patient.add(over);
    return cancel;
  };

  /** What the application is granted beyond the least. */
  readonly grants: readonly string[];

  constructor(env: Record<string, string> = {}, grants: readonly string[] = []) {
    this.env = env;
    this.grants = grants;
  }

  async start(): Promise<this> {
    // One that says nothing of what is granted, unless a test has one that does.
    const token = this.env.GRAPH_TOKEN ?? 'sandbox-token';
    this.#tenant ??= await startEntra({
      token,
      grants: this.grants,
      received: () => this.#received(),
      observe: ({ path, requestBody }) => {
        if (!path.startsWith('/invitations')) return;
        const { invitedUserEmailAddress, inviteRedirectUrl } = requestBody as Record<string, string>;
        this.#links.push([invitedUserEmailAddress ?? '', inviteRedirectUrl ?? '']);
      },
    });
    this.connector.received = () => this.#received();
    if (!this.connector.running) await this.connector.start();
    const settings = {
      PORT: '0',
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: this.#tenant.url,
      GRAPH_TOKEN: token,
      SECURITY_GROUP_ID: GROUPS.portal.id,
      APP_NAME: 'Partner portal',
      APP_URL: 'https://portal.example.com',
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      ADMINS_GROUP_ID: GROUPS.admins.id,
      DATA_DIR: this.dataDir,
      RECONCILE_SECONDS: '1',
      SWEEP_SECONDS: '1',
      ...this.env,
    };
    const reread = () => readConfig(settings, () => this.env.CATALOG ?? '');
    const read = reread();
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const trace = causedBy(createTracing());
    const log = createLog('debug', { write: (line: string) => void this.logged.push(line) }, () =>
      trace.fields(),
    );
    this.#app = await startApp(
      read.config,
      log,
      {
        pace: this.pace,
        after: this.#after,
        trace,
        ...(this.storePatienceMs !== undefined && { storePatienceMs: this.storePatienceMs }),
        ...(this.sdk === 'agents' && (await agents())),
      },
      this.env.CATALOG === undefined ? undefined : reread,
    );
    return this;
  }

  /** Ends as on SIGTERM; what is around it stays. */
  async halt(): Promise<void> {
    const app = this.#app;
    this.#app = undefined;
    await app?.stop();
  }

  async stop(): Promise<void> {
    await this.halt();
    await this.connector.stop().finally(() => this.#tenant?.close());
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Where the simulated Graph is. */
  get graphUrl(): string {
    if (this.#tenant === undefined) throw new Error('not started');
    return this.#tenant.url;
  }

  get entra() {
    if (this.#tenant === undefined) throw new Error('not started');
    return this.#tenant.entra;
  }
  /** One Graph call of somebody else's, such as an administrator's; `path` without version. */
  graph(method: string, path: string, body?: unknown): Promise<unknown> {
    if (this.#tenant === undefined) throw new Error('not started');
    return this.#tenant.graph(method, path, body);
  }
  get url(): string {
    if (this.#app === undefined) throw new Error('not started');
    return this.#app.url;
  }

  activity(who: Who, more: Record<string, unknown>): Record<string, unknown> {
    const person = EMPLOYEES.find(({ mail }) => mail.startsWith(who));
    return {
      id: `in${this.#next++}`,
      channelId: 'msteams',
      serviceUrl: this.connector.serviceUrl,
      from: { id: `29:${who}`, name: person?.name, aadObjectId: person?.id },
      recipient: { id: '28:usher', name: 'Usher' },
      conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: TENANT.id },
      channelData: { tenant: { id: TENANT.id } },
      locale: 'en-GB',
      localTimezone: 'Europe/Berlin',
      ...more,
    };
  }

  async post(
    activity: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const authorization = this.authorization();
    const response = await fetch(`${this.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(authorization && { authorization }), ...headers },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const wrong = faultInAnswer(body);
    if (wrong !== undefined) throw new Error(`an answer that is none: ${wrong}`);
    return { status: response.status, body };
  }

  /**
   * Types a line, and waits for the first message that this brings into that chat; `button`: for what has one, be it in
   * the place of an earlier one.
   */
  async says(who: Who, text: string, more: Record<string, unknown> = {}, button?: string): Promise<Sent> {
    const activity = this.activity(who, { type: 'message', text, ...more });
    const { id } = activity.conversation as { id: string };
    const cause = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
    const heard = this.connector.waitForNext(
      (sent) =>
        sent.conversation === id &&
        // An answer that took long stands where a promise of it stood.
        (button === undefined
          ? sent.method === 'POST' && sent.cause === cause
          : buttonsOf(cardOf(sent)).some(({ title }) => title === button)),
    );
    const { status } = await this.post(activity, { traceparent: cause });
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    return heard;
  }

  /** What is done while Graph or the channel is held: whoever waits has waited long enough as soon as one is asked. */
  async slowly<T>(work: () => Promise<T>): Promise<T> {
    this.#received = () => {
      for (const over of this.#patient) over();
    };
    try {
      return await work();
    } finally {
      this.#received = () => undefined;
    }
  }

  /** Clicks a button of a message, with inputs. */
  async clicks(
    who: Who,
    on: Sent | unknown,
    title: string,
    inputs: Record<string, string> = {},
  ): Promise<InvokeAnswer> {
    const card = isSent(on) ? cardOf(on) : on;
    const button = buttonsOf(card).find((one) => one.title === title);
    if (button === undefined) throw new Error(`no button ${title} on ${JSON.stringify(card)}`);
    return this.invokes(who, button.verb, { ...button.data, ...inputs });
  }

  async invokes(who: Who, verb: string, data: unknown): Promise<InvokeAnswer> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const activity = this.activity(who, { type: 'invoke', name: 'adaptiveCard/action', value });
    return (await this.post(activity)) as InvokeAnswer;
  }

  /** The approval card that an approver gets for an address. */
  approvalFor(address: string): Promise<Sent> {
    return this.connector.waitFor(
      (sent) =>
        sent.method === 'POST' &&
        buttonsOf(cardOf(sent)).some(({ verb }) => verb === 'approve' || verb === 'batch-approve') &&
        textOf(sent).includes(address),
    );
  }

  /** Withdraws what waits for a decision: of one person's requests no more than ten come as cards. */
  async withdrawsAll(who: Who): Promise<void> {
    const about = this.connector.sent.flatMap((sent) => buttonsOf(cardOf(sent)).map(({ data }) => data));
    const ids = new Set(
      about.flatMap(({ id, v }) => (typeof id === 'string' && v !== undefined ? [id] : [])),
    );
    for (const id of ids) await this.invokes(who, 'cancel-request', { id, v: 1 });
  }

  async opens(link: string): Promise<{ status: number; text: string; headers: Headers }> {
    const response = await fetch(link);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** The grant link of the newest invitation to an address. */
  linkTo(address: string): string {
    const link = this.#links.findLast(([to]) => to === address)?.[1];
    if (link === undefined) throw new Error(`no invitation to ${address}`);
    return link;
  }
}

/** Loading it takes half a second, and few tests want it. */
async function agents(): Promise<AppParts> {
  const { openAgentsChannel } = await import('./agents-channel.ts');
  return { openChannel: openAgentsChannel };
}

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && 'path' in value;

const readable = (message: unknown): string =>
  JSON.stringify(message).replaceAll('\\\\', '').replaceAll('\u00a0', ' ');

/** Whoever waits for words looks through all that were sent, again and again. */
const texts = new WeakMap<Sent, string>();

/** Everything that can be read in a message or an answer. */
export function textOf(message: unknown): string {
  if (!isSent(message)) return readable(message);
  const text = texts.get(message) ?? readable(message);
  texts.set(message, text);
  return text;
}
