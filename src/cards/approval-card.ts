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
  /** Earlier requests for the same address, newest first. */
  readonly earlier: readonly AccessRecord[];
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
  const body: (Element | undefined)[] = [
    heading(say.title(plain(request.sponsor.name, 100), resourceName(view, request.resource))),
    outcome(record, view),
    refusal === undefined ? undefined : text(refusalWords(refusal, view), { color: 'Warning' }),
    facts([
      [say.partner, partnerName(record)],
      [say.termLabel, termWords(request.term, view)],
      [say.reason, request.reason === undefined ? say.noReason : plain(request.reason, 500)],
      [say.domain, domain(record, earlier, view)],
      [say.directory, say.found[request.found.kind]],
      [say.asked, dateTime(request.at, view.reader)],
    ]),
    ...earlier
      .slice(0, EARLIER)
      .map((one, i) =>
        quiet(
          `${i === 0 ? `${say.earlier}: ` : ''}${date(one.request.at, view.reader)}, ${resourceName(view, one.request.resource)}: ${statusWords(one, view)}`,
        ),
      ),
  ];
  if (record.status !== 'requested') return card(body);
  if (view.reader.id === request.sponsor.id) return card([...body, quiet(say.yours)]);
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

function domain(record: AccessRecord, earlier: readonly AccessRecord[], { words }: View): string {
  const name = plain(record.request.address.slice(record.request.address.lastIndexOf('@') + 1), 200);
  const say = words.cards.approval;
  return earlier.length > 0 ? say.known(name, earlier.length) : say.fresh(name);
}

function outcome(record: AccessRecord, view: View): Element | undefined {
  const say = view.words.cards.approval;
  if (record.status === 'requested') return undefined;
  const { approval } = record;
  if (approval?.kind === 'approved')
    return text(
      `${say.decided.approved} ${say.by(plain(approval.by.name, 100), dateTime(approval.at, view.reader))}`,
      { color: 'Good', weight: 'Bolder' },
    );
  if (record.status !== 'ended') return undefined;
  const { outcome: how } = record;
  if (how !== 'rejected' && how !== 'cancelled' && how !== 'lapsed')
    return text(`${statusWords(record, view)}: ${address(record)}`);
  const when = dateTime(record.changedAt, view.reader);
  const by = record.by === undefined ? `, ${when}` : ` ${say.by(plain(record.by.name, 100), when)}`;
  return text(`${say.decided[how]}${by}`, {
    weight: 'Bolder',
    ...(how === 'rejected' && { color: 'Attention' }),
  });
}
