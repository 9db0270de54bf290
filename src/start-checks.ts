import type { OpenDirectory } from './directory/index.ts';
import { gapsOf } from './directory/permissions.ts';
import { featuresInUse } from './doctor/permissions.ts';
import type { Config } from './settings/config.ts';
import type { Log } from './usecases/ports.ts';
import { permissions } from './words/en/permissions.ts';

/** Says in the log, a line each, which permission the token does not hold, and what is lost without it. */
export async function tellGaps(config: Config, directory: OpenDirectory, log: Log): Promise<void> {
  const granted = await directory.granted().catch((error: unknown) => {
    log.warn({ err: error }, 'there is no token for Graph yet');
    return undefined;
  });
  if (granted === undefined) return;
  for (const { permission, feature } of gapsOf(featuresInUse(config), granted))
    log.warn({ permission, feature }, `without ${permission}: ${permissions[feature].lost}`);
}

/** Says in the log what would keep a resource from being given, before the first partner finds out. */
export async function inspectCatalogue(config: Config, directory: OpenDirectory, log: Log): Promise<void> {
  for (const { id, grants } of config.resources) {
    const found = await directory.inspect(grants).catch((error: unknown) => {
      log.info({ resource: id, err: error }, 'the catalogue could not be checked against the directory');
      return [];
    });
    for (const { target, problem, explanation } of found)
      if (problem !== undefined)
        log.warn({ resource: id, target, problem }, explanation ?? 'a target cannot be given');
  }
}
