import type { ActionRow, RowAction } from '../../access/batch/action-row.ts';
import type { BatchRow } from '../../access/batch/batch.ts';
import type { RecordId } from '../../access/record.ts';
import type { RefusalCode } from '../../access/refusal.ts';
import { inParts } from '../in-parts.ts';
import { offerRefused, offerTransfer } from '../inquiries/offer-transfer.ts';
import { isPresentEmployee, type World } from '../ports.ts';
import type { ActingOnRow } from './act-on-row.ts';

/** A row that asks a colleague to look after somebody. */
export type OfferRow = ActionRow & { readonly action: Extract<RowAction, { kind: 'transfer' }> };

export const isOffer = (row: BatchRow): row is OfferRow =>
  row.kind === 'action' && row.action.kind === 'transfer';

const AT_ONCE = 20;

/**
 * Asks each colleague once for all that these rows, which are all of one part of a list, would have them look after;
 * after a crash it is done once more and has one effect. What was refused, by record. Throws DirectoryError.
 */
export async function offerRows(
  world: World,
  rows: readonly OfferRow[],
  { person, caller, list }: ActingOnRow,
): Promise<ReadonlyMap<RecordId, RefusalCode>> {
  const accounts = await world.directory.accountsById([...new Set(rows.map(({ action }) => action.to.id))]);
  const refused = new Map<RecordId, RefusalCode>();
  const together = Map.groupBy(rows, ({ action, reason = '' }) => `${action.to.id} ${reason}`);
  for (const group of together.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { action, reason } = first;
    const { to } = action;
    const account = accounts.get(to.id);
    const offer = { to, ...(reason && { reason }) };
    const found = await inParts(
      group.filter(({ struckBy }) => struckBy === undefined),
      AT_ONCE,
      async (row) => ({ row, record: (await world.store.load(row.record))?.record }),
    );
    const fits = found.flatMap(({ row, record }) => {
      const refusal: RefusalCode | undefined =
        account === undefined || !isPresentEmployee(account)
          ? 'sponsor-unknown'
          : record === undefined
            ? 'nothing-found'
            : offerRefused(world, record, offer, { person, caller })?.code;
      if (refusal !== undefined) refused.set(row.record, refusal);
      return refusal === undefined && record !== undefined ? [record] : [];
    });
    if (fits.length > 0)
      await offerTransfer(
        world,
        fits,
        { ...offer, activity: `list:${list}:${first.row}` },
        { person, caller },
      );
  }
  return refused;
}
