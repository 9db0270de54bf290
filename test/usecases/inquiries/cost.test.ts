import { answerInquiry } from '../../../src/usecases/inquiries/answer.ts';
import { keepLookedAfter } from '../../../src/usecases/inquiries/keep-looked-after.ts';
import { newSeenSponsors } from '../../../src/usecases/inquiries/look-after.ts';
import type { World } from '../../../src/usecases/ports.ts';
import { asked, granted, requested, T0 } from '../../store/samples.ts';
import { type Rig, startRig } from '../../support/directory.ts';
import { Story } from '../story.ts';
import { reviewed } from './looked-after.ts';

/** `REVIEW_PARTNERS=5000` is the whole of it, within 260 calls; what is here is its twelfth part. */
const PARTNERS = Number(process.env.REVIEW_PARTNERS ?? 400);
/** Twenty accounts a batch, and ten for who is asked. */
const MOST_CALLS = Math.ceil(PARTNERS / 20) + 10;

let story: Story;
let rig: Rig;
beforeEach(async () => {
  story = await new Story([reviewed()]).open();
  rig = await startRig({ empty: true, grants: ['AuditLog.Read.All'], now: () => story.now });
});
afterEach(async () => {
  await rig.close();
  await story.close();
});

test(`a review of ${PARTNERS} partners costs ${MOST_CALLS} Graph calls at most, a batch being one`, async () => {
  const sponsor = rig.entra.addUser({ displayName: 'Mara', mail: 'mara@lindenau.example' });
  const person = { id: sponsor.id, name: 'Mara' };
  const commits: Promise<unknown>[] = [];
  for (let n = 0; n < PARTNERS; n++) {
    const address = `p${n}@partner.example`;
    const { id } = rig.entra.addUser({ mail: address, userType: 'Guest', externalUserState: 'Accepted' });
    const first = requested(n, { address, sponsor: person });
    commits.push(story.store.commit({ record: granted(first, id), events: [asked(first)], errands: [] }));
  }
  await Promise.all(commits);
  let calls = 0;
  rig.entra.onExchange(() => {
    calls += 1;
  });
  const world: World = { ...story.world, directory: rig.directory.background };
  story.now = T0 + 91 * 86_400_000;
  const seen = newSeenSponsors();
  const card = () => story.said.find(({ message }) => message.kind === 'inquiry')?.message;
  while (card() === undefined) await keepLookedAfter(world, seen);
  expect(story.said).toHaveLength(1);
  const { inquiry } = card() as Extract<ReturnType<typeof card>, { kind: 'inquiry' }>;
  expect(inquiry.rows).toHaveLength(PARTNERS);
  const { caller } = await story.actor(story.mara);
  const by = { person, caller: { ...caller, account: { ...caller.account, id: person.id } } };
  const answered = await answerInquiry(world, inquiry.id, { answer: 'keep', picked: 'all' }, by);
  expect(answered.kind === 'answered' && answered.done.size).toBe(PARTNERS);
  await keepLookedAfter(world, seen);
  expect(calls).toBeGreaterThan(0);
  expect(calls).toBeLessThanOrEqual(MOST_CALLS);
  if (process.env.REVIEW_PARTNERS !== undefined) console.info(`${calls} calls`);
});
