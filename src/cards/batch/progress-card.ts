import { type ConfirmedBatch, ROW_STATES, type RowState } from '../../access/batch/batch.ts';
import { openRows, progressOf, sentRows } from '../../access/batch/row-state.ts';
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
  text,
} from '../card.ts';
import { dateTime } from '../dates.ts';
import type { View } from '../view.ts';
import { bar } from './bar.ts';
import { aboutBatch, batchName } from './common.ts';

/** Rows that came to nothing and are named. */
const MAX_LOST_SHOWN = 5;

/** How far a list is that was confirmed; it changes in place as it goes. */
export function progressCard(batch: ConfirmedBatch, view: View): Card {
  const say = view.words.batches.progress;
  const all = sentRows(batch);
  const progress = batch.progress ?? { ...progressOf([]), 'to-come': all };
  const past = all - openRows(progress);
  const over = batch.endedAt !== undefined;
  const name = batchName(batch, view.words);
  return card(
    [
      heading(over ? say.finished(name) : say.title(name, past, all)),
      bar(all === 0 ? 1 : past / all),
      batch.status === 'paused' ? notice(say.paused, 'warning') : undefined,
      batch.status === 'stopped' ? notice(say.stopped, 'warning') : undefined,
      batch.status === 'running' && progress['to-come'] > 0
        ? quiet(say.putting(all - progress['to-come'], all))
        : undefined,
      facts(ROW_STATES.map((state) => [say.states[state], counted(progress[state], state, view)])),
      ...waitsFor(batch, view),
      ...lost(batch, view),
    ],
    buttons(batch, view),
  );
}

const counted = (count: number, _state: RowState, view: View): string | undefined =>
  count === 0 ? undefined : count.toLocaleString(view.reader.locale);

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
    ...(batch.until === undefined ? [] : [quiet(say.until(dateTime(batch.until, view)))]),
  ];
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
