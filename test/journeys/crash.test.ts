import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, FakeConnector, type Sent } from '../support/connector.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';
import { freePorts } from '../support/sandbox-process.ts';

jest.setTimeout(120_000);

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
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['--import', './src/node-version.mjs', 'src/index.ts'], {
      cwd: ROOT,
      env: { PATH, HOME, ...this.#env },
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
});

interface Crash {
  readonly side: 'Graph' | 'Teams';
  readonly pattern: RegExp;
  readonly when: 'before' | 'after';
}

class Story {
  crashed = false;
  readonly #tenant: RunningEntra;
  readonly #connector: FakeConnector;
  readonly #server: Server;
  readonly #folder: string;
  #restarted: Promise<void> | undefined;
  #link = '';
  #next = 1;

  private constructor(tenant: RunningEntra, connector: FakeConnector, server: Server, folder: string) {
    this.#tenant = tenant;
    this.#connector = connector;
    this.#server = server;
    this.#folder = folder;
  }

  static async begin(): Promise<Story> {
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
    });
    return new Story(tenant, connector, server, folder);
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
    this.#connector.refuse = ({ method, path }) => {
      if (crash.side !== 'Teams' || this.crashed || !crash.pattern.test(`${method} ${path}`))
        return undefined;
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
      () => this.#says('mara', 'invite anna@partner.com'),
    );
    const approval = this.#connector.sent.find((sent) =>
      buttonsOf(cardOf(sent)).some(({ title }) => title === 'Approve'),
    );
    const button = buttonsOf(approval && cardOf(approval)).find(({ title }) => title === 'Approve');
    await this.#until(
      () => this.invitations() > 0,
      () => this.#clicks('alex', button?.verb ?? '', button?.data ?? {}),
    );
    this.#tenant.entra.accept('anna@partner.com');
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

  invitations = (): number => this.#tenant.entra.mails.length;
  memberships = (): number => this.#tenant.entra.members(GROUPS.portal.id).length;

  #sent = (wants: (sent: Sent) => boolean): boolean => this.#connector.sent.some(wants);

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

  #clicks(who: string, verb: string, data: unknown): Promise<unknown> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    return this.#post(who, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
      id: `click${this.#next++}`,
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
