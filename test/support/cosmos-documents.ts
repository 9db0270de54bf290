import type accounts from '@vercel/cosmosdb-server/lib/account/index.js';

export type Collection = ReturnType<
  ReturnType<InstanceType<typeof accounts.default>['database']>['collection']
>;

interface Operation {
  readonly operationType: 'Create' | 'Upsert' | 'Replace' | 'Delete' | 'Read';
  readonly id?: string;
  readonly resourceBody?: { readonly id: string };
  readonly ifMatch?: string;
}
interface Result {
  readonly statusCode: number;
  readonly requestCharge: number;
  readonly eTag?: string;
  readonly resourceBody?: object;
}

const MOST = 100;
const LARGEST = 2_000_000;

/** All or nothing, in one turn of the event loop: 200 when all went well, 207 with the culprit and 424 for the rest. */
export function runBatch(
  collection: Collection,
  partition: string,
  operations: readonly Operation[],
): { readonly status: number; readonly results: readonly Result[] | object } {
  if (operations.length > MOST) return { status: 400, results: { message: 'too many operations' } };
  if (JSON.stringify(operations).length > LARGEST) return { status: 413, results: { message: 'too large' } };
  const undo: (() => void)[] = [];
  const results: Result[] = [];
  for (const operation of operations) {
    const result = runOne(collection, partition, operation, undo);
    if (result.statusCode >= 400) {
      for (const step of undo.reverse()) step();
      const culprit = results.length;
      return {
        status: 207,
        results: operations.map((_, i) => (i === culprit ? result : { statusCode: 424, requestCharge: 0 })),
      };
    }
    results.push(result);
  }
  return { status: 200, results };
}

function runOne(
  collection: Collection,
  partition: string,
  { operationType, resourceBody, id = resourceBody?.id ?? '', ifMatch }: Operation,
  undo: (() => void)[],
): Result {
  const { documents } = collection;
  const before = collection.document(id, partition).read();
  const failed = (statusCode: number): Result => ({ statusCode, requestCharge: 1 });
  if (operationType === 'Create' && before) return failed(409);
  if (operationType !== 'Create' && operationType !== 'Upsert' && !before) return failed(404);
  if (ifMatch !== undefined && before?._etag !== ifMatch) return failed(412);
  if (operationType === 'Read') return { statusCode: 200, requestCharge: 1, resourceBody: before };

  undo.push(() => {
    if (collection.document(id, partition).read()) documents.delete(id, partition);
    if (before) documents._set(before);
  });
  if (operationType === 'Delete') {
    documents.delete(id, partition);
    return { statusCode: 204, requestCharge: 5 };
  }
  const { _etag: eTag, ...written } = documents.upsert(resourceBody ?? {});
  return {
    statusCode: before ? 200 : 201,
    requestCharge: 5,
    eTag: String(eTag),
    resourceBody: { ...written, _etag: eTag },
  };
}

/** A query as it was asked. */
export interface Sql {
  readonly query: string;
  readonly parameters?: readonly { readonly name: string; readonly value: unknown }[];
}

type Row = Readonly<Record<string, unknown>>;

/**
 * An account whose only collection is this one, and holds what the query may find: of its partition alone, where it
 * names one; and of what it compares with numbers only what fits. The package would try every document in turn, a
 * millisecond each; it goes on to judge those that are left.
 */
export function within(collection: Collection, partition: string | undefined, sql: Sql): object {
  const { documents } = collection;
  const fits = comparisons(sql);
  const own = [...documents._data].filter(([, item]) => {
    const row: Row = item.read();
    return (partition === undefined || documents._getPartition(row) === partition) && fits(row);
  });
  const bound = {
    read: () => collection.read(),
    documents: Object.create(documents, { _data: { value: new Map(own) } }),
  };
  return { database: () => ({ collection: () => bound }) };
}

/** All that `c.name <= @parameter` says, where every one of them has to hold. */
function comparisons({ query, parameters = [] }: Sql): (row: Row) => boolean {
  if (/\b(?:OR|NOT)\b/u.test(query)) return () => true;
  const values = new Map(parameters.map(({ name, value }) => [name, value]));
  const all = [...query.matchAll(/\bc\.(\w+) (<=|>=|<|>) (@\w+)/gu)].flatMap(
    ([, name = '', operator, given = '']) => {
      const limit = values.get(given);
      return typeof limit === 'number' ? [{ name, operator, limit }] : [];
    },
  );
  return (row) =>
    all.every(({ name, operator, limit }) => {
      const value = row[name];
      if (typeof value !== 'number') return false;
      if (operator === '<=') return value <= limit;
      if (operator === '>=') return value >= limit;
      return operator === '<' ? value < limit : value > limit;
    });
}
