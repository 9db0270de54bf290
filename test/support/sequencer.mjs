import Sequencer from '@jest/test-sequencer';

/**
 * Files that mostly wait for processes, browsers and disks, the longest first, so that none of them is the last to begin.
 * Jest knows this from its cache; a fresh clone has none.
 */
const LONG = [
  'store/cosmos-bad-days',
  'bot/transcripts/clicks',
  'store/cosmos',
  'journeys/replicas',
  'journeys/crash',
  'lists/memory/memory',
  'store/migrate',
  'start',
  'store/cosmos-processes',
  'security/who-may-what',
  'journeys/sandbox-page',
  'sandbox/compose-page',
  'web/pages',
  'journeys/list',
  'bot/first-day/cosmos-days',
  'security/anonymous-crowd',
  'security/endless-patterns',
  'jobs/invitation-pace',
  'bot/transcripts/commands',
  'cards/cards',
  'journeys/story',
  'jobs/bulk',
  'journeys/steps-by-hand',
  'store/embedded-processes',
  'deploy/image',
  'doctor/examine',
  'audit/forget-everywhere',
  'bot/held',
  'sandbox/teams-page',
  'journeys/clock',
  'journeys/invitee',
  'journeys/compose',
  'journeys/drain',
  'journeys/documented-commands',
  'tab/in-a-browser',
  'web/hostile',
  'bot/first-day/installing',
  'bot/first-day/what-graph-says',
  'security/only-ours',
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
