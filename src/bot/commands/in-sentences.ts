import { withoutBeginning } from '../parse/beginning-day.ts';
import { BECAUSE } from '../parse/english.ts';
import { lineIn } from '../parse/language/own-words.ts';
import { namedIn } from '../parse/may-mean.ts';
import { isPolite, messageLines } from '../parse/message-lines.ts';
import { splitAt } from '../parse/said.ts';
import { together } from '../parse/sentences/clauses.ts';
import { meantBy } from '../parse/sentences/sentence.ts';
import { WHY } from '../parse/sentences/words.ts';
import { lowered } from '../parse/tokens.ts';
import { isSound } from './better.ts';
import type { Read, Ready } from './command.ts';
import { COMMANDS } from './index.ts';
import type { Phrases } from './phrases.ts';

/** A message, read in one language. */
export interface Reading {
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
  /** Put together from several clauses: what was said beside it, and whether that may be all of it. */
  readonly beside?: string;
  readonly unsure?: true;
  readonly locale: string;
  /** What a line means that may be offered; absent in English, in which all lines are offered. */
  readonly means?: (line: string) => Read;
}

/** Reads a message as a command. */
export type Reader = (reading: Reading) => Read;

/** Taken whole as a command; whoever begins to ask for help may ask for something of more use. */
export const isTaken = (read: Read, resources: readonly string[], locale: string): boolean =>
  isSound(read, resources, locale) && !(read.kind === 'ready' && read.name === 'help');

/** What a message says in a sentence or in several clauses; what is plain goes before what is offered. */
export function meantIn(read: Reader, ...readings: readonly Reading[]): Read | undefined {
  const found = function* (): Generator<Read | undefined> {
    for (const reading of readings) yield inSentence(read, reading);
    for (const reading of readings) yield inClauses(read, reading);
    for (const reading of readings) yield inSentence(read, reading, true);
  };
  let offered: Read | undefined;
  for (const one of found()) {
    if (one !== undefined && one.kind !== 'unknown') return one;
    offered ??= one;
  }
  return offered;
}

/**
 * What is said in a whole sentence, where the message is no more than that: the same as the command for it. `named`: of
 * somebody without an address.
 */
function inSentence(read: Reader, reading: Reading, named = false): Read | undefined {
  const { text, resources, asWritten } = reading;
  const said = messageLines(text, () => false);
  if (said.kind === 'several' || said.line.includes('\n')) return undefined;
  const polite = said.doubt === undefined;
  // A doubt in the sentence itself is part of what it says; in another line it is not.
  if (!polite && said.doubt !== said.line) return undefined;
  const found = meantBy(said.line, resources.map(lowered), { polite, named });
  const { doubt, ...plain } = reading;
  // In words that might be any, a doubt may stand that another language has a word for.
  if (found === undefined) return named ? undefined : beginningLater(read, plain, said.line, polite);
  if (found.free && doubt !== undefined) return undefined;
  const shown = asWritten(said.line);
  const [line = '', ...more] = found.lines;
  if (more.length > 0) return { kind: 'unknown', text: shown, offered: found.lines };
  const typed = read({ ...plain, text: line });
  if (found.sure || typed.kind !== 'ready') return typed;
  return { kind: 'unknown', text: shown, nearest: typed.name, corrected: offeredLine(reading, typed, line) };
}

/** Access that is to begin on a day, which the form answers: nothing is asked by it. */
function beginningLater(read: Reader, reading: Reading, line: string, polite: boolean): Read | undefined {
  const { line: rest, begins } = withoutBeginning(line);
  if (begins === undefined) return undefined;
  const [only = '', ...more] = meantBy(rest, reading.resources.map(lowered), { polite })?.lines ?? [];
  if (more.length > 0 || !only.startsWith('invite ')) return undefined;
  const [asked, reason] = splitAt(only, BECAUSE);
  const why = reason === undefined ? '' : ` because ${reason}`;
  const typed = read({ ...reading, text: `${asked.trim()} from ${begins}${why}` });
  return typed.kind === 'ready' && !typed.whole ? typed : undefined;
}

/** `12. january` is `12 january`. */
const undotted = (typed: unknown): string => JSON.stringify(typed).replace(/(?<=\d)\. /gu, ' ');

/** As whoever wrote it would type it, where that is known to say the same. */
function offeredLine(reading: Reading, { name, typed }: Ready, line: string): string {
  const { means } = reading;
  const own = lineIn(reading, name, typed);
  if (own === undefined || means === undefined) return line;
  const again = means(own);
  const isSame =
    again.kind === 'ready' && again.whole && again.name === name && undotted(again.typed) === undotted(typed);
  return isSame ? own : line;
}

/**
 * What is said in several clauses, of which one asks for something: the same as one sentence that says all of it. Where
 * more was said than that, the form shows what was understood, or the line is offered.
 */
function inClauses(read: Reader, reading: Reading): Read | undefined {
  const { text, resources, doubt, ...rest } = reading;
  const said = messageLines(text, () => false);
  if (doubt !== undefined || said.kind === 'several' || said.line.includes('\n')) return undefined;
  // Another line may take it back; within this one, each clause is looked at.
  if (said.doubt !== undefined && said.doubt !== said.line) return undefined;
  const shown = reading.asWritten(said.line);
  const of = (sentence: string): Reading => ({ ...rest, text: sentence, resources });
  let offered: Read | undefined;
  for (const found of together(said.line, resources.map(lowered), isPolite(text.trim()))) {
    const alone = soundly(read, of(found.text));
    if (alone?.kind === 'unknown') offered ??= { ...alone, text: shown };
    if (alone?.kind !== 'ready') continue;
    const heard = alone.name === 'remove' ? found.remarks : alone.name === 'resend' ? found.complaints : [];
    const others = found.unread.filter(
      (clause) => !heard.includes(clause) && !isSaidBy(alone, soundly(read, of(clause))),
    );
    if (others.some((clause) => isDone(soundly(read, of(clause))))) continue;
    if (COMMANDS[alone.name].readOnly || (others.length === 0 && !found.inferred)) return alone;
    if (alone.name !== 'invite')
      return {
        kind: 'unknown',
        text: shown,
        nearest: alone.name,
        corrected: offeredLine(reading, alone, alone.line ?? found.text),
      };
    const isWhy = others.every((clause) => found.fragments.includes(clause));
    const named = namedIn(others.join(', '), resources.map(lowered), Object(alone.typed));
    const line = `${alone.line ?? found.text}${WHY.test(alone.line ?? '') ? '' : named}`;
    // A reason stays in the words in which it was written.
    const said = others.map(reading.asWritten).join(', ');
    const why = isWhy && others.length > 0 && !WHY.test(line) ? ` because ${said}` : '';
    const form: Reading = {
      ...of(`${line}${why}`),
      ...(isWhy ? { unsure: true } : { beside: others.join(', ') }),
    };
    return read(form);
  }
  return offered;
}

/** A clause that is taken whole, or likely means something. */
function soundly(read: Reader, reading: Reading): Read | undefined {
  const typed = read(reading);
  const { resources, locale } = reading;
  return isTaken(typed, resources, locale)
    ? typed
    : (inSentence(read, reading) ?? inSentence(read, reading, true));
}

/** Whether it does something. */
const isDone = (read: Read | undefined): boolean =>
  read?.kind === 'ready' && read.whole && COMMANDS[read.name].readOnly !== true;

/** Whether another says the same, or less: `she left` beside `remove her from the portal`. */
function isSaidBy(read: Ready, other: Read | undefined): boolean {
  if (other?.kind !== 'ready' || other.name !== read.name) return false;
  const all: Readonly<Record<string, unknown>> = Object(read.typed);
  return Object.entries(Object(other.typed)).every(
    ([key, value]) => value === undefined || JSON.stringify(value) === JSON.stringify(all[key]),
  );
}
