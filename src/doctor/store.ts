import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openCredential } from '../directory/credential.ts';
import type { Config } from '../settings/config.ts';
import { openEmbeddedStore } from '../store/embedded/index.ts';
import { StoreHeldError, StoreUnusableError } from '../store/errors.ts';
import type { Finding, Store } from '../usecases/ports.ts';
import { store as words } from '../words/en/operator/store.ts';
import { fine, missing } from './finding.ts';

/** Whoever is neither the owner nor of the group. */
const OTHERS = 0o007;

export const storeFile = ({ dataDir }: Config): string => join(dataDir, 'usher.db');

/** The embedded store, where nobody else has it: undefined while Usher runs, or before there is one. */
export async function openIdleStore(config: Config): Promise<Store | undefined> {
  const file = storeFile(config);
  if (config.cosmos !== undefined || !(await exists(file))) return undefined;
  return openEmbeddedStore({ file }).catch(() => undefined);
}

/** Whether the store of the settings takes writes; `open` is it, where this process has it open. */
export function lookAtStore(config: Config, open: Store | undefined): Promise<readonly Finding[]> {
  return config.cosmos === undefined ? lookAtFile(config, open) : lookAtAccount(config);
}

async function lookAtFile(config: Config, open: Store | undefined): Promise<readonly Finding[]> {
  const folder = resolve(config.dataDir);
  try {
    if (open !== undefined) await open.ping();
    else if (await exists(storeFile(config)))
      await (await openEmbeddedStore({ file: storeFile(config) })).close();
    else await mayMakeIn(await nearest(folder));
  } catch (error) {
    // Whoever holds it writes to it.
    if (error instanceof StoreHeldError) return [fine('store', folder)];
    const why = error instanceof StoreUnusableError ? error.message : words.folder(folder);
    return [missing('store', 'store-unusable', folder, why)];
  }
  const exposed = (await exists(folder)) && ((await stat(folder)).mode & OTHERS) !== 0;
  return [exposed ? missing('store', 'store-readable-by-others', folder) : fine('store', folder)];
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function mayMakeIn(folder: string): Promise<void> {
  if (!(await stat(folder)).isDirectory()) throw new Error('no folder');
  await access(folder, constants.W_OK);
}

/** The folder itself, or the nearest above it that is there. */
const nearest = async (folder: string): Promise<string> =>
  (await exists(folder)) || dirname(folder) === folder ? folder : nearest(dirname(folder));

async function lookAtAccount({ cosmos, credential, graph }: Config): Promise<readonly Finding[]> {
  if (cosmos === undefined) return [];
  const { endpoint, database, key } = cosmos;
  // Its SDK takes a sixth of the start-up; only who uses it waits for it.
  const { lookAtCosmos } = await import('../store/cosmos/look.ts');
  try {
    const look = await lookAtCosmos({
      endpoint,
      database,
      ...(key === undefined
        ? { credential: openCredential(credential, graph.authorityHost) }
        : { key: key.reveal() }),
    });
    const found = [
      ...look.missing.map((id) => missing('store', 'cosmos-container-missing', id, database)),
      ...look.misindexed.map(({ id, cure }) => missing('store', 'cosmos-indexes', id, cure)),
      ...(look.unwritable === undefined
        ? []
        : [missing('store', 'cosmos-not-writable', endpoint, look.unwritable)]),
      ...(look.severalRegions ? [missing('store', 'cosmos-regions', endpoint)] : []),
      ...(['Eventual', 'ConsistentPrefix'].includes(look.consistency)
        ? [missing('store', 'cosmos-consistency', endpoint, look.consistency)]
        : []),
    ];
    return found.length === 0 ? [fine('store', endpoint)] : found;
  } catch (error) {
    const status = typeof error === 'object' && error && 'code' in error ? String(error.code) : undefined;
    const why =
      status === '401' ? words.identity(endpoint) : words.unusable(endpoint, status, 'no answer that helps');
    return [missing('store', 'store-unusable', endpoint, why)];
  }
}
