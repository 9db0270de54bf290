import type { AccessRecord, Invited, TermChange } from '../access/record.ts';
import { askedBy } from '../access/record-queries.ts';
import { type Element, plain } from './card.ts';
import { date, dateTime } from './dates.ts';
import { facts } from './facts.ts';
import { leftoverFact } from './leftover.ts';
import { endWords, termWords, type View } from './view.ts';

/** What has happened so far, with when and by whom. */
export function steps(record: AccessRecord, view: View): Element {
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

/**
 * When the newest link was made, once a mail went out with it; a link alone is no mail. What is issued to somebody who
 * has accepted leads to the terms, and invites nobody.
 */
function sentAt(record: AccessRecord): number | undefined {
  if (record.status === 'requested' || record.status === 'inviting') return undefined;
  if (record.status === 'invited') return record.invitedAt;
  if (record.status === 'ended' && (record.outcome === 'refused' || record.account === undefined))
    return undefined;
  if (record.status === 'granting' || record.status === 'granted') {
    const { acceptedAt = 0 } = record;
    return record.links.findLast(({ issuedAt }) => issuedAt < acceptedAt)?.issuedAt;
  }
  return record.request.found.kind === 'accepted-guest' ? undefined : record.links.at(-1)?.issuedAt;
}
