import type { NewErrand } from '../../../src/access/owed.ts';
import type { Claim } from '../../../src/usecases/ports.ts';
import { approved, errandOf, inviting, requested, T0 } from '../samples.ts';
import { type Open, subject } from './subject.ts';

const LEASE = 60_000;

export function outbox(open: Open): void {
  const on = subject(open);

  /** A record that owes these. */
  async function owing(name: string, ...kinds: readonly NewErrand['kind'][]) {
    const record = requested(name, { resource: name });
    const errands = kinds.map((kind) => errandOf(record, kind));
    return { record, errands, version: await on.commit(record, { errands }) };
  }

  async function one(claims: Promise<readonly Claim[]>): Promise<Claim> {
    const [claim, ...others] = await claims;
    if (claim === undefined || others.length > 0) throw new Error('expected exactly one claim');
    return claim;
  }

  describe('an errand', () => {
    test('is claimed as it was owed, by one claimer at a time', async () => {
      const { errands } = await owing('a', 'tell');
      const claim = await one(on.store.claim(T0 + 10, LEASE, 5));
      expect(claim).toMatchObject({
        errand: errands[0],
        leaseUntil: T0 + 10 + LEASE,
        attempts: 0,
        owedAt: T0,
      });
      expect(await on.store.claim(T0 + 20, LEASE, 5)).toEqual([]);
    });

    test('that only a newer version reads is left to that one, and keeps no other waiting', async () => {
      const newer = requested('newer', { resource: 'newer' });
      const errand = { ...errandOf(newer, 'tell'), surprise: 'of a newer version' };
      await on.commit(newer, { errands: [errand] });
      on.now = T0 + 10;
      const { record } = await owing('a', 'tell');
      for (let times = 0; times < 3; times++) {
        const claim = await one(on.store.claim(on.now, LEASE, 5, ['tell']));
        expect(claim.errand.record).toBe(record.id);
        await on.store.postpone(claim, on.now + 400_000);
        // Nobody looks at it again and again in between.
        const next = (await on.store.nextDue(['tell'])) ?? 0;
        expect(next - on.now).toBeGreaterThanOrEqual(5_000);
        expect(next - on.now).toBeLessThanOrEqual(300_000);
        expect(await on.store.claimFor(newer.id, 'tell', on.now, LEASE)).toEqual([]);
        on.now += 400_000;
      }
      expect(await on.store.outstanding(on.now, 5)).toHaveLength(2);
    });

    test('is claimed by its kind where kinds are named, and so is asked when the next is due', async () => {
      await owing('a', 'tell', 'invite');
      await owing('b', 'invite', 'grant');
      const invitations = await on.store.claim(T0, LEASE, 5, ['invite']);
      expect(invitations.map(({ errand }) => errand.kind)).toEqual(['invite', 'invite']);
      expect(await on.store.nextDue(['invite'])).toBe(T0 + LEASE);
      expect(await on.store.nextDue(['grant', 'tell'])).toBe(T0);
      expect(await on.store.claim(T0, LEASE, 1, ['grant', 'tell'])).toHaveLength(1);
      expect(await on.store.claim(T0, LEASE, 5, ['grant', 'tell'])).toHaveLength(1);
      expect(await on.store.nextDue(['remove-memberships'])).toBeUndefined();
    });

    test('says what brought it about, however often it is tried', async () => {
      const trace = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
      const record = requested('a');
      await on.commit(record, { errands: [errandOf(record, 'tell')], trace });
      const claim = await one(on.store.claim(T0, LEASE, 5));
      expect(claim.trace).toBe(trace);
      await on.store.postpone(claim, T0 + 1);
      expect((await one(on.store.claim(T0 + 1, LEASE, 5))).trace).toBe(trace);
      expect(await on.store.claimFor(record.id, 'tell', T0 + LEASE + 1, LEASE)).toEqual([
        expect.objectContaining({ trace }),
      ]);
    });

    test('is outstanding from when it may be paid, also while somebody pays it', async () => {
      const record = requested('a');
      const later = { ...errandOf(record, 'refresh'), notBefore: T0 + 5_000 };
      await on.commit(record, { errands: [errandOf(record, 'ask'), later] });
      expect(await on.store.outstanding(T0, 9)).toEqual([{ kind: 'ask', since: T0 }]);
      const claim = await one(on.store.claim(T0, LEASE, 5));
      const both = [
        { kind: 'ask', since: T0 },
        { kind: 'refresh', since: T0 + 5_000 },
      ];
      expect((await on.store.outstanding(T0 + 6_000, 9)).toSorted((a, b) => a.since - b.since)).toEqual(both);
      expect(await on.store.outstanding(T0 + 6_000, 1)).toHaveLength(1);
      await on.store.settle(claim);
      expect(await on.store.outstanding(T0 + 6_000, 9)).toEqual([both[1]]);
    });

    test('is not due before it was owed', async () => {
      await owing('a', 'ask');
      expect(await on.store.claim(T0 - 1, LEASE, 5)).toEqual([]);
      expect(await on.store.nextDue()).toBe(T0);
    });

    test('that is settled is gone', async () => {
      await owing('a', 'ask');
      expect(await on.store.settle(await one(on.store.claim(T0, LEASE, 5)))).toBe(true);
      expect(await on.store.claim(T0 + 2 * LEASE, LEASE, 5)).toEqual([]);
      expect(await on.store.nextDue()).toBeUndefined();
    });

    test('whose lease ran out is taken over, and its former holder can change nothing more', async () => {
      await owing('a', 'ask');
      const dead = await one(on.store.claim(T0, LEASE, 5));
      expect(await on.store.claim(T0 + LEASE - 1, LEASE, 5)).toEqual([]);
      expect(await on.store.nextDue()).toBe(T0 + LEASE);
      const heir = await one(on.store.claim(T0 + LEASE, LEASE, 5));
      expect(heir.fence).not.toBe(dead.fence);
      expect(dead.inDoubt).toBe(false);
      expect(heir).toMatchObject({ errand: dead.errand, attempts: 0, inDoubt: true, owedAt: T0 });

      expect(await on.store.settle(dead)).toBe(false);
      expect(await on.store.postpone(dead, T0)).toBe(false);
      expect(await on.store.claim(T0 + LEASE, LEASE, 5)).toEqual([]);
      expect(await on.store.settle(heir)).toBe(true);
      expect(await on.store.settle(heir)).toBe(false);
    });

    test('that is owed by itself is claimed like any other, once however often it was owed', async () => {
      const { record } = await owing('a', 'ask');
      const errand = { ...errandOf(record, 'refresh'), notBefore: T0 + 5_000 };
      await on.store.owe(errand, T0);
      await on.store.owe({ ...errand, notBefore: T0 }, T0);
      expect(await on.store.nextDue(['refresh'])).toBe(T0 + 5_000);
      const claim = await one(on.store.claim(T0 + 5_000, LEASE, 5, ['refresh']));
      expect(claim).toMatchObject({ errand, attempts: 0, inDoubt: false, owedAt: T0 });
      await on.store.owe(errand, T0);
      expect(await on.store.settle(claim)).toBe(true);
      expect(await on.store.nextDue(['refresh'])).toBeUndefined();
    });

    test('that is put off comes back then, one attempt older', async () => {
      await owing('a', 'ask');
      const first = await one(on.store.claim(T0, LEASE, 5));
      expect(await on.store.postpone(first, T0 + 5_000)).toBe(true);
      expect(await on.store.postpone(first, T0 + 9_000)).toBe(false);
      expect(await on.store.settle(first)).toBe(false);
      expect(await on.store.nextDue()).toBe(T0 + 5_000);
      expect(await on.store.claim(T0 + 4_999, LEASE, 5)).toEqual([]);
      const second = await one(on.store.claim(T0 + 5_000, LEASE, 5));
      expect(second).toMatchObject({ errand: first.errand, attempts: 1, inDoubt: false, owedAt: T0 });
      // Whether what came of it is known, is what whoever put it off said last.
      let claim = second;
      for (const inDoubt of [true, false]) {
        expect(await on.store.postpone(claim, T0 + 6_000, inDoubt)).toBe(true);
        claim = await one(on.store.claimFor(claim.errand.record, 'ask', T0 + 6_000, LEASE));
        expect(claim.inDoubt).toBe(inDoubt);
      }
      expect(await on.store.settle(claim)).toBe(true);
    });

    test('that is owed twice is owed once, and who holds it keeps it', async () => {
      const { record, errands, version } = await owing('a', 'ask');
      const claim = await one(on.store.claim(T0, LEASE, 5));
      const next = inviting(record, 'token');
      const more = [...errands, errandOf(next, 'invite')];
      await on.commit(next, { expected: version, errands: more, events: [approved()] });
      const fresh = await one(on.store.claim(T0, LEASE, 5));
      expect(fresh.errand.kind).toBe('invite');
      expect(await on.store.settle(claim)).toBe(true);
      expect(await on.store.history(record.id)).toEqual([approved()]);
    });
  });

  test('a claim takes the oldest, and no more than its limit', async () => {
    for (let i = 0; i < 5; i++) {
      on.now = T0 + i;
      await owing(`r${i}`, 'ask');
    }
    const first = await on.store.claim(T0 + 10, LEASE, 2);
    expect(first.map(({ owedAt }) => owedAt).toSorted()).toEqual([T0, T0 + 1]);
    expect(await on.store.claim(T0 + 10, LEASE, 10)).toHaveLength(3);
  });

  test('what many claim at once is each given to one of them', async () => {
    for (let i = 0; i < 30; i++) await owing(`r${i}`, 'ask');
    const ids: string[] = [];
    while (ids.length < 30) {
      const rounds = await Promise.all(Array.from({ length: 6 }, () => on.store.claim(T0, LEASE, 4)));
      ids.push(...rounds.flat().map(({ errand }) => errand.id));
    }
    expect(new Set(ids).size).toBe(30);
    expect(ids).toHaveLength(30);
  });

  describe("one record's errands of one kind", () => {
    test('are taken at once, also when they were put off', async () => {
      const { record } = await owing('a', 'grant', 'tell');
      await owing('b', 'grant');
      const claim = await one(on.store.claimFor(record.id, 'grant', T0, LEASE));
      expect(claim.errand).toEqual(errandOf(record, 'grant'));
      await on.store.postpone(claim, T0 + 3_600_000);
      const again = await one(on.store.claimFor(record.id, 'grant', T0 + 1, LEASE));
      expect(again.attempts).toBe(1);
      expect(await on.store.settle(again)).toBe(true);
      expect(await on.store.claimFor(record.id, 'grant', T0 + 2, LEASE)).toEqual([]);
    });

    test('are left to whoever has them, until the lease runs out', async () => {
      const { record } = await owing('a', 'grant');
      await one(on.store.claim(T0, LEASE, 5));
      expect(await on.store.claimFor(record.id, 'grant', T0 + LEASE - 1, LEASE)).toEqual([]);
      await one(on.store.claimFor(record.id, 'grant', T0 + LEASE, LEASE));
    });
  });

  describe('a change that pays an errand', () => {
    test('settles it in the same breath', async () => {
      const { record, version } = await owing('a', 'ask');
      const settles = await one(on.store.claim(T0, LEASE, 5));
      const next = inviting(record, 'token');
      await on.commit(next, { expected: version, settles, errands: [errandOf(next, 'invite')] });
      expect(await on.store.settle(settles)).toBe(false);
      expect((await one(on.store.claim(T0 + 2 * LEASE, LEASE, 5))).errand.kind).toBe('invite');
    });

    test('is a conflict, and changes nothing, once somebody else took the errand over', async () => {
      const { record, version } = await owing('a', 'ask');
      const settles = await one(on.store.claim(T0, LEASE, 5));
      const heir = await one(on.store.claim(T0 + LEASE, LEASE, 5));
      const change = { record: inviting(record, 'token'), expected: version, settles };
      expect(await on.store.commit({ ...change, events: [approved()], errands: [] })).toEqual({
        kind: 'conflict',
      });
      expect((await on.store.load(record.id))?.record).toEqual(record);
      expect(await on.store.history(record.id)).toEqual([]);
      expect(await on.store.settle(heir)).toBe(true);
    });

    test('leaves it owed when the change itself loses', async () => {
      const { record, version } = await owing('a', 'ask');
      const settles = await one(on.store.claim(T0, LEASE, 5));
      await on.commit(inviting(record, 'won'), { expected: version });
      const change = { record: inviting(record, 'lost'), expected: version, settles };
      expect(await on.store.commit({ ...change, events: [], errands: [] })).toEqual({ kind: 'conflict' });
      expect(await on.store.settle(settles)).toBe(true);
    });
  });
}
