import { CosmosClient } from '@azure/cosmos';
import type { Store } from '../../usecases/ports.ts';
import type { Dump, Testimony } from '../dump.ts';
import { createActs } from './acts.ts';
import { createCalls } from './calls.ts';
import { createCommit } from './commit.ts';
import { type CosmosStoreOptions, sessionOptions } from './connection.ts';
import { createDump } from './dump.ts';
import { createErrands } from './errands.ts';
import { createEvidence } from './evidence.ts';
import { createLeases } from './leases.ts';
import { createLedger } from './ledger.ts';
import { createLists } from './lists.ts';
import { createMessages } from './messages.ts';
import { createNotes } from './notes.ts';
import { createRecords } from './records.ts';
import { setUp } from './set-up/set-up.ts';
import { createStrip } from './strip.ts';
import { createVersioned } from './versioned.ts';

export { StoreUnusableError, TooLargeError } from '../errors.ts';
export type { Charge } from './calls.ts';
export type { CosmosStoreOptions } from './connection.ts';

const PING_MS = 1_000;

/** The store in Cosmos DB, for as many processes as wanted. Rejects with StoreUnusableError. */
export async function openCosmosStore(options: CosmosStoreOptions): Promise<Store & Dump & Testimony> {
  const client = new CosmosClient(sessionOptions(options));
  const containers = await setUp(client, options).catch((error: unknown) => {
    client.dispose();
    throw error;
  });
  const calls = createCalls(options);
  const now = options.now ?? Date.now;
  const onUnreadable = options.onUnreadable ?? (() => undefined);
  const acts = createActs(containers, calls, now, () => ledger.newest());
  const ledger = createLedger(containers, calls, acts, now);
  const records = createRecords(containers, calls);
  await ledger.refresh();
  // Whoever asks whether it is well wants to hear soon that it is not.
  const brief = createCalls({ ...options, patienceMs: PING_MS });
  const pings = createLeases(containers, brief);
  const messages = createMessages(containers, calls);
  const notes = createNotes(containers, calls, now);
  return {
    ...records,
    ...createLists(containers, calls, onUnreadable),
    commit: createCommit(containers, calls, { ledger, proven: records.proven, now }),
    ...createErrands(containers, calls, onUnreadable),
    ...acts.port,
    ...ledger.port,
    ...messages,
    strip: createStrip(containers, calls, { ...records, ...messages }),
    ...notes,
    ...createLeases(containers, calls),
    ...createVersioned(containers, calls, notes, now),
    ...createEvidence(containers, calls, records),
    ...createDump(containers, calls, { acts, ledger, messages, notes }),
    /** A write: an account that is read-only, or over its throughput, takes no requests either. */
    async ping() {
      await pings.acquireLease('ping', Date.now(), 0);
    },
    async close() {
      calls.close();
      brief.close();
      client.dispose();
    },
  };
}
