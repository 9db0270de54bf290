import { withoutBeginning } from './beginning-day.ts';
import { BECAUSE, doubts, FOR, LENGTH, TO, UNTIL } from './english.ts';
import { type Reading, type Said, splitAt, trimmed } from './said.ts';
import { type Addressee, addressee, isAddress, isAnd, lowered, type Token, tokensOf } from './tokens.ts';

/** As typed: whoever uses it says what is wrong with it. */
export interface TypedInvitation {
  readonly addresses: readonly Addressee[];
  readonly resource?: string;
  readonly term?: string;
  readonly reason?: string;
  /** The day on which it is to begin, which is for nobody to choose. */
  readonly begins?: string;
}

/** What a part of the line says; `tail` is what follows the addresses without a word that announces it. */
type Part = 'to' | 'for' | 'until' | 'tail';

/**
 * `EMAIL[, EMAIL…] [to RESOURCE] [for TERM] [because REASON]`, in any order but for the reason. What is neither ends
 * what is understood: nothing behind it is in what comes back.
 */
export function readInvitation(said: Said): Reading<TypedInvitation> {
  const [all, reason] = splitAt(said.text, BECAUSE);
  const { line: head, begins } = withoutBeginning(all);
  const { addresses, parts, unclear } = withOnlyAddress(
    withoutCompany(partsOf(head, said.resources), head),
    head,
  );
  const values = valuesOf(parts);
  const own = said.asWritten ?? ((part: string): string => part);
  const written = own(values.resource ?? '');
  const bare = values.resource?.replace(/^the /iu, '') ?? '';
  // An article of another language is no part of a name that is known.
  const isForeign = written !== values.resource && said.resources.includes(lowered(bare));
  const resource = isForeign ? bare : written;
  const typed: TypedInvitation = {
    addresses,
    ...(resource && { resource }),
    ...(values.term && { term: own(values.term) }),
    ...(reason && { reason: own(reason) }),
    ...(begins !== undefined && { begins: own(begins) }),
  };
  const rest = unclear ?? values.unclear;
  if (rest !== undefined) return { kind: 'part', typed, unclear: trimmed(rest) };
  const isWhole = begins === undefined && addresses.every(({ address }) => isAddress(address));
  return { kind: isWhole ? 'whole' : 'part', typed };
}

interface Parts {
  readonly addresses: readonly Addressee[];
  readonly parts: ReadonlyMap<Part, string>;
  /** From where on it is not understood. */
  readonly unclear?: string;
}

function partsOf(head: string, resources: readonly string[]): Parts {
  const tokens = tokensOf(head);
  const addresses: Addressee[] = [];
  const parts = new Map<Part, string>();
  let part: Part | undefined;
  /** Where the item of the list begins that is read, and how many there are before it. */
  let item = { at: 0, listed: 0 };
  const add = (text: string): void => {
    if (part !== undefined) parts.set(part, `${parts.get(part) ?? ''} ${text}`.trim());
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const stop = (at = token.at): Parts => ({ addresses, parts, unclear: head.slice(at) });
    const announced = announces(token);
    const before = tokens[i - 1];
    /** Where the name of a resource may begin. */
    let named: number | undefined;
    if (announced !== undefined) {
      // Said twice, it stays together, for whoever reads it to say that it is none.
      const again = parts.has(announced);
      part = announced;
      if (again) add(announced);
      else if (part === 'to') named = i + 1;
    } else if (token.kind === 'address') {
      // A line of addresses goes on with the list, wherever the line before it ended.
      if (before?.kind === 'separator' && before.line) part = undefined;
      const isListed = before === undefined || isAnd(before);
      if (part !== undefined) return stop();
      // Words in front of an address say something else of it than that it is one of the list.
      if (!isListed) return { ...stop(item.at), addresses: addresses.slice(0, item.listed) };
      addresses.push(addressee(token));
    } else if (part === undefined && isAnd(token))
      item = { at: tokens[i + 1]?.at ?? 0, listed: addresses.length };
    else if (token.kind === 'separator') continue;
    else if (isDoubt(token, tokens[i + 1])) return stop();
    else if (part !== undefined) add(token.text);
    else if (before?.kind === 'address') {
      part = 'tail';
      add(token.text);
      named = i;
    } else addresses.push({ address: token.text });
    // A resource is known by its whole name, whatever words are in it.
    const length = named === undefined ? 0 : knownName(tokens, named, resources);
    if (named === undefined || part === undefined || length === 0) continue;
    parts.set(
      part,
      tokens
        .slice(named, named + length)
        .map(textOf)
        .join(' '),
    );
    i = named + length - 1;
  }
  return { addresses, parts };
}

/** Words alone, such as `Daniel from contoso`, name nobody: the form asks who it is. */
function withoutCompany(found: Parts, head: string): Parts {
  const { addresses, parts, unclear } = found;
  if (addresses.length < 2 || addresses.some(({ address }) => address.includes('@'))) return found;
  const words = addresses.map(({ address }) => address);
  const at = head.indexOf(words[0] ?? '');
  const to = head.indexOf(words.at(-1) ?? '', at) + (words.at(-1)?.length ?? 0);
  return { addresses: [], parts, unclear: unclear ?? head.slice(at, to) };
}

/** Where all that was read names nobody, and the line one person: whoever typed an address need not type it again. */
function withOnlyAddress(found: Parts, head: string): Parts {
  if (found.unclear === undefined || found.addresses.some(({ address }) => isAddress(address))) return found;
  const tokens = tokensOf(head);
  if (tokens.some((token, i) => isDoubt(token, tokens[i + 1]))) return found;
  const [only, ...more] = tokens.flatMap((token) => (token.kind === 'address' ? [addressee(token)] : []));
  return only === undefined || more.length > 0 ? found : { ...found, addresses: [only] };
}

const textOf = (token: Token): string => (token.kind === 'word' || token.kind === 'quoted' ? token.text : '');

function announces(token: Token): Exclude<Part, 'tail'> | undefined {
  if (token.kind !== 'word') return undefined;
  if (TO.has(token.word)) return 'to';
  if (FOR.has(token.word)) return 'for';
  return UNTIL.has(token.word) ? 'until' : undefined;
}

/** What comes behind `but` is said of somebody else, or takes something back. */
const isDoubt = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'word' &&
  (token.word === 'but' || doubts(token.word, next?.kind === 'word' ? next.word : undefined));

/** In words. */
const MAX_WORDS_OF_NAME = 12;

/** How many tokens from `from` on are the whole name of a resource; 0 for none. */
export function knownName(tokens: readonly Token[], from: number, resources: readonly string[]): number {
  let name = '';
  let length = 0;
  for (const [i, token] of tokens.slice(from, from + MAX_WORDS_OF_NAME).entries()) {
    if (token.kind === 'address' || token.kind === 'separator') break;
    name = `${name} ${lowered(token.text)}`.trim();
    if (resources.includes(name.replace(/^(?:the|our) /u, ''))) length = i + 1;
  }
  return length;
}

interface Values {
  readonly resource: string | undefined;
  readonly term: string | undefined;
  readonly unclear?: string | undefined;
}

/** What is asked for and for how long, in whichever of the parts they stand. */
function valuesOf(parts: ReadonlyMap<Part, string>): Values {
  const [to, tail, length, until] = (['to', 'tail', 'for', 'until'] as const).map((part) => {
    const value = parts.get(part);
    return value === undefined ? undefined : trimmed(value);
  });
  const said = length && until ? `${length} until ${until}` : (length ?? until);
  if (said !== undefined)
    return { resource: to ?? tail, term: said, unclear: to === undefined ? undefined : tail };
  const [named, term] = apart(to ?? tail ?? '');
  if (to === undefined || tail === undefined) return { resource: named, term };
  // `anna@partner.com 90 days to portal`.
  const [more, before] = apart(tail);
  return more === '' && term === undefined
    ? { resource: named, term: before }
    : { resource: named, term, unclear: tail };
}

/** `portal 90 days` in two. */
function apart(said: string): readonly [string, string | undefined] {
  const found = LENGTH.exec(said);
  return found === null ? [said, undefined] : [said.slice(0, found.index).trim(), found[1]];
}
