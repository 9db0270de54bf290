import type { Resource } from '../../src/access/catalog.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { checkMemberships } from '../../src/usecases/check-memberships.ts';
import { payNow } from '../../src/usecases/pay/pay.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { GROUP, PORTAL, Story } from './story.ts';

const group = { kind: 'group', group: GROUP } as const;
const SHOP: Resource = { ...PORTAL, id: 'shop', name: 'Shop' };
const ADDRESS = 'anna@partner.com';
const MINUTE = 60_000;

let story: Story;
let anna: string;
beforeEach(async () => {
  story = await new Story([PORTAL, SHOP]).open();
  anna = story.directory.guest(ADDRESS, 'accepted');
});
afterEach(() => story.close());

const member = (): boolean => story.directory.isIn(group, anna);
const byHand = (): void => void story.directory.holdersOf(group).add(anna);
const outcomes = async (id: string): Promise<unknown> => {
  const record = await story.record(id);
  return record.status === 'ended' ? record.memberships?.map(({ outcome }) => outcome) : record.status;
};

/** Asked for and approved; nothing is paid yet. */
async function approved(resource: Resource = PORTAL, days?: number): Promise<string> {
  const term =
    days === undefined ? {} : ({ term: { kind: 'for', duration: { amount: days, unit: 'd' } } } as const);
  const id = await story.asked(ADDRESS, story.mara, { resource, ...term });
  await story.approve(id);
  return id;
}
async function granted(resource: Resource = PORTAL, days?: number): Promise<string> {
  const id = await approved(resource, days);
  await story.work();
  expect((await story.record(id)).status).toBe('granted');
  return id;
}
const asked = async (id: string, by = story.mara, type: 'remove' | 'remove-earlier' = 'remove') => {
  const { caller } = await story.actor(by);
  return ownerActs(story.world, id, { type, reason: 'over' }, { person: by, caller });
};
async function removed(id: string): Promise<void> {
  await asked(id);
  await story.work();
}
/** Loses the next answer to this, before or after it was done. */
const lose = (method: 'join' | 'leave', when: 'before' | 'after'): void => {
  story.directory[when] = (called) => {
    if (called !== method) return;
    story.directory[when] = () => undefined;
    throw new DirectoryError('timeout', { retryAfterMs: 1_000, acted: true });
  };
};
const later = async (): Promise<void> => {
  story.now += 15 * MINUTE;
  await story.work();
};

describe('a membership that somebody else gave', () => {
  test.each(['removed', 'expired', 'revoked'] as const)('stays when ours is %s', async (how) => {
    byHand();
    const id = await granted(PORTAL, 5);
    expect(await story.record(id)).toMatchObject({ held: [group], before: [group] });
    if (how === 'removed') await asked(id);
    else if (how === 'revoked') await story.revoke(id);
    else {
      story.now += 6 * 86_400_000;
      await sweep(story.world);
    }
    await story.work();
    expect(member()).toBe(true);
    expect(await outcomes(id)).toEqual(['there-before']);
  });

  test('stays when the answer to our adding was lost: the look before is on record', async () => {
    byHand();
    const id = await approved();
    lose('join', 'after');
    await story.work();
    expect((await story.record(id)).status).toBe('granting');
    await later();
    expect(await story.record(id)).toMatchObject({ status: 'granted', before: [group] });
    await removed(id);
    expect(member()).toBe(true);
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

  test('stays when access is withdrawn before it was begun, or on the way', async () => {
    byHand();
    await removed(await approved());
    expect(member()).toBe(true);
    const id = await approved();
    lose('join', 'before');
    await story.work();
    await removed(id);
    expect(member()).toBe(true);
  });

  test('is not taken by a grant that is tried again after its end', async () => {
    const id = await approved();
    lose('join', 'before');
    await story.work();
    await removed(id);
    byHand();
    await later();
    expect(member()).toBe(true);
  });

  test('goes by an administrator’s word alone, in a step of its own that is on record', async () => {
    byHand();
    const id = await granted();
    await removed(id);
    expect(await asked(id, story.mara, 'remove-earlier')).toMatchObject({ refusal: { code: 'not-admin' } });
    await asked(id, story.iris, 'remove-earlier');
    await story.work();
    expect(member()).toBe(false);
    expect(await outcomes(id)).toEqual(['removed']);
    expect(await story.store.history(id)).toContainEqual(
      expect.objectContaining({ type: 'earlier-removal-asked', by: story.iris, reason: 'over' }),
    );
    expect(await asked(id, story.iris, 'remove-earlier')).toMatchObject({
      refusal: { code: 'nothing-found' },
    });
  });
});

test('what we added and never heard of is ours', async () => {
  const id = await approved();
  lose('join', 'after');
  await story.work();
  await later();
  expect(await story.record(id)).not.toHaveProperty('before');
  await removed(id);
  expect(member()).toBe(false);
});

describe('where the directory does not tell what is held', () => {
  beforeEach(() => {
    story.directory.readsGroups = false;
  });

  test('what we added is ours, what was there is not', async () => {
    await removed(await granted());
    expect(member()).toBe(false);
    byHand();
    await removed(await granted());
    expect(member()).toBe(true);
  });

  test('what nobody can tell is left in place, and said', async () => {
    const id = await approved();
    lose('join', 'after');
    await story.work();
    await later();
    await removed(id);
    expect([member(), await outcomes(id)]).toEqual([true, ['there-before']]);
    expect(await story.store.history(id)).toContainEqual(
      expect.objectContaining({ type: 'grant-begun', unseen: true }),
    );
  });
});

describe('two resources that share a group', () => {
  test('the one that stays keeps it, and the last one takes it', async () => {
    const [portal, shop] = [await granted(PORTAL), await granted(SHOP)];
    expect(await story.record(shop)).not.toHaveProperty('before');
    await removed(portal);
    expect([member(), await outcomes(portal)]).toEqual([true, ['kept']]);
    await removed(shop);
    expect(member()).toBe(false);
  });

  test.each(['before', 'after'] as const)(
    'one is given %s the other is taken, by another worker at that moment',
    async (when) => {
      const portal = await granted(PORTAL);
      const shop = await approved(SHOP);
      await asked(portal);
      story.directory[when] = async (method) => {
        if (method !== 'leave') return;
        story.directory[when] = () => undefined;
        await payNow(story.world, shop, 'grant');
      };
      await payNow(story.world, portal, 'remove-memberships');
      await story.work();
      await later();
      expect((await story.record(shop)).status).toBe('granted');
      expect(member()).toBe(true);
      await removed(shop);
      expect(member()).toBe(false);
    },
  );

  test('a removal that was cut short after it took the membership puts it back', async () => {
    const portal = await granted(PORTAL);
    await asked(portal);
    lose('leave', 'after');
    await payNow(story.world, portal, 'remove-memberships');
    expect(member()).toBe(false);
    const shop = await approved(SHOP);
    await payNow(story.world, shop, 'grant');
    await later();
    expect([(await story.record(shop)).status, member()]).toEqual(['granted', true]);
  });
});

describe('the check of live access', () => {
  const calls = (): string[] => {
    const seen: string[] = [];
    story.directory.before = (method) => void seen.push(method);
    return seen;
  };

  test('puts back what a removal of ours took along, and tells the administrators', async () => {
    const [portal, shop] = [await granted(PORTAL), await granted(SHOP)];
    await removed(portal);
    story.directory.holdersOf(group).delete(anna);
    expect(await checkMemberships(story.world)).toBe(1);
    await story.work();
    expect(member()).toBe(true);
    expect((await story.store.history(shop)).at(-1)).toMatchObject({ type: 'membership-restored' });
    expect(story.notices()).toContain('membership-restored');
  });

  test('leaves alone what somebody took by hand, and asks nothing of the directory for it', async () => {
    await granted(PORTAL);
    story.directory.holdersOf(group).delete(anna);
    const seen = calls();
    expect(await checkMemberships(story.world)).toBe(0);
    expect([member(), seen]).toEqual([false, []]);
  });

  test('looks at a removal until it is settled, and then no more', async () => {
    const [portal] = [await granted(PORTAL), await granted(SHOP)];
    await removed(portal);
    const seen = calls();
    await checkMemberships(story.world);
    story.now += 30 * MINUTE;
    await checkMemberships(story.world);
    story.now += 30 * MINUTE;
    await checkMemberships(story.world);
    expect(seen).toEqual(['holders', 'holders']);
  });
});
