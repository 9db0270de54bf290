import { type Held, verdictsOf } from '../access/access-periods.ts';
import { askedBy } from '../access/record-queries.ts';
import { type Card, card, type Element, execute, heading, plain, quiet, text } from './card.ts';
import { dateTime } from './dates.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import { partnerName, resourceName, type View } from './view.ts';

export interface WhoHadView {
  readonly resource: string;
  readonly since: number;
  readonly until: number;
  readonly held: readonly Held[];
}

/** On a card; a file has them all. */
const MAX_ROWS = 20;

/** Who had access, since when, until when, and how each was approved; the latest first. */
export function accessCard(answer: WhoHadView, view: View): Card {
  const { resource, since, until, held } = answer;
  const say = view.words.audit;
  const rows = fitting(
    held
      .toReversed()
      .slice(0, MAX_ROWS)
      .map((one) => row(one, view)),
    MAX_LIST_LENGTH,
  );
  const isNow = until - since <= 1;
  const [first] = held;
  return card(
    [
      heading((isNow ? say.titleNow : say.title)(resourceName(view, resource))),
      quiet(
        isNow ? say.now(dateTime(since, view)) : say.window(dateTime(since, view), dateTime(until, view)),
      ),
      ...(held.length === 0 ? [text(say.nobody)] : rows.flat()),
      rows.length < held.length ? quiet(say.shown(rows.length, held.length)) : undefined,
    ],
    first === undefined
      ? []
      : [
          execute(say.file, 'audit-file', { file: 'access', of: first.record.id, since, until }),
          execute(say.proof, 'audit-file', { file: 'evidence', of: first.record.id, since, until }),
        ],
  );
}

function row({ record, period }: Held, view: View): readonly Element[] {
  const say = view.words.audit;
  const from = dateTime(period.from, view);
  const approvers = verdictsOf(period.approval).map((one) =>
    one.for ? say.for(plain(one.by.name, 60), plain(one.for.name, 60)) : plain(one.by.name, 60),
  );
  const approval =
    period.approval.kind === 'approved'
      ? say.approvedBy(approvers.join(', '))
      : say.notNeeded[period.approval.why];
  return [
    text(
      `**${partnerName(record)}** ${period.to === undefined ? say.lasting(from) : say.over(from, dateTime(period.to, view))}`,
      {
        spacing: 'Medium',
      },
    ),
    quiet(
      capitalized(
        view.words.joined.inTurn([
          `${say.asked(plain(askedBy(record.request).name, 60))}, ${approval}`,
          ...(period.unsure ? [say.unsure] : []),
          ...(period.before ? [say.before] : []),
        ]),
      ),
    ),
  ];
}

const capitalized = (line: string): string => `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
