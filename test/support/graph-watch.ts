import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { EXCHANGES, type Exchange } from '../../src/sandbox/entra/index.ts';
import { checkExchange } from './graph-check.ts';

/**
 * Holds every exchange with a simulated tenant, in whatever test, against Graph's own description where
 * GRAPH_OPENAPI says where that is. A request that is wrong on purpose carries `x-deliberate-mistake`.
 */
if (checkExchange) {
  const check = checkExchange;
  const problems: string[] = [];
  const watch = (message: unknown): void => {
    const exchange = message as Exchange;
    if (exchange.requestHeaders['x-deliberate-mistake'] !== undefined) return;
    problems.push(...check(exchange).problems);
  };
  beforeAll(() => subscribe(EXCHANGES, watch));
  afterAll(() => void unsubscribe(EXCHANGES, watch));
  afterEach(() => {
    const found = problems.splice(0);
    if (found.length > 0) throw new Error(`not as Graph describes it:\n  ${found.join('\n  ')}`);
  });
}
