import fc from 'fast-check';
import { parseAddress, toAscii } from '../../src/access/address.ts';
import { isKnownDomain, nearMiss, skeleton } from '../../src/access/look-alike.ts';
import { editDistance, isNear, nearest } from '../../src/access/nearest.ts';

const ascii = (domain: string): string => toAscii(domain) ?? `${domain} is no domain`;

const KNOWN = [
  'partner.com',
  'northwind-traders.de',
  'lindenau.example',
  'hp.com',
  'site1.example',
  'apple.com',
];

describe('nearly a known domain', () => {
  test.each([
    ['partnr.com', 'partner.com'],
    ['partnerr.com', 'partner.com'],
    ['patrner.com', 'partner.com'],
    ['partner.co', 'partner.com'],
    ['partner.cm', 'partner.com'],
    ['partner.comm', 'partner.com'],
    ['part-ner.com', 'partner.com'],
    ['northwind-trader.de', 'northwind-traders.de'],
    ['northwnd-trader.de', 'northwind-traders.de'],
    ['1indenau.example', 'lindenau.example'],
    ['lirdenau.example', 'lindenau.example'],
    ['pártner.com', 'partner.com'],
    ['аррӏе.com', 'apple.com'],
    ['gmial.com', 'gmail.com'],
    ['outlok.com', 'outlook.com'],
    ['hotmail.con', 'hotmail.com'],
  ])('%s is nearly %s', (typed, known) => {
    expect(nearMiss(ascii(typed), KNOWN)).toBe(known);
  });

  test('letters that are read alike count as much as the letters themselves', () => {
    expect(skeleton(ascii('rnodern.com'))).toBe(skeleton('modern.com'));
    expect(nearMiss('rnodern-vvorld.com', ['modern-world.com'])).toBe('modern-world.com');
  });

  test.each([
    ['a known one', 'partner.com'],
    ['a part of a known one', 'mail.partner.com'],
    ['what a known one is a part of', 'example'],
    ['another name', 'contoso.com'],
    ['a short name one letter away', 'ho.com'],
    ['another country', 'northwind-traders.dk'],
    ['another kind of end', 'partner.org'],
    ['the next of those that are counted', 'site2.example'],
    ['one provider for another', 'gmx.net'],
    ['a provider that is nearly another', 'ymail.com'],
  ])('%s is none: %s', (_what, domain) => {
    expect(nearMiss(domain, KNOWN)).toBeUndefined();
  });

  test.each([
    ['four letters are a name of their own', 'abce.com', 'abcd.com', false],
    ['five may be mistyped', 'abcdf.com', 'abcde.com', true],
    ['eleven have one slip', 'abcdefghixx.com', 'abcdefghijk.com', false],
    ['twelve have two', 'abcdefghijxx.com', 'abcdefghijkl.com', true],
    ['twelve have no three', 'abcdefghixxx.com', 'abcdefghijkl.com', false],
    ['two letters more are two slips', 'abcdefghijklmn.com', 'abcdefghijkl.com', true],
    ['three letters more are another name', 'abcdefghijklmno.com', 'abcdefghijkl.com', false],
    ['the end and the name at once', 'partnr.co', 'partner.com', false],
    ['counted on one side alone', 'partner1.com', 'partner.com', true],
    ['counted with another name', 'partnes1.com', 'partner2.com', false],
    ['a name that is counted, and mistyped', 'partnar22.com', 'partner22.com', true],
    ['a part of it, mistyped above', 'abcde.partnr.com', 'abcde.partner.com', true],
  ])('%s: %s, %s', (_what, typed, known, isNearly) => {
    expect(nearMiss(typed, [known])).toBe(isNearly ? known : undefined);
  });

  test('the nearest comes first', () => {
    expect(nearMiss('partnerships.com', ['partnership.com', 'partnersnips.com'])).toBe('partnership.com');
    expect(nearMiss('partnershlps.com', ['partnershops.com', 'partnershi-ps.com'])).toBe('partnershops.com');
  });
});

const letters = 'abcdefghijklmnopqrstuvwxyz';
const label = fc.string({ unit: fc.constantFrom(...letters, '-', '1'), minLength: 1, maxLength: 20 });
const domain = fc
  .tuple(label, fc.constantFrom('com', 'example', 'de', 'co.uk'))
  .map(([name, end]) => toAscii(`${name}.${end}`))
  .filter((one) => one !== undefined);

test('a known domain is never a near miss, and what is found is always a known one', () => {
  fc.assert(
    fc.property(domain, fc.array(domain, { maxLength: 8 }), (typed, known) => {
      expect(nearMiss(typed, [...known, typed])).toBeUndefined();
      const found = nearMiss(typed, known);
      if (found === undefined) return;
      expect(isKnownDomain(found, known)).toBe(true);
      expect(isKnownDomain(typed, known)).toBe(false);
      expect(skeleton(found) === skeleton(typed) || isNear(found, typed, 2)).toBe(true);
    }),
  );
});

test('one slip in a name of some length is noticed, whichever it is', () => {
  const name = fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 14 });
  const slip = fc.tuple(fc.nat(), fc.constantFrom('swap', 'drop', 'double', 'replace'));
  fc.assert(
    fc.property(name, slip, (right, [where, how]) => {
      const at = where % (right.length - 1);
      const [before, letter, next, after] = [
        right.slice(0, at),
        right.charAt(at),
        right.charAt(at + 1),
        right.slice(at + 2),
      ];
      const wrong = {
        swap: `${before}${next}${letter}${after}`,
        drop: `${before}${next}${after}`,
        double: `${before}${letter}${letter}${next}${after}`,
        replace: `${before}${letter === 'x' ? 'y' : 'x'}${next}${after}`,
      }[how];
      fc.pre(wrong !== right);
      expect(nearMiss(`${wrong}.example`, [`${right}.example`])).toBe(`${right}.example`);
    }),
  );
});

describe('how far words are apart', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  test('nothing to itself, the same both ways, and never more than the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(isNear(a, b, 2)).toBe(editDistance(a, b) <= 2);
      }),
    );
  });

  test('neighbours that changed places are one step', () => {
    expect([editDistance('inviet', 'invite'), editDistance('ab', 'ba'), editDistance('', 'abc')]).toEqual([
      1, 1, 3,
    ]);
    expect(nearest('porta', ['port', 'portal'])).toBe('port');
    expect(nearest('porta', ['reports'])).toBeUndefined();
  });
});

describe('ASCII forms of other letters', () => {
  test.each(['xn--0-a.com', 'xn--tm-xsd3a5e.com', 'mail.xn--h57t.com'])(
    '%s, which encodes no name, is no domain of an address',
    (domain) => {
      expect(parseAddress(`anna@${domain}`)).toEqual({ ok: false, input: `anna@${domain}` });
    },
  );

  test.each(['pаrtner.com', 'раypal.com', 'pαrtner.com', 'mail.pаrtner.com'])(
    'alphabets that are mixed in one label are refused in either form: %s',
    (mixed) => {
      const hidden = new URL(`http://${mixed}`).hostname;
      expect(hidden).toContain('xn--');
      for (const written of [mixed, hidden, hidden.toUpperCase()])
        expect(parseAddress(`anna@${written}`)).toEqual({ ok: false, input: `anna@${written}`, mixed: true });
    },
  );
});
