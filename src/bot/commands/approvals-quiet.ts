import { setQuiet } from '../../usecases/quiet.ts';
import { nothingMore, UNCLEAR, whole } from '../parse/said.ts';
import { defineCommand } from './command.ts';

const ON = 'approvals on';

/** Whoever may decide and wants no cards, and back. */
export const approvalsQuiet = defineCommand({
  name: 'approvals quiet',
  aliases: [ON],
  roles: ['approves'],
  parse: (said) => (nothingMore(said).kind === 'whole' ? whole({ quiet: said.phrase !== ON }) : UNCLEAR),
  async run({ world, speaker }, { quiet }) {
    await setQuiet(world, speaker.person.id, quiet);
    return { kind: 'says', sentence: quiet ? 'approvalsQuiet' : 'approvalsOn' };
  },
});
