import { type Request, STATUSES } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import type { Store } from '../usecases/ports.ts';

/** How many records are read at once. */
const PAGE_RECORDS = 500;

/** Every request since then, newest change first; a page of the store at a time. */
export async function* requestsSince(store: Pick<Store, 'list'>, since: Instant): AsyncGenerator<Request> {
  let after: string | undefined;
  do {
    const page = await store.list({ statuses: STATUSES }, PAGE_RECORDS, after);
    for (const { record } of page.items) {
      // A record changes after it was asked for: what changed last before that day was asked for before it.
      if (record.changedAt < since) return;
      if (record.request.at >= since) yield record.request;
    }
    after = page.next;
  } while (after !== undefined);
}
