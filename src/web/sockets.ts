import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

const ANSWERS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers what is no HTTP at all, and upgrades, which restify would otherwise leave hanging for ever. */
export function refuseBrokenCalls(http: Server): void {
  http.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    end(socket, ANSWERS[error.code ?? ''] ?? '400 Bad Request');
  });
  http.on('upgrade', (_request, socket) => end(socket, '400 Bad Request'));
}

function end(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  if (!socket.writable) socket.destroy();
  else
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
      socket.destroy(),
    );
}

/** Some tens of KB each; more than Teams and a load balancer ever open, and less than a process dies of. */
const MAX_CONNECTIONS = 2_000;

export function limit(http: Server): void {
  http.maxConnections = MAX_CONNECTIONS;
  http.headersTimeout = 10_000;
  http.requestTimeout = 30_000;
  // Above the 60 s of common load balancers, so that they, not we, close idle connections.
  http.keepAliveTimeout = 65_000;
  http.maxHeadersCount = 100;
  // How often node looks for calls over these times; its own 30 s would double them.
  Object.assign(http, { connectionsCheckingInterval: 5000 });
}
