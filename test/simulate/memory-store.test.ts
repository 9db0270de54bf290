import { storeContract } from '../store/contract.ts';
import { openMemoryStore } from './memory-store.ts';

storeContract('the store in memory', async (now) => {
  const store = openMemoryStore(now);
  return { store, dispose: () => store.close() };
});
