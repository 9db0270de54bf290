import type { CommandName } from '../../words/en/commands.ts';
import { typedIn } from '../../words/index.ts';
import { inEnglish } from '../parse/language/in-english.ts';
import { folded, lexiconFor } from '../parse/language/lexicon.ts';
import { mayMean } from '../parse/may-mean.ts';
import { doubtIn, messageLines } from '../parse/message-lines.ts';
import { meantBy } from '../parse/sentences/sentence.ts';
import { smallTalk } from '../parse/small-talk.ts';
import { lowered, tokensOf } from '../parse/tokens.ts';
import { type Beginning, beginning } from './beginning.ts';
import { better, isSound } from './better.ts';
import { byObject } from './by-object.ts';
import type { Read } from './command.ts';
import { COMMANDS } from './index.ts';
import { ENGLISH, nearestTo, type Phrases, phrasesOf } from './phrases.ts';

/** A message, read in one language. */
interface Reading {
  readonly text: string;
  /** Ids and names of what can be asked for. */
  readonly resources: readonly string[];
  readonly phrases: Phrases;
  /** A word, as it is compared with those of the phrases. */
  readonly compared: (word: string) => string;
  /** A part of the text, as it was written. */
  readonly asWritten: (part: string) => string;
  /** What may take it back, said in a language that the writer knows, too. */
  readonly doubt?: string | undefined;
  readonly locale: string;
}

/**
 * Reads a message's plain text, in English and in the language of whoever wrote it: what is understood whole in either.
 * `resources` are the ids and names of what can be asked for.
 */
export function readMessage(
  text: string,
  resources: readonly string[],
  locale = 'en',
  /** In which words what was typed is handed on. */
  handed: 'written' | 'english' = 'written',
): Read {
  const same = (said: string): string => said;
  const english = { text, resources, phrases: ENGLISH, compared: same, asWritten: same, locale: 'en' };
  const lexicon = lexiconFor(locale);
  if (lexicon === undefined) return takenOrMeant(read(english), english);
  // Spanish opens a question, too.
  const bare = text.replace(/[¿¡]/gu, '');
  const all = inEnglish(bare, lexicon, resources, true);
  const said = doubtIn(all.text);
  const doubt = said === undefined ? undefined : all.asWritten(said);
  const first = read({ ...english, doubt });
  if (isTaken(first, resources, 'en')) return first;
  const talk = text.length < MAX_TALK ? lexicon.talk.get(talkOf(text)) : undefined;
  if (talk !== undefined) return { kind: 'small-talk', talk };
  const own = inEnglish(bare, lexicon, resources);
  const owned: Reading = {
    ...{ text: own.text, resources, locale, doubt, asWritten: handed === 'written' ? own.asWritten : same },
    ...{ phrases: phrasesOf(lexicon), compared: folded },
  };
  const second = read(owned);
  if (isTaken(second, resources, locale)) return second;
  return (
    inSentence(english) ??
    inSentence(sentenceOf(owned, bare, handed)) ??
    better([first, second], { text, resources, locale, found: own.found })
  );
}

/** The same, with what its language says in whole sentences. */
function sentenceOf(reading: Reading, text: string, handed: 'written' | 'english'): Reading {
  const lexicon = lexiconFor(reading.locale, 'sentences');
  if (lexicon === undefined) return reading;
  const said = inEnglish(text, lexicon, reading.resources);
  return {
    ...reading,
    text: said.text,
    asWritten: handed === 'written' ? said.asWritten : reading.asWritten,
  };
}

/** Taken whole as a command; whoever begins to ask for help may ask for something of more use. */
const isTaken = (read: Read, resources: readonly string[], locale: string): boolean =>
  isSound(read, resources, locale) && !(read.kind === 'ready' && read.name === 'help');

const takenOrMeant = (read: Read, reading: Reading): Read =>
  isTaken(read, reading.resources, reading.locale) ? read : (inSentence(reading) ?? read);

/** What is said in a whole sentence, where the message is no more than that: the same as the command for it. */
function inSentence(reading: Reading): Read | undefined {
  const { text, resources, asWritten } = reading;
  const said = messageLines(text, () => false);
  if (said.kind === 'several' || said.line.includes('\n')) return undefined;
  const polite = said.doubt === undefined;
  // A doubt in the sentence itself is part of what it says; in another line it is not.
  if (!polite && said.doubt !== said.line) return undefined;
  const meant = meantBy(said.line, resources.map(lowered), polite);
  const { doubt, ...plain } = reading;
  // In words that might be any, a doubt may stand that another language has a word for.
  if (meant === undefined || (meant.free && doubt !== undefined)) return undefined;
  const typed = read({ ...plain, text: meant.line });
  if (meant.sure || typed.kind !== 'ready') return typed;
  const shown = asWritten(said.line);
  return { kind: 'unknown', text: shown, nearest: typed.name, corrected: meant.line };
}

const MAX_TALK = 60;
const talkOf = (text: string): string =>
  text
    .split(/[\s,.!?¿¡]+/u)
    .filter((word) => word !== '')
    .map(folded)
    .join(' ');

/** Said in the middle of a line, it says nothing of it. */
const PLEASE = / please(?= |$)/u;

function read(reading: Reading): Read {
  const { text, resources, asWritten } = reading;
  const talk = smallTalk(text.slice(0, 200).replace(/\s+/gu, ' ').trim());
  if (talk !== undefined && text.length < 200) return { kind: 'small-talk', talk };
  const begins = (line: string): Beginning | undefined => beginning(line, reading);
  const said = messageLines(text, (line) => {
    const found = begins(line);
    return found !== undefined && (found.rest.trim() === '' || line.includes('@'));
  });
  if (said.kind === 'several') return { kind: 'several', first: asWritten(said.first) };
  const { line, doubt = reading.doubt } = said;
  const shown = line.replace(/\s+/gu, ' ').trim();
  if (shown === '') return { kind: 'nothing' };
  const found = begins(line);
  const known = found?.phrase.runs ? found : undefined;
  const [only, ...more] = known === undefined ? tokensOf(line) : [];
  // An address alone asks where its partner stands.
  const other = known && byObject(known.phrase.command.name, known.rest);
  const command =
    other ??
    known?.phrase.command ??
    (only?.kind === 'address' && more.length === 0 ? COMMANDS.status : undefined);
  if (command === undefined)
    return nearMiss(reading, shown, found?.phrase.command.name ?? nearestTo(shown, reading), doubt);
  const rest = (known?.rest ?? line).replace(PLEASE, '');
  const end = commandInName(rest, begins) ?? rest.length;
  const odd = doubt ?? (end < rest.length ? rest.slice(end) : undefined);
  const typed = command.read({
    text: rest.slice(0, end),
    resources: resources.map(lowered),
    asWritten,
    ...(known && { phrase: other?.name ?? known.phrase.name }),
    ...(odd !== undefined && { doubt: odd }),
  });
  if (typed.kind === 'unclear') return unknown(reading, shown, command.name);
  if (typed.kind === 'incomplete') return { kind: 'incomplete', name: command.name };
  return typed;
}

/** Where another command begins: in `Remove Ben <…>` nobody is called Remove. */
function commandInName(rest: string, begins: (line: string) => Beginning | undefined): number | undefined {
  for (const token of tokensOf(rest))
    if (token.kind === 'address' && token.name !== undefined && begins(token.name)) return token.at;
  return undefined;
}

/** Longer lines are not offered again, in characters. */
const MAX_CORRECTED = 300;

function unknown(
  { asWritten, locale }: Reading,
  text: string,
  name: CommandName | undefined,
): Extract<Read, { kind: 'unknown' }> {
  const offered = text.length > MAX_CORRECTED ? [] : mayMean(text, (one) => typedIn(locale, one));
  return {
    kind: 'unknown',
    text: asWritten(text),
    ...(name !== undefined && { nearest: name }),
    ...(offered.length > 0 && { offered }),
  };
}

/** What is likely meant, with all else as it was typed: no more than an offer. */
function nearMiss(
  reading: Reading,
  text: string,
  name: CommandName | undefined,
  doubt: string | undefined,
): Read {
  const { resources, asWritten, locale } = reading;
  const rest = asWritten(text.replace(/^\S+\s*/u, ''));
  const typed = name === undefined ? undefined : typedIn(locale, name);
  // A line that begins so already is not mended by it.
  const isSame = typed === undefined || folded(asWritten(text)).startsWith(`${folded(typed)} `);
  const corrected = isSame || rest === '' || doubt !== undefined ? undefined : `${typed} ${rest}`;
  const isWhole = (line: string): boolean => {
    const again = readMessage(line, resources, locale);
    return again.kind === 'ready' && again.whole;
  };
  if (corrected !== undefined && corrected.length <= MAX_CORRECTED && isWhole(corrected))
    return { ...unknown(reading, text, name), corrected };
  return unknown(reading, text, name);
}
