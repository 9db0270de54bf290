import { readFileSync } from 'node:fs';
import { type App, startApp } from './app.ts';
import { createLog } from './log.ts';
import type { Config } from './settings/config.ts';
import { readConfig } from './settings/read-config.ts';
import { createTracing, type Spans } from './tracing/tracing.ts';
import { start as words } from './words/en/operator/start.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;

/** Whoever collects no traces does not wait for what collects them to be loaded. */
const spansOf = async ({ tracing }: Config): Promise<Spans | undefined> =>
  tracing && (await import('./tracing/open-spans.ts')).openSpans(tracing);
const readSettings = () =>
  readConfig(
    process.env,
    (path) => readFileSync(path, 'utf8'),
    (path) => readFileSync(path),
  );
const read = readSettings();
if (!read.ok) {
  process.stderr.write(`${words.settings(read.problems)}\n`);
  process.exit(CONFIG);
}
const trace = createTracing(await spansOf(read.config));
const log = createLog(read.config.logLevel, undefined, () => trace.fields());
// Libraries that write to the console write to the log, where what they say is scrubbed.
const overheard = (...said: unknown[]): void => log.debug({ said: said.map(String) }, 'a library said');
Object.assign(console, { log: overheard, info: overheard, warn: overheard, error: overheard });
for (const warning of read.warnings) log.warn({}, warning);

let app: App;
try {
  app = await startApp(read.config, log, { trace }, process.env.CATALOG_FILE ? readSettings : undefined);
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
