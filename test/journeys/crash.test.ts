import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { childEnv } from '../support/child-env.ts';
import { buttonsOf, cardOf, FakeConnector, type Sent } from '../support/connector.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';
import { freePorts } from '../support/sandbox-process.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The server as a process of its own, which can be killed. */
class Server {
  #child: ChildProcess | undefined;
  readonly #env: Record<string, string>;
  readonly url: string;

  constructor(env: Record<string, string>) {
    this.#env = env;
    this.url = `http://127.0.0.1:${env.PORT}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', './src/node-version.mjs', 'src/index.ts'], {
      cwd: ROOT,
      env: { ...childEnv(), ...this.#env },
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      let output = '';
      const hear = (chunk: Buffer): void => {
        output += chunk.toString('utf8');
        if (output.includes('"listening"')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
    });
  }

  /** kill -9; resolves when the process is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  }
}

/** Every call that the story makes to the world, in the order of a run without a crash. */
const STEPS = [
  ['Graph', /POST \/\$batch/u, 'the look at the address'],
  ['Teams', /POST .*a:mara/u, "the sponsor's card"],
  ['Graph', /GET \/groups/u, 'the list of approvers'],
  ['Teams', /POST .*a:alex|POST \/v3\/conversations$/u, 'the approval card'],
  ['Graph', /POST \/invitations/u, 'the invitation'],
  ['Graph', /GET \/users\/[^/]+\?/u, "the guest's state"],
  ['Graph', /POST \/groups\/[^/]+\/members/u, 'the membership'],
  ['Teams', /PUT /u, 'an updated card'],
] as const;

/** What is done between Graph's answer and the note that the invitation went out, which is no mail of Microsoft's. */
const DELIVERIES = [
  ['link', 'Graph', /POST \/invitations/u, 'the invitation'],
  ['link', 'Teams', /POST .*a:mara/u, 'the link, handed over'],
  ['own', 'Graph', /POST \/invitations/u, 'the invitation'],
  ['own', 'Graph', /POST \/users\/[^/]+\/sendMail/u, 'our own mail'],
] as const;

describe.each(['before', 'after'] as const)('killed %s', (when) => {
  test.each(STEPS)(
    '%s %p (%s): the story completes, with one invitation and one membership',
    async (side, pattern) => {
      const story = await Story.begin();
      try {
        await story.run({ side, pattern, when });
        expect(story.invitations()).toBe(1);
        expect(story.memberships()).toBe(1);
        expect(story.crashed).toBe(true);
      } finally {
        await story.end();
      }
    },
  );

  test.each(DELIVERIES)(
    '%s: %s %p (%s): the link reaches its reader and leads in, and Microsoft mails nothing',
    async (delivery, side, pattern) => {
      const story = await Story.begin(delivery);
      try {
        await story.run({ side, pattern, when });
        expect(story.links().length).toBeGreaterThan(0);
        expect(story.invitations()).toBe(0);
        expect(story.memberships()).toBe(1);
        expect(story.crashed).toBe(true);
      } finally {
        await story.end();
      }
    },
  );
});

interface Crash {
  readonly side: 'Graph' | 'Teams';
  readonly pattern: RegExp;
  readonly when: 'before' | 'after';
}

type Delivery = 'microsoft' | 'link' | 'own';
const LINK = /https?:[^\s`"]+\/redeem\/[\w-]+/u;

class Story {
  crashed = false;
  readonly #tenant: RunningEntra;
  readonly #connector: FakeConnector;
  readonly #server: Server;
  readonly #folder: string;
  #restarted: Promise<void> | undefined;
  #link = '';
  #next = 1;

  readonly #delivery: Delivery;

  private constructor(
    tenant: RunningEntra,
    connector: FakeConnector,
    server: Server,
    folder: string,
    delivery: Delivery,
  ) {
    this.#delivery = delivery;
    this.#tenant = tenant;
    this.#connector = connector;
    this.#server = server;
    this.#folder = folder;
  }

  static async begin(delivery: Delivery = 'microsoft'): Promise<Story> {
    const [tenant, connector] = await Promise.all([startEntra({ token: 't' }), new FakeConnector().start()]);
    const folder = mkdtempSync(join(tmpdir(), 'usher-crash-'));
    const server = new Server({
      PORT: String(await freePorts()),
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: tenant.url,
      GRAPH_TOKEN: 't',
      SECURITY_GROUP_ID: GROUPS.portal.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      DATA_DIR: folder,
      RECONCILE_SECONDS: '1',
      ...(delivery === 'own' && { MAIL_SENDER: 'iris@lindenau.example' }),
    });
    return new Story(tenant, connector, server, folder, delivery);
  }

  async end(): Promise<void> {
    await this.#restarted;
    await this.#server.kill();
    await Promise.all([this.#connector.stop(), this.#tenant.close()]);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async run(crash: Crash): Promise<void> {
    const strike = (): void => {
      if (this.crashed) return;
      this.crashed = true;
      this.#restarted = this.#server.kill().then(() => this.#server.start());
    };
    this.#tenant.entra.onExchange(({ method, path, requestBody }) => {
      if (path.startsWith('/invitations'))
        this.#link = (requestBody as Record<string, string>).inviteRedirectUrl ?? '';
      if (crash.side === 'Graph' && crash.when === 'after' && crash.pattern.test(`${method} ${path}`))
        strike();
    });
    this.#connector.refuse = ({ method, path, body }) => {
      if (crash.side !== 'Teams' || this.crashed || !crash.pattern.test(`${method} ${path}`))
        return undefined;
      // Of the messages to the sponsor the one that carries the link.
      if (this.#delivery === 'link' && !LINK.test(String(body.text))) return undefined;
      strike();
      return crash.when === 'before' ? { status: 503 } : undefined;
    };
    if (crash.side === 'Graph' && crash.when === 'before')
      this.#tenant.entra.quirks.failNext = [{ times: 1, status: 503, ...methodAndPath(crash.pattern) }];
    await this.#server.start();
    if (crash.side === 'Graph' && crash.when === 'before')
      this.#tenant.entra.onExchange(({ status, method, path }) => {
        if (status === 503 && crash.pattern.test(`${method} ${path}`)) strike();
      });

    await this.#until(
      () => this.#sent((sent) => buttonsOf(cardOf(sent)).some(({ title }) => title === 'Approve')),
      () =>
        this.#delivery === 'link'
          ? this.#clicks(
              'mara',
              'request',
              { addresses: 'anna@partner.com', delivery: 'link' },
              'the-request',
            )
          : this.#says('mara', 'invite anna@partner.com'),
    );
    const approval = this.#connector.sent.find((sent) =>
      buttonsOf(cardOf(sent)).some(({ title }) => title === 'Approve'),
    );
    const button = buttonsOf(approval && cardOf(approval)).find(({ title }) => title === 'Approve');
    await this.#until(
      () => this.#invited(),
      () => this.#clicks('alex', button?.verb ?? '', button?.data ?? {}),
    );
    if (this.#delivery === 'microsoft') this.#tenant.entra.accept('anna@partner.com');
    else await this.#accepts(this.links()[0] ?? '');
    await this.#until(
      () =>
        this.memberships() > 0 &&
        this.#sent((sent) => JSON.stringify(sent.body).includes('is in: they have access')),
      async () => (await fetch(this.#link.replace(/^http:\/\/localhost:\d+/u, this.#server.url))).ok,
    );
    await this.#until(
      () => this.crashed,
      async () => undefined,
    );
  }

  /** Whoever is to accept has what it takes. */
  #invited = (): boolean =>
    this.#delivery === 'microsoft' ? this.invitations() > 0 : this.links().length > 0;
  /** The links that were handed over, or went out in our own mail. */
  links = (): readonly string[] => {
    const said = this.#connector.sent.map(({ body }) => String(body.text));
    const mailed = this.#tenant.entra.mails.map(({ body }) => body?.content ?? '');
    return [...said, ...mailed].flatMap((text) => LINK.exec(text)?.[0] ?? []);
  };
  /** Microsoft's mails. */
  invitations = (): number => this.#tenant.entra.mails.filter(({ kind }) => kind === 'invitation').length;
  memberships = (): number => this.#tenant.entra.members(GROUPS.portal.id).length;

  #sent = (wants: (sent: Sent) => boolean): boolean => this.#connector.sent.some(wants);

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
    for (let tries = 0; !done(); tries++) {
      if (tries > 200) throw new Error('the story does not go on');
      if (tries % 10 === 0) await act().catch(() => undefined);
      await this.#restarted;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  #says(who: string, text: string): Promise<unknown> {
    return this.#post(who, { type: 'message', text, id: 'the-request' });
  }

  #clicks(who: string, verb: string, data: unknown, id = `click${this.#next++}`): Promise<unknown> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    return this.#post(who, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
      id,
    });
  }

  async #post(who: string, more: Record<string, unknown>): Promise<unknown> {
    const person = EMPLOYEES.find(({ mail }) => mail.startsWith(who));
    return fetch(`${this.#server.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(5_000),
      body: JSON.stringify({
        channelId: 'msteams',
        serviceUrl: this.#connector.serviceUrl,
        from: { id: `29:${who}`, name: person?.name, aadObjectId: person?.id },
        recipient: { id: '28:usher', name: 'Usher' },
        conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: TENANT.id },
        channelData: { tenant: { id: TENANT.id } },
        ...more,
      }),
    });
  }
}

/** The method of a pattern such as `POST /invitations`, for a fault that the tenant is to make. */
function methodAndPath(pattern: RegExp): { method: string; pathPattern: string } {
  const [method = '', ...path] = pattern.source.split(' ');
  return { method, pathPattern: path.join(' ') };
}
