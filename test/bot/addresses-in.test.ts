import { addressesIn } from '../../src/bot/compose/addresses-in.ts';
import { plainText } from '../../src/bot/parse/plain-text.ts';

test.each<[string, string, readonly string[]]>([
  ['plain text', 'Please add Anna.Berg@Partner.com, thanks', ['anna.berg@partner.com']],
  [
    'an end of a sentence, brackets, quotes',
    '(ben@partner.com). “carl@partner.com”!',
    ['ben@partner.com', 'carl@partner.com'],
  ],
  [
    'paragraphs',
    '<div><p>a@x.example</p><p>b@x.example<br>c@x.example</p></div>',
    ['a@x.example', 'b@x.example', 'c@x.example'],
  ],
  [
    'a link that shows its address',
    '<a href="mailto:anna@partner.com" title="x">anna@partner.com</a>',
    ['anna@partner.com'],
  ],
  [
    'a link under a name',
    'Ask <a href="mailto:anna@partner.com?subject=x">Anna Berg</a>',
    ['anna@partner.com'],
  ],
  [
    'a link that leads elsewhere: its text counts',
    '<a href="mailto:evil@other.example">anna@partner.com</a>',
    ['anna@partner.com'],
  ],
  [
    'an Outlook name',
    'Anna Berg &lt;anna@partner.com&gt;; Ben &lt;ben@partner.com&gt;',
    ['anna@partner.com', 'ben@partner.com'],
  ],
  ['the same again', 'anna@partner.com ANNA@partner.com', ['anna@partner.com']],
  ['marks that cannot be seen', 'anna\u200b@partner.com\u00a0', ['anna@partner.com']],
  ['a word typed with mailto:', 'mailto:anna@partner.com', ['anna@partner.com']],
  ['none', '<at id="0">Usher</at> hello @all, 3 @ 4 euros', []],
  ['what Microsoft refuses is not offered', 'an+na@partner.com, anna@localhost', []],
  ['a word partly bold', 'an<b>na</b>@partner.com', ['anna@partner.com']],
  ['a tag that never ends', `${'<a href="mailto:'.repeat(2_000)} anna@partner.com`, ['anna@partner.com']],
])('%s', (_what, content, found) => {
  expect(addressesIn(content)).toEqual(found);
});

test('many are bounded by what the form takes, and a long message by what Teams takes', () => {
  const many = Array.from({ length: 60 }, (_, i) => `p${i}@partner.com`);
  expect(addressesIn(many.join(' '))).toEqual(many.slice(0, 20));
  expect(addressesIn(`${' '.repeat(200_000)}late@partner.com`)).toEqual([]);
});

test.each(['<a href="mailto:', '[', '<', '<at>', '&', '@', 'a@', '<a href=mailto:x@y.example>'])(
  'a message made of nothing but %s keeps nobody waiting',
  (piece) => {
    addressesIn(piece.repeat(Math.ceil(200_000 / piece.length)));
    plainText({ text: piece.repeat(Math.ceil(100_000 / piece.length)), entities: [] });
  },
);
