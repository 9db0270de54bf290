import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { type AccessPeriod, accessPeriods, type Held } from '../../src/access/access-periods.ts';
import { begin, evolve } from '../../src/access/evolve.ts';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { verify } from '../../src/audit/verify.ts';
import { writeExportJson } from '../../src/bot/audit/export-file.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { unwrap } from '../../src/store/documents.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { sourceOf } from '../../src/store/source.ts';
import { exportRecords } from '../../src/usecases/audit/export-records.ts';
import { whoHadAccess } from '../../src/usecases/audit/who-had-access.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { answered, MINUTE_MS, minuteOf, minutesAround, watched, wrongIn } from '../access/held-at.ts';
import { beginnings, inAndOut, walk } from '../access/walk.ts';
import { runs } from '../support/prove.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';
import { PORTAL, Story } from '../usecases/story.ts';
import { bothStores } from './both-stores.ts';

const { newFile, newAccount } = bothStores();
let story: Story;
beforeAll(async () => {
  story = await new Story().open();
});
afterAll(() => story.close());

interface Life {
  readonly id: string;
  readonly address: string;
  readonly changes: readonly (readonly AccessEvent[])[];
}

/** One of several lives in a store: of an address and with links of its own. */
function lifeOf(steps: ReturnType<typeof walk>, i: number): Life {
  const address = `p${i}@partner.example`;
  const own = (event: AccessEvent): AccessEvent => {
    const text = JSON.stringify(event).replaceAll(/"hash":"([^"]+)"/gu, `"hash":"$1.${i}"`);
    const read: AccessEvent = JSON.parse(text);
    if (read.type !== 'requested') return read;
    return { ...read, request: { ...read.request, address } };
  };
  const changes = steps.map(({ events }) => events.map(own)).filter((events) => events.length > 0);
  return { id: `${String(i).padStart(16, '0')}.life`, address, changes };
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

/** What an answer consists of, by record. */
const byRecord = (held: readonly Held[]) => Map.groupBy(held, ({ record }) => record.id);

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

const someLives = fc
  .array(fc.tuple(beginnings, inAndOut), { minLength: 4, maxLength: 5 })
  .map((all) => all.map(([beginning, path], i) => lifeOf(walk(beginning, path), i)));
const historyOf = ({ changes }: Life) => changes.flat();
const changesOf = (lives: readonly Life[]) => lives.flatMap(historyOf).map(({ at }) => at);

test('of random lives in one store, at every minute: asked, exported, and moved to Cosmos DB', async () => {
  const reader = { person: story.iris, caller: (await story.actor(story.iris)).caller };
  await fc.assert(
    fc.asyncProperty(someLives, async (lives) => {
      const from = await openEmbeddedStore({ file: newFile() });
      const to = await openCosmosStore(newAccount());
      for (const life of lives) await live(from, life);
      await migrate({ from, to });
      const ever = { since: 0, until: Math.max(...changesOf(lives)) + 1 };
      const asked = byRecord(await whoHadAccess({ ...story.world, store: from }, reader, PORTAL, ever));
      const moved = byRecord(await whoHadAccess({ ...story.world, store: to }, reader, PORTAL, ever));
      const file = await exported({ ...story.world, store: from }, reader);
      for (const life of lives) {
        const minutes = minutesAround(changesOf([life]));
        const truth = watched(historyOf(life), minutes);
        const right = (periods: readonly AccessPeriod[]) =>
          assert.equal(wrongIn(answered(periods, minutes), truth, minutes), undefined);
        for (const held of [asked, moved]) right((held.get(life.id) ?? []).map(({ period }) => period));
        right(accessPeriods(life.id, file.get(life.id) ?? []));
      }
      const { breaks } = await verify(sourceOf(to));
      expect(breaks).toEqual([]);
      await Promise.all([from.close(), to.close()]);
    }),
    { numRuns: runs({ suite: 1, all: 40 }), endOnFailure: true },
  );
});

test('the bot answers so for a minute that is typed', async () => {
  const [lives = []] = fc.sample(someLives, 1);
  const usher = new Usher(
    catalogue(`resources: [{ id: ${PORTAL.id}, name: Portal, grants: [{ group: ${GROUPS.portal.id} }] }]`),
  );
  const store = await openEmbeddedStore({ file: join(usher.dataDir, 'usher.db') });
  for (const life of lives) await live(store, life);
  await store.close();
  try {
    await usher.start();
    const changes = [...new Set(changesOf(lives).map(minuteOf))].toSorted((a, b) => a - b);
    const some = changes.filter((_, i) => i % Math.ceil(changes.length / 8) === 0);
    for (const at of some.flatMap((change) => [change - MINUTE_MS, change])) {
      const minute = new Date(at).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
      // What the lives of before still owe is told meanwhile.
      const heard = usher.connector.waitForNext((sent) => textOf(sent).includes('Who had access to'));
      const text = `who had access to portal on ${minute}`;
      await usher.post(usher.activity('iris', { type: 'message', text, localTimezone: 'UTC' }));
      const answer = textOf(await heard);
      const known = lives.filter((life) => historyOf(life).every(({ type }) => type !== 'forgotten'));
      const said = known.filter(({ address }) => answer.includes(address));
      const truth = known.filter((life) => watched(historyOf(life), { first: at, count: 1 })[0] !== 0);
      expect({ minute, said }).toEqual({ minute, said: truth });
    }
  } finally {
    await usher.stop();
  }
});
