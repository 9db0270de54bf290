import type { DriftNews } from '../../cards/drift-card.ts';
import { decideDrift } from '../../usecases/drift/decide.ts';
import { driftRows, latestDrift } from '../../usecases/drift/report.ts';
import type { Action } from '../actions/action.ts';
import type { CommandContext } from '../authorize.ts';
import { offer } from '../files/make-offer.ts';
import { makeFile } from '../lists/make-file.ts';
import { newestPage, withDrift } from './page.ts';

export const driftPage: Action<'drift-page'> = (context, { after }) =>
  withDrift(context, (resources) => newestPage(context, { resources, after }));

export const driftSettle: Action<'drift-settle'> = (
  context,
  { id, decision: does, rows = {}, all, reason },
) =>
  withDrift(context, async (resources) => {
    const { world, speaker } = context;
    const ticked = Object.entries(rows).flatMap(([n, value]) => (value === 'true' ? [Number(n)] : []));
    const of = all === 'true' ? 'all' : ticked;
    const asked = {
      report: id,
      does,
      of,
      ...(resources && { resources }),
      ...(reason && { reason }),
    } as const;
    // What comes twice is one decision: a report is decided about in one way, by one person, once.
    const activity = `${id} ${does} ${of === 'all' ? of : ticked.join(',')} ${speaker.person.id}`;
    const decided = await decideDrift(world, asked, { person: speaker.person, activity });
    const news: DriftNews =
      decided.kind === 'decided'
        ? { ...decided, does, rows: decided.atOnce && of !== 'all' ? await rowsOf(context, of) : [] }
        : decided;
    return newestPage(context, { resources, news, reason: decided.kind === 'decided' ? undefined : reason });
  });

async function rowsOf({ world }: CommandContext, numbers: readonly number[]) {
  const report = await latestDrift(world);
  const rows = [];
  if (report !== undefined)
    for await (const row of driftRows(world, report, Math.min(...numbers)))
      if (numbers.includes(row.n)) rows.push(row);
  return rows;
}

export const driftFile: Action<'drift-file'> = (context) =>
  withDrift(context, async (resources) => {
    const made = await makeFile(context, { file: 'drift' });
    return made === undefined ? newestPage(context, { resources }) : offer(made, { file: 'drift' });
  });
