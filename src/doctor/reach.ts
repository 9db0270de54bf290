import { personKey } from '../bot/channel/conversation-references.ts';
import type { Outgoing } from '../bot/channel/outgoing.ts';
import { createReach } from '../bot/channel/reach.ts';
import { DeliveryError, type Store } from '../usecases/ports.ts';
import type { Reach } from './people.ts';

/**
 * Opens the chat with somebody, which shows them nothing and which the channel refuses for who has not installed the
 * bot and is in no team with it. Source: learn.microsoft.com, "Send proactive messages".
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
      if (known === undefined)
        await createReach({ store, outgoing, home, log: { info() {} } })(person, async () => undefined);
      else if (home.botId !== undefined)
        await outgoing.open(known.serviceUrl, `28:${home.botId}`, { id: person, tenant: home.tenant });
      return 'reached';
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      return error.retryAfterMs === undefined ? 'not-installed' : 'untold';
    }
  };
