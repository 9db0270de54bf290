import { createTracing } from '../../src/tracing/tracing.ts';
import type { WebDependencies } from '../../src/web/server.ts';

const quiet = (): void => undefined;

/** Nobody is invited, nobody comes by Teams, everything is ready: what a test is about it says itself. */
export const NOBODY: WebDependencies = {
  redeem: async () => ({ kind: 'unknown' }),
  act: async () => ({ kind: 'unknown' }),
  channel: async () => ({ kind: 'refused', status: 401 }),
  unready: async () => [],
  metrics: async () => ({ contentType: 'text/plain', body: '' }),
  trace: createTracing(),
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
};
