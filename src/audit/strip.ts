import { type Proven, strips } from './chain.ts';
import { type Base, isPersonal, type Seal, stripped } from './seal.ts';

/**
 * A record's events without personal data, as far as it is on record that this is to be: those before the last event
 * that says so, and only those that change. Each is still proven by its seal; what has none, by the seal after it.
 */
export const strippedHistory = (events: readonly Proven[]): readonly Proven[] => {
  const until = events.findLastIndex(({ document }) => strips(document.body));
  return strippedOf(events, (i) => i < until);
};

/** The same of some acts of administrators; the one that says so may be among them. */
export function strippedActs(acts: readonly Proven[], seqs: readonly number[]): readonly Proven[] {
  const until = acts.findLastIndex(({ document }) => strips(document.body));
  const meant = new Set(seqs);
  return strippedOf(acts, (i) => i <= until && meant.has(acts[i]?.seq ?? 0));
}

function strippedOf(events: readonly Proven[], isMeant: (i: number) => boolean): readonly Proven[] {
  const changed = new Map<number, Proven>();
  const now = (i: number): Proven | undefined => changed.get(i) ?? events[i];
  for (const [i, { seal }] of events.entries()) {
    if (seal === undefined) continue;
    const first = i - (seal.base?.length ?? 0);
    const base = seal.base?.map((one, k) => (isMeant(first + k) ? strip(first + k, one) : one));
    const personal = seal.personal && isMeant(i) ? strip(i, seal.personal) : seal.personal;
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
