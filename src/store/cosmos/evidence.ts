import { z } from 'zod';
import { ADMINISTRATION, type Evidence } from '../../audit/verify.ts';
import type { Page, Store } from '../../usecases/ports.ts';
import type { Testimony } from '../dump.ts';
import { testifiedEnd, testifiedEntry } from '../testified.ts';
import type { Calls } from './calls.ts';
import { entryId, LEDGER, LEDGER_END, partnerOf } from './ids.ts';
import { pageOfAll } from './records.ts';
import { provenOf } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

const Row = z.looseObject({
  kind: z.string().optional(),
  id: z.string(),
  head: z.object({ hash: z.string() }).optional().catch(undefined),
});
const End = z.object({ n: z.number() });

function evidenceOf(found: unknown): readonly Evidence[] {
  const row = Row.parse(found);
  switch (row.kind) {
    case 'record':
      return [{ kind: 'end', ...testifiedEnd(row.id, row, row.head?.hash) }];
    case 'event':
    case 'act':
      return [{ kind: 'event', ...provenOf(row) }];
    default:
      return [];
  }
}

export function createEvidence(
  { records }: Containers,
  calls: Calls,
  store: Pick<Store, 'proven'>,
): Testimony {
  return {
    async evidence(limit, after): Promise<Page<Evidence>> {
      const page = await pageOfAll(calls, 'verify', records, limit, after);
      return { ...page, items: page.items.flatMap(evidenceOf) };
    },
    async whole(record) {
      const events = await store.proven(record);
      if (record === ADMINISTRATION) return { events };
      const { resource } = await calls.send('load', () =>
        records.item(record, partnerOf(record)).read<object>(),
      );
      const row = resource && Row.parse(resource);
      return { events, ...(row && { end: testifiedEnd(record, row, row.head?.hash) }) };
    },
    async ledger(after, limit) {
      const { resource: end } = await calls.send('ledger', () =>
        records.item(LEDGER_END, LEDGER).read<object>(),
      );
      const last = End.safeParse(end).data?.n ?? 0;
      const found = await Promise.all(
        Array.from({ length: Math.max(0, Math.min(limit, last - after)) }, (_, i) =>
          calls.send('entry', () => records.item(entryId(after + 1 + i), LEDGER).read<object>()),
        ),
      );
      return found.map(({ resource }) => testifiedEntry(resource));
    },
  };
}
