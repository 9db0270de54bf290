import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as channel from '../../src/bot/channel/channel.ts';
import * as messenger from '../../src/bot/respond/messenger.ts';
import * as directory from '../../src/directory/index.ts';
import * as metrics from '../../src/metrics/index.ts';
import * as rooms from '../../src/rooms.ts';
import * as settings from '../../src/settings/read-config.ts';
import * as documents from '../../src/store/documents.ts';
import * as errors from '../../src/store/errors.ts';
import * as tracing from '../../src/tracing/tracing.ts';
import * as postings from '../../src/usecases/pay/tell/postings.ts';
import { olderVersion } from '../support/older-version.ts';

/** What the simulation needs of one version of the product. */
interface Sources {
  readonly channel: Pick<typeof channel, 'ConnectorError'>;
  readonly directory: Pick<typeof directory, 'openDirectory'>;
  readonly metrics: Pick<typeof metrics, 'createMetrics'>;
  readonly rooms: Pick<typeof rooms, 'putTogether'>;
  readonly settings: Pick<typeof settings, 'readConfig'>;
  readonly documents: Pick<typeof documents, 'read' | 'write'>;
  readonly errors: Pick<typeof errors, 'DocumentError' | 'NewerDocumentError'>;
  readonly tracing: Pick<typeof tracing, 'createTracing'>;
  readonly messenger: Pick<typeof messenger, 'createMessenger'>;
  readonly postings: Pick<typeof postings, 'messageFor'>;
}

/** A version of the product that lives in this process. */
export interface Version extends Sources {
  /** Nobody looks at either. */
  readonly witnesses: Pick<rooms.Outside, 'metrics' | 'trace'>;
}

const versionOf = (sources: Sources): Version => ({
  ...sources,
  witnesses: { metrics: sources.metrics.createMetrics(), trace: sources.tracing.createTracing() },
});

export const TODAY = versionOf({
  ...{ channel, directory, metrics, rooms, settings, documents, errors, tracing, messenger, postings },
});

const loaded = new Map<string, Promise<Version>>();

/** The version of an earlier commit, out of this repository's own history, beside today's in this process. */
export function versionAt(commit: string): Promise<Version> {
  const found = loaded.get(commit) ?? load(commit);
  loaded.set(commit, found);
  return found;
}

async function load(commit: string): Promise<Version> {
  const folder = mkdtempSync(join(tmpdir(), 'usher-older-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (olderVersion(commit, folder) === undefined)
    throw new Error(`the history does not reach back to ${commit}`);
  // As far as the simulation is concerned they are what they are today; an older one that is not fails at once.
  const from = (path: string) => import(pathToFileURL(join(folder, 'src', path)).href);
  return versionOf({
    channel: await from('bot/channel/channel.ts'),
    directory: await from('directory/index.ts'),
    metrics: await from('metrics/index.ts'),
    rooms: await from('rooms.ts'),
    settings: await from('settings/read-config.ts'),
    documents: await from('store/documents.ts'),
    errors: await from('store/errors.ts'),
    tracing: await from('tracing/tracing.ts'),
    messenger: await from('bot/respond/messenger.ts'),
    postings: await from('usecases/pay/tell/postings.ts'),
  });
}
