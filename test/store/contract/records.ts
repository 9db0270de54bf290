import type { Ended } from '../../../src/access/record.ts';
import { DAY_MS } from '../../../src/access/term.ts';
import {
  ALEX,
  approved,
  asked,
  errandOf,
  everything,
  granted,
  hashFor,
  invited,
  inviting,
  linkOf,
  requested,
  T0,
} from '../samples.ts';
import { type Open, subject } from './subject.ts';

const ended = (from: ReturnType<typeof requested>, seq: number): Ended => ({
  ...from,
  seq,
  status: 'ended',
  outcome: 'cancelled',
  links: [],
});

export function records(open: Open): void {
  const on = subject(open);

  test('what was committed is read again, with its history in order', async () => {
    const first = requested('a');
    const version = await on.commit(first, { events: [asked(first)] });
    const second = inviting(first, 'token');
    await on.commit(second, { expected: version, events: [approved()] });

    expect((await on.store.load(first.id))?.record).toEqual(second);
    expect(await on.store.history(first.id)).toEqual([asked(first), approved()]);
    expect(await on.store.load(requested('unknown').id)).toBeUndefined();
    expect(await on.store.history(requested('unknown').id)).toEqual([]);
  });

  test('an invitation keeps all that it can be', async () => {
    const first = everything('a');
    const version = await on.commit(first, { events: [asked(first)] });
    const held = {
      ...inviting(first, 'token'),
      seq: 3,
      delivery: 'link',
      handTo: ALEX,
      problem: 'permission-missing:Mail.Send',
    } as const;
    const events = [
      { type: 'resend-asked', at: T0 + 1, by: ALEX, delivery: 'link' },
      { type: 'invitation-held-up', at: T0 + 2, code: 'permission-missing:Mail.Send' },
    ] as const;
    const errands = [errandOf(held, 'replace')];
    const next = await on.commit(held, { expected: version, events, errands });
    expect((await on.store.load(first.id))?.record).toEqual(held);
    const handed = { ...invited(first, 'x', 'token'), seq: 4, mailed: false, delivery: 'link' } as const;
    const note = {
      type: 'invited',
      at: T0 + 3,
      account: 'x',
      expiresAt: T0 + 4,
      mailed: false,
      delivery: 'link',
    } as const;
    await on.commit(handed, { expected: next, events: [note] });
    expect((await on.store.load(first.id))?.record).toEqual(handed);
    expect(await on.store.history(first.id)).toEqual([asked(first), ...events, note]);
    expect(await on.store.claim(T0 + DAY_MS, 1_000, 5)).toMatchObject([{ errand: errands[0] }]);
  });

  test('the version that a commit gives is the one that is read', async () => {
    const record = requested('a');
    const version = await on.commit(record);
    expect((await on.store.load(record.id))?.version).toBe(version);
  });

  test('a history of many events keeps their order', async () => {
    const record = { ...requested('a'), seq: 12 };
    const events = Array.from({ length: 12 }, (_, i) => approved(T0 + i));
    await on.commit(record, { events });
    expect(await on.store.history(record.id)).toEqual(events);
  });

  test('who read an older version loses, and leaves nothing behind', async () => {
    const record = requested('a');
    const stale = await on.commit(record, { events: [asked(record)] });
    const winner = inviting(record, 'won');
    const version = await on.commit(winner, { expected: stale });

    const loser = inviting(record, 'lost');
    const change = { record: loser, events: [approved()], errands: [errandOf(loser, 'invite')] };
    expect(await on.store.commit({ ...change, expected: stale })).toEqual({ kind: 'conflict' });

    expect(await on.store.load(record.id)).toEqual({ record: winner, version });
    expect(await on.store.history(record.id)).toEqual([asked(record)]);
    expect(await on.store.byToken(hashFor('lost'))).toBeUndefined();
    expect(await on.store.nextDue()).toBeUndefined();
  });

  test('a new record under an id that exists is a conflict, and so is a change of one that does not', async () => {
    const record = requested('a');
    const version = await on.commit(record);
    const again = { record, events: [], errands: [] };
    expect(await on.store.commit(again)).toEqual({ kind: 'conflict' });
    const other = requested('b', { resource: 'billing' });
    expect(await on.store.commit({ ...again, record: other, expected: version })).toEqual({
      kind: 'conflict',
    });
  });

  test('of twenty changes of one version exactly one wins', async () => {
    const record = requested('a');
    const expected = await on.commit(record);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        on.store.commit({ record: inviting(record, i), expected, events: [approved(T0 + i)], errands: [] }),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
    const winner = outcomes.findIndex(({ kind }) => kind === 'committed');
    expect((await on.store.load(record.id))?.record).toEqual(inviting(record, winner));
    expect(await on.store.history(record.id)).toEqual([approved(T0 + winner)]);
  });

  test('losing writes in a burst spoil none of the others', async () => {
    const taken = requested('taken');
    await on.commit(taken);
    const fresh = Array.from({ length: 30 }, (_, i) =>
      requested(`f${i}`, { address: `p${i}@partner.example` }),
    );
    const outcomes = await Promise.all(
      fresh.flatMap((record) => [
        on.store.commit({ record, events: [asked(record)], errands: [errandOf(record, 'ask')] }),
        on.store.commit({ record: taken, events: [], errands: [] }),
      ]),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(fresh.flatMap(() => ['committed', 'conflict']));
    for (const record of fresh) expect((await on.store.load(record.id))?.record).toEqual(record);
    expect(await on.store.claim(on.now, 60_000, 100)).toHaveLength(30);
  });

  describe('one live record for an address and a resource', () => {
    test('a second one is a duplicate, and leaves nothing behind', async () => {
      await on.commit(requested('a'));
      const second = requested('b');
      const change = { record: second, events: [asked(second)], errands: [errandOf(second, 'ask')] };
      expect(await on.store.commit(change)).toEqual({ kind: 'duplicate' });
      expect(await on.store.load(second.id)).toBeUndefined();
      expect(await on.store.history(second.id)).toEqual([]);
      expect(await on.store.nextDue()).toBeUndefined();
    });

    test('another resource, another address, or an ended one does not stand in the way', async () => {
      const first = requested('a');
      const version = await on.commit(first);
      await on.commit(requested('b', { resource: 'billing' }));
      await on.commit(requested('c', { address: 'bob@partner.example' }));
      await on.commit(ended(first, 2), { expected: version });
      await on.commit(requested('d'));
    });

    test('one that would come to life again beside another is a duplicate', async () => {
      const first = requested('a');
      const v1 = await on.commit(first);
      const { invitedAt: _, expiresAt: __, mailed: ___, ...out } = invited(first, 'account', 'token');
      const over = { ...out, status: 'invitation-expired' } as const;
      const v2 = await on.commit(over, { expected: v1 });
      expect((await on.store.load(first.id))?.record).toEqual(over);
      const second = requested('b');
      const v3 = await on.commit(second);

      const revived = { ...inviting(first, 'token'), seq: 3 };
      const again = { record: revived, expected: v2, events: [], errands: [] };
      expect(await on.store.commit(again)).toEqual({ kind: 'duplicate' });
      await on.commit(ended(second, 2), { expected: v3 });
      await on.commit(revived, { expected: v2 });
      expect((await on.store.load(first.id))?.record).toEqual(revived);
    });

    test('of ten that come at once one is committed', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          on.store.commit({ record: requested(`r${i}`), events: [], errands: [] }),
        ),
      );
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([
        'committed',
        ...Array.from({ length: 9 }, () => 'duplicate'),
      ]);
    });
  });

  describe('found by', () => {
    test('the hash of any of its links, as long as it lists it', async () => {
      const record = requested('a');
      const v1 = await on.commit(inviting(record, 'one', 'two'));
      for (const token of ['one', 'two'])
        expect((await on.store.byToken(hashFor(token)))?.record.id).toBe(record.id);
      expect(await on.store.byToken(hashFor('three'))).toBeUndefined();

      const one = { ...inviting(record), seq: 3, links: [linkOf('two'), linkOf('three')] };
      await on.commit(one, { expected: v1 });
      expect(await on.store.byToken(hashFor('one'))).toBeUndefined();
      expect((await on.store.byToken(hashFor('two')))?.record).toEqual(one);
      expect((await on.store.byToken(hashFor('three')))?.record).toEqual(one);
    });

    test('its address, newest request first', async () => {
      const older = requested('a', { at: T0 });
      const newer = requested('b', { at: T0 + 5, resource: 'billing' });
      for (const record of [older, newer, requested('c', { address: 'bob@partner.example' })])
        await on.commit(record);
      const found = await on.store.byAddress('anna@partner.example');
      expect(found.map(({ record }) => record)).toEqual([newer, older]);
      expect(await on.store.byAddress('nobody@partner.example')).toEqual([]);
    });

    test('its account, once that is known, newest request first', async () => {
      const known = requested('a', { found: { kind: 'accepted-guest', account: 'x' } });
      await on.commit(known);
      const later = requested('b', { at: T0 + 5, address: 'alias@partner.example' });
      const version = await on.commit(later);
      expect((await on.store.byAccount('x')).map(({ record }) => record)).toEqual([known]);
      const now = granted(later, 'x');
      await on.commit(now, { expected: version });
      expect((await on.store.byAccount('x')).map(({ record }) => record)).toEqual([now, known]);
      expect(await on.store.byAccount('y')).toEqual([]);
    });
  });
}
