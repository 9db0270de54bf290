import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Handler, readText, sendHtml, sendJson } from '../http.ts';
import { TENANT } from '../tenant.ts';
import { handleConnector } from './connector.ts';
import { Files } from './files.ts';
import { CHANNEL, PANES, SEATS } from './model.ts';
import { Room } from './room.ts';
import { createToBot } from './to-bot.ts';

export interface TeamsOptions {
  /** Where this handler is mounted, such as `http://127.0.0.1:3979`. */
  readonly baseUrl: string;
  /** Such as `http://127.0.0.1:3978/api/messages`. */
  readonly botMessagesUrl: string;
}

export interface Teams {
  readonly handle: Handler;
  readonly room: Room;
}

const CLIENT = join(import.meta.dirname, 'client');
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** A chat page that behaves like Teams where it matters, and the connector between it and the bot. */
export function createTeams(options: TeamsOptions): Teams {
  const room = new Room();
  const bot = createToBot(room, options.botMessagesUrl, `${options.baseUrl}/connector/`);
  const files = new Files(options.baseUrl);

  const handle: Handler = async (request, response, url) => {
    if (await handleConnector(room, request, response, url)) return true;
    const { pathname } = url;
    if (pathname === '/') {
      void bot.install();
      sendHtml(response, 200, await readFile(join(CLIENT, 'index.html'), 'utf8'));
      return true;
    }
    if (pathname === '/chat/renderer.js') return sendFile(response, RENDERER);
    const asset = /^\/chat\/([a-z-]+\.(?:js|css))$/u.exec(pathname)?.[1];
    if (asset !== undefined) return sendFile(response, join(CLIENT, asset));
    if (pathname === '/chat/state.json') {
      sendJson(response, 200, {
        company: TENANT.name,
        seats: SEATS,
        channel: CHANNEL,
        messages: room.messages,
      });
      return true;
    }
    if (pathname === '/chat/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(': hello\n\n');
      const leave = room.listen((message) => response.write(`data: ${JSON.stringify(message)}\n\n`));
      request.on('close', leave);
      return true;
    }
    if (await files.handle(request, response, pathname)) return true;
    if (request.method !== 'POST' || !pathname.startsWith('/chat/')) return false;
    const body = JSON.parse(await readText(request, 8_000_000)) as Record<string, unknown>;
    const seat = SEATS.find(({ key }) => key === body.seat);
    const pane = PANES.find(({ key }) => key === body.pane);
    if (seat === undefined || pane === undefined) return false;
    const on = String(body.on ?? '');
    switch (pathname) {
      case '/chat/say': {
        const attached = (Array.isArray(body.files) ? body.files : []).map(
          ({ name, text }: { name: string; text: string }) => {
            const { id, url: downloadUrl } = files.place(name, text);
            const content = { downloadUrl, uniqueId: id, fileType: name.split('.').pop() };
            const contentType = 'application/vnd.microsoft.teams.file.download.info';
            return { contentType, name, contentUrl: downloadUrl, content };
          },
        );
        sendJson(response, 200, { taken: await bot.say(seat, pane, String(body.text ?? ''), attached) });
        return true;
      }
      case '/chat/invoke':
        sendJson(
          response,
          200,
          await bot.invoke(seat, pane, on, body.action, String(body.trigger ?? 'manual')),
        );
        return true;
      case '/chat/consent': {
        const name = String(body.name ?? 'file.csv');
        const { id, url: contentUrl } = files.place(name);
        const uploadInfo = {
          contentUrl,
          uploadUrl: contentUrl,
          name,
          uniqueId: id,
          fileType: name.split('.').pop(),
        };
        const accepted = body.accept === true;
        const value = {
          type: 'fileUpload',
          action: accepted ? 'accept' : 'decline',
          context: body.context,
          ...(accepted && { uploadInfo }),
        };
        sendJson(response, 200, { taken: await bot.consent(seat, pane, on, value) });
        return true;
      }
      case '/chat/submit':
        sendJson(response, 200, { taken: await bot.submit(seat, pane, on, body.value) });
        return true;
      default:
        return false;
    }
  };
  return { handle, room };
}

async function sendFile(response: ServerResponse, path: string): Promise<boolean> {
  const type = TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
  const bytes = await readFile(path);
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' });
  response.end(bytes);
  return true;
}
