import { type Batch, type BatchId, type BatchRow, partsOf, sentRows } from '../../access/batch/batch.ts';
import { type BatchCommand, decideBatch, withBatch } from '../../access/batch/decide-batch.ts';
import type { Person } from '../../access/record.ts';
import type { Instant } from '../../access/term.ts';
import { DAY_MS } from '../../access/term.ts';
import type { World } from '../ports.ts';
import { changeBatch, rowsOf } from './change-batch.ts';
import { beginBatch } from './lately.ts';
import { ROWS_SHOWN } from './waiting-rows.ts';

/** What came of something that somebody did with a list of theirs. */
export type OwnOutcome =
  | { readonly kind: 'done'; readonly batch: Batch }
  /** It was so already, or has gone past that: it is shown as it is. */
  | { readonly kind: 'unchanged'; readonly batch: Batch }
  | { readonly kind: 'not-yours'; readonly sponsor: Person }
  /** More rows than one person may send in a day; when some of them are forgotten. */
  | { readonly kind: 'too-many-rows'; readonly limit: number; readonly until: Instant }
  | { readonly kind: 'nothing-found' };

/** A card says which of the rows that it showed are to be sent. */
export type Ticked = Readonly<Record<string, 'true' | 'false'>>;

/**
 * Its sponsor, and nobody else, confirms a list, drops it, pauses it, lets it go on or stops it. What was ticked off on
 * the card is struck out first.
 */
export async function actOnBatch(
  world: World,
  id: BatchId,
  type: BatchCommand['type'],
  by: Person,
  ticked: Ticked = {},
): Promise<OwnOutcome> {
  const found = await world.store.batch(id);
  if (found === undefined) return { kind: 'nothing-found' };
  if (found.batch.by.id !== by.id) return { kind: 'not-yours', sponsor: found.batch.by };
  const at = world.clock.now();
  const batch = type === 'confirm' ? await strike(world, found.batch, by, ticked) : found.batch;
  const wanted = decideBatch(batch, { type, at });
  if (wanted === undefined || wanted === batch) return { kind: 'unchanged', batch };
  // Counted first: what is counted and not confirmed does no harm, what goes out uncounted does.
  if (type === 'confirm' && !(await beginBatch(world, batch))) {
    const { rowsADay } = world.policy.bulk;
    return { kind: 'too-many-rows', limit: rowsADay, until: await roomAt(world, by, at) };
  }
  const outcome = await changeBatch(world, id, (now) => decideBatch(now, { type, at }));
  if (outcome === undefined) return { kind: 'nothing-found' };
  world.log.info({ batch: id, by: by.id, type, rows: sentRows(outcome.batch) }, 'batch');
  if (outcome.changed) world.nudgeLists();
  return { kind: outcome.changed ? 'done' : 'unchanged', batch: outcome.batch };
}

/** What keeps a list from being confirmed now: more rows than one person may send in a day, and until when. */
export async function dayLimitOf(
  world: Pick<World, 'store' | 'policy' | 'clock'>,
  batch: Batch,
): Promise<{ readonly limit: number; readonly until: Instant } | undefined> {
  const { rowsADay } = world.policy.bulk;
  const now = world.clock.now();
  const lately = (await world.store.batchesLately())?.lately ?? { batches: [] };
  if (sentRows(batch) === 0 || withBatch(lately, batch, rowsADay, now) !== undefined) return undefined;
  return { limit: rowsADay, until: await roomAt(world, batch.by, now) };
}

/** When the oldest list of somebody's day is forgotten. */
async function roomAt({ store }: Pick<World, 'store'>, by: Person, now: Instant): Promise<Instant> {
  const lately = (await store.batchesLately())?.lately.batches ?? [];
  const theirs = lately
    .filter((one) => one.by === by.id && one.at > now - DAY_MS)
    .map(({ at }) => at + DAY_MS);
  return theirs.length === 0 ? now + DAY_MS : Math.min(...theirs);
}

/** Rows that were ticked off are struck out while nothing was confirmed, those ticked again are not. */
export async function strike(world: World, batch: Batch, by: Person, ticked: Ticked): Promise<Batch> {
  if (batch.status !== 'previewed' || Object.keys(ticked).length === 0) return batch;
  let changed = false;
  let struck = 0;
  for (let part = 0; part < partsOf(batch); part++) {
    const found = await world.store.batchRows(batch.id, part);
    if (found === undefined) continue;
    const rows = found.rows.map((row) => struckOr(row, by, ticked[String(row.row)]));
    if (rows.some((row, at) => row !== found.rows[at])) {
      if (!(await world.store.saveBatchRows(batch.id, part, rows, found.version)))
        return strike(world, batch, by, ticked);
      changed = true;
    }
    struck += rows.filter((row) => row.kind !== 'wrong' && row.struckBy !== undefined).length;
  }
  if (!changed && struck === batch.struck) return batch;
  const outcome = await changeBatch(world, batch.id, (now) =>
    now.status === 'previewed' ? { ...now, struck, seq: now.seq + 1 } : undefined,
  );
  return outcome?.batch ?? batch;
}

function struckOr(row: BatchRow, by: Person, wanted: 'true' | 'false' | undefined): BatchRow {
  if (row.kind === 'wrong' || wanted === undefined) return row;
  if ((wanted === 'false') === (row.struckBy !== undefined)) return row;
  const { struckBy: _before, ...kept } = row;
  return wanted === 'true' ? kept : { ...kept, struckBy: by };
}

/** A page of what was read from a list, right rows and wrong ones apart. */
export interface BatchPage {
  readonly good: readonly Exclude<BatchRow, { kind: 'wrong' }>[];
  readonly wrong: readonly Extract<BatchRow, { kind: 'wrong' }>[];
  /** The row after which the next page of right ones begins; absent on the last. */
  readonly after?: number;
}

/** The right rows after one, as many as a card shows, and the first wrong ones of all. */
export async function batchPage(
  { store }: Pick<World, 'store'>,
  batch: Batch,
  after = 0,
): Promise<BatchPage> {
  const good: BatchPage['good'][number][] = [];
  const wrong: BatchPage['wrong'][number][] = [];
  let more = false;
  for await (const row of rowsOf({ store }, batch)) {
    if (row.kind === 'wrong') {
      if (wrong.length < ROWS_SHOWN) wrong.push(row);
    } else if (row.row > after) {
      // Of a row that asks for several resources all are on one page.
      if (good.length < ROWS_SHOWN || good.at(-1)?.row === row.row) good.push(row);
      else more = true;
    }
    if (more && wrong.length >= Math.min(ROWS_SHOWN, batch.rows - batch.good)) break;
  }
  const last = good.at(-1)?.row;
  return { good, wrong, ...(more && last !== undefined && { after: last }) };
}
