import { randomUUID } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { storeContract } from './contract.ts';
import { expectPaid, expectPaidAtOnce, OLDER, owe } from './older-errand.ts';
import { T0 } from './samples.ts';

let emulator: CosmosEmulator;
beforeAll(async () => {
  emulator = await startCosmosEmulator();
});
afterAll(() => emulator.close());

storeContract('the Cosmos DB store on the emulator', async (now) => {
  const { endpoint, key } = emulator;
  const store = await openCosmosStore({ endpoint, key, database: `usher-${randomUUID()}`, now });
  return { store, dispose: () => store.close() };
});

test.each([expectPaid, expectPaidAtOnce])(
  'an errand that an older version owed is paid (%p)',
  async (look) => {
    const { endpoint, key } = emulator;
    const database = `usher-${randomUUID()}`;
    const store = await openCosmosStore({ endpoint, key, database, now: () => T0 });
    await owe(store);
    const client = new CosmosClient({ endpoint, key });
    const { items } = client.database(database).container('records');
    const { resources } = await items.query('SELECT * FROM c WHERE c.readyAt >= 0').fetchAll();
    await items.upsert({ ...resources[0], ...OLDER.document, errandKind: OLDER.kind });
    client.dispose();

    await look(store);
    await store.close();
  },
);

test('a token, which stands for us without a key, is not sent where others could read it', async () => {
  emulator.seen.length = 0;
  const credential = { getToken: async () => ({ token: 'secret', expiresOnTimestamp: T0 }) };
  const { endpoint, key } = emulator;
  await expect(openCosmosStore({ endpoint, credential, database: 'usher' })).rejects.toThrow(/non-TLS/u);
  expect(emulator.seen).toEqual([]);
  // A key signs and is not sent; where there is one, no token is.
  await (await openCosmosStore({ endpoint, key, credential, database: 'usher' })).close();
  expect(emulator.seen).not.toEqual([]);
});

const { COSMOS_TEST_ENDPOINT: endpoint, COSMOS_TEST_KEY: key } = process.env;
if (endpoint === undefined || key === undefined)
  test.skip('the Cosmos DB store on a real service: set COSMOS_TEST_ENDPOINT and COSMOS_TEST_KEY', () =>
    undefined);
else {
  storeContract(`the Cosmos DB store at ${new URL(endpoint).hostname}`, async (now) => {
    const database = `usher-test-${randomUUID()}`;
    const store = await openCosmosStore({ endpoint, key, database, now });
    return {
      store,
      async dispose() {
        await store.close();
        const client = new CosmosClient({ endpoint, key });
        await client.database(database).delete();
        client.dispose();
      },
    };
  });
}
