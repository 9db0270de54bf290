import type { CommandName } from '../../words/en/commands.ts';
import { typedIn } from '../../words/index.ts';
import { inEnglish } from '../parse/language/in-english.ts';
import { folded, lexiconFor } from '../parse/language/lexicon.ts';
import { jointsIn } from '../parse/language/own-words.ts';
import { mayAsk, mayMean } from '../parse/may-mean.ts';
import { doubtIn, messageLines } from '../parse/message-lines.ts';
import { sameFor } from '../parse/same-for.ts';
import { smallTalk } from '../parse/small-talk.ts';
import { lowered, tokensOf } from '../parse/tokens.ts';
import { type Beginning, beginning } from './beginning.ts';
import { better, isSound } from './better.ts';
import { byObject } from './by-object.ts';
import type { Read } from './command.ts';
import { isTaken, meantIn, type Reading } from './in-sentences.ts';
import { COMMANDS } from './index.ts';
import { ENGLISH, nearestTo, phrasesOf } from './phrases.ts';

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
  const otherwise = readLine(text, resources, locale, handed);
  const isDone = otherwise.kind === 'ready' && otherwise.whole && !COMMANDS[otherwise.name].readOnly;
  const same = isDone || isNamed(otherwise, text) ? undefined : sameFor(text, locale);
  return same === undefined ? otherwise : { kind: 'same', ...same, otherwise };
}

/** A command that is called by its name says what it asks for itself. */
const isNamed = (read: Read, text: string): boolean =>
  read.kind === 'ready' && text.slice(0, read.name.length).toLowerCase() === read.name;

function readLine(
  text: string,
  resources: readonly string[],
  locale: string,
  handed: 'written' | 'english',
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
    means: (line) => readMessage(line, resources, locale),
  };
  const second = read(owned);
  if (isTaken(second, resources, locale)) return second;
  // What is offered is rather said in the words of whoever wrote in them.
  const sentence = sentenceOf(owned, bare, handed);
  const meant = own.found > 0 ? meantIn(read, sentence, english) : meantIn(read, english, sentence);
  if (meant !== undefined && meant.kind !== 'unknown') return meant;
  const typed = better([first, second], { text, resources, locale, found: own.found });
  return typed.kind === 'ready' && typed.whole ? typed : (meant ?? typed);
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

const takenOrMeant = (typed: Read, reading: Reading): Read =>
  isTaken(typed, reading.resources, reading.locale) ? typed : (meantIn(read, reading) ?? typed);

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
  const other = known && byObject(known.phrase.command.name, known.rest);
  // An address alone asks where its partner stands.
  const command =
    other ??
    known?.phrase.command ??
    (only?.kind === 'address' && more.length === 0 ? COMMANDS.status : undefined);
  if (command === undefined)
    return nearMiss(reading, shown, found?.phrase.command.name ?? nearestTo(shown, reading), doubt);
  const rest = (known?.rest ?? line).replace(PLEASE, '');
  const end = commandInName(rest, begins) ?? rest.length;
  const odd = doubt ?? reading.beside ?? (end < rest.length ? rest.slice(end) : undefined);
  const typed = command.read({
    text: rest.slice(0, end),
    resources: resources.map(lowered),
    asWritten,
    ...(reading.unsure && { unsure: true }),
    ...(known && { phrase: other?.name ?? known.phrase.name }),
    ...(odd !== undefined && { doubt: odd }),
  });
  if (typed.kind === 'unclear') return unknown(reading, shown, command.name);
  if (typed.kind === 'incomplete') return { kind: 'incomplete', name: command.name };
  return { ...typed, line: shown };
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
  { asWritten, locale, resources }: Reading,
  text: string,
  name: CommandName | undefined,
): Extract<Read, { kind: 'unknown' }> {
  const names = resources.map(lowered);
  const isShort = text.length <= MAX_CORRECTED;
  const joint = jointsIn(locale);
  const likely = isShort
    ? mayMean(text, {
        resources: names,
        typed: (one) => typedIn(locale, one),
        ...(joint && { own: { joint, asWritten } }),
      })
    : [];
  const offered = likely.length > 0 || !isShort || locale !== 'en' ? likely : mayAsk(text, names);
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
    return again.kind === 'ready' && isSound(again, resources, locale);
  };
  if (corrected !== undefined && corrected.length <= MAX_CORRECTED && isWhole(corrected))
    return { ...unknown(reading, text, name), corrected };
  return unknown(reading, text, name);
}
