import type { Channel } from '../bot/channel/channel.ts';
import type { BotRegistration } from '../settings/config.ts';
import type { Finding } from '../usecases/ports.ts';
import { codeIn } from './addresses.ts';
import { fine, missing, off } from './finding.ts';
import { entraCode } from './permissions.ts';

/** What says that nobody answered, rather than that somebody refused. Source: Node.js, `errno`; MSAL, `network_error`. */
const UNREACHABLE = /^(E[A-Z_]+|UND_ERR\w*|TimeoutError|AbortError|TypeError)$|network_error/u;

/** Signs in as the bot; the token is thrown away. */
export async function lookAtBot(bot: BotRegistration, channel: Pick<Channel, 'signIn'>): Promise<Finding> {
  if (bot.kind === 'local') return off('bot', 'bot-local', 'BOT_ID');
  try {
    await channel.signIn();
    return fine('bot', bot.id);
  } catch (error) {
    const entra = entraCode(error);
    const code = codeIn(error);
    const unreachable = entra === '' && UNREACHABLE.test(code);
    return missing(
      'bot',
      unreachable ? 'bot-unreachable' : 'bot-refused',
      bot.id,
      entra || (unreachable ? code : 'refused'),
    );
  }
}
