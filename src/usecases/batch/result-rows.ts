import {
  type Batch,
  type BatchRow,
  isConfirmed,
  partsOf,
  type RowProblem,
} from '../../access/batch/batch.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import { accountOf } from '../../access/record-queries.ts';
import type { World } from '../ports.ts';
import { someAtOnce } from '../some-at-once.ts';

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
}

/** How many records are read at the same time. */
const AT_ONCE = 20;

/** What became of each row of a list, as things stand. Throws DirectoryError: accounts are called as they are now. */
export async function* resultsOf(
  world: Pick<World, 'store' | 'directory'>,
  batch: Batch,
): AsyncGenerator<ResultOfRow> {
  for (let part = 0; part < partsOf(batch); part++) {
    const rows = (await world.store.batchRows(batch.id, part))?.rows ?? [];
    const results = await someAtOnce(rows, AT_ONCE, (row) => resultOf(world, batch, row));
    const accounts = await world.directory.accountsById(
      distinct(results.flatMap(({ objectId }) => objectId ?? [])),
    );
    for (const result of results) {
      const upn = accounts.get(result.objectId ?? '')?.upn;
      yield upn === undefined ? result : { ...result, upn };
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
  const record = id === undefined || !isConfirmed(batch) ? undefined : (await store.load(id))?.record;
  if (record === undefined) return { ...about, result: { kind: 'not-sent' } };
  const objectId = accountOf(record);
  return { ...about, result: { kind: 'sent', record }, ...(objectId && { objectId }) };
}
