import fc from 'fast-check';
import { accessPeriods, type Held, reachesInto } from '../../src/access/access-periods.ts';
import { begin, evolve } from '../../src/access/evolve.ts';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import type { Instant } from '../../src/access/term.ts';
import { verify } from '../../src/audit/verify.ts';
import { writeExportJson } from '../../src/bot/audit/export-file.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { unwrap } from '../../src/store/documents.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { sourceOf } from '../../src/store/source.ts';
import { exportRecords } from '../../src/usecases/audit/export-records.ts';
import { whoHadAccess } from '../../src/usecases/audit/who-had-access.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { heldAt } from '../access/held-at.ts';
import { beginnings, forwards, walk } from '../access/walk.ts';
import { runs } from '../support/prove.ts';
import { PORTAL, Story } from '../usecases/story.ts';
import { bothStores } from './both-stores.ts';

const MINUTE_MS = 60_000;
const { newFile, newAccount } = bothStores();
let story: Story;
beforeAll(async () => {
  story = await new Story().open();
});
afterAll(() => story.close());

interface Life {
  readonly id: string;
  readonly changes: readonly (readonly AccessEvent[])[];
}

/** One of several lives in a store: of an address and with links of its own. */
function lifeOf(steps: ReturnType<typeof walk>, i: number): Life {
  const own = (event: AccessEvent): AccessEvent => {
    const text = JSON.stringify(event).replaceAll(/"hash":"([^"]+)"/gu, `"hash":"$1.${i}"`);
    const read: AccessEvent = JSON.parse(text);
    if (read.type !== 'requested') return read;
    return { ...read, request: { ...read.request, address: `p${i}@partner.example` } };
  };
  const changes = steps.map(({ events }) => events.map(own)).filter((events) => events.length > 0);
  return { id: `${String(i).padStart(16, '0')}.life`, changes };
}

async function live(store: Store, { id, changes }: Life): Promise<void> {
  let record: AccessRecord | undefined;
  let expected: string | undefined;
  for (const events of changes) {
    for (const event of events) record = record === undefined ? begin(id, event) : evolve(record, event);
    if (record === undefined) throw new Error('a life begins with an event');
    const outcome = await store.commit({ record, events, errands: [], ...(expected && { expected }) });
    if (outcome.kind !== 'committed') throw new Error(outcome.kind);
    expected = outcome.version;
  }
}

/** By record, what an answer says. */
const told = (held: readonly Held[]): ReadonlyMap<string, 'yes' | 'unsure'> => {
  const said = new Map<string, 'yes' | 'unsure'>();
  for (const { record, period } of held)
    if (said.get(record.id) !== 'yes') said.set(record.id, period.unsure ? 'unsure' : 'yes');
  return said;
};

async function exported(world: Parameters<typeof exportRecords>[0], reader: Reader) {
  const histories = new Map<string, AccessEvent[]>();
  for await (const line of writeExportJson(exportRecords(world, reader, {}))) {
    const { kind, record, document } = JSON.parse(line);
    if (kind === 'record') histories.set(record, []);
    else histories.get(record)?.push(unwrap('event', document));
  }
  return histories;
}
type Reader = Parameters<typeof exportRecords>[1];

/** What an exported file says, by the rule that an answer goes by. */
const saidBy = (histories: ReadonlyMap<string, readonly AccessEvent[]>, since: Instant, until: Instant) =>
  told(
    [...histories].flatMap(([id, history]) =>
      accessPeriods(id, history)
        .filter((period) => reachesInto(period, since, until))
        .map((period) => ({ record: { id } as AccessRecord, period })),
    ),
  );

test('of random lives in one store, at every minute around each change: asked, exported, and moved to Cosmos DB', async () => {
  const reader = { person: story.iris, caller: (await story.actor(story.iris)).caller };
  const lives = fc.array(fc.tuple(beginnings, forwards), { minLength: 6, maxLength: 8 });
  let held = 0;
  await fc.assert(
    fc.asyncProperty(lives, async (all) => {
      const from = await openEmbeddedStore({ file: newFile() });
      const to = await openCosmosStore(newAccount());
      const lived = all.map(([beginning, path], i) => lifeOf(walk(beginning, path), i));
      for (const life of lived) await live(from, life);
      await migrate({ from, to });
      const file = await exported({ ...story.world, store: from }, reader);
      const changes = lived.flatMap(({ changes: each }) => each.flat().map(({ at }) => at));
      for (const at of new Set(changes))
        for (let minute = -1; minute <= 1; minute++) {
          const since = at + minute * MINUTE_MS;
          const truth = new Map(
            lived.flatMap(({ id, changes: each }): [string, 'yes' | 'unsure'][] => {
              const said = heldAt(each.flat(), since);
              return said === 'no' ? [] : [[id, said]];
            }),
          );
          held += truth.size;
          const window = { since, until: since + 1 };
          const asked = await whoHadAccess({ ...story.world, store: from }, reader, PORTAL, window);
          expect({ since, said: told(asked) }).toEqual({ since, said: truth });
          expect({ since, said: saidBy(file, since, since + 1) }).toEqual({ since, said: truth });
        }
      const last = Math.max(...changes);
      const window = { since: 0, until: last + MINUTE_MS };
      const moved = await whoHadAccess({ ...story.world, store: to }, reader, PORTAL, window);
      expect(moved).toEqual(await whoHadAccess({ ...story.world, store: from }, reader, PORTAL, window));
      const { breaks } = await verify(sourceOf(to));
      expect(breaks).toEqual([]);
      await Promise.all([from.close(), to.close()]);
    }),
    { numRuns: runs({ suite: 4, all: 40 }), endOnFailure: true },
  );
  expect(held).toBeGreaterThan(0);
});
