import type { RowProblem } from '../../access/batch/batch.ts';
import type { Instant } from '../../access/term.ts';
import { DateFormats } from '../../cards/dates.ts';
import { type ResultRow, template, writeFaults, writeResults } from '../../lists/index.ts';
import { rowsOf } from '../../usecases/batch/change-batch.ts';
import { type ResultOfRow, resultsOf } from '../../usecases/batch/result-rows.ts';
import { actorFor } from '../../usecases/roles.ts';
import { wordsFor } from '../../words/index.ts';
import { makeAuditFile } from '../audit/make-audit-file.ts';
import type { CommandContext } from '../authorize.ts';
import { driftFile } from '../drift/file.ts';
import type { MadeFile } from '../files/made-file.ts';
import type { OfferedFile } from '../files/offer.ts';
import { asItIs, resultRow } from './results-file.ts';

/**
 * A file that is offered, made for who asks; undefined where there is nothing for them to have. `given`: it is handed over
 * now, so links to pass on are made for it.
 */
export async function makeFile(
  context: CommandContext,
  offered: OfferedFile,
  given = false,
): Promise<MadeFile | undefined> {
  const { world, speaker, caller } = context;
  const words = wordsFor(speaker.locale);
  const { lists } = words;
  switch (offered.file) {
    case 'template': {
      const mine = world.policy.resources.filter(
        (one) => actorFor(world, speaker.person, caller, one).mayAsk,
      );
      const [resource] = mine;
      if (resource === undefined) return undefined;
      return { name: 'partners.csv', pieces: () => template({ resource }, lists.exampleRow) };
    }
    case 'export':
    case 'access':
    case 'evidence':
      return makeAuditFile(context, offered);
    case 'drift':
      return driftFile(context);
    case 'problems':
    case 'results': {
      const batch = (await world.store.batch(offered.id))?.batch;
      if (batch === undefined || batch.by.id !== speaker.person.id) return undefined;
      const name = `${(batch.file ?? 'list').replace(/\.[a-z]+$/iu, '')} - ${offered.file}.csv`;
      if (offered.file === 'results') {
        const { person, activity } = speaker;
        const handing = given ? { person, file: activity } : undefined;
        const dates = new DateFormats();
        const when = (at: Instant): string => dates.dateTime(at, speaker).replaceAll('\u00a0', ' ');
        const say = (one: ResultOfRow): ResultRow => resultRow(one, words, when);
        // Once and as a whole: each link to pass on is made once, and accounts are called the same all through.
        const whole = await joined(writeResults(lists.results, each(resultsOf(world, batch, handing), say)));
        return { name, pieces: () => [whole] };
      }
      return {
        name,
        pieces: () =>
          writeFaults(lists.problems, problemsIn(rowsOf(world, batch)), (one) => lists.problem(one, asItIs)),
      };
    }
  }
}

async function* problemsIn(
  rows: ReturnType<typeof rowsOf>,
): AsyncGenerator<RowProblem & { readonly row: number }> {
  for await (const row of rows)
    if (row.kind === 'wrong') for (const problem of row.problems) yield { row: row.row, ...problem };
}

async function* each<T, R>(all: AsyncIterable<T>, make: (one: T) => R): AsyncGenerator<R> {
  for await (const one of all) yield make(one);
}

/** A short one, as a whole. */
export async function joined(pieces: ReturnType<MadeFile['pieces']>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
