import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { appToken } from './entra/app-token.ts';
import { LEAST_GRANTS } from './entra/index.ts';
import { type Sandbox, startSandbox } from './server.ts';
import { GROUPS, TAB, TENANT } from './tenant.ts';

/** What somebody who means a real tenant has set. */
const REAL = [
  'BOT_ID',
  'GRAPH_BASE_URL',
  'GRAPH_TOKEN',
  'AZURE_TENANT_ID',
  'AZURE_CLIENT_ID',
  'SECURITY_GROUP_ID',
  'CATALOG_FILE',
  'COSMOS_ENDPOINT',
];
const ROOT = join(import.meta.dirname, '../..');
const CONFIG = 78;

/** `preload` is loaded before anything of Usher. */
const serve = (env: NodeJS.ProcessEnv, ...preload: readonly string[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--max-semi-space-size=4',
      ...['./src/node-version.mjs', ...preload].flatMap((file) => ['--import', file]),
      'src/index.ts',
    ],
    { cwd: ROOT, env, stdio: preload.length === 0 ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'] },
  );

/** Usher lives by the sandbox's clock; whoever turns it waits until Usher has heard, or is gone. */
function turnWith(child: ChildProcess, { clock }: Sandbox): void {
  clock.onTurn(
    (ahead) =>
      new Promise((resolve) => {
        child.once('message', () => resolve());
        child.once('exit', () => resolve());
        if (!child.connected) resolve();
        else child.send({ ahead }, () => undefined);
      }),
  );
}

function stopWith(child: ChildProcess, sandbox?: Sandbox): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      asked = true;
      child.kill('SIGTERM');
    });
  child.on('exit', (code, signal) => {
    const well = code === 0 || (asked && code === null);
    if (!well) console.error(`Usher ended ${code === null ? `by ${signal}` : `with status ${code}`}.`);
    void sandbox?.close();
    process.exitCode = code ?? (asked ? 0 : 1);
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(CONFIG);
}

/** Says at once, and plainly, that a port is taken; a port that is free now is good enough to go on. */
function mustBeFree(port: number, name: string): Promise<void> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () =>
      fail(`Port ${port} is in use. Choose another: ${name}=${port + 100} npm start`),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

function portOf(name: string, usual: number): number {
  const port = Number(process.env[name] ?? usual);
  return Number.isInteger(port) && port > 0 && port < 65_536
    ? port
    : fail(`${name} is no port. Write a number such as ${usual}.`);
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const answered = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

const real = REAL.filter((name) => process.env[name]);
if (real.length > 0) {
  console.log(
    `${real.join(', ')} ${real.length === 1 ? 'is' : 'are'} set, so this starts the server for a real tenant, as npm run serve does.`,
  );
  stopWith(serve(process.env));
} else {
  const port = portOf('PORT', 3978);
  const sandboxPort = portOf('SANDBOX_PORT', port + 1);
  await mustBeFree(port, 'PORT');
  await mustBeFree(sandboxPort, 'SANDBOX_PORT');
  const botUrl = `http://127.0.0.1:${port}`;
  // Own mail is a feature with a permission of its own; the rest is granted on the directory page.
  const grants = process.env.MAIL_SENDER ? ['Mail.Send'] : [];
  const token = appToken([...LEAST_GRANTS, ...grants]);
  const sandbox = await startSandbox({ port: sandboxPort, botUrl, token, grants });
  const kept = process.env.DATA_DIR;
  const dataDir = kept ?? join(ROOT, 'data/sandbox');
  // The tenant begins anew each time, so a record of an earlier one would speak of people who never were.
  if (kept === undefined) rmSync(dataDir, { recursive: true, force: true });
  const child = serve(
    {
      RECONCILE_SECONDS: '2',
      SWEEP_SECONDS: '2',
      LOG_LEVEL: 'error',
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      GRAPH_BASE_URL: sandbox.url,
      GRAPH_TOKEN: token,
      AZURE_TENANT_ID: TENANT.id,
      AZURE_AUTHORITY_HOST: sandbox.url,
      TAB_CLIENT_ID: TAB.client,
      CATALOG_FILE: join(ROOT, 'env/catalog.sandbox.yaml'),
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      ADMINS_GROUP_ID: GROUPS.admins.id,
      DATA_DIR: dataDir,
      SANDBOX_CLOCK_AHEAD: String(sandbox.clock.ahead()),
    },
    './src/sandbox/clock/live-by-it.ts',
  );
  turnWith(child, sandbox);
  stopWith(child, sandbox);
  if (await answers(botUrl, child))
    console.log(`
Usher's sandbox is ready. Nothing in it is real, and all of it is on this machine.

  Chat       ${sandbox.url}/
  Mailbox    ${sandbox.url}/mail
  Directory  ${sandbox.url}/directory
  Usher      ${botUrl}
  Records    ${kept ?? 'data/sandbox, emptied at each start (DATA_DIR=… keeps them)'}

Try this:
  1. In the chat, as Mara:   invite anna@partner.com to portal for 90 days
  2. In the chat, as Alex:   click Approve on the card
  3. In the mailbox:         open Anna's mail and accept; the page says "Access granted"

Ctrl+C ends it.`);
}
