import { ownerActs } from '../../src/usecases/act.ts';
import { group, MINUTE, PartnerIn } from './partner-in.ts';
import { PORTAL } from './story.ts';

let story: PartnerIn;
beforeEach(async () => {
  story = await new PartnerIn().open();
});
afterEach(() => story.close());

const undo = async (id: string) => {
  const { caller } = await story.actor(story.mara);
  const done = await ownerActs(story.world, id, { type: 'undo-removal' }, { person: story.mara, caller });
  await story.work();
  return done;
};

test('what was taken is given back', async () => {
  const id = await story.granted(PORTAL, 5);
  const was = await story.record(id);
  await story.removed(id);
  expect(story.member()).toBe(false);
  story.now += 9 * MINUTE;
  await undo(id);
  expect(story.member()).toBe(true);
  const { seq: _seq, changedAt: _at, ...same } = was;
  expect(await story.record(id)).toMatchObject(same);
});

test('what was there before us stays not ours', async () => {
  story.byHand();
  const id = await story.granted();
  await story.removed(id);
  // Nothing of it was taken, so there is nothing to give back.
  expect(await undo(id)).toMatchObject({ kind: 'refused', refusal: { code: 'undo-over' } });
  expect(story.member()).toBe(true);
});

test('what somebody gave by hand meanwhile is theirs', async () => {
  const id = await story.granted();
  await story.removed(id);
  story.byHand();
  await undo(id);
  expect(await story.record(id)).toMatchObject({ status: 'granted', before: [group] });
});

test('when it was asked for anew meanwhile, there is one of it', async () => {
  const id = await story.granted();
  await story.removed(id);
  await story.approved();
  expect(await undo(id)).toMatchObject({ kind: 'refused', refusal: { code: 'already-live' } });
});

test('an answer that is lost on the way is asked for again, and nothing is given twice', async () => {
  const id = await story.granted();
  await story.removed(id);
  story.lose('join', 'after');
  await undo(id);
  expect((await story.record(id)).status).toBe('granting');
  await story.later();
  expect(await story.record(id)).toMatchObject({ status: 'granted', held: [group] });
  expect(await story.record(id)).not.toHaveProperty('before');
});
