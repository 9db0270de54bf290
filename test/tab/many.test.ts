import { granted, requested } from '../store/samples.ts';
import { linesIn } from '../support/tab.ts';
import { tabOf } from './tab-of.ts';

const tab = tabOf(
  Array.from({ length: 10_000 }, (_, n) =>
    granted(requested(n, { address: `p${n}@partner.example` }), `account-${n}`),
  ),
);

test('ten thousand are looked at a page at a time, and read no further than they are counted', async () => {
  const first = await tab.looks('partners');
  expect(first.status).toBe(200);
  expect(linesIn(first)).toHaveLength(20);
  expect(first.html).toContain('more than 1,000 partners');
  expect(first.html).toContain('Page 1 of 50');
  expect(tab.reads).toHaveLength(10);
  expect(first.html.length).toBeLessThan(20_000);

  const last = await tab.looks('partners', 'page=9999');
  expect(last.html).toContain('Page 50 of 50');
  expect(last.html).toContain('Search for an address');
  expect(linesIn(last).at(-1)).toBe('status p999@partner.example');
});

test('one of the last is found by how its address begins, and it is said that not all were searched', async () => {
  const found = await tab.looks('partners', 'text=p9999');
  expect(linesIn(found)).toEqual(['status p9999@partner.example']);
  expect(found.html).toContain('You have a lot of partners');
  expect(tab.reads).toHaveLength(1);
});
