import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { STYLE } from '../../../src/sandbox/entra/pages/style.ts';
import { NotTaken, parseJson, readText, sendText, urlOf } from '../../../src/sandbox/http.ts';
import { DIALS } from '../faults.ts';
import { FAULTS } from '../wire.ts';
import { chosenIn, paceIn } from './chosen.ts';
import { Lives } from './lives.ts';

const CLIENT = join(import.meta.dirname, 'client');
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css' } as const;
const GUARDS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

export interface Watching {
  readonly url: string;
  close(): Promise<void>;
}

/** The page on a port of loopback; 0: any that is free. Rejects when it is in use. */
export async function startWatching(port: number, defect?: string): Promise<Watching> {
  const lives = new Lives(defect);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Another site's page may not start processes here, by whatever name it calls this machine.
    const site = request.headers['sec-fetch-site'] ?? 'none';
    if (request.headers.host !== host || (site !== 'none' && site !== 'same-origin' && !isPage(request)))
      return say(response, 403, 'This page is for this machine alone.');
    const url = urlOf(request, `http://${host}`);
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /life': {
        const [chosen, pace] = [chosenIn(url.searchParams), paceIn(url.searchParams.get('pace') ?? 'full')];
        if (chosen === undefined || pace === undefined)
          return say(response, 400, 'There is no such life: look at the seed, the days and the faults.');
        if (lives.isFull)
          return say(response, 503, 'Too many lives are watched at once. Close one of the other pages.');
        return lives.show(response, chosen, pace);
      }
      case 'POST /pace': {
        const asked = parseJson(await readText(request, 1_000));
        const [life, pace] = [textIn(asked, 'life'), paceIn(textIn(asked, 'pace'))];
        if (pace === undefined) return say(response, 400, 'There is no such pace.');
        return lives.turn(life, pace) ? say(response, 200, '') : say(response, 404, 'This life is over.');
      }
      case 'GET /sandbox.css':
        return send(response, 'css', STYLE);
      case 'GET /dials.json':
        return sendText(response, 200, JSON.stringify({ dials: DIALS, kinds: FAULTS }), {
          ...GUARDS,
          'Content-Type': 'application/json',
        });
      default: {
        const name = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
        const kind = /^[a-z]+\.(html|js|css)$/u.exec(name)?.[1];
        const text =
          isType(kind) && request.method === 'GET'
            ? await readFile(join(CLIENT, name), 'utf8').catch(() => undefined)
            : undefined;
        return isType(kind) && text !== undefined
          ? send(response, kind, text)
          : say(response, 404, 'There is nothing here.');
      }
    }
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = error instanceof NotTaken ? error.status : 500;
      if (response.headersSent) response.end();
      else say(response, status, status === 500 ? `The page failed: ${String(error)}` : 'Not understood.');
    });
  });
  return {
    url: `http://${host}`,
    async close() {
      await lives.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Somebody may follow a link to it. */
const isPage = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'GET' && /^\/(?:\?|$)/u.test(url) && headers['sec-fetch-mode'] === 'navigate';

const isType = (kind: string | undefined): kind is keyof typeof TYPES => kind !== undefined && kind in TYPES;

const send = (response: ServerResponse, type: keyof typeof TYPES, text: string): void =>
  sendText(response, 200, text, { ...GUARDS, 'Content-Type': `${TYPES[type]}; charset=utf-8` });

const say = (response: ServerResponse, status: number, text: string): void =>
  sendText(response, status, text, { ...GUARDS, 'Content-Type': 'text/plain; charset=utf-8' });

function textIn(asked: unknown, name: string): string {
  const value: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, name) : undefined;
  return typeof value === 'string' ? value : '';
}

interface Watched {
  readonly seed: string;
  readonly days: string;
  readonly faults: string;
  readonly port: number;
  readonly defect?: string;
}

/** Serves the page until Ctrl+C. */
export async function watch({ seed, days, faults, port, defect }: Watched): Promise<void> {
  const watching = await startWatching(port, defect);
  const asked = `seed=${seed}&days=${days}${faults === '' ? '' : `&faults=${faults}`}`;
  process.stdout.write(`Watch it survive: ${watching.url}/?${asked}\nCtrl+C ends it.\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await watching.close();
}
