import { parseAddress } from '../../../src/access/address.ts';
import { readMessage } from '../../../src/bot/commands/read.ts';
import { plainText, readable } from '../../../src/bot/parse/plain-text.ts';
import { type Addressee, addresseesIn } from '../../../src/bot/parse/tokens.ts';
import { cardOf } from '../../support/connector.ts';
import { textOf, Usher } from '../../support/usher.ts';

const ANNA = { address: 'anna@partner.com' };
const BERG = { ...ANNA, name: 'Anna Berg' };
const BO = { address: 'bo@x.com' };

/** What people paste, and whom it names: by a line and in the form alike. */
const PASTED: readonly (readonly [string, string, readonly Addressee[]])[] = [
  ['Outlook’s list', 'Anna Berg <anna@partner.com>; bo@x.com', [BERG, BO]],
  ['a link', 'mailto:anna@partner.com', [ANNA]],
  ['a link with a subject', 'mailto:anna@partner.com?subject=Hi&body=x', [ANNA]],
  ['an address and its link', 'anna@partner.com <mailto:anna@partner.com>', [ANNA]],
  ['an address and another link, of which the text counts', 'anna@partner.com <mailto:eve@x.com>', [ANNA]],
  ['a name and its link', 'Anna Berg <mailto:anna@partner.com>', [BERG]],
  ['an address for a name', 'anna@partner.com <anna@partner.com>', [ANNA]],
  ['brackets', '<anna@partner.com>', [ANNA]],
  ['a contact card', 'Anna Berg (anna@partner.com)', [BERG]],
  ['another contact card', 'Anna Berg [anna@partner.com]', [BERG]],
  ['quotation marks', '"anna@partner.com"', [ANNA]],
  ['smart ones', '“anna@partner.com”', [ANNA]],
  ['a quoted name', '"Anna Berg" <anna@partner.com>', [BERG]],
  ['single quotation marks', "'Anna Berg' <anna@partner.com>", [BERG]],
  ['smart single ones', '‘Anna Berg’ <anna@partner.com>', [BERG]],
  ['the family name first', 'Berg, Anna <anna@partner.com>', [BERG]],
  ['an apostrophe', 'O’Brien, Pat <pat@x.com>', [{ address: 'pat@x.com', name: 'Pat O’Brien' }]],
  ['a blank that is not seen', 'anna\u200b@partner.com\u00a0', [ANNA]],
  ['a mark of the file’s encoding', '\ufeffanna@partner.com', [ANNA]],
  ['direction marks around it', '\u200eanna@partner.com\u200e', [ANNA]],
  ['the end of a sentence', 'anna@partner.com.', [ANNA]],
  ['the rest of a list', 'anna@partner.com,', [ANNA]],
  ['letters of full width', 'ａｎｎａ＠partner.com', [ANNA]],
  ['commas of East Asia', 'anna@partner.com、bo@x.com', [ANNA, BO]],
  ['those of Arabic', 'anna@partner.com؛ bo@x.com', [ANNA, BO]],
  ['a bullet', '• anna@partner.com', [ANNA]],
  ['a star', '* anna@partner.com', [ANNA]],
  ['a number', '1. anna@partner.com', [ANNA]],
];

test.each(PASTED)('%s names the same people in a line and in the form', (_what, pasted, people) => {
  const read = readMessage(plainText({ text: `invite ${pasted} to portal`, entities: [] }), ['portal']);
  expect(read).toMatchObject({
    kind: 'ready',
    whole: true,
    typed: { addresses: people, resource: 'portal' },
  });
  expect(addresseesIn(readable(pasted))).toEqual(people);
});

test('a list of lines, however its items begin, is one list', () => {
  for (const [first, second] of [
    ['•', '•'],
    ['-', '-'],
    ['1.', '2.'],
    ['1)', '2)'],
  ]) {
    const lines = `${first} Anna Berg <anna@partner.com>\n${second} bo@x.com`;
    expect(addresseesIn(readable(lines))).toEqual([BERG, BO]);
    const read = readMessage(plainText({ text: `invite to portal\n${lines}`, entities: [] }), ['portal']);
    expect(read).toMatchObject({ kind: 'ready', whole: true, typed: { addresses: [BERG, BO] } });
  }
});

test('a direction mark inside shows another address than is there, and is refused', () => {
  const [one] = addresseesIn(readable('an\u202ena@partner.com'));
  expect(parseAddress(one?.address ?? '').ok).toBe(false);
});

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });

test('a pasted contact, whose address Teams sends in the HTML part alone, is named as it was pasted', async () => {
  const link = (name: string, address: string) => `<a href="mailto:${address}" title="x">${name}</a>`;
  const shown = `<div>invite ${link('Anna <b>Berg</b>', 'anna@contoso.example')}, ${link('Bo Ek', 'bo@contoso.example')} to portal</div>`;
  await usher.says('mara', 'invite Anna Berg, Bo Ek to portal', html(shown));
  for (const [name, address] of [
    ['Anna Berg', 'anna@contoso.example'],
    ['Bo Ek', 'bo@contoso.example'],
  ] as const) {
    const card = await usher.approvalFor(address);
    expect(textOf(cardOf(card))).toContain(name);
    await usher.clicks('alex', card, 'Approve');
    await usher.connector.waitFor(
      (sent) => textOf(sent).includes(address) && textOf(sent).includes('Invited, not accepted yet'),
    );
    expect(usher.entra.user(address)?.displayName).toBe(name);
  }
  // A link whose text is an address counts as it is read.
  const other = link('cleo@contoso.example', 'eve@contoso.example');
  await usher.says(
    'mara',
    'invite cleo@contoso.example to portal',
    html(`<div>invite ${other} to portal</div>`),
  );
  await usher.approvalFor('cleo@contoso.example');
});

test('a guest’s account name, as Entra shows it, is understood wherever a partner is meant', async () => {
  const upn = 'anna_contoso.example#EXT#@lindenau.onmicrosoft.com';
  expect(usher.entra.user('anna@contoso.example')?.userPrincipalName).toBe(upn);
  const about = async (line: string): Promise<string> => textOf(await usher.says('mara', line));
  expect(await about(`status ${upn}`)).toContain('Invited, not accepted yet');
  expect(await about(`status ${upn.replaceAll('#', '%23').toUpperCase()}`)).toContain(
    'Invited, not accepted yet',
  );
  expect(await about(`history ${upn}`)).toContain('sent the invitation');
  expect(await about(`resend ${upn}`)).toContain('anna@contoso.example');
  expect(await about(`extend ${upn} by 30d`)).toContain('no access to extend right now');
  expect(await about(`change ${upn} to anna2@contoso.example because she married`)).toContain('anna2');
  expect(await about(`remove bo_contoso.example#EXT#@lindenau.onmicrosoft.com`)).toContain(
    'bo@contoso.example',
  );
  expect(await about(`cancel bo_contoso.example#EXT#@lindenau.onmicrosoft.com`)).toContain(
    'bo@contoso.example',
  );
});

test('another tenant’s name for a guest is not ours to read', async () => {
  const answer = await usher.says('mara', 'status bo_contoso.example#EXT#@elsewhere.onmicrosoft.com');
  expect(textOf(answer)).toContain(
    'That is the account name of a guest at elsewhere.onmicrosoft.com, which isn’t your company’s. Write the address itself; it may be bo@contoso.example.',
  );
});
