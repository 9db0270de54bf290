import { z } from 'zod';
import type { Store } from '../../usecases/ports.ts';
import { type Body, type DocumentKind, read, write } from '../documents.ts';
import { createInquiries } from '../inquiries.ts';
import { BATCH, BATCH_ROWS, BATCHES, INQUIRIES, INQUIRY, PACE, PILES, PREFIXES } from '../notes.ts';
import type { Calls } from './calls.ts';
import { put } from './conditional.ts';
import { personId } from './ids.ts';
import { pageOfAll } from './records.ts';
import type { Containers } from './set-up/set-up.ts';

const Keyed = z.object({ key: z.string().optional() });
const Found = z.object({ value: z.string(), _etag: z.string() });

type Notes = Pick<Store, 'note' | 'saveNote'>;
type Versioned = Pick<
  Store,
  | ('pace' | 'savePace' | 'piles' | 'savePiles' | 'batch' | 'saveBatch')
  | ('batchRows' | 'saveBatchRows' | 'batchesLately' | 'saveBatchesLately')
  | ('inquiry' | 'saveInquiry' | 'openInquiries' | 'saveOpenInquiries' | 'idsOf')
>;

/** Notes that are written only as they were read; the version of one is its ETag. A look is 1 RU, a write 6. */
export function createVersioned(
  { people }: Containers,
  calls: Calls,
  notes: Notes,
  now: () => number,
): Versioned {
  async function get<K extends DocumentKind>(kind: K, key: string) {
    const id = personId('note', key);
    const { resource } = await calls.send(kind, () => people.item(id, id).read<object>());
    const found = resource && Found.parse(resource);
    return found && { body: read(kind, found.value), version: found._etag };
  }
  async function save<K extends DocumentKind>(
    kind: K,
    key: string,
    body: Body<K>,
    expected: string | undefined,
  ): Promise<boolean> {
    const id = personId('note', key);
    const document = { id, kind: 'note', key, value: write(kind, body) };
    const at = { container: people, partition: id, expected };
    return (await put(calls, `save ${kind}`, { ...at, document })) !== undefined;
  }

  return {
    /** Every document of the container is read for it: about 1 RU a kilobyte. */
    async idsOf(kind, limit, after) {
      const prefix = PREFIXES[kind];
      const page = await pageOfAll(calls, 'ids', people, limit, after);
      const keys = page.items
        .map((one) => Keyed.parse(one).key ?? '')
        .filter((key) => key.startsWith(prefix));
      return { ...page, items: keys.map((key) => key.slice(prefix.length)) };
    },
    async pace() {
      const found = await get('pace', PACE);
      return found && { pace: found.body, version: found.version };
    },
    savePace: (pace, expected) => save('pace', PACE, pace, expected),
    async piles(sponsor) {
      const found = await get('piles', `${PILES}${sponsor}`);
      return found && { piles: found.body, version: found.version };
    },
    savePiles: (sponsor, piles, expected) => save('piles', `${PILES}${sponsor}`, piles, expected),
    async batch(id) {
      const found = await get('batch', `${BATCH}${id}`);
      return found && { batch: found.body, version: found.version };
    },
    saveBatch: (batch, expected) => save('batch', `${BATCH}${batch.id}`, batch, expected),
    async batchRows(id, part) {
      const found = await get('batchRows', `${BATCH_ROWS}${id}:${part}`);
      return found && { rows: found.body, version: found.version };
    },
    saveBatchRows: (id, part, rows, expected) =>
      save('batchRows', `${BATCH_ROWS}${id}:${part}`, rows, expected),
    async batchesLately() {
      const found = await get('batches', BATCHES);
      return found && { lately: found.body, version: found.version };
    },
    saveBatchesLately: (lately, expected) => save('batches', BATCHES, lately, expected),
    ...createInquiries(
      {
        get: async (id) => get('inquiry', `${INQUIRY}${id}`),
        save: (kept, expected) => save('inquiry', `${INQUIRY}${kept.id}`, kept, expected),
      },
      notes,
      now,
    ),
    async openInquiries() {
      const found = await get('inquiries', INQUIRIES);
      return found && { inquiries: found.body, version: found.version };
    },
    saveOpenInquiries: (inquiries, expected) => save('inquiries', INQUIRIES, inquiries, expected),
  };
}
