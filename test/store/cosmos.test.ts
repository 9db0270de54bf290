import { randomUUID } from 'node:crypto';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { storeContract } from './contract.ts';

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
