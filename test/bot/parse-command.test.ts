import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { incoming } from '../../src/bot/channel/incoming.ts';
import { readMessage } from '../../src/bot/commands/read.ts';
import { parseTerm } from '../../src/bot/parse/parse-term.ts';
import { plainText } from '../../src/bot/parse/plain-text.ts';
import { wordsFor } from '../../src/words/index.ts';
import { anyCharacter } from '../support/any-character.ts';

type Invited = { readonly address: string; readonly name?: string };

/** A message as Teams sends it, to what it asks for; addresses without names, which tests of their own look at. */
function read(text: string): Record<string, unknown> & { readonly kind: string } {
  const said = readMessage(plainText(incoming({ text })), ['portal', 'Partner portal']);
  if (said.kind !== 'ready') return { ...said };
  const typed = (said.typed ?? {}) as { readonly addresses?: readonly (Invited | string)[] };
  const addresses = typed.addresses?.map((one) => (typeof one === 'string' ? one : one.address));
  return { kind: said.name, whole: said.whole, ...typed, ...(addresses && { addresses }) };
}

const anna = 'anna@partner.com';
const asked = (more: object = {}) => ({ kind: 'invite', addresses: [anna], ...more });

test.each<[string, object]>([
  [`invite ${anna} portal 90 days`, asked({ resource: 'portal', term: '90 days' })],
  [`invite ${anna} portal`, asked({ resource: 'portal' })],
  [`invite ${anna} 90d`, asked({ term: '90d' })],
  [`invite ${anna} to portal forever`, asked({ resource: 'portal', term: 'forever' })],
  [
    `invite ${anna} for 3 months to portal because it's needed`,
    asked({ resource: 'portal', term: '3 months', reason: "it's needed" }),
  ],
  [`invite ${anna} to portal, because of the audit.`, asked({ resource: 'portal', reason: 'the audit.' })],
  [`please invite ${anna} to portal, thanks!`, asked({ resource: 'portal' })],
  [`Hi Usher, could you please invite ${anna} to portal?`, asked({ resource: 'portal' })],
  [`I’d like to invite ${anna} for 2 weeks.`, asked({ term: '2 weeks' })],
  [`invite Anna Berg <${anna}> to portal`, asked({ resource: 'portal' })],
  [`invite “Anna Berg” <mailto:${anna}>`, asked()],
  [`invite Anna Berg &lt;${anna}&gt;`, asked()],
  [
    `invite Berg, Anna <${anna}>; Roe, Ben <ben@partner.com>`,
    asked({ addresses: [anna, 'ben@partner.com'] }),
  ],
  [`invite ${anna} and ben@partner.com`, asked({ addresses: [anna, 'ben@partner.com'] })],
  [`invite\n${anna}\nben@partner.com`, asked({ addresses: [anna, 'ben@partner.com'] })],
  [
    `invite ${anna} to portal\nfor 90 days\nbecause audit\nof the year\n\nMara`,
    asked({ resource: 'portal', term: '90 days', reason: 'audit of the year Mara' }),
  ],
  [`invite ${anna} to portal\n\nBest regards\nMara`, asked({ resource: 'portal' })],
  // What is no address stays, so that whoever asked is told so.
  [`invite ${anna}, ben`, asked({ addresses: [anna, 'ben'] })],
  [`invite ben, Anna <${anna}>`, asked({ addresses: ['ben', anna] })],
  ['invite "quoted"@partner.com', asked({ addresses: ['"quoted"@partner.com'] })],
  // Said twice, it is neither: no half of it is dropped.
  [`invite ${anna} to portal to reports`, asked({ resource: 'portal to reports' })],
  [`invite ${anna} for 90 days until 2027-03-31`, asked({ term: '90 days until 2027-03-31' })],
  [`İNVİTE ${anna}`, asked()],
  [`ınvıte ${anna}`, asked()],
  [`invite\u200b\u00a0${anna}\u202f\u3000to\u2003portal`, asked({ resource: 'portal' })],
  [`<p>invite <b>${anna}</b></p><p>to portal</p>`, asked({ resource: 'portal' })],
  [`status of ${anna}`, { kind: 'status', address: anna }],
  [`Status, for “${anna}”.`, { kind: 'status', address: anna }],
  [`status ${anna}\u037e`, { kind: 'status', address: anna }],
  [`where is ${anna}?`, { kind: 'status', address: anna }],
  [anna, { kind: 'status', address: anna }],
  [
    `<blockquote><b>Alex</b><p>remove ben@partner.com</p></blockquote>status ${anna}`,
    { kind: 'status', address: anna },
  ],
  [`> remove ben@partner.com\nstatus ${anna}`, { kind: 'status', address: anna }],
  [`cancel the request for ${anna}`, { kind: 'cancel', address: anna }],
  [`resend the invitation to Anna Berg <${anna}>`, { kind: 'resend', address: anna }],
  [`remove ${anna} portal`, { kind: 'remove', addresses: [anna], resource: 'portal' }],
  [`remove the access of ${anna} from portal!`, { kind: 'remove', addresses: [anna], resource: 'portal' }],
  [`extend ${anna} 90d`, { kind: 'extend', address: anna, term: '90d' }],
  [`extend ${anna} until 31.03.2027.`, { kind: 'extend', address: anna, term: '31.03.2027' }],
  ['list my pending partners', { kind: 'list', whose: 'mine', filter: 'pending' }],
  ['approvals, please', { kind: 'approvals' }],
  ['WHO AM İ?', { kind: 'whoami' }],
  [`cancel`, { kind: 'incomplete', name: 'cancel' }],
  [`remove ${anna}, ben@partner.com`, { kind: 'remove', addresses: [anna, 'ben@partner.com'] }],
  [`add ${anna} to portal`, asked({ resource: 'portal' })],
  ['who has access to portal?', { kind: 'list' }],
  // Nothing that would have to be guessed is done.
  [`remove ${anna} because it ended`, { kind: 'remove', addresses: [anna] }],
  [`approve ${anna}`, { kind: 'approvals' }],
])('%j', (text, command) => {
  expect(read(text)).toMatchObject(command);
});

test('of two commands neither is dropped silently', () => {
  expect(read(`remove ${anna}\nremove ben@partner.com`).kind).toBe('several');
  expect(read('help\nwhoami').kind).toBe('several');
});

const NOW = Date.UTC(2026, 10, 20, 9);
test.each([
  ['2027-03-31', '31.03.2027', '31 March 2027', 'March 31, 2027', '31st Mar 2027.'],
  ['3m', '3 months', 'three months', '3-months.'],
  ['1y', 'a year', 'one year', '1 year'],
  ['forever', 'for ever', 'ever', 'permanently', 'No end.'],
])('one length, however it’s written: %s', (...said) => {
  const terms = said.map((one) => parseTerm(one, 'Europe/Berlin', NOW));
  expect(terms[0]).toBeDefined();
  for (const term of terms) expect(term).toEqual(terms[0]);
});

/** A Friday. */
const FRIDAY = Date.UTC(2026, 10, 27, 11);
test.each([
  ['tomorrow', '2026-11-28'],
  ['friday', '2026-12-04'],
  ['monday', '2026-11-30'],
  ['sun', '2026-11-29'],
  ['eom', '2026-11-30'],
  ['eoq', '2026-12-31'],
  ['eow', '2026-11-29'],
  ['end of march', '2027-03-31'],
  ['the end of march', '2027-03-31'],
  ['end of november', '2026-11-30'],
  ['march', '2027-03-31'],
  ['end of the year', '2026-12-31'],
  ['end of year', '2026-12-31'],
  ['end of next month', '2026-12-31'],
  ['end of this week', '2026-11-29'],
  ['31 march', '2027-03-31'],
  ['march 31st', '2027-03-31'],
  ['29 november', '2026-11-29'],
  ['1 november', '2027-11-01'],
])('a day that is counted from today: %s', (said, day) => {
  const next = parseTerm(day, 'Europe/Berlin', FRIDAY);
  expect(next).toBeDefined();
  expect(parseTerm(said, 'Europe/Berlin', FRIDAY)).toEqual(next);
});

test('half a year is six months, and a quarter three', () => {
  expect(parseTerm('half a year', 'UTC', NOW)).toEqual(parseTerm('6m', 'UTC', NOW));
  expect(parseTerm('a quarter', 'UTC', NOW)).toEqual(parseTerm('3m', 'UTC', NOW));
});

test.each([
  'next friday',
  'end of ages',
  '03/04/2027',
  'yesterday',
  '31.02.2027',
  '0 days',
  'ninety',
  '',
  '99999d',
  '2027',
])('no length: %s', (said) => expect(parseTerm(said, 'Europe/Berlin', NOW)).toBeUndefined());

describe('whatever is written', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'invite',
      'remove',
      'to',
      'for',
      'because',
      anna,
      '<',
      '>',
      '"',
      ',',
      '\n',
      'portal',
      '90d',
      '@',
    ),
    fc.string({ unit: anyCharacter, maxLength: 12 }),
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

  test('there is an answer, and nobody unnamed is in it', () => {
    fc.assert(
      fc.property(text, (written) => {
        const command = read(written);
        expect(typeof command.kind).toBe('string');
        if ('address' in command)
          expect(written.normalize('NFKC').replace(/\s+/gu, ' ')).toContain(command.address);
      }),
    );
  });

  test('it is read alike twice: what was normalised once does not change again', () => {
    fc.assert(
      fc.property(text, (written) => {
        const plain = (said: string): string => plainText(incoming({ text: said }));
        const once = plain(written.replace(/[<>&[\]]/gu, ''));
        expect(plain(once)).toBe(once);
      }),
    );
  });
});

test('what is written down as a command is read as that command', () => {
  const resource = fc.constantFrom('portal', 'Partner portal', 'contracts');
  const term = fc.constantFrom('90d', '2 weeks', 'forever', '2027-03-31');
  const reason = fc.constantFrom('audit', 'the audit of 2027 needs it', 'to be able to order');
  const local = fc.stringMatching(/^[a-z][a-z0-9._-]{0,10}[a-z0-9]$/u);
  const address = local.map((name) => `${name}@partner.com`);
  const typed = fc.record(
    { addresses: fc.uniqueArray(address, { minLength: 1, maxLength: 4 }), resource, term, reason },
    { requiredKeys: ['addresses'] },
  );
  fc.assert(
    fc.property(typed, fc.boolean(), (wanted, shout) => {
      const line = [
        `invite ${wanted.addresses.join(', ')}`,
        ...(wanted.resource ? [`to ${wanted.resource}`] : []),
        ...(wanted.term ? [`for ${wanted.term}`] : []),
        ...(wanted.reason ? [`because ${wanted.reason}`] : []),
      ].join(shout ? '  ' : ' ');
      const same = (value: unknown): string => JSON.stringify(value).toLowerCase();
      const command = read(shout ? line.toUpperCase() : line);
      expect(same(command)).toBe(same({ kind: 'invite', whole: true, ...wanted }));
    }),
  );
});

test('every command that Usher tells people to type is one that it knows', () => {
  const folder = join(__dirname, '../../src/words/en');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const bold = [...sources.join('\n').matchAll(/\*\*([a-z][^*\n]+)\*\*|\\`([a-z][^`\n]+)\\`/gu)]
    .map(([, strong, code]) => (strong ?? code ?? '').replace(/\$\{[^}]*\}/gu, anna))
    // The reason alone, and what is put together from pieces.
    .filter((line) => !/^because |[{}]/u.test(line));
  const rows = Object.values(wordsFor('en').commands).flatMap(({ example, also = {} }) => [
    example,
    ...Object.values(also).map((row) => row.example),
  ]);
  const told = [...bold, ...rows];
  expect(told.length).toBeGreaterThan(30);
  for (const line of told) expect({ line, ...read(line) }).not.toMatchObject({ kind: 'unknown' });
});
