import { ACCESS, BECAUSE, INTO, NAMED_FIRST } from './english.ts';
import type { Said } from './said.ts';
import { splitAt } from './said.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * What was said after `give`, `let` and the like, as it would stand after `invite`: without the word access, with what
 * it is to behind the addresses, and `into` as `to`. What fits none of it stays as it is, to be found out there.
 */
export function asInvitation({ text, phrase, ...rest }: Said): Said {
  const [head, reason] = splitAt(text, BECAUSE);
  const why = reason === undefined ? '' : ` because ${reason}`;
  return { ...rest, phrase, text: `${arranged(head.trim())}${why}` };
}

function arranged(head: string): string {
  const [, named, after] = NAMED_FIRST.exec(head) ?? [];
  // `access to portal for anna@partner.com until friday`.
  if (named !== undefined && after?.includes('@')) return behindAddresses(after, `to ${named}`);
  const whom = head.replace(ACCESS.before, '');
  const bare = tokensOf(whom)[0]?.kind === 'address' ? whom : head;
  const [last, end] = lastAddress(bare);
  if (last === undefined) return bare;
  const tail = bare.slice(end).trimStart();
  return `${bare.slice(0, end)} ${tail
    .replace(ACCESS.behind, '')
    .replace(INTO, 'to ')
    .replace(/^in(?=[\s.,!?]|$)/iu, '')}`.trim();
}

function behindAddresses(text: string, what: string): string {
  const [last, end] = lastAddress(text);
  return last === undefined ? text : `${text.slice(0, end)} ${what}${text.slice(end)}`;
}

/** The last address and where it ends. */
function lastAddress(text: string): readonly [Token | undefined, number] {
  const tokens = tokensOf(text);
  const at = tokens.findLastIndex(({ kind }) => kind === 'address');
  const last = tokens[at];
  if (last === undefined) return [undefined, 0];
  const from = tokens[at + 1]?.at ?? text.length;
  return [last, text.slice(0, from).trimEnd().length];
}
