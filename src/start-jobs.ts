import { randomBytes } from 'node:crypto';
import { every } from './jobs/every.ts';
import type { createMetrics } from './metrics/index.ts';
import type { Config } from './settings/config.ts';
import { forgetOld } from './usecases/audit/forget.ts';
import { watchCatalogue } from './usecases/catalogue/watch-catalogue.ts';
import { checkMemberships } from './usecases/check-memberships.ts';
import { watchDrift } from './usecases/drift/watch.ts';
import { keepLookedAfter } from './usecases/inquiries/keep-looked-after.ts';
import { newSeenSponsors } from './usecases/inquiries/look-after.ts';
import { noteBounces } from './usecases/note-bounces.ts';
import type { Directory, World } from './usecases/ports.ts';
import { reconcile } from './usecases/reconcile.ts';
import { sweep } from './usecases/sweep.ts';

/** Nobody waits for it. */
const CHECK_SECONDS = 600;
const LOOK_SECONDS = 3600;
/** A change of the catalogue's file is noticed after this, and taken where an administrator took it elsewhere. */
const CATALOGUE_SECONDS = 60;
/** Until then, a record that is removed with all that leads to it leaves no trace in a store of several replicas. */
const LEDGER_SECONDS = 10;
/** Twice a day: retention is counted in days. */
const RETENTION_SECONDS = 43_200;

/** Everything that is done from time to time; `background`: the directory at its leisure. */
export function startJobs(
  world: World,
  config: Pick<Config, 'reconcileSeconds' | 'sweepSeconds' | 'retentionMs' | 'mailSender'>,
  background: Directory,
  metrics: ReturnType<typeof createMetrics>,
): readonly ReturnType<typeof every>[] {
  const { retentionMs, mailSender } = config;
  const listening: Directory = {
    ...background,
    async changes(cursor) {
      const heard = await background.changes(cursor);
      if (cursor !== undefined && heard.startedOver) metrics.startedOver.inc();
      return heard;
    },
  };
  const seenSponsors = newSeenSponsors();
  // Each process looks at the file that it has itself; the rest is done by one of all.
  const own = randomBytes(6).toString('hex');
  return [
    every(config.reconcileSeconds, 'reconcile', world, async () => {
      metrics.acceptances.inc(await reconcile({ ...world, directory: listening }));
      metrics.lastReconciled.setToCurrentTime();
    }),
    every(LEDGER_SECONDS, `audit channel ${own}`, world, async () => world.auditChannel?.look()),
    every(LEDGER_SECONDS, 'ledger', world, () => world.store.putInLedger()),
    ...(retentionMs === undefined
      ? []
      : [every(RETENTION_SECONDS, 'retention', world, () => forgetOld(world, retentionMs))]),
    ...(mailSender === undefined
      ? []
      : [
          every(config.reconcileSeconds, 'bounces', world, () =>
            noteBounces({ ...world, directory: background }, mailSender),
          ),
        ]),
    every(config.sweepSeconds, 'sweep', world, () => sweep(world)),
    every(config.sweepSeconds, 'reviews', world, () =>
      keepLookedAfter({ ...world, directory: background }, seenSponsors),
    ),
    every(CATALOGUE_SECONDS, `catalogue ${own}`, world, () => watchCatalogue(world)),
    every(LOOK_SECONDS, 'drift', world, () => watchDrift({ ...world, directory: background })),
    every(CHECK_SECONDS, 'check memberships', world, () =>
      checkMemberships({ ...world, directory: background }),
    ),
  ];
}
