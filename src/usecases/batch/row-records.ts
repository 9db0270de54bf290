import type { ActionRow, RowAction } from '../../access/batch/action-row.ts';
import {
  type BatchId,
  type ConfirmedBatch,
  type GoodRow,
  partsOf,
  ROWS_A_PART,
  type RowState,
} from '../../access/batch/batch.ts';
import { consultationKey } from '../../access/batch/consultations.ts';
import { actedStateOf, askedStateOf, rowStateOf } from '../../access/batch/row-state.ts';
import type { AccessRecord, Person, RecordId, Requested } from '../../access/record.ts';
import { roundOf, stageOf } from '../../access/record-queries.ts';
import type { Instant } from '../../access/term.ts';
import { inParts } from '../in-parts.ts';
import type { World } from '../ports.ts';

/** A row that was sent, as its record was when somebody looked last. */
export interface RowRecord {
  readonly row: number;
  readonly address: string;
  readonly resource: string;
  /** Absent: it did not come on record, or was not done. */
  readonly id?: RecordId;
  /** What was done to the record; `asked`, where it is the request for that. */
  readonly action?: RowAction | { readonly kind: 'asked' };
  /** Undefined: nobody has looked since this process began. */
  state: RowState | undefined;
  /** While it waits for a decision: the key of that. */
  turn?: string;
  stage?: number;
  /** Whether those whose turn it is are on record. */
  isAsked?: boolean;
  isReminded?: boolean;
  /** When the pace of invitations lets it go. */
  heldUntil?: Instant;
  /** Who turned it down. */
  by?: Person;
}

/** Past these, nothing that this process has to bring about follows. */
const FINAL: ReadonlySet<RowState | undefined> = new Set(['in', 'done', 'declined', 'failed']);
const AT_ONCE = 20;

const turnKey = (record: Requested): string =>
  consultationKey({
    resource: record.request.resource,
    stage: stageOf(record),
    round: roundOf(record),
  });

/** What this process knows of the rows of batches under way. Lost with it, it is read again. */
export class RowRecords {
  readonly #batches = new Map<BatchId, { rows: RowRecord[]; parts: number; cursor: number }>();

  /** Rows that are on record, or came to nothing, in their order. */
  async of(world: Pick<World, 'store'>, batch: ConfirmedBatch): Promise<readonly RowRecord[]> {
    const known = this.#batches.get(batch.id) ?? { rows: [], parts: 0, cursor: 0 };
    this.#batches.set(batch.id, known);
    const done = batch.next >= batch.rows ? partsOf(batch) : Math.floor(batch.next / ROWS_A_PART);
    for (; known.parts < done; known.parts++) {
      const part = await world.store.batchRows(batch.id, known.parts);
      for (const row of part?.rows ?? []) {
        if (row.kind === 'wrong' || row.struckBy !== undefined) continue;
        const { address, resource } = row;
        known.rows.push({ row: row.row, address, resource, ...whereIs(row) });
      }
    }
    return known.rows;
  }

  forget(id: BatchId): void {
    this.#batches.delete(id);
  }

  /**
   * Looks at up to `most` of the rows that may have moved since: those that were never looked at, then those that go
   * first, then the others in turn, so that each is looked at before long.
   */
  async look(world: Pick<World, 'store'>, batch: ConfirmedBatch, most: number): Promise<void> {
    const rows = await this.of(world, batch);
    const known = this.#batches.get(batch.id);
    if (known === undefined) return;
    const unseen = rows.filter(({ state }) => state === undefined).slice(0, most);
    const first = rows.filter(({ state }) => state === 'under-way').slice(0, Math.ceil(most / 2));
    const open = rows.filter(({ state }) => !FINAL.has(state));
    const from = open.length === 0 ? 0 : known.cursor % open.length;
    const others = [...open.slice(from), ...open.slice(0, from)].slice(0, Math.ceil(most / 2));
    known.cursor = from + others.length;
    const wanted = [...new Set([...unseen, ...first, ...others])].slice(0, most);
    await inParts(wanted, AT_ONCE, (row) => lookAt(world, row));
  }
}

/** Where what became of a row is to be seen. */
function whereIs(row: GoodRow | ActionRow): Pick<RowRecord, 'id' | 'action' | 'state'> {
  if (row.kind === 'good')
    return row.record === undefined ? { state: 'failed' } : { id: row.record, state: undefined };
  if (row.asked !== undefined) return { id: row.asked, action: { kind: 'asked' }, state: undefined };
  return row.done ? { id: row.record, action: row.action, state: undefined } : { state: 'failed' };
}

/** The record of a row as it is now, which is noted. */
export async function lookAt(
  { store }: Pick<World, 'store'>,
  row: RowRecord,
): Promise<AccessRecord | undefined> {
  const record = row.id === undefined ? undefined : (await store.load(row.id))?.record;
  if (record !== undefined) note(row, record);
  return record;
}

export function note(row: RowRecord, record: AccessRecord): void {
  delete row.heldUntil;
  row.state = stateOf(row, record);
  // What was done is done; what was asked for is decided on like any other request.
  if (row.action !== undefined && row.action.kind !== 'asked') return;
  if (record.status === 'requested') {
    row.turn = turnKey(record);
    row.stage = stageOf(record);
    row.isAsked = record.asked?.round === roundOf(record);
    row.isReminded = record.asked !== undefined && record.asked.remindAt === undefined;
  } else if (record.status === 'inviting' && record.heldUntil !== undefined) row.heldUntil = record.heldUntil;
  else if (record.status === 'ended' && record.by !== undefined) row.by = record.by;
}

function stateOf({ action }: RowRecord, record: AccessRecord): RowState {
  if (action === undefined) return rowStateOf(record);
  return action.kind === 'asked' ? askedStateOf(record) : actedStateOf(action, record);
}
