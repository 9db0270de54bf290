import type { Inquiry, InquiryRow } from '../../../src/access/inquiry.ts';
import type { Kept } from '../../../src/store/dump.ts';
import { INQUIRY, INQUIRY_ROWS } from '../../../src/store/notes.ts';
import { MARA, T0 } from '../samples.ts';
import { type Open, subject } from './subject.ts';

const ID = 'inquiry-1';

const rowsOf = (count: number): readonly InquiryRow[] =>
  Array.from({ length: count }, (_, n) => ({
    record: `${'p'.repeat(22)}.${String(n).padStart(22, '0')}`,
    resource: 'r'.repeat(60),
    recommendation: 'inactive' as const,
  }));

const inquiryOf = (rows: readonly InquiryRow[], seq = 1): Inquiry => ({
  kind: 'review',
  round: 'sponsor',
  id: ID,
  seq,
  at: T0,
  people: [MARA],
  rows,
  remindAt: T0 + 1,
  dueAt: T0 + 2,
  cards: [],
});

/** With one row answered. */
const answered = (inquiry: Inquiry, at: number): Inquiry => ({
  ...inquiry,
  seq: inquiry.seq + 1,
  rows: inquiry.rows.map((row, n) => (n === at ? { ...row, answer: 'kept' } : row)),
});

export function inquiries(open: Open): void {
  const on = subject(open);

  /** What is kept of inquiries, by its key. */
  async function kept(): Promise<ReadonlyMap<string, string>> {
    const found: Kept[] = [];
    for (let after: string | undefined; ; ) {
      const page = await on.store.dump(200, after);
      found.push(...page.items);
      if (page.next === undefined) break;
      after = page.next;
    }
    return new Map(
      found.flatMap((one) =>
        one.kind === 'note' && one.key.startsWith('inquiry') && one.value !== ''
          ? [[one.key, one.value] as const]
          : [],
      ),
    );
  }
  const read = async () => {
    const found = await on.store.inquiry(ID);
    if (found === undefined) throw new Error('no inquiry');
    return found;
  };

  describe('an inquiry', () => {
    test('about 5,000 partners is kept in small documents, of which an answer writes two', async () => {
      const inquiry = inquiryOf(rowsOf(5_000));
      expect(await on.store.saveInquiry(inquiry, undefined)).toBe(true);
      expect((await read()).inquiry).toEqual(inquiry);
      const before = await kept();
      expect(Math.max(...[...before.values()].map((value) => value.length))).toBeLessThan(64_000);
      const next = answered(inquiry, 2_345);
      expect(await on.store.saveInquiry(next, (await read()).version)).toBe(true);
      expect((await read()).inquiry).toEqual(next);
      const after = await kept();
      const written = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
      expect(written.toSorted()).toEqual([
        expect.stringMatching(`^${INQUIRY_ROWS}${ID}:`),
        `${INQUIRY}${ID}`,
      ]);
      // What it took the place of is gone.
      expect(after.size).toBe(before.size);
    });

    test('of which two write at once takes one of them, whole, and leaves nothing of the other', async () => {
      await on.store.saveInquiry(inquiryOf(rowsOf(450)), undefined);
      const { inquiry, version } = await read();
      const saved = await Promise.all(
        [10, 20, 440].map((at) => on.store.saveInquiry(answered(inquiry, at), version)),
      );
      expect(saved.filter(Boolean)).toHaveLength(1);
      const rows = (await read()).inquiry.rows.flatMap(({ answer }, n) => (answer === undefined ? [] : [n]));
      expect(rows).toHaveLength(1);
      expect((await kept()).size).toBe(1 + 3);
    });

    test('whose rows an older version kept in one document is read, and in parts once it changes', async () => {
      const old = inquiryOf(rowsOf(450));
      await on.store.saveNote(`${INQUIRY}${ID}`, JSON.stringify({ v: 1, body: old }));
      const { inquiry, version } = await read();
      expect(inquiry).toEqual(old);
      const next = answered(old, 449);
      expect(await on.store.saveInquiry(next, version)).toBe(true);
      expect((await read()).inquiry).toEqual(next);
      expect((await kept()).size).toBe(1 + 3);
    });

    test('about few is one document', async () => {
      await on.store.saveInquiry(inquiryOf(rowsOf(20)), undefined);
      expect([...(await kept()).keys()]).toEqual([`${INQUIRY}${ID}`]);
    });
  });
}
