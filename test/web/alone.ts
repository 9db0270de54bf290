// The web server alone in a process, every dependency failing at once. Says its port.
import { createTracing } from '../../src/tracing/tracing.ts';
import { createWebServer } from '../../src/web/server.ts';

const quiet = (): void => undefined;
const fail = (): never => {
  throw new Error('fails at once');
};
const server = createWebServer({
  redeem: fail,
  act: fail,
  channel: fail,
  unready: fail,
  metrics: fail,
  trace: createTracing(),
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
});
console.log(await server.listen(0, '127.0.0.1'));
