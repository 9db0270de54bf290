import type { Entry } from '../audit/ledger.ts';
import type { Source } from '../audit/verify.ts';
import type { Page } from '../usecases/ports.ts';
import type { Dump, Kept, Testimony } from './dump.ts';
import { openScratch } from './scratch.ts';

const ITEMS_A_PAGE = 500;
/** Of a history, so few that what is read is gone before it counts as old, and memory stays small. */
const EVIDENCE_A_PAGE = 100;

async function* pages<T>(page: (after?: string) => Promise<Page<T>>): AsyncIterable<T> {
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const { items, next }: Page<T> = await page(after);
    yield* items;
    after = next;
  }
}

/** Everything that a store keeps. */
export const allOf = (store: Pick<Dump, 'dump'>): AsyncIterable<Kept> =>
  pages((after) => store.dump(ITEMS_A_PAGE, after));

/** What is to be verified of a store; `scratch`: a file to be made for it, if not where temporary files go. */
export const sourceOf = (store: Testimony, scratch?: string): Source => ({
  scratch: () => openScratch(scratch),
  async *ledger(after) {
    for (let last = after; ; ) {
      const entries = await store.ledger(last, EVIDENCE_A_PAGE);
      yield* entries;
      if (entries.length < EVIDENCE_A_PAGE) return;
      last += entries.length;
    }
  },
  all: () => pages((after) => store.evidence(EVIDENCE_A_PAGE, after)),
  whole: (record, rows) => store.whole(record, rows),
});

/** The newest entry of the ledger; undefined: nothing is on record. */
export async function newestOf(store: Testimony): Promise<Entry | undefined> {
  let newest: Entry | undefined;
  for await (const entry of sourceOf(store).ledger(0)) newest = entry;
  return newest;
}
