import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';

/** Where both kinds of store are opened in a file of tests, each of its own and empty; gone when the file is through. */
export function bothStores() {
  const folder = mkdtempSync(join(tmpdir(), 'usher-audit-'));
  let emulator: CosmosEmulator;
  beforeAll(async () => {
    emulator = await startCosmosEmulator();
  });
  afterAll(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    newFile: (): string => join(folder, randomUUID(), 'usher.db'),
    newAccount: () => ({ endpoint: emulator.endpoint, key: emulator.key, database: randomUUID() }),
  };
}
