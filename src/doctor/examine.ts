import type { Channel } from '../bot/channel/channel.ts';
import type { OpenDirectory } from '../directory/index.ts';
import type { Config } from '../settings/config.ts';
import type { Finding, Store, Webhook } from '../usecases/ports.ts';
import { type Ask, askOverHttp, lookAtClock, lookAtPublicUrl } from './addresses.ts';
import { lookAtApp, lookAtTab } from './app.ts';
import { lookAtBot } from './bot.ts';
import { lookAtPeople, type Reach } from './people.ts';
import { lookAtPermissions } from './permissions.ts';
import { lookAtPolicies } from './policies.ts';
import { lookAtStore } from './store.ts';
import { lookAtTargets } from './targets.ts';
import { lookAtWebhook } from './webhook.ts';

export interface Examined {
  readonly config: Config;
  readonly directory: OpenDirectory;
  /** The embedded store, where this process has it open. */
  readonly store: Store | undefined;
  readonly channel: Pick<Channel, 'signIn'>;
  readonly reach: Reach;
  /** Absent: nobody receives events. */
  readonly webhook?: Webhook;
  readonly ask?: Ask;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** All that can be told of the set-up, in the order in which one cures it. */
export async function examine(what: Examined): Promise<readonly Finding[]> {
  const { config, directory, store, channel, reach, webhook, ask = askOverHttp, now = Date.now } = what;
  const [permissions, address, clock, bot, kept, posted] = await Promise.all([
    lookAtPermissions(config, directory),
    lookAtPublicUrl(config.publicUrl, ask),
    lookAtClock(config.graph.baseUrl, ask, now),
    lookAtBot(config.bot, channel),
    lookAtStore(config, store),
    lookAtWebhook(webhook, config.publicUrl ?? 'http://localhost', now()),
  ]);
  const around = [...kept, bot, address, clock, ...posted];
  const signedIn = permissions.some(({ check, state }) => check === 'sign-in' && state === 'fine');
  if (!signedIn) return [...permissions, ...around];
  const [targets, people, app, tab, policies] = await Promise.all([
    lookAtTargets(config, directory),
    lookAtPeople(config, directory, reach),
    lookAtApp(config, directory),
    lookAtTab(config, directory),
    lookAtPolicies(directory),
  ]);
  return [...permissions, ...targets, ...people, ...app, ...tab, ...policies, ...around];
}
