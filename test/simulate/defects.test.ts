import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFECTS } from './defects.ts';

const ROOT = join(import.meta.dirname, '../..');

test.each(DEFECTS)('$name: the file says what the defect changes, once', ({ file, from, to }) => {
  expect(readFileSync(join(ROOT, file), 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});
