import { openChat, personKey } from '../bot/channel/conversation-references.ts';
import type { Outgoing } from '../bot/channel/outgoing.ts';
import { DeliveryError, type Store } from '../usecases/ports.ts';
import type { Reach } from './people.ts';

/**
 * Opens the chat with somebody, which shows them nothing and which the channel refuses for who has not installed the
 * bot. Source: learn.microsoft.com, "Send proactive messages".
 */
export const reachBy =
  (
    store: Store | undefined,
    outgoing: Outgoing,
    home: { readonly tenant: string; readonly botId: string | undefined },
  ): Reach =>
  async (person) => {
    if (store === undefined) return 'untold';
    try {
      const known = await store.conversation(personKey(person));
      if (known === undefined) await openChat(store, outgoing, person, home);
      else if (home.botId !== undefined)
        await outgoing.open(known.serviceUrl, `28:${home.botId}`, { id: person, tenant: home.tenant });
      return 'reached';
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      return error.retryAfterMs === undefined ? 'not-installed' : 'untold';
    }
  };
