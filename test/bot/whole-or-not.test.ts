import fc from 'fast-check';
import { incoming } from '../../src/bot/channel/incoming.ts';
import { readMessage } from '../../src/bot/commands/read.ts';
import type { TypedInvitation } from '../../src/bot/parse/invitation.ts';
import { plainText, readable } from '../../src/bot/parse/plain-text.ts';
import { addresseesIn, written } from '../../src/bot/parse/tokens.ts';
import { runs } from '../support/prove.ts';

const RESOURCES = ['portal', 'Partner portal', 'terms', 'Terms and conditions for partners'];

/** Whom a message asks for straight away, and what stands in the form where it asks for nobody. */
function read(
  text: string,
  locale = 'en',
): { readonly asks: readonly string[]; readonly form: readonly string[] } {
  const said = readMessage(plainText(incoming({ text })), RESOURCES, locale);
  if (said.kind !== 'ready' || said.name !== 'invite') return { asks: [], form: [] };
  const who = (said.typed as TypedInvitation).addresses.map(({ address }) => address);
  return said.whole ? { asks: who, form: [] } : { asks: [], form: who };
}

const [a, b, c] = ['anna@partner.com', 'ben@partner.com', 'cleo@partner.com'];

test.each([
  `invite ${a} but not ${b}`,
  `invite ${a}, not ${b}`,
  `invite ${a}\ndo not invite ${b}`,
  `invite ${a} and remove ${b}`,
  `invite ${a} to portal, also tell ${b}`,
  `invite ${a}; drop ben <${b}>`,
  `invite ${a}, Remove Ben <${b}>`,
  `invite ${a} to portal\nMara Lindt, Lindenau | ${b}`,
  `invite ${a} because audit\n${b}`,
])('nothing is asked, and the form holds what was understood: %j', (text) => {
  expect(read(text)).toEqual({ asks: [], form: [a] });
});

test.each([
  `invite ${a}?`,
  `should I invite ${a}`,
  `don't invite ${a}`,
  `please do not invite ${a}`,
  `invite ${a} if Alex agrees`,
  `invite ${a} unless you hear from me`,
  `invite ${a} to portal because audit, but not yet`,
  `invite ${a} to portal\nActually, never mind`,
  `invite ${a}\ndelete ${b}`,
  `invite ${a}\nfind ${b}`,
  `invite ${a}, ben`,
  `invite ${a} to portal, read only`,
  `invite ${a} to portal, the same as ${b}`,
  `he needs the portal: ${a}, but only until Alex is back`,
  `invite ${a} to portal. Bea wants that`,
  `invite ${a} to portal from 1 march to 31 may`,
  `she should get the portal. Ask ${a}`,
  `could you invite ${a}? Or is ${b} better?`,
])('not plainly meant, so nothing is asked: %j', (text) => expect(read(text).asks).toEqual([]));

test.each<[string, readonly string[]]>([
  [`invite ${a}\n${b}`, [a, b]],
  [`invite ${a} to portal\n${b}, Cleo Roe <${c}>`, [a, b, c]],
  [`invite ${a} to portal\n\nBest regards\nMara Lindt\nmara@lindenau.example`, [a]],
  [`invite ${a} to portal\n-- \nMara | mara@lindenau.example`, [a]],
  [`Hi Usher,\n\ninvite ${a} to portal`, [a]],
  [`could you invite ${a} to portal?`, [a]],
  [`invite ${a} for no end`, [a]],
  [`invite ${a} to Terms and conditions for partners for 90d`, [a]],
  [`invite ${a} to “Terms and conditions for partners” until 2027-03-31`, [a]],
  [`invite if@partner.com to portal`, ['if@partner.com']],
])('asked for: %j', (text, whom) => expect(read(text).asks).toEqual(whom));

test('a name goes with its own address', () => {
  const said = readMessage(`invite Anna Berg <${a}>, ${b}; Roe, Cleo <${c}>`, []);
  expect(said).toMatchObject({
    whole: true,
    typed: {
      addresses: [{ address: a, name: 'Anna Berg' }, { address: b }, { address: c, name: 'Cleo Roe' }],
    },
  });
});

test('direction marks around an address do not matter, inside they stay for it to be refused', () => {
  expect(read(`invite \u202a${a}\u202c to portal`).asks).toEqual([a]);
  expect(read('invite anna\u202e@partner.com').asks).toEqual(['anna\u202e@partner.com']);
});

test('a name that looks like an address is nobody else who is asked for', () => {
  for (const name of ['#@#', 'bo@partner.com', 'Bo <bo@partner.com>', 'x, bo@partner.com'])
    expect(addresseesIn(written({ address: a, name })).map(({ address }) => address)).toEqual([a]);
});

test('what is written into the form is read from it again', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => readable(readable(text).replace(/["“”„«»<>@]/gu, '')));
  fc.assert(
    fc.property(fc.array(fc.option(name, { nil: '' }), { minLength: 1, maxLength: 4 }), (names) => {
      const who = names.map((one, i) => ({ address: `p${i}@partner.com`, ...(one && { name: one }) }));
      expect(addresseesIn(who.map(written).join(', '))).toEqual(who);
    }),
    { numRuns: runs({ suite: 150, all: 10_000 }) },
  );
});

/**
 * Messages are put together from parts of which the meaning is known beforehand: what is asked follows from which
 * parts there are, not from how anything is read.
 */
const address = fc.integer({ min: 0, max: 99_999 }).map((n) => `p${n}@partner.com`);
const plainly = fc.record({
  who: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }),
  tail: fc.constantFrom(
    '',
    ' to portal',
    ' to Partner portal for 90d',
    ' for 2 weeks to portal because audit',
  ),
});
/** Parts of a line or lines of their own that mention an address which nobody wants asked for. */
const against = fc.tuple(
  fc.constantFrom(
    ...[
      ' but not X',
      ', not X',
      ' without X',
      ' except X',
      ' and remove X',
      '; drop X',
      ' instead of X',
      ' unless X agrees',
    ],
    ...[
      '\ndelete X',
      '\nfind X',
      '\ndo not invite X',
      "\nX doesn't need it",
      '\nstatus X',
      '\nwhat about X?',
      '\nSent to X too',
    ],
    ...['\nMara Lindt | X', '\n-- \nMara\nX', '\nBest regards\nMara Lindt\nX', '\nask X first'],
  ),
  fc.integer({ min: 0, max: 99_999 }).map((n) => `never${n}@partner.com`),
);

test('whatever is mixed, only what every reader would take as asked is asked', () => {
  let asked = 0;
  fc.assert(
    fc.property(plainly, fc.array(against, { maxLength: 3 }), ({ who, tail }, others) => {
      const { asks } = read(
        [`invite ${who.join(', ')}${tail}`, ...others.map(([part, x]) => part.replace('X', x))].join(''),
      );
      expect(asks.filter((one) => !who.includes(one))).toEqual([]);
      if (others.length === 0) expect(asks).toEqual(who);
      if (asks.length > 0) asked++;
    }),
    { numRuns: runs({ suite: 150, all: 10_000 }) },
  );
  // The property would hold for a parser that asks for nobody, too.
  expect(asked).toBeGreaterThan(30);
});

/** Whole sentences that ask for somebody, or say that somebody’s access is over. */
const asking = [
  'W needs access to portal',
  'please onboard W to the portal for 90d',
  'we need W in portal until 2027-03-31',
  'could you set up portal access for W?',
  'our new contractor W should get the Partner portal',
  'give W access to portal because of the audit',
  'W needs access to portal, they help us with the audit',
  'Please invite W to portal. 90 days is enough, they replace somebody',
  'hello, invite W to the portal - the reason is the audit',
];
const ending = [
  'W left the company',
  'W no longer needs the portal',
  "W doesn't need access any more",
  'our project with W is over, please remove them',
  'please close the account of W',
  'please remove W from portal, the contract ended',
];

test('whatever is mixed into a sentence, only who is plainly named is asked for or removed', () => {
  let done = 0;
  fc.assert(
    fc.property(
      plainly,
      fc.constantFrom(...asking, ...ending),
      fc.array(against, { maxLength: 2 }),
      ({ who }, sentence, others) => {
        const line = [
          sentence.replace('W', who.join(' and ')),
          ...others.map(([part, x]) => part.replace('X', x)),
        ];
        const said = readMessage(plainText(incoming({ text: line.join('') })), RESOURCES);
        if (said.kind !== 'ready' || !said.whole) {
          expect(others).not.toEqual([]);
          return;
        }
        // A question of where somebody stands does nothing.
        if (said.name === 'status' || said.name === 'may I invite') return;
        const { addresses } = said.typed as { addresses: readonly (string | { address: string })[] };
        const named = addresses.map((one) => (typeof one === 'string' ? one : one.address));
        expect([said.name, named]).toEqual([asking.includes(sentence) ? 'invite' : 'remove', who]);
        done++;
      },
    ),
    { numRuns: runs({ suite: 150, all: 10_000 }) },
  );
  expect(done).toBeGreaterThan(30);
});

test('negated, asked or put off, a sentence asks for nobody and removes nobody', () => {
  const ways = fc.constantFrom(
    'L?',
    'should it be that L?',
    'L if Alex agrees',
    'maybe L',
    'Bea said: L',
    'L\nno, wait',
    'L, but not yet',
  );
  fc.assert(
    fc.property(
      plainly,
      fc.constantFrom(...asking.filter((one) => !one.endsWith('?')), ...ending),
      ways,
      ({ who }, sentence, way) => {
        const said = readMessage(way.replace('L', sentence.replace('W', who.join(' and '))), RESOURCES);
        expect(said.kind === 'ready' && said.whole ? said.name : 'status').toBe('status');
      },
    ),
  );
});

/** The same in German: how a line is begun and ended, and what is mixed in. */
const germanAgainst = fc.tuple(
  fc.constantFrom(
    ...[
      ' aber nicht X',
      ', nicht X',
      ' ohne X',
      ' außer X',
      ' und entferne X',
      ' statt X',
      ' falls X zustimmt',
    ],
    ...['\nlösche X', '\nlade X bitte nicht ein', '\nX braucht es nicht', '\nstatus X', '\nfrag erst X'],
    ...['\nMara Lindt | X', '\nwas ist mit X?', ' but not X', '\nremove X'],
  ),
  fc.integer({ min: 0, max: 99_999 }).map((n) => `never${n}@partner.com`),
);
const germanTails = [
  '',
  ' zu portal',
  ' für das Partner portal für 90 Tage',
  ' bis Freitag zu portal wegen Audit',
];
const germanWays = [
  'lade W ein T',
  'W T einladen',
  'bitte W T einladen',
  'einladen W T',
  'lade W T ein',
  'invite W T',
];

test('whatever is mixed in another language, only what every reader would take as asked is asked', () => {
  let asked = 0;
  fc.assert(
    fc.property(
      plainly,
      fc.constantFrom(...germanTails),
      fc.constantFrom(...germanWays),
      fc.array(germanAgainst, { maxLength: 3 }),
      ({ who }, tail, way, others) => {
        const line = way.replace('W', who.join(' und ')).replace('T', tail.trim());
        const { asks } = read([line, ...others.map(([part, x]) => part.replace('X', x))].join(''), 'de');
        expect(asks.filter((one) => !who.includes(one))).toEqual([]);
        if (others.length === 0 && !tail.includes('wegen')) expect(asks).toEqual(who);
        if (asks.length > 0) asked++;
      },
    ),
    { numRuns: 300 },
  );
  expect(asked).toBeGreaterThan(30);
});

test('negated, nothing is asked at all', () => {
  const ways = fc.constantFrom(
    'do not L',
    'never L',
    "don't L",
    'L\nno, do not',
    'L if Alex agrees',
    'L?',
    'should I L',
  );
  fc.assert(
    fc.property(plainly, ways, ({ who, tail }, way) => {
      expect(read(way.replace('L', `invite ${who.join(', ')}${tail}`)).asks).toEqual([]);
    }),
  );
});

test.each([
  '"',
  '<',
  ',',
  'a@',
  'A B <',
  'please ',
  'because ',
  'to ',
  'A ',
  '\u202e',
  '\n',
  'x\n',
  'no ',
  '!',
  '-',
])('the longest message is read, whatever it is full of: %j', (piece) => {
  const text = `invite ${a} ${piece.repeat(28_000 / piece.length)}`;
  expect(typeof readMessage(plainText(incoming({ text })), RESOURCES).kind).toBe('string');
});
