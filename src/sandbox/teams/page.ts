import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Handler, readText, sendJson } from '../http.ts';
import { TENANT } from '../tenant.ts';
import { zoneNamed } from './activity.ts';
import { type Clicked, execute, search, submit } from './clicks.ts';
import { chosen, composeCommands, find, open, send } from './compose.ts';
import type { Files } from './files.ts';
import { BOT, CHANNEL, PANES, SEATS } from './model.ts';
import { problemOf } from './post.ts';
import { type Fields, fields, list, parsed, string } from './read.ts';
import type { Room } from './room.ts';
import type { Doing, ToBot } from './to-bot.ts';

/** The bot's tab, which the page frames as Teams does. */
export interface PersonalTab {
  readonly url: string;
  /** For the tab alone, by object id; undefined: nobody signs in as this. */
  tokenFor(person: string): string | undefined;
}

/** What the page asks for: the state, what is new, and everything that a person does. */
export function createPage(room: Room, bot: ToBot, files: Files, tab?: PersonalTab): Handler {
  return async (request, response, url) => {
    const { pathname } = url;
    if (pathname === '/chat/state.json') {
      sendJson(response, 200, {
        company: TENANT.name,
        bot: BOT.name,
        botId: BOT.id,
        ...(tab && { tab: tab.url }),
        seats: SEATS,
        channel: CHANNEL,
        commands: await composeCommands(),
        messages: room.messages,
        now: room.now(),
      });
      return true;
    }
    if (pathname === '/events') {
      listen(room, request, response);
      return true;
    }
    if (request.method !== 'POST' || !pathname.startsWith('/chat/')) return false;
    // A page of another origin cannot send this type without asking first, and is not answered when it asks.
    if (request.headers['content-type'] !== 'application/json') {
      sendJson(response, 415, { error: 'JSON only' });
      return true;
    }
    const body = parsed(await readText(request, 24_000_000));
    const doing = doingOf(room, body);
    const done = doing === undefined ? undefined : await act(pathname.slice('/chat/'.length), doing, body);
    sendJson(response, done === undefined ? 400 : 200, done ?? { error: 'nothing that can be done' });
    return true;
  };

  async function act(what: string, doing: Doing, body: Fields): Promise<unknown> {
    const on = string(body.on);
    const index = String(body.index ?? 0);
    const message = room.find(doing.pane.key, on);
    switch (what) {
      case 'say':
        await bot.say(doing, {
          text: string(body.text),
          files: list(body.files).map((one) => {
            const { name, base64 } = fields(one);
            return files.attach(string(name), Buffer.from(string(base64), 'base64'));
          }),
          ...('value' in body && { value: body.value, shown: string(body.shown) }),
        });
        return { kind: 'nothing' };
      case 'retry':
        await bot.retry(doing.pane.key, on);
        return { kind: 'nothing' };
      case 'execute':
        return (
          message &&
          execute(room, bot, doing, {
            message,
            index,
            action: fields(body.action),
            trigger: string(body.trigger),
          })
        );
      case 'submit':
        return message && submit(bot, doing, fields(body.value), on);
      case 'search':
        return {
          choices: await search(bot, doing, { dataset: string(body.dataset), text: string(body.text), on }),
        };
      case 'compose-find':
        return find(bot, doing, {
          command: string(body.command),
          parameter: string(body.parameter),
          text: string(body.text),
        });
      case 'compose-put':
        put(doing, body.card);
        return { kind: 'nothing' };
      case 'compose-open':
        return open(bot, doing, string(body.command), message);
      case 'compose-send':
        return send(bot, doing, string(body.command), message, body.data);
      case 'tab-token':
        return { token: tab?.tokenFor(doing.seat.id) };
      case 'consent':
        return message && consent(doing, on, index, body.action === 'accept');
      default:
        return undefined;
    }
  }

  function put({ seat, pane, root }: Doing, card: unknown): void {
    const said = { pane: pane.key, from: seat.key, author: seat.name, text: '', ...(root && { root }) };
    room.add({ id: room.nextId(), ...said, ...chosen(card) });
  }

  /** The answer to a file that the bot offers. */
  async function consent(doing: Doing, on: string, index: string, accepted: boolean): Promise<Clicked> {
    const offered = room.find(doing.pane.key, on)?.attachments[Number(index)];
    const { acceptContext, declineContext } = fields(offered?.content);
    const value = accepted
      ? {
          type: 'fileUpload',
          action: 'accept',
          context: acceptContext,
          uploadInfo: files.reserve(offered?.name ?? 'file'),
        }
      : { type: 'fileUpload', action: 'decline', context: declineContext };
    const problem = problemOf(await bot.invoke(doing, 'fileConsent/invoke', value, on));
    if (problem !== undefined) return { kind: 'error', text: problem };
    room.change(doing.pane.key, on, ({ consents }) => ({
      consents: { ...consents, [index]: accepted ? 'accept' : 'decline' },
    }));
    return { kind: 'nothing' };
  }
}

function doingOf(room: Room, body: Fields): Doing | undefined {
  const pane = PANES.find(({ key }) => key === body.pane);
  const seat = SEATS.find(({ key }) => key === body.seat);
  if (pane === undefined || seat === undefined || (pane.seat !== undefined && pane.seat !== seat))
    return undefined;
  const on = room.find(pane.key, string(body.on));
  const root = pane.seat === undefined ? string(body.root) || on?.root || on?.id : undefined;
  return { seat, pane, root, zone: zoneNamed(string(body.zone)) };
}

function listen(room: Room, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 1000\n\n');
  const leave = room.listen((news) => response.write(`data: ${JSON.stringify(news)}\n\n`));
  const alive = setInterval(() => response.write(': \n\n'), 20_000);
  request.on('close', () => {
    clearInterval(alive);
    leave();
  });
}
