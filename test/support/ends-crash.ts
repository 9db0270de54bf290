import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Granted } from '../../src/access/record.ts';
import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { asked, granted, requested } from '../store/samples.ts';
import { FakeConnector } from './connector.ts';
import { startCosmosEmulator } from './cosmos-emulator.ts';
import { type RunningEntra, startEntra } from './entra.ts';
import { ServerProcess } from './server-process.ts';

const DAY_MS = 86_400_000;

/** What was due a while ago, while nobody ran; each in a message of its own to the sponsor. */
export const DUE = {
  reminder: /Access of reminder@partner\.example ends on/u,
  review: /Is this access still needed\?/u,
  /** True also where the process was gone between taking the membership and noting that it did. */
  notice: /notice@partner\.example no longer has access/u,
} as const;
export type Due = keyof typeof DUE;

/** A server is killed at this message: before it arrives, or when it has, and was not noted. */
export interface Kill {
  readonly at: Due;
  readonly when: 'before' | 'after';
}

const CATALOG = `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: none
    duration: 90d
    review: { every: 90d, within: 14d, silence: keep }
`;

/** Whose access needs a word by now: its end is near, it is due to be confirmed, it is over. */
function overdue(now: number): readonly (readonly [Due, Pick<Granted, 'grantedAt'> & { until?: number }])[] {
  return [
    ['reminder', { grantedAt: now - 20 * DAY_MS, until: now + 10 * DAY_MS }],
    ['review', { grantedAt: now - 91 * DAY_MS }],
    ['notice', { grantedAt: now - 20 * DAY_MS, until: now - DAY_MS }],
  ];
}

async function seed(store: Store, { entra }: RunningEntra): Promise<void> {
  const mara = EMPLOYEES[0];
  if (mara === undefined) throw new Error('no sponsor');
  for (const [what, more] of overdue(Date.now())) {
    const address = `${what}@partner.example`;
    const { id } = entra.addUser({ mail: address, userType: 'Guest', externalUserState: 'Accepted' });
    entra.addMember(GROUPS.portal.id, id);
    const sponsor = { id: mara.id, name: mara.name };
    const first = requested(what, { address, sponsor, at: more.grantedAt });
    const record = { ...granted(first, id), ...more, held: [{ kind: 'group', group: GROUPS.portal.id }] };
    await store.commit({ record: record as Granted, events: [asked(first)], errands: [] });
  }
}

export interface Heard {
  readonly times: Readonly<Record<Due, number>>;
  /**
   * What arrived a moment before a server was killed, so that it may not have been noted. Teams takes no key by which a
   * message counts once, and a bot cannot read what it said: whoever comes after says it once more rather than never.
   */
  readonly mayRepeat: ReadonlySet<Due>;
}

/** Whether each was heard, and none twice that need not be. */
export const isRight = ({ times, mayRepeat }: Heard): boolean =>
  (Object.keys(DUE) as Due[]).every((due) => times[due] === 1 || (times[due] === 2 && mayRepeat.has(due)));

/** What arrived so long before, in milliseconds, was noted, on a machine that is busy as well. */
const NOTED_MS = 1_000;

/**
 * After a day in which nobody ran, servers come up and are killed at these messages. What was heard, when nothing is
 * owed any more.
 */
export async function tellEndsCrash(kills: readonly Kill[], replicas = 1): Promise<Heard> {
  const [tenant, connector] = await Promise.all([startEntra({ token: 't' }), new FakeConnector().start()]);
  connector.mayRepeat = true;
  const folder = mkdtempSync(join(tmpdir(), 'usher-ends-crash-'));
  const cosmos = replicas > 1 ? await startCosmosEmulator() : undefined;
  writeFileSync(join(folder, 'catalog.yaml'), CATALOG);
  const settings = {
    AZURE_TENANT_ID: TENANT.id,
    GRAPH_BASE_URL: tenant.url,
    GRAPH_TOKEN: 't',
    CATALOG_FILE: join(folder, 'catalog.yaml'),
    DATA_DIR: folder,
    RECONCILE_SECONDS: '1',
    SWEEP_SECONDS: '1',
    ...(cosmos && {
      COSMOS_ENDPOINT: cosmos.endpoint,
      COSMOS_KEY: cosmos.key,
      COSMOS_DATABASE: 'usher',
    }),
  };
  const servers = await Promise.all(Array.from({ length: replicas }, () => ServerProcess.on(settings)));
  const up = new Set<ServerProcess>();
  let restarted: Promise<unknown> = Promise.resolve();
  const left = [...kills];
  const heard = (due: Due): number =>
    connector.sent.filter(({ method, body }) => method === 'POST' && DUE[due].test(JSON.stringify(body)))
      .length;
  const start = async (server: ServerProcess): Promise<void> => {
    await server.start();
    up.add(server);
  };
  const dues = Object.keys(DUE) as Due[];
  const arrived = new Map<Due, number>();
  const mayRepeat = new Set<Due>();
  connector.refuse = ({ method, body }) => {
    const said = JSON.stringify(body);
    for (const due of dues) if (method === 'POST' && DUE[due].test(said)) arrived.set(due, Date.now());
    const at = left.findIndex((kill) => method === 'POST' && DUE[kill.at].test(said));
    const [next] = at < 0 ? [] : left.splice(at, 1);
    if (next === undefined) return undefined;
    for (const due of dues)
      if (due !== next.at && Date.now() - (arrived.get(due) ?? 0) < NOTED_MS) mayRepeat.add(due);
    if (next.when === 'after') mayRepeat.add(next.at);
    // Whoever sent it is among them.
    const victims = [...up];
    up.clear();
    restarted = Promise.all(victims.map((one) => one.kill().then(() => start(one))));
    return next.when === 'before' ? { status: 503 } : undefined;
  };
  try {
    const database = { key: cosmos?.key ?? '', database: 'usher', now: Date.now };
    const store =
      cosmos === undefined
        ? await openEmbeddedStore({ file: join(folder, 'usher.db'), now: Date.now })
        : await openCosmosStore({ endpoint: cosmos.endpoint, ...database });
    await seed(store, tenant);
    await store.saveConversation({
      ...{ key: `person:${EMPLOYEES[0]?.id}`, conversation: 'a:mara', serviceUrl: connector.serviceUrl },
      ...{ tenant: TENANT.id, at: Date.now() },
    });
    await store.close();
    await Promise.all(servers.map(start));
    for (const due of dues)
      await connector.waitFor(({ method, body }) => method === 'POST' && DUE[due].test(JSON.stringify(body)));
    if (left.length > 0) throw new Error(`nobody was killed at ${left[0]?.at}`);
    await restarted;
    await rounds(servers, tenant);
    const times = { reminder: heard('reminder'), review: heard('review'), notice: heard('notice') };
    return { times, mayRepeat };
  } finally {
    await restarted.catch(() => undefined);
    await Promise.all(servers.map((server) => server.kill()));
    await Promise.all([connector.stop(), tenant.close(), cosmos?.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when nothing is owed, and every job has had two turns more: what is told twice was told by then. */
async function rounds(servers: readonly ServerProcess[], { entra }: RunningEntra): Promise<void> {
  const since = Date.now();
  let asked = Promise.withResolvers<void>();
  // Each turn asks the directory what has changed.
  entra.onExchange(() => asked.resolve());
  for (;;) {
    const texts = await Promise.all(
      servers.map(async ({ url }) => (await fetch(`${url}/metrics`)).text().catch(() => '')),
    );
    const read = texts.map((text) =>
      Number(/^usher_reconciled_timestamp_seconds (\S+)$/mu.exec(text)?.[1] ?? 0),
    );
    const owes = texts.some((text) => /^usher_owed\{[^}]*\} [1-9]/mu.test(text));
    if (!owes && Math.max(...read) * 1000 > since + 2_000) return;
    await asked.promise;
    asked = Promise.withResolvers();
  }
}
