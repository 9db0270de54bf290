import { createServer } from 'node:http';
import { createClock, type SandboxClock } from './clock/clock.ts';
import { createClockRoutes } from './clock/routes.ts';
import { createEntra, type Entra } from './entra/index.ts';
import { createTeams, type Teams } from './teams/index.ts';

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
}

export interface Sandbox {
  readonly url: string;
  readonly entra: Entra;
  readonly teams: Teams;
  readonly clock: SandboxClock;
  close(): Promise<void>;
}

/** The tenant, its mailbox and the chat page, on one port of loopback. Rejects when the port is in use. */
export async function startSandbox({
  port,
  botUrl,
  token,
  grants = [],
  patience,
}: SandboxOptions): Promise<Sandbox> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
  const clock = createClock();
  const entra = createEntra({ baseUrl: url, token, grants, now: clock.now });
  const teams = createTeams({
    baseUrl: url,
    botMessagesUrl: `${botUrl}/api/messages`,
    now: clock.now,
    isAbsent: (person) => entra.quirks.notInstalled.includes(person),
    tabTokenFor: (person) => entra.tabTokenFor(person),
    ...(patience && { patience }),
  });
  entra.onInstalled((person) => void teams.installedFor(person));
  clock.onTurn(() => teams.room.clock(clock.now()));
  const clockRoutes = createClockRoutes(clock, botUrl);
  server.on('request', (request, response) => {
    void (async () => {
      const asked = new URL(request.url ?? '/', url);
      for (const handle of [clockRoutes, teams.handle, entra.handle])
        if (await handle(request, response, asked)) return;
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('There is nothing here.');
    })().catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end(`The sandbox failed: ${String(error)}`);
    });
  });
  return {
    url,
    entra,
    teams,
    clock,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
