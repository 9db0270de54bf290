import { checkMemberships } from '../../src/usecases/check-memberships.ts';
import { payNow } from '../../src/usecases/pay/pay.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { group, MINUTE, PartnerIn, SHOP } from '../usecases/partner-in.ts';
import { PORTAL } from '../usecases/story.ts';

let story: PartnerIn;
beforeEach(async () => {
  story = await new PartnerIn().open();
});
afterEach(() => story.close());

test('whom somebody else puts into the group between our look and our giving is left there at the end', async () => {
  const portal = await story.approved(PORTAL);
  story.directory.before = (method) => {
    if (method === 'join') story.directory.holdersOf(group).add(story.anna);
  };
  await story.work();
  story.directory.before = () => undefined;
  expect(await story.record(portal)).toMatchObject({ status: 'granted' });
  await story.removed(portal);
  expect([story.member(), await story.outcomes(portal)]).toEqual([true, ['there-before']]);
});

describe('two resources that share a group', () => {
  test('the one that stays keeps it, and the last one takes it', async () => {
    const [portal, shop] = [await story.granted(PORTAL), await story.granted(SHOP)];
    expect(await story.record(shop)).not.toHaveProperty('before');
    await story.removed(portal);
    expect([story.member(), await story.outcomes(portal)]).toEqual([true, ['kept']]);
    await story.removed(shop);
    expect(story.member()).toBe(false);
  });

  test('of a guest who was deleted, each ends all the same', async () => {
    const [portal, shop] = [await story.granted(PORTAL), await story.granted(SHOP)];
    story.directory.accounts.delete(story.anna);
    story.directory.holdersOf(group).delete(story.anna);
    story.directory.before = (method) => {
      if (method === 'join') throw new DirectoryError('not-replicated', { retryAfterMs: 1_000 });
    };
    await story.removes(portal);
    await story.work();
    await story.later();
    expect((await story.record(portal)).status).toBe('ended');
    await story.removes(shop);
    await story.work();
    expect((await story.record(shop)).status).toBe('ended');
  });

  test.each(['before', 'after'] as const)(
    'one is given %s the other is taken, by another worker at that moment',
    async (when) => {
      const portal = await story.granted(PORTAL);
      const shop = await story.approved(SHOP);
      await story.removes(portal);
      let meanwhile = 'nothing';
      story.directory[when] = async (method) => {
        if (method !== 'leave') return;
        story.directory[when] = () => undefined;
        meanwhile = (await payNow(story.world, shop, 'grant')).kind;
      };
      await payNow(story.world, portal, 'remove-memberships');
      // It was the other's turn with this account.
      expect(meanwhile).toBe('postponed');
      await story.work();
      await story.later();
      expect((await story.record(shop)).status).toBe('granted');
      expect(story.member()).toBe(true);
      await story.removed(shop);
      expect(story.member()).toBe(false);
    },
  );

  test('a removal that was cut short after it took the membership puts it back', async () => {
    const portal = await story.granted(PORTAL);
    await story.removes(portal);
    story.lose('leave', 'after');
    await payNow(story.world, portal, 'remove-memberships');
    expect(story.member()).toBe(false);
    const shop = await story.approved(SHOP);
    await payNow(story.world, shop, 'grant');
    await story.later();
    expect([(await story.record(shop)).status, story.member()]).toEqual(['granted', true]);
  });
});

describe('the check of live access', () => {
  const calls = (): string[] => {
    const seen: string[] = [];
    story.directory.before = (method) => void seen.push(method);
    return seen;
  };

  test('puts back what a removal of ours took along, and tells the administrators', async () => {
    const [portal, shop] = [await story.granted(PORTAL), await story.granted(SHOP)];
    await story.removed(portal);
    story.directory.holdersOf(group).delete(story.anna);
    expect(await checkMemberships(story.world)).toBe(1);
    await story.work();
    expect(story.member()).toBe(true);
    expect((await story.store.history(shop)).at(-1)).toMatchObject({ type: 'membership-restored' });
    expect(story.notices()).toContain('membership-restored');
  });

  test('leaves alone what somebody took by hand, and asks nothing of the directory for it', async () => {
    await story.granted(PORTAL);
    story.directory.holdersOf(group).delete(story.anna);
    const seen = calls();
    expect(await checkMemberships(story.world)).toBe(0);
    expect([story.member(), seen]).toEqual([false, []]);
  });

  test('leaves alone what somebody took by hand, though another access to it ended that took nothing', async () => {
    story.byHand();
    const [portal] = [await story.granted(PORTAL), await story.granted(SHOP)];
    await story.removed(portal);
    expect(await story.outcomes(portal)).toEqual(['there-before']);
    story.directory.holdersOf(group).delete(story.anna);
    expect(await checkMemberships(story.world)).toBe(0);
    expect(story.member()).toBe(false);
  });

  test('goes on, in the next run, where one run ended', async () => {
    const asked: (string | undefined)[] = [];
    const { world } = story;
    const list: typeof world.store.list = async (_filter, _limit, after) => {
      asked.push(after);
      return { items: [], next: `page ${asked.length}` };
    };
    const many = { ...world, store: { ...world.store, list } };
    await checkMemberships(many);
    await checkMemberships(many);
    expect(asked[0]).toBeUndefined();
    expect(asked.slice(1)).toEqual(asked.slice(1).map((_, nth) => `page ${nth + 1}`));
  });

  test('looks at a removal until it is settled, and then no more', async () => {
    const [portal] = [await story.granted(PORTAL), await story.granted(SHOP)];
    await story.removed(portal);
    const seen = calls();
    await checkMemberships(story.world);
    story.now += 30 * MINUTE;
    await checkMemberships(story.world);
    story.now += 30 * MINUTE;
    await checkMemberships(story.world);
    expect(seen).toEqual(['holders', 'holders']);
  });
});
