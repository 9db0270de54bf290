import type { CosmosClientOptions } from '@azure/cosmos';
import type { OnUnreadable } from '../unreadable.ts';
import { type CallOptions, SDK_WAIT_SECONDS } from './calls.ts';

export interface CosmosStoreOptions extends CallOptions {
  readonly endpoint: string;
  /** Without it, `credential` is asked. */
  readonly key?: string;
  readonly credential?: NonNullable<CosmosClientOptions['aadCredentials']>;
  /** Made when missing, and its containers. */
  readonly database: string;
  readonly now?: () => number;
  readonly onUnreadable?: OnUnreadable;
}

/** How every client of ours calls the account, whatever its consistency is. */
export function connectionOptions({ endpoint, key, credential }: CosmosStoreOptions): CosmosClientOptions {
  return {
    endpoint,
    ...(key === undefined ? credential && { aadCredentials: credential } : { key }),
    connectionPolicy: {
      // With it, the SDK tries a read that nobody answers 120 times, and a name that nobody knows for two minutes. The
      // account's own address leads to the region that takes writes, and there is one.
      enableEndpointDiscovery: false,
      requestTimeout: 10_000,
      retryOptions: {
        maxRetryAttemptCount: 9,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: SDK_WAIT_SECONDS,
      },
    },
  };
}

/** Said aloud, because only then does the SDK send session tokens; what two replicas make of it is said at `load`. */
export const sessionOptions = (options: CosmosStoreOptions): CosmosClientOptions => ({
  ...connectionOptions(options),
  consistencyLevel: 'Session',
});
