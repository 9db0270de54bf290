import { cellHtml } from './cells.ts';

test('a version of the terms reads from left to right in a page that reads from right to left', () => {
  const page = cellHtml('terms', 'ar');
  expect(page).toMatch(/<span dir="ltr">2026-11<\/span>/u);
  expect(page).not.toMatch(/[\u2066-\u2069]/u);
});
