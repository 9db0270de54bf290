import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHAPES } from '../../src/store/shapes/index.ts';

const TEXT = readFileSync(join(__dirname, '../../docs/personal-data.md'), 'utf8');

test('every kind of document stands once among those that may name somebody', () => {
  const [, table = ''] = TEXT.split('by the kind of document that the store keeps:');
  const named = table.split('\n').flatMap((line) => {
    const [, first = ''] = line.startsWith('| `') ? line.split('|') : [];
    return [...first.matchAll(/`(\w+)`/gu)].map(([, kind]) => kind);
  });
  expect(named.toSorted()).toEqual(Object.keys(SHAPES).toSorted());
});
