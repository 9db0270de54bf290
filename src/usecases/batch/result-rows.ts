import {
  type Batch,
  type BatchRow,
  isConfirmed,
  partsOf,
  type RowProblem,
} from '../../access/batch/batch.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import { accountOf } from '../../access/record-queries.ts';
import { inParts } from '../in-parts.ts';
import type { World } from '../ports.ts';
import { type Handed, type HandingOver, handLink } from './hand-links.ts';

/** What became of one row. */
export type RowResult =
  | { readonly kind: 'wrong'; readonly problems: readonly RowProblem[] }
  | { readonly kind: 'struck'; readonly by: Person }
  /** It did not come on record after all; `code` is of a refusal, or `stopped`. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The list was not confirmed, or it is not this row's turn yet. */
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'sent'; readonly record: AccessRecord };

export interface ResultOfRow {
  readonly row: number;
  readonly address: string;
  /** Of which kind of list. */
  readonly of: 'invitation' | 'action';
  readonly result: RowResult;
  /** The account's, of a row that was sent. */
  readonly objectId?: string;
  /** Word for word as the directory has it now; absent where the account is gone. */
  readonly upn?: string;
  /** Where the row asked for a link to pass on, and links are handed over. */
  readonly handed?: Handed;
}

/** How many records are read at the same time, and how many links made: fewer than Graph takes invitations. */
const AT_ONCE = 20;
const LINKS_AT_ONCE = 5;

/**
 * What became of each row of a list, as things stand; `handing`: with the links to pass on, which are made for it. Throws
 * DirectoryError: accounts are called as they are now.
 */
export async function* resultsOf(
  world: World,
  batch: Batch,
  handing?: HandingOver,
): AsyncGenerator<ResultOfRow> {
  for (let part = 0; part < partsOf(batch); part++) {
    const rows = (await world.store.batchRows(batch.id, part))?.rows ?? [];
    const results = await inParts(rows, AT_ONCE, (row) => resultOf(world, batch, row));
    const accounts = await world.directory.accountsById(
      distinct(results.flatMap(({ objectId }) => objectId ?? [])),
    );
    // Where the pace is learned, an invitation waits for the answer to the one before.
    const atOnce = world.pace.mode === 'full' ? LINKS_AT_ONCE : 1;
    const links = await inParts(results, atOnce, async ({ result }) =>
      handing !== undefined && result.kind === 'sent' ? handLink(world, result.record, handing) : undefined,
    );
    for (const [at, result] of results.entries()) {
      const upn = accounts.get(result.objectId ?? '')?.upn;
      const handed = links[at];
      yield { ...result, ...(upn && { upn }), ...(handed && { handed }) };
    }
  }
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

async function resultOf({ store }: Pick<World, 'store'>, batch: Batch, row: BatchRow): Promise<ResultOfRow> {
  const of = batch.actions === undefined ? 'invitation' : 'action';
  const about = { row: row.row, address: row.address, of } as const;
  if (row.kind === 'wrong') return { ...about, result: { kind: 'wrong', problems: row.problems } };
  if (row.struckBy !== undefined) return { ...about, result: { kind: 'struck', by: row.struckBy } };
  if (row.refused !== undefined) return { ...about, result: { kind: 'refused', code: row.refused } };
  const id = row.kind === 'good' || row.done ? row.record : undefined;
  const asked = row.kind === 'action' && row.asked ? (await store.load(row.asked))?.record : undefined;
  // Once longer access is approved, it is the access itself that tells.
  if (asked !== undefined && !(asked.status === 'ended' && asked.outcome === 'approved'))
    return { ...about, result: { kind: 'sent', record: asked } };
  const record = id === undefined || !isConfirmed(batch) ? undefined : (await store.load(id))?.record;
  if (record === undefined) return { ...about, result: { kind: 'not-sent' } };
  const objectId = accountOf(record);
  return { ...about, result: { kind: 'sent', record }, ...(objectId && { objectId }) };
}
