import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { takeProblems } from '../support/graph-watch.ts';
import { SandboxProcess, Visitor } from '../support/sandbox-process.ts';

let sandbox: SandboxProcess;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [sandbox, browser] = await Promise.all([
    new SandboxProcess().start({ INVITATION_PACE: 'full' }),
    launchBrowser(),
  ]);
  visitor = await Visitor.of(sandbox, browser, 'manager,approver');
});
afterAll(async () => {
  await browser?.close();
  expect(await sandbox?.stop()).toBe(0);
  expect(takeProblems()).toEqual([]);
});

const GOOD = 188;
/** By row, what each mistake is told; the list has its heading in row 1, the good rows from 2 on. */
const MISTAKES: readonly (readonly [row: string, told: string])[] = [
  ['ben-at-many.example,Ben,portal,,,audit', 'isn’t an e-mail address'],
  [',Ben,portal,,,audit', 'There’s no address'],
  ['ben+x@many.example,Ben,portal,,,audit', 'which Microsoft doesn’t accept'],
  ['ben@many.example; cleo@many.example,Ben,portal,,,audit', 'more than one address'],
  ['ben1@many.example,Ben,moon,,,audit', 'There’s no “moon” here'],
  ['ben2@many.example,Ben,portal,ages,,audit', 'isn’t a length of time'],
  ['ben3@many.example,Ben,portal,2020-01-01,,audit', 'is over'],
  ['ben4@many.example,Ben,portal,9y,,audit', 'longer than this may last'],
  ['p2@many.example,Ben,portal,,,audit', 'is in row 2 already'],
  ['ben5@many.example,Ben,reports,,,', 'needs a reason'],
  ['ben6@many.example,Ben,portal,,,audit,and more', 'stands under no heading'],
  ['nobody@lindenau.example,Ben,portal,,,audit', 'nobody'],
];
const addressOf = (row: number): string => `p${row}@many.example`;
const LIST = [
  'email,name,resource,duration,message,justification',
  ...Array.from({ length: GOOD }, (_, i) => `${addressOf(i + 2)},Partner ${i + 2},portal,90d,,audit`),
  ...MISTAKES.map(([row]) => row),
].join('\r\n');

/** As somebody drops a file from their desktop onto where they write. */
async function drops(name: string, content: string): Promise<void> {
  const composer = visitor.pane('manager').locator('form.composer');
  const data = await visitor.chat.evaluateHandle(
    ([called = '', text = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], called, { type: 'text/csv' }));
      return transfer;
    },
    [name, content],
  );
  await composer.dispatchEvent('drop', { dataTransfer: data });
  await composer.getByText(name).waitFor();
  await composer.getByRole('button', { name: 'Send' }).click();
}

async function file(
  button: string,
  name: string,
  on = 'partners.csv: ',
): Promise<readonly (readonly string[])[]> {
  await visitor.clicks('manager', on, button);
  const offer = visitor.pane('manager').locator('.file', { hasText: name }).last();
  await offer.getByRole('button', { name: 'Allow' }).click();
  const href = await visitor.pane('manager').getByRole('link', { name }).last().getAttribute('href');
  const text = await (await fetch(href ?? '')).text();
  return text
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
}

const progress = (text: string | RegExp): Promise<Locator> => visitor.hears('manager', text);

test('a file of 200 rows with 12 mistakes: checked, two struck, decided together, paused, sent, and told row by row', async () => {
  await drops('partners.csv', LIST);
  const preview = await visitor.hears('manager', `${GOOD} rows are good, 12 are wrong`);
  await preview.getByText('Row 190, column email').waitFor();
  const problems = await file('Problems as a file', 'partners - problems.csv');
  expect(problems).toHaveLength(13);
  for (const [i, [, told]] of MISTAKES.entries()) {
    expect(problems[i + 1]?.[0]).toBe(String(GOOD + 2 + i));
    expect(problems[i + 1]?.join(' ')).toContain(told);
  }
  expect(await visitor.mails()).toEqual([]);

  for (const row of [3, 5]) await preview.getByLabel(new RegExp(`${addressOf(row)}\\)`, 'u')).uncheck();
  await visitor.clicks('manager', `${GOOD} rows are good`, 'Send the good rows');
  await visitor.hears('manager', 'Confirmed: 186 partners');
  const asking = await visitor.hears('approver', '186 partners together');
  await progress(/186\s*Waiting for approval/u);
  await visitor.clicks('manager', /partners\.csv: 0 of 186/u, 'Pause');
  await progress('Paused. Nothing is sent until it goes on.');
  await asking.getByLabel(new RegExp(`${addressOf(4)}\\)`, 'u')).uncheck();
  await visitor.clicks('approver', '186 partners together', 'Approve');
  await visitor.hears('approver', 'Approved by Alex Novak');
  await progress(/185\s*Being invited/u);
  expect(await visitor.mails()).toEqual([]);
  await visitor.clicks('manager', 'Paused. Nothing is sent', 'Go on');
  await visitor.hears('manager', 'partners.csv is done: 185 invited or in, 1 turned down');
  const done = await progress('partners.csv: done');
  await done.getByText(`Row 4, ${addressOf(4)}: turned down by Alex Novak`).waitFor();
  const to = (await visitor.mails()).map((mail) => mail.to.join());
  expect(new Set(to).size).toBe(185);
  expect(to).toHaveLength(185);

  for (const row of [2, 100, 189]) {
    const page = await visitor.accepts(addressOf(row));
    await page.getByRole('heading', { name: 'Access granted' }).waitFor();
    await page.close();
  }
  await progress(/3\s*Have access/u);
  const results = await file('Result as a file', 'partners - results.csv');
  const outcome = new Map(
    results.slice(1).map(([row = '', address = '', said = '']) => [Number(row), `${address} ${said}`]),
  );
  expect(outcome.size).toBe(200);
  for (let row = 2; row < GOOD + 2; row++) {
    const said = [2, 100, 189].includes(row)
      ? 'Has access'
      : row === 3 || row === 5
        ? 'Taken out by Mara Lindt'
        : row === 4
          ? 'Rejected'
          : 'Invited, not accepted yet';
    expect(outcome.get(row)).toContain(`${addressOf(row)} `);
    expect(outcome.get(row)).toContain(said);
  }
  for (let row = GOOD + 2; row < GOOD + 14; row++) expect(outcome.get(row)).toContain('Wrong, not sent');
});

test('a file about access that there is: looked through, one struck, done, approved together, and told row by row', async () => {
  const [gone, out, longer, kept] = [2, 50, 100, 189].map(addressOf);
  await drops(
    'changes.csv',
    [
      'action,email,resource,duration,justification',
      `remove,${gone},portal,,`,
      `resend,${out},,,`,
      `extend,${longer},portal,200d,`,
      `remove,${kept},portal,,`,
      'remove,stranger@many.example,,,',
      `resend,${gone},,,`,
    ].join('\r\n'),
  );
  const preview = await visitor.hears('manager', '4 rows are good, 2 are wrong');
  for (const line of ['access to Partner portal ends', 'new invitation to Partner portal', 'once approved'])
    await preview.getByText(line).first().waitFor();
  await preview.getByText('Row 6, column email: I don’t know anyone at stranger@many.example').waitFor();
  await preview.getByLabel(new RegExp(kept ?? '-', 'u')).uncheck();
  const mails = (await visitor.mails()).length;
  await visitor.clicks('manager', '4 rows are good', 'Carry out good rows');
  await visitor.hears('approver', 'Mara Lindt asks for longer access to Partner portal');
  await visitor.clicks('approver', 'asks for longer access', 'Approve');
  await visitor.hears('manager', 'changes.csv: 3 done');
  expect((await visitor.mails()).slice(0, (await visitor.mails()).length - mails)).toHaveLength(1);
  const results = await file('Result as a file', 'changes - results.csv', 'changes.csv: done');
  const said = results.slice(1).map(([row, address, outcome]) => `${row} ${address} ${outcome}`);
  expect(said).toEqual([
    `2 ${gone} Access removed`,
    `3 ${out} Invited, not accepted yet`,
    `4 ${longer} Has access`,
    `5 ${kept} Taken out by Mara Lindt, not done`,
    '6 stranger@many.example Wrong, not done',
    `7 ${gone} Wrong, not done`,
  ]);
});
