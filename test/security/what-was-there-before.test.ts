import { LEASE_MS } from '../../src/usecases/pay/pay.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { group, PartnerIn, SHOP } from '../usecases/partner-in.ts';
import { PORTAL } from '../usecases/story.ts';

let story: PartnerIn;
beforeEach(async () => {
  story = await new PartnerIn().open();
});
afterEach(() => story.close());

describe('a membership that somebody else gave', () => {
  test.each(['removed', 'expired', 'revoked'] as const)('stays when ours is %s', async (how) => {
    story.byHand();
    const id = await story.granted(PORTAL, 5);
    expect(await story.record(id)).toMatchObject({ held: [group], before: [group] });
    if (how === 'removed') await story.removes(id);
    else if (how === 'revoked') await story.revoke(id);
    else {
      story.now += 6 * 86_400_000;
      await sweep(story.world);
    }
    await story.work();
    expect(story.member()).toBe(true);
    expect(await story.outcomes(id)).toEqual(['there-before']);
  });

  test('stays when the answer to our adding was lost: the look before is on record', async () => {
    story.byHand();
    const id = await story.approved();
    story.lose('join', 'after');
    await story.work();
    expect((await story.record(id)).status).toBe('granting');
    await story.later();
    expect(await story.record(id)).toMatchObject({ status: 'granted', before: [group] });
    await story.removed(id);
    expect(story.member()).toBe(true);
  });

  test('is looked at with the account of who comes by the link, and with nothing more', async () => {
    const id = await story.asked('new@partner.com');
    await story.approve(id);
    await story.work();
    const account = story.directory.find('new@partner.com').then(([one]) => one?.id ?? '');
    story.directory.accept('new@partner.com');
    story.directory.holdersOf(group).add(await account);
    const seen: string[] = [];
    story.directory.before = (method) => void seen.push(method);
    expect(await redeem(story.world, story.tokens[0] ?? '')).toMatchObject({ kind: 'granted' });
    // What a group is comes with the account, and is not asked again.
    expect(seen.filter((method) => method !== 'roleAssignable')).toEqual(['accountHolding', 'join']);
    expect(await story.record(id)).toMatchObject({ status: 'granted', before: [group] });
  });

  test('that somebody took by hand, and we gave anew for other access, is ours and ends with ours', async () => {
    story.byHand();
    const shop = await story.granted(SHOP);
    expect(await story.record(shop)).toMatchObject({ before: [group] });
    story.directory.holdersOf(group).delete(story.anna);
    const portal = await story.granted();
    await story.removed(portal);
    expect(await story.outcomes(portal)).toEqual(['kept']);
    expect(story.member()).toBe(true);
    await story.removed(shop);
    expect(story.member()).toBe(false);
  });

  test('that somebody took by hand is known to be ours although the answer to our adding was lost', async () => {
    story.byHand();
    const shop = await story.granted(SHOP);
    story.directory.holdersOf(group).delete(story.anna);
    const portal = await story.approved();
    story.lose('join', 'after');
    await story.work();
    await story.later();
    await story.removed(portal);
    await story.removed(shop);
    expect(story.member()).toBe(false);
  });

  test('stays when access is withdrawn before it was begun, or on the way', async () => {
    story.byHand();
    await story.removed(await story.approved());
    expect(story.member()).toBe(true);
    const id = await story.approved();
    story.lose('join', 'before');
    await story.work();
    await story.removed(id);
    expect(story.member()).toBe(true);
  });

  test('is not taken by a grant that is tried again after its end', async () => {
    const id = await story.approved();
    story.lose('join', 'before');
    await story.work();
    await story.removed(id);
    story.byHand();
    await story.later();
    expect(story.member()).toBe(true);
  });

  test('goes by an administrator’s word alone, in a step of its own that is on record', async () => {
    story.byHand();
    const id = await story.granted();
    await story.removed(id);
    expect(await story.removes(id, story.mara, 'remove-earlier')).toMatchObject({
      refusal: { code: 'not-admin' },
    });
    await story.removes(id, story.iris, 'remove-earlier');
    await story.work();
    expect(story.member()).toBe(false);
    expect(await story.outcomes(id)).toEqual(['removed']);
    expect(await story.store.history(id)).toContainEqual(
      expect.objectContaining({ type: 'earlier-removal-asked', by: story.iris, reason: 'over' }),
    );
    expect(await story.removes(id, story.iris, 'remove-earlier')).toMatchObject({
      refusal: { code: 'nothing-found' },
    });
  });
});

test('what we added and never heard of is ours', async () => {
  const id = await story.approved();
  story.lose('join', 'after');
  await story.work();
  await story.later();
  expect(await story.record(id)).not.toHaveProperty('before');
  await story.removed(id);
  expect(story.member()).toBe(false);
});

describe('where the directory does not tell what is held', () => {
  beforeEach(() => {
    story.directory.readsGroups = false;
  });

  test('what we added is ours, what was there is not', async () => {
    await story.removed(await story.granted());
    expect(story.member()).toBe(false);
    story.byHand();
    await story.removed(await story.granted());
    expect(story.member()).toBe(true);
  });

  test('what nobody can tell is left in place, and said', async () => {
    const id = await story.approved();
    story.lose('join', 'after');
    await story.work();
    await story.later();
    await story.removed(id);
    expect([story.member(), await story.outcomes(id)]).toEqual([true, ['there-before']]);
    expect(await story.store.history(id)).toContainEqual(
      expect.objectContaining({ type: 'grant-begun', unseen: true }),
    );
  });
});

describe('two workers at one grant, the claim of the first of which has run out', () => {
  /** The first waits for the second at its look, the second for the first's adding at `at`. */
  async function both(at: 'holds' | 'join'): Promise<void> {
    const [second, given] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const count = { holds: 0, join: 0 };
    let other: Promise<void> | undefined;
    story.directory.before = async (method) => {
      if (method !== 'holds' && method !== 'join') return;
      count[method] += 1;
      if (method === 'holds' && count.holds === 1) {
        story.now += LEASE_MS + 1;
        other = story.work();
        await second.promise;
      } else if (method === at && count[at] === (at === 'holds' ? 2 : 1)) {
        second.resolve();
        await given.promise;
      }
    };
    let joins = 0;
    story.directory.after = async (method) => {
      if (method !== 'join' || ++joins > 1) return;
      given.resolve();
      await other;
    };
    await story.work();
  }

  test.each(['holds', 'join'] as const)(
    'what one of them gave is ours, the other being at %s',
    async (at) => {
      const id = await story.approved();
      await both(at);
      expect(await story.record(id)).toMatchObject({ status: 'granted', held: [group] });
      await story.removed(id);
      expect(await story.outcomes(id)).toEqual(['removed']);
      expect(story.member()).toBe(false);
    },
  );

  test('what the second gave is ours, though its answer was lost and the first then found it there', async () => {
    const id = await story.approved();
    let joins = 0;
    story.directory.before = async (method) => {
      if (method !== 'join' || ++joins > 1) return;
      story.now += LEASE_MS + 1;
      story.lose('join', 'after');
      await story.work();
    };
    await story.work();
    expect(await story.record(id)).toMatchObject({ status: 'granted', held: [group] });
    await story.removed(id);
    expect(await story.outcomes(id)).toEqual(['removed']);
    expect(story.member()).toBe(false);
  });
});
