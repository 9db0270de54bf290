import {
  type ConfirmedBatch,
  type Progress,
  ROW_STATES,
  type RowState,
  sentRows,
} from '../../access/batch/batch.ts';
import { openRows, progressOf } from '../../access/batch/row-state.ts';
import type { AccessRecord } from '../../access/record.ts';
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
import { date, dateTime } from '../dates.ts';
import { counts } from '../facts.ts';
import { recordRow } from '../record-row.ts';
import { fitting, MAX_LIST_LENGTH } from '../user-text.ts';
import { partnerName, resourceName, type View } from '../view.ts';
import { bar } from './bar.ts';
import { aboutBatch, batchName, EFFECTS } from './common.ts';

/** Rows that came to nothing and are named. */
const MAX_LOST_SHOWN = 5;

/** How far a list is that was confirmed; it changes in place as it goes. */
export function progressCard(batch: ConfirmedBatch, view: View, records: readonly AccessRecord[] = []): Card {
  const say = view.words.batches.progress;
  const about = batch.actions === undefined ? say : view.words.batches.actions;
  const all = sentRows(batch);
  const progress = batch.progress ?? { ...progressOf([]), 'to-come': all };
  const past = all - openRows(progress);
  const over = batch.endedAt !== undefined;
  const name = batchName(batch, view.words);
  return card(
    [
      heading(over ? say.finished(name) : say.title(name, past, all)),
      bar(all === 0 ? 1 : past / all, view),
      batch.status === 'paused' ? notice(about.paused, 'warning') : undefined,
      batch.status === 'stopped' ? notice(about.stopped, 'warning') : undefined,
      batch.status === 'running' && batch.actions === undefined && progress['to-come'] > 0
        ? quiet(say.putting(all - progress['to-come'], all))
        : undefined,
      counts(statesOf(batch, progress, view)),
      ...waitsFor(batch, view),
      ...fitting(
        records.map((record) => row(record, batch, view)),
        MAX_LIST_LENGTH,
      ),
      ...(records.length === 0 ? lost(batch, view) : []),
    ],
    buttons(batch, view),
  );
}

/** What a list of each kind still withdraws or leaves undone once it is stopped. */
const STOPPING = {
  partners: ['to-come', 'asked', 'under-way', 'held-up'],
  access: ['to-come'],
} as const satisfies Record<string, readonly RowState[]>;

/** How many rows stand how. Of a list that was stopped nothing is still to come. */
function statesOf(
  { status, actions }: ConfirmedBatch,
  progress: Progress,
  view: View,
): readonly (readonly [string, string | undefined])[] {
  const { progress: say, actions: about } = view.words.batches;
  const stopping: readonly RowState[] =
    status === 'stopped' ? STOPPING[actions === undefined ? 'partners' : 'access'] : [];
  const open = stopping.reduce((sum, state) => sum + (progress[state] ?? 0), 0);
  return [
    [about.stopping, counted(open, view)],
    ...ROW_STATES.filter((state) => !stopping.includes(state)).map(
      (state) =>
        [(actions === undefined ? say : about).states[state], counted(progress[state], view)] as const,
    ),
  ];
}

const counted = (count = 0, view: View): string | undefined =>
  count === 0 ? undefined : view.words.number(count);

/** One partner of a short list, with its own way in. */
const row = (record: AccessRecord, batch: ConfirmedBatch, view: View): Element =>
  recordRow(
    record,
    {
      title: partnerName(record),
      since: date(record.changedAt, view),
      small: resourceName(view, record.request.resource),
    },
    { kind: 'batch', ...aboutBatch(batch) },
    view,
  );

/** Whose decision it waits for, and how long the rest takes. */
function waitsFor(batch: ConfirmedBatch, view: View): readonly Element[] {
  const say = view.words.batches.progress;
  if (batch.status !== 'running') return [];
  const open = (batch.consultations ?? []).filter(({ verdict }) => verdict === undefined);
  const people = new Map(
    open.flatMap(({ people: asked, unreachable }) =>
      asked.filter(({ id }) => !unreachable.includes(id)).map((one) => [one.id, plain(one.name, 60)]),
    ),
  );
  return [
    ...(people.size === 0 ? [] : [quiet(say.asked(view.words.listed([...people.values()].slice(0, 10))))]),
    ...(batch.until === undefined ? [] : [quiet(lastAt(batch, dateTime(batch.until, view), view))]),
  ];
}

/** When the last of it is done; a list that does one thing calls it so. */
function lastAt({ actions }: ConfirmedBatch, when: string, { words }: View): string {
  const { progress, actions: about } = words.batches;
  if (actions === undefined) return progress.until(when);
  const [only, ...more] = EFFECTS.filter((kind) => (actions.effects[kind] ?? 0) > 0);
  return about.last[only === undefined || more.length > 0 ? 'several' : only](when);
}

function lost({ lost: rows = [], progress }: ConfirmedBatch, view: View): readonly Element[] {
  const say = view.words.batches.progress;
  const shown = rows.slice(0, MAX_LOST_SHOWN);
  if (shown.length === 0 || progress === undefined) return [];
  const more = progress.declined + progress.failed - shown.length;
  return [
    ...shown.map(({ row, address, by }) =>
      text(say.lost(row, plain(address, 200), by && plain(by.name, 100)), {
        size: 'Small',
        spacing: 'Small',
      }),
    ),
    ...(more > 0 ? [quiet(say.moreLost(more))] : []),
  ];
}

function buttons(batch: ConfirmedBatch, view: View): readonly Action[] {
  const say = view.words.batches.progress;
  const about = aboutBatch(batch);
  const results = execute(say.results, 'batch-results', about);
  if (batch.endedAt !== undefined || batch.status === 'stopped' || batch.status === 'done') return [results];
  return [
    batch.status === 'paused'
      ? execute(say.goOn, 'batch-go-on', about, { style: 'positive' })
      : execute(say.pause, 'batch-pause', about),
    execute(say.stop, 'batch-stop', about, { style: 'destructive' }),
    results,
  ];
}
