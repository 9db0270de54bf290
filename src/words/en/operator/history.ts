import type { Break } from '../../../audit/verify.ts';

/** What is wrong, and where; whoever reads it looks the record up by its id. */
function broken(fault: Break): string {
  switch (fault.kind) {
    case 'altered':
      return `record ${fault.record}, event ${fault.seq}: it is not what was written there.`;
    case 'misplaced':
      return `record ${fault.record}, event ${fault.seq}: it does not follow the event before it, or was never committed.`;
    case 'missing':
      return `record ${fault.record}, event ${fault.seq}: it was removed.`;
    case 'uncovered':
      return `record ${fault.record}, event ${fault.seq}: its seal was removed.`;
    case 'stripped':
      return `record ${fault.record}, event ${fault.seq}: personal data was stripped from it, and nothing on record says so.`;
    case 'unlisted':
      return `record ${fault.record}, event ${fault.seq}: the ledger does not know of it.`;
    case 'record-missing':
      return `record ${fault.record}: it was removed; its history had ${fault.seq} events or more.`;
    case 'astray':
      return `record ${fault.record}, event ${fault.seq}: it does not stand where the record says.`;
    case 'entry':
      return `ledger, entry ${fault.n}: it was changed or removed.`;
    case 'anchor':
      return `ledger, entry ${fault.n}: it is not the one that the anchor was taken of. The history was written anew, or the anchor is of another store.`;
  }
}

/** What `npm run verify-history` and `npm run anchor` say. */
export const history = {
  usageVerify: 'Usage: npm run verify-history [-- ANCHOR]\n  ANCHOR: a file that npm run anchor wrote.',
  usageAnchor:
    'Usage: npm run anchor -- FILE\n  Writes the newest head of the history to FILE; keep it away from the store.',
  noStore: (file: string): string =>
    `There is no store at ${file}. Set DATA_DIR to its folder, or COSMOS_ENDPOINT.`,
  broken: 'The running Usher could not hand out a copy of the store. Is there space in DATA_DIR?',
  held: (file: string): string =>
    `${file} is in use by another process, and that one hands out no copies. Ask on the machine where it runs, as the user that it runs as.`,
  noAnchor: (file: string): string => `${file} is no anchor. Name a file that npm run anchor wrote.`,
  exists: (file: string): string => `${file} is there already. Name a new file, or move that one away.`,
  empty: 'Nothing is on record yet, so there is nothing to anchor.',
  first: (fault: Break): string => `The history is broken. First at ${broken(fault)}`,
  more: (count: number): string => `${count} more places do not hold either.`,
  whole: (events: number, records: number, entries: number): string =>
    `The history holds: ${events} events of ${records} records, ${entries} entries in the ledger.`,
  unsealed: (count: number): string =>
    `${count} events are older than the chain, of records that nothing happened to since; nothing proves them.`,
  anchored: (n: number, at: string): string => `It goes on from the anchor of ${at}, entry ${n}.`,
  stamped: (at: string): string =>
    `The anchor is time-stamped ${at}. Who signed that is not looked at here: openssl ts -verify does, with the authority's certificate.`,
  kept: (n: number, hash: string, file: string): string =>
    `Entry ${n}, ${hash}\nKept in ${file}. Keep it where nobody who can write to the store can write, too.`,
  failed: (why: string): string => `This did not work: ${why}`,
} as const;
