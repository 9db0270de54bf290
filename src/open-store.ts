import { join } from 'node:path';
import { openCredential } from './directory/credential.ts';
import type { createMetrics } from './metrics/index.ts';
import type { Config } from './settings/config.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import type { Log, Store } from './usecases/ports.ts';

/** Documents that are named in the log as left alone: so many say that the version is too old. */
const MAX_LEFT_SAID = 1_000;

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
  const left = new Set<string>();
  const onUnreadable = (document: string, err: Error): void => {
    // It is met at each look, and said once.
    if (left.has(document) || left.size === MAX_LEFT_SAID) return;
    left.add(document);
    log.warn({ document, err }, 'left alone: only a newer version reads it');
  };
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
