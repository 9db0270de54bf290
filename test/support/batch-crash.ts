import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, FakeConnector, type Sent } from './connector.ts';
import { startCosmosEmulator } from './cosmos-emulator.ts';
import { startEntra } from './entra.ts';
import { saysTo } from './says-to.ts';
import { ServerProcess } from './server-process.ts';

/** What the world has to show for a list that was sent while the server was killed again and again. */
export interface BatchOutcome {
  readonly kills: number;
  /** How many mails each address got. */
  readonly mails: readonly number[];
  /** What the card of the list said last. */
  readonly card: string;
  /** Cards for who decides, but for those that a kill had put there once more. */
  readonly approvals: number;
}

interface Telling {
  readonly rows: number;
  readonly kills: number;
  readonly seed: number;
  /** More than one stand before Cosmos DB; one has a store of its own. */
  readonly replicas?: number;
  /** How long every answer of Graph takes, in milliseconds. */
  readonly latencyMs?: number;
}

/** After so long without an answer a person tries again, in milliseconds. */
const AGAIN = 1_500;
const TRIES = 400;

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A list goes the whole way, and a server is killed at random calls to the world, before or after they are done: any of
 * those that are up, also while another comes back.
 */
export async function tellBatchCrash({
  rows,
  kills,
  seed,
  replicas = 1,
  latencyMs = 0,
}: Telling): Promise<BatchOutcome> {
  const random = numbers(seed);
  const [tenant, connector] = await Promise.all([
    startEntra({ token: 't', quirks: { latencyMs } }),
    new FakeConnector().start(),
  ]);
  connector.mayRepeat = true;
  const folder = mkdtempSync(join(tmpdir(), 'usher-batch-crash-'));
  const cosmos = replicas > 1 ? await startCosmosEmulator() : undefined;
  const settings = {
    AZURE_TENANT_ID: TENANT.id,
    GRAPH_BASE_URL: tenant.url,
    GRAPH_TOKEN: 't',
    SECURITY_GROUP_ID: GROUPS.portal.id,
    APPROVERS_GROUP_ID: GROUPS.approvers.id,
    DATA_DIR: folder,
    INVITATION_PACE: 'full',
    ...(cosmos && {
      COSMOS_ENDPOINT: cosmos.endpoint,
      COSMOS_KEY: cosmos.key,
      COSMOS_DATABASE: 'usher',
    }),
  };
  const servers = await Promise.all(Array.from({ length: replicas }, () => ServerProcess.on(settings)));
  const up = new Set<ServerProcess>();
  const start = async (server: ServerProcess): Promise<void> => {
    await server.start();
    up.add(server);
  };
  const addresses = Array.from({ length: rows }, (_, i) => `p${i}@partner.com`);
  let left = kills;
  let calls = 0;
  let clicks = 0;
  let restarted: Promise<unknown> = Promise.resolve();
  let changed = Promise.withResolvers<void>();
  // Spread over the calls that the list takes: about one for each row, and a few besides.
  const gap = (): number => 1 + Math.floor(random() * ((0.8 * (rows + 20)) / (kills + 1)));
  let next = gap();
  const called = (): void => {
    changed.resolve();
    changed = Promise.withResolvers();
    if (left === 0 || ++calls < next) return;
    const alive = servers.filter((one) => up.has(one));
    const victim = alive[Math.floor(random() * alive.length)];
    // What still comes when all are down was sent before.
    if (victim === undefined) return;
    up.delete(victim);
    left -= 1;
    [calls, next] = [0, gap()];
    restarted = Promise.all([restarted, victim.kill().then(() => start(victim))]);
  };
  tenant.entra.onExchange(called);
  connector.refuse = () => {
    setImmediate(called);
    return undefined;
  };

  const post = async (who: string, more: Record<string, unknown>): Promise<unknown> => {
    const to = { url: servers[clicks % servers.length]?.url ?? '', serviceUrl: connector.serviceUrl };
    const response = await saysTo({ ...to, patience: 10_000 }, who, more);
    return response.text();
  };
  const clickOn = (who: string, verb: string): Promise<unknown> => {
    const button = buttonOf(verb);
    const action = { type: 'Action.Execute', verb, data: button?.data };
    return post(who, {
      id: `click ${clicks++}`,
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
    });
  };
  const buttonOf = (verb: string) =>
    connector.sent.flatMap((sent) => buttonsOf(cardOf(sent))).find((one) => one.verb === verb);
  const said = (words: string): boolean =>
    connector.sent.some((sent) => JSON.stringify(sent.body).includes(words));

  /** Does what a person would do again after a while without an answer, until it has had its effect. */
  async function until(done: () => boolean, act: () => Promise<unknown>): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (done()) return;
      await restarted;
      const patience = AbortSignal.timeout(AGAIN);
      const over = new Promise((resolve) => patience.addEventListener('abort', resolve, { once: true }));
      await act().catch(() => undefined);
      while (!done() && !patience.aborted) await Promise.race([changed.promise, over]);
    }
    throw new Error(
      `the list does not go on: ${servers.map(({ output }) => output.slice(-2_000)).join('\n')}`,
    );
  }

  try {
    for (const server of servers) await start(server);
    const text = addresses.join('\n');
    await until(
      () => buttonOf('batch-confirm') !== undefined,
      () => post('mara', { type: 'message', text, id: 'list' }),
    );
    await until(
      () => buttonOf('batch-pause') !== undefined,
      () => clickOn('mara', 'batch-confirm'),
    );
    await until(
      () => said('Approved by'),
      () => (buttonOf('batch-approve') === undefined ? Promise.resolve() : clickOn('alex', 'batch-approve')),
    );
    await until(
      () => said('Your list is done'),
      async () => undefined,
    );
    const last = (wanted: (sent: Sent) => boolean): string =>
      JSON.stringify(connector.sent.findLast(wanted)?.body ?? '');
    const isProgress = (sent: Sent): boolean =>
      JSON.stringify(sent.body).includes('Your list: ') &&
      sent.conversation.includes('mara') &&
      !JSON.stringify(sent.body).includes('please check');
    await until(
      () => last(isProgress).includes('Your list: done'),
      async () => undefined,
    );
    await restarted;
    const { mails } = tenant.entra;
    return {
      kills: kills - left,
      mails: addresses.map(
        (one) => mails.filter(({ kind, to }) => kind === 'invitation' && to.includes(one)).length,
      ),
      card: last(isProgress),
      approvals: connector.sent.filter(
        (sent) => sent.method === 'POST' && buttonsOf(cardOf(sent)).some(({ verb }) => verb === 'approve'),
      ).length,
    };
  } finally {
    await restarted.catch(() => undefined);
    await Promise.all(servers.map((server) => server.kill()));
    await Promise.all([connector.stop(), tenant.close(), cosmos?.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
