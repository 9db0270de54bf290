import { type Handler, sendJson } from '../http.ts';
import type { Calls, GraphCall } from './calls.ts';
import { type Scene, StoreCopy } from './store-copy.ts';
import type { UsherLog } from './usher-log.ts';

/** What the sandbox that started Usher knows of it besides what passes by. */
export interface Backstage {
  /** Usher's store, as a path. */
  readonly store: () => string;
  readonly log: Pick<UsherLog, 'correlationOf'>;
}

const LATEST = 30;

/**
 * `GET /sandbox/scenes` lists the records and the latest calls to Graph; with `?record=ID` also the record's events,
 * what is owed for it, and the calls of its story instead.
 */
export const createSceneRoutes =
  (calls: () => Calls, backstage: Backstage | undefined): Handler =>
  async (_, response, { pathname, searchParams }) => {
    if (pathname !== '/sandbox/scenes') return false;
    const copy = backstage && (await StoreCopy.of(backstage.store()));
    try {
      const records = copy?.records() ?? [];
      const record = records.find(({ id }) => id === searchParams.get('record'));
      sendJson(response, 200, {
        records,
        isKnown: copy !== undefined,
        ...(record === undefined
          ? { calls: calls().latest(LATEST) }
          : {
              record,
              events: copy?.events(record.id),
              owed: copy?.owed(record.id),
              ...storyOf(calls(), record, backstage),
            }),
      });
    } finally {
      copy?.close();
    }
    return true;
  };

/** The calls that name the partner, and those that Usher says belong to the same story. */
function storyOf(
  calls: Calls,
  { address, account }: Scene,
  backstage: Backstage | undefined,
): { readonly calls: readonly GraphCall[]; readonly correlation?: string } {
  const named = calls.naming([address, ...(account === undefined ? [] : [account])]);
  const said = named.map(({ requestId }) => backstage?.log.correlationOf(requestId));
  const correlation = mostFrequent(said.filter((one) => one !== undefined));
  if (correlation === undefined) return { calls: named };
  const story = calls.that(
    (call) => named.includes(call) || backstage?.log.correlationOf(call.requestId) === correlation,
  );
  return { calls: story, correlation };
}

function mostFrequent(all: readonly string[]): string | undefined {
  const count = (one: string): number => all.filter((other) => other === one).length;
  return all.toSorted((a, b) => count(b) - count(a))[0];
}
