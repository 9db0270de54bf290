import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage } from '../../../src/bot/commands/read.ts';
import { parseTerm } from '../../../src/bot/parse/parse-term.ts';
import { chatLanguages, vocabularyFor, wordsFor } from '../../../src/words/index.ts';

const RESOURCES = ['portal'];
const spoken = chatLanguages().filter((language) => vocabularyFor(language) !== undefined);

const examples = spoken.flatMap((language) =>
  Object.entries(wordsFor(language).commands).flatMap(([name, { example, also = {} }]) =>
    [example, ...Object.values(also).map((one) => one.example)].map((one): [string, string, string] => [
      language,
      one,
      name,
    ]),
  ),
);

test.each(examples)('%s: “%s” is %s', (language, example, name) => {
  expect(readMessage(example, RESOURCES, language)).toMatchObject({ kind: 'ready', name });
});

/** What is said of days is understood as days, and of nothing else. */
test.each(examples.filter(([, example]) => /\d{4}/u.test(example)))(
  '%s: the day of “%s” is one',
  (language, example) => {
    const read = readMessage(example, RESOURCES, language);
    const typed: Readonly<Record<string, unknown>> = Object(read.kind === 'ready' ? read.typed : {});
    const days = [typed.on, typed.since, typed.until].filter((one) => typeof one === 'string');
    expect(days).toHaveLength(1);
    for (const day of days) expect(parseTerm(day, 'UTC', 0, language)?.kind).toBe('until');
    for (const named of [typed.resource, typed.of]) expect([undefined, 'portal']).toContain(named);
  },
);

/** What stands in the place of what a sentence is given. */
const GIVEN: readonly [RegExp, string][] = [
  [/anna@\$\{domain\}/gu, 'anna@partner.com'],
  [/\$\{(?:address|p\.address|plain\(address, 200\))\}/gu, 'anna@partner.com'],
  [/\$\{(?:resource|id|say\.plain\(known\[0\] \?\? 'portal', 100\))\}/gu, 'portal'],
  [/@(?:NAME|Bea)/gu, 'bea@lindenau.example'],
];

/** In small letters and bold: what a sentence tells people to type. */
const told = spoken.flatMap((language) => {
  const folder = join(__dirname, '../../../src/words', language);
  const lines = globSync('**/*.ts', { cwd: folder }).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\*\*(\p{Ll}[^*]*)\*\*/gu)].map(([, said = '']) =>
      GIVEN.reduce((text, [what, instead]) => text.replace(what, instead), said),
    ),
  );
  return [...new Set(lines)].map((line): [string, string] => [language, line]);
});

/** A reason alone is no line. */
const lines = told.filter(
  ([language, line]) =>
    !line.includes('${') &&
    !['because', ...(vocabularyFor(language)?.words.because ?? [])].some((one) => line.startsWith(one)),
);

test.each(lines)('%s: what is to be typed is known: “%s”', (language, line) => {
  const known = [line, `${line} anna@partner.com`].map((one) => readMessage(one, RESOURCES, language).kind);
  expect(known).toContain('ready');
});
