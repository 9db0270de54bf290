import { type Inquiry, type InquiryWord, isOpen } from '../../access/inquiry.ts';
import type { Person } from '../../access/record.ts';
import { notify } from '../notify.ts';
import { chatOf, TOLD_MS, toEach } from '../pay/tell/to-each.ts';
import { DeliveryError, postingOf, type World } from '../ports.ts';
import { changeInquiry } from './change-inquiry.ts';
import { pageOf } from './rows.ts';

/** How long cards may be handed out in one turn, in milliseconds. */
const TURN_MS = 45_000;

/** What somebody is shown of it. */
export async function drawn(world: World, inquiry: Inquiry, word?: InquiryWord) {
  const page = isOpen(inquiry) ? await pageOf(world, inquiry) : await closedPage(world, inquiry);
  return { kind: 'inquiry', inquiry, ...page, ...(word && { word }) } as const;
}

/** What silence took away, as far as a card has room: it can be undone for a while. */
async function closedPage({ store }: World, inquiry: Inquiry) {
  const taken = inquiry.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.answer === 'silent-removed')
    .slice(0, MAX_TAKEN_SHOWN);
  const rows = await Promise.all(
    taken.map(async ({ row, index }) => ({ row, index, record: (await store.load(row.record))?.record })),
  );
  return { rows: rows.flatMap(({ record, ...row }) => (record === undefined ? [] : [{ ...row, record }])) };
}
const MAX_TAKEN_SHOWN = 8;

/**
 * Puts its card before each who is asked, in their own chat, and notes where it stands, one after the other: a crash
 * repeats one at most. `reached`: whether anybody has it.
 */
export async function putBefore(
  world: World,
  inquiry: Inquiry,
  word?: InquiryWord,
): Promise<{ readonly reached: boolean; readonly inquiry: Inquiry }> {
  let latest = inquiry;
  const message = await drawn(world, inquiry, word);
  const leaseUntil = world.clock.now() + TURN_MS;
  // At first, whoever has it already was reached before a crash.
  const waiting = word ? inquiry.people : inquiry.people.filter((one) => !has(inquiry, one));
  const unreachable = await toEach(world, waiting, { leaseUntil }, async (person) => {
    const told = word && `${inquiry.id}/${inquiry.at}/${word}/${person.id}`;
    if (told !== undefined && (await world.store.note(told)) !== undefined) return;
    const card = postingOf(await world.messenger.post(chatOf(person), message));
    const noted = await changeInquiry(
      world,
      inquiry.id,
      (now) => now && { ...now, cards: [...now.cards, { ...card, reader: person.id }] },
    );
    latest = noted ?? latest;
    if (told !== undefined) await world.store.saveNote(told, '', world.clock.now() + TOLD_MS);
  });
  const name = [inquiry.id, ...(word ? [word] : [])].join('/');
  for (const person of inquiry.people)
    if (!unreachable.includes(person)) await notify(world, name, person, { kind: 'inquiry', inquiry });
  return { reached: unreachable.length < inquiry.people.length, inquiry: latest };
}

const has = ({ cards }: Inquiry, { id }: Person): boolean => cards.some(({ reader }) => reader === id);

/** Each of its cards shows what is true now; one that cannot be changed is left as it is. */
export async function refreshCards(world: World, inquiry: Inquiry): Promise<void> {
  if (inquiry.cards.length === 0) return;
  const message = await drawn(world, inquiry);
  for (const card of inquiry.cards) {
    try {
      await world.messenger.update(card, message);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      world.log.info({ inquiry: inquiry.id, err: error }, 'card not updated');
    }
  }
}
