import { DatabaseSync } from 'node:sqlite';
import { CosmosClient } from '@azure/cosmos';
import { verify } from '../../src/audit/verify.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import type { Testimony } from '../../src/store/dump.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { sourceOf } from '../../src/store/source.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { approved, asked, inviting, requested, T0 } from '../store/samples.ts';
import { bothStores } from './both-stores.ts';
import { eventRow } from './cosmos-rows.ts';

const { newFile, newAccount } = bothStores();

type Open = () => Promise<Store & Testimony>;
/** A store, and how to make it what the version before this one would have written. */
interface Subject {
  readonly open: Open;
  older(): Promise<void>;
  /** Changes the reason in a record's first event, from behind. */
  alter(record: string): Promise<void>;
}

function embedded(): Subject {
  const file = newFile();
  const sql = async (text: string) => {
    const database = new DatabaseSync(file);
    database.exec(text);
    database.close();
  };
  return {
    open: () => openEmbeddedStore({ file }),
    older: () =>
      sql(`DROP INDEX records_resource; DROP INDEX records_resource_ends;
        ALTER TABLE records DROP COLUMN resource; ALTER TABLE records DROP COLUMN events; ALTER TABLE records DROP COLUMN head;
        ALTER TABLE events DROP COLUMN seal; ALTER TABLE acts DROP COLUMN seal; DROP TABLE ledger; PRAGMA user_version = 2`),
    alter: (record) =>
      sql(`UPDATE events SET document = replace(document, 'Orders', 'Odours')
        WHERE record = '${record}' AND seq = 1`),
  };
}

function cosmos(): Subject & { goOnAsOlder(record: string): Promise<void> } {
  const account = newAccount();
  const each = async (change: (row: Record<string, unknown>) => Record<string, unknown> | undefined) => {
    const client = new CosmosClient(account);
    const { items } = client.database(account.database).container('records');
    const { resources } = await items.query<Record<string, unknown>>('SELECT * FROM c').fetchAll();
    for (const row of resources) {
      const changed = change(row);
      if (changed !== undefined) await items.upsert(changed);
      else
        await client
          .database(account.database)
          .container('records')
          .item(String(row.id), String(row.partner))
          .delete();
    }
    client.dispose();
  };
  return {
    open: () => openCosmosStore(account),
    older: () => each(({ head: _head, seal: _seal, ...row }) => (row.partner === 'ledger' ? undefined : row)),
    async goOnAsOlder(record) {
      const event = { type: 'approved', at: T0, by: { id: 'a', name: 'A' } };
      const client = new CosmosClient(account);
      const container = client.database(account.database).container('records');
      const [partner = ''] = record.split('.');
      const { resource } = await container.item(record, partner).read();
      const { head: _head, ...row } = resource;
      const seq = row.body.seq + 1;
      await container.items.upsert({ ...row, body: { ...row.body, seq } });
      await container.items.create(eventRow({ record, seq, document: { v: 2, body: event } }));
      client.dispose();
    },
    alter: (record) =>
      each((row) =>
        row.eventOf === record && row.seq === 1
          ? JSON.parse(JSON.stringify(row).replace('Orders', 'Odours'))
          : row,
      ),
  };
}

const verified = async (open: Open) => {
  const store = await open();
  await store.putInLedger();
  const found = await verify(sourceOf(store));
  await store.close();
  return found;
};

/** Two records of two events each. */
async function begin(open: Open) {
  const store = await open();
  const [one, two] = [requested(1), requested(2, { address: 'bob@partner.example' })];
  for (const record of [one, two]) {
    const outcome = await store.commit({ record, events: [asked(record)], errands: [] });
    if (outcome.kind !== 'committed') throw new Error(outcome.kind);
    const next = inviting(record);
    await store.commit({ record: next, expected: outcome.version, events: [approved()], errands: [] });
  }
  await store.close();
  return [one.id, two.id] as const;
}

async function goOn(open: Open, id: string) {
  const store = await open();
  const found = await store.load(id);
  if (found === undefined) throw new Error('it’s gone');
  const { record, version } = found;
  const next = { ...record, seq: record.seq + 1, changedAt: T0 + record.seq };
  await store.commit({ record: next, expected: version, events: [approved(T0 + 9)], errands: [] });
  await store.close();
}

describe.each([
  ['the embedded store', embedded],
  ['Cosmos DB', cosmos],
] as const)('what the version before wrote in %s', (_name, subject) => {
  test('is taken as it is, and proven from the first new event on', async () => {
    const { open, older, alter } = subject();
    const [one, two] = await begin(open);
    await older();
    expect(await verified(open)).toMatchObject({ breaks: [], events: 4, unsealed: 4 });
    await goOn(open, one);
    await goOn(open, one);
    expect(await verified(open)).toMatchObject({ breaks: [], events: 6, unsealed: 2 });

    await alter(two);
    expect(await verified(open)).toMatchObject({ breaks: [] });
    await alter(one);
    expect((await verified(open)).breaks).toEqual([{ kind: 'altered', record: one, seq: 1 }]);
  });
});

test('a replica of the version before goes on with a record, and one of this version after it', async () => {
  const { open, alter, goOnAsOlder } = cosmos();
  const [one, two] = await begin(open);
  const store = await open();
  await store.putInLedger();
  await store.close();
  for (const record of [one, two]) await goOnAsOlder(record);
  expect(await verified(open)).toMatchObject({ breaks: [], events: 6 });
  await goOn(open, one);
  expect(await verified(open)).toMatchObject({ breaks: [], events: 7 });
  await alter(one);
  expect((await verified(open)).breaks).toEqual([{ kind: 'altered', record: one, seq: 1 }]);
});
