import type { CutOffWhom } from '../../src/access/admin-act.ts';
import type { Resource } from '../../src/access/catalog.ts';
import type { Person } from '../../src/access/record.ts';
import { administer } from '../../src/usecases/administer.ts';
import { change } from '../../src/usecases/change.ts';
import { lookAtCutOff } from '../../src/usecases/emergency/look.ts';
import { restoreAccount } from '../../src/usecases/leftover/restore.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { GROUP, PORTAL, Story } from './story.ts';

const OTHER = '10000000-0000-4000-8000-000000000002';
const SHOP: Resource = { ...PORTAL, id: 'shop', name: 'Shop', grants: [{ kind: 'group', group: OTHER }] };
const group = { kind: 'group', group: GROUP } as const;
const other = { kind: 'group', group: OTHER } as const;
const ANNA = 'anna@partner.com';

let story: Story;
beforeEach(async () => {
  story = await new Story([PORTAL, SHOP]).open();
});
afterEach(() => story.close());

const accountOf = (address: string): string =>
  [...story.directory.accounts.values()].find(({ addresses }) => addresses.includes(address))?.id ?? '';

async function invited(address = ANNA, resource = PORTAL, by: Person = story.mara): Promise<string> {
  const id = await story.asked(address, by, { resource });
  await story.approve(id);
  await story.work();
  return id;
}

async function granted(address = ANNA, resource = PORTAL): Promise<string> {
  const id = await invited(address, resource);
  story.directory.accept(address);
  const account = accountOf(address);
  await change(story.world, id, { type: 'accept', at: story.now, account, seen: 'watch' });
  await story.work();
  expect((await story.record(id)).status).toBe('granted');
  return id;
}

let said = 0;
/** Iris says so; nothing of what is owed is paid yet. */
async function says(whom: CutOffWhom, more: { readonly earlier?: true } = {}): Promise<void> {
  const { sponsors } = await lookAtCutOff(story.world, whom);
  await administer(
    story.world,
    { kind: 'cut-off', whom, sponsors, ...more },
    { person: story.iris, activity: `said-${said++}`, reason: 'their mailbox was taken over' },
  );
}
const partner = (address = ANNA): CutOffWhom => ({
  kind: 'partner',
  address,
  accounts: accountOf(address) === '' ? [] : [accountOf(address)],
});

const told = () =>
  story.said.flatMap(({ to, message }) =>
    message.kind === 'administered' && to.kind === 'person' ? [to.person] : [],
  );
const looked = async (whom = partner()) => {
  const look = await lookAtCutOff(story.world, whom);
  return { ...look, accounts: [...look.accounts.values()] };
};

test('what is given goes, what waits is withdrawn, and the guest that we made is blocked', async () => {
  const portal = await granted();
  const shop = await story.asked(ANNA, story.mara, { resource: SHOP });
  const before = await looked();
  expect(before).toMatchObject({ live: [{ id: portal }], waiting: [{ id: shop }], earlier: 0 });
  expect(before.accounts).toEqual([{ kind: 'ours' }]);
  await says(partner());
  await story.work();
  expect(await story.record(portal)).toMatchObject({ outcome: 'removed', cause: 'emergency' });
  expect(await story.record(shop)).toMatchObject({ outcome: 'cancelled', cause: 'emergency' });
  expect(story.directory.isIn(group, accountOf(ANNA))).toBe(false);
  expect(story.directory.deeds).toEqual([`block ${accountOf(ANNA)}`]);
  expect(await looked()).toMatchObject({
    live: [],
    waiting: [],
    removing: [],
    accounts: [{ kind: 'blocked' }],
  });
});

test('its sponsors are told once each, whatever it comes to, and it cannot be undone', async () => {
  const portal = await granted();
  await invited(ANNA, SHOP, story.alex);
  await says(partner());
  await story.work();
  expect(told().toSorted()).toEqual(['alex', 'mara']);
  expect(story.notices().filter((notice) => notice === 'removed' || notice === 'cancelled')).toEqual([]);
  expect(await story.record(portal)).not.toHaveProperty('undoable');
});

test('a guest whom we merely found loses what we gave, and is not blocked', async () => {
  story.directory.guest(ANNA, 'accepted');
  const id = await story.asked(ANNA);
  await story.approve(id);
  await story.work();
  expect((await looked()).accounts).toEqual([{ kind: 'left', why: 'not-ours' }]);
  await says(partner());
  await story.work();
  expect(story.directory.isIn(group, accountOf(ANNA))).toBe(false);
  expect(story.directory.deeds).toEqual([]);
});

test.each([
  ['became an external member', { kind: 'external-member' }],
  ['became an employee', { kind: 'employee' }],
])('a guest that %s is not blocked', async (_what, more) => {
  await granted();
  const known = story.directory.accounts.get(accountOf(ANNA));
  if (known === undefined) throw new Error('no account');
  story.directory.accounts.set(known.id, { ...known, ...more } as typeof known);
  await says(partner());
  await story.work();
  expect(story.directory.isIn(group, known.id)).toBe(false);
  expect(story.directory.deeds).toEqual([]);
});

test('what was there before us stays, unless the administrator takes it by a step of its own', async () => {
  const anna = story.directory.guest(ANNA, 'accepted');
  story.directory.holdersOf(group).add(anna);
  // Nobody has this one on record.
  story.directory.holdersOf(other).add(anna);
  const id = await story.asked(ANNA);
  await story.approve(id);
  await story.work();
  expect(await looked()).toMatchObject({ earlier: 2 });
  await says(partner());
  await story.work();
  expect(story.directory.isIn(group, anna)).toBe(true);
  expect(story.directory.isIn(other, anna)).toBe(true);
  expect(await looked()).toMatchObject({ live: [], earlier: 2 });
  story.now += 60_000;
  await says(partner(), { earlier: true });
  await story.work();
  expect(story.directory.isIn(group, anna)).toBe(false);
  expect(story.directory.isIn(other, anna)).toBe(false);
  expect(await looked()).toMatchObject({ earlier: 0 });
});

test('blocked although what cannot be taken stays, and that is said', async () => {
  const id = await granted();
  story.directory.before = (method) => {
    if (method === 'leave') throw new DirectoryError('group-dynamic');
  };
  await says(partner());
  await story.work();
  expect(story.directory.deeds).toEqual([`block ${accountOf(ANNA)}`]);
  expect(await looked()).toMatchObject({
    removing: [{ id, problem: 'group-dynamic' }],
    accounts: [{ kind: 'blocked' }],
  });
});

test('taken although the account cannot be blocked, and that is said', async () => {
  await granted();
  story.directory.before = (method) => {
    if (method === 'setEnabled')
      throw new DirectoryError('permission-missing', { permission: 'User.EnableDisableAccount.All' });
  };
  await says(partner());
  await story.work();
  expect(story.directory.isIn(group, accountOf(ANNA))).toBe(false);
  expect((await looked()).accounts).toEqual([
    {
      kind: 'blocking',
      problem: { code: 'permission-missing', permission: 'User.EnableDisableAccount.All' },
    },
  ]);
});

test('blocked whatever else is theirs, also once all had ended, and again where somebody lifted it', async () => {
  const id = await granted();
  story.directory.groupOf('somewhere').add(accountOf(ANNA));
  await says(partner());
  await story.work();
  expect(story.directory.deeds).toHaveLength(1);
  const known = story.directory.accounts.get(accountOf(ANNA));
  if (known === undefined) throw new Error('no account');
  story.directory.accounts.set(known.id, { ...known, enabled: true });
  story.now += 60_000;
  await says(partner());
  await story.work();
  expect(story.directory.deeds).toHaveLength(2);
  // An administrator lifts it with one click.
  const stored = await story.store.load(id);
  if (stored === undefined) throw new Error('no record');
  const { caller } = await story.actor(story.iris);
  await restoreAccount(story.world, stored, { person: story.iris, caller });
  await story.work();
  expect(story.directory.accounts.get(known.id)).toMatchObject({ enabled: true });
});

test('of a domain: all of its partners, and nobody of another', async () => {
  const ids = [await granted('a@partner.com'), await granted('b@partner.com'), await granted('c@others.com')];
  const below = await granted('d@sub.partner.com');
  const whom = { kind: 'domain', domain: 'partner.com' } as const;
  const look = await lookAtCutOff(story.world, whom);
  expect(look.live).toHaveLength(2);
  expect(look.partners.toSorted()).toEqual(['a@partner.com', 'b@partner.com']);
  await says(whom);
  await story.work();
  const statuses = await Promise.all([...ids, below].map(async (id) => (await story.record(id)).status));
  expect(statuses).toEqual(['ended', 'ended', 'granted', 'granted']);
  expect(story.directory.deeds.toSorted()).toEqual(
    [`block ${accountOf('a@partner.com')}`, `block ${accountOf('b@partner.com')}`].toSorted(),
  );
  expect(told()).toEqual(['mara']);
});

test('done twice, or after a crash, it has one effect', async () => {
  const id = await granted();
  await says(partner());
  await story.reopen();
  await story.work();
  const { seq } = await story.record(id);
  const [act] = (await story.store.acts(1)).items;
  if (act === undefined) throw new Error('no act');
  const { perform } = await import('../../src/usecases/administer.ts');
  await perform(story.world, act);
  await story.work();
  expect((await story.record(id)).seq).toBe(seq);
  expect(story.directory.deeds).toHaveLength(1);
});

test('it does not wait for other work', async () => {
  for (let n = 0; n < 5; n++) await story.asked(`p${n}@others.com`);
  await granted();
  for (let n = 5; n < 10; n++) await story.asked(`p${n}@others.com`);
  await says(partner());
  const { EMERGENCIES } = await import('../../src/usecases/pay/together.ts');
  const claims = await story.store.claim(story.now, 60_000, 50, EMERGENCIES);
  expect(claims.map(({ errand }) => errand.kind).toSorted()).toEqual(['block-at-once', 'remove-at-once']);
});
