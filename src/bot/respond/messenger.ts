import { createHash } from 'node:crypto';
import type { ObjectId, Resource } from '../../access/catalog.ts';
import type { AccessRecord } from '../../access/record.ts';
import { askedNow } from '../../access/record-queries.ts';
import { approvalCard } from '../../cards/approval-card.ts';
import { batchApprovalCard } from '../../cards/batch/approval-card.ts';
import { progressCard } from '../../cards/batch/progress-card.ts';
import { plain } from '../../cards/card.ts';
import { DateFormats } from '../../cards/dates.ts';
import { deletionsCard } from '../../cards/deletions-card.ts';
import { endingCard } from '../../cards/ending-card.ts';
import { auditCard } from '../../cards/history-card.ts';
import { inquiryCard } from '../../cards/inquiry/inquiry-card.ts';
import { journeyCard } from '../../cards/journey-card.ts';
import { resourceName, type View } from '../../cards/view.ts';
import { movedCard, waitingCard } from '../../cards/waiting-card.ts';
import {
  type Clock,
  type Conversation,
  DeliveryError,
  type Message,
  type Messenger,
  type Store,
} from '../../usecases/ports.ts';
import { byWish } from '../../usecases/quiet.ts';
import { localeFor, wordsFor } from '../../words/index.ts';
import type { ChannelMessage } from '../channel/channel.ts';
import { channelOf, isShared, personKey } from '../channel/conversation-references.ts';
import type { Address, Outgoing } from '../channel/outgoing.ts';
import { absenceNote, NOT_INSTALLED, type Reach } from '../channel/reach.ts';
import { accountsOf } from './accounts.ts';
import { asMessage, type Shown } from './as-message.ts';
import { noticeShown } from './notice.ts';
import {
  actWords,
  batchRepresented,
  batchTold,
  catalogueFileWords,
  driftTold,
  linkWords,
  standInWords,
  termsLinkWords,
} from './reply-text.ts';
import { unknownAlert } from './unknown-words.ts';

/** Says what use cases have to say, to people and places that are remembered. */
export function createMessenger(
  store: Store,
  outgoing: Outgoing,
  reach: Reach,
  clock: Clock,
  resources: () => readonly Resource[],
  knownAdmins: () => readonly ObjectId[] = () => [],
): Messenger {
  const dates = new DateFormats();
  async function viewFor(reader: string | undefined, message: Message, conversation?: string): Promise<View> {
    const known = await (reader === undefined
      ? channelAt(conversation)
      : store.conversation(personKey(reader)));
    const locale = localeFor(known?.locale, known?.language);
    const admins = knownAdmins();
    // Only these ask to be refreshed.
    const shown = message.kind === 'journey' || message.kind === 'approval' ? [message.record] : [];
    return {
      words: wordsFor(locale),
      now: clock.now(),
      dates,
      resources: resources(),
      reader: { locale, timeZone: known?.timeZone ?? 'UTC', ...(reader && { id: reader }) },
      accounts: await accountsOf(store, shown, admins),
      admins,
      ...(message.kind === 'approval' && { quiet: await quietOf(store, message.record) }),
      ...(conversation !== undefined && isShared(conversation) && { shared: true }),
    };
  }

  /** What is known of a channel that nobody in particular reads. */
  async function channelAt(
    conversation = '',
  ): Promise<Pick<Conversation, 'locale' | 'language' | 'timeZone'> | undefined> {
    const placed = await Promise.all(['approvals', 'audit'].map((key) => store.conversation(key)));
    const there = placed.find((one) => one && channelOf(one.conversation) === channelOf(conversation));
    if (there === undefined) return undefined;
    const { locale, language } = there;
    return { ...(locale && { locale }), ...(language && { language }) };
  }

  /** Of whom a notice speaks, those who have not installed us. */
  async function absent(message: Message): Promise<readonly ObjectId[]> {
    if (message.kind !== 'notice' || message.notice !== 'approvers-unreachable') return [];
    const people = message.people ?? [];
    const why = await Promise.all(people.map(({ id }) => store.note(absenceNote(id))));
    return people.flatMap(({ id }, i) => (why[i] === NOT_INSTALLED ? [id] : []));
  }

  return {
    async post(to, message) {
      const reader = to.kind === 'person' ? to.person : to.reader;
      const say = async (place: Address) => {
        const view = await viewFor(reader, message, place.conversation);
        const without = await absent(message);
        const draw: Draw = (more) => asMessage(show(message, { ...view, ...more }, without));
        const activity = await withCalls(draw, calls(message, view), (drawn) => outgoing.send(place, drawn));
        const { conversation, serviceUrl } = place;
        return { conversation, serviceUrl, ...(activity && { activity }), shown: digestOf(draw()) };
      };
      return to.kind === 'person' ? reach(to.person, say) : say(to);
    },
    personBehind: (account, at) => outgoing.objectIdOf(account, at),
    guestsIn: (at) => outgoing.guestsIn(at),
    async update(posting, message) {
      const view = await viewFor(posting.reader, message, posting.conversation);
      const draw: Draw = (more) => asMessage(show(message, { ...view, ...more }));
      const shown = digestOf(draw());
      if (shown !== posting.shown)
        await withCalls(draw, calls(message, view), (drawn) => outgoing.replace(posting, drawn));
      return shown;
    },
  };
}

const quietOf = async (store: Store, record: AccessRecord): Promise<readonly ObjectId[]> =>
  (await byWish({ store }, askedNow(record))).quiet.map(({ id }) => id);

const calls = ({ kind }: Message, { shared }: View): Pick<View, 'calls'> =>
  shared && kind === 'approval' ? { calls: true } : {};
type Draw = (more?: Pick<View, 'calls'>) => ChannelMessage;

/**
 * Delivers what is drawn, with those who are to act called by name where several read it. Teams refuses a whole message
 * for a mention that it does not take; then it goes without. A change of a message notifies nobody twice.
 */
async function withCalls<T>(
  draw: Draw,
  calls: Pick<View, 'calls'>,
  deliver: (drawn: ChannelMessage) => Promise<T>,
): Promise<T> {
  try {
    return await deliver(draw(calls));
  } catch (error) {
    const isRefused =
      error instanceof DeliveryError && error.retryAfterMs === undefined && error.closed === undefined;
    if (!calls.calls || !isRefused) throw error;
    return deliver(draw());
  }
}

/**
 * Tells one message from another, and nothing of what it says. Who gets a view of their own is left out: each process
 * knows others of them.
 */
const digestOf = (message: object): string =>
  createHash('sha256')
    .update(JSON.stringify(message, (key, value: unknown) => (key === 'userIds' ? undefined : value)))
    .digest('base64url');

const said = (content: string): Shown => ({ kind: 'text', text: content });

function show(message: Message, view: View, absent: readonly ObjectId[] = []): Shown {
  switch (message.kind) {
    case 'journey':
      return { kind: 'card', card: journeyCard(message.record, view, message.since) };
    case 'approval':
      return { kind: 'card', card: approvalCard(message, view) };
    case 'list': {
      const { sponsor, state, decided, ...list } = message;
      if (state === 'moved') return { kind: 'card', card: movedCard(sponsor, view) };
      const shown = { ...list, sponsor, over: decided, decided: [] };
      return { kind: 'card', card: waitingCard(shown, view) };
    }
    case 'batch':
      return { kind: 'card', card: progressCard(message.batch, view, message.records) };
    case 'batch-approval':
      return { kind: 'card', card: batchApprovalCard(message, view) };
    case 'inquiry':
      return { kind: 'card', card: inquiryCard(message, view) };
    case 'batch-represented':
      return said(batchRepresented(message, view));
    case 'batch-told':
      return said(batchTold(message, view));
    case 'terms-link':
      return said(termsLinkWords(message, view));
    case 'link':
      return said(linkWords(message, view));
    case 'privileged-group':
      return said(view.words.cards.privilegedGroup(resourceName(view, message.resource)));
    case 'unknown-answer':
      return said(unknownAlert(message, view));
    case 'channel-gone':
      return said(message.purpose === 'audit' ? view.words.cards.auditGone : view.words.cards.channelGone);
    case 'audit':
      return { kind: 'card', card: auditCard(message.lines, view) };
    case 'webhook-down':
      return said(
        view.words.cards.webhookDown(
          plain(message.host, 100),
          view.dates.dateTime(message.since, view.reader),
          message.why,
        ),
      );
    case 'catalogue-file':
      return said(catalogueFileWords(message.look, view));
    case 'drift':
      return said(driftTold(message, view));
    case 'administered':
      return said(actWords(message.act, view));
    case 'delegated':
      return said(standInWords(message.delegation, view));
    case 'deletions':
      return { kind: 'card', card: deletionsCard(message.deletions, view) };
    case 'ending':
      return { kind: 'card', card: endingCard(message.ending, view, message) };
    case 'notice':
      return noticeShown(message, view, absent);
  }
}
