import type { ActionRow } from '../../access/batch/action-row.ts';
import type { Batch, Counts, GoodRow, WrongRow } from '../../access/batch/batch.ts';
import type { Instant } from '../../access/term.ts';
import { inputName } from '../actions.ts';
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
  text,
} from '../card.ts';
import { dateTime } from '../dates.ts';
import { counts } from '../facts.ts';
import { fitting } from '../user-text.ts';
import { endWords, resourceName, termWords, type View } from '../view.ts';
import { aboutBatch, batchName, EFFECTS } from './common.ts';

export interface PreviewView {
  readonly batch: Batch;
  /** A page of the right rows, and the first wrong ones. */
  readonly good: readonly (GoodRow | ActionRow)[];
  readonly wrong: readonly WrongRow[];
  /** The row after which the next page begins; absent on the last. */
  readonly after?: number;
  /** With it, its sender would send more rows in a day than one person may. */
  readonly tooMany?: { readonly limit: number; readonly until: Instant };
  /** It was to be sent with none of its rows. */
  readonly nothingTicked?: true;
}

/** What the rows of one card may come to, right ones and wrong ones, in characters of JSON. */
const MAX_ROWS_LENGTH = 14_000;
const MAX_WRONG_SHOWN = 5;
const FOUND = [
  'nobody',
  'accepted-guest',
  'pending-guest',
  'employee',
] as const satisfies readonly (keyof Counts)[];

/** What was read from a list, before anything of it is sent: how many rows are good, what is wrong, and who they are. */
export function previewCard(preview: PreviewView, view: View): Card {
  const { batch, good, wrong, after, tooMany, nothingTicked } = preview;
  const say = view.words.batches.preview;
  const about = batch.actions === undefined ? say : view.words.batches.actions;
  const wrongCount = batch.rows - batch.good;
  return card(
    [
      heading(say.title(batchName(batch, view.words))),
      text(about.counts(batch.good, wrongCount)),
      batch.struck === 0 ? undefined : text(about.struck(batch.struck), { color: 'Warning' }),
      nothingTicked && notice(view.words.cards.nothingTicked, 'warning'),
      tooMany && notice(say.tooMany(tooMany.limit, dateTime(tooMany.until, view)), 'warning'),
      batch.good === 0 ? undefined : counts(counted(batch, view)),
      ...notes(batch, view),
      ignored(batch, view),
      ...wrongRows(wrong, wrongCount, view),
      ...goodRows(good, view),
    ],
    buttons(batch, after, view),
  );
}

/** Who they are; of a list about access that there is, what comes of it. */
function counted({ found, actions }: Batch, view: View): readonly (readonly [string, string | undefined])[] {
  const { batches } = view.words;
  const count = (of = 0) => (of === 0 ? undefined : view.words.number(of));
  return actions === undefined
    ? FOUND.map((kind) => [batches.preview.found[kind], count(found[kind])])
    : EFFECTS.map((kind) => [batches.actions.effects[kind], count(actions.effects[kind])]);
}

function ignored({ ignored: columns }: Batch, view: View): Element | undefined {
  if (columns.length === 0) return undefined;
  const say = view.words.batches.preview;
  const named = view.words.listed(columns.slice(0, 20).map((one) => say.column(plain(one, 60))));
  return notice(say.ignored(named, columns.length > 1), 'warning');
}

function wrongRows(wrong: readonly WrongRow[], count: number, view: View): readonly (Element | undefined)[] {
  const say = view.words.batches.preview;
  const lines = wrong
    .slice(0, MAX_WRONG_SHOWN)
    .flatMap(({ row, problems }) =>
      problems.map((problem) => text(view.words.lists.rowProblem(row, problem, plain), { size: 'Small' })),
    );
  const shown = fitting(lines, MAX_ROWS_LENGTH);
  if (shown.length === 0) return [];
  const more = count - Math.min(wrong.length, MAX_WRONG_SHOWN);
  return [
    {
      type: 'Container',
      style: 'attention',
      spacing: 'Medium',
      items: [
        text(say.wrong, { weight: 'Bolder' }),
        ...shown,
        ...(more > 0 ? [quiet(say.moreWrong(more))] : []),
      ],
    },
  ];
}

function goodRows(rows: PreviewView['good'], view: View): readonly Element[] {
  if (rows.length === 0) return [];
  const say = view.words.batches.preview;
  // A row may ask for several resources: it is sent as a whole, or not.
  const toggles = [...Map.groupBy(rows, ({ row }) => row)].map(
    ([number, [first, ...more]]): Element | undefined => {
      if (first === undefined) return undefined;
      return {
        type: 'Input.Toggle',
        id: inputName('row', String(number)),
        title: rowWords(first, [first, ...more], view),
        value: first.struckBy === undefined ? 'true' : 'false',
        wrap: true,
      };
    },
  );
  const shown = toggles.filter((one) => one !== undefined);
  return [text(say.rows, { weight: 'Bolder', spacing: 'Medium' }), ...fitting(shown, MAX_ROWS_LENGTH)];
}

/** What is to come of a row, which may be about several resources. */
function rowWords(first: GoodRow | ActionRow, all: PreviewView['good'], view: View): string {
  const { preview, actions } = view.words.batches;
  const where = view.words.listed(all.map(({ resource }) => resourceName(view, resource)));
  if (first.kind === 'good') return preview.row(who(first, view), where, termWords(first.term, view));
  const { effect, address, sponsor } = first;
  const until = 'until' in effect && effect.until !== undefined ? endWords(effect.until, view) : undefined;
  const detail = effect.kind === 'asks-to-take-over' ? plain(effect.to.name, 60) : until;
  const said = actions.row[effect.kind](plain(address, 200), where, detail);
  return sponsor.id === view.reader.id ? said : `${said} (${plain(sponsor.name, 60)})`;
}

/** The address, the name that goes with it, and what is worth a second look. */
function who({ address, name, found, domain }: GoodRow, view: View): string {
  const called = name ?? (found.kind === 'nobody' ? undefined : found.name);
  const known = called === undefined ? plain(address, 200) : `${plain(called, 60)} (${plain(address, 200)})`;
  return domain === 'new' ? `${known}, ${view.words.batches.preview.newDomain}` : known;
}

/** What else is worth knowing before it is sent. */
function notes({ notes: told, actions }: Batch, view: View): readonly Element[] {
  const about = view.words.batches.actions;
  if (actions !== undefined)
    return [
      ...(actions.others > 0 ? [quiet(about.others(actions.others))] : []),
      ...(actions.left ? [quiet(about.left(actions.left))] : []),
    ];
  if (told === undefined) return [];
  const say = view.words.batches.preview.notes;
  const lines = [
    told.newDomains > 0 && say.newDomains(told.newDomains),
    told.externalMembers > 0 && say.externalMembers(told.externalMembers),
    told.messages > 0 && !view.ownMail && say.messages(told.messages),
    told.contactUrls > 0 && !view.ownMail && say.contactUrls(told.contactUrls),
    told.contactUrls > 0 &&
      view.ownMail &&
      say.contacts(told.contactUrls, view.words.listed((told.contacts ?? []).map((one) => plain(one, 200)))),
    told.links > 0 && say.links(told.links),
  ];
  return lines.flatMap((line) => (line === false || line === undefined ? [] : [quiet(line)]));
}

function buttons(batch: Batch, after: number | undefined, view: View): readonly Action[] {
  const say = view.words.batches.preview;
  const about = aboutBatch(batch);
  const all = batch.rows === batch.good;
  const good = batch.actions === undefined ? say.sendGood : view.words.batches.actions.doGood;
  return [
    ...(batch.good === 0
      ? []
      : [execute(all ? say.confirm : good, 'batch-confirm', about, { style: 'positive' })]),
    ...(all ? [] : [execute(say.problems, 'batch-problems', about, { associatedInputs: 'none' })]),
    ...(after === undefined ? [] : [execute(say.more, 'batch-rows', { ...about, after })]),
    execute(say.drop, 'batch-drop', about, { style: 'destructive', associatedInputs: 'none' }),
  ];
}
