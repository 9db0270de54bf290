import type { Batch, RowProblem } from '../../access/batch/batch.ts';
import { type ResultRow, template, writeFaults, writeResults } from '../../lists/index.ts';
import { rowsOf } from '../../usecases/batch/change-batch.ts';
import { resultsOf } from '../../usecases/batch/result-rows.ts';
import type { World } from '../../usecases/ports.ts';
import { actorFor } from '../../usecases/roles.ts';
import { type Words, wordsFor } from '../../words/index.ts';
import type { CommandContext } from '../authorize.ts';
import { driftFile } from '../drift/file.ts';
import type { OfferedFile } from '../files/offer.ts';
import { asItIs, resultRow } from './results-file.ts';

export interface MadeFile {
  readonly name: string;
  /** In UTF-8, with the mark that spreadsheets know it by. */
  readonly text: string;
}

/** A file that is offered, made for who asks; undefined where there is nothing for them to have. */
export async function makeFile(context: CommandContext, offered: OfferedFile): Promise<MadeFile | undefined> {
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
      return { name: 'partners.csv', text: await joined(template({ resource }, lists.exampleRow)) };
    }
    case 'drift':
      return driftFile(context);
    case 'problems':
    case 'results': {
      const batch = (await world.store.batch(offered.id))?.batch;
      if (batch === undefined || batch.by.id !== speaker.person.id) return undefined;
      const name = `${(batch.file ?? 'list').replace(/\.[a-z]+$/iu, '')} - ${offered.file}.csv`;
      if (offered.file === 'results')
        return { name, text: await joined(writeResults(lists.results, resultsIn(world, batch, words))) };
      const faults = problemsIn(rowsOf(world, batch));
      return {
        name,
        text: await joined(writeFaults(lists.problems, faults, (one) => lists.problem(one, asItIs))),
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

async function* resultsIn(world: World, batch: Batch, words: Words): AsyncGenerator<ResultRow> {
  for await (const result of resultsOf(world, batch)) yield resultRow(result, words);
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
