import { countOf } from '../../access/drift.ts';
import { DAY_MS } from '../../access/term.ts';
import { membersOf } from '../approvers.ts';
import { tellNow, tellOnce, toAdministrators } from '../pay/tell/to-each.ts';
import type { World } from '../ports.ts';
import { lookForDrift } from './look.ts';

/** Kept in the store: when it is looked next. */
const NEXT = 'drift-next';
/** After the first start, so that nobody who tries Usher out is told at once; in milliseconds. */
const FIRST_MS = 3_600_000;
/** Nobody is told more often, in milliseconds. */
const WEEK_MS = 7 * DAY_MS;

/**
 * Looks once a week, and tells the administrators, and each owner of theirs, how much there is; nothing where there is
 * nothing. One message each, however much it is; nothing else comes of it. Throws DirectoryError.
 */
export async function watchDrift(world: World): Promise<boolean> {
  const now = world.clock.now();
  const next = await world.store.note(NEXT);
  if (next === undefined) await world.store.saveNote(NEXT, String(now + FIRST_MS));
  if (next === undefined || now < Number(next)) return false;
  const report = await lookForDrift(world);
  await world.store.saveNote(NEXT, String(now + WEEK_MS));
  if (countOf(report) === 0) return true;
  await tellNow(world, `drift/${report.id}`, async (telling) => {
    const told = await toAdministrators(world, telling, { kind: 'drift', report });
    for (const { id, owners } of world.policy.resources) {
      if (owners === undefined || countOf(report, [id]) === 0) continue;
      const own = { errand: { id: `${telling.errand.id}/${id}` }, leaseUntil: telling.leaseUntil };
      await tellOnce(world, own, await membersOf(world, owners), { kind: 'drift', report, resource: id });
    }
    return told;
  });
  return true;
}
