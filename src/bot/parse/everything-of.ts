import { parseAddress, toAscii } from '../../access/address.ts';
import { BECAUSE } from './english.ts';
import { splitAt, trimmed } from './said.ts';

/** All that there is of a partner, or of everybody of a domain, at once. */
export interface EverythingOf {
  readonly of:
    | { readonly kind: 'partner'; readonly address: string }
    /** In ASCII lower case. */
    | { readonly kind: 'domain'; readonly domain: string };
  readonly reason: string | undefined;
}

const EVERYTHING =
  /^(?:everything|anything) (?:of|from|for|by) (?:(?:mailto:|https?:\/\/)?)(\S{1,320}?)\/?(?:,? (?:right )?now| immediately| at once)?$/iu;

/** `everything of anna@partner.com now because …`; undefined for what is no such thing, or not taken whole. */
export function everythingOf(text: string): EverythingOf | undefined {
  const [rest, reason] = splitAt(trimmed(text), BECAUSE);
  const [, written] = EVERYTHING.exec(trimmed(rest)) ?? [];
  const of = written === undefined ? undefined : whomIn(written.replace(/^<(.*)>$/u, '$1'));
  return of === undefined ? undefined : { of, reason };
}

function whomIn(written: string): EverythingOf['of'] | undefined {
  const parsed = parseAddress(written);
  if (parsed.ok) return { kind: 'partner', address: parsed.address };
  const domain = toAscii(written.replace(/^@/u, ''));
  return domain?.includes('.') && !domain.includes('@') ? { kind: 'domain', domain } : undefined;
}
