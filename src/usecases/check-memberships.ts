import { type Target, targetKey } from '../access/catalog.ts';
import type { AccessRecord, Granted } from '../access/record.ts';
import { needs } from '../access/record-queries.ts';
import type { Instant } from '../access/term.ts';
import { inTurnOf } from './account-turn.ts';
import { DirectoryError, type World } from './ports.ts';
import { othersOf, putBack } from './shared-memberships.ts';

/** Kept in the store: up to when removals were looked after, and where a round that is not over goes on. */
const NOTE = 'memberships';
const RECORDS_A_PAGE = 100;
/** Pages of one run: a thousand removals. */
const PAGES_A_RUN = 10;
/** A removal that a crash cut short is over by then, whatever the replicas' clocks say; in milliseconds. */
const SLACK_MS = 600_000;

interface Shared {
  readonly record: Granted;
  readonly target: Target;
}

/**
 * Looks after live access whose membership a removal of ours concerned lately: another record of the same account
 * shares it, and ended. What is missing then went along with it, and is put back. What somebody takes by hand, no
 * removal of ours concerned: it stays as they left it. Returns how many memberships were put back. Throws
 * DirectoryError; the same removals are looked at again then.
 */
export async function checkMemberships(world: World): Promise<number> {
  const now = world.clock.now();
  const [since = now - SLACK_MS, began = now, cursor] = readNote(await world.store.note(NOTE));
  let after = cursor;
  let restored = 0;
  for (let page = 0; page < PAGES_A_RUN; page++) {
    const { items, next } = await world.store.list({ statuses: ['ended'] }, RECORDS_A_PAGE, after);
    const ended = items.map(({ record }) => record).filter(({ changedAt }) => changedAt >= since - SLACK_MS);
    restored += await lookAfter(world, ended);
    // The newest come first: what is left was looked after before.
    after = ended.length < items.length ? undefined : next;
    await world.store.saveNote(NOTE, after === undefined ? `${began}` : `${since} ${began} ${after}`);
    if (after === undefined) break;
  }
  return restored;
}

function readNote(note: string | undefined): readonly [since?: Instant, began?: Instant, cursor?: string] {
  const [since, began, ...cursor] = note?.split(' ') ?? [];
  if (since === undefined) return [];
  return began === undefined ? [Number(since)] : [Number(since), Number(began), cursor.join(' ')];
}

async function lookAfter(world: World, ended: readonly AccessRecord[]): Promise<number> {
  const shared = (await Promise.all(ended.map((record) => sharedWith(world, record)))).flat();
  const missing = Map.groupBy(await lacking(world, shared), ({ record }) => record.id);
  let restored = 0;
  for (const [first, ...rest] of missing.values())
    if (first) restored += await restore(world, first.record, [first, ...rest]);
  return restored;
}

/** Live access of the same account that needs what this record's end took away, or kept for it. */
async function sharedWith(world: World, record: AccessRecord): Promise<readonly Shared[]> {
  if (record.status !== 'ended' || record.account === undefined) return [];
  const { id, account, memberships = [] } = record;
  const concerned = memberships.filter(({ outcome }) => outcome === 'removed' || outcome === 'kept');
  if (concerned.length === 0) return [];
  return (await othersOf(world, { id, account })).flatMap((other) =>
    other.status === 'granted'
      ? concerned.flatMap(({ target }) => (needs(other, target) ? [{ record: other, target }] : []))
      : [],
  );
}

/** Asked for all that share a target together; where the directory does not let us know, nothing is missing. */
async function lacking(world: World, shared: readonly Shared[]): Promise<readonly Shared[]> {
  const found: Shared[] = [];
  for (const line of Map.groupBy(shared, ({ target }) => targetKey(target)).values()) {
    const [first] = line;
    if (first === undefined) continue;
    const accounts = line.map(({ record }) => record.account);
    const holding = await world.directory.holders(first.target, accounts).catch((error: unknown) => {
      if (error instanceof DirectoryError && error.code === 'permission-missing') return new Set(accounts);
      throw error;
    });
    found.push(...line.filter(({ record }) => !holding.has(record.account)));
  }
  return found;
}

/** In the account's turn, so that nothing of ours is under way; if it is somebody else's, they look themselves. */
async function restore(world: World, { id, account }: Granted, missing: readonly Shared[]): Promise<number> {
  const restored = await inTurnOf(world, account, async () => {
    const record = (await world.store.load(id))?.record;
    if (record?.status !== 'granted') return 0;
    const targets = missing.map(({ target }) => target).filter((target) => needs(record, target));
    return putBack(world, account, targets, [record]);
  });
  return restored ?? 0;
}
