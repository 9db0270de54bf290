import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const EXPORTED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/gmu;

/** Verbs and small words of plain English; whatever names a thing is in the glossary. */
const PLAIN = new Set(
  `about act acts add administrators after already and anew ask asked at attempted barred be begin by change changed changes chat check clean
  closed create default decided deciders deciding delegate delegated deleted deliver delivering distinct done due each edit
  ended ends extend extending find for found goes granted granting has impossible in invite invited inviting is it its known
  last latest list live look malformed may more near nearest new news next not note now of on open others out parse
  parsed passing plus postponed present public put read ref refresh refused remember remind reminds remove removing
  replace require requested restorable spare spend revoke search see show since take tell telling to up wakes waiting well who
  whom working expired writer alike alert all any unknown own sees approved paid from his missing needs no only or people same that the this until
  when where which with without includes there before restored taking blocked optional have given left place
  taken back sent lately resumed later opens paced represented administer administering perform resume here once give time told telling confirmed send a held tend tending draw strike ticked keep shown together carry put consult conclude redraw notes judge judged doubt choice through short awaits reading help me over pass wake drawn picked seen possible complain takes awaiting usual local save reminding restorable made by us beside why kept because said wanted delete announce quiet can elsewhere naming pending rewrite stripped`.split(
    /\s+/u,
  ),
);

/** Of what bounds something: how much of it, in which unit. */
const UNITS = new Set(['max', 'min', 'length', 'ms', 'bytes', 'seconds']);

const wordsOf = (name: string): readonly string[] =>
  name.split(/_|(?<=[a-z0-9])(?=[A-Z])/u).map((word) => word.toLowerCase());

/** Without the plural and the past, so that `stages` is found by `stage`. */
const stems = (word: string): readonly string[] => [
  word,
  word.replace(/s$/u, ''),
  word.replace(/es$/u, ''),
  word.replace(/ies$/u, 'y'),
  word.replace(/d$/u, ''),
  word.replace(/ing$/u, ''),
  word.replace(/ed$/u, ''),
];

const contributing = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const glossary = contributing.split('## Glossary')[1]?.split('\n## ')[0] ?? '';
const explained = new Set(
  [...glossary.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/gu)].flatMap(([, term = '']) =>
    term
      .toLowerCase()
      .split(/[\s-]+/u)
      .flatMap(stems),
  ),
);

const unexplained = (name: string): readonly string[] =>
  wordsOf(name).filter(
    (word) => !PLAIN.has(word) && !UNITS.has(word) && !stems(word).some((stem) => explained.has(stem)),
  );

const exported = ['access', 'usecases'].flatMap((room) => {
  const folder = join(ROOT, 'src', room);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(EXPORTED)].map(([, name = '']) => name),
  );
});

test('each noun of an exported name is in the glossary', () => {
  expect(exported.length).toBeGreaterThan(150);
  expect(
    exported.filter((name) => unexplained(name).length > 0).map((name) => [name, ...unexplained(name)]),
  ).toEqual([]);
});

test('a word that nobody explained is found', () => {
  expect(unexplained('WidgetStore')).toEqual(['widget']);
  expect(unexplained('storedRecords')).toEqual([]);
});

test('the glossary explains each word once', () => {
  const terms = [...glossary.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/gu)].map(([, term]) => term);
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
});
