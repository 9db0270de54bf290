import type { ActionRow, RowAction } from '../../access/batch/action-row.ts';
import type { Person, Request } from '../../access/record.ts';
import { ownerActs } from '../act.ts';
import { type ExtendOutcome, extend } from '../extend.ts';
import type { World } from '../ports.ts';
import type { Caller } from '../roles.ts';

/** A row that is done by itself; colleagues are asked about all of theirs together. */
export type ChangeRow = ActionRow & { readonly action: Exclude<RowAction, { kind: 'transfer' }> };

export const isChange = (row: ActionRow): row is ChangeRow => row.action.kind !== 'transfer';

export interface ActingOnRow {
  readonly person: Person;
  readonly caller: Caller;
  /** Names the list: with the row, what is done twice after a crash has one effect. */
  readonly list: string;
  readonly origin?: Request['origin'];
}

/**
 * Does what a row is about, as the single command does, by what the record is now: what was previewed binds nobody.
 * Throws DirectoryError.
 */
export async function actOnRow(world: World, row: ChangeRow, by: ActingOnRow): Promise<ExtendOutcome> {
  const { person, caller, list, origin } = by;
  const { action, record, seq, reason } = row;
  const said = reason === undefined ? {} : { reason };
  if (action.kind === 'extend')
    return extend(world, record, {
      person,
      caller,
      seen: seq,
      activity: `list:${list}:${row.row}`,
      batch: { id: list, row: row.row },
      ...(action.term && { term: action.term }),
      ...(origin && { origin }),
      ...said,
    });
  return ownerActs(world, record, { type: action.kind, ...said }, { person, caller, seen: seq });
}
