import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Tracing } from '../../src/tracing/tracing.ts';
import type { CorrelationId } from '../../src/usecases/ports.ts';

/** What a call of the bot is made for, told to who is called: the `traceparent` of the line or click. */
export const CAUSE = 'x-test-cause';

/** A request of undici, as its diagnostics channel has it. */
interface Fetched {
  addHeader(name: string, value: string): void;
}

const causes = new AsyncLocalStorage<string>();

// Botbuilder calls by node:http, its successor by fetch.
subscribe('http.client.request.created', (message) => {
  const cause = causes.getStore();
  if (cause !== undefined) (message as { readonly request: ClientRequest }).request.setHeader(CAUSE, cause);
});
subscribe('undici:request:create', (message) => {
  const cause = causes.getStore();
  if (cause !== undefined) (message as { readonly request: Fetched }).request.addHeader(CAUSE, cause);
});

/**
 * Tracing that remembers, for each call outward, which line or click it is made for: what is said while that is served,
 * and what is owed by the record that it made, whoever pays it.
 */
export function causedBy(trace: Tracing): Tracing {
  const told = new Map<CorrelationId, string>();
  return {
    ...trace,
    begin: (step, work, linked) => causes.run(linked ?? '', () => trace.begin(step, work, linked)),
    about(correlation) {
      const cause = causes.getStore();
      if (cause !== undefined && !told.has(correlation)) told.set(correlation, cause);
      trace.about(correlation);
    },
    enter: (story, step, work) =>
      causes.run(told.get(story.correlation) ?? '', () => trace.enter(story, step, work)),
  };
}
