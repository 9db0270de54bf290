import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';

test('a file that is no store is said to be unusable, and not to be held by somebody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'usher-open-'));
  try {
    const file = join(folder, 'usher.db');
    writeFileSync(file, 'no database'.repeat(1_000));
    await expect(openEmbeddedStore({ file, now: () => 0 })).rejects.toMatchObject({
      name: 'StoreUnusableError',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
