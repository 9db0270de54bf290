import { stagesOf } from '../access/catalog.ts';
import type { OpenDirectory } from '../directory/index.ts';
import { FEATURES, featuresOf, isHeld } from '../directory/permissions.ts';
import type { Config } from '../settings/config.ts';
import { DirectoryError, type Feature, type Finding } from '../usecases/ports.ts';
import { fine, missing, off, unknown } from './finding.ts';

/** What the settings make use of. */
export function featuresInUse(config: Config): readonly Feature[] {
  const members = config.resources.flatMap((resource) => [
    resource.requesters,
    resource.owners,
    ...stagesOf(resource)
      .flatMap(({ approvers, alternates }) => [approvers, alternates])
      .map((one) => (one?.kind === 'members' ? one : undefined)),
  ]);
  return featuresOf({
    groups: [config.admins, config.auditors, ...members].some((one) => one?.group !== undefined),
    applicationRoles: config.resources.some(({ grants }) => grants.some(({ kind }) => kind === 'app')),
    directoryRoles: config.directoryRoles,
    blocking: config.resources.some(({ leftover }) => leftover?.block !== undefined),
    deleting: config.resources.some(({ leftover }) => leftover?.delete !== undefined),
    ownMail: config.mailSender !== undefined,
    lastSignIn: config.resources.some(({ inactive }) => inactive !== undefined),
  });
}

/** Signing in, then each permission by what the token says. Of `groups-not-owned` the groups themselves tell. */
export async function lookAtPermissions(
  config: Config,
  directory: OpenDirectory,
): Promise<readonly Finding[]> {
  let granted: ReadonlySet<string> | undefined;
  try {
    granted = await directory.granted();
    await directory.ping();
  } catch (error) {
    const failed = signInFailure(error, config.graph.baseUrl);
    if (failed !== undefined) return [failed];
  }
  const signedIn = fine('sign-in', config.graph.baseUrl);
  if (granted === undefined) return [signedIn, unknown('permission', 'permissions-untold', 'Graph')];
  const held = granted;
  const used = new Set(featuresInUse(config));
  const told = (Object.keys(FEATURES) as Feature[]).filter((feature) => feature !== 'groups-not-owned');
  return [
    signedIn,
    ...told.flatMap((feature) =>
      FEATURES[feature].flatMap((permission) => {
        if (isHeld(permission, held)) return [fine('permission', permission)];
        const say = used.has(feature) ? missing : off;
        return [say('permission', 'permission-missing', permission, feature)];
      }),
    ),
  ];
}

/** A refusal of what was asked is not one of who asked. */
function signInFailure(error: unknown, baseUrl: string): Finding | undefined {
  if (!(error instanceof DirectoryError)) throw error;
  if (error.code === 'not-signed-in')
    return missing('sign-in', 'not-signed-in', baseUrl, entraCode(error.cause));
  if (error.code === 'permission-missing') return undefined;
  return missing('sign-in', 'graph-unreachable', baseUrl, error.code);
}

/** Entra's own number for why it gave no token, which its documentation explains; nothing else of what it said. */
export const entraCode = (error: unknown): string =>
  /AADSTS\d+/u.exec(error instanceof Error ? error.message : '')?.[0] ?? '';
