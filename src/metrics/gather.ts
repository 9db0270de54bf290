import type { OpenDirectory } from '../directory/index.ts';
import { nextDue } from '../usecases/next-due.ts';
import { paceReport } from '../usecases/pace-report.ts';
import type { World } from '../usecases/ports.ts';
import type { createMetrics } from './index.ts';

/** More are not counted. */
const MAX_OWED_COUNTED = 1_000;

/** What Prometheus is told when it asks: what is counted as it happens, and what is read now. */
export async function gatherMetrics(
  metrics: ReturnType<typeof createMetrics>,
  world: World,
  directory: Pick<OpenDirectory, 'quotasUsed'>,
): Promise<{ readonly contentType: string; readonly body: string }> {
  const { store, clock, log } = world;
  const unread = (what: string) => (error: unknown) => log.warn({ err: error }, `${what} could not be read`);
  for (const [quota, share] of Object.entries(directory.quotasUsed()))
    metrics.graphQuota.set({ quota }, share);
  await paceReport(world).then(({ waiting, sent, allowance, stopped }) => {
    metrics.pace.set({ what: 'waiting' }, waiting);
    metrics.pace.set({ what: 'sent' }, sent);
    metrics.pace.set({ what: 'allowance' }, allowance ?? Number.POSITIVE_INFINITY);
    metrics.pace.set({ what: 'stopped' }, stopped === undefined ? 0 : 1);
  }, unread('the pace of invitations'));
  await store
    .outstanding(clock.now(), MAX_OWED_COUNTED)
    .then((all) => metrics.outstanding(all), unread('what is owed'));
  await nextDue(world).then(
    (at = Number.POSITIVE_INFINITY) => metrics.nextDue.set(at / 1000),
    unread('what is due next'),
  );
  return metrics.text();
}
