import { type Activity, activityOf } from './activity.ts';
import type { IsAbsent } from './connector.ts';
import { type Attachment, BOT, PANES, type Pane, SEATS, type Seat, TEAM } from './model.ts';
import { type Posted, post, problemOf } from './post.ts';
import type { Room } from './room.ts';
import { asTeamsSends, mentionsBot } from './typed.ts';

/** Who does something, and where: in the channel, also in which thread. */
export interface Doing {
  readonly seat: Seat;
  readonly pane: Pane;
  readonly root?: string | undefined;
  /** The time zone of whoever sits at the page. */
  readonly zone?: string | undefined;
}

export interface Said {
  readonly text: string;
  readonly files?: readonly Attachment[];
  /** Of a messageBack: data that goes with the words. */
  readonly value?: unknown;
  /** What the chat shows where it is not what the bot gets. */
  readonly shown?: string;
}

export interface ToBot {
  say(doing: Doing, said: Said): Promise<void>;
  /** Sends once more what the bot did not take. */
  retry(pane: string, id: string): Promise<void>;
  invoke(doing: Doing, name: string, value: unknown, replyToId?: string): Promise<Posted>;
  /** Action.Submit: a message without words. The problem, if there is one. */
  submit(doing: Doing, value: unknown, replyToId: string): Promise<string | undefined>;
  /** Installs the bot for everybody and in the team, once; tried again where the bot did not take it. */
  install(): Promise<void>;
  /** Tells the bot that somebody got it, whoever installed it. */
  installFor(person: string): Promise<void>;
}

export function createToBot(
  room: Room,
  to: {
    readonly messagesUrl: string;
    readonly serviceUrl: string;
    readonly isAbsent: IsAbsent;
    readonly patience?: number;
  },
): ToBot {
  const unsent = new Map<string, Activity>();
  const installed = new Set<string>();
  let installing: Promise<void> | undefined;

  const make = (doing: Doing, what: Activity, id = room.nextId()): Activity =>
    activityOf(doing, id, room.now(), to.serviceUrl, what);
  const send = (activity: Activity): Promise<Posted> => post(to.messagesUrl, activity, to.patience);

  async function deliver(pane: string, id: string, activity: Activity): Promise<void> {
    room.change(pane, id, () => ({ state: 'sending' }));
    const problem = problemOf(await send(activity));
    if (problem === undefined) unsent.delete(id);
    else unsent.set(id, activity);
    room.change(pane, id, () => (problem === undefined ? { state: 'sent' } : { state: 'failed', problem }));
  }

  async function installIn(pane: Pane): Promise<void> {
    // In a team somebody adds the bot for all: the administrator.
    const seat = pane.seat ?? SEATS[2];
    if (seat === undefined || installed.has(pane.key) || (pane.seat !== undefined && to.isAbsent(seat.id)))
      return;
    const inTeam = pane.seat === undefined;
    const added = await send(
      make(
        { seat, pane },
        {
          type: 'conversationUpdate',
          membersAdded: [{ id: BOT.id }],
          ...(inTeam && { channelData: { eventType: 'teamMemberAdded', team: TEAM } }),
        },
      ),
    );
    if (problemOf(added) !== undefined) return;
    await send(make({ seat, pane }, { type: 'installationUpdate', action: 'add' }));
    installed.add(pane.key);
  }

  return {
    async say(doing, { text, files = [], value, shown = text }) {
      const { seat, pane, root } = doing;
      const id = room.nextId();
      const inChannel = pane.seat === undefined;
      const heard = !inChannel || mentionsBot(text);
      room.add({
        id,
        pane: pane.key,
        ...(root && { root }),
        from: seat.key,
        author: seat.name,
        text: shown,
        plain: true,
        attachments: files,
        state: heard ? 'sending' : 'sent',
      });
      if (!heard) return;
      const sent = asTeamsSends(text, inChannel);
      // Files reach a bot in personal chats only.
      const attachments = [...(inChannel ? [] : files), ...sent.attachments];
      const more = value === undefined ? {} : { value };
      await deliver(pane.key, id, make(doing, { type: 'message', ...sent, attachments, ...more }, id));
    },
    async retry(pane, id) {
      const activity = unsent.get(id);
      if (activity !== undefined) await deliver(pane, id, activity);
    },
    invoke: (doing, name, value, replyToId) =>
      send(make(doing, { type: 'invoke', name, value, ...(replyToId && { replyToId }) })),
    submit: async (doing, value, replyToId) =>
      problemOf(await send(make(doing, { type: 'message', value, replyToId }))),
    async installFor(person) {
      const pane = room.paneWith(person);
      if (pane === undefined) return;
      installed.delete(pane.key);
      await installIn(pane);
    },
    install() {
      installing ??= (async () => {
        for (const pane of PANES) await installIn(pane);
        installing = undefined;
      })();
      return installing;
    },
  };
}
