import { createServer } from 'node:net';

/** Two neighbouring ports that are free now. */
export async function freePorts(): Promise<number> {
  const listen = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(undefined));
      probe.listen(port, '127.0.0.1', () => {
        const address = probe.address();
        const got = typeof address === 'object' && address !== null ? address.port : undefined;
        probe.close(() => resolve(got));
      });
    });
  for (;;) {
    const port = await listen(0);
    if (port !== undefined && port < 65_000 && (await listen(port + 1)) !== undefined) return port;
  }
}
