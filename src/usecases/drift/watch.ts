import { countOf, type DriftReport } from '../../access/drift.ts';
import { DAY_MS } from '../../access/term.ts';
import { membersOf } from '../approvers.ts';
import { tellNow, tellOnce, toAdministrators } from '../pay/tell/to-each.ts';
import type { World } from '../ports.ts';
import { lookForDrift } from './look.ts';
import { latestDrift } from './report.ts';

/** Kept in the store: when it is looked next, and which report is not told yet. */
const NEXT = 'drift-next';
/** After the first start, so that nobody who tries Usher out is told at once; in milliseconds. */
const FIRST_MS = 3_600_000;
/** Nobody is told more often, in milliseconds. */
const WEEK_MS = 7 * DAY_MS;

/**
 * Looks once a week, and tells the administrators, and each owner of theirs, how much there is; nothing where there is
 * nothing. One message each, however much it is; nothing else comes of it. Whom a crash or a channel that is down kept
 * from hearing it hears it at the next turn, and nobody twice. Throws DirectoryError.
 */
export async function watchDrift(world: World): Promise<boolean> {
  const { store, clock } = world;
  const now = clock.now();
  const [next, untold] = (await store.note(NEXT))?.split(' ') ?? [];
  if (next === undefined) await store.saveNote(NEXT, String(now + FIRST_MS));
  if (next === undefined || (now < Number(next) && untold === undefined)) return false;
  const isDue = now >= Number(next);
  const report = isDue ? await lookForDrift(world) : await latestDrift(world);
  const then = isDue ? String(now + WEEK_MS) : next;
  const isTold = report === undefined || countOf(report) === 0;
  const name = (isDue ? undefined : untold) ?? report?.id;
  if (!isTold) await store.saveNote(NEXT, `${then} ${name}`);
  if (isTold || (await tell(world, `drift/${name}`, report))) await store.saveNote(NEXT, then);
  return true;
}

const tell = (world: World, name: string, report: DriftReport): Promise<boolean> =>
  tellNow(world, name, async (telling) => {
    await toAdministrators(world, telling, { kind: 'drift', report });
    for (const { id, owners } of world.policy.resources) {
      if (owners === undefined || countOf(report, [id]) === 0) continue;
      const own = { errand: { id: `${telling.errand.id}/${id}` }, leaseUntil: telling.leaseUntil };
      await tellOnce(world, own, await membersOf(world, owners), { kind: 'drift', report, resource: id });
    }
    // Whoever cannot be reached for good is left to the log.
    return true;
  });
