import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { storeContract } from './contract.ts';

storeContract('the embedded store', async (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'usher-store-'));
  const store = await openEmbeddedStore({ file: join(folder, 'usher.db'), now });
  return {
    store,
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
