import type { Container, OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { seqFrom } from '../../access/record-queries.ts';
import type { Hash } from '../../audit/canonical.ts';
import type { CommitOutcome, CommitRequest, Store } from '../../usecases/ports.ts';
import { wrap } from '../documents.ts';
import { TooLargeError } from '../errors.ts';
import { after, FIRST, type Sealed, sealAll } from '../sealing.ts';
import { type Calls, ComeBack, PASSING, statusOf } from './calls.ts';
import { etagOfMarked, newMark } from './conditional.ts';
import { errandId, type Key, keysOf, liveId, partnerOf, partsOf, tracesOf, versionOf } from './ids.ts';
import type { CosmosLedger } from './ledger.ts';
import { errandRow, eventRow, liveRow, recordRow, untried } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

/** What an operation in a batch is there for, and so what its failure means. */
interface Step {
  readonly part: 'record' | 'live' | 'settles' | 'errand' | 'event';
  readonly operation: OperationInput;
}

/** learn.microsoft.com/azure/cosmos-db/nosql/transactional-batch: 100 operations, 2 MB, one partition. */
const MAX_OPERATIONS = 100;
const FAILED_DEPENDENCY = 424;

/**
 * One change, one transactional batch: about 6 RU for the record, 5 for each event and errand, and 5 for the
 * errand it settles; 7 more on the few changes that begin or end the record's being live.
 *
 * The keys that lead to the record from elsewhere are other partitions, and are written before. Should the change
 * then lose, they lead to a record that does not know of them, which every look-up checks.
 */
export function createCommit(
  { records, keys }: Containers,
  calls: Calls,
  { ledger, proven, now }: { ledger: CosmosLedger; proven: Store['proven']; now: () => number },
): Store['commit'] {
  return async function commit(change): Promise<CommitOutcome> {
    const { record, expected } = change;
    const before = expected === undefined ? undefined : partsOf(expected);
    if (expected !== undefined && before === undefined) return { kind: 'conflict' };
    if (before?.keys !== tracesOf(record).keys) await writeKeys(keys, calls, keysOf(record), record.id);

    // Where an older version wrote it last, its events tell where the chain goes on: once, 3 RU more.
    const hasOlder = expected !== undefined && before?.head === undefined && change.events.length > 0;
    const known = before?.head === undefined ? FIRST : { previous: before.head, unsealed: [] };
    const chain = hasOlder ? after(await proven(record.id)) : known;
    const seq = seqFrom(record, change.events);
    const documents = change.events.map((event) => wrap('event', event));
    const sealed = sealAll('event', { record: record.id, seq }, documents, chain, ledger.newest());
    const head = sealed.at(-1)?.seal.hash ?? before?.head;

    const mark = newMark();
    let steps = stepsOf(change, sealed, { now: now(), mark, head });
    for (;;) {
      const results = await send(records, calls, record.id, steps, mark);
      const failed = results.findIndex(
        ({ statusCode }) => statusCode >= 400 && statusCode !== FAILED_DEPENDENCY,
      );
      const step = steps[failed];
      if (step === undefined)
        return { kind: 'committed', version: versionOf(record, results[0]?.eTag ?? '', head) };
      const status = results[failed]?.statusCode;
      if (step.part === 'record' && (status === 409 || status === 412 || status === 404))
        return { kind: 'conflict' };
      if (step.part === 'settles' && (status === 412 || status === 404)) return { kind: 'conflict' };
      if (step.part === 'live' && status === 409) return { kind: 'duplicate' };
      if (status === 413) throw new TooLargeError('commit: more than Cosmos DB takes at once (2 MB).');
      if (step.part !== 'errand' || status !== 409)
        throw new Error(`Cosmos DB refused a change: the ${step.part} with status ${status}`);
      // It is owed already, and perhaps leased: whoever has it keeps it.
      steps = steps.filter((one) => one !== step);
    }
  };
}

/** 5 RU a key when it is new, 1.5 when it is there; on about two changes in a record's life. */
export async function writeKeys(
  container: Container,
  calls: Calls,
  keys: readonly Key[],
  record: string,
): Promise<void> {
  await Promise.all(
    keys.map((key) =>
      calls
        .send('write key', () => container.items.create({ ...key, record }))
        .catch((error: unknown) => {
          if (statusOf(error) !== 409) throw error;
        }),
    ),
  );
}

function stepsOf(
  change: CommitRequest,
  sealed: readonly Sealed[],
  { now, mark, head }: { readonly now: number; readonly mark: string; readonly head: Hash | undefined },
): readonly Step[] {
  const { record, expected, errands, settles, trace } = change;
  const before = expected === undefined ? undefined : partsOf(expected);
  const row = { ...recordRow(record, head), mark };
  const steps: Step[] = [{ part: 'record', operation: before ? replace(row, before.etag) : create(row) }];
  const live = tracesOf(record).live;
  if (before && before.live !== '' && before.live !== live)
    steps.push({ part: 'live', operation: remove(liveId(before.live)) });
  if (live !== '' && live !== before?.live)
    steps.push({ part: 'live', operation: create(liveRow(liveId(live), record)) });
  if (settles) steps.push({ part: 'settles', operation: remove(errandId(settles.errand.id), settles.fence) });
  for (const errand of errands) {
    const state = { ...untried(errand, now), trace };
    steps.push({ part: 'errand', operation: create(errandRow(errand, state)) });
  }
  for (const [i, one] of sealed.entries()) {
    const seq = record.seq - sealed.length + 1 + i;
    steps.push({ part: 'event', operation: create(eventRow({ record: record.id, seq, ...one })) });
  }
  if (steps.length > MAX_OPERATIONS)
    throw new TooLargeError(`commit: ${steps.length} operations, Cosmos DB takes ${MAX_OPERATIONS} at once.`);
  return steps;
}

const create = (resourceBody: ReturnType<typeof recordRow>): OperationInput => ({
  operationType: 'Create',
  resourceBody,
});
const replace = (resourceBody: ReturnType<typeof recordRow>, ifMatch: string): OperationInput => ({
  operationType: 'Replace',
  id: resourceBody.id,
  resourceBody,
  ifMatch,
});
// The protocol has If-Match for a deletion in a batch as well; only the SDK's type leaves it out.
const remove = (id: string, ifMatch?: string): OperationInput => {
  const operation = { operationType: 'Delete' as const, id, ...(ifMatch !== undefined && { ifMatch }) };
  return operation;
};

const Results = z.array(z.object({ statusCode: z.number(), eTag: z.string().optional() }));

async function send(
  container: Container,
  calls: Calls,
  record: string,
  steps: readonly Step[],
  mark: string,
): Promise<z.infer<typeof Results>> {
  const partner = partnerOf(record);
  return calls
    .send('commit', async ({ doubtful }) => {
      const answer = await container.items.batch(
        steps.map(({ operation }) => operation),
        partner,
      );
      const results = Results.parse(answer.result);
      const passing = results.find(({ statusCode }) => PASSING.has(statusCode));
      if (passing) throw new ComeBack(passing.statusCode);
      // The record's step comes first: by the mark of its record, what was done already is known.
      const lost = doubtful && (results[0]?.statusCode ?? 0) >= 400;
      const done = lost ? await etagOfMarked(container, record, partner, mark) : undefined;
      if (done !== undefined) return { headers: answer.headers, results: [{ statusCode: 200, eTag: done }] };
      return { headers: answer.headers, results };
    })
    .then(({ results }) => results);
}
