import type { ObjectId } from '../access/catalog.ts';
import type { AccessRecord } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import {
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
import { date, dateTime } from './reader.ts';
import {
  about as aboutRecord,
  address,
  partnerName,
  refusalWords,
  resourceName,
  statusWords,
  termWords,
  type View,
} from './view.ts';

/** Earlier requests that are shown; the newest say most. */
const EARLIER = 3;

export interface ApprovalView {
  readonly record: AccessRecord;
  /** Earlier requests for the same address, newest first; absent when nobody looked. */
  readonly earlier?: readonly AccessRecord[] | undefined;
  /** Why the reader's click changed nothing. */
  readonly refusal?: Refusal | undefined;
  /** Who may decide, as far as known: they get a view of their own when they see the card. */
  readonly approvers?: readonly ObjectId[] | undefined;
}

/**
 * Everything needed to decide; once decided, who decided, for everybody who sees it. Who asked is shown no
 * buttons; for a reader that is not known the click is refused instead.
 */
export function approvalCard(about: ApprovalView, view: View): Card {
  const { record, approvers } = about;
  if (record.status !== 'requested' || approvers === undefined) return drawn(about, view);
  const people = [record.request.sponsor.id, ...approvers];
  return refreshing(
    drawn(about, view),
    'refresh-approval',
    aboutRecord(record),
    people,
    view.words.cards.refresh,
  );
}

function drawn({ record, earlier, refusal }: ApprovalView, view: View): Card {
  const say = view.words.cards.approval;
  const { request } = record;
  const open = record.status === 'requested';
  const body: (Element | undefined)[] = [
    heading(say.title(plain(request.sponsor.name, 100), resourceName(view, request.resource))),
    ...outcome(record, view),
    refusal === undefined ? undefined : notice(refusalWords(refusal, view), 'warning'),
    facts([
      [say.partner, partnerName(record)],
      [say.termLabel, termWords(request.term, view)],
      [say.reason, request.reason === undefined ? say.noReason : plain(request.reason, 500)],
      // What only helps to decide would soon be untrue.
      [say.domain, open ? domain(record, earlier, view) : undefined],
      [say.directory, open ? say.found[request.found.kind] : undefined],
      [say.asked, dateTime(request.at, view.reader)],
    ]),
    ...(open ? before(earlier ?? [], view) : []),
  ];
  if (!open) return card(body);
  if (isTheirs(record, view.reader.id)) return card([...body, notice(say.yours)]);
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

/** Whether the reader asked for it, or it is for them: then somebody else decides. */
function isTheirs({ request }: AccessRecord, reader: ObjectId | undefined): boolean {
  if (reader === undefined) return false;
  const forThem = request.found.kind === 'nobody' ? undefined : request.found.account;
  return reader === request.sponsor.id || reader === forThem;
}

function before(earlier: readonly AccessRecord[], view: View): readonly Element[] {
  const [first, ...more] = earlier.slice(0, EARLIER).map((one) => {
    const resource = resourceName(view, one.request.resource);
    return `${date(one.request.at, view.reader)}, ${resource}: ${statusWords(one, view)}`;
  });
  if (first === undefined) return [];
  const lead = { ...quiet(`${view.words.cards.approval.earlier}: ${first}`), spacing: 'Medium' } as const;
  return [lead, ...more.map((line) => quiet(line))];
}

function domain(record: AccessRecord, earlier: readonly AccessRecord[] | undefined, { words }: View): string {
  const name = plain(record.request.address.slice(record.request.address.lastIndexOf('@') + 1), 200);
  const say = words.cards.approval;
  if (earlier === undefined) return name;
  return earlier.length > 0 ? say.known(name, earlier.length) : say.fresh(name);
}

/** Who decided what, and what has become of it where that is over. */
function outcome(record: AccessRecord, view: View): readonly Element[] {
  const say = view.words.cards.approval;
  if (record.status === 'requested') return [];
  const { approval } = record;
  const now = statusWords(record, view);
  if (approval?.kind === 'approved') {
    const by = say.by(plain(approval.by.name, 100), dateTime(approval.at, view.reader));
    return [
      text(`${say.decided.approved} ${by}`, { color: 'Good', weight: 'Bolder' }),
      ...said(approval.comment, view),
      ...(record.status === 'ended' ? [quiet(say.since(now))] : []),
    ];
  }
  if (record.status !== 'ended') return [];
  const { outcome: how } = record;
  if (how !== 'rejected' && how !== 'cancelled' && how !== 'lapsed')
    return [text(`${now}: ${address(record)}`)];
  const when = dateTime(record.changedAt, view.reader);
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
