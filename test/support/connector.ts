import { createServer, type IncomingMessage, type Server } from 'node:http';
import { CAUSE } from './causes.ts';
import { dawdle } from './dawdle.ts';
import { mentionFault } from './mentions.ts';
import { portOf } from './port.ts';
import { faultIn } from './published-schema.ts';

/** Within it a busy machine says everything, in milliseconds; a test has a little more, and does not say what it waited for. */
const PATIENCE_MS = 150_000;
/** What tests may have taken over. */
const { setTimeout, clearTimeout } = globalThis;

/** One call of the bot to the channel. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly conversation: string;
  /** The message that was replaced, or replied to. */
  readonly activity?: string;
  readonly id: string;
  readonly authorization?: string;
  readonly userAgent?: string;
  /** The `traceparent` of what came from outside and brought it about; where it runs in this process. */
  readonly cause?: string;
  readonly body: Record<string, unknown>;
}

/** As it comes, before anything stands for it. */
export type Call = Omit<Sent, 'id'>;

/** What the channel answers instead of success. */
export interface Refusing {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

/** A Bot Connector over HTTP that records what the bot says, and can refuse. */
export class FakeConnector {
  readonly sent: Sent[] = [];
  /** Asked for every call; an answer other than undefined is given instead of success. */
  refuse: (sent: Call) => Refusing | undefined = () => undefined;
  /** Asked for every message; a message for which it says something is taken, and answered with that, not with its id. */
  answering: (sent: Call) => object | undefined = () => undefined;
  /** People, by object id, who have not installed the bot: no chat with them is opened by that id. */
  readonly uninstalled = new Set<string>();
  /** Conversations that are no more. */
  readonly gone = new Set<string>();
  /** Who is in the teams that the bot is in: what the channel calls them, by object id. */
  readonly roster = new Map<string, string>();
  /** Who else is in any conversation, as a page of its roster has them. */
  members: readonly Readonly<Record<string, string>>[] = [];
  /** Asked for every call, which is not taken before this resolves. */
  holding: (call: Call) => Promise<void> = () => Promise.resolve();
  /** Told of each call before it is taken. */
  received = (): void => undefined;
  /** What we said that the published schema of activities does not take; `stop` throws for it. */
  readonly #malformed: string[] = [];
  /** What stands at each activity, as it was sent. */
  readonly #standing = new Map<string, string>();
  /** Updates with what stood there; `stop` throws for them. */
  readonly #repeated: string[] = [];
  /** Set where the bot may not know what it sent: it was killed before it could note it. */
  mayRepeat = false;
  #server: Server | undefined;
  #next = 1;
  #waiting: { readonly wants: (sent: Sent) => boolean; readonly resolve: (sent: Sent) => void }[] = [];

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, headers, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get running(): boolean {
    return this.#server !== undefined;
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${portOf(this.#server)}/`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
    if (this.#malformed.length > 0) throw new Error(`no activities:\n${this.#malformed.join('\n')}`);
    if (this.#repeated.length > 0 && !this.mayRepeat)
      throw new Error(`updates that change nothing:\n${this.#repeated.join('\n')}`);
  }

  /** The first message, sent already or still to come, that fits. */
  waitFor(wants: (sent: Sent) => boolean): Promise<Sent> {
    const there = this.sent.find(wants);
    return there === undefined ? this.waitForNext(wants) : Promise.resolve(there);
  }

  /** The first that fits after what was sent until now. Rejects, with what was sent last, where none comes. */
  waitForNext(wants: (sent: Sent) => boolean): Promise<Sent> {
    const comes = new Promise<Sent>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`nothing fits ${wants}:\n${this.#lately()}`)),
        PATIENCE_MS,
      );
      timer.unref();
      const done = (sent: Sent): void => {
        clearTimeout(timer);
        resolve(sent);
      };
      this.#waiting.push({ wants, resolve: done });
    });
    // Nobody may be waiting for it any more.
    comes.catch(() => undefined);
    return comes;
  }

  /** The newest messages, in short. */
  #lately(): string {
    const lines = this.sent.slice(-20).map(({ method, conversation, id, body }) => {
      const words =
        JSON.stringify(body)
          .match(/(?<="text":")[^"]*/gu)
          ?.join(' | ') ?? '';
      return `${method} ${conversation} ${id} ${words.slice(0, 200)}`;
    });
    return lines.join('\n');
  }

  /** An update says which activity it is for in its address, and again in itself. */
  #stands({ method, path, conversation, id, body }: Sent): void {
    if (!path.includes('/activities')) return;
    const key = `${conversation} ${id}`;
    const shown = JSON.stringify({ ...body, id: undefined });
    if (method === 'PUT' && this.#standing.get(key) === shown) this.#repeated.push(`${key}: ${shown}`);
    this.#standing.set(key, shown);
  }

  #closed({ path, conversation, body }: Call) {
    if (path === '/v3/conversations' && this.uninstalled.has(memberOf(body)))
      return no(403, 'ForbiddenOperationException', 'The bot is not installed for this person.');
    if (this.gone.has(conversation)) return no(404, 'ConversationNotFound', 'Conversation not found.');
    return undefined;
  }

  /** By either of their ids, as a team's roster has them. */
  #member(asked: string) {
    const [aadObjectId, id] = [...this.roster].find((ids) => ids.includes(asked)) ?? [];
    return id === undefined
      ? no(404, 'MemberNotFoundInConversation', 'Member not found.')
      : { status: 200, headers: {}, body: { id, aadObjectId } };
  }

  async #answer(request: IncomingMessage) {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const text = Buffer.concat(parts).toString('utf8');
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const [, conversation = '', , activity] =
      /^\/v3\/conversations(?:\/([^/]+)(\/activities(?:\/(.+))?)?)?/u.exec(path) ?? [];
    const cause = request.headers[CAUSE];
    const call = {
      method: request.method ?? '',
      path,
      conversation,
      ...(activity && { activity }),
      ...(request.headers.authorization && { authorization: request.headers.authorization }),
      ...(request.headers['user-agent'] && { userAgent: request.headers['user-agent'] }),
      ...(typeof cause === 'string' && { cause }),
      body,
    };
    this.received();
    const says = path.includes('/activities') && call.method !== 'GET';
    const wrong = says ? (faultIn(body) ?? mentionFault(body)) : undefined;
    if (wrong !== undefined) {
      this.#malformed.push(`${path}: ${wrong}`);
      return { status: 400, headers: {}, body: { error: { code: 'BadSyntax', message: wrong } } };
    }
    await this.holding(call);
    await dawdle();
    const refusing = this.refuse(call);
    if (refusing !== undefined)
      return {
        status: refusing.status,
        headers: refusing.headers,
        body: { error: { code: 'x', message: 'no' } },
      };
    const closed = this.#closed(call);
    if (closed !== undefined) return closed;
    if (path.endsWith('/pagedmembers')) return { status: 200, headers: {}, body: { members: this.members } };
    const [, asked] = /\/members\/(.+)$/u.exec(path) ?? [];
    if (asked !== undefined) return this.#member(asked);
    const opened = path === '/v3/conversations' ? `a:opened-${memberOf(body)}` : undefined;
    const sent: Sent = { ...call, id: opened ?? activity ?? `m${this.#next++}` };
    this.sent.push(sent);
    this.#stands(sent);
    for (const waiting of this.#waiting.filter(({ wants }) => wants(sent))) {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
      waiting.resolve(sent);
    }
    const said = this.answering(call) ?? { id: sent.id };
    return { status: opened === undefined ? 200 : 201, headers: {}, body: said };
  }
}

const no = (status: number, code: string, message: string) => ({
  status,
  headers: {},
  body: { error: { code, message } },
});

function memberOf(body: Record<string, unknown>): string {
  const members = body.members as readonly { id?: string }[] | undefined;
  return members?.[0]?.id ?? 'nobody';
}

/** The card of a message, when it has one. */
export function cardOf(sent: Sent): Record<string, unknown> | undefined {
  const attachments = sent.body.attachments as
    | readonly { contentType: string; content: unknown }[]
    | undefined;
  return attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    ?.content as Record<string, unknown> | undefined;
}

export interface CardButton {
  readonly type: string;
  readonly title: string;
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

/** Whoever waits for a card looks through all that were sent, again and again. */
const found = new WeakMap<object, readonly CardButton[]>();

/** The buttons of a card, wherever they stand. */
export function buttonsOf(card: unknown): readonly CardButton[] {
  if (Array.isArray(card)) return card.flatMap(buttonsWithinValue);
  if (typeof card !== 'object' || card === null) return [];
  const known = found.get(card) ?? buttonsWithin(card);
  found.set(card, known);
  return known;
}

function buttonsWithin(card: object): readonly CardButton[] {
  if (Array.isArray(card)) return card.flatMap(buttonsWithinValue);
  const inner = Object.entries(card).flatMap(([key, value]) =>
    key === 'fallback' ? [] : buttonsWithinValue(value),
  );
  return 'type' in card && card.type === 'Action.Execute' ? [card as CardButton, ...inner] : inner;
}

const buttonsWithinValue = (value: unknown): readonly CardButton[] =>
  typeof value === 'object' && value !== null ? buttonsWithin(value) : [];

/** What the buttons of a message's card say. */
export const titlesOf = (sent: Sent): readonly string[] => buttonsOf(cardOf(sent)).map(({ title }) => title);
