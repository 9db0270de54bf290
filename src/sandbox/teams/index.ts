import type { Handler } from '../http.ts';
import { createAssets } from './assets.ts';
import { handleConnector, type IsAbsent } from './connector.ts';
import { Files } from './files.ts';
import { createPage } from './page.ts';
import { Room } from './room.ts';
import { createToBot } from './to-bot.ts';

export interface TeamsOptions {
  /** Where this handler is mounted, such as `http://127.0.0.1:3979`. */
  readonly baseUrl: string;
  /** Such as `http://127.0.0.1:3978/api/messages`. */
  readonly botMessagesUrl: string;
  /** How long the bot may take to answer, in milliseconds; as in Teams when left out. */
  readonly patience?: number;
  /** This machine's clock when left out. */
  readonly now?: () => number;
  /** Nobody when left out. */
  readonly isAbsent?: IsAbsent;
  /** What Entra ID gives Teams to show the bot's tab to somebody, by object id; left out: there is no tab. */
  readonly tabTokenFor?: (person: string) => string | undefined;
}

export interface Teams {
  readonly handle: Handler;
  /** What was said, for pictures and tests. */
  readonly room: Room;
  /** Installs the bot for everybody, as the first visit of the page does. */
  install(): Promise<void>;
  /** Somebody got the bot through Graph: the bot hears of it as of any installation. */
  installedFor(person: string): Promise<void>;
}

/**
 * A chat page that behaves like Teams where it matters, and the Bot Connector between it and the bot. The bot is
 * spoken to over that protocol alone.
 */
export function createTeams({
  baseUrl,
  botMessagesUrl,
  patience,
  now = Date.now,
  isAbsent = () => false,
  tabTokenFor,
}: TeamsOptions): Teams {
  const serviceUrl = `${baseUrl}/connector/`;
  const room = new Room(now);
  const files = new Files(baseUrl);
  const bot = createToBot(room, {
    messagesUrl: botMessagesUrl,
    serviceUrl,
    isAbsent,
    ...(patience && { patience }),
  });
  const tab = tabTokenFor && { url: new URL('/tab', botMessagesUrl).href, tokenFor: tabTokenFor };
  const page = createPage(room, bot, files, tab);
  const assets = createAssets(tab && new URL(tab.url).origin);
  return {
    room,
    install: () => bot.install(),
    installedFor: (person) => bot.installFor(person),
    handle: async (request, response, url) => {
      if (url.pathname === '/') void bot.install();
      return (
        (await handleConnector({ room, serviceUrl, isAbsent }, request, response, url)) ||
        (await files.handle(request, response, url)) ||
        (await page(request, response, url)) ||
        (await assets(request, response, url))
      );
    },
  };
}
