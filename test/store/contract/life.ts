import { type Open, subject } from './subject.ts';

/** Whose turn it is, and being open and closed. */
export function life(open: Open): void {
  const on = subject(open);

  test('a turn that is given back is free at once; one that somebody else has taken since stays theirs', async () => {
    const { store } = on;
    expect(await store.acquireLease('memberships:anna', 1_000, 900)).toBe(true);
    await store.releaseLease('memberships:anna', 1_900);
    expect(await store.acquireLease('memberships:anna', 1_200, 900)).toBe(true);
    await store.releaseLease('memberships:anna', 1_900);
    expect(await store.acquireLease('memberships:anna', 1_300, 900)).toBe(false);
    await store.releaseLease('nobody', 1_900);
  });

  test('a turn is one caller’s, until its time is over', async () => {
    const take = (name: string, now: number) => on.store.acquireLease(name, now, 900);
    const first = await Promise.all(Array.from({ length: 8 }, () => take('sweep', 1_000)));
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await take('sweep', 1_899)).toBe(false);
    expect(await take('reconcile', 1_899)).toBe(true);
    const next = await Promise.all(Array.from({ length: 8 }, () => take('sweep', 1_900)));
    expect(next.filter(Boolean)).toHaveLength(1);
  });

  test('a store that is open answers', async () => {
    await expect(on.store.ping()).resolves.toBeUndefined();
  });

  test('a store that is closed writes nothing and says so, and can be closed twice', async () => {
    await on.store.close();
    await on.store.close();
    await expect(on.store.saveNote('late', 'x')).rejects.toThrow();
    await expect(on.store.ping()).rejects.toThrow();
  });
}
