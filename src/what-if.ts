import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from './access/record.ts';
import { openCredential } from './directory/credential.ts';
import { openDirectory } from './directory/index.ts';
import type { Config } from './settings/config.ts';
import { readConfig } from './settings/read-config.ts';
import { copyStore, StoreHeldError } from './store/embedded/copy.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import { DirectoryError, type Store } from './usecases/ports.ts';
import { belonging, createRoles } from './usecases/roles.ts';
import { replay } from './what-if/replay.ts';
import { requestsSince } from './what-if/requests.ts';
import { tell } from './what-if/tell.ts';
import { start } from './words/en/operator/start.ts';
import { whatIf as words } from './words/en/operator/what-if.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;
const USUAL_DAYS = 365;
const DAY_MS = 86_400_000;

function complain(what: string, code = CONFIG): number {
  process.stderr.write(`${what}\n`);
  return code;
}

const read = (more: Readonly<Record<string, string>>) =>
  readConfig(
    { ...process.env, ...more },
    (path) => readFileSync(path, 'utf8'),
    (path) => readFileSync(path),
  );

/** Holds what was asked for against the catalogue in `file`, by the settings of the running Usher; the exit code. */
async function main(file: string | undefined, span = String(USUAL_DAYS)): Promise<number> {
  if (file === undefined) return complain(words.usage);
  const days = /^\d{1,4}$/.test(span) ? Number(span) : 0;
  if (days < 1 || days > 3650) return complain(words.days(span));
  const [before, after] = [read({}), read({ CATALOG_FILE: file, SECURITY_GROUP_ID: '' })];
  for (const one of [before, after]) {
    if (one.ok) continue;
    const lines = one.problems.map(({ name, problem, cure }) => `  ${name} ${problem}.\n    ${cure}`);
    return complain(`${start.settings(lines.length)}\n\n${lines.join('\n')}`);
  }
  if (!before.ok || !after.ok) return CONFIG;
  const open = await openToRead(before.config);
  if (typeof open === 'string') return complain(open);
  try {
    const requests = requestsSince(open.store, Date.now() - days * DAY_MS);
    process.stdout.write(`${tell(await compare(requests, before.config, after.config), days)}\n`);
    return 0;
  } catch (error) {
    const why =
      error instanceof DirectoryError ? words.noGroups(error.code) : words.failed((error as Error).message);
    return complain(why, 1);
  } finally {
    await open.close();
  }
}

async function compare(requests: AsyncIterable<Request>, before: Config, after: Config) {
  const { token, baseUrl, scope, authorityHost } = before.graph;
  const directory = openDirectory({
    baseUrl,
    directoryRoles: before.directoryRoles,
    ...(token === undefined
      ? { scope, credential: openCredential(before.credential, authorityHost) }
      : { token: token.reveal() }),
  });
  const offices = {
    ...(before.admins && { admins: before.admins }),
    ...(before.auditors && { auditors: before.auditors }),
  };
  const policy = { ...offices, resources: [...before.resources, ...after.resources] };
  const roles = createRoles({ directory, clock: { now: Date.now }, policy });
  try {
    return await replay(requests, {
      before: before.resources,
      after: after.resources,
      offices,
      async belonging({ id }) {
        const caller = await roles.caller(id);
        return caller && belonging(caller);
      },
    });
  } finally {
    await directory.close();
  }
}

interface Reading {
  readonly store: Pick<Store, 'list'>;
  readonly close: () => Promise<void>;
}

/** The store of these settings, while a server has it or not; or why it cannot be read. */
async function openToRead({ cosmos, dataDir, credential, graph }: Config): Promise<Reading | string> {
  if (cosmos !== undefined) {
    const { openCosmosStore } = await import('./store/cosmos/index.ts');
    const { endpoint, database, key } = cosmos;
    const proof = key
      ? { key: key.reveal() }
      : { credential: openCredential(credential, graph.authorityHost) };
    const store = await openCosmosStore({ endpoint, database, ...proof });
    return { store, close: () => store.close() };
  }
  const file = join(dataDir, 'usher.db');
  if (!existsSync(file)) return words.noStore(file);
  const folder = mkdtempSync(join(tmpdir(), 'usher-what-if-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    await copyStore(file, join(folder, 'usher.db'));
    const store = await openEmbeddedStore({ file: join(folder, 'usher.db') });
    return { store, close: () => store.close().finally(remove) };
  } catch (error) {
    remove();
    if (error instanceof StoreHeldError) return words.silent(file);
    throw error;
  }
}

// What libraries write to the console would stand between the lines.
const unheard = (): void => undefined;
Object.assign(console, { log: unheard, info: unheard, warn: unheard, error: unheard });
process.exitCode = await main(...(process.argv.slice(2, 4) as [string?, string?]));
