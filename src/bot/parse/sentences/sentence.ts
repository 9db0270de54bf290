import { doubtIn } from '../message-lines.ts';
import { written } from '../tokens.ts';
import { ASKING, LIKELY_ASKING, TAKEN_INTO, TO_DO } from './asking.ts';
import * as changing from './changing.ts';
import { ENDING, ENDING_ALL, LIKELY_TAKING_BACK, TAKING_BACK } from './ending.ts';
import { isQuestion, type Part, type Parts, partsOf } from './parts.ts';
import { type Found, type Pattern, patternOf, type Slot } from './pattern.ts';
import { ABOUT_ONE, HISTORY, QUESTIONS } from './questions.ts';
import type { SaidTerm } from './said-length.ts';
import { WHY } from './words.ts';

/** What a sentence says, as the line with which a command begins. */
export interface Meant {
  /** One at least; several where it says the same of several partners or places, and a command of one. */
  readonly lines: readonly string[];
  /** Else it is offered. */
  readonly sure: boolean;
  /** Whether words are in it that might be any. */
  readonly free: boolean;
}

/** What was found of a line, as text. */
interface Slots {
  readonly who: string;
  readonly other: string;
  readonly name: string;
  readonly what: string;
  /** Each of several places, and of several people. */
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly domain: string;
  readonly reason: string;
  /** Whether the reason is what was said after `for`. */
  readonly said: boolean;
  readonly term: SaidTerm | undefined;
  /** How many addresses stand in `who`. */
  readonly many: number;
}

interface Sentence {
  readonly pattern: Pattern;
  /** What may be said of time, and whether it has to be. */
  readonly how: readonly SaidTerm['how'][];
  readonly timed: boolean;
  /** It may be a question. */
  readonly asks: boolean;
  /** It is about somebody who is known, and may be called by name. */
  readonly known: boolean;
  readonly sure: boolean;
  /** Undefined where a command cannot say it. */
  line(slots: Slots): string | undefined;
}

const words = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const to = ({ what }: Slots): string => (what === '' ? '' : `to ${what}`);
const because = ({ reason }: Slots): string => (reason === '' ? '' : `because ${reason}`);
const when = ({ term }: Slots): string =>
  term === undefined ? '' : `${term.how === 'until' || term.how === 'to' ? 'until' : 'for'} ${term.said}`;
const by = ({ term }: Slots): string =>
  term === undefined ? '' : `${term.how === 'until' || term.how === 'to' ? 'until' : 'by'} ${term.said}`;
/** For a command that is about one partner. */
const one = (slots: Slots, line: string): string | undefined => (slots.many === 1 ? line : undefined);

const invite = (slots: Slots): string | undefined => {
  // What it is for may be what it is to, where nothing else is.
  if (slots.what === '' && slots.said) return undefined;
  // A preposition alone says nothing.
  if (slots.said && /^(?:to|in|on|of|at|for|from|with|by|and)$/iu.test(slots.reason)) return undefined;
  return words(
    'invite',
    slots.who === '' && slots.name !== '' ? `"${slots.name}"` : slots.who,
    to(slots),
    when(slots),
    because(slots),
  );
};
const remove = ({ who, what }: Slots): string => words('remove', who, what && `from ${what}`);
const extend = (slots: Slots): string | undefined =>
  one(slots, words('extend', slots.who, by(slots), because(slots)));
const transfer = (slots: Slots): string | undefined =>
  one(slots, words('transfer', slots.who, 'to', slots.name, because(slots)));
const delegate = ({ name, who, term }: Slots): string =>
  words(
    'delegate to',
    name === '' ? who : name,
    term === undefined ? '' : `${term.how === 'until' ? 'until' : 'for'} ${term.said}`,
  );

const answered = (line: string, { what, domain, name }: Slots): string =>
  line
    .replace('WHAT', () => what)
    .replace('DOMAIN', () => domain)
    .replace('NAME', () => name);

const sentences = (
  patterns: readonly string[],
  line: Sentence['line'],
  {
    how = [],
    timed = false,
    asks = false,
    sure = true,
    known = true,
  }: Partial<Pick<Sentence, 'how' | 'timed' | 'asks' | 'sure' | 'known'>> = {},
): readonly Sentence[] =>
  patterns.map((text) => ({ pattern: patternOf(text), line, how, timed, asks, sure, known }));

const ENDS = ['for', 'until'] as const;
const MOVES = ['until', 'by', 'to', 'for', 'more'] as const;
const likely = { sure: false, asks: true } as const;

/** In the order in which they are tried. */
const SENTENCES: readonly Sentence[] = [
  ...sentences(changing.CORRECTED, (slots) => one(slots, words('change', slots.other, 'to', slots.who))),
  ...sentences(changing.REPLACED, (slots) => one(slots, words('change', slots.who, 'to', slots.other))),
  ...sentences(changing.SENDING, (slots) => one(slots, words('resend', slots.who, because(slots)))),
  ...sentences(TAKING_BACK, (slots) => one(slots, words('cancel', slots.who, because(slots)))),
  ...sentences(ENDING_ALL, ({ domain, what }) =>
    words('remove all of', domain.replace(/^@/u, ''), what && `from ${what}`),
  ),
  ...sentences(TAKEN_INTO, invite, { ...likely, how: ENDS, known: false }),
  ...sentences(ENDING, remove),
  ...sentences(changing.MORE, extend, { how: ['more'], timed: true }),
  ...sentences(changing.ADDED, extend, { how: ['for'], timed: true }),
  ...sentences(changing.LONGER, extend, { how: MOVES, timed: true }),
  ...sentences(changing.IN_PLACE, delegate, { how: ENDS, timed: true }),
  ...sentences(changing.LIKELY_IN_PLACE, delegate, { ...likely, how: ENDS, timed: true }),
  ...sentences(changing.HANDED_OVER, transfer),
  ...sentences(ASKING, invite, { how: ENDS, known: false }),
  ...sentences(changing.AWAY_ALONE, () => 'delegate', { how: ENDS }),
  ...sentences(changing.BACK, () => 'delegate stop', likely),
  ...sentences(changing.LIKELY_SENDING, (slots) => one(slots, words('resend', slots.who)), likely),
  ...sentences(LIKELY_TAKING_BACK, (slots) => one(slots, words('cancel', slots.who)), likely),
  ...sentences(changing.LIKELY_LONGER, (slots) => extend({ ...slots, reason: '' }), {
    ...likely,
    how: MOVES,
  }),
  ...sentences(LIKELY_ASKING, invite, { ...likely, how: ENDS, known: false }),
  ...sentences(TO_DO, (slots) => invite(slots.said ? { ...slots, reason: `to ${slots.reason}` } : slots), {
    ...likely,
    how: ENDS,
    known: false,
  }),
  ...QUESTIONS.flatMap(([text, line]) => sentences([text], (found) => answered(line, found), { asks: true })),
  ...sentences(ABOUT_ONE, (slots) => one(slots, `status ${slots.who}`), { asks: true }),
  ...sentences(HISTORY, (slots) => one(slots, `history ${slots.who}`), { asks: true }),
];

/** All words of all of them. */
export const KNOWN: ReadonlySet<string> = new Set(SENTENCES.flatMap(({ pattern }) => [...pattern.words]));

/**
 * What a line says that is a whole sentence of those that people write, in a command's words; undefined for what is none,
 * or says more. `polite`: it is no question, whatever sign it ends with; `named`: partners are called by name in it.
 * `resources` in small letters.
 */
export function meantBy(
  line: string,
  resources: readonly string[],
  { polite, named = false }: { readonly polite: boolean; readonly named?: boolean },
): Meant | undefined {
  const why = WHY.exec(line);
  const head = why === null ? line : line.slice(0, why.index);
  const reason = why === null ? '' : line.slice(why.index + why[0].length).trim();
  // Whoever gives a reason may take it all back in it.
  if (doubtIn(reason) !== undefined) return undefined;
  const said = partsOf(head, resources, KNOWN, named);
  if (said === undefined) return undefined;
  const asks = (isQuestion(line) || isQuestion(head)) && !polite;
  for (const sentence of SENTENCES) {
    if ((asks && !sentence.asks) || (named && !sentence.known)) continue;
    if (said.term === undefined ? sentence.timed : !sentence.how.includes(said.term.how)) continue;
    const found = sentence.pattern.match(said.parts);
    const lines = found === undefined ? [] : linesOf(sentence, slotsOf(found, said, head, reason));
    if (lines.length > 0)
      return {
        lines,
        sure: sentence.sure && said.term?.begins === undefined,
        free: why !== null || found?.REST !== undefined,
      };
  }
  return undefined;
}

/** Where a command takes one place or partner, a line of each. */
function linesOf({ line }: Sentence, slots: Slots): readonly string[] {
  const each = slots.places.length > 1 ? slots.places.map((what) => ({ ...slots, what })) : [slots];
  const several = each.flatMap((one) => {
    const whole = line(one);
    if (whole !== undefined || one.people.length < 2) return whole ?? [];
    return one.people.flatMap((who) => line({ ...one, who, many: 1 }) ?? []);
  });
  return several.length > MAX_LINES ? [] : several;
}

/** Lines that are offered at once. */
const MAX_LINES = 5;

function slotsOf(found: Found, { parts, term }: Parts, line: string, reason: string): Slots {
  const part = (slot: Slot): Part | undefined => parts[found[slot]?.[0] ?? -1];
  const people = part('WHO')?.who ?? [];
  const [from, last] = found.REST ?? [];
  const rest =
    from === undefined || last === undefined ? '' : line.slice(parts[from]?.at, parts[last]?.end).trim();
  return {
    who: people.map(written).join(', '),
    many: people.length,
    other:
      part('OTHER')
        ?.who?.map(({ address }) => address)
        .join(', ') ?? '',
    name: part('NAME')?.name ?? '',
    what: part('WHAT')?.name ?? '',
    places: part('WHAT')?.names ?? [],
    people: people.map(written),
    domain: part('DOMAIN')?.name ?? '',
    reason: reason === '' ? rest : reason,
    said: reason === '' && rest !== '',
    term,
  };
}
