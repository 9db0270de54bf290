import type { ActionRow } from '../../access/batch/action-row.ts';
import { type ConfirmedBatch, isOpen } from '../../access/batch/batch.ts';
import type { World } from '../ports.ts';
import { colleague, type Roles } from '../roles.ts';
import { actOnRow } from './act-on-row.ts';
import { onNextPart } from './change-batch.ts';

/**
 * Does what the rows of the next part are about, in the name of who confirmed them and by what the directory says of
 * them now. What no longer may be done is noted with why. Throws DirectoryError. The batch as it is then.
 */
export async function actOnRows(
  world: World,
  roles: Pick<Roles, 'caller'>,
  batch: ConfirmedBatch,
): Promise<ConfirmedBatch> {
  const { by: person, id: list, origin } = batch;
  const caller = colleague(await roles.caller(person.id, 'anew'));
  return onNextPart(world, batch, async () => async (row) => {
    if (row.kind !== 'action' || !isOpen(row)) return row;
    // Whoever has left does nothing.
    if (caller === undefined) return { ...row, refused: 'not-yours' };
    return { ...row, ...(await outcomeOf(world, row, { person, caller, list, origin })) };
  });
}

async function outcomeOf(
  world: World,
  row: ActionRow,
  by: Parameters<typeof actOnRow>[2],
): Promise<Pick<ActionRow, 'done' | 'asked' | 'refused'>> {
  const outcome = await actOnRow(world, row, by);
  switch (outcome.kind) {
    case 'changed':
    case 'unchanged':
      return { done: true };
    case 'asked':
      return { done: true, asked: outcome.record.id };
    case 'refused': {
      // Over already, by us before a crash or by somebody else: what was wanted is so.
      const isOver = row.action.kind === 'remove' && outcome.refusal.code === 'not-live';
      return isOver ? { done: true } : { refused: outcome.refusal.code };
    }
  }
}
