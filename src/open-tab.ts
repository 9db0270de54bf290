import { channelHeard } from './bot/channel/conversation-references.ts';
import { offeredTo } from './bot/commands/index.ts';
import { createPersonProof } from './proof/person-token.ts';
import type { Reason } from './proof/refusal.ts';
import type { Config } from './settings/config.ts';
import { createTabPage } from './tab/page.ts';
import { createTab } from './tab/tab.ts';
import type { World } from './usecases/ports.ts';
import type { Roles } from './usecases/roles.ts';
import type { Tab } from './web/tab.ts';

/** The tab in Teams; undefined where nobody says which registration signs people in. */
export function openTab(
  { tab, bot, homeTenant }: Config,
  world: World,
  roles: Roles,
  refused: (why: Reason) => void,
): Tab | undefined {
  if (tab === undefined) return undefined;
  return {
    page: createTabPage(tab.hosts),
    section: createTab({
      world,
      roles,
      prove: createPersonProof({ client: tab.client, tenant: homeTenant, issuer: tab.issuer }),
      refused,
      bot: async () =>
        bot.kind === 'registered' ? `28:${bot.id}` : ((await channelHeard(world.store))?.bot ?? ''),
      offered: offeredTo,
    }),
  };
}
