// The page that partners see: how many visits a second it takes beside a bare restify route that asks Graph and writes
// to the store the same, where each visit is the dearest that there is: a guest who has accepted opens their link and is
// let in. Then how it holds up when very many come, as many of them to be let in as Microsoft's quotas allow.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startApp } from '../src/app.ts';
import { createLog } from '../src/log.ts';
import { TENANT } from '../src/sandbox/tenant.ts';
import { readConfig } from '../src/settings/read-config.ts';
import { FakeConnector } from '../test/support/connector.ts';
import { LocalIssuer } from '../test/support/issuer.ts';
import { bare } from './page/bare.ts';
import { graph } from './page/graph.ts';
import { answering, start } from './page/process.ts';
import { GROUP, MANAGER, seed } from './page/seed.ts';
import { crowd, managerOf, median, opens, percentile, slower, visitor } from './page/visit.ts';

const ROUNDS = 11;
/** Before anything is measured: a server runs for weeks, and both have their code compiled within so many. */
const WARM_UP_ROUNDS = 20;
/** So few that all rounds, and who is let in later, keep to the pages' share of Graph's quota of writes: 600 in 150 s. */
const VISITS = 40;
/** What one round asks of Graph is forgotten by its quota of units after so long. */
const PAUSE_MS = 12_000;
const AT_ONCE = 16;
const PENDING = 6;
const AIM = 0.8;
const PER_SECOND = 200;
const SECONDS = 30;
/** How many are let in meanwhile. */
const GRANTS = 3 * SECONDS;
const GRAPH_MS = 50;

async function usher(): Promise<void> {
  const read = readConfig(process.env, () => '');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const app = await startApp(read.config, createLog('warn'));
  answering(app.url);
}

const line = (label: string, value: string, aim = ''): void =>
  console.log(`  ${label.padEnd(44)} ${value.padStart(10)}   ${aim}`.trimEnd());
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'usher-bench-'));
  const issuer = await new LocalIssuer().start();
  const channel = await new FakeConnector().start();
  const tenant = await start(import.meta.filename, 'graph', {});
  const visits = (WARM_UP_ROUNDS + ROUNDS) * VISITS;
  const links = {
    bare: await seed(join(folder, 'bare'), visits),
    usher: await seed(join(folder, 'usher'), visits + GRANTS + PENDING, PENDING),
  };
  const pending = links.usher.splice(-PENDING);
  const env = (name: string) => ({
    ...issuer.settings(),
    BOT_TENANT_ID: TENANT.id,
    PORT: '0',
    AZURE_TENANT_ID: TENANT.id,
    GRAPH_BASE_URL: tenant.url,
    GRAPH_TOKEN: 'bench',
    SECURITY_GROUP_ID: GROUP,
    APP_NAME: 'Portal',
    DATA_DIR: join(folder, name),
    TRUSTED_PROXIES: '127.0.0.1',
    RECONCILE_SECONDS: '86400',
    SWEEP_SECONDS: '86400',
  });
  const servers = {
    bare: await start(import.meta.filename, 'bare', env('bare')),
    usher: await start(import.meta.filename, 'usher', env('usher')),
  };
  // Who had accepted before would have been noticed at the start.
  while (
    !/^usher_reconciled_timestamp_seconds [1-9]/mu.test(
      await (await fetch(`${servers.usher.url}/metrics`)).text(),
    )
  )
    await setTimeout(50);
  await tenant.tell('accepted');
  const visit = { bare: visitor(servers.bare.url), usher: visitor(servers.usher.url) };
  /** Visits a second, so many at once. */
  const round = async (which: 'bare' | 'usher'): Promise<number> => {
    const mine = links[which].splice(0, VISITS);
    const begun = performance.now();
    const lane = async (): Promise<void> => {
      for (let link = mine.pop(); link !== undefined; link = mine.pop()) await visit[which](opens(link));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return VISITS / ((performance.now() - begun) / 1000);
  };
  const all: Record<'bare' | 'usher', number>[] = [];
  for (let i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
    await setTimeout(PAUSE_MS);
    all.push({ bare: await round('bare'), usher: await round('usher') });
  }
  const rates = all.slice(WARM_UP_ROUNDS);
  console.log(`grants by the page, ${AT_ONCE} at once, medians of ${ROUNDS} rounds of ${VISITS}`);
  line('a second: a bare route', median(rates.map((one) => one.bare)).toFixed(0));
  line('a second: the page', median(rates.map((one) => one.usher)).toFixed(0));
  line('ratio', median(rates.map((one) => one.usher / one.bare)).toFixed(2), `at least ${AIM}`);
  const resident = await servers.usher.resident();

  await setTimeout(2 * PAUSE_MS);
  await tenant.tell(GRAPH_MS);
  const manager = managerOf(servers.usher.url, channel, issuer);
  const [times, waits]: [number[], number[]] = [[], []];
  const failed: string[] = [];
  const next = crowd(links.usher, pending);
  const under: Promise<void>[] = [];
  const begun = performance.now();
  for (let i = 0; i < PER_SECOND * SECONDS; i++) {
    const due = begun + (i * 1000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 1) await setTimeout(early);
    const asked = performance.now();
    under.push(
      visit.usher(next(i)).then(
        () => void times.push(performance.now() - asked),
        (error: Error) => void failed.push(error.message),
      ),
    );
    if (i % (PER_SECOND * 2) === 0) under.push(manager(MANAGER).then((took) => void waits.push(took)));
  }
  await Promise.all(under);
  console.log(`${PER_SECOND} requests a second for ${SECONDS} s, Graph answers after ${GRAPH_MS} ms`);
  line('p50', ms(percentile(times, 0.5)));
  line('p99', ms(percentile(times, 0.99)), 'at most 200 ms');
  line('errors', String(failed.length), 'none');
  for (const one of new Set(failed)) line(one, '');
  line('a manager’s command, at the slowest', ms(Math.max(...waits)), 'at most 1000 ms');
  line('resident memory before it', mb(resident));
  line('right after it', mb(await servers.usher.resident()), 'at most 300 MB');
  const share = await slower(visit.usher, pending[0] ?? '');
  console.log('a token that is none beside one that differs from a good one in a letter, in turn');
  line('share of pairs in which the second took longer', share.toFixed(3), '0.5, give or take 0.05');
  servers.bare.stop();
  servers.usher.stop();
  tenant.stop();
  await Promise.all([channel.stop(), issuer.stop()]);
  rmSync(folder, { recursive: true, force: true });
}

const roles: Readonly<Record<string, () => Promise<void>>> = { usher, bare, graph };
await (roles[process.argv[2] ?? ''] ?? measure)();
