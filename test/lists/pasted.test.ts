import { AGAINST } from './against.ts';
import { goodOf, read, wishes, wrongOf } from './read.ts';

const PORTAL = { ...AGAINST, usual: { resource: 'portal', reason: 'Pilot' } };
const pasted = (text: string) => read({ kind: 'text', text }, PORTAL);
const people = async (text: string) =>
  wishes((await pasted(text)).rows).map((wish) => [
    wish.address,
    wish.kind === 'invite' && (wish.name ?? ''),
  ]);

test.each([
  ['one a line', 'anna@partner.com\nbo@x.com', ['', '']],
  ['a column with its heading', 'Email\r\nanna@partner.com\r\nbo@x.com\r\n', ['', '']],
  ['as Outlook writes them', 'Anna Berg <anna@partner.com>; bo@x.com', ['Anna Berg', '']],
  ['surname first', 'Berg, Anna <anna@partner.com>, "Lind, Bo" <bo@x.com>', ['Berg, Anna', 'Lind, Bo']],
  [
    'two columns without a heading',
    'Anna Berg\tanna@partner.com\nbo@x.com\tBo Lind',
    ['Anna Berg', 'Bo Lind'],
  ],
  ['rows with a heading', 'name\temail\nAnna Berg\tanna@partner.com\n\tbo@x.com', ['Anna Berg', '']],
  ['in brackets, as links', '<mailto:anna@partner.com>\n“bo@x.com”,', ['', '']],
  ['with what cannot be seen', '\u200banna@partner.com\u00a0\n\n\u202abo@x.com\u202c\n', ['', '']],
])('%s', async (_how, text, names) => {
  expect(await people(text)).toEqual([
    ['anna@partner.com', names[0]],
    ['bo@x.com', names[1]],
  ]);
});

test('a wrong one is named by its line, and the others stand', async () => {
  const { rows, says } = await pasted('anna@partner.com\nbo@\ncy@partner.com; and di\nanna@partner.com');
  expect(goodOf(rows)).toEqual(['1 invite anna@partner.com portal', '3 invite cy@partner.com portal']);
  expect(wrongOf(rows)).toEqual([
    '2 email address-malformed',
    '3 email address-malformed',
    '4 email duplicate',
  ]);
  expect(says[2]).toBe('Row 4, column email: anna@partner.com is in row 1 already. Take one of them out.');
});

test('what is said beside the list holds for rows that leave it open', async () => {
  const { rows } = await pasted('email,justification\nanna@partner.com,\nbo@x.com,Audit');
  expect(wishes(rows).map(({ reason }) => reason)).toEqual(['Pilot', 'Audit']);
});

test('words alone are no list', async () => {
  expect((await pasted('Please invite these people')).fault).toBe('no-heading');
  expect((await pasted('Please invite anna@partner.com')).fault).toBe('no-heading');
  expect((await pasted(' \n')).fault).toBe('empty');
});
