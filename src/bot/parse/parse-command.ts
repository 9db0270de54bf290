import { isNear } from '../../access/nearest.ts';
import { bareAddress, withoutNames } from '../../access/written-address.ts';
import type { ListFilter, TypedCommand, TypedInvitation } from './typed-command.ts';

export type { ListFilter, TypedCommand, TypedInvitation } from './typed-command.ts';

const NAMES = [
  'invite',
  'bulk',
  'remove',
  'status',
  'list',
  'resend',
  'cancel',
  'extend',
  'change',
  'history',
  'export',
  'approvals',
  'revoke',
  'delegate',
  'delegations',
  'resources',
  'whoami',
  'help',
] as const;
const OTHER_WORDS: Readonly<Record<string, (typeof NAMES)[number]>> = {
  add: 'invite',
  grant: 'invite',
  delete: 'remove',
  withdraw: 'cancel',
  show: 'list',
  find: 'status',
  where: 'status',
  renew: 'extend',
  prolong: 'extend',
  rename: 'change',
  move: 'change',
  log: 'history',
  who: 'list',
  partners: 'list',
  guests: 'list',
  pending: 'list',
  approve: 'approvals',
  reject: 'approvals',
  decide: 'approvals',
  commands: 'help',
};

/** What may stand between a command and the address it is about. */
const ABOUT =
  /^(?:(?:the|my|their|access|request|invitation|mail|approval|history|status|of|for|to|from|on|about|is|with) )+(?=\S+@)/iu;
const LENGTH =
  /(?:^| )(\d{1,4} ?(?:d|days?|w|weeks?|m|months?|y|years?)|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|for ?ever)$/iu;

/** A word as it is compared: letter case and the Turkish i do not matter, nor does what ends a sentence. */
const verb = (word: string): string =>
  word
    .replace(/İ/gu, 'i')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/[.!?:;,…]+$/u, '');

/** Whether a line begins a command of its own. */
export function startsCommand(line: string): boolean {
  const [first = '', second] = line.split(/\s+/u);
  const name = verb(first.replace(/^\//u, ''));
  return NAMES.some((one) => one === name) && (second === undefined || line.includes('@'));
}

/** Parses one line. Letter case and spare blanks do not matter; nothing is left without an answer. */
export function parseCommand(line: string): TypedCommand {
  const text = line.replace(/\s+/gu, ' ').trim();
  const [, word = '', said = ''] = /^\/?([^\s]+) ?(.*)$/u.exec(text) ?? [];
  const rest = withoutNames(said);
  const name = verb(word);
  switch (name) {
    case 'invite':
      return { kind: 'invite', ...parseInvite(rest) };
    case 'may':
    case 'can': {
      const [, asked] = /^(?:i|we) (?:please )?(?:invite|add) (.+?)[?.!;]*$/iu.exec(rest) ?? [];
      return asked === undefined ? unknown(text) : { kind: 'may-i', ...parseInvite(asked) };
    }
    case 'revoke':
      return withAddress('revoke', rest, (address, tail) => {
        const [where, reason] = beforeReason(tail);
        const resource = placeIn(where);
        if (where !== '' && resource === undefined) return unknown(text);
        return { kind: 'revoke', address, ...(resource && { resource }), ...(reason && { reason }) };
      });
    case 'delegate':
      return parseDelegation(rest) ?? unknown(text, 'delegate');
    case 'delegations':
      return { kind: 'delegations' };
    case 'remove':
      return withAddress('remove', rest, (address, tail) => {
        const resource = placeIn(tail);
        if (tail !== '' && resource === undefined) return unknown(text);
        return { kind: 'remove', address, ...(resource && { resource }) };
      });
    case 'extend':
      return withAddress('extend', rest, (address, tail) => {
        const term = /^(?:by|for|until|to) (.+)$/iu.exec(tail)?.[1]?.trim() ?? LENGTH.exec(tail)?.[1];
        if (tail !== '' && term === undefined) return unknown(text);
        return { kind: 'extend', address, ...(term && { term }) };
      });
    case 'change':
      return withAddress('change', rest, (address, tail) => {
        const [where, reason] = beforeReason(tail);
        const to = /^(?:to|into) (\S+)$/iu.exec(where)?.[1];
        if (where !== '' && to === undefined) return unknown(text, 'change');
        return { kind: 'change', address, ...(to && { to }), ...(reason && { reason }) };
      });
    case 'status':
    case 'resend':
    case 'cancel':
    case 'history':
      return withAddress(name, rest, (address, tail) =>
        tail === '' ? { kind: name, address } : unknown(text),
      );
    case 'list':
      return parseList(rest) ?? unknown(text);
    case 'approvals':
      if (rest === '') return { kind: 'approvals' };
      return /^here[.!]*$/iu.test(rest) ? { kind: 'approvals-here' } : unknown(text, 'approvals here');
    case 'bulk':
    case 'export':
    case 'resources':
    case 'whoami':
    case 'help':
      return { kind: name };
    case 'hello':
    case 'hi':
    case 'hey':
    case 'start':
      return { kind: 'hello' };
    case 'find':
    case 'where':
      return withAddress('status', rest, (address, tail) =>
        tail === '' && address.includes('@') ? { kind: 'status', address } : unknown(text),
      );
    default:
      if (/^who am [iıİ]\b|^who am [ıİ]/iu.test(text)) return { kind: 'whoami' };
      if (/^(?:how|what) (?:do|can|to)\b/iu.test(text)) return { kind: 'help' };
      // An address alone asks where its partner stands.
      return said === '' && /.@./u.test(bareAddress(word))
        ? { kind: 'status', address: bareAddress(word) }
        : unknown(text);
  }
}

function parseInvite(rest: string): TypedInvitation {
  const [before = '', reason] = splitAt(rest, /(?:^|[ ,;.])because (?:of )?/iu);
  const parts = before.trim().split(/(?:^| )(to|for|until) /iu);
  const said = new Map<string, string>();
  for (let i = 1; i < parts.length; i += 2) {
    const key = (parts[i] ?? '').toLowerCase();
    const value = trimmed(parts[i + 1] ?? '');
    // Said twice, it stays together, for whoever reads it to say that it is none.
    const first = said.get(key);
    said.set(key, first === undefined ? value : `${first} ${key} ${value}`);
  }
  const [who, tail] = afterAddresses(trimmed(parts[0] ?? ''));
  const [forHow, until] = [said.get('for'), said.get('until')];
  const [named, length] = apart(said.get('to') ?? tail);
  const term = forHow && until ? `${forHow} until ${until}` : (forHow ?? until ?? length);
  const resource = forHow || until ? (said.get('to') ?? tail) : named;
  const why = reason?.trim();
  return {
    addresses: addressesIn(who),
    ...(resource && { resource }),
    ...(term && { term }),
    ...(why && { reason: why }),
  };
}

const trimmed = (text: string): string => text.trim().replace(/(?<=[^\s.,;:!?…])[\s.,;:!?…]+$/u, '');

/** The addresses, and what follows them without `to` or `for`: `anna@partner.com portal 90 days`. */
function afterAddresses(head: string): readonly [string, string] {
  const found = /^(.*\S@\S*[^\s,;])(?: ([^@,;]+))?$/u.exec(head);
  const tail = found?.[2] ?? '';
  return found === null || /^and /iu.test(tail) ? [head, ''] : [found[1] ?? '', tail];
}

/** `portal 90 days` in two. */
function apart(said: string): readonly [string, string | undefined] {
  const found = LENGTH.exec(said);
  return found === null ? [said, undefined] : [said.slice(0, found.index).trim(), found[1]];
}

const addressesIn = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+/u)
    .map(bareAddress)
    .filter((address) => address !== '' && !/^(and|&|,|;)$/iu.test(address));

/** `from portal`, or just `portal`; undefined for what is no place. */
function placeIn(tail: string): string | undefined {
  const named = trimmed(tail.replace(/^from /iu, ''));
  return named === '' || named.includes('@') || /^because /iu.test(named) ? undefined : named;
}

function parseDelegation(rest: string): TypedCommand | undefined {
  const stop = /^(?:(.+?) )?(?:stop|to nobody)$/iu.exec(rest);
  if (stop !== null) return { kind: 'delegate', ...(stop[1] && { from: stop[1] }) };
  const said = /^(?:(.+?) )?to (.+?)(?: (?:until|for) (.+))?$/iu.exec(rest);
  if (said === null) return undefined;
  const [from, to, until] = [said[1]?.trim(), said[2]?.trim(), said[3]?.trim()];
  return { kind: 'delegate', ...(from && { from }), ...(to && { to }), ...(until && { until }) };
}

function parseList(rest: string): TypedCommand | undefined {
  let filter: ListFilter | undefined;
  let whose: 'mine' | 'all' = 'mine';
  for (const word of rest
    .split(/[\s,]+/u)
    .map(verb)
    .filter(Boolean)) {
    if (word === 'mine' || word === 'all') whose = word;
    else if (word === 'my') whose = 'mine';
    else if (word === 'everybody' || word === 'everyone') whose = 'all';
    else if (/^(partners|guests|requests|the|me)$/u.test(word)) continue;
    else if (word === 'pending' || word === 'active' || word === 'expiring' || word === 'removed')
      filter = word;
    else return undefined;
  }
  return { kind: 'list', whose, ...(filter && { filter }) };
}

function withAddress(
  command: string,
  rest: string,
  make: (address: string, tail: string) => TypedCommand,
): TypedCommand {
  const [, token = '', tail = ''] = /^([^\s]+)(?: (.*))?$/u.exec(rest.replace(ABOUT, '')) ?? [];
  const address = bareAddress(token);
  return address === '' ? { kind: 'incomplete', command } : make(address, trimmed(tail));
}

/** What stands before the reason, and the reason. */
function beforeReason(tail: string): readonly [string, string | undefined] {
  const [before, reason] = splitAt(tail, /(?:^| )because (?:of )?/iu);
  return [before, reason?.trim()];
}

function splitAt(text: string, pattern: RegExp): [string, string?] {
  const match = pattern.exec(text);
  return match === null ? [text] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

function unknown(text: string, known?: string): TypedCommand {
  const first = verb(/^\/?(\S+)/u.exec(text)?.[1] ?? '');
  const nearest =
    known ?? OTHER_WORDS[first] ?? NAMES.find((name) => isNear(first, name, name.length > 4 ? 2 : 1));
  return { kind: 'unknown', text, ...(nearest && { nearest }) };
}
