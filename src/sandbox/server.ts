import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createBadDayRoutes } from './bad-days/routes.ts';
import { createClock, type SandboxClock } from './clock/clock.ts';
import { createClockRoutes } from './clock/routes.ts';
import type { Entra } from './entra/index.ts';
import { type Handler, NotTaken, sendJson, urlOf } from './http.ts';
import { type Backstage, createSceneRoutes } from './scenes/routes.ts';
import type { Teams } from './teams/index.ts';
import { createUsherRoutes, type UsherControl } from './usher/routes.ts';
import { createWorld } from './world.ts';

export interface SandboxOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Where the bot listens, such as `http://127.0.0.1:3978`. */
  readonly botUrl: string;
  /** What Graph calls have to carry. */
  readonly token: string;
  /** What the application is granted beyond the least. */
  readonly grants?: readonly string[];
  /** How long the chat waits for the bot, in milliseconds; as in Teams when left out. */
  readonly patience?: number;
  /** What the page may do with Usher, where this sandbox has started it. */
  readonly usher?: UsherControl;
  /** What it knows of Usher's insides then. */
  readonly backstage?: Backstage;
}

/** The tenant and the chat are those of the latest beginning. */
export interface Sandbox {
  readonly url: string;
  readonly entra: Entra;
  readonly teams: Teams;
  readonly clock: SandboxClock;
  /** Begins again: a fresh tenant, a fresh chat, the time of this machine. Open pages are not told yet. */
  renew(): void;
  /** Tells pages that were open before that everything began again. */
  tellOfRenewal(): void;
  close(): Promise<void>;
}

/** The tenant, its mailbox and the chat page, on one port of loopback. Rejects when the port is in use. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, botUrl, token, grants = [], patience } = options;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
  const clock = createClock();
  const begin = () => createWorld({ url, botUrl, token, grants, clock, ...(patience && { patience }) });
  let world = begin();
  let life = randomUUID();
  const left: Teams[] = [];
  clock.onTurn(() => world.teams.room.tell({ kind: 'clock', now: clock.now() }));

  const steps: Handler = async (_, response, { pathname }) => {
    if (pathname !== '/sandbox/steps') return false;
    sendJson(response, 200, world.steps());
    return true;
  };
  const own = [
    createClockRoutes(clock, botUrl),
    createUsherRoutes(options.usher, () => life),
    createBadDayRoutes(
      () => world.entra.quirks,
      () => world.teams.room.tell({ kind: 'bad-days' }),
    ),
    createSceneRoutes(() => world.calls, options.backstage),
    steps,
  ];
  server.on('request', (request, response) => {
    void (async () => {
      const asked = urlOf(request, url);
      for (const handle of [...own, world.teams.handle, world.entra.handle])
        if (await handle(request, response, asked)) return;
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('There is nothing here.');
    })().catch((error: unknown) => {
      const status = error instanceof NotTaken ? error.status : error instanceof URIError ? 400 : 500;
      if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain' });
      response.end(status === 500 ? `The sandbox failed: ${String(error)}` : 'This is not understood.');
    });
  });
  return {
    url,
    get entra() {
      return world.entra;
    },
    get teams() {
      return world.teams;
    },
    clock,
    renew() {
      left.push(world.teams);
      clock.reset();
      world = begin();
      life = randomUUID();
    },
    tellOfRenewal() {
      for (const { room } of left.splice(0)) room.tell({ kind: 'anew' });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
