import { driftTable } from '../../lists/index.ts';
import { driftRows, latestDrift } from '../../usecases/drift/report.ts';
import { resourceOf, resourcesOfOwner } from '../../usecases/roles.ts';
import { wordsFor } from '../../words/index.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import type { MadeFile } from '../files/made-file.ts';

/** Every row of the newest report that the reader may see, as a file; undefined where there is none. */
export async function driftFile(context: CommandContext): Promise<MadeFile | undefined> {
  const { world, speaker, caller } = context;
  const { administers, owns } = rolesHeld(context);
  const report = administers || owns ? await latestDrift(world) : undefined;
  if (report === undefined) return undefined;
  const say = wordsFor(speaker.locale).drift;
  const theirs = administers ? undefined : resourcesOfOwner(world, caller);
  async function* cells(): AsyncGenerator<readonly string[]> {
    if (report === undefined) return;
    for await (const { name, address = '', resource, kind, account, outcome } of driftRows(world, report))
      if (theirs === undefined || theirs.includes(resource))
        yield [
          name,
          address,
          resourceOf(world, resource)?.name ?? resource,
          say.kinds[kind],
          account,
          outcome === undefined ? '' : say.outcomes[outcome],
        ];
  }
  return { name: say.fileName, pieces: () => driftTable(say.columns, cells()) };
}
