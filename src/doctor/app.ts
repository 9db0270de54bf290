import type { OpenDirectory } from '../directory/index.ts';
import { gapsOf, isHeld } from '../directory/permissions.ts';
import type { Config } from '../settings/config.ts';
import type { Finding } from '../usecases/ports.ts';
import { fine, missing, off, seen } from './finding.ts';

/** Whether Usher may install itself, as far as the token says: trying is for when somebody is to be asked. */
export async function installsItself({ teamsApp }: Config, directory: OpenDirectory): Promise<boolean> {
  const granted = await directory.granted();
  return teamsApp !== undefined && granted !== undefined && gapsOf(['installing'], granted).length === 0;
}

/** The tab's sign-in, and whether the application that a manifest can name is the one that calls Graph. */
export async function lookAtTab(
  { tab, credential }: Config,
  directory: OpenDirectory,
): Promise<readonly Finding[]> {
  if (tab === undefined) return [off('tab', 'tab-off', 'TAB_CLIENT_ID')];
  const { client } = credential;
  const granted = (await directory.granted()) ?? new Set<string>();
  const wants =
    gapsOf(['installing'], granted).length === 0 || gapsOf(['activity-feed'], granted).length === 0;
  const apart = client !== undefined && client.toLowerCase() !== tab.client;
  return [wants && apart ? missing('tab', 'tab-apart', tab.client) : fine('tab', tab.client)];
}

/** Whether the organisation's catalogue has the app by the id that is set; only where we may read it. */
export async function lookAtApp(config: Config, directory: OpenDirectory): Promise<readonly Finding[]> {
  const { teamsApp } = config;
  if (teamsApp === undefined || !(await installsItself(config, directory))) return [];
  if (!isHeld('AppCatalog.Read.All', (await directory.granted()) ?? new Set())) return [];
  return seen('app', teamsApp, async () =>
    (await directory.installation.isInCatalogue(teamsApp))
      ? [fine('app', teamsApp)]
      : [missing('app', 'app-unknown', teamsApp)],
  );
}
