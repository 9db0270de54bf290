import { chatLanguages, vocabularyFor } from '../../../src/words/index.ts';
import type { TypedLine, Vocabulary } from '../../../src/words/vocabulary.ts';
import { PROVES_ALL } from '../../support/prove.ts';
import { understood } from './understood.ts';

const a = 'anna@partner.com';
const GIVES = ['invite', 'extend', 'resend'] as const satisfies readonly TypedLine[];
const TAKES = ['remove', 'cancel', 'revoke', 'forget'] as const satisfies readonly TypedLine[];
const families = [GIVES, TAKES] as const;
const others = chatLanguages().filter((language) => language !== 'en');

/** A third of what there is, where not all is proven. */
const some = <T>(all: readonly T[]): readonly T[] => (PROVES_ALL ? all : all.filter((_, i) => i % 3 === 0));

/** The command that comes of a line, where one does, and be it in a form. */
const commandOf = (line: string, language: string): string | undefined =>
  /^(?:form )?(\S+)(?: |$)/u.exec(understood(line, language))?.[1];

const isOf = (family: readonly string[], command: string | undefined): boolean =>
  command !== undefined && family.includes(command);

/** `lade … ein` about somebody; a verb that comes last, or that stands alone, as well. */
const about = (line: string, rest: string): string =>
  line.includes('…') ? line.replace(/ …$/u, '').replace('…', ` ${rest} `).trim() : `${line} ${rest}`;

const linesOf = ({ lines }: Vocabulary, family: readonly TypedLine[]): readonly string[] =>
  family.flatMap((name) => lines[name]);

/** English is read first. */
const isEnglish = (line: string): boolean => /^invite\b/u.test(line);

/** Verbs that are one word. */
const verbsOf = (vocabulary: Vocabulary, family: readonly TypedLine[]): readonly string[] =>
  linesOf(vocabulary, family).filter((line) => /^\p{L}+$/u.test(line) && !isEnglish(line));

describe.each(others)('in %s', (language) => {
  const vocabulary = vocabularyFor(language);
  if (vocabulary === undefined) throw new Error(`people who read ${language} type nothing in it`);
  const [access = ''] = vocabulary.words.access;
  const [to = ''] = vocabulary.words.to;
  const [from = ''] = vocabulary.words.from;

  test('no verb of giving takes, and none of taking gives', () => {
    const rests = [a, `${a} ${from} portal`, `${a} ${to} portal`, `${access} ${to} portal ${from} ${a}`];
    const wrong = families.flatMap((family, i) =>
      linesOf(vocabulary, family).flatMap((line, k) =>
        rests
          .filter((_, r) => PROVES_ALL || r === k % rests.length)
          .map((rest) => about(line, rest))
          .filter((said) => isOf(families[1 - i] ?? [], commandOf(said, language))),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('an end that is torn off a verb of the one is none of the other', () => {
    const torn = families.map((family) =>
      linesOf(vocabulary, family).flatMap((line) => {
        const [, head, end] = /^(\p{L}+) … (\p{L}+)$/u.exec(line) ?? [];
        return head === undefined || end === undefined ? [] : [{ head, end }];
      }),
    );
    const takes = new Set(verbsOf(vocabulary, TAKES));
    const ends = (family: number): ReadonlySet<string> => new Set(torn[family]?.map(({ end }) => end));
    const wrong = families.flatMap((family, i) => {
      // Of what is taken, only what is a verb by its end alone may be the opposite with another.
      const heads = new Set([
        ...(family === GIVES ? verbsOf(vocabulary, family) : []),
        ...(torn[i] ?? [])
          .filter(({ head, end }) => !takes.has(head) && !vocabulary.words.to.includes(end))
          .map(({ head }) => head),
      ]);
      const foreign = [...ends(1 - i)].filter((end) => !ends(i).has(end));
      return [...heads].flatMap((head) =>
        some(foreign)
          .map((end) => `${head} ${a} ${end}`)
          .filter((said) => isOf(family, commandOf(said, language))),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('what begins with the one and ends with the other is neither', () => {
    const [giving = ''] = verbsOf(vocabulary, GIVES);
    const [taking = ''] = verbsOf(vocabulary, TAKES);
    const said = [
      ...linesOf(vocabulary, GIVES)
        .filter((line) => !isEnglish(line))
        .map((line) => [TAKES, GIVES, `${about(line, a)} ${taking}`] as const),
      ...verbsOf(vocabulary, TAKES).map((verb) => [TAKES, GIVES, `${about(giving, a)} ${verb}`] as const),
      ...linesOf(vocabulary, TAKES).map((line) => [GIVES, TAKES, `${about(line, a)} ${giving}`] as const),
    ];
    const wrong = some(said).filter(([, first, line]) => isOf(first, commandOf(line, language)));
    expect(wrong.map(([, , line]) => `${line}: ${understood(line, language)}`)).toEqual([]);
  });
});
