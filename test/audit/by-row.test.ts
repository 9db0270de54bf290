import { DatabaseSync } from 'node:sqlite';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { type Break, verify } from '../../src/audit/verify.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { sourceOf } from '../../src/store/source.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { history as words } from '../../src/words/en/operator/history.ts';
import { approved, asked, requested, T0 } from '../store/samples.ts';
import { bothStores } from './both-stores.ts';

const { newFile } = bothStores();

const anna = requested('anna');
const ben = requested('ben', { address: 'ben@partner.example' });
/** What anna's record holds, in its order; ben's has two, and what happened to both took turns. */
const HISTORY: readonly AccessEvent[] = [asked(anna), approved(T0 + 1_000), approved(T0 + 2_000)];

async function goOn(store: Store, record: AccessRecord, seq: number, event: AccessEvent): Promise<void> {
  const version = (await store.load(record.id))?.version;
  const next = { ...record, seq, changedAt: T0 + seq };
  const change = { record: next, ...(version && { expected: version }), events: [event], errands: [] };
  expect((await store.commit(change)).kind).toBe('committed');
}

/** A store after what somebody did to its file; rows 1, 3 and 5 are anna's, 2 and 4 ben's. */
async function after(sql: string) {
  const file = newFile();
  const store = await openEmbeddedStore({ file });
  for (const [i, event] of HISTORY.entries()) {
    await goOn(store, anna, i + 1, event);
    if (i < 2) await goOn(store, ben, i + 1, i === 0 ? asked(ben) : event);
  }
  await store.close();
  const database = new DatabaseSync(file);
  database.exec(sql.replaceAll(':anna', `'${anna.id}'`).replaceAll(':ben', `'${ben.id}'`));
  database.close();
  return openEmbeddedStore({ file });
}

const NAMES = (rows: string): string => `UPDATE records SET events = '${rows}' WHERE id = :anna`;
const COPY = (record: string, seq: number, of: number): string =>
  `INSERT INTO events SELECT NULL, ${record}, ${seq}, document, seal FROM events WHERE row = ${of}`;
const of = (
  record: AccessRecord,
  seq: number,
  kind: 'altered' | 'missing' | 'misplaced' | 'astray',
): Break => ({
  ...{ kind, record: record.id, seq },
});

const DONE: readonly (readonly [string, sql: string, readonly Break[]])[] = [
  ['nothing', '', []],
  ['an event is put behind the last', COPY(':anna', 4, 5), [of(anna, 4, 'altered')]],
  ['an event is put beside one of the same number', COPY(':anna', 2, 3), [of(anna, 2, 'misplaced')]],
  [
    'an event is put in that its record is made to name',
    `${COPY(':anna', 4, 5)}; ${NAMES('[1,3,5,6]')}`,
    [of(anna, 4, 'altered')],
  ],
  [
    'an event of nobody',
    COPY("'nobody0nobody000.never'", 1, 1),
    [{ kind: 'record-missing', record: 'nobody0nobody000.never', seq: 1 }],
  ],
  ['an event is removed', 'DELETE FROM events WHERE row = 3', [of(anna, 2, 'missing')]],
  ['the last event is removed', 'DELETE FROM events WHERE row = 5', [of(anna, 3, 'missing')]],
  [
    'an event is moved to another record',
    'UPDATE events SET record = :ben, seq = 3 WHERE row = 5',
    [of(anna, 3, 'missing'), of(ben, 3, 'altered')],
  ],
  ['an event is moved to another row', 'UPDATE events SET row = 9 WHERE row = 3', [of(anna, 2, 'astray')]],
  [
    'two events of two records change rows',
    'UPDATE events SET row = 9 WHERE row = 3; UPDATE events SET row = 3 WHERE row = 4; UPDATE events SET row = 4 WHERE row = 9',
    [of(anna, 2, 'astray'), of(ben, 2, 'astray')],
  ],
  ['a record no longer names an event', NAMES('[1,3]'), [of(anna, 3, 'astray')]],
  ['a record names none', NAMES('[]'), [of(anna, 1, 'astray')]],
  ['a record names its events in another order', NAMES('[3,1,5]'), [of(anna, 1, 'astray')]],
  ['a record names an event twice', NAMES('[1,3,5,5]'), [of(anna, 4, 'astray')]],
  ['a record names one twice instead of another', NAMES('[1,3,3]'), [of(anna, 3, 'astray')]],
  ['a record names another’s event, too', NAMES('[1,3,5,2]'), [of(anna, 4, 'astray')]],
  ['a record names another’s event instead of its own', NAMES('[1,3,4]'), [of(anna, 3, 'astray')]],
  ['a record names a row that is not there', NAMES('[1,3,5,99]'), [of(anna, 4, 'astray')]],
  ['a record names what are no rows', NAMES('["1","3","5"]'), [of(anna, 1, 'astray')]],
  ['a record names nothing that can be read', NAMES('1, 3, 5'), [of(anna, 1, 'astray')]],
];

test.each(DONE)('%s: it is found, and nothing else', async (_name, sql, expected) => {
  const store = await after(sql);
  const { breaks, events } = await verify(sourceOf(store));
  await store.close();
  const inOrder = (all: readonly Break[]) => all.map((one) => words.first(one)).toSorted();
  expect(inOrder(breaks)).toEqual(inOrder(expected));
  expect(events).toBeGreaterThan(3);
});

test('a history holds what its record names and what is its own', async () => {
  const store = await after(NAMES('[1,3,4]'));
  expect(await store.history(anna.id)).toEqual(HISTORY.slice(0, 2));
  expect((await store.proven(anna.id)).map(({ record, seq }) => [record, seq])).toEqual([
    [anna.id, 1],
    [anna.id, 2],
  ]);
  expect(await store.history(ben.id)).toHaveLength(2);
  await store.close();
});

test('a record that names nothing readable is not taken for one without a history', async () => {
  const store = await after(NAMES('none'));
  await expect(store.history(anna.id)).rejects.toThrow();
  await expect(store.proven(anna.id)).rejects.toThrow();
  const found = await store.load(anna.id);
  const change = { record: { ...anna, seq: 4 }, events: [approved()], errands: [] };
  await expect(store.commit({ ...change, expected: found?.version ?? '' })).rejects.toThrow();
  expect(await store.history(ben.id)).toHaveLength(2);
  await store.close();
});
