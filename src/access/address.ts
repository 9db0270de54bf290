import { domainToUnicode } from 'node:url';
import type { Refusal } from './refusal.ts';

/** Microsoft's list of what an invited address may not hold (Graph, invitation resource), and blanks. */
const UNSUPPORTED = /[\s+~!#$%^&*()=[\]{}\\/|;:"<>?,]/u;

export type ParsedAddress =
  | { readonly ok: true; readonly address: string; readonly domain: string }
  /** `mixed`: one word of its domain is written in several alphabets. */
  | {
      readonly ok: false;
      readonly input: string;
      readonly character?: string;
      readonly mixed?: true;
    };

/** The refusal of what is no address. */
export const malformed = ({ input, character, mixed }: Extract<ParsedAddress, { ok: false }>): Refusal => ({
  code: 'address-malformed',
  input,
  ...(character !== undefined && { character }),
  ...(mixed && { mixed }),
});

/** The account name that Entra gives to a guest, `anna_partner.com#EXT#@tenant.onmicrosoft.com`, in its parts. */
export interface GuestName {
  /** In lower case. */
  readonly upn: string;
  /** Of the tenant that gave it. */
  readonly domain: string;
  /** The address that it was made from: no domain holds an underscore. */
  readonly address: string;
}

/** What an input is, if it is a guest's account name; a `#` may come percent-encoded, as in links. */
export function parseGuestName(input: string): GuestName | undefined {
  const upn = input.normalize('NFKC').trim().replaceAll('%23', '#').toLowerCase();
  const [, local, home, tenant] = /^([^@#]{1,200})_([^@#_]{1,253})#ext#@([^@#]{1,253})$/u.exec(upn) ?? [];
  if (local === undefined || home === undefined || tenant === undefined) return undefined;
  const [made, domain] = [parseAddress(`${local}@${home}`), toAscii(tenant)];
  return made.ok && domain !== undefined ? { upn, domain, address: made.address } : undefined;
}

/** Of an address in the form that is kept. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Georgian', 'Cherokee'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);

/** One word written in two alphabets is how a look-alike domain is made. */
const mixesScripts = (label: string): boolean => SCRIPTS.filter((script) => script.test(label)).length > 1;

/**
 * An e-mail address in the one form that is compared and kept: trimmed, lower case, its domain in ASCII.
 * Refuses what Entra refuses, naming the character, before Graph is asked.
 */
export function parseAddress(input: string): ParsedAddress {
  const text = input.normalize('NFKC').trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const written = text.slice(at + 1);
  const refused = (character?: string): ParsedAddress =>
    character === undefined ? { ok: false, input: text } : { ok: false, input: text, character };

  if (at < 1 || written === '') return refused();
  const unsupported = UNSUPPORTED.exec(local) ?? UNSUPPORTED.exec(written) ?? /[^\u0021-\u007e]/u.exec(local);
  if (unsupported !== null) return refused(unsupported[0]);
  if (local.includes('@')) return refused('@');
  if (/^[.-]|[.-]$|\.\./u.test(local))
    return refused(local.startsWith('-') || local.endsWith('-') ? '-' : '.');
  if (local.length > 64) return refused();

  const domain = toAscii(written);
  if (domain === undefined) return refused();
  // In its ASCII form a label hides in which letters it is written; one that encodes nothing hides for good.
  const labels = domain.includes('xn--') ? domainToUnicode(domain).split('.') : [];
  if (labels.some((label) => label.startsWith('xn--'))) return refused();
  if (labels.some(mixesScripts)) return { ok: false, input: text, mixed: true };
  if (local.length + 1 + domain.length > 254) return refused();
  return { ok: true, address: `${local.toLowerCase()}@${domain}`, domain };
}

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** A domain in ASCII lower case (IDNA), or undefined when it is none. */
export function toAscii(domain: string): string | undefined {
  const plain = domain.toLowerCase();
  // Nothing to convert, which is nearly always so; the URL parser takes ten times as long.
  if (/^[a-z0-9.-]+$/u.test(plain) && !plain.includes('xn--')) return DOMAIN.test(plain) ? plain : undefined;
  if (!URL.canParse(`http://${domain}`)) return undefined;
  const ascii = new URL(`http://${domain}`).hostname;
  return DOMAIN.test(ascii) ? ascii : undefined;
}
