import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGAINST } from './against.ts';

import { file, goodOf, read, wishes, wrongOf } from './read.ts';

interface Expected {
  readonly file: string;
  /** Of a list that is none. */
  readonly fault?: string;
  readonly format?: string;
  readonly good?: readonly string[];
  readonly wrong?: readonly string[];
  readonly says: readonly string[];
  readonly names?: readonly (string | null)[];
  readonly ignored?: readonly string[];
  readonly examples?: number;
  /** What ends the reading of a list whose heading was right. */
  readonly ends?: string;
  /** What the list is for, where its rows leave that open. */
  readonly usual?: string;
}
const FILES = join(__dirname, 'files');
const all: readonly Expected[] = JSON.parse(readFileSync(join(FILES, 'index.json'), 'utf8'));

test('each file is in the index, and there are enough of them', () => {
  const stored = readdirSync(FILES).filter((name) => !/^index\.json$|^\.|\.md$/u.test(name));
  expect(all.map((one) => one.file).toSorted()).toEqual(stored.toSorted());
  expect(stored.length).toBeGreaterThanOrEqual(60);
});

test.each(all.map((one) => [one.file, one] as const))('%s', async (name, expected) => {
  const against =
    expected.usual === undefined ? AGAINST : { ...AGAINST, usual: { resource: expected.usual } };
  const found = await read(file(name, readFileSync(join(FILES, name))), against);
  expect(found.says).toEqual(expected.says);
  expect(found.fault).toBe(expected.fault);
  if (found.summary === undefined) return;
  expect(found.format).toBe(expected.format);
  expect(goodOf(found.rows)).toEqual(expected.good);
  expect(wrongOf(found.rows)).toEqual(expected.wrong);
  expect(found.ignored).toEqual(expected.ignored ?? []);
  expect(found.summary.examples).toBe(expected.examples ?? 0);
  expect(found.summary.unreadable?.code).toBe(expected.ends);
  if (expected.names !== undefined)
    expect(wishes(found.rows).map((wish) => (wish.kind === 'invite' && wish.name) || null)).toEqual(
      expected.names,
    );
});

test('every wrong file says where, and what to write instead', () => {
  for (const { says, fault, ends, wrong = [] } of all) {
    if (fault !== undefined) expect(says).toHaveLength(1);
    expect(says).toHaveLength((fault ?? ends) === undefined ? wrong.length : wrong.length + 1);
    for (const [i, place] of wrong.entries())
      expect(says[i]).toContain(
        `Row ${place.split(' ')[0]}, column ${place.split(' ').slice(1, -1).join(' ')}`,
      );
  }
});
