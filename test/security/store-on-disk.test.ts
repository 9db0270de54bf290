import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { TENANT } from '../../src/sandbox/tenant.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { childEnv } from '../support/child-env.ts';
import { Usher } from '../support/usher.ts';

jest.setTimeout(60_000);

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
    // As the README says: in place of the store, without what was written since.
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
  'a full disk is not ready, and comes back by itself',
  async () => {
    const dir = folder();
    const child: ChildProcess = spawn(
      process.execPath,
      ['--import', './src/node-version.mjs', 'src/index.ts'],
      {
        cwd: ROOT,
        env: {
          ...childEnv(),
          PORT: '0',
          AZURE_TENANT_ID: TENANT.id,
          GRAPH_BASE_URL: 'http://127.0.0.1:1',
          GRAPH_TOKEN: 't',
          SECURITY_GROUP_ID: TENANT.id,
          DATA_DIR: dir,
        },
      },
    );
    try {
      let said = '';
      const port = await new Promise<number>((resolve) => {
        child.stdout?.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const line = said.split('\n').find((one) => one.includes('"listening"'));
          if (line?.endsWith('}')) resolve((JSON.parse(line) as { port: number }).port);
        });
      });
      const unready = async (): Promise<readonly string[]> =>
        ((await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()) as { unready: string[] }).unready;
      const until = async (full: boolean): Promise<void> => {
        while ((await unready()).includes('store') !== full) await setTimeout(200);
      };
      await until(false);
      // The node that runs the server is not always the process that was started.
      const pid = String(child.pid);
      execFileSync('prlimit', ['--pid', pid, '--fsize=4096:unlimited']);
      await until(true);
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
      execFileSync('prlimit', ['--pid', pid, '--fsize=unlimited:unlimited']);
      await until(false);
    } finally {
      child.kill();
    }
  },
  40_000,
);
