import type { ObjectId } from '../../access/catalog.ts';
import { type Conversation, DeliveryError, type Log, type Store } from '../../usecases/ports.ts';
import { channelHeard, personKey, teams } from './conversation-references.ts';
import type { Install } from './installation.ts';
import type { Address, Outgoing } from './outgoing.ts';

export interface Home {
  readonly tenant: string;
  readonly botId: string | undefined;
}

export interface ReachDependencies {
  readonly store: Store;
  readonly outgoing: Outgoing;
  readonly home: Home;
  /** Absent: who has not installed us is not reached. */
  readonly install?: Install;
  readonly log: Pick<Log, 'info'>;
}

/** Teams opens the chat with who was just given us a moment later; in milliseconds. */
const INSTALLED_WAIT_MS = 1_000;

/** Brings something into somebody's own chat; `deliver` throws DeliveryError, and so does this. */
export type Reach = <T>(person: ObjectId, deliver: (chat: Address) => Promise<T>) => Promise<T>;

/** Whether somebody has not installed us, as last found out; for the words that say whom we could not reach. */
export const absenceNote = (person: ObjectId): string => `reach:${person}`;
export const NOT_INSTALLED = 'not-installed';

/**
 * Teams lets a bot write to who has installed it, by object id, and to who is in a team with it, by the id that
 * the channel has for them. A chat that is closed or gone is opened anew once, each of these ways; where all are closed
 * it may be had installed, and is to be tried again. What passes by itself is thrown at once, and begins with the chat
 * that is known again.
 */
export function createReach({ store, outgoing, home, install, log }: ReachDependencies): Reach {
  return async (person, deliver) => {
    const known = await store.conversation(personKey(person));
    const heard = await channelHeard(store);
    const by = async (id: string, serviceUrl: string): Promise<Address> => {
      const bot = heard === undefined || heard.bot === '' ? `28:${home.botId ?? ''}` : heard.bot;
      const conversation = await outgoing.open(serviceUrl, bot, { id, tenant: home.tenant });
      return { conversation, serviceUrl };
    };
    const serviceUrl = known?.serviceUrl ?? heard?.serviceUrl;
    if (serviceUrl === undefined)
      throw new DeliveryError('nobody has spoken yet, so the channel is not known', 30_000);

    const ways: readonly (() => Promise<Address | undefined>)[] = [
      async () => known,
      () => by(person, serviceUrl),
      async () => {
        const account = known?.account ?? (await accountOf(store, outgoing, person));
        return account === undefined ? undefined : by(account, serviceUrl);
      },
    ];
    let why = new DeliveryError('there is no way to this person');
    for (const way of ways) {
      try {
        const chat = await way();
        if (chat === undefined) continue;
        const delivered = await deliver(chat);
        if (chat !== known) await store.saveConversation(opened(known, person, chat, home));
        return delivered;
      } catch (error) {
        if (!(error instanceof DeliveryError) || error.closed === undefined) throw error;
        log.info({ person, err: error }, 'a way to somebody is closed');
        why = error;
        if (error.closed === BLOCKED) break;
      }
    }
    if (why.closed !== BLOCKED && (await install?.(person)))
      throw new DeliveryError('just installed for them', INSTALLED_WAIT_MS, { cause: why });
    await store.saveNote(absenceNote(person), why.closed === BLOCKED ? 'blocked' : NOT_INSTALLED);
    throw why;
  };
}

/** Whoever blocks us is not to be reached another way. */
const BLOCKED = 'MessageWritesBlocked';

const opened = (
  known: Conversation | undefined,
  person: ObjectId,
  chat: Address,
  home: Home,
): Conversation => ({
  ...known,
  key: personKey(person),
  conversation: chat.conversation,
  serviceUrl: chat.serviceUrl,
  tenant: home.tenant,
  at: known?.at ?? Date.now(),
});

/** What the channel calls somebody: from the rosters of the teams that we are in. */
async function accountOf(store: Store, outgoing: Outgoing, person: ObjectId): Promise<string | undefined> {
  for (const team of await teams(store)) {
    try {
      const account = await outgoing.accountOf(person, team);
      if (account !== undefined) return account;
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.closed === undefined) throw error;
    }
  }
  return undefined;
}
