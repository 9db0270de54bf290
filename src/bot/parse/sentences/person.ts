import { KINDS } from './words.ts';

const PRONOUN = /(?<![\p{L}\p{N}@.-])(?:he|she|they|him|her|them)(?![\p{L}\p{N}@-])/iu;
const ONE_OF_OURS = new RegExp(
  `(?<![\\p{L}\\p{N}@.-])(?:(?:an?|our|my|the|his|her|one of our|another|this) )?(?:(?:new|external|outside|old) ){0,3}(?:${[...KINDS].join('|')})(?: (?:at|from|of) [\\p{L}\\p{N}.-]+)?(?![\\p{L}\\p{N}@-])`,
  'iu',
);
const SOMEBODY =
  /(?<![\p{L}\p{N}@.-])(?:someone|somebody)(?: (?:at|from|of) [\p{L}\p{N}.-]+)?(?![\p{L}\p{N}@-])/iu;
const TITLED = /(?<![\p{L}\p{N}@.-])(?:Mr|Mrs|Ms|Miss|Dr)\.? (\p{Lu}[\p{L}-]+)/u;
const NAMED =
  /(?<![\p{L}\p{N}@.-])(\p{Lu}\p{Ll}[\p{L}-]+)(?: \p{Lu}\p{Ll}[\p{L}-]+)?(?:['’]s)?(?![\p{L}\p{N}@-])/gu;

/** A mail that is to be sent goes to them. */
const SENT = /\b(?:re-?send|send|mail|e-?mail|forward) it\b(?! to\b)/iu;
/** Whose it is was said before. */
const NEEDY = /^(?:and )?(?:needs|wants|requires|should|must|has to|is to|gets|would need) /iu;

/**
 * A clause with an address where it speaks of somebody without one; not `sure` where it calls them by a name that is
 * not in the address. Undefined where it speaks of nobody.
 */
export function withPerson(
  clause: string,
  address: string,
): { readonly text: string; readonly sure: boolean } | undefined {
  const put = (found: RegExp, sure = true) => ({ text: clause.replace(found, address), sure });
  const local = address.toLowerCase();
  if (NEEDY.test(clause)) return { text: `${address} ${clause}`, sure: true };
  const titled = TITLED.exec(clause);
  if (titled !== null) return put(TITLED, local.includes((titled[1] ?? '').toLowerCase()));
  for (const { 0: name, 1: first = '', index } of clause.matchAll(NAMED))
    if (local.includes(first.toLowerCase()))
      return {
        text: `${clause.slice(0, index)}${address}${clause.slice(index + name.length)}`,
        sure: true,
      };
  if (SENT.test(clause)) return put(/\bit\b/iu);
  for (const one of [PRONOUN, ONE_OF_OURS, SOMEBODY]) if (one.test(clause)) return put(one);
  return undefined;
}
