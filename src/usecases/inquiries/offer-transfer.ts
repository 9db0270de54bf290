import { cleanLine } from '../../access/clean-text.ts';
import { decide } from '../../access/decide.ts';
import type { InquiryId } from '../../access/handover.ts';
import type { InquiryRow } from '../../access/inquiry.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import { isTransferable, TRANSFER_LIFE_MS } from '../../access/transfer.ts';
import { change } from '../change.ts';
import { inquiryIdFor } from '../identify.ts';
import type { World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { changeInquiry, showAll } from './change-inquiry.ts';

export type TransferOutcome =
  | { readonly kind: 'offered'; readonly to: Person; readonly records: readonly AccessRecord[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface Offer {
  readonly to: Person;
  readonly reason?: string;
}
export interface OfferBy {
  readonly person: Person;
  readonly caller: Caller;
}

function offerCommand(
  world: World,
  record: AccessRecord,
  { to, reason: why = '' }: Offer,
  { person, caller }: OfferBy,
  inquiry: InquiryId,
) {
  const by = actorFor(world, person, caller, resourceOf(world, record.request.resource));
  const reason = cleanLine(why);
  const at = world.clock.now();
  return { type: 'offer-transfer', at, by, to, inquiry, ...(reason !== '' && { reason }) } as const;
}

/** Why a record cannot be offered to that colleague, as things stand; undefined where it can. Nothing is written. */
export function offerRefused(
  world: World,
  record: AccessRecord,
  offer: Offer,
  by: OfferBy,
): Refusal | undefined {
  // In which inquiry they come to be asked is not known before.
  const decision = decide(record, offerCommand(world, record, offer, by, ''));
  return decision.kind === 'refused' ? decision.refusal : undefined;
}

/**
 * Asks a colleague to look after a partner, for all of the records that are the asker's to give. Nothing changes before
 * their yes. The same activity asks once.
 */
export async function offerTransfer(
  world: World,
  records: readonly AccessRecord[],
  asked: Offer & { readonly activity: string },
  by: OfferBy,
): Promise<TransferOutcome> {
  const at = world.clock.now();
  const id = inquiryIdFor(`transfer ${asked.activity}`);
  const reason = cleanLine(asked.reason ?? '');
  const command = (record: AccessRecord) => offerCommand(world, record, asked, by, id);
  const live = records.filter(isTransferable);
  const decided = live.map((record) => ({ record, decision: decide(record, command(record)) }));
  const fits = decided.filter(({ decision }) => decision.kind === 'events');
  const [from] = fits;
  if (from === undefined) {
    const [first] = decided;
    if (first === undefined) return { kind: 'refused', refusal: { code: 'nothing-found' } };
    // Decided once more where it counts: what was tried with others' partners goes on record.
    const tried = await change(world, first.record.id, command(first.record));
    return tried.kind === 'refused' ? tried : { kind: 'refused', refusal: { code: 'nothing-found' } };
  }
  const rows = fits.map(
    ({ record }): InquiryRow => ({ record: record.id, resource: record.request.resource }),
  );
  await changeInquiry(world, id, (before) =>
    before === undefined
      ? {
          kind: 'transfer',
          cause: 'asked',
          id,
          seq: 1,
          at,
          people: [asked.to],
          from: from.record.request.sponsor,
          by: by.person,
          ...(reason !== '' && { reason }),
          rows,
          remindAt: at + TRANSFER_LIFE_MS / 2,
          dueAt: at + TRANSFER_LIFE_MS,
          cards: [],
        }
      : before,
  );
  for (const { record } of fits) await change(world, record.id, command(record));
  await showAll(world, id);
  return { kind: 'offered', to: asked.to, records: fits.map(({ record }) => record) };
}
