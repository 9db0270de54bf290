import type { InquiryId } from '../../access/handover.ts';
import { type Inquiry, isOpen, nextStep } from '../../access/inquiry.ts';
import type { Instant } from '../../access/term.ts';
import type { World } from '../ports.ts';

type Stores = Pick<World, 'store' | 'clock'>;

/** Whoever loses reads and tries again. */
const MAX_TRIES = 20;

/**
 * Reads an inquiry, and writes what `next` makes of it with the next number, unless somebody else wrote meanwhile; then
 * it reads again. Where `next` gives back the same, or nothing, nothing is written. Undefined: there is none.
 */
export async function changeInquiry(
  world: Stores,
  id: InquiryId,
  next: (inquiry: Inquiry | undefined) => Inquiry | undefined,
): Promise<Inquiry | undefined> {
  const { store, clock } = world;
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const found = await store.inquiry(id);
    const after = next(found?.inquiry);
    if (after === undefined || after === found?.inquiry) return found?.inquiry;
    const made = { ...after, seq: (found?.inquiry.seq ?? 0) + 1 };
    // What is not among the open ones is never looked at: first there, then on record.
    if (found === undefined) await wakeInquiry(world, id, clock.now());
    if (!(await store.saveInquiry(made, found?.version))) continue;
    // Whatever changed, its cards are brought up to date.
    if (found !== undefined && isOpen(found.inquiry)) await wakeInquiry(world, id, clock.now());
    return made;
  }
  throw new Error(`inquiry ${id} kept changing under ${MAX_TRIES} tries`);
}

/**
 * Once records ask what their inquiry already names: a card that went out before they did shows them as well. One that
 * goes out from now on shows them anyway.
 */
export const showAll = (world: Stores, id: InquiryId): Promise<Inquiry | undefined> =>
  changeInquiry(world, id, (now) =>
    now !== undefined && isOpen(now) && now.cards.length > 0 ? { ...now } : now,
  );

/** Has it looked at from `at` on, or, without that, never again. */
export async function wakeInquiry({ store }: Stores, id: InquiryId, at: Instant | undefined): Promise<void> {
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const found = await store.openInquiries();
    const open = found?.inquiries.open ?? [];
    const before = open.find((one) => one.id === id);
    if (before?.wakesAt === at) return;
    const others = open.filter((one) => one.id !== id);
    const inquiries = { open: at === undefined ? others : [...others, { id, wakesAt: at }] };
    if (await store.saveOpenInquiries(inquiries, found?.version)) return;
  }
  throw new Error(`the open inquiries kept changing under ${MAX_TRIES} tries`);
}

/** When time alone asks for something about it; undefined: never again. */
export const inquiryWakesAt = (inquiry: Inquiry, now: Instant): Instant | undefined =>
  nextStep(inquiry, now)?.at;
