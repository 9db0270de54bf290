import { type AccessRecord, type RecordId, STATUSES, type Status } from '../../access/record.ts';
import type { World } from '../ports.ts';

const RECORDS_A_PAGE = 200;

/**
 * Every record, each once, page by page. A list goes from the newest change back, so what changes meanwhile leaves its
 * place for the top: the list is begun anew until nothing had changed since.
 */
export async function* allRecords(
  { store, clock }: Pick<World, 'store' | 'clock'>,
  statuses: readonly Status[] = STATUSES,
): AsyncGenerator<AccessRecord> {
  const seen = new Set<RecordId>();
  for (let changed = true, since = 0; changed; ) {
    changed = false;
    const begun = clock.now();
    let after: string | undefined;
    do {
      const page = await store.list({ statuses }, RECORDS_A_PAGE, after);
      for (const { record } of page.items) {
        if (seen.has(record.id)) continue;
        seen.add(record.id);
        changed = true;
        yield record;
      }
      const oldest = page.items.at(-1)?.record.changedAt ?? 0;
      after = oldest < since ? undefined : page.next;
    } while (after !== undefined);
    since = begun;
  }
}
