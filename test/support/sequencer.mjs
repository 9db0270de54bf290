import Sequencer from '@jest/test-sequencer';

/**
 * Files that mostly wait for processes and browsers, the longest first, so that none of them is the last to begin.
 * Jest knows this from its cache; a fresh clone has none.
 */
const LONG = [
  'journeys/replicas',
  'journeys/crash',
  'web/pages',
  'jobs/invitation-pace',
  'store/migrate',
  'store/cosmos-processes',
  'sandbox/compose-page',
  'security/endless-patterns',
  'jobs/bulk',
  'journeys/story',
  'bot/transcripts/commands',
  'bot/first-day/what-graph-says',
  'start',
  'security/anonymous-crowd',
  'bot/transcripts/clicks',
  'bot/transcripts/writing',
  'journeys/readme-steps',
  'journeys/bad-days',
  'sandbox/teams-page',
  'store/embedded-processes',
  'access/model',
  'store/cosmos-bad-days',
  'store/cosmos',
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
