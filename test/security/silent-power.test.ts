import type { Resource } from '../../src/access/catalog.ts';
import type { Person } from '../../src/access/record.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { changeAddress } from '../../src/usecases/change-address.ts';
import { delegate } from '../../src/usecases/delegate.ts';
import { delegationsNow } from '../../src/usecases/delegation.ts';
import { extend } from '../../src/usecases/extend.ts';
import { placeChannel } from '../../src/usecases/place-channel.ts';
import { DeliveryError, type Message } from '../../src/usecases/ports.ts';
import { resumeInvitations } from '../../src/usecases/resume-invitations.ts';
import { ADMINS, APPROVERS, GROUP, PORTAL, REQUESTERS, Story } from '../usecases/story.ts';

const DAY = 86_400_000;
const RESOURCE: Resource = {
  ...PORTAL,
  duration: { amount: 30, unit: 'd' },
  extension: 'sponsor',
  owners: { people: ['odo'] },
};
const WHY = 'their sponsor is on leave';
const HERE = { conversation: '19:team@thread.tacv2', serviceUrl: 's', tenant: 't' };

let story: Story;
let ida: Person;
let dora: Person;
let odo: Person;
beforeEach(async () => {
  story = await new Story([RESOURCE]).open();
  ida = story.directory.employee('ida', 'Ida', [ADMINS]);
  dora = story.directory.employee('dora', 'Dora');
  odo = story.directory.employee('odo', 'Odo');
});
afterEach(() => story.close());

/** Who was told what of administration, in any order. */
const toldOfActs = (): readonly string[] =>
  story.said
    .flatMap(({ to, message }) =>
      message.kind === 'administered' && to.kind === 'person'
        ? [`${to.person}: ${message.act.kind} by ${message.act.by.id}, ${message.act.reason ?? 'no reason'}`]
        : [],
    )
    .toSorted();
/** The notices that somebody got of a kind, with who did it and why. */
const noticesTo = (person: Person): readonly Extract<Message, { kind: 'notice' }>[] =>
  story.said.flatMap(({ to, message }) =>
    to.kind === 'person' && to.person === person.id && message.kind === 'notice' ? [message] : [],
  );
const onRecord = async () => (await story.store.acts(20)).items;

async function hands(
  from: Person,
  to: Person,
  reason: string | undefined,
  activity = 'a1',
  by: Person = story.iris,
  until = story.now + 10 * DAY,
) {
  const { caller } = await story.actor(by);
  return delegate(
    story.world,
    { person: by, caller, ...(reason && { reason }) },
    { from, to, until },
    activity,
  );
}

describe('an administrator', () => {
  test('hands somebody’s decisions to a friend, and nobody hears of it', async () => {
    expect(await hands(story.alex, dora, 'Alex is ill')).toMatchObject({ kind: 'delegated' });
    // What is on record survives whatever comes, and is told once to each.
    await story.reopen();
    await story.work();
    await story.work();
    const what = 'stand-in-set by iris, Alex is ill';
    expect(toldOfActs()).toEqual([`alex: ${what}`, `dora: ${what}`, `ida: ${what}`]);
    expect(await onRecord()).toEqual([
      {
        kind: 'stand-in-set',
        ...{ seq: 1, id: 'a1', at: story.now, by: story.iris, reason: 'Alex is ill' },
        ...{ from: story.alex, to: dora, until: story.now + 10 * DAY },
      },
    ]);
    expect(await delegationsNow(story.world)).toMatchObject([{ from: story.alex, to: dora, by: story.iris }]);
  });

  test('ends somebody’s stand-in, and neither of them hears of it', async () => {
    const until = story.now + 10 * DAY;
    await hands(story.alex, dora, undefined, 'own', story.alex, until);
    expect(await onRecord()).toEqual([]);
    story.now += 1;
    await hands(story.alex, story.alex, 'Alex is back', 'ends');
    await story.work();
    const what = 'stand-in-ended by iris, Alex is back';
    expect(toldOfActs()).toEqual([`alex: ${what}`, `dora: ${what}`, `ida: ${what}`]);
    expect(await delegationsNow(story.world)).toEqual([]);
  });

  test.each([undefined, '  '])('does so without a word why (%p)', async (reason) => {
    expect(await hands(story.alex, dora, reason)).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(await delegationsNow(story.world)).toEqual([]);
    expect(await onRecord()).toEqual([]);
  });

  test('is told once, though an answer is lost and the message is tried again', async () => {
    let lost = 0;
    story.loses = (person) =>
      person === 'dora' && lost++ === 0 ? new DeliveryError('no answer', 1_000) : undefined;
    await hands(story.alex, dora, 'Alex is ill');
    await story.work();
    story.now += DAY / 2;
    await story.work();
    // Who was told already is not told again; of whom no answer came, nobody knows.
    expect(toldOfActs().filter((one) => !one.startsWith('dora'))).toHaveLength(2);
    expect(toldOfActs().filter((one) => one.startsWith('dora'))).toHaveLength(2);
  });

  test('does the same with one activity that came twice: it is on record once', async () => {
    await Promise.all([hands(story.alex, dora, 'Alex is ill'), hands(story.alex, dora, 'Alex is ill')]);
    await story.work();
    expect(await onRecord()).toHaveLength(1);
    expect(toldOfActs()).toHaveLength(3);
  });

  test('acts, and a crash between the record and the deed leaves it undone', async () => {
    const { store } = story;
    store.saveDelegation = () => Promise.reject(new Error('the power went out'));
    await expect(hands(story.alex, dora, 'Alex is ill')).rejects.toThrow('the power went out');
    await story.reopen();
    await story.work();
    expect(await delegationsNow(story.world)).toMatchObject([{ from: story.alex, to: dora }]);
    expect(toldOfActs()).toHaveLength(3);
  });

  test('undoes by an errand that is late what was said since', async () => {
    await hands(story.alex, dora, 'Alex is ill', 'first');
    story.now += 1;
    await hands(story.alex, story.mara, undefined, 'own', story.alex, story.now + DAY);
    await story.work();
    expect(await delegationsNow(story.world)).toMatchObject([{ from: story.alex, to: story.mara }]);
  });

  test('lets invitations go on after Microsoft had stopped them, and no other administrator knows who', async () => {
    const stopped = { code: 'invitations-blocked', at: story.now } as const;
    await story.store.savePace({ sent: [], best: 0, delayed: 0, stopped }, undefined);
    const by = { person: story.iris, activity: 'a1', reason: 'the block is lifted' };
    const { reason: _reason, ...unsaid } = by;
    expect(await resumeInvitations(story.world, unsaid)).toMatchObject({
      refusal: { code: 'reason-needed' },
    });
    expect(await resumeInvitations(story.world, by)).toEqual({ kind: 'resumed' });
    expect(await resumeInvitations(story.world, { ...by, activity: 'a2' })).toEqual({ kind: 'not-stopped' });
    await story.work();
    expect(toldOfActs()).toEqual(['ida: invitations-resumed by iris, the block is lifted']);
  });

  test('has approval cards come to a channel in which guests read them', async () => {
    const place = (more: object = {}) =>
      placeChannel(story.world, 'approvals', HERE, {
        person: story.iris,
        activity: JSON.stringify(more),
        ...more,
      });
    story.guests = async () => 2;
    expect(await place()).toEqual({ kind: 'unconfirmed', guests: 2 });
    // Confirmed for one, and there are two by now.
    expect(await place({ confirmed: { guests: 1 }, reason: WHY })).toEqual({
      kind: 'unconfirmed',
      guests: 2,
    });
    expect(await place({ confirmed: { guests: 2 } })).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(await story.store.conversation('approvals')).toBeUndefined();
    expect(await place({ confirmed: { guests: 2 }, reason: WHY })).toEqual({ kind: 'placed' });
    await story.work();
    expect(await story.store.conversation('approvals')).toMatchObject({ conversation: HERE.conversation });
    expect(await onRecord()).toMatchObject([{ kind: 'approvals-placed', guests: 2, reason: WHY }]);
    expect(toldOfActs()).toEqual([`ida: approvals-placed by iris, ${WHY}`]);
  });

  test('has them come to a channel whose members nobody could see', async () => {
    story.guests = () => Promise.reject(new DeliveryError('forbidden'));
    const by = { person: story.iris, activity: 'a1' };
    expect(await placeChannel(story.world, 'approvals', HERE, by)).toEqual({
      kind: 'unconfirmed',
      guests: undefined,
    });
    const confirmed = { ...by, confirmed: { guests: undefined }, reason: WHY };
    expect(await placeChannel(story.world, 'approvals', HERE, confirmed)).toEqual({ kind: 'placed' });
    expect((await onRecord())[0]).not.toHaveProperty('guests');
  });
});

describe.each(['iris', 'odo'] as const)('with what somebody else asked for, %s', (who) => {
  const by = (): Person => (who === 'iris' ? story.iris : odo);

  /** Mara’s, which she asked for when it is to be in this state. */
  async function inState(state: 'requested' | 'invited' | 'granted'): Promise<string> {
    if (state === 'granted') story.directory.guest('anna@partner.com', 'accepted');
    const id = await story.asked('anna@partner.com', story.mara, { resource: RESOURCE });
    if (state !== 'requested') await story.approve(id);
    await story.work();
    expect((await story.record(id)).status).toBe(state);
    return id;
  }

  async function act(type: 'cancel' | 'resend' | 'remove' | 'extend' | 'change', id: string, reason: string) {
    const { caller } = await story.actor(by(), RESOURCE);
    const asking = { person: by(), caller, reason, activity: type };
    switch (type) {
      case 'extend':
        return extend(story.world, id, asking);
      case 'change':
        return changeAddress(story.world, id, { ...asking, address: 'anna@new.example' });
      default:
        return ownerActs(story.world, id, { type, reason }, asking);
    }
  }

  test.each([
    ['cancel', 'requested', 'cancelled'],
    ['resend', 'invited', 'resent'],
    ['remove', 'granted', 'removed'],
    ['extend', 'granted', 'extended-for-you'],
    ['change', 'invited', 'cancelled'],
  ] as const)('does it silently: %s', async (type, state, notice) => {
    const id = await inState(state);
    const before = noticesTo(story.mara).length;
    for (const reason of ['', '   '])
      expect(await act(type, id, reason)).toMatchObject({ refusal: { code: 'reason-needed' } });
    await story.work();
    expect((await story.record(id)).status).toBe(state);

    expect(await act(type, id, WHY)).not.toMatchObject({ kind: 'refused' });
    await story.work();
    const told = noticesTo(story.mara).slice(before);
    expect(told.map((one) => one.notice)).toEqual([notice]);
    // Who did it, and why: in the message, or on the record that it shows.
    expect(JSON.stringify(told)).toContain(WHY);
    expect(JSON.stringify(told)).toContain(`"id":"${who}"`);
    const history = (await story.store.history(id)).filter((event) => 'by' in event && event.by?.id === who);
    expect(JSON.stringify(history)).toContain(WHY);
  });
});

test.each(['mara', 'iris'] as const)(
  'takes what was there before us, asked for by %s, behind all backs',
  async (sponsor) => {
    story.directory.groupOf(REQUESTERS).add('iris');
    const anna = story.directory.guest('anna@partner.com', 'accepted');
    story.directory.holdersOf({ kind: 'group', group: GROUP }).add(anna);
    const id = await story.asked('anna@partner.com', story[sponsor], { resource: RESOURCE });
    await story.approve(id);
    await story.work();
    const act = async (person: Person, type: 'remove' | 'remove-earlier', reason: string) => {
      const { caller } = await story.actor(person, RESOURCE);
      const outcome = await ownerActs(story.world, id, { type, reason }, { person, caller });
      await story.work();
      return outcome;
    };
    await act(story[sponsor], 'remove', '');
    const earlier = 'earlier-removal-asked';
    expect(await act(story.iris, 'remove-earlier', '')).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(await act(story.iris, 'remove-earlier', WHY)).toMatchObject({ kind: 'changed' });
    const told = (person: Person) => noticesTo(person).filter(({ notice }) => notice === earlier);
    for (const person of sponsor === 'mara' ? [story.mara, ida] : [ida])
      expect(told(person)).toMatchObject([{ people: [story.iris], reason: WHY }]);
    expect(told(story.iris)).toEqual([]);
    // The end was the sponsor's own: nobody tells them once more that it came.
    expect(noticesTo(story[sponsor]).filter(({ notice }) => notice === 'removed')).toEqual([]);
  },
);

test('lengthens what approvers have to approve, in the sponsor’s name and for a reason of nobody’s', async () => {
  story.resources = [{ ...RESOURCE, extension: 'approve' }];
  story.directory.guest('anna@partner.com', 'accepted');
  const id = await story.asked('anna@partner.com', story.mara, { resource: RESOURCE });
  await story.approve(id);
  await story.work();
  const { caller } = await story.actor(story.iris, RESOURCE);
  const asking = { person: story.iris, caller, activity: 'extends' };
  expect(await extend(story.world, id, asking)).toMatchObject({ refusal: { code: 'reason-needed' } });
  const asked = await extend(story.world, id, { ...asking, reason: WHY });
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  await story.work();
  expect(asked.record.request.reason).toBe(WHY);
  await story.approve(asked.record.id);
  await story.work();
  expect(noticesTo(story.mara).filter(({ notice }) => notice === 'extended-for-you')).toMatchObject([
    { people: [story.iris], reason: WHY },
  ]);
});

test('an approver hands over what nobody asks them to decide, by an administrator’s word', async () => {
  expect(await hands(dora, story.alex, 'Dora is away')).toMatchObject({
    refusal: { code: 'nothing-to-delegate', of: dora },
  });
  story.directory.groupOf(APPROVERS).add('dora');
  expect(await hands(dora, story.alex, 'Dora is away', 'a2')).toMatchObject({ kind: 'delegated' });
});
