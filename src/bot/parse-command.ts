export type ListFilter = 'pending' | 'active' | 'expiring' | 'removed';

export interface TypedInvitation {
  readonly addresses: readonly string[];
  readonly resource?: string;
  readonly term?: string;
  readonly reason?: string;
}

/** What a line asks for. Addresses, resources and terms are as typed: whoever uses them says what is wrong. */
export type TypedCommand =
  | ({ readonly kind: 'invite' | 'may-i' } & TypedInvitation)
  | { readonly kind: 'remove'; readonly address: string; readonly resource?: string }
  | {
      readonly kind: 'revoke';
      readonly address: string;
      readonly resource?: string;
      readonly reason?: string;
    }
  /** `from` is named by administrators alone. Neither `to` nor `until`: nobody stands in any more. */
  | {
      readonly kind: 'delegate';
      readonly from?: string;
      readonly to?: string;
      readonly until?: string;
    }
  | { readonly kind: 'extend'; readonly address: string; readonly term?: string }
  /** Without `to` the form asks for it. */
  | {
      readonly kind: 'change';
      readonly address: string;
      readonly to?: string;
      readonly reason?: string;
    }
  | { readonly kind: 'status' | 'resend' | 'cancel' | 'history'; readonly address: string }
  | { readonly kind: 'list'; readonly filter?: ListFilter; readonly whose: 'mine' | 'all' }
  | {
      readonly kind:
        | 'bulk'
        | 'export'
        | 'approvals'
        | 'approvals-here'
        | 'delegations'
        | 'resources'
        | 'whoami'
        | 'help'
        | 'hello';
    }
  /** A command whose address is missing. */
  | { readonly kind: 'incomplete'; readonly command: string }
  | { readonly kind: 'unknown'; readonly text: string; readonly nearest?: string };

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
  who: 'whoami',
  commands: 'help',
};

/** Parses one line. Letter case and spare blanks do not matter; nothing is left without an answer. */
export function parseCommand(line: string): TypedCommand {
  const text = line.replace(/\s+/gu, ' ').trim();
  const [, word = '', rest = ''] = /^\/?([^\s]+) ?(.*)$/u.exec(text) ?? [];
  const name = word.toLowerCase().replace(/[.!?:,]+$/u, '');
  switch (name) {
    case 'invite':
      return { kind: 'invite', ...parseInvite(rest) };
    case 'may':
    case 'can': {
      const [, asked] = /^(?:i|we) (?:please )?(?:invite|add) (.+?)[?.!]*$/iu.exec(rest) ?? [];
      return asked === undefined ? unknown(text) : { kind: 'may-i', ...parseInvite(asked) };
    }
    case 'revoke':
      return withAddress('revoke', rest, (address, tail) => {
        const [where = '', reason] = splitAt(tail, /(?:^| )because (?:of )?/iu);
        const resource = /^from (.+)$/iu.exec(where)?.[1]?.trim();
        if (where !== '' && resource === undefined) return unknown(text);
        return {
          kind: 'revoke',
          address,
          ...(resource && { resource }),
          ...(reason?.trim() && { reason: reason.trim() }),
        };
      });
    case 'delegate':
      return parseDelegation(rest) ?? unknown(text, 'delegate');
    case 'delegations':
      return { kind: 'delegations' };
    case 'remove':
      return withAddress('remove', rest, (address, tail) => {
        const resource = /^from (.+)$/iu.exec(tail)?.[1]?.trim();
        if (tail !== '' && resource === undefined) return unknown(text);
        return { kind: 'remove', address, ...(resource && { resource }) };
      });
    case 'extend':
      return withAddress('extend', rest, (address, tail) => {
        const term = /^(?:by|for|until|to) (.+)$/iu.exec(tail)?.[1]?.trim();
        if (tail !== '' && term === undefined) return unknown(text);
        return { kind: 'extend', address, ...(term && { term }) };
      });
    case 'change':
      return withAddress('change', rest, (address, tail) => {
        const [where = '', reason] = splitAt(tail, /(?:^| )because (?:of )?/iu);
        const to = /^(?:to|into) (\S+)$/iu.exec(where)?.[1];
        if (where !== '' && to === undefined) return unknown(text, 'change');
        return {
          kind: 'change',
          address,
          ...(to && { to }),
          ...(reason?.trim() && { reason: reason.trim() }),
        };
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
      return /^here$/iu.test(rest) ? { kind: 'approvals-here' } : unknown(text, 'approvals here');
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
    default:
      return /^who am i\b/iu.test(text) ? { kind: 'whoami' } : unknown(text);
  }
}

function parseInvite(rest: string): TypedInvitation {
  const [head = '', reason] = splitAt(rest, /(?:^| )because (?:of )?/iu);
  const parts = head.split(/(?:^| )(to|for|until) /iu);
  const said = new Map<string, string>();
  for (let i = 1; i < parts.length; i += 2)
    said.set((parts[i] ?? '').toLowerCase(), (parts[i + 1] ?? '').trim());
  const addresses = (parts[0] ?? '')
    .split(/[\s,;]+/u)
    .map((address) => address.replace(/^<|>$/gu, ''))
    .filter((address) => address !== '' && !/^(and|,|;)$/iu.test(address));
  const term = said.get('for') ?? said.get('until');
  const resource = said.get('to');
  return {
    addresses,
    ...(resource && { resource }),
    ...(term && { term }),
    ...(reason?.trim() && { reason: reason.trim() }),
  };
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
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(Boolean)) {
    if (word === 'mine' || word === 'all') whose = word;
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
  const [, address, tail = ''] = /^([^\s]+)(?: (.*))?$/u.exec(rest) ?? [];
  return address === undefined ? { kind: 'incomplete', command } : make(address, tail.trim());
}

function splitAt(text: string, pattern: RegExp): [string, string?] {
  const match = pattern.exec(text);
  return match === null ? [text] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

function unknown(text: string, known?: string): TypedCommand {
  const first = /^\/?(\S+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  const nearest =
    known ?? OTHER_WORDS[first] ?? NAMES.find((name) => distance(first, name) <= (name.length > 4 ? 2 : 1));
  return { kind: 'unknown', text, ...(nearest && { nearest }) };
}

/** Levenshtein distance; words here are short. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 3;
}
