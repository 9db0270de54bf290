/** Randomness from a seed: the same seed, the same numbers. Source: SplitMix32, as public domain code has it. */
export class Chance {
  #state: number;

  constructor(seed: number | string) {
    this.#state = typeof seed === 'number' ? seed | 0 : digest(seed);
  }

  /** From 0 up to, and not, 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  }

  /** Whole, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  of<T>(list: readonly [T, ...T[]]): T;
  of<T>(list: readonly T[]): T | undefined;
  of<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.next() * list.length)];
  }

  bytes(count: number): Buffer {
    const made = Buffer.alloc(count);
    for (let at = 0; at < count; at++) made[at] = Math.floor(this.next() * 256);
    return made;
  }

  /** Some of them, each in or out for itself; at least one. */
  some<T>(list: readonly [T, ...T[]], share = 0.6): readonly T[] {
    const kept = list.filter(() => this.happens(share));
    return kept.length > 0 ? kept : [this.of(list)];
  }
}

/** FNV-1a, of which the low bits are mixed before they are used. */
function digest(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state | 0;
}
