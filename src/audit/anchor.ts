import type { Named } from './seal.ts';

/** The head of the ledger, kept where nobody who can write to the store can write. */
export interface Anchor extends Named {
  readonly kind: 'usher-anchor';
  /** ISO 8601, UTC. */
  readonly at: string;
  /** An RFC 3161 token over the hash, DER in base64. */
  readonly timestamp?: string;
}

const isAnchor = (value: unknown): value is Anchor => {
  const { kind, n, hash, at, timestamp = '' } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    kind === 'usher-anchor' &&
    [typeof hash, typeof at, typeof timestamp].every((type) => type === 'string') &&
    Number.isSafeInteger(n)
  );
};

/** Undefined for what is no anchor. */
export function readAnchor(text: string): Anchor | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isAnchor(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
