import Sequencer from '@jest/test-sequencer';

/**
 * What takes longest, by the time of one whole run, the longest first, so that none of them is the last to begin.
 * Jest knows this from its cache; a fresh clone has none.
 */
const LONG = [
  // Ten thousand lives, where so many are asked for.
  'usecases/model/behind-our-back',
  'simulate/watch',
  'journeys/replicas',
  'sandbox/bad-days',
  'bot/transcripts/clicks',
  'store/cosmos-bad-days',
  'journeys/documented-commands',
  'store/cosmos',
  'journeys/crash',
  'journeys/an-hour-away',
  'journeys/sandbox-page',
  'bot/whole-or-not',
  'security/who-may-what',
  'journeys/list',
  'jobs/invitation-pace',
  'tab/in-a-browser',
  'audit/verify',
  'journeys/drain',
  'journeys/invitee',
  'deploy/image',
  'start',
  'journeys/steps-by-hand',
  'journeys/two-versions',
  'bot/first-day/installing',
  'journeys/clock',
  'sandbox/compose-page',
  'bot/sentences/every-state',
  'jobs/bulk',
  'store/migrate',
  'sandbox/teams-page',
  'bot/held',
  'security/fresh-facts',
  'lists/memory/memory',
  'journeys/compose',
  'sandbox/accessible',
  'journeys/story',
  'bot/first-day/cosmos-days',
  'journeys/batch-crash',
  'web/pages',
  'bot/transcripts/commands',
  'bot/channel',
  'store/cosmos-processes',
  'journeys/ends-crash',
  'simulate/simulate',
  'store/embedded-processes',
  'security/endless-patterns',
  'deploy/grant',
  'security/own-account',
  'security/anonymous-crowd',
  'security/silent-channel',
  'security/store-on-disk',
  'bot/first-day/bad-days',
  'bot/year/year',
  'cards/cards',
  'lists/hostile',
  'bot/approvals',
  'bot/first-day/what-graph-says',
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
