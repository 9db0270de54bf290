import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCredential } from './directory/credential.ts';
import { cloudOf } from './settings/clouds.ts';
import { credentialOf } from './settings/credential.ts';
import { SETTINGS } from './settings/schema.ts';
import type { Testimony } from './store/dump.ts';
import { copyStore } from './store/embedded/copy.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import { StoreUnusableError } from './store/errors.ts';
import type { Store } from './usecases/ports.ts';
import { history as words } from './words/en/operator/history.ts';

export interface History {
  readonly store: Store & Testimony;
  readonly timestampUrl?: string;
  /** A file that may be made while it is verified; it goes when this is closed. */
  readonly scratch: string;
  close(): Promise<void>;
}

/**
 * What is on record, for whoever verifies it: of the embedded store a copy, which a running Usher hands out; of Cosmos DB
 * the thing itself. Rejects with the store's named errors, and with zod's where a setting is wrong.
 */
export async function openHistory(): Promise<History> {
  const named = Object.entries(process.env).filter(([name, value]) => name in SETTINGS.shape && value);
  const settings = SETTINGS.parse(Object.fromEntries(named));
  const timestamp = settings.TIMESTAMP_URL && { timestampUrl: settings.TIMESTAMP_URL };
  if (settings.COSMOS_ENDPOINT !== undefined) {
    const { openCosmosStore } = await import('./store/cosmos/index.ts');
    const authority =
      settings.AZURE_AUTHORITY_HOST ??
      cloudOf(settings.GRAPH_BASE_URL ?? 'https://graph.microsoft.com').authorityHost;
    const store = await openCosmosStore({
      endpoint: settings.COSMOS_ENDPOINT,
      database: settings.COSMOS_DATABASE ?? 'usher',
      ...(settings.COSMOS_KEY
        ? { key: settings.COSMOS_KEY.reveal() }
        : { credential: openCredential(credentialOf(settings), authority) }),
    });
    const folder = mkdtempSync(join(tmpdir(), 'usher-verify-'));
    return {
      store,
      ...timestamp,
      scratch: join(folder, 'scratch'),
      async close() {
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const folder = settings.DATA_DIR ?? './data';
  const file = join(folder, 'usher.db');
  if (!existsSync(file)) throw new StoreUnusableError(words.noStore(file));
  // Beside the store, where nobody else may read it either.
  const beside = mkdtempSync(join(folder, 'verify-'));
  const remove = () => rmSync(beside, { recursive: true, force: true });
  try {
    const copy = join(beside, 'usher.db');
    if (!(await copyStore(file, copy))) throw new StoreUnusableError(words.broken);
    const store = await openEmbeddedStore({ file: copy });
    return {
      store,
      ...timestamp,
      scratch: join(beside, 'scratch'),
      async close() {
        await store.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
