/** What a place in a sentence may hold, beside words. */
export const SLOTS = ['WHO', 'OTHER', 'NAME', 'WHAT', 'DOMAIN', 'NEW', 'KIND', 'NUMBER', 'REST'] as const;
export type Slot = (typeof SLOTS)[number];

/** What a sentence is compared by: a word, or something that fits some slots. */
export interface Comparable {
  /** As it is compared; absent where it is no word. */
  readonly word?: string;
  readonly fits: ReadonlySet<Slot>;
}

/** What was found in each slot: the first part and the last. */
export type Found = Partial<Readonly<Record<Slot, readonly [number, number]>>>;

/** A sentence, ready to be compared with a line. */
export interface Pattern {
  /** The words that are in it. */
  readonly words: ReadonlySet<string>;
  match(parts: readonly Comparable[]): Found | undefined;
}

type State =
  | { readonly kind: 'word'; readonly word: string; readonly next: number }
  /** `many` stays where it is for as many parts as fit. */
  | { readonly kind: 'slot'; readonly slot: Slot; readonly many: boolean; readonly next: number }
  | { readonly kind: 'split'; readonly next: readonly number[] }
  | { readonly kind: 'end' };

/**
 * Compiles `WHO (needs|wants) [access] [to] WHAT`: words and slots in their order, `[…]` may lack, of `(…|…)` there is one.
 * It is compared with all of a line or with nothing of it, in a time that grows with the length of both alone.
 */
export function patternOf(text: string): Pattern {
  const signs = text.match(/[()[\]|]|[^\s()[\]|]+/gu) ?? [];
  const states: State[] = [{ kind: 'end' }];
  const add = (state: State): number => states.push(state) - 1;
  let at = 0;
  // Read from left to right, built from right to left, since each state names the next.
  type Node = (next: number) => number;
  const one = (): Node => {
    const sign = signs[at++] ?? '';
    if (sign === '(' || sign === '[') {
      const choice = several();
      if (signs[at++] !== (sign === '(' ? ')' : ']')) throw new Error(`not closed: ${text}`);
      return sign === '(' ? choice : (next) => add({ kind: 'split', next: [choice(next), next] });
    }
    const slot = SLOTS.find((name) => name === sign);
    return (next) =>
      add(
        slot === undefined
          ? { kind: 'word', word: sign, next }
          : { kind: 'slot', slot, many: slot === 'REST', next },
      );
  };
  const sequence = (): Node => {
    const nodes: Node[] = [];
    while (at < signs.length && !['|', ')', ']'].includes(signs[at] ?? '')) nodes.push(one());
    return (next) => nodes.reduceRight((after, node) => node(after), next);
  };
  function several(): Node {
    const choices = [sequence()];
    while (signs[at] === '|') {
      at += 1;
      choices.push(sequence());
    }
    return (next) => add({ kind: 'split', next: choices.map((choice) => choice(next)) });
  }
  const start = several()(0);
  if (at < signs.length) throw new Error(`not opened: ${text}`);
  return {
    words: new Set(signs.filter((sign) => /^[^()[\]|]/u.test(sign) && !SLOTS.some((slot) => slot === sign))),
    match: (parts) => matched(states, start, parts),
  };
}

function matched(states: readonly State[], start: number, parts: readonly Comparable[]): Found | undefined {
  /** Where it was tried in vain: whatever led there, it leads nowhere. */
  const failed = new Set<number>();
  const go = (state: number, at: number, found: Found): Found | undefined => {
    const key = state * (parts.length + 1) + at;
    if (failed.has(key)) return undefined;
    const result = step(state, at, found);
    if (result === undefined) failed.add(key);
    return result;
  };
  const step = (state: number, at: number, found: Found): Found | undefined => {
    const here = states[state];
    const part = parts[at];
    if (here === undefined || here.kind === 'end') return at === parts.length ? found : undefined;
    if (here.kind === 'split') {
      for (const next of here.next) {
        const result = go(next, at, found);
        if (result !== undefined) return result;
      }
      return undefined;
    }
    if (part === undefined) return undefined;
    if (here.kind === 'word') return part.word === here.word ? go(here.next, at + 1, found) : undefined;
    if (!part.fits.has(here.slot)) return undefined;
    const [from = at] = found[here.slot] ?? [];
    const taken = { ...found, [here.slot]: [from, at] as const };
    return (here.many ? go(state, at + 1, taken) : undefined) ?? go(here.next, at + 1, taken);
  };
  return go(start, 0, {});
}
