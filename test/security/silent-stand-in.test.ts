import type { Resource } from '../../src/access/catalog.ts';
import type { Person } from '../../src/access/record.ts';
import { decideOn } from '../../src/usecases/decide-on.ts';
import { delegate } from '../../src/usecases/delegate.ts';
import { extend } from '../../src/usecases/extend.ts';
import { BatchStory } from '../usecases/batch/batch-story.ts';
import { APPROVERS, PORTAL, Story } from '../usecases/story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

/** What Alex, who is away, was told. */
const toldAlex = () =>
  story.said.flatMap(({ to, message }) =>
    to.kind === 'person' && to.person === 'alex' && message.kind === 'notice' ? [message] : [],
  );

test.each([
  ['approve', 'approved-for-you'],
  ['reject', 'rejected-for-you'],
] as const)('decides in the name of somebody who never hears of it (%s)', async (decision, notice) => {
  const dora = story.directory.employee('dora', 'Dora');
  const { caller: alex } = await story.actor(story.alex);
  const until = story.now + 86_400_000;
  await delegate(
    story.world,
    { person: story.alex, caller: alex },
    { from: story.alex, to: dora, until },
    'delegates',
  );
  const id = await story.asked('anna@partner.example');
  await story.work();
  const { caller } = await story.actor(dora);
  expect(await decideOn(story.world, id, decision, { person: dora, caller })).toMatchObject({
    kind: 'changed',
  });
  // Owed with the decision itself: a restart in between forgets nothing, and it is told once.
  await story.reopen();
  await story.work();
  await story.work();
  expect(toldAlex()).toEqual([
    { kind: 'notice', notice, record: await story.record(id), people: [story.alex, dora] },
  ]);
});

test.each(['approve', 'reject'] as const)(
  'decides on a whole list in the name of somebody who never hears of it (%s)',
  async (decision) => {
    const list = await new BatchStory().open();
    const dora = list.directory.employee('dora', 'Dora');
    const { caller } = await list.actor(list.alex);
    const until = list.now + 86_400_000;
    await delegate(list.world, { person: list.alex, caller }, { from: list.alex, to: dora, until }, 'away');
    await list.previewed(3, PORTAL);
    await list.act('confirm');
    await list.until(() => list.messages('batch-approval').length > 0);
    await list.decides(decision, dora);
    await list.until(async () => (await list.batch()).consultations?.[0]?.verdict?.done === true);
    expect(list.said.filter(({ message }) => message.kind === 'batch-represented')).toMatchObject([
      { to: { person: 'alex' }, message: { by: dora, resource: 'portal', decision } },
    ]);
    await list.close();
  },
);

test('somebody who decides for themselves is told nothing', async () => {
  const id = await story.asked('anna@partner.example');
  await story.work();
  await story.approve(id);
  await story.work();
  expect(toldAlex()).toEqual([]);
});

/** Alex is away until tomorrow, and this person stands in. */
async function away(from: Person, to: Person, by = from) {
  const { caller } = await story.actor(by);
  const asked = { from, to, until: story.now + 86_400_000 };
  return delegate(story.world, { person: by, caller }, asked, `${from.id}-${to.id}`);
}

test('hands on what was handed to them, to somebody whom nobody chose', async () => {
  const [dora, emil] = ['dora', 'emil'].map((id) => story.directory.employee(id, id, [APPROVERS]));
  if (!dora || !emil) throw new Error('two people');
  await away(story.alex, dora);
  await away(dora, emil);
  story.directory.groupOf(APPROVERS).delete('dora');
  const id = await story.asked('anna@partner.example');
  await story.work();
  // Who stands in is away too: Alex is asked after all, and only he may.
  const asked = story.said.flatMap(({ to, message }) =>
    message.kind === 'approval' && to.kind === 'person' ? [to.person] : [],
  );
  expect(asked.toSorted()).toEqual(['alex', 'emil']);
  story.directory.groupOf(APPROVERS).delete('emil');
  expect(await story.approve(id, emil)).toMatchObject({ refusal: { code: 'not-approver' } });
  expect(await story.approve(id, story.alex)).toMatchObject({ kind: 'changed' });
});

test('has somebody stand in for who decides nothing, or for somebody else', async () => {
  const dora = story.directory.employee('dora', 'Dora');
  expect(await away(story.mara, dora)).toMatchObject({ refusal: { code: 'nothing-to-delegate' } });
  expect(await away(story.mara, dora, story.iris)).toMatchObject({
    refusal: { code: 'nothing-to-delegate' },
  });
  expect(await away(story.alex, dora, story.mara)).toMatchObject({
    refusal: { code: 'not-yours-to-delegate' },
  });
  expect(await story.store.delegations()).toEqual([]);
});

describe('a stand-in', () => {
  const DAY = 86_400_000;
  let dora: Person;
  beforeEach(() => {
    dora = story.directory.employee('dora', 'Dora');
  });

  const handsOver = async (from: Person, to: Person) => {
    const { caller } = await story.actor(from);
    const until = story.now + 30 * DAY;
    return delegate(story.world, { person: from, caller }, { from, to, until }, `${from.id} to ${to.id}`);
  };
  const decides = async (by: Person, id: string, decision: 'approve' | 'reject' = 'approve') => {
    const { caller } = await story.actor(by);
    const outcome = await decideOn(story.world, id, decision, { person: by, caller });
    await story.work();
    return outcome;
  };
  const waits = async (resource?: Resource): Promise<string> => {
    const id = await story.asked('anna@partner.example', story.mara, resource && { resource });
    await story.work();
    return id;
  };
  /** Who has the card of what waits. */
  const asked = (id: string): readonly string[] =>
    story.said.flatMap(({ to, message }) =>
      to.kind === 'person' && message.kind === 'approval' && message.record.id === id ? [to.person] : [],
    );

  test('decides for somebody who decides no more', async () => {
    await handsOver(story.alex, dora);
    const id = await waits();
    expect(asked(id)).toEqual(['dora']);
    story.directory.groupOf(APPROVERS).delete('alex');
    expect(await decides(dora, id)).toMatchObject({ refusal: { code: 'not-approver' } });
  });

  test.each(['disabled', 'guest'] as const)('became %s since, and swallows what is asked', async (how) => {
    await handsOver(story.alex, dora);
    const account = story.directory.accounts.get('dora');
    if (account === undefined) throw new Error('no dora');
    if (how === 'disabled') story.directory.accounts.set('dora', { ...account, enabled: false });
    else story.directory.partner('guest', 'dora@partner.example', 'accepted', 'dora');
    expect(asked(await waits())).toEqual(['alex']);
  });

  test('takes back what they approved in somebody’s name, who never hears of it', async () => {
    await handsOver(story.alex, dora);
    const id = await waits();
    await decides(dora, id);
    await story.revoke(id, dora);
    await story.reopen();
    await story.work();
    await story.work();
    expect(toldAlex().map(({ notice, people, reason }) => [notice, people, reason])).toEqual([
      ['approved-for-you', [story.alex, dora], undefined],
      ['revoked-for-you', [story.alex, dora], 'a mistake'],
    ]);
    const history = await story.store.history(id);
    expect(history.find(({ type }) => type === 'cancelled')).toMatchObject({ by: dora, for: story.alex });
  });

  test('decides one stage of several, or on longer access, and the one who is away hears of one', async () => {
    const anna = story.directory.guest('anna@partner.example', 'accepted');
    const approvers = { kind: 'members', group: APPROVERS } as const;
    const within = { kind: 'calendar', duration: { amount: 7, unit: 'd' } } as const;
    const { approvers: _one, ...rest } = PORTAL;
    const staged: Resource = {
      ...rest,
      stages: [
        { approvers, within },
        { approvers, within },
      ],
      duration: { amount: 30, unit: 'd' },
    };
    story.resources = [staged];
    await handsOver(story.alex, dora);
    const id = await waits(staged);
    await decides(dora, id);
    await decides(dora, id);
    expect(await story.record(id)).toMatchObject({ status: 'granted', account: anna });
    const { caller } = await story.actor(story.mara, staged);
    const longer = await extend(story.world, id, { person: story.mara, caller, activity: 'longer' });
    if (longer.kind !== 'asked') throw new Error(longer.kind);
    await story.work();
    await decides(dora, longer.record.id, 'reject');
    const first = await story.record(id);
    expect(toldAlex().map(({ notice, record }) => [notice, record.id])).toEqual([
      ['approved-for-you', first.id],
      ['approved-for-you', first.id],
      ['rejected-for-you', longer.record.id],
    ]);
  });
});
