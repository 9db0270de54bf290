import { openCredential } from './directory/credential.ts';
import { type DirectoryOptions, type OpenDirectory, openDirectory } from './directory/index.ts';
import type { Config } from './settings/config.ts';
import type { Log } from './usecases/ports.ts';

/** The directory that the settings name, called as whom they say. */
export function directoryOf(
  { graph, credential, directoryRoles }: Config,
  log?: Log,
  more: Pick<DirectoryOptions, 'trace' | 'onCall'> = {},
): OpenDirectory {
  const { token, baseUrl, scope, authorityHost } = graph;
  return openDirectory({
    baseUrl,
    directoryRoles,
    ...(log && { log }),
    ...more,
    ...(token === undefined
      ? { scope, credential: openCredential(credential, authorityHost) }
      : { token: token.reveal() }),
  });
}
