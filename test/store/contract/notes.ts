import { T0 } from '../samples.ts';
import { type Open, subject } from './subject.ts';

export function notes(open: Open): void {
  const on = subject(open);

  test('of all who write the pace after the same reading one does, and the rest are told', async () => {
    const pace = { sent: [], best: 0, delayed: 0 };
    expect(await on.store.pace()).toBeUndefined();
    const first = await Promise.all([1, 2, 3].map((best) => on.store.savePace({ ...pace, best }, undefined)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const read = await on.store.pace();
    const next = [4, 5, 6].map((best) => on.store.savePace({ ...pace, best }, read?.version));
    const won = (await Promise.all(next)).indexOf(true);
    expect((await on.store.pace())?.pace).toEqual({ ...pace, best: 4 + won });
    expect(await on.store.savePace(pace, read?.version)).toBe(false);
  });

  test('of all who write where somebody’s requests wait one does, and nobody else’s are touched', async () => {
    const piles = (card: string) => [{ place: 'alex', cards: [card] }];
    expect(await on.store.piles('mara')).toBeUndefined();
    const save = (card: string, expected?: string) => on.store.savePiles('mara', piles(card), expected);
    const first = await Promise.all(['a', 'b', 'c'].map((card) => save(card)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const read = await on.store.piles('mara');
    expect(await save('d', read?.version)).toBe(true);
    expect(await save('e', read?.version)).toBe(false);
    expect((await on.store.piles('mara'))?.piles).toEqual(piles('d'));
    expect(await on.store.piles('otto')).toBeUndefined();
  });

  test('a batch, its rows and the list of batches are each written as they were read', async () => {
    const mara = { id: 'mara', name: 'Mara' };
    const found = { employee: 0, 'accepted-guest': 0, 'pending-guest': 0, nobody: 0 };
    const origin = { conversation: 'a:1', serviceUrl: 'https://s/' };
    const counted = { rows: 1, good: 0, struck: 0, found, ignored: [] };
    const batch = { id: 'b1', seq: 1, by: mara, at: 1, status: 'previewed', origin, ...counted } as const;
    expect(await on.store.batch('b1')).toBeUndefined();
    const first = await Promise.all([1, 2].map((at) => on.store.saveBatch({ ...batch, at }, undefined)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const read = await on.store.batch('b1');
    expect(await on.store.saveBatch({ ...batch, seq: 2 }, read?.version)).toBe(true);
    expect(await on.store.saveBatch({ ...batch, seq: 3 }, read?.version)).toBe(false);
    expect((await on.store.batch('b1'))?.batch).toEqual({ ...batch, seq: 2 });

    const rows = [{ kind: 'wrong', row: 2, address: 'x', problems: [] }] as const;
    expect(await on.store.saveBatchRows('b1', 0, rows, undefined)).toBe(true);
    expect(await on.store.saveBatchRows('b1', 0, [], undefined)).toBe(false);
    expect((await on.store.batchRows('b1', 0))?.rows).toEqual(rows);
    expect(await on.store.batchRows('b1', 1)).toBeUndefined();
    const about = { address: 'anna@partner.com', resource: 'portal', sponsor: mara, record: 'r1', seq: 3 };
    const acts = [
      {
        ...({ kind: 'action', row: 2, ...about, action: { kind: 'extend' } } as const),
        ...({ effect: { kind: 'asks-to-lengthen', until: 9 }, done: true, asked: 'r2' } as const),
      },
    ];
    expect(await on.store.saveBatchRows('b1', 1, acts, undefined)).toBe(true);
    expect((await on.store.batchRows('b1', 1))?.rows).toEqual(acts);

    expect(await on.store.batchesLately()).toBeUndefined();
    const lately = { batches: [{ id: 'b1', by: 'mara', at: 1, rows: 1, underWay: true }] };
    expect(await on.store.saveBatchesLately(lately, undefined)).toBe(true);
    expect(await on.store.saveBatchesLately({ batches: [] }, undefined)).toBe(false);
    expect((await on.store.batchesLately())?.lately).toEqual(lately);
  });

  test('a delegation replaces what the same person had set before', async () => {
    const [alex, bea, carl] = ['alex', 'bea', 'carl'].map((id) => ({ id, name: id.toUpperCase() }));
    if (!alex || !bea || !carl) throw new Error('three people');
    const first = { from: alex, to: bea, until: 2_000, by: alex, at: 1_000 };
    const other = { from: carl, to: bea, until: 9_000, by: alex, at: 1_500 };
    await on.store.saveDelegation(first);
    await on.store.saveDelegation(other);
    await on.store.saveDelegation({ ...first, to: carl });
    await on.store.saveNote('delegationless', 'no delegation');
    const kept = await on.store.delegations();
    expect(kept.toSorted((a, b) => a.at - b.at)).toEqual([{ ...first, to: carl }, other]);
  });

  test('a note is what was written last, under any key', async () => {
    const key = 'delta/ünïcode?#\\ key';
    expect(await on.store.note(key)).toBeUndefined();
    await on.store.saveNote(key, 'one');
    await on.store.saveNote(key, 'https://graph.example/delta?$deltatoken=two');
    expect(await on.store.note(key)).toBe('https://graph.example/delta?$deltatoken=two');
    expect(await on.store.note('delta')).toBeUndefined();
  });

  test('a note that passes is no more when its time has come, and written anew it stays', async () => {
    await on.store.saveNote('told', 'once', on.now + 1_000);
    on.now += 999;
    expect(await on.store.note('told')).toBe('once');
    await on.store.clear(on.now);
    expect(await on.store.note('told')).toBe('once');
    on.now += 1;
    expect(await on.store.note('told')).toBeUndefined();
    await on.store.clear(on.now);
    expect(await on.store.note('told')).toBeUndefined();
    await on.store.saveNote('told', 'for ever');
    on.now += 1_000_000;
    await on.store.clear(on.now);
    expect(await on.store.note('told')).toBe('for ever');
  });

  test('of many that spend at once, as many get through as the limits say, and the same counts once', async () => {
    const limits = [
      { most: 3, ms: 1_000 },
      { most: 4, ms: 5_000 },
    ];
    const spend = (what: string, at: number) => on.store.spend('requests:mara', limits, at, what);
    const first = await Promise.all(Array.from({ length: 8 }, (_, i) => spend(`a${i}`, T0)));
    expect(first.filter((until) => until === undefined)).toHaveLength(3);
    expect(first.filter((until) => until === T0 + 1_000)).toHaveLength(5);
    const through = `a${first.indexOf(undefined)}`;
    expect(await spend(through, T0 + 10)).toBeUndefined();
    expect(await on.store.spend('requests:alex', limits, T0, 'a0')).toBeUndefined();
    expect(await spend('b', T0 + 999)).toBe(T0 + 1_000);
    expect(await spend('b', T0 + 1_000)).toBeUndefined();
    expect(await spend('c', T0 + 2_000)).toBe(T0 + 5_000);
    on.now = T0 + 5_000;
    await on.store.clear(on.now);
    expect(await spend('c', T0 + 5_000)).toBeUndefined();
  });
}
