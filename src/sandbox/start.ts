import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { appToken } from './entra/app-token.ts';
import { LEAST_GRANTS } from './entra/index.ts';
import { createUsherLog } from './scenes/usher-log.ts';
import { startSandbox } from './server.ts';
import { GROUPS, TAB, TENANT } from './tenant.ts';
import { createUsherProcess, serve } from './usher/process.ts';
import type { UsherControl } from './usher/routes.ts';

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
/** Where the catalogue of the sandbox says that its applications are; a sandbox on another port says so itself. */
const CATALOGUE_ORIGIN = 'http://127.0.0.1:3979';

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

const say = (code: number | null, signal: NodeJS.Signals | null): void =>
  console.error(`Usher ended ${code === null ? `by ${signal}` : `with status ${code}`}.`);

/** For a real tenant: this process is as long as the server is, and ends as it did. */
function serveOnly(): void {
  const child = serve(ROOT, process.env);
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      asked = true;
      child.kill('SIGTERM');
    });
  child.on('exit', (code, signal) => {
    if (code !== 0 && !(asked && code === null)) say(code, signal);
    process.exitCode = code ?? (asked ? 0 : 1);
  });
}

async function simulate(): Promise<void> {
  const port = portOf('PORT', 3978);
  const sandboxPort = portOf('SANDBOX_PORT', port + 1);
  await mustBeFree(port, 'PORT');
  await mustBeFree(sandboxPort, 'SANDBOX_PORT');
  const botUrl = `http://127.0.0.1:${port}`;
  // Own mail is a feature with a permission of its own; the rest is granted on the directory page.
  const grants = process.env.MAIL_SENDER ? ['Mail.Send', 'Mail.Read'] : [];
  const token = appToken([...LEAST_GRANTS, ...grants]);
  const kept = process.env.DATA_DIR;
  const folder = kept ?? join(ROOT, 'data/sandbox');
  // The tenant begins anew each time, so a record of an earlier one would speak of people who never were.
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let dataDir = folder;
  const log = createUsherLog();
  const level = process.env.LOG_LEVEL ?? 'error';
  const usher = createUsherProcess({
    root: ROOT,
    url: botUrl,
    output: (stream) => log.read(stream, level, (line) => process.stdout.write(line)),
    environment: () => ({
      RECONCILE_SECONDS: '2',
      SWEEP_SECONDS: '2',
      ...process.env,
      LOG_LEVEL: 'debug',
      PORT: String(port),
      HOST: '127.0.0.1',
      GRAPH_BASE_URL: sandbox.url,
      GRAPH_TOKEN: token,
      AZURE_TENANT_ID: TENANT.id,
      AZURE_AUTHORITY_HOST: sandbox.url,
      TAB_CLIENT_ID: TAB.client,
      CATALOG_FILE: catalogue,
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      ADMINS_GROUP_ID: GROUPS.admins.id,
      DATA_DIR: dataDir,
      SANDBOX_CLOCK_AHEAD: String(sandbox.clock.ahead()),
    }),
  });
  const control: UsherControl = {
    ...usher,
    async anew() {
      await usher.kill();
      // What was stored is left behind, not deleted: the folder may be somebody's own.
      dataDir = mkdtempSync(join(folder, 'anew-'));
      sandbox.renew();
      await usher.start();
      sandbox.tellOfRenewal();
    },
  };
  const sandbox = await startSandbox({
    port: sandboxPort,
    botUrl,
    token,
    grants,
    usher: control,
    backstage: { log, store: () => join(dataDir, 'usher.db') },
  });
  const catalogue = join(folder, 'catalog.yaml');
  const written = readFileSync(join(ROOT, 'env/catalog.sandbox.yaml'), 'utf8');
  writeFileSync(catalogue, written.replaceAll(CATALOGUE_ORIGIN, sandbox.url));
  sandbox.clock.onTurn(usher.hear);
  usher.onChange((state) => {
    sandbox.teams.room.tell({ kind: 'usher', state: state.kind });
    if (state.kind !== 'ended') return;
    if (state.code !== 0) say(state.code, state.signal);
    void sandbox.close();
    process.exitCode = state.code ?? 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      void usher.stop().then((code) => {
        process.exitCode = code ?? 0;
        void sandbox.close();
      });
    });
  if (await usher.start()) console.log(readyWith({ sandbox: sandbox.url, usher: botUrl, kept }));
}

const readyWith = (at: {
  readonly sandbox: string;
  readonly usher: string;
  readonly kept: string | undefined;
}): string => `
Usher's sandbox is ready. Nothing in it is real, and all of it is on this machine.

  Chat       ${at.sandbox}/
  Mailbox    ${at.sandbox}/mail
  Directory  ${at.sandbox}/directory
  Usher      ${at.usher}
  Records    ${at.kept ?? 'data/sandbox, emptied at each start (DATA_DIR=… keeps them)'}

Try this (the chat page leads you through it):
  1. In the chat, as Mara:   invite anna@partner.com to portal for 90 days
  2. In the chat, as Alex:   click Approve on the card
  3. In the mailbox:         open Anna's mail and accept; the page says "Access granted"

Ctrl+C ends it.`;

const real = REAL.filter((name) => process.env[name]);
if (real.length > 0) {
  console.log(
    `${real.join(', ')} ${real.length === 1 ? 'is' : 'are'} set, so this starts the server for a real tenant, as npm run serve does.`,
  );
  serveOnly();
} else await simulate();
