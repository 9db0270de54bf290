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
