import { bareAddress, isTurned, visible, writtenIn } from '../../src/access/written-address.ts';

test.each([
  ['anna@partner.com', 'anna@partner.com'],
  ['<anna@partner.com>', 'anna@partner.com'],
  ['“anna@partner.com”', 'anna@partner.com'],
  ["'anna@partner.com'", 'anna@partner.com'],
  ['(anna@partner.com)', 'anna@partner.com'],
  ['[anna@partner.com]', 'anna@partner.com'],
  ['anna@partner.com.', 'anna@partner.com'],
  ['<anna@partner.com>,', 'anna@partner.com'],
  ['anna@partner.com?!…', 'anna@partner.com'],
  ['mailto:anna@partner.com', 'anna@partner.com'],
  ['MAILTO:anna@partner.com?subject=x', 'anna@partner.com'],
  ["anna@partner.com's", 'anna@partner.com'],
  ['mailto:', 'mailto'],
  ['...', '...'],
])('%s is %s', (token, address) => {
  expect(bareAddress(token)).toBe(address);
});

test.each([
  ['anna@partner.com', [{ address: 'anna@partner.com' }]],
  [
    'a@b.com, c@d.com; e@f.com g@h.com',
    ['a@b.com', 'c@d.com', 'e@f.com', 'g@h.com'].map((address) => ({ address })),
  ],
  ['a@b.com and c@d.com & e@f.com', ['a@b.com', 'c@d.com', 'e@f.com'].map((address) => ({ address }))],
  ['Anna Berg <anna@b.com>', [{ address: 'anna@b.com', name: 'Anna Berg' }]],
  ['"Berg, Anna" <anna@b.com>', [{ address: 'anna@b.com', name: 'Berg, Anna' }]],
  ['“Anna” <mailto:anna@b.com>', [{ address: 'anna@b.com', name: 'Anna' }]],
  ['Berg, Anna <anna@b.com>', [{ address: 'anna@b.com', name: 'Berg, Anna' }]],
  ['<anna@b.com>', [{ address: 'anna@b.com' }]],
  ['ben, Anna <anna@b.com>', [{ address: 'ben' }, { address: 'anna@b.com', name: 'Anna' }]],
  [
    'a@b.com, Cora <c@d.com>, e@f.com',
    [{ address: 'a@b.com' }, { address: 'c@d.com', name: 'Cora' }, { address: 'e@f.com' }],
  ],
  ['', []],
])('a line names whom it names: %s', (line, written) => {
  expect(writtenIn(line)).toEqual(written);
});

test('what cannot be seen is gone, and every blank is a single one', () => {
  expect(visible(' anna\u200b@partner.com\u00a0\t x ')).toBe('anna@partner.com x');
  expect(visible('\u202aanna@partner.com\u202c')).toBe('anna@partner.com');
  expect(visible('anna\u202e@partner.com')).toBe('anna\u202e@partner.com');
  expect(visible('\uff41nna@partner.com')).toBe('anna@partner.com');
});

test('marks that turn the direction of writing are seen', () => {
  expect(['anna', 'an\u202ena', 'an\u200bna'].map(isTurned)).toEqual([false, true, false]);
});
