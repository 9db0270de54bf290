import { join } from 'node:path';
import { openCredential } from './directory/credential.ts';
import type { createMetrics } from './metrics/index.ts';
import type { Config } from './settings/config.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import type { Log, Store } from './usecases/ports.ts';

/**
 * Cosmos DB where one is named, for as many replicas as wanted; else a file, for this process alone. What passes at
 * Cosmos DB is sat out for `patienceMs`.
 */
export async function openStore(
  config: Config,
  log: Log,
  metrics: ReturnType<typeof createMetrics>,
  patienceMs?: number,
): Promise<Store> {
  const { cosmos } = config;
  const onUnreadable = (document: string, err: Error): void =>
    log.warn({ document, err }, 'left alone: only a newer version reads it');
  if (cosmos === undefined)
    return openEmbeddedStore({
      file: join(config.dataDir, 'usher.db'),
      onExposed: (path) =>
        log.warn({ path }, 'others on this machine can read this, and it cannot be taken from them'),
      onNoBackups: (err) => log.warn({ err }, 'copies of the running store cannot be handed out'),
      onUnreadable,
    });
  // Its SDK takes a sixth of the start-up; only who uses it waits for it.
  const { openCosmosStore } = await import('./store/cosmos/index.ts');
  return openCosmosStore({
    endpoint: cosmos.endpoint,
    database: cosmos.database,
    log,
    ...(patienceMs !== undefined && { patienceMs }),
    onUnreadable,
    onCharge: ({ operation, charge }) => metrics.storeCharge.inc({ operation }, charge),
    ...(cosmos.key === undefined
      ? { credential: openCredential(config.credential, config.graph.authorityHost) }
      : { key: cosmos.key.reveal() }),
  });
}
