import { malformed, unsupported } from './errors.ts';

export type Literal = string | number | boolean | null;

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | { readonly kind: 'compare'; readonly path: string; readonly op: string; readonly value: Literal }
  | { readonly kind: 'in'; readonly path: string; readonly values: readonly Literal[] }
  | { readonly kind: 'text'; readonly path: string; readonly name: string; readonly value: string }
  | { readonly kind: 'any'; readonly path: string; readonly variable: string; readonly part: Filter };

const TOKEN = /\s*(?:'((?:[^']|'')*)'|([(),:])|([^\s(),:']+))/y;
const COMPARISONS = new Set(['eq', 'ne', 'ge', 'le', 'gt', 'lt']);
const FUNCTIONS = new Set(['startswith', 'endswith', 'contains']);
/** Entra's own limit on the number of alternatives. */
const MAX_ALTERNATIVES = 15;

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = source.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw invalid(`There is an unterminated literal at position ${at} in '${source}'.`);
    const [, quoted, mark, word] = match;
    if (quoted !== undefined) tokens.push({ text: quoted.replaceAll("''", "'"), quoted: true });
    // A date keeps its colons: `2026-01-01T00:00:00Z` is one word, `x:x` is three.
    else if (mark === ':' && /^\d{4}-\d\d-\d\dT/.test(tokens.at(-1)?.text ?? '')) {
      const last = tokens.pop();
      const rest = TOKEN.exec(source);
      tokens.push({ text: `${last?.text ?? ''}:${rest?.[3] ?? ''}`, quoted: false });
    } else tokens.push({ text: mark ?? word ?? '', quoted: false });
  }
  return tokens;
}

const invalid = (detail: string) => malformed(`Invalid filter clause: ${detail}`);

/** Reads a `$filter`; throws the 400 that Graph would send. */
export function parseFilter(source: string): Filter {
  const tokens = tokenize(source);
  let at = 0;
  const peek = (ahead = 0): string => {
    const token = tokens[at + ahead];
    return token && !token.quoted ? token.text : '';
  };
  const next = (): Token => {
    const token = tokens[at++];
    if (!token) throw invalid(`Expression expected at position ${source.length} in '${source}'.`);
    return token;
  };
  const expect = (text: string): void => {
    const token = next();
    if (token.quoted || token.text !== text)
      throw invalid(`Syntax error near '${token.text}' in '${source}'.`);
  };
  const isWord = (word: string): boolean => peek().toLowerCase() === word;

  const literal = (): Literal => {
    const token = next();
    if (token.quoted) return token.text;
    if (token.text === 'null') return null;
    if (token.text === 'true' || token.text === 'false') return token.text === 'true';
    if (/^-?\d+(\.\d+)?$/.test(token.text)) return Number(token.text);
    if (/^\d{4}-\d\d-\d\d/.test(token.text) || /^[0-9a-f]{8}-/i.test(token.text)) return token.text;
    throw invalid(`Syntax error: a value was expected near '${token.text}' in '${source}'.`);
  };

  const chain = (kind: 'and' | 'or', inner: () => Filter): Filter => {
    const parts = [inner()];
    while (isWord(kind)) {
      next();
      parts.push(inner());
    }
    const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
    const [only] = flat;
    if (flat.length === 1 && only) return only;
    if (kind === 'or' && flat.length > MAX_ALTERNATIVES) throw tooMany(flat.length);
    return { kind, parts: flat };
  };

  const either = (): Filter => chain('or', () => chain('and', single));

  const single = (): Filter => {
    if (isWord('not')) {
      next();
      return { kind: 'not', part: single() };
    }
    if (peek() === '(') {
      next();
      const inside = either();
      expect(')');
      return inside;
    }
    const first = next();
    if (first.quoted || !/^[A-Za-z]/.test(first.text)) throw invalid(`Syntax error near '${first.text}'.`);
    if (peek() === '(') return call(first.text);
    const op = next().text.toLowerCase();
    if (op === 'in') return { kind: 'in', path: first.text, values: list() };
    if (!COMPARISONS.has(op)) throw invalid(`Syntax error: '${op}' is no operator in '${source}'.`);
    return { kind: 'compare', path: first.text, op, value: literal() };
  };

  const call = (name: string): Filter => {
    expect('(');
    if (name.toLowerCase().endsWith('/any')) {
      const variable = next().text;
      expect(':');
      const part = either();
      expect(')');
      return { kind: 'any', path: name.slice(0, -'/any'.length), variable, part };
    }
    const fn = name.toLowerCase();
    if (!FUNCTIONS.has(fn)) throw invalid(`An unknown function with name '${name}' was found.`);
    if (fn === 'contains') throw unsupported("Unsupported query filter: operator 'contains'.");
    const path = next().text;
    expect(',');
    const value = literal();
    expect(')');
    if (typeof value !== 'string')
      throw invalid(`No function signature for '${name}' matches its arguments.`);
    return { kind: 'text', path, name: fn, value };
  };

  const list = (): readonly Literal[] => {
    expect('(');
    const values = [literal()];
    while (peek() === ',') {
      next();
      values.push(literal());
    }
    expect(')');
    if (values.length > MAX_ALTERNATIVES) throw tooMany(values.length);
    return values;
  };

  const parsed = either();
  if (at < tokens.length) throw invalid(`Syntax error at '${tokens[at]?.text ?? ''}' in '${source}'.`);
  return parsed;
}

const tooMany = (count: number) =>
  unsupported(
    `Too many child clauses specified in search filter expression containing 'OR' operators: ${count}. Max allowed: ${MAX_ALTERNATIVES}.`,
  );
