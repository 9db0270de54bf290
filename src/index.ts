import { readFileSync } from 'node:fs';
import { type App, startApp } from './app.ts';
import { createLog } from './log.ts';
import { readConfig } from './settings/read-config.ts';
import { start as words } from './words/en/operator/start.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;

const readSettings = () =>
  readConfig(
    process.env,
    (path) => readFileSync(path, 'utf8'),
    (path) => readFileSync(path),
  );
const read = readSettings();
if (!read.ok) {
  const lines = read.problems.map(({ name, problem, cure }) => `  ${name} ${problem}.\n    ${cure}`);
  process.stderr.write(`${words.settings(lines.length)}\n\n${lines.join('\n')}\n`);
  process.exit(CONFIG);
}
const log = createLog(read.config.logLevel);
// Libraries that write to the console write to the log, where what they say is scrubbed.
const overheard = (...said: unknown[]): void => log.debug({ said: said.map(String) }, 'a library said');
Object.assign(console, { log: overheard, info: overheard, warn: overheard, error: overheard });
for (const warning of read.warnings) log.warn({}, warning);

let app: App;
try {
  app = await startApp(read.config, log, {}, process.env.CATALOG_FILE ? readSettings : undefined);
} catch (error) {
  const { name = '', code = '' } = error as { name?: string; code?: string };
  const configured =
    ['StoreHeldError', 'StoreUnusableError'].includes(name) ||
    ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(code);
  if (!configured) throw error;
  const cure = code === '' ? [] : [words.address];
  process.stderr.write(`${[words.failed((error as Error).message), ...cure].join(' ')}
`);
  process.exit(CONFIG);
}

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  });
