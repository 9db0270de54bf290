import { domainOf } from '../access/address.ts';
import type { ObjectId } from '../access/catalog.ts';
import { goesOutAnew } from '../access/decide-request.ts';
import { isPublicMail } from '../access/look-alike.ts';
import type { AccessRecord, Asked, Request } from '../access/record.ts';
import { askedBy, askedNow, dueAt, hasApproved, isAccess, isOwn } from '../access/record-queries.ts';
import type { Refusal } from '../access/refusal.ts';
import type { Term } from '../access/term.ts';
import { nextStage, outcome, standing } from './approval-outcome.ts';
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  heading,
  notice,
  plain,
  quiet,
  refreshing,
  text,
} from './card.ts';
import { date, dateTime } from './dates.ts';
import { facts } from './facts.ts';
import { termChange } from './journey-steps.ts';
import { calling } from './mention.ts';
import {
  about as aboutRecord,
  channelId,
  endWords,
  isSeenByOthers,
  lengthWords,
  partnerName,
  refusalWords,
  resourceName,
  statusWords,
  termWords,
  type View,
} from './view.ts';

/** Earlier requests that are shown; the newest say most. */
const MAX_EARLIER_REQUESTS = 3;

export interface ApprovalView {
  readonly record: AccessRecord;
  /** Earlier requests for the same address, newest first; absent when nobody looked. */
  readonly earlier?: readonly AccessRecord[];
  /** Why the reader's click changed nothing. */
  readonly refusal?: Refusal;
  /** The card is there once more, because nobody has decided. */
  readonly reminder?: boolean;
  /** The card asked for a decision that was taken; those of the next stage decide now. */
  readonly earlierStage?: boolean;
}

/**
 * Everything needed to decide; once decided, who decided, for everybody who sees it. Who asked is shown no
 * buttons; for a reader that is not known the click is refused instead.
 */
export function approvalCard(about: ApprovalView, view: View): Card {
  const { record } = about;
  const asked = record.status === 'requested' ? record.asked : undefined;
  if (asked === undefined || isPassedOn(about, view)) return drawn(about, view);
  const people = [record.request.sponsor.id, ...asked.people.map(({ id }) => id)].map((id) =>
    channelId(view, id),
  );
  const open = drawn(about, view);
  return refreshing(
    view.calls ? calling(open, called(asked.people, view), view) : open,
    'refresh-approval',
    aboutRecord(record),
    people,
    view.words.cards.refresh,
  );
}

/** Nobody who wants no cards is called, unless there is nobody else. */
function called(people: readonly Asked[], { quiet = [] }: View): readonly Asked[] {
  const loud = people.filter(({ id }) => !quiet.includes(id));
  return loud.length > 0 ? loud : people;
}

function drawn(about: ApprovalView, view: View): Card {
  const { record, earlier, refusal, reminder } = about;
  const say = view.words.cards.approval;
  const { request } = record;
  const passedOn = isPassedOn(about, view);
  const open = record.status === 'requested' && !passedOn ? record : undefined;
  const body: (Element | undefined)[] = [
    heading(
      (isAccess(record) ? say.title : say.extension)(
        plain(askedBy(request).name, 100),
        partnerName(record),
        resourceName(view, request.resource),
        lengthInTitle(request.term, view),
      ),
    ),
    ...(passedOn ? nextStage(record, view) : []),
    ...(open === undefined
      ? outcome(record, view)
      : standing(open, { reminder: reminder ?? false, reader: readerOf(view) }, view)),
    refusal === undefined ? undefined : notice(refusalWords(refusal, view), 'warning'),
    facts([
      [say.partner, partnerName(record)],
      [say.replaces, replaced(request, view)],
      [view.words.cards.journey.endsNow, request.extension && endWords(request.extension.from, view)],
      [say.termLabel, termWords(request.term, view)],
      ...(record.status === 'granted' ? (record.termChanges ?? []) : []).map((one) => termChange(one, view)),
      [say.reason, request.reason === undefined ? say.noReason : plain(request.reason, 500)],
      // What only helps to decide would soon be untrue.
      [say.domain, open && domain(record, view)],
      [say.directory, open && known(request, view)],
      [say.account, request.invitedAs === 'member' ? say.member : undefined],
      [say.delivery, delivery(request, view)],
      [say.cc, request.cc && plain(request.cc, 200)],
      [say.personal, request.personalMessage && plain(request.personalMessage, 1_000)],
      [say.contact, request.contactUrl && plain(request.contactUrl, 500)],
      [say.asked, dateTime(request.at, view)],
      [say.decideBy, open?.asked && dateTime(dueAt(open), view)],
    ]),
    ...answers(request),
    ...(open ? before(earlier ?? [], view) : []),
  ];
  if (!open) return card(body, takeBack(record, view));
  if (isOwn(record, readerOf(view))) return card([...body, notice(say.yours)]);
  if (view.reader.decides === false) return card([...body, notice(say.others)]);
  body.push({
    type: 'Input.Text',
    id: 'comment',
    label: say.comment,
    placeholder: say.commentHint,
    maxLength: 500,
  });
  return card(body, [
    execute(say.approve, 'approve', aboutRecord(record), { style: 'positive' }),
    execute(say.reject, 'reject', aboutRecord(record), { style: 'destructive' }),
    ...(isSeenByOthers(view)
      ? [execute(say.takeUp, 'take-up', aboutRecord(record), { associatedInputs: 'none' })]
      : []),
  ]);
}

/** Whether the stage that the card asked about is decided; for who decided it, wherever they see the card. */
function isPassedOn({ record, earlierStage }: ApprovalView, view: View): boolean {
  if (record.status !== 'requested' || record.passed === undefined) return false;
  const reader = readerOf(view);
  const isAsked = askedNow(record).some(({ id }) => id === reader);
  return earlierStage === true || (hasApproved(record, reader) && !isAsked);
}

/** How long, as it goes on in a sentence. */
function lengthInTitle(term: Term, view: View): string {
  const say = view.words.cards.approval.length;
  switch (term.kind) {
    case 'for':
      return say.for(lengthWords(term.duration, view.words));
    case 'until':
      return say.until(endWords(term.at, view));
    case 'forever':
      return say.forever;
  }
}

function known(request: Request, view: View): string {
  const say = view.words.cards.approval;
  const { kind } = request.found;
  if (movesAccount(request)) return say.foundBefore;
  return kind === 'pending-guest' && goesOutAnew(request) ? say.foundPending : say.found[kind];
}

/** Whether the guest whose place this takes goes on under the new address, as the same account. */
const movesAccount = ({ replaces, found }: Request): boolean =>
  replaces?.account !== undefined && found.kind === 'nobody';

function replaced(request: Request, view: View): string | undefined {
  const { replaces } = request;
  if (replaces === undefined) return undefined;
  return view.words.cards.approval.replaced(plain(replaces.address, 200), movesAccount(request));
}

/** Only what is not as usual. */
function delivery({ delivery: how, sponsor }: Request, view: View): string | undefined {
  if (how === undefined) return undefined;
  const say = view.words.cards.approval.deliveries;
  return how === 'link' ? say.link(plain(sponsor.name, 100)) : say[how];
}

function answers({ answers: all = [] }: Request): readonly Element[] {
  return all.map(({ ask, answer }) => ({
    type: 'Container',
    spacing: 'Small',
    items: [quiet(plain(ask, 200)), text(plain(answer, 500), { spacing: 'None' })],
  }));
}

/** Whoever approved can take it back while it lasts. */
function takeBack(record: AccessRecord, view: View): readonly Action[] {
  const lasts = record.status !== 'ended' && record.status !== 'removing';
  if (!lasts || !hasApproved(record, readerOf(view))) return [];
  return [execute(view.words.cards.approval.takeBack, 'revoke', aboutRecord(record))];
}

/** A card that all see is drawn for none of them. */
const readerOf = ({ shared, reader }: View): ObjectId | undefined => (shared ? undefined : reader.id);

function before(earlier: readonly AccessRecord[], view: View): readonly Element[] {
  const { labelled, goesOn } = view.words.joined;
  const [first, ...more] = earlier.slice(0, MAX_EARLIER_REQUESTS).map((one) => {
    const resource = resourceName(view, one.request.resource);
    return labelled(`${date(one.request.at, view)}, ${resource}`, goesOn(statusWords(one, view)));
  });
  if (first === undefined) return [];
  const lead = { ...quiet(labelled(view.words.cards.approval.earlier, first)), spacing: 'Medium' } as const;
  return [lead, ...more.map((line) => quiet(line))];
}

/** Whether people of this domain were asked for before; at a public provider that says nothing. */
function domain({ request }: AccessRecord, { words }: View): string {
  const name = domainOf(request.address);
  const say = words.cards.approval;
  if (isPublicMail(name)) return say.publicMail(plain(name, 200));
  return request.domain === undefined ? plain(name, 200) : say[request.domain](plain(name, 200));
}
