import { plain } from '../../src/cards/card.ts';
import { toType } from '../../src/cards/example.ts';
import { facts } from '../../src/cards/facts.ts';
import type { CommandName } from '../../src/words/en/commands.ts';
import { chatLanguages, wordsFor } from '../../src/words/index.ts';
import { afterColon } from '../../src/words/joints.ts';
import { sampleCards } from './samples.ts';

interface Drawn {
  readonly type?: string;
  readonly width?: string;
  readonly text?: string;
  readonly columns?: readonly Drawn[];
  readonly items?: readonly Drawn[];
}

/** All rows of a label beside its value, wherever in a card. */
function besides(value: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap(besides);
  if (typeof value !== 'object' || value === null) return [];
  const { type, columns = [] } = value as Drawn;
  const [label, said] = columns.map(({ items }) => items?.[0]?.text ?? '');
  const row =
    type === 'ColumnSet' && columns[0]?.width === '120px' ? [[label ?? '', said ?? ''] as const] : [];
  return [...row, ...Object.values(value).flatMap(besides)];
}

test.each(chatLanguages())(
  'in %s nothing stands beside its label that breaks there on a phone',
  (language) => {
    const rows = besides(Object.values(sampleCards(undefined, language)));
    expect(rows.length).toBeGreaterThan(0);
    const tooLong = rows.filter(
      ([label, said]) => label.length > 20 || said.split(/\s/u).some((word) => word.length > 14),
    );
    expect(tooLong).toEqual([]);
  },
);

test('an address stands below its label, and a day beside it', () => {
  expect(besides(facts([['Partner', 'anna.berg@partner.example']]))).toEqual([]);
  expect(besides(facts([['Until', '3 March 2027']]))).toEqual([['Until', '3 March 2027']]);
});

test('an address that is longer than a line breaks before its parts, and is whole where it fits', () => {
  const lines = (address: string) => {
    const [row] = facts([['User name', plain(address, 254)]]).items;
    return row?.type === 'Container' ? row.items.slice(1).map((one) => 'text' in one && one.text) : [];
  };
  expect(lines('anna_partner.com#EXT#@lindenau.onmicrosoft.com')).toEqual([
    'anna\\_partner.com',
    '\\#EXT\\#@lindenau.onmicrosoft.com',
  ]);
  expect(lines('anna.berg-from-purchasing@partner.example')).toEqual([
    'anna.berg-from-purchasing',
    '@partner.example',
  ]);
  expect(lines('anna.berg@partner.example')).toEqual(['anna.berg@partner.example']);
});

test.each(chatLanguages())('in %s help has each line once', (language) => {
  const words = wordsFor(language);
  const all = { asks: true, approves: true, administers: true, owns: true };
  const offered = Object.keys(words.commands) as CommandName[];
  const lines = toType(all, offered, { words, resources: [] }).map(({ example }) => example);
  expect(lines).toEqual([...new Set(lines)]);
  expect(lines).toContain(words.commands.reviews.example);
});

test.each([
  ['Zugriff bis 3. März', 'zugriff bis 3. März'],
  ['En attente', 'en attente'],
  ['Microsoft a refusé', 'Microsoft a refusé'],
])('after a colon: %s', (said, goesOn) => {
  expect(afterColon(said)).toBe(goesOn);
});
