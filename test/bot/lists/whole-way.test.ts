import { type Sent, titlesOf } from '../../support/connector.ts';
import { FileHost } from '../../support/file-host.ts';
import { textOf, Usher, type Who } from '../../support/usher.ts';

let usher: Usher;
let host: FileHost;
beforeAll(async () => {
  host = await FileHost.open();
  usher = new Usher({ INVITATION_PACE: 'full' });
  await usher.start();
  for (const who of ['mara', 'alex'] as const) await usher.says(who, 'hello');
});
afterAll(async () => {
  await usher.stop();
  host.close();
});

/** The offer of a file that came last. */
const offered = (): { readonly name: string; readonly content: { readonly acceptContext: object } } => {
  const all = usher.connector.sent.flatMap(
    ({ body }) =>
      (body as { attachments?: { contentType: string; name: string; content: { acceptContext: object } }[] })
        .attachments ?? [],
  );
  const last = all.findLast(({ contentType }) => contentType.endsWith('file.consent'));
  if (last === undefined) throw new Error('no file was offered');
  return last;
};
async function consents(who: Who, action: 'accept' | 'decline', url = host.url('/put')): Promise<void> {
  const { name, content } = offered();
  const uploadInfo = {
    name,
    uploadUrl: url,
    contentUrl: url,
    uniqueId: 'u',
    fileType: 'csv',
  };
  const value = {
    type: 'fileUpload',
    action,
    context: content.acceptContext,
    ...(action === 'accept' && { uploadInfo }),
  };
  const activity = usher.activity(who, { type: 'invoke', name: 'fileConsent/invoke', value });
  expect(await usher.post(activity)).toMatchObject({ status: 200 });
}
const comes = (...reads: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor((sent) => reads.every((read) => textOf(sent).includes(read)));

test('a file goes the whole way: looked through, confirmed, decided together, done', async () => {
  const rows = ['a', 'b', 'c'].map((name) => `${name}@file.example,${name.toUpperCase()},,90d,,audit`);
  const list = `email,name,resource,duration,message,justification\r\n${rows.join('\r\n')}\r\nnobody,,,,,\r\n`;
  const preview = await usher.says('mara', '', host.attach('customers.csv', list));
  expect(textOf(preview)).toContain('3 rows are good, 1 is wrong');
  expect(textOf(preview)).toContain('Row 5, column email: “nobody” isn’t an e-mail address');
  expect(titlesOf(preview)).toEqual(['Send the good rows', 'Problems as a file', 'Drop']);
  // Nothing of ours goes along.
  expect(host.asked.at(-1)).not.toHaveProperty('authorization');
  expect(usher.entra.mails).toEqual([]);

  expect(textOf(await usher.clicks('mara', preview, 'Send the good rows', { 'row:3': 'false' }))).toContain(
    'Confirmed: 2 partners',
  );
  const asking = await comes('Mara Lindt asks for access', 'a@file.example', 'c@file.example');
  expect(textOf(asking)).not.toContain('b@file.example');
  expect(titlesOf(asking)).toEqual(['Approve', 'Reject']);
  expect(usher.entra.mails).toEqual([]);
  expect(textOf(await usher.clicks('alex', asking, 'Approve', { 'row:4': 'false' }))).toContain(
    'Approved by Alex Novak',
  );
  await comes('customers.csv is done: 1 invited or in, 1 turned down');
  expect(usher.entra.mails.map(({ to }) => to)).toEqual([['a@file.example']]);
  await usher.connector.waitFor(
    ({ method, ...sent }) =>
      method === 'PUT' && textOf(sent).includes('c@file.example: turned down by Alex Novak'),
  );
  // One card for Alex, none for a row.
  const approvals = usher.connector.sent.filter(
    (sent) => sent.method === 'POST' && titlesOf(sent).includes('Approve'),
  );
  expect(approvals).toHaveLength(1);

  usher.entra.accept('a@file.example');
  expect(await usher.opens(usher.linkTo('a@file.example'))).toMatchObject({ status: 200 });
  await comes('Everybody of customers.csv who was invited is in: 1 partner');
  expect(usher.connector.sent.some((sent) => textOf(sent).includes('a@file.example now has access'))).toBe(
    false,
  );
  // Singly, where somebody looks.
  expect(textOf(await usher.says('mara', 'status a@file.example'))).toContain('Has access');
  expect(textOf(await usher.says('mara', 'list removed'))).toContain('c@file.example');
});

test('what Microsoft’s mail leaves out is said before', async () => {
  const list = 'Email,DisplayName,InviteContactUsUrl\r\na@old.example,Anna,https://help.example.com';
  expect(textOf(await usher.says('mara', '', host.attach('old.csv', list)))).toContain(
    '1 row names a contact link. Invitations go by Microsoft’s mail here, which leaves it out.',
  );
});

test('links to pass on come in the result file, no message for each, and lead in', async () => {
  const before = usher.connector.sent.length;
  const list = [
    'version:v1.0',
    'Email address to invite [inviteeEmail] Required,Redirection url [inviteRedirectURL] Required,Send invitation message (true or false) [sendEmail],Customized invitation message [customizedMessageBody]',
    'a@link.example,https://portal.example.com,false,',
    'b@link.example,https://portal.example.com,true,',
    'c@link.example,https://portal.example.com,FALSE,',
  ];
  const preview = await usher.says('mara', '', host.attach('links.csv', list.join('\r\n')));
  expect(textOf(preview)).toContain('2 rows ask for no mail: you get a link to pass on for each');
  await usher.clicks('mara', preview, 'Confirm');
  await usher.clicks('alex', await comes('3 partners together', 'a@link.example'), 'Approve');
  await comes('links.csv is done: 3 invited or in. **Result as a file** on its card has the links');
  expect(usher.entra.mails.flatMap(({ to }) => to)).toEqual(expect.arrayContaining(['b@link.example']));
  expect(usher.entra.mails.flatMap(({ to }) => to)).not.toContain('a@link.example');
  expect(usher.connector.sent.slice(before).filter((sent) => textOf(sent).includes('/redeem/'))).toEqual([]);

  const card = await usher.connector.waitFor((sent) => textOf(sent).includes('links.csv: done'));
  await usher.clicks('mara', card, 'Result as a file');
  await comes('file.consent', 'links - results.csv');
  await consents('mara', 'accept', host.url('/links'));
  await comes('file.info', 'links - results.csv');
  const rows = (host.put.get('/links') ?? '').split('\r\n').map((row) => row.slice(1, -1).split('","'));
  const [a, b, c] = ['3', '4', '5'].map((row) => rows.find(([number]) => number === row)?.[5] ?? '');
  expect(b).toBe('');
  for (const link of [a ?? '', c ?? '']) {
    const body = new URLSearchParams({ answer: 'accept' });
    const accepted = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    const landed = accepted.headers.get('location')?.replace(/^http:\/\/localhost:\d+/u, usher.url) ?? '';
    expect(await usher.opens(landed)).toMatchObject({ status: 200 });
  }
});

test('addresses that are pasted are a list as well, and a line above says what for', async () => {
  const preview = await usher.says(
    'mara',
    'invite to Partner portal for 30 days\nname\temail\nDora Delta\tdora@paste.example\nEmil\temil@paste.example',
  );
  expect(textOf(preview)).toContain('2 rows are good, none is wrong');
  expect(textOf(preview)).toContain('Dora Delta (dora@paste.example)');
  expect(textOf(preview)).toContain('30 days');
  expect(titlesOf(preview)).toEqual(['Confirm', 'Drop']);
  const alone = await usher.says('mara', 'fay@paste.example\ngus@paste.example');
  expect(textOf(alone)).toContain('2 rows are good');
  expect(textOf(await usher.clicks('mara', alone, 'Drop'))).toContain('is dropped. Nothing was sent.');
});

test('a table that was copied from a spreadsheet', async () => {
  const cell = (text: string): string => `<td>${text}</td>`;
  const row = (...cells: readonly string[]): string => `<tr>${cells.map(cell).join('')}</tr>`;
  const content = `<table>${row('name', 'email')}${row('Hal', 'hal@table.example')}${row('Ida', 'ida@table.example')}</table>`;
  const preview = await usher.says('mara', 'name email Hal hal@table.example Ida ida@table.example', {
    attachments: [{ contentType: 'text/html', content }],
  });
  expect(textOf(preview)).toContain('2 rows are good, none is wrong');
});

test('more than twenty addresses in a line are a list', async () => {
  const all = Array.from({ length: 21 }, (_, i) => `p${i}@line.example`);
  const preview = await usher.says('mara', `invite ${all.join(', ')}`);
  expect(textOf(preview)).toContain('21 rows are good, none is wrong');
  expect(titlesOf(preview)).toEqual(['Confirm', 'More rows', 'Drop']);
  const next = await usher.clicks('mara', preview, 'More rows', { 'row:1': 'false' });
  expect(textOf(next)).toContain('p10@line.example');
  expect(textOf(next)).toContain('1 row is struck out');
});

test('what is no list is told what it is, and nothing is sent', async () => {
  for (const [name, content, reads] of [
    ['x.pdf', '%PDF-1.7 and so on', 'no list'],
    ['x.csv', 'colour,size\nred,2\n', 'can’t tell what the columns'],
    ['x.csv', '', 'nobody in this list'],
  ] as const)
    expect(textOf(await usher.says('mara', 'invite', host.attach(name, content)))).toContain(reads);
  const words = await usher.says('mara', 'please ask anna@x.example and bo@x.example what they think');
  expect(textOf(words)).toContain('I didn’t understand');
});

test('two files are one too many, and a file from elsewhere is not fetched', async () => {
  const [one] = host.attach('a.csv', 'email\na@b.example').attachments;
  expect(textOf(await usher.says('mara', '', { attachments: [one, one] }))).toContain('One list at a time');
  const elsewhere = { ...one, content: { downloadUrl: 'https://files.elsewhere.example/a.csv' } };
  expect(textOf(await usher.says('mara', '', { attachments: [elsewhere] }))).toContain('and nowhere else');
});

test('whoever may not ask is told so, and their file is not read', async () => {
  const before = host.asked.length;
  const answer = await usher.says('otto', '', host.attach('otto.csv', 'email\na@b.example'));
  expect(textOf(answer)).toContain('You can’t ask');
  expect(host.asked.length).toBe(before);
});

describe('the template', () => {
  test('comes as a file once it is allowed, with an example that is left out again', async () => {
    expect(textOf(await usher.says('mara', 'bulk'))).toContain('file.consent');
    expect(offered().name).toBe('partners.csv');
    await consents('mara', 'accept');
    await comes('file.info', 'partners.csv');
    const template = host.put.get('/put') ?? '';
    expect(template).toContain('"email","name","resource","duration","message","justification"');
    const back = await usher.says('mara', '', host.attach('back.csv', template));
    expect(textOf(back)).toContain('nobody in this list');
  });

  test('is there to be copied where no file is wanted', async () => {
    await usher.says('mara', 'bulk');
    await consents('mara', 'decline');
    await comes('Copy this into one that ends in .csv', 'anna@partner.example');
  });

  test('is offered again where there was no room any more', async () => {
    await usher.says('mara', 'bulk');
    const before = usher.connector.sent.length;
    await consents('mara', 'accept', 'https://files.elsewhere.example/x');
    await usher.connector.waitFor(
      (sent) => usher.connector.sent.indexOf(sent) >= before && textOf(sent).includes('file.consent'),
    );
  });
});

test('all that is wrong comes as a file, to its sender alone', async () => {
  const wrong = Array.from({ length: 8 }, (_, i) => `wrong${i},Name`).join('\n');
  const preview = await usher.says(
    'mara',
    '',
    host.attach('bad.csv', `email,name\nok@bad.example,Ok\n${wrong}`),
  );
  expect(textOf(preview)).toContain('And 3 rows more');
  await usher.clicks('mara', preview, 'Problems as a file');
  await comes('file.consent', 'bad - problems.csv');
  await consents('alex', 'accept', host.url('/alex'));
  await comes('no longer know this list');
  expect(host.put.has('/alex')).toBe(false);
  await consents('mara', 'accept', host.url('/problems'));
  await comes('file.info', 'bad - problems.csv');
  const lines = (host.put.get('/problems') ?? '').trim().split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines[8]).toContain('"10","email","wrong7"');
});

test('several in one line are a short list: one card with each of them, one decision for all', async () => {
  const before = usher.connector.sent.length;
  const card = await usher.says('mara', 'invite una@short.example, vic@short.example, wim+x@short.example');
  expect(textOf(card)).toContain('Your list: 0 of 2 done');
  const since = (reads: string): Promise<Sent> =>
    usher.connector.waitFor(
      (sent) => usher.connector.sent.indexOf(sent) >= before && textOf(sent).includes(reads),
    );
  await since('which Microsoft doesn’t accept');
  const asking = await since('2 partners');
  await usher.clicks('alex', asking, 'Approve');
  await since('Your list is done: 2 invited or in');
  const rows = await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && sent.id === card.id && textOf(sent).includes('Your list: done'),
  );
  expect(textOf(rows)).toContain('una@short.example');
  expect(titlesOf(rows).filter((title) => title === 'Details')).toHaveLength(2);
  expect(textOf(await usher.clicks('mara', rows, 'Details'))).toContain('Invited, not accepted yet');
  const journeys = usher.connector.sent
    .slice(before)
    .filter((sent) => textOf(sent).includes('refresh-journey'));
  expect(journeys).toEqual([]);
});
