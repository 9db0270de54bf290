import { AN_END, doubts, MAY_ASK, MAY_MEAN, OF_MANY } from './english.ts';
import { knownName } from './invitation.ts';
import { type SaidTerm, termAt } from './sentences/said-length.ts';
import { isAnd, lowered, type Token, tokensOf } from './tokens.ts';

const MEANT = [
  'extend',
  'resend',
  'transfer',
  'cancel',
  'remove',
  'invite',
] as const satisfies readonly (keyof typeof MAY_MEAN)[];

/** Beside where the partner stands. */
const MAX_OFFERED = 2;

/**
 * Lines that somebody may have meant whose own was not understood, but names one partner or one list of them, with the
 * place and the time that it names: no more than an offer. Who says what is not to be done is offered nothing that does
 * something. `resources` in small letters.
 */
export function mayMean(
  text: string,
  {
    resources,
    typed,
    own = ENGLISH,
  }: {
    readonly resources: readonly string[];
    readonly typed: (name: keyof typeof MAY_MEAN | 'status') => string;
    readonly own?: OwnWords;
  },
): readonly string[] {
  const tokens = tokensOf(text);
  const named = [
    ...new Set(
      tokens.flatMap((token) => (token.kind === 'address' ? [token.address.replace(/['’]s$/u, '')] : [])),
    ),
  ];
  const [only, ...more] = named;
  if (only === undefined || (more.length > 0 && !areListed(tokens))) return [];
  const words = text.split(/\s+/u).map(lowered);
  const denied =
    words.some((word, i) => doubts(word, words[i + 1])) &&
    !/\b(?:no longer|never ?mind|forget (?:about|it|the))\b/iu.test(text);
  const place = placeIn(tokens, resources);
  const length = lengthIn(tokens);
  const said = { place, length, own };
  const isMeant = (name: keyof typeof MAY_MEAN): boolean =>
    MAY_MEAN[name].test(text) ||
    // An end alone is as well one of access that is to begin.
    (name === 'extend' && place === undefined && AN_END.test(text)) ||
    // Where a place is named and nothing else is meant.
    (name === 'invite' && place !== undefined && !text.includes('?'));
  // Who did not get a mail denies nothing.
  const commands = MEANT.filter((name) => isMeant(name) && (!denied || name === 'resend'));
  if (more.length === 0)
    return [...commands.slice(0, MAX_OFFERED), 'status' as const].map((name) =>
      lineOf(name, `${typed(name)} ${only}`, said),
    );
  const ofMany = commands.filter((name) => TAKES_MANY.has(name));
  return ofMany.length > 0
    ? ofMany.map((name) => lineOf(name, `${typed(name)} ${named.join(', ')}`, said))
    : named.slice(0, MAX_ASKED).map((one) => `${typed('status')} ${one}`);
}

/** Commands that are about several partners at once. */
const TAKES_MANY: ReadonlySet<(typeof MEANT)[number]> = new Set(['invite', 'remove']);
/** Of so many at most it is offered to ask, one by one. */
const MAX_ASKED = 3;

/** Whether all that are named stand in one list: of whom is named apart, something else may be said. */
function areListed(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'address');
  const last = tokens.findLastIndex(({ kind }) => kind === 'address');
  return tokens.slice(first, last).every((token) => token.kind === 'address' || isAnd(token));
}

/**
 * Lines that somebody may have meant who named no partner: all of them only show something, so that a doubt does no
 * harm. `resources` in small letters.
 */
export function mayAsk(text: string, resources: readonly string[]): readonly string[] {
  const tokens = tokensOf(text);
  if (tokens.some(({ kind }) => kind === 'address')) return [];
  const place = placeIn(tokens, resources);
  const many = OF_MANY.test(text);
  const shown = ASKED.filter(
    (line) => MAY_ASK[line].test(text) && (line !== 'list expiring' || many || /\bmine\b/iu.test(text)),
  );
  const all = [...shown, ...(place !== undefined && many ? [`list ${place} active all`] : [])];
  return all.slice(0, MAX_OFFERED);
}

const ASKED = [
  'approvals',
  'list expiring',
  'list pending',
] as const satisfies readonly (keyof typeof MAY_ASK)[];

/** How the words between the parts of a line are written, and a part as whoever wrote it did. */
export interface OwnWords {
  readonly joint: Readonly<Record<'to' | 'for' | 'until' | 'untilDay' | 'by' | 'from', string>>;
  asWritten(part: string): string;
}
const ENGLISH: OwnWords = {
  joint: { to: 'to', for: 'for', until: 'until', untilDay: 'until', by: 'by', from: 'from' },
  asWritten: (part) => part,
};
/** Before a date there may be an article that `end of march` does not take. */
export const untilIn = ({ until, untilDay }: OwnWords['joint'], day: string): string =>
  /^\d/u.test(day) ? untilDay : until;

interface Named {
  readonly place: string | undefined;
  readonly length: SaidTerm | undefined;
  readonly own?: OwnWords;
}

function lineOf(
  name: keyof typeof MAY_MEAN | 'status',
  line: string,
  { place, length, own: { joint, asWritten } = ENGLISH }: Named,
): string {
  const until = length?.how === 'until' || length?.how === 'to';
  switch (name) {
    case 'invite':
      return [
        line,
        place && `${joint.to} ${place}`,
        length &&
          length.how !== 'more' &&
          `${until ? untilIn(joint, length.said) : joint.for} ${asWritten(length.said)}`,
      ]
        .filter(Boolean)
        .join(' ');
    case 'extend':
      return length === undefined
        ? line
        : `${line} ${until ? untilIn(joint, length.said) : joint.by} ${asWritten(length.said)}`;
    case 'remove':
      return place === undefined ? line : `${line} ${joint.from} ${place}`;
    case 'resend':
    case 'cancel':
    case 'transfer':
    case 'status':
      return line;
  }
}

/** ` to portal until friday`: the only place and the only time that are named where a line has none. */
export function namedIn(
  text: string,
  resources: readonly string[],
  has: { readonly resource?: unknown; readonly term?: unknown },
): string {
  const tokens = tokensOf(text);
  const place = has.resource === undefined ? placeIn(tokens, resources) : undefined;
  const length = has.term === undefined ? lengthIn(tokens) : undefined;
  const named = lineOf('invite', '', { place, length });
  return named === '' ? '' : ` ${named}`;
}

/** The only place that is named; undefined for none and for several. */
function placeIn(tokens: readonly Token[], resources: readonly string[]): string | undefined {
  const places = new Set(
    tokens.flatMap((_token, at) => {
      const length = knownName(tokens, at, resources);
      return length === 0
        ? []
        : [
            tokens
              .slice(at, at + length)
              .map((one) =>
                one.kind === 'word' || one.kind === 'quoted'
                  ? lowered(one.text).replace(/^(?:the|our)$/u, '')
                  : '',
              )
              .join(' ')
              .trim(),
          ];
    }),
  );
  const [only, ...more] = places;
  return more.length === 0 ? only : undefined;
}

/** The only length or end that is said. */
function lengthIn(tokens: readonly Token[]): SaidTerm | undefined {
  const found: SaidTerm[] = [];
  for (let at = 0; at < tokens.length; ) {
    const one = termAt(tokens, at);
    if (one !== undefined) found.push(one.term);
    at += one?.length ?? 1;
  }
  return found.length === 1 ? found[0] : undefined;
}
