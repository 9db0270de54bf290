import type { ObjectId } from '../../access/catalog.ts';
import type { AccessRecord } from '../../access/record.ts';
import { isAccess } from '../../access/record-queries.ts';
import { DAY_MS } from '../../access/term.ts';
import type { DirectoryChanges, World } from '../ports.ts';
import { resourceOf } from '../roles.ts';
import type { ReviewRow } from './ask-review.ts';
import { createFallsTo } from './falls-to.ts';
import { askAll } from './look-after.ts';

/** Of one account somebody is asked once in so long, in milliseconds: what changes is told again and again. */
const ONCE_IN_MS = 180 * DAY_MS;

const noteOf = (account: ObjectId): string => `no-sign-in/${account}`;

/**
 * Of guests whose account is gone, or whom somebody else blocked, their sponsors are asked whether they are still there.
 * What we did ourselves asks nothing. Done again after a crash, it asks nobody twice. Throws DirectoryError.
 */
export async function askAboutLost(world: World, changed: DirectoryChanges['changed']): Promise<void> {
  const told = new Set(
    changed.flatMap(({ id, state, blocked }) => (state === 'removed' || blocked ? [id] : [])),
  );
  const held = new Map<ObjectId, readonly AccessRecord[]>();
  for (const id of told) {
    const records = (await world.store.byAccount(id)).map(({ record }) => record);
    if (records.some(isOurDoing) || (await world.store.note(noteOf(id))) !== undefined) continue;
    const granted = records.filter((record) => record.status === 'granted' && isAccess(record));
    if (granted.length > 0) held.set(id, granted);
  }
  if (held.size === 0) return;
  const usages = await world.directory.usage([...held.keys()]);
  const lost = [...held].filter(([id]) => !usages.get(id)?.enabled);
  const rows = lost.flatMap(([id, records]) =>
    records.flatMap((record): readonly ReviewRow[] => {
      const resource = resourceOf(world, record.request.resource);
      if (record.status !== 'granted' || resource === undefined) return [];
      return [{ record, resource, why: 'no-sign-in', usage: usages.get(id) }];
    }),
  );
  const at = world.clock.now();
  await askAll(world, rows, at, createFallsTo(world));
  for (const [id] of lost) await world.store.saveNote(noteOf(id), '', at + ONCE_IN_MS);
}

const isOurDoing = (record: AccessRecord): boolean =>
  'leftover' in record &&
  (record.leftover?.begun ?? []).length > 0 &&
  record.leftover?.restoredAt === undefined;
