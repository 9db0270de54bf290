import { createWebServer } from '../../src/web/server.ts';
import { styleFor } from '../../src/web/style.ts';
import { NOBODY } from './dependencies.ts';

test('whatever is wrong with a link, the answer is the same, byte for byte', async () => {
  const server = createWebServer(NOBODY);
  const url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/grant-access`;
  const asked = [
    '',
    '?state=',
    '?state=x',
    `?state=${'x'.repeat(43)}`,
    '?state[]=x',
    `?state=${'x'.repeat(44)}`,
  ];
  const answers = await Promise.all(
    asked.map(async (query) => {
      const response = await fetch(`${url}${query}`);
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      return JSON.stringify([response.status, headers, await response.text()]);
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('404');
  await server.close();
});

test('the sheet knows a start and an end, and neither left nor right: another direction is words alone', () => {
  const physical = /(?:margin|padding|border|inset|float|text-align|[;{])[-:]?(?:left|right)\b/u;
  expect(styleFor('#123456')).not.toMatch(physical);
  expect('p{margin-left:1rem}').toMatch(physical);
  expect('p{text-align:right}').toMatch(physical);
  expect('p{left:0}').toMatch(physical);
});
