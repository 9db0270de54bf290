import { type Attachment, BOT, type Chip, type Message, PANES, type Pane, SEATS } from './model.ts';
import type { News } from './news.ts';
import { type Fields, fields, list, string } from './read.ts';

const FRESH = {
  plain: false,
  attachments: [],
  chips: [],
  version: 0,
  views: {},
  consents: {},
  state: 'sent',
} as const;

/** Everything said so far, and who listens to more; in memory, like the tenant beside it. */
export class Room {
  readonly messages: Message[] = [];
  readonly #listeners = new Set<(news: News) => void>();
  /** Milliseconds since 1970. */
  readonly now: () => number;
  #last = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Milliseconds, as in Teams, and never the same twice. */
  nextId(): string {
    this.#last = Math.max(this.now(), this.#last + 1);
    return String(this.#last);
  }

  listen(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  find(pane: string, id: string): Message | undefined {
    return this.messages.find((message) => message.pane === pane && message.id === id);
  }

  add(said: Pick<Message, 'id' | 'pane' | 'from' | 'author' | 'text'> & Partial<Message>): Message {
    const message: Message = { ...FRESH, at: new Date(this.now()).toISOString(), ...said };
    this.messages.push(message);
    this.tell({ kind: 'message', message });
    return message;
  }

  /** Undefined where there is no such message. */
  change(pane: string, id: string, change: (before: Message) => Partial<Message>): Message | undefined {
    const at = this.messages.findIndex((message) => message.pane === pane && message.id === id);
    const before = this.messages[at];
    if (before === undefined) return undefined;
    const message = { ...before, ...change(before) };
    this.messages[at] = message;
    this.tell({ kind: 'message', message });
    return message;
  }

  typing(pane: string): void {
    this.tell({ kind: 'typing', pane });
  }

  /** Tells every open page. */
  tell(news: News): void {
    for (const listener of this.#listeners) listener(news);
  }

  /** A conversation id may carry the thread that a message is in. */
  paneOf(conversation: string): Pane | undefined {
    const [id] = conversation.split(';messageid=');
    return PANES.find((pane) => pane.conversation === id);
  }

  /** The chat with a person, by either of their ids. */
  paneWith(person: string): Pane | undefined {
    const seat = SEATS.find(({ id, account }) => id === person || account === person);
    return PANES.find((pane) => pane.seat !== undefined && pane.seat === seat);
  }

  /** The bot's message: a new one, or in place of one that is there. What single people saw instead is gone then. */
  botSays(pane: Pane, id: string, activity: Fields, edited: boolean, root?: string): boolean {
    const said = {
      text: string(activity.text),
      plain: activity.textFormat === 'plain',
      attachments: list(activity.attachments).map((one) => fields(one) as unknown as Attachment),
      chips: list(fields(activity.suggestedActions).actions).map((one) => fields(one) as unknown as Chip),
    };
    if (edited)
      return (
        this.change(pane.key, id, ({ version }) => ({
          ...said,
          version: version + 1,
          views: {},
          consents: {},
        })) !== undefined
      );
    this.add({ id, pane: pane.key, from: 'bot', author: BOT.name, ...said, ...(root && { root }) });
    return true;
  }
}
