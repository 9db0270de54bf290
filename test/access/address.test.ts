import { malformed, parseAddress, toAscii } from '../../src/access/address.ts';

const cyrillicA = '\u0430';

test.each([
  ['anna@partner.com', 'anna@partner.com'],
  ['  Anna@Partner.COM ', 'anna@partner.com'],
  ["o'brien@partner.com", "o'brien@partner.com"],
  ['anna.b_c-d@partner.com', 'anna.b_c-d@partner.com'],
  ['anna@mail.eu.partner.com', 'anna@mail.eu.partner.com'],
  ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ['anna@BÜCHER.example', 'anna@xn--bcher-kva.example'],
  ['anna@xn--bcher-kva.example', 'anna@xn--bcher-kva.example'],
  ['anna@пример.рф', 'anna@xn--e1afmkfd.xn--p1ai'],
  ['anna@почта.partner.com', 'anna@xn--80a1acny.partner.com'],
  ['anna@例え.jp', 'anna@xn--r8jz45g.jp'],
  ['anna＠partner.com', 'anna@partner.com'],
  [`${'a'.repeat(64)}@partner.com`, `${'a'.repeat(64)}@partner.com`],
])('%s is %s', (input, address) => {
  expect(parseAddress(input)).toEqual({
    ok: true,
    address,
    domain: address.slice(address.lastIndexOf('@') + 1),
  });
});

test.each<readonly [string, string]>([
  ['anna+test@partner.com', '+'],
  ['"anna b"@partner.com', '"'],
  ['anna b@partner.com', ' '],
  ['anna@b@partner.com', '@'],
  ['änna@partner.com', 'ä'],
  [`${cyrillicA}nna@partner.com`, cyrillicA],
  ['.anna@partner.com', '.'],
  ['anna.@partner.com', '.'],
  ['an..na@partner.com', '.'],
  ['-anna@partner.com', '-'],
  ['anna-@partner.com', '-'],
  ['anna,berta@partner.com', ','],
  ['<anna@partner.com>', '<'],
  ['anna@partner.com>', '>'],
  ['mailto:anna@partner.com', ':'],
  ['anna@partner.com/x', '/'],
  ['anna@partner.com:8080', ':'],
  ['anna@partner.com?x', '?'],
  ['anna@[10.0.0.1]', '['],
  ['anna\u0000@partner.com', '\u0000'],
  ['anna\u200b@partner.com', '\u200b'],
  ...[...'~!#$%^&*()=[]{}\\/|;:"<>?,'].map((character) => [`a${character}b@partner.com`, character] as const),
])('%j is refused for its %j', (input, character) => {
  expect(parseAddress(input)).toMatchObject({ ok: false, character });
});

test.each([
  '',
  ' ',
  'anna',
  '@partner.com',
  'anna@',
  'anna@partner',
  'anna@.partner.com',
  'anna@partner..com',
  'anna@partner.com.',
  'anna@-partner.com',
  'anna@partner-.com',
  'anna@10.0.0.1',
  'anna@0x7f.1',
  'anna@part_ner.com',
  'anna@localhost',
  'anna@xn--.com',
  `${'a'.repeat(65)}@partner.com`,
  `anna@${'a'.repeat(64)}.com`,
  `anna@${'a.'.repeat(130)}com`,
  `${'a'.repeat(64)}@${'a.'.repeat(95)}com`,
])('%j is refused', (input) => {
  expect(parseAddress(input)).toEqual({ ok: false, input: input.trim() });
});

test.each([`anna@p${cyrillicA}rtner.com`, 'anna@pαrtner.com', 'anna@xn--prtner-6fg.com'])(
  '%j is refused for its mixed alphabets',
  (input) => {
    const refused = parseAddress(input);
    expect(refused).toEqual({ ok: false, input, mixed: true });
    expect(!refused.ok && malformed(refused)).toEqual({ code: 'address-malformed', input, mixed: true });
  },
);

test('an address of any length is answered at once', () => {
  for (const input of [`${'a'.repeat(1e6)}@b.com`, `a@${'b.'.repeat(5e5)}com`, `a@${'-'.repeat(1e6)}`])
    expect(parseAddress(input).ok).toBe(false);
});

test('what was parsed parses to itself', () => {
  const parsed = parseAddress("O'Brien@Bücher.Example");
  expect(parsed.ok && parseAddress(parsed.address)).toEqual(parsed);
});

test('a domain alone', () => {
  expect(toAscii('BÜCHER.example')).toBe('xn--bcher-kva.example');
  for (const none of ['', 'com', '10.0.0.1', 'a b.com', '*.partner.com'])
    expect(toAscii(none)).toBeUndefined();
});

test('an address has 254 characters at most', () => {
  const local = 'a'.repeat(64);
  const most = `${local}@${'a.'.repeat(93)}com`;
  expect(most).toHaveLength(254);
  expect(parseAddress(most)).toMatchObject({ ok: true, address: most });
  expect(parseAddress(`${local}@a${'a.'.repeat(93)}com`)).toMatchObject({ ok: false });
});
