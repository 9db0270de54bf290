import { cleanLine } from '../../access/clean-text.ts';
import type { InquiryId } from '../../access/handover.ts';
import { answered, type Inquiry, type InquiryAnswer, openRows } from '../../access/inquiry.ts';
import { MAX_REASON_LENGTH } from '../../access/policy.ts';
import type { Person, RecordId } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import { change } from '../change.ts';
import { inParts } from '../in-parts.ts';
import type { World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { changeInquiry } from './change-inquiry.ts';

/** Which rows are answered: those at these places, all that wait, or those whose partners use what they have. */
export type Picked = readonly number[] | 'all' | 'active';

export interface Answering {
  readonly answer: 'keep' | 'remove' | 'accept' | 'decline';
  readonly picked: Picked;
  readonly comment?: string;
}

export type AnswerOutcome =
  | {
      readonly kind: 'answered';
      readonly inquiry: Inquiry;
      /** What became of each that was meant. */
      readonly done: ReadonlyMap<RecordId, InquiryAnswer>;
      /** The first that was refused. */
      readonly refusal?: Refusal;
    }
  | { readonly kind: 'nothing-found' };

const AT_ONCE = 20;

const ANSWERED = { keep: 'kept', remove: 'removed', accept: 'accepted', decline: 'declined' } as const;
/** Refusals by which a row asks nothing any more. */
const OVER: ReadonlySet<Refusal['code']> = new Set(['review-over', 'transfer-over']);

/** Answers rows of an inquiry, each on its own record, where who answers is checked again. */
export async function answerInquiry(
  world: World,
  id: InquiryId,
  { answer, picked, comment }: Answering,
  by: { readonly person: Person; readonly caller: Caller },
): Promise<AnswerOutcome> {
  const found = (await world.store.inquiry(id))?.inquiry;
  const isReview = answer === 'keep' || answer === 'remove';
  if (found === undefined || (found.kind === 'review') !== isReview) return { kind: 'nothing-found' };
  const said = cleanLine(comment ?? '').slice(0, MAX_REASON_LENGTH);
  const meant =
    picked === 'all'
      ? openRows(found)
      : picked === 'active'
        ? openRows(found).filter(({ recommendation }) => recommendation === 'active')
        : picked.flatMap((index) => found.rows[index] ?? []);
  const outcomes = await inParts(meant, AT_ONCE, async ({ record, resource }) => {
    const actor = actorFor(world, by.person, by.caller, resourceOf(world, resource));
    const base = { at: world.clock.now(), by: actor, inquiry: id, ...(said !== '' && { comment: said }) };
    const changed = await change(
      world,
      record,
      isReview
        ? { type: 'review', answer, ...base }
        : answer === 'accept'
          ? { type: 'accept-transfer', at: base.at, by: actor, inquiry: id }
          : { type: 'decline-transfer', ...base },
    );
    return { record, refusal: changed.kind === 'refused' ? changed.refusal : undefined };
  });
  const done = new Map(
    outcomes.flatMap(({ record, refusal }): readonly (readonly [RecordId, InquiryAnswer])[] => {
      if (refusal === undefined) return [[record, ANSWERED[answer]]];
      return OVER.has(refusal.code) ? [[record, 'over']] : [];
    }),
  );
  const inquiry =
    done.size === 0 ? found : await changeInquiry(world, id, (now) => now && answered(now, done));
  const refusal = outcomes.find((one) => one.refusal !== undefined)?.refusal;
  return { kind: 'answered', inquiry: inquiry ?? found, done, ...(refusal && { refusal }) };
}
