import Sequencer from '@jest/test-sequencer';

/**
 * Files that mostly wait for processes, browsers and disks, the longest first, so that none of them is the last to begin.
 * Jest knows this from its cache; a fresh clone has none.
 */
const LONG = [
  'journeys/crash',
  'journeys/replicas',
  'web/pages',
  'jobs/invitation-pace',
  'journeys/story',
  'jobs/bulk',
  'sandbox/compose-page',
  'store/migrate',
  'security/endless-patterns',
  'bot/transcripts/commands',
  'bot/first-day/what-graph-says',
  'store/cosmos-processes',
  'start',
  'security/anonymous-crowd',
  'bot/transcripts/clicks',
  'bot/transcripts/writing',
  'journeys/readme-steps',
  'bot/first-day/cosmos-days',
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
