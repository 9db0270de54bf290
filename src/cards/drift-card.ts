import {
  countOf,
  DRIFT_ACTS,
  DRIFT_CURES,
  DRIFT_KINDS,
  type DriftAct,
  type DriftReport,
  type DriftRow,
} from '../access/drift.ts';
import type { Refusal } from '../access/refusal.ts';
import { inputName } from './actions.ts';
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
} from './card.ts';
import { dateTime } from './dates.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import { refusalWords, resourceName, type View } from './view.ts';

/** What came of a click. */
export type DriftNews =
  | {
      readonly kind: 'decided';
      readonly does: DriftAct;
      readonly total: number;
      readonly atOnce: boolean;
      readonly rows: readonly DriftRow[];
    }
  | { readonly kind: 'nothing-ticked' | 'outdated' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface DriftView {
  readonly report: DriftReport;
  /** The reader's own resources; absent: all. */
  readonly resources?: readonly string[];
  /** Those of this page of which nothing has come yet. */
  readonly rows: readonly DriftRow[];
  /** After which row the next page begins; absent on the last. */
  readonly next?: number;
  readonly news?: DriftNews;
  /** As it was entered. */
  readonly reason?: string;
}

/** One page of what differs between the directory and what is on record, with what can be done about it. */
export function driftCard({ report, resources, rows, next, news, reason }: DriftView, view: View): Card {
  const say = view.words.drift;
  const count = countOf(report, resources);
  const shown = fitting(
    rows.map((row) => shownRow(row, view)),
    MAX_LIST_LENGTH,
  );
  const acts = DRIFT_ACTS.filter((act) => rows.some(({ kind }) => DRIFT_CURES[kind].includes(act)));
  const about = { id: report.id };
  const unseen = report.unseen.filter((one) => resources === undefined || resources.includes(one));
  return card(
    [
      heading(say.title(count)),
      quiet(say.asOf(dateTime(report.at, view))),
      ...DRIFT_KINDS.flatMap((kind) => counted(report, kind, resources, view)),
      unseen.length > 0
        ? notice(say.unseen(view.words.listed(unseen.map((id) => resourceName(view, id)))), 'warning')
        : undefined,
      ...newsOf(news, view),
      ...(rows.length === 0
        ? []
        : [
            quiet(say.how),
            ...shown,
            {
              type: 'Input.Toggle' as const,
              id: 'all',
              title: say.all(count),
              value: 'false' as const,
              wrap: true as const,
            },
            {
              type: 'Input.Text' as const,
              id: 'reason',
              label: say.reason,
              placeholder: say.reasonHint,
              maxLength: 500,
              ...(reason && { value: reason }),
            },
            quiet(acts.map((act) => say.explain[act]).join(' ')),
          ]),
      ...(next === undefined ? [] : [more({ ...about, after: next }, view)]),
    ],
    [...acts.map((does) => button(does, report, view))],
  );
}

/** What leaves all as it is. */
const more = (about: { readonly id: string; readonly after: number }, view: View): Element => ({
  type: 'ActionSet',
  actions: [
    execute(view.words.drift.next, 'drift-page', about, { associatedInputs: 'none' }),
    execute(view.words.drift.file, 'drift-file', { id: about.id }, { associatedInputs: 'none' }),
  ],
});

const STYLES: Partial<Record<DriftAct, 'positive' | 'destructive'>> = {
  adopt: 'positive',
  remove: 'destructive',
};

function button(does: DriftAct, { id }: DriftReport, view: View): Action {
  const style = STYLES[does];
  return execute(view.words.drift.acts[does], 'drift-settle', { id, decision: does }, style ? { style } : {});
}

function counted(
  { counts }: DriftReport,
  kind: (typeof DRIFT_KINDS)[number],
  resources: readonly string[] | undefined,
  view: View,
): readonly Element[] {
  const count = Object.entries(counts)
    .filter(([id]) => resources === undefined || resources.includes(id))
    .reduce((sum, [, of]) => sum + of[kind], 0);
  if (count === 0) return [];
  // No table: what these say is longer than a column of labels is wide.
  const shown = view.words.number(count);
  return [text(`${view.words.drift.kinds[kind]}\u00a0· **${shown}**`, { spacing: 'Small' })];
}

const nameOf = ({ name, address }: DriftRow): string =>
  address === undefined || address === name
    ? plain(name, 100)
    : `${plain(name, 60)} (${plain(address, 100)})`;

const shownRow = (row: DriftRow, view: View): Element => ({
  type: 'Container',
  spacing: 'Small',
  items: [
    {
      type: 'Input.Toggle',
      id: inputName('row', String(row.n)),
      title: nameOf(row),
      value: 'false',
      wrap: true,
    },
    quiet(view.words.drift.rows[row.kind](resourceName(view, row.resource), row.employee === true)),
  ],
});

const EXPECTED = { adopt: 'adopted', 'put-back': 'put-back', remove: 'removed', leave: 'left' } as const;

function newsOf(news: DriftNews | undefined, view: View): readonly Element[] {
  const say = view.words.drift;
  switch (news?.kind) {
    case undefined:
      return [];
    case 'nothing-ticked':
      return [notice(say.nothingTicked, 'warning')];
    case 'outdated':
      return [notice(say.outdated, 'warning')];
    case 'refused':
      return [notice(refusalWords(news.refusal, view), 'warning')];
    case 'decided': {
      if (!news.atOnce) return [notice(say.underWay(news.total), 'good')];
      const others = news.rows.filter(({ outcome }) => outcome !== EXPECTED[news.does]);
      const done = news.total - others.length;
      return [
        ...(done > 0 ? [notice(say.decided[news.does](done), 'good')] : []),
        ...others.flatMap((row) =>
          row.outcome === undefined
            ? []
            : [text(view.words.joined.labelled(nameOf(row), say.outcomes[row.outcome]), { size: 'Small' })],
        ),
      ];
    }
  }
}
