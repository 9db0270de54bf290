import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that a system hands to whoever calls out (from 32,768 on Linux): one of those may be taken by any
 * connection between two lives of a server.
 */
const FIRST = 10_000;
const LAST = 32_000;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** Two neighbouring ports that are free now; the first is even, so that no two answers overlap. */
export async function freePorts(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST / 2, LAST / 2) * 2;
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}
