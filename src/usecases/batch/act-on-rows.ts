import type { ActionRow } from '../../access/batch/action-row.ts';
import { type ConfirmedBatch, isOpen } from '../../access/batch/batch.ts';
import type { RecordId } from '../../access/record.ts';
import type { World } from '../ports.ts';
import { presentCaller, type Roles } from '../roles.ts';
import { actOnRow, type ChangeRow, isChange } from './act-on-row.ts';
import { onNextPart } from './change-batch.ts';
import { isOffer, offerRows } from './offer-rows.ts';

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
  const caller = presentCaller(await roles.caller(person.id, 'anew'));
  return onNextPart(world, batch, async (rows) => {
    const by = caller && { person, caller, list, origin };
    const offers = rows.filter(isOffer);
    const refused =
      by && offers.length > 0 ? await offerRows(world, offers, by) : new Map<RecordId, string>();
    return async (row) => {
      if (row.kind !== 'action' || !isOpen(row)) return row;
      // Whoever has left does nothing.
      if (by === undefined) return { ...row, refused: 'not-yours' };
      if (!isChange(row)) {
        const code = refused.get(row.record);
        return code === undefined ? { ...row, done: true } : { ...row, refused: code };
      }
      return { ...row, ...(await outcomeOf(world, row, by)) };
    };
  });
}

async function outcomeOf(
  world: World,
  row: ChangeRow,
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
