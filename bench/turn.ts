// What a turn costs: CPU time of `status anna@…` beside a bare echo bot on the same adapter class, both with
// authentication on, the same issuer and the same channel. Look at the ratio: it holds on any machine.
// `-- before FOLDER` puts an older checkout beside, with its own node_modules, in the same rounds.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import restify from 'restify';
import { startApp } from '../src/app.ts';
import { openBotbuilderChannel } from '../src/bot/channel/botbuilder/index.ts';
import { createLog } from '../src/log.ts';
import { EMPLOYEES, GROUPS, TENANT } from '../src/sandbox/tenant.ts';
import { readConfig } from '../src/settings/read-config.ts';
import { FakeConnector } from '../test/support/connector.ts';
import { startEntra } from '../test/support/entra.ts';
import { LocalIssuer } from '../test/support/issuer.ts';

const ANNA = 'anna@partner.com';
const ROUNDS = 27;
const TURNS = 200;
const AT_ONCE = 4;
const AIM = 1.3;

/** Microseconds of user and system time so far. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const answering = (url: string): void => {
  process.on('message', () => process.send?.(cpu()));
  process.on('disconnect', () => process.exit());
  process.send?.(url);
};

async function usher(): Promise<void> {
  const read = readConfig(process.env, () => '');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  // An hour of Teams' limits passes in a second: they are kept, as ever, and nobody waits for them.
  const pace = { now: () => performance.now() * 10_000, sleep: (ms: number) => setTimeout(ms / 10_000) };
  const app = await startApp(read.config, createLog('info'), { pace });
  answering(app.url);
}

/** The samples' echo bot: restify with its body parser, the adapter, and one message back. */
async function echo(): Promise<void> {
  const read = readConfig(process.env, () => '');
  if (!read.ok || read.config.bot.kind !== 'registered') throw new Error('settings');
  const { id, password, tenant, type, openIdMetadataUrl, issuer, loginUrl, oauthScope } = read.config.bot;
  const adapter = openBotbuilderChannel({
    appId: id,
    tenant,
    type,
    password: password?.reveal() ?? '',
    openIdMetadataUrl: openIdMetadataUrl ?? '',
    issuer: issuer ?? '',
    loginUrl: loginUrl ?? '',
    oauthScope: oauthScope ?? '',
  });
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    const { authorization = '' } = request.headers;
    const proof = await adapter.prove({ authorization, host: 'localhost', headers: [] });
    if (proof.kind === 'refused') return void response.send(401);
    const { serviceUrl, conversation, text } = request.body as Activity;
    await adapter.receive(request.body, async () => {
      const connector = await adapter.connector(serviceUrl);
      return connector.send(conversation.id, { type: 'message', text: `You said: ${text}` });
    });
    response.send(200);
  });
  server.listen(0, '127.0.0.1', () => answering(`http://127.0.0.1:${server.address().port}`));
}

interface Server {
  readonly url: string;
  cpu(): Promise<number>;
  stop(): void;
}

async function start(
  what: 'usher' | 'echo',
  env: Record<string, string>,
  file = import.meta.filename,
): Promise<Server> {
  const child: ChildProcess = fork(file, [what], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.once('exit', (code) => code && process.exit(code));
  const message = async (): Promise<unknown> => {
    const [heard] = (await once(child, 'message')) as [unknown];
    return heard;
  };
  const url = String(await message());
  return {
    url,
    async cpu() {
      child.send('cpu');
      return Number(await message());
    },
    stop: () => child.disconnect(),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
  const issuer = await new LocalIssuer().start();
  const channel = await new FakeConnector().start();
  const tenant = await startEntra({ token: 'sandbox-token' });
  const env = {
    ...issuer.settings(),
    BOT_TENANT_ID: TENANT.id,
    PORT: '0',
    AZURE_TENANT_ID: TENANT.id,
    GRAPH_BASE_URL: tenant.url,
    GRAPH_TOKEN: 'sandbox-token',
    SECURITY_GROUP_ID: GROUPS.portal.id,
    APPROVERS_GROUP_ID: GROUPS.approvers.id,
    DATA_DIR: folder,
    RECONCILE_SECONDS: '86400',
    SWEEP_SECONDS: '86400',
  };
  const before = process.argv[2] === 'before' ? process.argv[3] : undefined;
  const older = { ...env, DATA_DIR: mkdtempSync(join(tmpdir(), 'usher-bench-')) };
  const servers = {
    echo: await start('echo', env),
    usher: await start('usher', env),
    ...(before !== undefined && { before: await start('usher', older, join(before, 'bench/turn.ts')) }),
  };
  const [mara] = EMPLOYEES;
  let next = 1;
  const says = async (server: Server, text: string): Promise<void> => {
    const activity: Partial<Activity> & Record<string, unknown> = {
      type: 'message',
      id: `in${next++}`,
      timestamp: new Date(),
      channelId: 'msteams',
      serviceUrl: channel.serviceUrl,
      from: { id: '29:mara', name: mara?.name ?? '', aadObjectId: mara?.id ?? '' },
      recipient: { id: '28:usher', name: 'Usher' },
      conversation: {
        id: 'a:mara',
        // The published schema of activities, which the channel's stand-in holds answers against, takes no empty one.
        name: 'Mara',
        isGroup: false,
        conversationType: 'personal',
        tenantId: TENANT.id,
      },
      channelData: { tenant: { id: TENANT.id } },
      locale: 'en-GB',
      localTimezone: 'Europe/Berlin',
      text,
    };
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(activity),
    });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
  };
  // The channel, too, uses one token for many calls.
  const token = issuer.token(channel.serviceUrl);

  const answers = (): number =>
    channel.sent.filter(({ conversation, method }) => conversation === 'a:mara' && method === 'POST').length;
  /** CPU microseconds a turn. */
  const round = async (server: Server, text: string, turns = TURNS): Promise<number> => {
    const [before, heard] = [await server.cpu(), answers()];
    let left = turns;
    const lane = async (): Promise<void> => {
      while (left-- > 0) await says(server, text);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const spent = (await server.cpu()) - before;
    if (answers() - heard < turns) throw new Error('a turn went without its answer');
    return spent / turns;
  };

  const asked = `invite ${ANNA}`;
  await says(servers.usher, asked);
  await channel.waitFor((sent) => JSON.stringify(sent.body).includes('Approve'));
  if (servers.before !== undefined) await says(servers.before, asked);
  /** What people type most; `invite` again, which is asked already, and `whoami`, which asks nobody. */
  const typed = { status: `status ${ANNA}`, list: 'list', invite: asked, whoami: 'whoami' };
  const works: Record<string, (turns?: number) => Promise<number>> = {
    echo: (turns) => round(servers.echo, 'hello', turns),
  };
  for (const [name, text] of Object.entries(typed)) {
    works[name] = (turns) => round(servers.usher, text, turns);
    const { before: old } = servers;
    if (old !== undefined) works[`${name}, before`] = (turns) => round(old, text, turns);
  }
  for (const work of Object.values(works)) await work(1_000);
  const costs: Record<string, number>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const cost: Record<string, number> = {};
    for (const [name, work] of Object.entries(works)) cost[name] = await work();
    costs.push(cost);
  }

  console.log(`CPU time a turn with authentication, medians of ${ROUNDS} rounds of ${TURNS} turns`);
  const of = (name: string, to?: string): number =>
    median(costs.map((one) => (one[name] ?? 0) / (to === undefined ? 1 : (one[to] ?? 1))));
  for (const name of Object.keys(works)) {
    const aim = name === 'status' ? `   at most ${AIM}` : '';
    const than = servers.before !== undefined && Object.hasOwn(typed, name);
    const now = than ? `   to what it was ${of(name, `${name}, before`).toFixed(2)}` : '';
    const micros = of(name).toFixed(0).padStart(6);
    console.log(
      `  ${name.padEnd(15)} ${micros} µs   ratio to the echo ${of(name, 'echo').toFixed(2)}${aim}${now}`,
    );
  }
  servers.echo.stop();
  servers.usher.stop();
  servers.before?.stop();
  await Promise.all([tenant.close(), channel.stop(), issuer.stop()]);
  for (const one of [folder, older.DATA_DIR]) rmSync(one, { recursive: true, force: true });
}

if (process.argv[2] === 'usher') await usher();
else if (process.argv[2] === 'echo') await echo();
else await compare();
