import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasty } from './support/hasty.ts';

test.each([
  ["expect(await page.locator('h1').count()).toBe(0);", true],
  ["expect(\n  await page.getByRole('link').getAttribute('href'),\n).toBe('x');", true],
  ['await page.waitForTimeout(100);', true],
  ['await new Promise((resolve) => setTimeout(resolve, 100));', true],
  ['setTimeout(() => finish(), 1_500);', true],
  ['await pause(50);', true],
  ["await page.locator('h1').waitFor(); expect(await store.load(id)).toBeDefined();", false],
])('%s', (source, found) => {
  expect(hasty(source).length > 0).toBe(found);
});

test('no test looks at a page before its state has come, or sleeps', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/(?:^|\/)hasty(?:\.test)?\.ts$/u.test(path),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((path) =>
    hasty(readFileSync(join(__dirname, path), 'utf8')).map(
      ({ line, instead }) => `test/${path}:${line}: ${instead}`,
    ),
  );
  expect(found).toEqual([]);
});
