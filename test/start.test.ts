import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnv } from './support/child-env.ts';
import { programFile } from './support/program-file.ts';

const ROOT = join(import.meta.dirname, '..');
const GUID = '6f0c9a52-0000-4000-8000-000000000001';

function start(file: string, env: Record<string, string>) {
  return spawnSync(process.execPath, ['--import', './src/node-version.mjs', file], {
    cwd: ROOT,
    env: { ...childEnv(), ...env },
    encoding: 'utf8',
    timeout: 120_000,
  });
}

test('npm run serve names every wrong setting at once, with its cure, and ends with status 78', () => {
  const ended = start('src/index.ts', {
    PORT: 'x',
    BOT_ID: 'y',
    BOT_PASSWORD: 'hush-hush',
    RECONCILE_SECONDS: '0',
  });
  expect(ended.status).toBe(78);
  for (const name of [
    'PORT',
    'BOT_ID',
    'RECONCILE_SECONDS',
    'BOT_TENANT_ID',
    'AZURE_CLIENT_SECRET',
    'SECURITY_GROUP_ID',
  ])
    expect(ended.stderr).toContain(`  ${name} `);
  expect(ended.stderr).not.toContain('hush-hush');
});

test('npm run serve with no settings at all starts nothing', () => {
  const ended = start(programFile('serve'), {});
  expect(ended.status).toBe(78);
  for (const name of ['AZURE_TENANT_ID', 'SECURITY_GROUP_ID']) expect(ended.stderr).toContain(name);
});

test('SIGTERM to npm run serve reaches the server, which ends cleanly', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'usher-serve-'));
  const npm = spawn('npm', ['run', 'serve'], {
    cwd: ROOT,
    env: {
      ...childEnv(),
      PORT: '0',
      AZURE_TENANT_ID: GUID,
      GRAPH_BASE_URL: 'http://127.0.0.1:1',
      GRAPH_TOKEN: 't',
      SECURITY_GROUP_ID: GUID,
      DATA_DIR: folder,
    },
  });
  let output = '';
  await new Promise<void>((resolve) => {
    npm.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('"listening"')) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => npm.once('exit', resolve));
  npm.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output).toContain('"stopping"');
  rmSync(folder, { recursive: true, force: true });
});

test('a port in use is said plainly, by both, with the way to another', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
  });
  taken.unref();
  const folder = mkdtempSync(join(tmpdir(), 'usher-port-'));
  const sandbox = start('src/sandbox/start.ts', { PORT: String(port) });
  expect(sandbox.status).toBe(78);
  expect(sandbox.stderr).toContain(`Port ${port} is in use`);
  const server = start(programFile('serve'), {
    PORT: String(port),
    AZURE_TENANT_ID: GUID,
    GRAPH_BASE_URL: 'http://127.0.0.1:1',
    GRAPH_TOKEN: 't',
    SECURITY_GROUP_ID: GUID,
    DATA_DIR: folder,
  });
  expect(server.status).toBe(78);
  expect(server.stderr).toContain('Set PORT to a free port');
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});
