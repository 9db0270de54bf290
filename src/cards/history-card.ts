import type { Problem } from '../access/problem.ts';
import type { AccessEvent, AccessRecord, Person } from '../access/record.ts';
import { type Card, card, type Element, heading, plain, quiet, text } from './card.ts';
import { dateTime } from './dates.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import { address, endWords, problemWords, resourceName, type View } from './view.ts';

/** Events that are shown, the newest of all records; what is older stays on record. */
const MAX_EVENTS = 40;

export interface HistoryView {
  readonly address: string;
  readonly records: readonly { readonly record: AccessRecord; readonly events: readonly AccessEvent[] }[];
}

/** Who did what and when, newest last. */
export function historyCard({ address: asked, records }: HistoryView, view: View): Card {
  const say = view.words.cards.history;
  const newestFirst = records
    .flatMap(({ record, events }) => events.map((event) => ({ record, event })))
    .sort((a, b) => a.event.at - b.event.at)
    .reverse();
  const lines = newestFirst.slice(0, MAX_EVENTS).map(({ record, event }) => line(record, event, view));
  const shown = fitting(lines, MAX_LIST_LENGTH);
  const older = newestFirst.length - shown.length;
  return card([
    heading(say.title(plain(asked, 200))),
    older > 0 ? quiet(say.older(older)) : undefined,
    ...shown.toReversed().flat(),
  ]);
}

/** What happened, for a channel that only reads: no buttons, and each line names its partner. */
export function auditCard(
  lines: readonly { readonly record: AccessRecord; readonly event: AccessEvent }[],
  view: View,
): Card {
  const shown = fitting(
    lines.map(({ record, event }) => {
      const [what] = line(record, event, view);
      const about = `${dateTime(event.at, view)}, ${address(record)}, ${resourceName(view, record.request.resource)}`;
      return [...(what ? [what] : []), quiet(about)];
    }),
    MAX_LIST_LENGTH,
  );
  return card([quiet(view.words.audit.channel), ...shown.flat()]);
}

function line(record: AccessRecord, event: AccessEvent, view: View): readonly Element[] {
  const resource = resourceName(view, record.request.resource);
  const told = {
    why: (problem: Problem) => problemWords(problem, view),
    day: (until: number) => endWords(until, view),
  };
  // One entry an event type, each for its own event.
  const sentence = view.words.events[event.type] as (event: AccessEvent, say: typeof told) => string;
  return [
    text(`**${author(event, view)}** ${plain(sentence(event, told), 600)}`, { spacing: 'Medium' }),
    quiet(`${dateTime(event.at, view)}, ${resource}`),
  ];
}

const named = (who: Person | undefined, view: View): string =>
  who === undefined ? view.words.cards.history.usher : plain(who.name, 80);

function author(event: AccessEvent, view: View): string {
  const { partner, usher } = view.words.cards.history;
  switch (event.type) {
    case 'requested':
    case 'adopted':
    case 'taken-up':
    case 'stage-approved':
    case 'approved':
    case 'rejected':
    case 'cancelled':
    case 'resend-asked':
    case 'extended':
    case 'end-answered':
    case 'earlier-removal-asked':
    case 'removal-undone':
    case 'restore-asked':
    case 'block-asked':
    case 'reviewed':
    case 'transfer-asked':
    case 'transfer-accepted':
    case 'transfer-declined':
    case 'attempt-refused':
      return named(event.by, view);
    case 'forgotten':
      return named(event.by, view);
    case 'removal-asked':
      return event.cause === 'left' ? partner : named(event.by, view);
    case 'accepted':
    case 'terms-agreed':
    case 'terms-declined':
    case 'partner-wished':
    case 'partner-complained':
      return partner;
    case 'approvers-asked':
    case 'approvers-unreachable':
    case 'approvers-reminded':
    case 'escalated':
    case 'nobody-to-ask':
    case 'approval-not-needed':
    case 'lapsed':
    case 'link-issued':
    case 'link-unused':
    case 'invited':
    case 'invitation-held-up':
    case 'invitation-refused':
    case 'invitee-reminded':
    case 'acceptance-awaited':
    case 'mail-bounced':
    case 'invitation-withdrawn':
    case 'invitation-expired':
    case 'account-gone':
    case 'grant-begun':
    case 'membership-restored':
    case 'granted':
    case 'terms-awaited':
    case 'grant-failed':
    case 'end-reminded':
    case 'leftover-found':
    case 'leftover-begun':
    case 'account-blocked':
    case 'deletion-announced':
    case 'account-deleted':
    case 'leftover-kept':
    case 'leftover-failed':
    case 'account-restored':
    case 'removed':
    case 'removal-failed':
    case 'review-asked':
    case 'review-silent':
    case 'transfer-over':
    case 'sponsors-noted':
      return usher;
  }
}
