import type { Raw } from './vault.ts';

export const partnerOf = (record: string): string => record.split('.', 1)[0] ?? record;

/** How an event stands in Cosmos DB, said once more: what we hold to must not be what we test. */
export const eventRow = ({ record, seq, document, seal }: Raw) => ({
  id: `event:${record}:${String(seq).padStart(9, '0')}`,
  partner: partnerOf(record),
  kind: 'event',
  ...document,
  ...(seal && { seal }),
  eventOf: record,
  seq,
});
