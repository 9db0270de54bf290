import type { IndexingPolicy } from '@azure/cosmos';

/** Which containers there are, by what they are divided, and what of them is indexed: what queries need, no more. */
export interface ContainerPlan {
  readonly id: 'records' | 'keys' | 'people';
  readonly partitionKey: string;
  readonly indexingPolicy: IndexingPolicy;
  /** Seconds; -1: a document lives as long as it says itself, and for ever where it says nothing. */
  readonly defaultTtl?: -1;
}

/** Which resource a record is for. */
const RESOURCE = '/body/request/resource';

const ascending = (path: string) => ({ path, order: 'ascending' as const });
const descending = (path: string) => ({ path, order: 'descending' as const });
const only = (...paths: readonly string[]): IndexingPolicy => ({
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: paths.map((path) => ({ path: `${path}/?` })),
  excludedPaths: [{ path: '/*' }],
});

/**
 * A partition key is indexed only where a policy names it, and a query of one partition filters by it like by any other
 * path. Source: azure-docs, index-policy.md.
 *
 * What is done with is deleted in the batch that did it, a settled errand with the change that paid it. Notes and turns
 * that pass have a time to live, for clearing up alone: whether something is over is never left to when the database
 * gets to that.
 */
export const CONTAINERS: readonly ContainerPlan[] = [
  {
    // A partner's records, with their events, errands and postings: what changes together stands together.
    id: 'records',
    partitionKey: '/partner',
    indexingPolicy: {
      ...only(
        '/partner',
        '/recordId',
        '/status',
        '/sponsor',
        RESOURCE,
        '/address',
        '/changedAt',
        '/wakesAt',
        '/endsAt',
        '/eventOf',
        '/postingOf',
        '/errandOf',
        '/errandKind',
        '/readyAt',
        '/leaseUntil',
      ),
      // One for each list, so that a page is read in order from where the last one ended.
      compositeIndexes: [
        [ascending('/status'), descending('/changedAt'), ascending('/recordId')],
        [ascending('/sponsor'), ascending('/status'), descending('/changedAt'), ascending('/recordId')],
        [ascending(RESOURCE), ascending('/status'), descending('/changedAt'), ascending('/recordId')],
        [ascending('/status'), ascending('/endsAt'), ascending('/recordId')],
        [ascending('/sponsor'), ascending('/status'), ascending('/endsAt'), ascending('/recordId')],
        [ascending(RESOURCE), ascending('/status'), ascending('/endsAt'), ascending('/recordId')],
      ],
    },
  },
  // From a link's hash, an account or an address to records: read by id or by whole partition.
  { id: 'keys', partitionKey: '/key', indexingPolicy: only('/key') },
  // Conversations and notes, by id.
  { id: 'people', partitionKey: '/id', indexingPolicy: only(), defaultTtl: -1 },
];
