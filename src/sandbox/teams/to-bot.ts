import { activityOf, BOT, PANES, type Pane, SEATS, type Seat } from './model.ts';
import type { Room } from './room.ts';

/** What came back for an invoke: the documented envelope, or that nothing usable did. */
export interface Invoked {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

export interface ToBot {
  /** A person types; false when the bot did not take it. */
  say(seat: Seat, pane: Pane, text: string, files: readonly unknown[]): Promise<boolean>;
  /** A person clicks Action.Execute, or looks at a card that refreshes itself. */
  invoke(seat: Seat, pane: Pane, on: string, action: unknown, trigger: string): Promise<Invoked>;
  /** A person lets the bot send a file, or does not. */
  consent(seat: Seat, pane: Pane, on: string, value: unknown): Promise<boolean>;
  submit(seat: Seat, pane: Pane, on: string, value: unknown): Promise<boolean>;
  /** Installs the bot for everybody and in the team, once. */
  install(): Promise<void>;
}

/** Teams gives up on a bot after this long, in milliseconds. */
const PATIENCE = 15_000;
const EMAIL = /[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+/gu;

export function createToBot(room: Room, botMessagesUrl: string, serviceUrl: string): ToBot {
  let installed: Promise<void> | undefined;
  const post = (activity: unknown): Promise<Response> =>
    fetch(botMessagesUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE),
    });
  const taken = async (activity: unknown): Promise<boolean> => {
    try {
      return (await post(activity)).ok;
    } catch {
      return false;
    }
  };

  return {
    async say(seat, pane, text, files) {
      const id = room.nextId();
      const message = {
        id,
        pane: pane.key,
        from: seat.key,
        author: seat.name,
        at: new Date().toISOString(),
        text,
      };
      room.put({ ...message, attachments: [] });
      const mention = pane.seat === undefined && /@usher\b/iu.test(text);
      if (pane.seat === undefined && !mention) return true;
      const sent = mention ? text.replace(/@usher\b/iu, `<at>${BOT.name}</at>`) : text;
      // Teams keeps the text plain and adds what it looked like, with links for addresses.
      const html = text
        .replace(/[&<>]/gu, (c) => `&#${c.charCodeAt(0)};`)
        .replace(EMAIL, (mail) => `<a href="mailto:${mail}">${mail}</a>`);
      const more = {
        type: 'message',
        text: sent,
        textFormat: 'plain',
        attachments: [...files, { contentType: 'text/html', content: `<div>${html}</div>` }],
        ...(mention && { entities: [{ type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` }] }),
      };
      const ok = await taken(activityOf(seat, pane, serviceUrl, id, more));
      if (!ok) room.put({ ...message, attachments: [], failed: true });
      return ok;
    },
    async invoke(seat, pane, on, action, trigger) {
      const value = { action, trigger };
      const more = { type: 'invoke', name: 'adaptiveCard/action', replyToId: on, value };
      try {
        const response = await post(activityOf(seat, pane, serviceUrl, room.nextId(), more));
        const body: unknown = response.ok ? await response.json() : undefined;
        if (typeof body === 'object' && body !== null && 'type' in body && 'value' in body)
          return body as Invoked;
      } catch {
        // Told below, as Teams does.
      }
      return {
        statusCode: 502,
        type: 'application/vnd.microsoft.error',
        value: { message: 'Something went wrong. Try again.' },
      };
    },
    consent: (seat, pane, on, value) =>
      taken(
        activityOf(seat, pane, serviceUrl, room.nextId(), {
          type: 'invoke',
          name: 'fileConsent/invoke',
          replyToId: on,
          value,
        }),
      ),
    submit: (seat, pane, on, value) =>
      taken(activityOf(seat, pane, serviceUrl, room.nextId(), { type: 'message', replyToId: on, value })),
    install() {
      installed ??= (async () => {
        for (const pane of PANES) {
          const seat = pane.seat ?? SEATS[2];
          if (seat === undefined) continue;
          const more = { type: 'conversationUpdate', membersAdded: [BOT] };
          await taken(activityOf(seat, pane, serviceUrl, room.nextId(), more));
        }
      })();
      return installed;
    },
  };
}
