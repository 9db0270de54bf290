import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { TENANT } from '../../src/sandbox/tenant.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { childEnv } from '../support/child-env.ts';
import { freePorts } from '../support/free-ports.ts';
import { Usher } from '../support/usher.ts';

const ROOT = join(__dirname, '..', '..');
const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'usher-disk-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

test('to read the store as somebody else on its machine: folder and files are its owner’s alone', async () => {
  const dir = join(folder(), 'data');
  const before = process.umask(0);
  try {
    const store = await openEmbeddedStore({ file: join(dir, 'usher.db') });
    await store.saveNote('key', 'value');
    expect(rights(dir)).toBe('700');
    const files = readdirSync(dir);
    expect(files.some((file) => file.endsWith('-wal'))).toBe(true);
    for (const file of files) expect([file, rights(join(dir, file))]).toEqual([file, '600']);
    await store.close();
    // What an older Usher, or a careless copy, left open.
    chmodSync(dir, 0o755);
    chmodSync(join(dir, 'usher.db'), 0o644);
    const again = await openEmbeddedStore({ file: join(dir, 'usher.db') });
    expect([rights(dir), rights(join(dir, 'usher.db'))]).toEqual(['700', '600']);
    await again.close();
  } finally {
    process.umask(before);
  }
});

const copy = (dir: string, file: string) =>
  spawnSync(process.execPath, ['--import', './src/node-version.mjs', 'src/backup.ts', file], {
    cwd: ROOT,
    env: { ...childEnv(), DATA_DIR: dir },
    encoding: 'utf8',
  });

test('to be without the records for good: a running store is copied, and the copy is what it was', async () => {
  const usher = await new Usher().start();
  const backup = join(folder(), 'monday.db');
  try {
    await usher.says('mara', 'invite anna@partner.com to portal');
    const made = await new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, ['--import', './src/node-version.mjs', 'src/backup.ts', backup], {
        cwd: ROOT,
        env: { ...childEnv(), DATA_DIR: usher.dataDir },
      });
      child.once('exit', resolve);
    });
    expect(made).toBe(0);
    expect(rights(backup)).toBe('600');
    expect(readdirSync(usher.dataDir).filter((file) => file.includes('copy'))).toEqual([]);
    await usher.says('mara', 'cancel anna@partner.com');
    await usher.halt();
    // As SECURITY.md says: in place of the store, without what was written since.
    rmSync(join(usher.dataDir, 'usher.db-wal'), { force: true });
    copyFileSync(backup, join(usher.dataDir, 'usher.db'));
    await usher.start();
    expect(JSON.stringify((await usher.says('mara', 'status anna@partner.com')).body)).toContain(
      'Waiting for approval',
    );
  } finally {
    await usher.stop();
  }
});

test('a store that nobody runs is copied too; nothing is written over, and nothing half is left', async () => {
  const dir = folder();
  const file = join(dir, 'usher.db');
  expect(copy(dir, join(dir, 'x.db'))).toMatchObject({ status: 78 });
  const store = await openEmbeddedStore({ file });
  await store.saveNote('key', 'value');
  await store.close();
  expect(copy(dir, '')).toMatchObject({ status: 78 });
  expect(copy(dir, file).stderr).toContain('there already');
  expect(copy(dir, join(dir, 'none', 'x.db'))).toMatchObject({ status: 1 });
  expect(copy(dir, join(dir, 'x.db'))).toMatchObject({ status: 0, stderr: '' });
  const copied = await openEmbeddedStore({ file: join(dir, 'x.db') });
  expect(await copied.note('key')).toBe('value');
  await copied.close();
});

// The limit that stands in for a full disk can be set on a process from outside on Linux alone.
const canLimit = process.platform === 'linux' && existsSync('/usr/bin/prlimit');
(canLimit ? test : test.skip)(
  'a full disk is not ready, and comes back by itself, with the log on it too',
  async () => {
    const dir = folder();
    const url = `http://127.0.0.1:${await freePorts()}`;
    const log = openSync(join(dir, 'usher.log'), 'a');
    const child = spawn(process.execPath, ['--import', './src/node-version.mjs', 'src/index.ts'], {
      cwd: ROOT,
      stdio: ['ignore', log, log],
      env: {
        ...childEnv(),
        PORT: new URL(url).port,
        AZURE_TENANT_ID: TENANT.id,
        GRAPH_BASE_URL: 'http://127.0.0.1:1',
        GRAPH_TOKEN: 't',
        SECURITY_GROUP_ID: TENANT.id,
        DATA_DIR: dir,
      },
    });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    /** Readiness is looked at anew once a second; undefined while nobody listens yet. */
    const unready = async (): Promise<string | undefined> => {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      return fetch(`${url}/readyz`).then(
        (response) => response.text(),
        () => undefined,
      );
    };
    const until = async (full: boolean): Promise<void> => {
      while ((await unready())?.includes('"store"') !== full) await turn();
    };
    const largestFile = (bytes: string): void =>
      void execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:unlimited`]);
    try {
      await until(false);
      largestFile('4096');
      await until(true);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      largestFile('unlimited');
      await until(false);
    } finally {
      child.kill();
      await gone;
    }
  },
);
