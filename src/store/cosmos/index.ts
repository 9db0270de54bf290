import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import type { Store } from '../../usecases/ports.ts';
import type { Dump } from '../dump.ts';
import { createActs } from './acts.ts';
import { type CallOptions, createCalls, SDK_WAIT_SECONDS } from './calls.ts';
import { createCommit } from './commit.ts';
import { createDump } from './dump.ts';
import { createErrands } from './errands.ts';
import { createLeases } from './leases.ts';
import { createLists } from './lists.ts';
import { createMessages } from './messages.ts';
import { createNotes } from './notes.ts';
import { createPace } from './pace.ts';
import { createRecords } from './records.ts';
import { setUp } from './setup.ts';

export { StoreUnusableError, TooLargeError } from '../errors.ts';
export type { Charge } from './calls.ts';

export interface CosmosStoreOptions extends CallOptions {
  readonly endpoint: string;
  /** Without it, `credential` is asked. */
  readonly key?: string | undefined;
  readonly credential?: NonNullable<CosmosClientOptions['aadCredentials']> | undefined;
  /** Made when missing, and its containers. */
  readonly database: string;
  readonly now?: () => number;
}

/** The store in Cosmos DB, for as many processes as wanted. Rejects with StoreUnusableError. */
export async function openCosmosStore(options: CosmosStoreOptions): Promise<Store & Dump> {
  const client = new CosmosClient(clientOptions(options));
  const containers = await setUp(client, options.endpoint, options.database, options.log).catch(
    (error: unknown) => {
      client.dispose();
      throw error;
    },
  );
  const calls = createCalls(options);
  const acts = createActs(containers, calls, options.now ?? Date.now);
  const messages = createMessages(containers, calls);
  const notes = createNotes(containers, calls, options.now ?? Date.now);
  const leases = createLeases(containers, calls);
  return {
    ...createRecords(containers, calls),
    ...createLists(containers, calls),
    commit: createCommit(containers, calls, options.now ?? Date.now),
    ...createErrands(containers, calls),
    ...acts.port,
    ...messages,
    ...notes,
    ...leases,
    ...createPace(containers, calls),
    ...createDump(containers, calls, { acts, messages, notes }),
    /** A write: an account that is read-only, or over its throughput, takes no requests either. */
    async ping() {
      await leases.acquireLease('ping', Date.now(), 0);
    },
    async close() {
      calls.close();
      client.dispose();
    },
  };
}

/** How every client of ours calls the account. */
export function clientOptions({ endpoint, key, credential }: CosmosStoreOptions): CosmosClientOptions {
  return {
    endpoint,
    ...(key === undefined ? credential && { aadCredentials: credential } : { key }),
    // Said aloud, because only then does the SDK send session tokens; what two replicas make of it is said at `load`.
    consistencyLevel: 'Session',
    connectionPolicy: {
      requestTimeout: 20_000,
      retryOptions: {
        maxRetryAttemptCount: 9,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: SDK_WAIT_SECONDS,
      },
    },
  };
}
