import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { openCredential } from '../directory/credential.ts';
import type { Config } from '../settings/config.ts';
import type { CosmosFault } from '../store/cosmos/set-up/look.ts';
import { openEmbeddedStore } from '../store/embedded/index.ts';
import { StoreHeldError, StoreUnusableError } from '../store/errors.ts';
import type { Finding, Store } from '../usecases/ports.ts';
import { store as words } from '../words/en/operator/store.ts';
import { fine, missing, off } from './finding.ts';

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
  const { lookAtCosmos } = await import('../store/cosmos/set-up/look.ts');
  const faults = await lookAtCosmos({
    endpoint,
    database,
    ...(key === undefined
      ? { credential: openCredential(credential, graph.authorityHost) }
      : { key: key.reveal() }),
  });
  return faults.length === 0 ? [fine('store', endpoint)] : faults.map((one) => findingOf(one, cosmos));
}

function findingOf(fault: CosmosFault, { endpoint, database }: NonNullable<Config['cosmos']>): Finding {
  switch (fault.kind) {
    case 'refused':
      return missing('store', 'cosmos-refused', endpoint, fault.cure);
    case 'not-readable':
      return missing('store', 'cosmos-not-readable', endpoint, fault.cure);
    case 'firewall':
      return missing('store', 'cosmos-firewall', endpoint, fault.cure);
    case 'unreachable':
      return missing('store', 'cosmos-unreachable', endpoint, fault.code);
    case 'several-regions':
      return missing('store', 'cosmos-regions', endpoint, fault.cure);
    case 'weak-consistency':
      return missing('store', 'cosmos-consistency', `${endpoint}: ${fault.consistency}`, fault.cure);
    case 'database-missing':
      return missing('store', 'cosmos-database-missing', database, fault.cure);
    case 'container-missing':
      return missing('store', 'cosmos-container-missing', fault.id, fault.cure);
    case 'indexes': {
      const { id, lacking, needless, cure } = fault;
      return lacking.length > 0
        ? missing('store', 'cosmos-indexes', `${id}: ${lacking.join('; ')}`, cure)
        : off('store', 'cosmos-indexes-needless', `${id}: ${needless.join('; ')}`, cure);
    }
    case 'not-writable':
      return missing('store', 'cosmos-not-writable', endpoint, fault.cure);
  }
}
