import type { AskedSince } from '../access/asked-since.ts';
import { PACED } from '../access/pace.ts';
import type { AccessRecord, Invited, TermChange } from '../access/record.ts';
import { askedBy, isAccess, leftInPlace } from '../access/record-queries.ts';
import { awaitsTerms } from '../access/terms.ts';
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  facts,
  heading,
  notice,
  plain,
  refreshing,
  text,
} from './card.ts';
import { date, dateTime } from './dates.ts';
import { leftoverFact, restoreButton } from './leftover.ts';
import { undoOf } from './removal-card.ts';
import {
  about,
  address,
  administers,
  channelId,
  endWords,
  problemIn,
  problemWords,
  resourceName,
  statusWords,
  termWords,
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
  const people = [record.request.sponsor.id, ...(view.admins ?? [])];
  const ids = [...new Set(people)].map((id) => channelId(view, id));
  return refreshing(drawn, 'refresh-journey', about(record), ids, view.words.cards.refresh);
}

/** What its sponsor and who administers it alone may do, they alone are offered; a card that all see offers nobody. */
function mayAct(record: AccessRecord, view: View): boolean {
  if (view.shared) return false;
  const { id } = view.reader;
  return id === undefined || id === record.request.sponsor.id || administers(view, record);
}

function steps(record: AccessRecord, view: View): Element {
  const say = view.words.cards.journey;
  const when = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : dateTime(at, view);
  const approval = record.status === 'requested' ? undefined : record.approval;
  const invited = record.status === 'invited' ? record : undefined;
  const accepted =
    record.status === 'granting' || record.status === 'granted' ? record.acceptedAt : undefined;
  const granted = record.status === 'granted' ? record : undefined;
  const approved =
    approval?.kind === 'approved'
      ? `${when(approval.at)}, ${say.by(plain(approval.by.name, 100))}`
      : approval && say.notNeeded[approval.why];
  const until = granted?.until === undefined ? '' : `, ${say.until(endWords(granted.until, view))}`;
  return facts([
    [say.steps.requested, `${when(record.request.at)}, ${say.by(plain(askedBy(record.request).name, 100))}`],
    [say.steps.before, record.request.replaces && plain(record.request.replaces.address, 200)],
    [say.endsNow, record.request.extension && endWords(record.request.extension.from, view)],
    [say.term, granted === undefined ? termWords(record.request.term, view) : undefined],
    ...(granted?.termChanges ?? []).map((change) => termChange(change, view)),
    ...consulted(record, view),
    [say.steps.approved, approved],
    [say.comment, approval?.kind === 'approved' ? comment(approval.comment) : undefined],
    [sentLabel(invited, view), when(sentAt(record))],
    [say.steps.accepted, when(accepted)],
    [say.steps.terms, agreed(record, view)],
    [say.steps.granted, granted && `${when(granted.grantedAt)}${until}`],
    [
      say.undone,
      granted?.undone && `${when(granted.undone.at)}, ${say.by(plain(granted.undone.by.name, 100))}`,
    ],
    ...ending(record, view),
    leftoverFact(record, view),
  ]);
}

/** Every later change of the end, with who wanted and who approved it. */
export function termChange({ at, by, until, approvedBy }: TermChange, view: View): readonly [string, string] {
  const { changes } = view.words.cards.journey;
  const to = changes.to(until === undefined ? undefined : endWords(until, view));
  const approver = approvedBy && plain(approvedBy.name, 100);
  return [changes.label, changes.by(to, plain(by.name, 100), date(at, view), approver)];
}

/** Which version of the terms, and when. */
function agreed(record: AccessRecord, view: View): string | undefined {
  if (record.status !== 'granting' && record.status !== 'granted') return undefined;
  const { terms } = record;
  return terms?.kind === 'agreed' ? `${dateTime(terms.at, view)} (${plain(terms.version, 60)})` : undefined;
}

function sentLabel(invited: Invited | undefined, view: View): string {
  const { steps } = view.words.cards.journey;
  if (invited?.delivery === 'link') return steps.handed;
  return invited?.mailed === false ? steps.open : steps.sent;
}

/** Stages that are decided, and who was asked in the one that is not. */
function consulted(record: AccessRecord, view: View): readonly (readonly [string, string | undefined])[] {
  const say = view.words.cards.journey;
  const approval = record.status === 'requested' ? undefined : record.approval;
  const passed =
    record.status === 'requested' ? record.passed : approval?.kind === 'approved' ? approval.before : [];
  const stages = (passed ?? []).map(({ by, at }, i): readonly [string, string] => [
    say.steps.stage(i + 1),
    `${dateTime(at, view)}, ${say.by(plain(by.name, 100))}`,
  ]);
  const asked = record.status === 'requested' ? record.asked : undefined;
  if (asked === undefined || asked.people.length === 0) return stages;
  const reached = asked.people.filter(({ id }) => !asked.unreachable.includes(id));
  return [...stages, [say.steps.asked, view.words.listed(reached.map(({ name }) => plain(name, 60)))]];
}

const comment = (said: string | undefined): string | undefined => said && plain(said, 500);

function ending(record: AccessRecord, view: View): readonly (readonly [string, string | undefined])[] {
  if (record.status !== 'ended') return [];
  const say = view.words.cards.journey;
  const by = record.by === undefined ? '' : `, ${say.by(plain(record.by.name, 100))}`;
  return [
    [say.ended[record.outcome], `${dateTime(record.changedAt, view)}${by}`],
    [say.comment, comment(record.comment)],
  ];
}

/** When somebody was invited, once a mail went out; a link alone is no mail, and after acceptance leads to the terms. */
function sentAt(record: AccessRecord): number | undefined {
  if (record.status === 'requested' || record.status === 'inviting') return undefined;
  if (record.status === 'invited') return record.invitedAt;
  if (record.status === 'ended' && (record.outcome === 'refused' || record.account === undefined))
    return undefined;
  if (record.status === 'granting' || record.status === 'granted') {
    const { acceptedAt = 0 } = record;
    return record.links.findLast(({ issuedAt }) => issuedAt <= acceptedAt)?.issuedAt;
  }
  return record.request.found.kind === 'accepted-guest' ? undefined : record.links.at(-1)?.issuedAt;
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
  const withdraw = execute(say.withdraw, 'cancel-request', about(record));
  // An employee's address is not the sponsor's to change.
  const isGuest = record.request.found.kind !== 'employee';
  const change = isGuest ? [execute(say.change, 'change-address', about(record))] : [];
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
        : [resend, copy, ...change, withdraw];
    }
    case 'granted': {
      const remove = execute(say.remove, 'remove', about(record));
      const extend = record.until === undefined ? [] : [execute(say.extend, 'extend', about(record))];
      return [...extend, ...change, remove];
    }
    case 'granting':
      return awaitsTerms(record) ? [resend, execute(say.remove, 'remove', about(record))] : [];
    case 'removing':
      return [];
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
