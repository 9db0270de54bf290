import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { makePrivate } from '../../src/store/embedded/private.ts';

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

// There alone is a file that others can read and whose rights nobody can change, be it root.
const isLinux = process.platform === 'linux';
(isLinux ? test : test.skip)(
  `what others can read, and cannot be kept from, is named${isLinux ? '' : ' (on Linux alone is there such a file)'}`,
  () => {
    const exposed: string[] = [];
    makePrivate('/proc/self/status', (path) => exposed.push(path));
    expect(exposed).toEqual(['/proc/self', '/proc/self/status']);
  },
);
