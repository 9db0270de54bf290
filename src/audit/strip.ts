import { type Proven, typeOf } from './chain.ts';
import { type Base, isPersonal, type Seal, stripped } from './seal.ts';

/**
 * A record's events without personal data, as far as it is on record that this is to be: those before the last event
 * that says so, and only those that change. Each is still proven by its seal; what has none, by the seal after it.
 */
export function strippedHistory(events: readonly Proven[]): readonly Proven[] {
  const until = events.findLastIndex(({ document }) => typeOf(document.body) === 'forgotten');
  const changed = new Map<number, Proven>();
  const now = (i: number): Proven | undefined => changed.get(i) ?? events[i];
  for (const [i, { seal }] of events.entries()) {
    if (i > until || seal === undefined) continue;
    const base = seal.base?.map((one, k) => strip(i - (seal.base?.length ?? 0) + k, one));
    // Of the event that says so, only what it tells of those before it.
    const personal = seal.personal && i < until ? strip(i, seal.personal) : seal.personal;
    if (base === seal.base && personal === seal.personal) continue;
    const next: Seal = {
      ...seal,
      ...(base && { base }),
      ...(personal && isPersonal(personal) && { personal }),
    };
    const self = now(i);
    if (self !== undefined) changed.set(i, { ...self, seal: next });
  }
  return [...changed.values()].filter(
    (event) => JSON.stringify(event) !== JSON.stringify(events[event.seq - 1]),
  );

  function strip(i: number, one: Base): Base {
    const event = now(i);
    if (event === undefined || !isPersonal(one) || 'digest' in one) return one;
    const { body, personal } = stripped(event.document.body, one);
    changed.set(i, { ...event, document: { ...event.document, body } });
    return personal;
  }
}
