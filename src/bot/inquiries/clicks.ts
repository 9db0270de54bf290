import { type Inquiry, isOpen } from '../../access/inquiry.ts';
import type { ButtonVerb, ClickData } from '../../cards/actions.ts';
import type { Ticks } from '../../cards/inquiry/common.ts';
import { type Answering, answerInquiry, type Picked } from '../../usecases/inquiries/answer.ts';
import { pageOf } from '../../usecases/inquiries/rows.ts';
import { seenOf } from '../../usecases/inquiries/see-inquiry.ts';
import type { Action } from '../actions/action.ts';
import type { CommandContext } from '../authorize.ts';
import { finishWork } from '../partner/finish-work.ts';
import type { Reply } from '../respond/reply.ts';

const UNKNOWN: Reply = { kind: 'says', sentence: 'inquiryUnknown' };

type InquiryVerb = Extract<ButtonVerb, `inquiry-${string}`>;

/** For a button about an inquiry that whoever clicks may see; one in a version that it never had is a forgery. */
const onInquiry =
  <V extends InquiryVerb>(
    run: (context: CommandContext, inquiry: Inquiry, data: ClickData<V>) => Promise<Reply>,
  ): Action<V> =>
  async (context, data, verb) => {
    const { world, speaker, caller } = context;
    const found = (await world.store.inquiry(data.id))?.inquiry;
    const seen = found && data.v <= found.seq && seenOf(world, found, { person: speaker.person, caller });
    if (found !== undefined && seen) return run(context, found, data);
    world.log.warn({ inquiry: data.id, verb, by: speaker.person.id }, 'click on a card that is not theirs');
    return UNKNOWN;
  };

async function answer(
  context: CommandContext,
  inquiry: Inquiry,
  asked: Answering,
  before?: Ticks,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  // Of what is over, it says so by itself.
  if (asked.picked.length === 0 && isOpen(inquiry))
    return {
      kind: 'inquiry',
      inquiry,
      ...(await pageOf(world, inquiry)),
      ...(before && { before }),
      nothingTicked: true,
    };
  const outcome = await answerInquiry(world, inquiry.id, asked, { person: speaker.person, caller });
  if (outcome.kind === 'nothing-found') return UNKNOWN;
  const { done, refusal } = outcome;
  const [only, ...more] = done.keys();
  const alone = only === undefined || more.length > 0 ? undefined : await world.store.load(only);
  // What can be undone is what was taken.
  const answered = alone && (await finishWork(context, alone.record, 'remove-memberships'));
  return {
    kind: 'inquiry',
    inquiry: outcome.inquiry,
    ...(await pageOf(world, outcome.inquiry)),
    done,
    ...(answered && { answered }),
    ...(refusal && { refusal }),
  };
}

const said = (comment: string | undefined) => (comment ? { comment } : {});

export const inquiryKeep: Action<'inquiry-keep'> = onInquiry((context, inquiry, { row, comment }) =>
  answer(context, inquiry, { answer: 'keep', picked: [row], ...said(comment) }),
);
export const inquiryRemove: Action<'inquiry-remove'> = onInquiry((context, inquiry, { row, comment }) =>
  answer(context, inquiry, { answer: 'remove', picked: [row], ...said(comment) }),
);
export const inquiryKeepActive: Action<'inquiry-keep-active'> = onInquiry((context, inquiry, { comment }) =>
  answer(context, inquiry, { answer: 'keep', picked: 'active', ...said(comment) }),
);
export const inquiryAccept: Action<'inquiry-accept'> = onInquiry((context, inquiry, { all, ...data }) => {
  const ticks = ticksOf(data);
  const picked = all ? allBut(inquiry, ticks) : ticked(ticks);
  return answer(context, inquiry, { answer: 'accept', picked }, ticks);
});
export const inquiryDecline: Action<'inquiry-decline'> = onInquiry(
  (context, inquiry, { comment, ...data }) => {
    const ticks = ticksOf(data);
    return answer(context, inquiry, { answer: 'decline', picked: ticked(ticks), ...said(comment) }, ticks);
  },
);

/** What was ticked on this page and on those before. */
const ticksOf = ({ before, rows }: Pick<ClickData<'inquiry-rows'>, 'before' | 'rows'>): Ticks => ({
  ...before,
  ...rows,
});
const ticked = (ticks: Ticks): Picked =>
  Object.entries(ticks).flatMap(([index, is]) => (is === 'true' ? [Number(index)] : []));
/** Whom somebody took the tick from is not among all. */
const allBut = ({ rows }: Inquiry, ticks: Ticks): Picked =>
  Object.values(ticks).includes('false')
    ? rows.flatMap(({ answer: given }, index) =>
        given === undefined && ticks[index] !== 'false' ? [index] : [],
      )
    : 'all';

/** The next rows, with what was ticked so far; for who looks on, those that they may see. */
export const inquiryRows: Action<'inquiry-rows'> = onInquiry(
  async ({ world, speaker, caller }, inquiry, { after, ...data }) => {
    const seen = seenOf(world, inquiry, { person: speaker.person, caller });
    if (seen === undefined) return UNKNOWN;
    const page = await pageOf(world, inquiry, after);
    const before = ticksOf(data);
    const mine = new Set(seen.rows.map(({ record }) => record));
    return {
      kind: 'inquiry',
      inquiry: seen,
      ...page,
      ...(Object.keys(before).length > 0 && { before }),
      rows: page.rows.filter(({ record }) => mine.has(record.id)),
    };
  },
);
