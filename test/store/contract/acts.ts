import { type AdminAct, nextAct, owedByAct } from '../../../src/access/admin-act.ts';
import { ALEX, MARA, T0 } from '../samples.ts';
import { type Open, subject } from './subject.ts';

export function acts(open: Open): void {
  const on = subject(open);

  const actOf = (id: string, newest?: AdminAct): AdminAct =>
    nextAct(newest, { kind: 'invitations-resumed', stoppedAt: T0, id, at: T0, by: MARA, reason: id });

  /** So many, one after the other. */
  async function acted(count: number): Promise<readonly AdminAct[]> {
    const done: AdminAct[] = [];
    for (let n = 1; n <= count; n++) {
      const act = actOf(`a${n}`, done.at(-1));
      expect(await on.store.commitAct(act, owedByAct(act))).toBe('committed');
      done.push(act);
    }
    return done;
  }

  describe('an act of an administrator', () => {
    test('is kept as it was, and read by its number', async () => {
      const [first] = await acted(1);
      const set: AdminAct = nextAct(first, {
        kind: 'stand-in-set',
        id: 'set',
        at: T0,
        by: MARA,
        from: ALEX,
        to: MARA,
        until: T0 + 1_000,
      });
      expect(await on.store.commitAct(set, [])).toBe('committed');
      expect(await on.store.act(2)).toEqual(set);
      expect(await on.store.act(1)).toEqual(first);
      expect(await on.store.act(3)).toBeUndefined();
      // In the order of their numbers, whatever the clock said.
      expect(set.at).toBeGreaterThan(first?.at ?? 0);
    });

    test('owes what it owes in the same change, which is claimed as any errand', async () => {
      const [act] = await acted(1);
      if (act === undefined) throw new Error('one act');
      const [claim, ...others] = await on.store.claim(T0, 1_000, 5);
      expect(claim?.errand).toEqual(owedByAct(act)[0]);
      expect(others).toEqual([]);
      if (claim !== undefined) expect(await on.store.settle(claim)).toBe(true);
      expect(await on.store.nextDue()).toBeUndefined();
    });

    test('of all who act at once one has the next number, and the rest are told', async () => {
      const outcomes = await Promise.all(['a', 'b', 'c'].map((id) => on.store.commitAct(actOf(id), [])));
      expect(outcomes.toSorted()).toEqual(['committed', 'conflict', 'conflict']);
      expect((await on.store.acts(5)).items).toHaveLength(1);
    });

    test('that came twice is on record once, and owes nothing more', async () => {
      const [first] = await acted(1);
      const again = actOf('a1', first);
      expect(await on.store.commitAct(again, owedByAct(again))).toBe('duplicate');
      expect((await on.store.acts(5)).items).toEqual([first]);
      expect(await on.store.claim(T0, 1_000, 5)).toHaveLength(1);
    });

    test('is listed newest first, page by page, with none left out and none twice', async () => {
      expect(await on.store.acts(5)).toEqual({ items: [] });
      const all = await acted(7);
      const seen: AdminAct[] = [];
      let after: string | undefined;
      do {
        const page = await on.store.acts(3, after);
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(all.toReversed());
      await expect(on.store.acts(3, 'nonsense')).rejects.toThrow(RangeError);
    });
  });
}
