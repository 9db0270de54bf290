import { DAY_MS, type Instant } from './term.ts';

/** How long Entra keeps who was deleted. Source: Microsoft Entra, restore a deleted user. */
export const RESTORABLE_MS = 30 * DAY_MS;

/** What is pointed out, and asked about once, before anybody is invited. */
export type Warning =
  /** The address's domain is nearly a known one; `corrected` is the address in that. */
  | { readonly kind: 'near-miss'; readonly corrected: string; readonly known: string }
  /** A guest of this address was deleted, and can be restored until then. */
  | { readonly kind: 'deleted'; readonly name: string; readonly restorable?: Instant };

/** What a click on the question says: a choice among several, the correction taken, or that all is meant as it is. */
export type Confirmation = 'choice' | 'corrected' | Warning['kind'];

/** That an address's domain is nearly a known one. */
export function misspelling(address: string, known: string): Warning {
  const at = address.lastIndexOf('@') + 1;
  return { kind: 'near-miss', corrected: `${address.slice(0, at)}${known}`, known };
}
