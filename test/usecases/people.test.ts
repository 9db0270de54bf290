import type { Store } from '../../src/usecases/ports.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { PORTAL, Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

type Asked = Parameters<typeof requestAccess>[1];
let activity = 0;
async function ask(address: string, more: Partial<Asked> = {}, world = story.world) {
  const { actor } = await story.actor(story.mara);
  return requestAccess(world, { address, resource: PORTAL, by: actor, activity: `a${activity++}`, ...more });
}
/** What is on record of a request: whether its domain was new here. */
async function domainOf(address: string, more: Partial<Asked> = {}): Promise<string | undefined> {
  const outcome = await ask(address, more);
  if (outcome.kind !== 'requested') throw new Error(JSON.stringify(outcome));
  return outcome.record.request.domain;
}
/** A world whose store is another's in one way. */
const withStore = (changes: Partial<Store>) => {
  const { world } = story;
  const store: Store = Object.assign(Object.create(world.store) as Store, changes);
  return { ...world, store };
};

describe('a domain is new once', () => {
  test('and known with the first request on record', async () => {
    expect(await domainOf('a@partner.example')).toBe('new');
    expect(await domainOf('b@partner.example')).toBe('known');
    expect(await domainOf('c@mail.partner.example')).toBe('known');
    await story.reopen();
    expect(await domainOf('d@partner.example')).toBe('known');
  });

  test('the catalogue’s, our own and the public ones are known from the beginning', async () => {
    const allowing = { ...PORTAL, domains: { allow: ['allowed.example', 'gmail.com'], deny: [] } };
    await story.close();
    story = await new Story([allowing]).open();
    expect(await domainOf('a@allowed.example', { resource: allowing })).toBe('known');
    expect(await domainOf('a@gmail.com', { resource: allowing })).toBe('known');
    expect(await story.store.note('domain:gmail.com')).toBeUndefined();
  });

  test('what a replica that wrote at once has lost, the next request puts back', async () => {
    await domainOf('a@partner.example');
    await story.store.saveNote('domains', 'other.example');
    expect(await domainOf('b@partner.example')).toBe('known');
    expect(await story.store.note('domains')).toBe('partner.example other.example');
    expect(await ask('c@partnre.example')).toMatchObject({ kind: 'warning' });
  });

  test('however many there are, the oldest stays known', async () => {
    await domainOf('a@oldest.example');
    const many = Array.from({ length: 1_000 }, (_, i) => `d${i}.example`);
    await story.store.saveNote('domains', [...many.slice(0, 999), 'oldest.example'].join(' '));
    await domainOf('a@newest.example');
    const noted = (await story.store.note('domains'))?.split(' ');
    expect([noted?.length, noted?.[0], noted?.includes('oldest.example')]).toEqual([
      1_000,
      'newest.example',
      false,
    ]);
    expect(await domainOf('b@oldest.example')).toBe('known');
  });

  test('a note that cannot be written costs nobody their request', async () => {
    const saveNote = () => Promise.reject(new Error('the disk is full'));
    expect(await ask('a@partner.example', {}, withStore({ saveNote }))).toMatchObject({ kind: 'requested' });
  });

  test('nothing is searched for it: notes are read by their keys', async () => {
    const read: string[] = [];
    const note = (key: string) => {
      read.push(key);
      return story.store.note(key);
    };
    const list = () => Promise.reject(new Error('a query'));
    await ask('a@partner.example', {}, withStore({ note, list }));
    expect(read).toEqual(['domains', 'domain:partner.example', 'domains']);
  });
});

describe('what is doubtful is asked about before anything is on record', () => {
  test('a near miss, until somebody is sure', async () => {
    await domainOf('a@partner.example');
    const asked = await ask('b@partnr.example');
    expect(asked).toEqual({
      kind: 'warning',
      warning: { kind: 'near-miss', corrected: 'b@partner.example', known: 'partner.example' },
    });
    expect(await story.store.byAddress('b@partnr.example')).toEqual([]);
    expect(await ask('b@partnr.example', { sure: ['deleted'] })).toMatchObject({ kind: 'warning' });
    expect(await domainOf('b@partnr.example', { sure: ['near-miss'] })).toBe('new');
    expect(await domainOf('c@partnr.example')).toBe('known');
  });

  test('what is refused is not asked about', async () => {
    const allowing = { ...PORTAL, domains: { allow: ['partner.example'], deny: [] } };
    expect(await ask('b@partnr.example', { resource: allowing })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'domain-not-allowed' },
    });
  });

  test('somebody whom the directory knows is not mistyped', async () => {
    await domainOf('a@partner.example');
    story.directory.guest('b@partnr.example', 'accepted');
    expect(await domainOf('b@partnr.example')).toBe('new');
  });

  test('a guest who was deleted, with the day until which they can be restored', async () => {
    const id = story.directory.guest('g@partner.example', 'accepted', 'gone');
    const found = story.directory.accounts.get(id);
    story.directory.accounts.delete(id);
    if (found === undefined) throw new Error('nobody');
    const account = { ...found, name: 'Gitta' };
    story.directory.deleted.set('g@partner.example', [
      { account: { ...account, name: 'Before' }, deletedAt: story.now - 5_000 },
      { account, deletedAt: story.now },
    ]);
    expect(await ask('g@partner.example')).toEqual({
      kind: 'warning',
      warning: { kind: 'deleted', name: 'Gitta', restorable: story.now + 30 * 86_400_000 },
    });
    expect(await domainOf('g@partner.example', { sure: ['deleted'] })).toBe('new');
  });

  test('several people: one of them is chosen, and nobody else can be', async () => {
    const address = 't@partner.example';
    const ids = [story.directory.guest(address, 'accepted'), story.directory.guest(address, 'pending')];
    expect(await ask(address)).toMatchObject({ kind: 'choose', accounts: ids.map((id) => ({ id })) });
    expect(await ask(address, { chosen: 'mara' })).toMatchObject({ refusal: { code: 'choice-gone' } });
    const chosen = await ask(address, { chosen: ids[1] ?? '' });
    expect(chosen).toMatchObject({
      record: { request: { found: { kind: 'pending-guest', account: ids[1] } } },
    });
  });

  test('a choice that has gone meanwhile is not replaced by who is left', async () => {
    const left = story.directory.guest('t@partner.example', 'accepted');
    expect(await ask('t@partner.example', { chosen: 'gone' })).toMatchObject({
      refusal: { code: 'choice-gone' },
    });
    expect(await ask('t@partner.example', { chosen: left })).toMatchObject({ kind: 'requested' });
  });
});

test.each(['employee', 'guest', 'external-member'] as const)(
  'whose account is disabled is refused: %s',
  async (kind) => {
    const address = 'x@partner.example';
    if (kind === 'employee') story.directory.employee('x', 'X', [], address);
    else story.directory.partner(kind, address, 'accepted', 'x');
    const account = story.directory.accounts.get('x');
    if (account === undefined) throw new Error('nobody');
    story.directory.accounts.set('x', { ...account, enabled: false });
    const refusal = { code: 'account-disabled', kind };
    expect(await ask(address)).toMatchObject({ kind: 'refused', refusal });
  },
);
