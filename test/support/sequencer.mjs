import Sequencer from '@jest/test-sequencer';

/**
 * Files that mostly wait for processes, browsers and disks, the longest first, so that none of them is the last to begin.
 * Jest knows this from its cache; a fresh clone has none.
 */
const LONG = [
  'journeys/crash',
  'journeys/list',
  'web/pages',
  'security/endless-patterns',
  'jobs/invitation-pace',
  'bot/transcripts/commands',
  'bot/transcripts/clicks',
  'sandbox/compose-page',
  'journeys/story',
  'jobs/bulk',
  'journeys/steps-by-hand',
  'deploy/image',
  'security/who-may-what',
  'bot/first-day/what-graph-says',
  'store/cosmos-processes',
  'journeys/replicas',
  'store/cosmos-bad-days',
  'store/migrate',
  'security/anonymous-crowd',
  'start',
  'bot/first-day/installing',
  'bot/first-day/cosmos-days',
  'lists/memory/memory',
  'sandbox/teams-page',
  'store/cosmos',
  'store/embedded-processes',
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
