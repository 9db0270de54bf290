import { channelHeard } from './bot/channel/conversation-references.ts';
import { offeredTo } from './bot/commands/index.ts';
import type { OpenDirectory } from './directory/index.ts';
import { createPersonProof } from './proof/person-token.ts';
import type { Reason } from './proof/refusal.ts';
import type { Config } from './settings/config.ts';
import { createFeed } from './tab/feed.ts';
import { createTabPage } from './tab/page.ts';
import { createTab } from './tab/tab.ts';
import type { ActivityFeed, World } from './usecases/ports.ts';
import type { Roles } from './usecases/roles.ts';
import type { Tab } from './web/tab.ts';

/** What Teams calls us; before anybody has spoken to an unregistered bot, nothing. */
const botOf =
  ({ bot }: Pick<Config, 'bot'>, { store }: Pick<World, 'store'>) =>
  async (): Promise<string> =>
    bot.kind === 'registered' ? `28:${bot.id}` : ((await channelHeard(store))?.bot ?? '');

/** People's activity feed, through Graph. */
export const openFeed = (
  config: Config,
  world: Pick<World, 'store' | 'clock' | 'policy'>,
  { activityFeed: directory }: Pick<OpenDirectory, 'activityFeed'>,
): ActivityFeed => createFeed({ world, bot: botOf(config, world), directory });

/** The tab in Teams; undefined where nobody says which registration signs people in. */
export function openTab(
  config: Config,
  world: World,
  roles: Roles,
  refused: (why: Reason) => void,
): Tab | undefined {
  const { tab, homeTenant } = config;
  if (tab === undefined) return undefined;
  return {
    page: createTabPage(tab.hosts),
    section: createTab({
      world,
      roles,
      prove: createPersonProof({ client: tab.client, tenant: homeTenant, issuer: tab.issuer }),
      refused,
      bot: botOf(config, world),
      offered: offeredTo,
    }),
  };
}
