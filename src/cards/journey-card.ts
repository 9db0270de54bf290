import type { AskedSince } from '../access/asked-since.ts';
import { PACED } from '../access/pace.ts';
import type { AccessRecord } from '../access/record.ts';
import { hasBounced, isAccess, leftInPlace } from '../access/record-queries.ts';
import { awaitsTerms } from '../access/terms.ts';
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  heading,
  notice,
  plain,
  refreshing,
  text,
} from './card.ts';
import { date, dateTime } from './dates.ts';
import { steps } from './journey-steps.ts';
import { restoreButton } from './leftover.ts';
import { undoOf } from './removal-card.ts';
import {
  about,
  address,
  administers,
  channelId,
  problemIn,
  problemWords,
  resourceName,
  statusWords,
  toneOf,
  type View,
} from './view.ts';

/** A partner's way in, step by step; it changes in place as they go. */
export function journeyCard(record: AccessRecord, view: View, since?: AskedSince): Card {
  const say = view.words.cards.journey;
  const tone = toneOf(record);
  const drawn = card(
    [
      heading(
        (isAccess(record) ? say.title : say.extension)(
          address(record),
          resourceName(view, record.request.resource),
        ),
      ),
      text(statusWords(record, view), { weight: 'Bolder', spacing: 'Small', ...(tone && { color: tone }) }),
      steps(record, view),
      since === undefined ? next(record, view) : askedAgain(since, view),
    ],
    mayAct(record, view) ? buttons(record, view, since) : [],
  );
  if (!view.shared && !view.refreshes) return drawn;
  const ids = [...new Set([record.request.sponsor.id, ...(view.admins ?? [])])].map((id) =>
    channelId(view, id),
  );
  return refreshing(drawn, 'refresh-journey', about(record), ids, view.words.cards.refresh);
}

/** What its sponsor and who administers it alone may do, they alone are offered; a card that all see offers nobody. */
function mayAct(record: AccessRecord, view: View): boolean {
  if (view.shared) return false;
  const { id } = view.reader;
  return id === undefined || id === record.request.sponsor.id || administers(view, record);
}

const askedAgain = ({ by, at }: AskedSince, view: View): Element =>
  notice(view.words.cards.journey.askedAgain(plain(by.name, 100), dateTime(at, view)));

/** What happens next, or why nothing does, with its cure. */
function next(record: AccessRecord, view: View): Element | undefined {
  const say = view.words.cards.journey;
  const problem = problemIn(record);
  if (record.status === 'inviting' && record.problem === PACED && record.heldUntil !== undefined)
    return notice(view.words.pace.goesAbout(dateTime(record.heldUntil, view)));
  // Where a link is in somebody's hands, nothing is held up by us.
  if (awaitsTerms(record) && (problem === undefined || record.links.length > 0))
    return notice(
      record.terms.kind === 'declined' ? say.next.termsDeclined : say.next.termsAwaited,
      'warning',
    );
  switch (record.status) {
    case 'invited': {
      if (hasBounced(record)) return notice(say.next.bounced, 'warning');
      const day = date(record.expiresAt, view);
      if (record.delivery === 'link') return notice(say.next.invitedLink(day));
      if (record.delivery === 'own') return notice(say.next.invitedOwn(day));
      return notice(record.mailed ? say.next.invited(day) : say.next.invitedOpen(day));
    }
    case 'inviting':
    case 'granting':
    case 'removing':
      return problem === undefined
        ? notice(say.next[record.status])
        : notice(say.problem(problemWords(problem, view)), 'warning');
    case 'granted':
      return undefined;
    case 'requested':
      if (record.asked?.people.length === 0) return notice(say.next.nobody, 'warning');
      return notice(isAccess(record) ? say.next.requested : say.extensionNext);
    case 'invitation-expired':
      return notice(say.next[record.status], 'warning');
    case 'ended': {
      if (problem !== undefined) return notice(problemWords(problem, view), 'attention');
      const cure = say.cure[record.outcome];
      return cure === undefined ? undefined : notice(cure);
    }
  }
}

function buttons(record: AccessRecord, view: View, since: AskedSince | undefined): readonly Action[] {
  const say = view.words.cards.journey;
  const resend = execute(say.resend, 'resend', about(record));
  const remove = execute(say.remove, 'remove', about(record));
  const withdraw = execute(say.withdraw, 'cancel-request', about(record));
  // An employee's address is not the sponsor's to change.
  const isOurs = record.request.found.kind === 'employee';
  const change = isOurs ? [] : [execute(say.change, 'change-address', about(record))];
  switch (record.status) {
    case 'requested':
      return isAccess(record) ? [...change, withdraw] : [withdraw];
    case 'inviting':
      return record.problem === undefined ? [withdraw] : [...change, withdraw];
    case 'invited':
    case 'invitation-expired': {
      const copy = execute(say.copyLink, 'copy-link', about(record));
      // Where the link was asked for, sending it again is to hand it over again.
      return record.request.delivery === 'link'
        ? [copy, ...change, withdraw]
        : hasBounced(record)
          ? [...change, copy, resend, withdraw]
          : [resend, copy, ...change, withdraw];
    }
    case 'granted': {
      const extend = record.until === undefined ? [] : [execute(say.extend, 'extend', about(record))];
      return [...extend, ...change, remove];
    }
    case 'granting':
    case 'removing':
      return awaitsTerms(record) ? [resend, remove] : [];
    case 'ended':
      return [
        ...undoOf(record, view),
        ...(isAccess(record) && since === undefined ? [execute(say.again, 'again', about(record))] : []),
        ...restoreButton(record, view),
        ...(view.reader.administers && leftInPlace(record).length > 0
          ? [execute(view.words.cards.removal.takeEarlier, 'remove-earlier', about(record))]
          : []),
      ];
  }
}
