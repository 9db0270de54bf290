import Sequencer from '@jest/test-sequencer';

/**
 * Files that mostly wait for processes and browsers, the longest first, so that none of them is the last to begin.
 * Jest knows this from its cache; a fresh clone has none.
 */
const LONG = [
  'journeys/crash',
  'journeys/replicas',
  'web/pages',
  'journeys/story',
  'bot/transcripts/writing',
  'jobs/bulk',
  'sandbox/compose-page',
  'store/migrate',
  'bot/transcripts/commands',
  'store/cosmos-processes',
  'start',
  'sandbox/teams-page',
  'store/embedded-processes',
  'bot/transcripts/clicks',
  'access/model',
];
const placeOf = ({ path }) => {
  const at = LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(`test/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    // A stable sort: among the others Jest's own order stays.
    return super.sort(tests).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
