import type { AccessRecord } from '../../../src/access/record.ts';
import { DAY_MS } from '../../../src/access/term.ts';
import type { ListFilter } from '../../../src/usecases/ports.ts';
import { ALEX, granted, invited, MARA, requested, T0 } from '../samples.ts';
import { type Open, subject } from './subject.ts';

export function lists(open: Open): void {
  const on = subject(open);

  async function pages(filter: ListFilter, limit: number): Promise<readonly (readonly AccessRecord[])[]> {
    const found: AccessRecord[][] = [];
    for (let after: string | undefined; ; ) {
      const page = await on.store.list(filter, limit, after);
      found.push(page.items.map(({ record }) => record));
      if (page.next === undefined) return found;
      after = page.next;
    }
  }

  describe('a list', () => {
    test('holds the asked-for statuses, newest change first', async () => {
      const one = requested('a', { resource: 'a', changedAt: T0 + 1 });
      const two = granted(requested('b', { resource: 'b', changedAt: T0 + 3 }), 'x');
      const three = requested('c', { resource: 'c', changedAt: T0 + 2 });
      const other = invited(requested('d', { resource: 'd', changedAt: T0 + 4 }), 'y');
      for (const record of [one, two, three, other]) await on.commit(record);
      expect(await pages({ statuses: ['requested', 'granted'] }, 10)).toEqual([[two, three, one]]);
      expect(await pages({ statuses: ['ended'] }, 10)).toEqual([[]]);
      expect(await pages({ statuses: [] }, 10)).toEqual([[]]);
    });

    test('is paged without gap or repetition, also where many changed in the same millisecond', async () => {
      const all = Array.from({ length: 23 }, (_, i) => {
        const record = requested(i, { resource: `r${i}`, changedAt: T0 + Math.floor(i / 9) });
        return i % 2 === 0 ? record : granted(record, 'x');
      });
      for (const record of all) await on.commit(record);
      const found = await pages({ statuses: ['granted', 'requested'] }, 5);
      expect(found.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
      const flat = found.flat();
      expect(new Set(flat.map(({ id }) => id)).size).toBe(23);
      expect(flat.map(({ changedAt }) => changedAt)).toEqual(
        flat.map(({ changedAt }) => changedAt).toSorted((a, b) => b - a),
      );
    });

    test('that fits its page exactly has no next one', async () => {
      for (let i = 0; i < 4; i++) await on.commit(requested(i, { resource: `r${i}` }));
      expect((await pages({ statuses: ['requested'] }, 4)).map((page) => page.length)).toEqual([4]);
    });

    test('of a sponsor holds theirs alone', async () => {
      const hers = requested('a', { resource: 'a' });
      await on.commit(hers);
      await on.commit(requested('b', { resource: 'b', sponsor: ALEX }));
      expect(await pages({ statuses: ['requested'], sponsor: MARA.id }, 10)).toEqual([[hers]]);
    });

    test('of some resources holds theirs alone, in one order', async () => {
      const record = (resource: string, at: number) => requested(resource, { resource, changedAt: T0 + at });
      const [a, b, c] = [record('a', 1), record('b', 2), record('c', 3)];
      for (const one of [a, b, c]) await on.commit(one);
      const filter: ListFilter = { statuses: ['requested', 'granted'], resources: ['c', 'a'] };
      expect(await pages(filter, 10)).toEqual([[c, a]]);
      expect(await pages(filter, 1)).toEqual([[c], [a]]);
      expect(await pages({ ...filter, resources: ['d'] }, 1)).toEqual([[]]);
      expect(await pages({ ...filter, resources: [] }, 1)).toEqual([[]]);
    });

    test('of a sponsor holds what another one gave them, and no more what they gave away', async () => {
      const before = granted(requested('a'), 'x');
      await on.commit(before);
      const after = { ...before, seq: before.seq + 1, request: { ...before.request, sponsor: ALEX } };
      await on.commit(after, { expected: (await on.store.load(before.id))?.version ?? '' });
      expect(await pages({ statuses: ['granted'], sponsor: ALEX.id }, 10)).toEqual([[after]]);
      expect(await pages({ statuses: ['granted'], sponsor: MARA.id }, 10)).toEqual([[]]);
    });

    test('of what ends soon begins with the soonest, and leaves out what ends later or never', async () => {
      const ending = (name: string, until?: number, sponsor = MARA) =>
        granted(requested(name, { resource: name, sponsor }), 'x', until);
      const later = ending('a', T0 + 20 * DAY_MS);
      const soon = ending('b', T0 + 2 * DAY_MS);
      const also = ending('c', T0 + 3 * DAY_MS, ALEX);
      for (const record of [later, soon, also, ending('d'), ending('e', T0 + 30 * DAY_MS)])
        await on.commit(record);
      const filter: ListFilter = { statuses: ['granted', 'requested'], endsBefore: T0 + 30 * DAY_MS };
      expect(await pages(filter, 2)).toEqual([[soon, also], [later]]);
      expect(await pages({ ...filter, sponsor: MARA.id }, 1)).toEqual([[soon], [later]]);
      expect(await pages({ ...filter, resources: ['a', 'c'] }, 1)).toEqual([[also], [later]]);
      expect(await pages({ ...filter, statuses: ['requested'] }, 2)).toEqual([[]]);
    });

    test('does not start after what is no cursor', async () => {
      await expect(on.store.list({ statuses: ['requested'] }, 5, 'x')).rejects.toThrow(RangeError);
    });
  });

  describe('what begins with', () => {
    const found = async (prefix: string, limit = 10, sponsor?: string) =>
      (await on.store.startingWith(prefix, limit, sponsor)).map(({ record }) => record.request.address);

    beforeEach(async () => {
      const asked = [
        ['anna@partner.example', MARA],
        ['anna@partner.example.net', ALEX],
        ['annabel@other.example', MARA],
        ['ben@partner.example', MARA],
        ['an_na@partner.example', ALEX],
        ['xn--@xn--mnchen-3ya.example', ALEX],
      ] as const;
      for (const [i, [address, sponsor]] of asked.entries())
        await on.commit(requested(i, { address, sponsor }));
    });

    test('an address, is found in the order of addresses', async () => {
      expect(await found('anna')).toEqual([
        'anna@partner.example',
        'anna@partner.example.net',
        'annabel@other.example',
      ]);
      expect(await found('anna@partner.example')).toHaveLength(2);
      expect(await found('xn--@')).toEqual(['xn--@xn--mnchen-3ya.example']);
      expect(await found('partner')).toEqual([]);
    });

    test('is bounded, and a sponsor’s alone where one is named', async () => {
      expect(await found('an', 2)).toEqual(['an_na@partner.example', 'anna@partner.example']);
      expect(await found('', 10, ALEX.id)).toHaveLength(3);
      expect(await found('an', 10, MARA.id)).toEqual(['anna@partner.example', 'annabel@other.example']);
    });

    test('takes what stands for something else in a query as it is written', async () => {
      for (const prefix of ['%', 'an_', "an'a", '"', '*']) {
        const hits = await found(prefix);
        expect(hits).toEqual(prefix === 'an_' ? ['an_na@partner.example'] : []);
      }
    });
  });

  test('records that only a newer version reads, a page full of them, keep no other from coming due', async () => {
    for (let n = 0; n < 12; n++)
      await on.commit({
        ...requested(`newer${n}`, { resource: `newer${n}` }),
        ...{ surprise: 'of a newer version' },
      });
    const known = [1, 2].map((n) => requested(`known${n}`, { at: T0 + n, resource: `known${n}` }));
    for (const record of known) await on.commit(record);
    const due = async (limit: number) =>
      (await on.store.due(T0 + 30 * DAY_MS, limit)).map(({ record }) => record.id);
    expect(await due(10)).toEqual(known.map(({ id }) => id));
    expect(await due(5)).toEqual(known.map(({ id }) => id));
    expect(await due(1)).toEqual([known[0]?.id]);
  });

  test('records come due by themselves, earliest first', async () => {
    const late = requested('a', { at: T0 + 2, resource: 'a' });
    const early = requested('b', { at: T0 + 1, resource: 'b' });
    const never = granted(requested('c', { resource: 'c' }), 'x');
    for (const record of [late, early, never]) await on.commit(record);
    const due = async (at: number, limit = 10) => (await on.store.due(at, limit)).map(({ record }) => record);
    expect(await due(T0 + 14 * DAY_MS)).toEqual([]);
    expect(await due(T0 + 14 * DAY_MS + 1)).toEqual([early]);
    expect(await due(T0 + 15 * DAY_MS)).toEqual([early, late]);
    expect(await due(T0 + 15 * DAY_MS, 1)).toEqual([early]);
  });
}
