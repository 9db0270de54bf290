import { group, MINUTE, PartnerIn } from './partner-in.ts';
import { PORTAL } from './story.ts';

let story: PartnerIn;
beforeEach(async () => {
  story = await new PartnerIn().open();
});
afterEach(() => story.close());

/** The process is gone after the membership, and before anybody has noted it; another goes on. */
async function killedAfterTaking(id: string): Promise<void> {
  await story.removes(id);
  story.directory.after = (method) => {
    if (method !== 'leave') return;
    story.directory.after = () => undefined;
    throw new Killed();
  };
  const killed = { ...story.world, store: { ...story.store, postpone: async () => gone(), commit: gone } };
  await expect(story.work(killed)).rejects.toThrow(Killed);
  expect(story.member()).toBe(false);
  await story.reopen();
}
class Killed extends Error {}
const gone = (): never => {
  throw new Killed();
};

test('killed between taking a membership and noting it: it was removed, and is told so', async () => {
  const id = await story.granted(PORTAL, 5);
  await killedAfterTaking(id);
  await story.later();
  expect(await story.outcomes(id)).toEqual(['removed']);
});

test('and can be undone', async () => {
  const id = await story.granted();
  await killedAfterTaking(id);
  story.now += MINUTE;
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'ended', undoable: { access: { held: [group] } } });
});

test('an answer that is lost on the way is asked for again: it was removed', async () => {
  const id = await story.granted();
  await story.removes(id);
  story.lose('leave', 'after');
  await story.work();
  await story.later();
  expect(await story.outcomes(id)).toEqual(['removed']);
});

test('what somebody had taken before was not there, however often it is tried', async () => {
  const id = await story.granted();
  story.directory.holdersOf(group).delete(story.anna);
  await story.removes(id);
  story.lose('leave', 'after');
  await story.work();
  await story.later();
  expect(await story.outcomes(id)).toEqual(['was-not-member']);
});

test('what is held by way of another group is not taken, and not said to be', async () => {
  const id = await story.granted();
  story.directory.holdersOf(group).delete(story.anna);
  story.directory.holds = async (_account, targets) => [...targets];
  await story.removed(id);
  expect(await story.outcomes(id)).toEqual(['was-not-member']);
});

test('where the directory does not say who holds what, what was taken is told as it answered', async () => {
  const id = await story.granted();
  story.directory.readsGroups = false;
  await story.removed(id);
  expect(await story.outcomes(id)).toEqual(['removed']);
});
