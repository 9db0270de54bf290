import { type Open, subject } from './subject.ts';

export function notes(open: Open): void {
  const on = subject(open);

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
}
