import { BOT, type Message, PANES, type Pane, SEATS } from './model.ts';

/** Everything said so far, and who listens to more; in memory, like the tenant beside it. */
export class Room {
  readonly messages: Message[] = [];
  readonly #listeners = new Set<(message: Message) => void>();
  #next = Date.now();

  nextId(): string {
    return String(this.#next++);
  }

  /** Adds a message, or puts it in the place of the one with its id. */
  put(message: Message): void {
    const at = this.messages.findIndex(({ id, pane }) => id === message.id && pane === message.pane);
    if (at === -1) this.messages.push(message);
    else this.messages[at] = message;
    for (const listener of this.#listeners) listener(message);
  }

  find(pane: string, id: string): Message | undefined {
    return this.messages.find((message) => message.pane === pane && message.id === id);
  }

  listen(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A conversation id may carry the thread that a message is in. */
  paneOf(conversation: string): Pane | undefined {
    const [id] = conversation.split(';messageid=');
    return PANES.find((pane) => pane.conversation === id);
  }

  paneWith(person: string): Pane | undefined {
    const seat = SEATS.find(({ id, account }) => id === person || account === person);
    return PANES.find((pane) => pane.seat !== undefined && pane.seat === seat);
  }

  botSays(pane: Pane, id: string, activity: Readonly<Record<string, unknown>>, edited: boolean): void {
    const attachments = Array.isArray(activity.attachments)
      ? (activity.attachments as Message['attachments'])
      : [];
    this.put({
      id,
      pane: pane.key,
      from: 'bot',
      author: BOT.name,
      at: this.find(pane.key, id)?.at ?? new Date().toISOString(),
      text: typeof activity.text === 'string' ? activity.text : '',
      attachments,
      ...(edited && { edited }),
    });
  }
}
