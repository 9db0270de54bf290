import type { Recommendation, ReviewCause } from '../../../access/handover.ts';
import type { InquiryAnswer } from '../../../access/inquiry.ts';
import { number, partners } from './counted.ts';

/** What people are asked about many partners at once: whether access is needed, and who looks after them. */
export const inquiries = {
  review: {
    title: (count: number): string => `Is this access still needed? ${partners(count)}`,
    ask: (day: string): string => `Please answer by ${day}.`,
    silence: {
      remove: 'Whoever you don’t answer for loses their access then.',
      keep: 'Whoever you don’t answer for keeps their access.',
      owners: 'For anyone you don’t answer for, I ask whoever looks after the resource next.',
    },
    nothingEnds: 'Their sponsor has left, so nothing ends without an answer.',
    inPlace: 'You’re asked because their sponsor didn’t answer or couldn’t be asked.',
    row: (who: string, resource: string): string => `${who}: ${resource}`,
    since: (day: string, sponsor: string | undefined): string =>
      `Has had access since ${day}${sponsor === undefined ? '' : `, asked for by ${sponsor}`}.`,
    until: (end: string): string => `It lasts until ${end}.`,
    reason: (reason: string): string => `Why: ${reason}`,
    signedIn: (day: string): string => `Last signed in on ${day}.`,
    recommendation: {
      active: 'I suggest keeping it: they use it.',
      inactive: 'I suggest removing it: they haven’t signed in for a long time.',
      blocked: 'I suggest removing it: their sign-in is blocked.',
      gone: 'I suggest removing it: their account is gone.',
      unknown: 'I can’t see when they last signed in, so please judge by what you know.',
    } satisfies Record<Recommendation, string>,
    why: {
      due: undefined,
      inactive: 'You’re asked because they don’t seem to use it.',
      'no-sign-in': 'You’re asked because they can no longer sign in. Are they still with the partner?',
      'mail-bounced':
        'You’re asked because a mail to them came back undelivered. Are they still with the partner?',
    } satisfies Record<ReviewCause, string | undefined>,
    keep: 'Keep',
    remove: 'Remove',
    keepActive: (count: number): string => `Keep all active (${number(count)})`,
    over: 'This review is done',
  },
  transfer: {
    title: (count: number, from: string): string => `Will you look after ${partners(count)} of ${from}?`,
    asked: (by: string, reason: string | undefined): string =>
      `${by} is asking you.${reason === undefined ? '' : ` Why: “${reason}”`}`,
    left: (from: string): string =>
      `${from} has left. Somebody has to look after these partners; nothing ends in the meantime.`,
    meaning:
      'Whoever looks after a partner is asked whether access is still needed, and can extend or remove it.',
    until: (day: string, from: string): string =>
      `Please answer by ${day}; until then ${from} still looks after them.`,
    before: (day: string): string => `Please answer by ${day}; then I ask somebody else.`,
    again: (day: string): string => `Please answer by ${day}; then I ask again.`,
    row: (who: string, resource: string, since: string | undefined): string =>
      `${who}: ${resource}${since === undefined ? '' : `, since ${since}`}`,
    accept: 'Accept',
    acceptAll: (count: number): string => `Accept all ${number(count)}`,
    decline: 'Decline',
    onPagesBefore: (ticked: number, not: number): string =>
      `On the previous pages: ${number(ticked)} ticked, ${number(not)} not. A click counts for these as well.`,
    over: 'Answered: who looks after these partners',
  },
  undo: 'Undo',
  comment: 'Comment (optional)',
  commentHint: 'Goes on record with your click',
  more: 'More',
  words: {
    remind: 'A reminder: nobody has answered yet.',
    'last-word': 'A last word: the time to answer is nearly over.',
    over: 'The time to answer is over.',
  },
  taken: 'Nobody answered, so this access was removed. You can undo that for ten minutes after the removal.',
  counts: {
    kept: (count: number): string => `${number(count)} kept`,
    removed: (count: number): string => `${number(count)} removed`,
    accepted: (count: number): string => `${number(count)} accepted`,
    declined: (count: number): string => `${number(count)} declined`,
    'silent-kept': (count: number): string => `${number(count)} kept without an answer`,
    'silent-removed': (count: number): string => `${number(count)} removed without an answer`,
    over: (count: number): string => `${number(count)} settled otherwise`,
  } satisfies Record<InquiryAnswer, (count: number) => string>,
  open: (count: number): string => `${number(count)} to go`,
  done: {
    kept: (who: string, resource: string): string => `${who} keeps access to ${resource}.`,
    removed: (who: string, resource: string): string =>
      `${who} loses access to ${resource}. You can undo that for ten minutes.`,
    accepted: (who: string, resource: string): string => `You look after ${who} (${resource}) now.`,
    declined: (who: string, resource: string): string =>
      `You don’t look after ${who} (${resource}). Whoever asked is told.`,
    over: (who: string, resource: string): string => `${who} (${resource}) was settled already.`,
  } satisfies Partial<Record<InquiryAnswer, (who: string, resource: string) => string>>,
  doneMany: (counts: string): string => `Done: ${counts}.`,
  offered: (to: string, who: string): string =>
    `I’ve asked ${to} to look after ${who}. Until ${to} accepts, everything stays as it is; you’ll hear what comes of it.`,
  list: {
    title: 'Reviews',
    none: 'No review is waiting for you.',
    own: (count: number): string =>
      count === 1 ? 'One card is waiting for you.' : `${number(count)} cards are waiting for you.`,
    others: 'How others stand',
    open: 'Open',
    review: (people: string): string => `Still needed? ${people}`,
    transfer: (people: string, from: string): string => `Partners of ${from}: ${people}`,
    line: (done: number, all: number, day: string): string =>
      `${number(done)} of ${number(all)} answered, until ${day}`,
    more: (count: number): string => `And ${number(count)} more.`,
  },
};

/** In the history: why somebody was asked. */
export const WHY_ASKED: Readonly<Record<ReviewCause, string>> = {
  due: '',
  inactive: ', because it is not used',
  'no-sign-in': ', because the partner can no longer sign in',
  'mail-bounced': ', because a mail to the partner came back undelivered',
};
