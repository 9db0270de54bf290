import type { RowProblem } from '../../access/batch/batch.ts';
import { template, writeFaults } from '../../lists/index.ts';
import { rowsOf } from '../../usecases/batch/change-batch.ts';
import { actorFor } from '../../usecases/roles.ts';
import { wordsFor } from '../../words/index.ts';
import type { CommandContext } from '../authorize.ts';
import type { OfferedFile } from '../files/offer.ts';

export interface MadeFile {
  readonly name: string;
  /** In UTF-8, with the mark that spreadsheets know it by. */
  readonly text: string;
}

/** A file that is offered, made for who asks; undefined where there is nothing for them to have. */
export async function makeFile(context: CommandContext, offered: OfferedFile): Promise<MadeFile | undefined> {
  const { world, speaker, caller } = context;
  const { lists } = wordsFor(speaker.locale);
  switch (offered.file) {
    case 'template': {
      const mine = world.policy.resources.filter(
        (one) => actorFor(world, speaker.person, caller, one).mayAsk,
      );
      const [resource] = mine;
      if (resource === undefined) return undefined;
      return { name: 'partners.csv', text: await joined(template({ resource }, lists.exampleRow)) };
    }
    case 'problems': {
      const batch = (await world.store.batch(offered.id))?.batch;
      if (batch === undefined || batch.by.id !== speaker.person.id) return undefined;
      const faults = problemsIn(rowsOf(world, batch));
      const name = `${(batch.file ?? 'list').replace(/\.[a-z]+$/iu, '')} - problems.csv`;
      return {
        name,
        text: await joined(writeFaults(lists.problems, faults, (one) => lists.problem(one, asItIs))),
      };
    }
  }
}

const asItIs = (text: string): string => text;

async function* problemsIn(
  rows: ReturnType<typeof rowsOf>,
): AsyncGenerator<RowProblem & { readonly row: number }> {
  for await (const row of rows)
    if (row.kind === 'wrong') for (const problem of row.problems) yield { row: row.row, ...problem };
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
