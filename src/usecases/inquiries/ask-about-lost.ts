import type { ObjectId } from '../../access/catalog.ts';
import type { AccessRecord } from '../../access/record.ts';
import { isAccess } from '../../access/record-queries.ts';
import type { Usage } from '../../access/review.ts';
import { DAY_MS } from '../../access/term.ts';
import type { DirectoryChanges, World } from '../ports.ts';
import { resourceOf } from '../roles.ts';
import type { ReviewRow } from './ask-review.ts';
import { createFallsTo } from './falls-to.ts';
import { askAll } from './look-after.ts';

/** Of one account somebody is asked once in so long, in milliseconds: what changes is told again and again. */
const ONCE_IN_MS = 180 * DAY_MS;

type Held = ReadonlyMap<ObjectId, readonly AccessRecord[]>;

const noteOf = (account: ObjectId, why: 'no-sign-in' | 'mail-bounced'): string => `${why}/${account}`;

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
    if (records.some(isOurDoing) || (await world.store.note(noteOf(id, 'no-sign-in'))) !== undefined)
      continue;
    const granted = records.filter((record) => record.status === 'granted' && isAccess(record));
    if (granted.length > 0) held.set(id, granted);
  }
  if (held.size === 0) return;
  const usages = await world.directory.usage([...held.keys()]);
  const lost = new Map([...held].filter(([id]) => !usages.get(id)?.enabled));
  await askWhetherThere(world, lost, usages, 'no-sign-in');
}

const RECORDS_A_PAGE = 100;

/** The same of everybody who has access, where nobody knows what changed meanwhile. Throws DirectoryError. */
export async function askAboutAllLost(world: World): Promise<void> {
  let after: string | undefined;
  do {
    const page = await world.store.list({ statuses: ['granted'] }, RECORDS_A_PAGE, after);
    const accounts = page.items.flatMap(({ record }) =>
      record.status === 'granted' ? [record.account] : [],
    );
    const usages = await world.directory.usage([...new Set(accounts)]);
    const lost = accounts.filter((id) => !usages.get(id)?.enabled);
    await askAboutLost(
      world,
      lost.map((id) => ({ id, blocked: true })),
    );
    after = page.next;
  } while (after !== undefined);
}

/** Of whom a mail of ours came back, their sponsors are asked the same; as `askAboutLost`. */
export async function askAboutBounced(world: World, records: readonly AccessRecord[]): Promise<void> {
  const held = new Map<ObjectId, AccessRecord[]>();
  for (const record of records)
    if (record.status === 'granted' && isAccess(record))
      held.set(record.account, [...(held.get(record.account) ?? []), record]);
  for (const account of held.keys())
    if ((await world.store.note(noteOf(account, 'mail-bounced'))) !== undefined) held.delete(account);
  if (held.size === 0) return;
  await askWhetherThere(world, held, await world.directory.usage([...held.keys()]), 'mail-bounced');
}

async function askWhetherThere(
  world: World,
  held: Held,
  usages: ReadonlyMap<ObjectId, Usage>,
  why: 'no-sign-in' | 'mail-bounced',
): Promise<void> {
  const rows = [...held].flatMap(([id, records]) =>
    records.flatMap((record): readonly ReviewRow[] => {
      const resource = resourceOf(world, record.request.resource);
      if (record.status !== 'granted' || resource === undefined) return [];
      return [{ record, resource, why, usage: usages.get(id) }];
    }),
  );
  const at = world.clock.now();
  await askAll(world, rows, at, createFallsTo(world));
  for (const id of held.keys()) await world.store.saveNote(noteOf(id, why), '', at + ONCE_IN_MS);
}

const isOurDoing = (record: AccessRecord): boolean =>
  'leftover' in record &&
  (record.leftover?.begun ?? []).length > 0 &&
  record.leftover?.restoredAt === undefined;
