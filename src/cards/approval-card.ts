import { domainOf } from '../access/address.ts';
import { type ObjectId, stagesOf } from '../access/catalog.ts';
import { goesOutAnew } from '../access/decide-request.ts';
import { isPublicMail } from '../access/look-alike.ts';
import type { AccessRecord, Request, Requested, Verdict } from '../access/record.ts';
import { dueAt, hasApproved, isAccess, isOwn } from '../access/record-queries.ts';
import type { Refusal } from '../access/refusal.ts';
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
  quiet,
  refreshing,
  text,
} from './card.ts';
import { date, dateTime } from './dates.ts';
import { termChange } from './journey-card.ts';
import { calling } from './mention.ts';
import {
  about as aboutRecord,
  address,
  channelId,
  endWords,
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
}

/**
 * Everything needed to decide; once decided, who decided, for everybody who sees it. Who asked is shown no
 * buttons; for a reader that is not known the click is refused instead.
 */
export function approvalCard(about: ApprovalView, view: View): Card {
  const { record } = about;
  const asked = record.status === 'requested' ? record.asked : undefined;
  if (asked === undefined) return drawn(about, view);
  const people = [record.request.sponsor.id, ...asked.people.map(({ id }) => id)].map((id) =>
    channelId(view, id),
  );
  const open = drawn(about, view);
  return refreshing(
    view.calls ? calling(open, asked.people, view) : open,
    'refresh-approval',
    aboutRecord(record),
    people,
    view.words.cards.refresh,
  );
}

function drawn({ record, earlier, refusal, reminder }: ApprovalView, view: View): Card {
  const say = view.words.cards.approval;
  const { request } = record;
  const open = record.status === 'requested' ? record : undefined;
  const body: (Element | undefined)[] = [
    heading(
      (isAccess(record) ? say.title : say.extension)(
        plain(request.sponsor.name, 100),
        resourceName(view, request.resource),
      ),
    ),
    ...(open === undefined ? outcome(record, view) : standing(open, reminder ?? false, view)),
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
  ]);
}

/** Which stage it is, what was decided before, and why the reader is asked where that is not plain. */
function standing(record: Requested, reminder: boolean, view: View): readonly Element[] {
  const say = view.words.cards.approval;
  const passed = record.passed ?? [];
  const stages = view.resources.find(({ id }) => id === record.request.resource);
  const count = stages === undefined ? 1 : stagesOf(stages).length;
  const inPlaceOf = record.asked?.people.find(({ id }) => id === readerOf(view))?.for;
  return [
    ...(reminder ? [notice(say.reminder(date(record.request.at, view)))] : []),
    ...(count > 1 ? [quiet(say.stage(passed.length + 1, count))] : []),
    ...passed.map((one) => quiet(`${say.decided.approved} ${given(one, view)}`)),
    ...(inPlaceOf === undefined ? [] : [quiet(say.inPlaceOf(plain(inPlaceOf.name, 100)))]),
    ...(record.turn === undefined ? [] : [quiet(say.askedBecause[record.turn.why])]),
  ];
}

/** Who, for whom, when, and what they said. */
function given({ by, at, comment, for: whom }: Verdict, view: View): string {
  const say = view.words.cards.approval;
  const who =
    whom === undefined ? plain(by.name, 100) : say.inPlace(plain(by.name, 100), plain(whom.name, 100));
  const line = say.by(who, dateTime(at, view));
  return comment === undefined ? line : `${line}: ${say.said(plain(comment, 500))}`;
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
  const [first, ...more] = earlier.slice(0, MAX_EARLIER_REQUESTS).map((one) => {
    const resource = resourceName(view, one.request.resource);
    return `${date(one.request.at, view)}, ${resource}: ${statusWords(one, view)}`;
  });
  if (first === undefined) return [];
  const lead = { ...quiet(`${view.words.cards.approval.earlier}: ${first}`), spacing: 'Medium' } as const;
  return [lead, ...more.map((line) => quiet(line))];
}

/** Whether people of this domain were asked for before; at a public provider that says nothing. */
function domain({ request }: AccessRecord, { words }: View): string {
  const name = domainOf(request.address);
  const say = words.cards.approval;
  if (isPublicMail(name)) return say.publicMail(plain(name, 200));
  return request.domain === undefined ? plain(name, 200) : say[request.domain](plain(name, 200));
}

/** Who decided what, and what has become of it where that is over. */
function outcome(record: AccessRecord, view: View): readonly Element[] {
  const say = view.words.cards.approval;
  if (record.status === 'requested') return [];
  const { approval } = record;
  const now = statusWords(record, view);
  if (approval?.kind === 'approved') {
    return [
      ...(approval.before ?? []).map((one) => quiet(`${say.decided.approved} ${given(one, view)}`)),
      text(
        `${say.decided.approved} ${given({ by: approval.by, at: approval.at, ...(approval.for && { for: approval.for }) }, view)}`,
        {
          color: 'Good',
          weight: 'Bolder',
        },
      ),
      ...said(approval.comment, view),
      ...(record.status === 'ended' ? [quiet(say.since(now))] : []),
    ];
  }
  if (record.status !== 'ended') return [];
  const { outcome: how } = record;
  if (how !== 'rejected' && how !== 'cancelled' && how !== 'lapsed')
    return [text(`${now}: ${address(record)}`)];
  const when = dateTime(record.changedAt, view);
  const by = record.by === undefined ? `, ${when}` : ` ${say.by(plain(record.by.name, 100), when)}`;
  return [
    text(`${say.decided[how]}${by}`, {
      weight: 'Bolder',
      ...(how === 'rejected' && { color: 'Attention' }),
    }),
    ...said(record.comment, view),
  ];
}

const said = (comment: string | undefined, view: View): readonly Element[] =>
  comment ? [text(view.words.cards.approval.said(plain(comment, 500)), { spacing: 'Small' })] : [];
