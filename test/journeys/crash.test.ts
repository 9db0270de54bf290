import { type Crash, CrashLane, type Outcome } from '../support/crash-story.ts';
import { PROVES_ALL, PROVES_SOME } from '../support/prove.ts';

/** Every call that the story makes to the world; the chat with the approver is opened once, and so comes first. */
const STEPS = [
  ['Teams', /POST \/v3\/conversations$/u, 'the chat with the approver'],
  // Remembered for a minute by a process that has read it: the one before was just killed.
  ['Graph', /GET \/groups/u, 'the list of approvers'],
  ['Graph', /POST \/\$batch/u, 'the look at the address'],
  ['Teams', /POST .*a:mara/u, "the sponsor's card"],
  ['Teams', /POST .*a:(alex|opened)/u, 'the approval card'],
  ['Graph', /POST \/invitations/u, 'the invitation'],
  ['Graph', /GET \/users\/[^/]+\?/u, "the guest's state"],
  ['Graph', /POST \/groups\/[^/]+\/members/u, 'the membership'],
  ['Teams', /PUT /u, 'an updated card'],
] as const;

/** What is done between Graph's answer and the note that the invitation went out, which is no mail of Microsoft's. */
const DELIVERIES = [
  ['link', 'Graph', /POST \/invitations/u, 'the invitation'],
  ['link', 'Teams', /POST .*a:mara/u, 'the link, handed over'],
  ['own', 'Graph', /POST \/invitations/u, 'the invitation'],
  ['own', 'Graph', /POST \/users\/[^/]+\/sendMail/u, 'our own mail'],
] as const;

const WHEN = ['before', 'after'] as const;
/**
 * A server that is started anew takes a second of a core: `npm test` kills at every other step, before it or after it,
 * `.ci/run` at each once, but for the first two, with which nothing is begun yet.
 */
const isTold = (step: number, when: number): boolean =>
  PROVES_ALL || (step > 1 && step % (PROVES_SOME ? 2 : 4) === when);
const mailed = WHEN.map((when, w) =>
  STEPS.map(([side, pattern, what]) => ({
    side,
    pattern,
    what,
    when,
    delivery: 'microsoft' as const,
  })).filter((_, step) => isTold(step, w)),
);
const unmailed = WHEN.flatMap((when, w) =>
  DELIVERIES.map(([delivery, side, pattern, what]) => ({ side, pattern, what, when, delivery })).filter(
    (_, step) => PROVES_ALL || (w === 1 && step % 2 === 1),
  ),
);

/** The stories of each server, one after the other; the servers run beside one another, since they mostly wait. */
const LANES: readonly { readonly settings: Record<string, string>; readonly crashes: readonly Crash[] }[] = [
  ...mailed.map((crashes, when) => ({
    settings: {},
    // To whom the link is handed over is said with each request: that needs no server of its own.
    crashes: when === 0 ? [...crashes, ...unmailed.filter(({ delivery }) => delivery === 'link')] : crashes,
  })),
  {
    settings: { MAIL_SENDER: 'iris@lindenau.example' },
    crashes: unmailed.filter(({ delivery }) => delivery === 'own'),
  },
];

const lanes: CrashLane[] = [];
const outcomes = new Map<Crash, Promise<Outcome>>();
beforeAll(async () => {
  for (const { settings, crashes } of LANES) {
    const lane = await CrashLane.open(settings);
    lanes.push(lane);
    let before: Promise<unknown> = Promise.resolve();
    for (const crash of crashes) {
      const outcome = before.then(() => lane.tell(crash));
      outcomes.set(crash, outcome);
      before = outcome.catch(() => undefined);
    }
  }
});
afterAll(async () => {
  await Promise.allSettled(outcomes.values());
  await Promise.all(lanes.map((lane) => lane.close()));
});

test.each(mailed.flat())(
  'killed $when $side $what: the story completes, with one invitation and one membership',
  async (crash) => {
    expect(await outcomes.get(crash)).toMatchObject({ crashed: true, invitations: 1, memberships: 1 });
  },
);

test.each(unmailed)(
  '$delivery, killed $when $side $what: the link reaches its reader and leads in, and Microsoft mails nothing',
  async (crash) => {
    const outcome = await outcomes.get(crash);
    expect(outcome).toMatchObject({ crashed: true, invitations: 0, memberships: 1 });
    expect(outcome?.links.length).toBeGreaterThan(0);
  },
);
