import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { seenInChildren, takeProblems } from '../support/graph-watch.ts';
import { SandboxProcess, Visitor } from '../support/sandbox-process.ts';

let sandbox: SandboxProcess;
let browser: Browser;
let visitor: Visitor;
const links: string[] = [];
beforeAll(async () => {
  [sandbox, browser] = await Promise.all([
    new SandboxProcess().start({ RECONCILE_SECONDS: '3600' }),
    launchBrowser(),
  ]);
  visitor = await Visitor.of(sandbox, browser, 'manager,approver,administrator,outsider');
});
afterAll(async () => {
  await browser?.close();
  expect(await sandbox?.stop()).toBe(0);
  expect(takeProblems()).toEqual([]);
  if (process.env.GRAPH_OPENAPI) expect(seenInChildren()).toBeGreaterThan(10);
});

test('invite with approval, redemption, grant, the link again, removal, the link refused', async () => {
  await visitor.types('manager', 'invite anna@partner.com to portal for 90 days');
  await visitor.hears('manager', 'Waiting for approval');
  const approval = await visitor.hears('approver', 'anna@partner.com');
  await visitor.clicks('approver', 'anna@partner.com', 'Approve');
  await approval.getByText('Approved by Alex Novak').waitFor();
  await visitor.hears('manager', 'Invited, not accepted yet');

  const page = await visitor.accepts('anna@partner.com');
  await page.getByRole('heading', { name: 'Access granted' }).waitFor();
  const link = page.url();
  await page.getByRole('link', { name: 'Go to application' }).click();
  await page.getByText('Signed in as anna').waitFor();
  links.push(link);
  expect(link).toContain('/grant-access?state=');
  await visitor.hears('manager', 'anna@partner.com now has access');
  await visitor.hears('manager', 'Has access');
  await page.goto(link);
  await page.getByText('You already have access').waitFor();

  await visitor.types('manager', 'remove anna@partner.com');
  await visitor.clicks('manager', 'Remove anna@partner.com', 'Remove');
  await visitor.hears('manager', 'no longer has access');
  expect((await page.goto(link))?.status()).toBe(410);
  await page.getByRole('heading', { name: 'no longer valid' }).waitFor();
});

test('an employee is in at once', async () => {
  await visitor.types('manager', 'invite erik@lindenau.example to portal');
  await visitor.hears('manager', 'erik@lindenau.example now has access');
});

test.each(['olga@northwind.example', 'pavel@hora.example', "sean.o'brien@harbour.example"])(
  'a guest who has accepted is in on approval, without a second mail: %s',
  async (address) => {
    const before = (await visitor.mails()).length;
    await visitor.types('manager', `invite ${address} to portal`);
    await visitor.clicks('approver', address, 'Approve');
    await visitor.hears('manager', `${address} now has access`);
    expect((await visitor.mails()).length).toBe(before);
  },
);

test('a pending guest keeps the invitation they have', async () => {
  const before = (await visitor.mails()).length;
  await visitor.types('manager', 'invite petra@fabrik.example to portal');
  await visitor.clicks('approver', 'petra@fabrik.example', 'Approve');
  await visitor.hears('manager', 'accepts the invitation they already have');
  expect((await visitor.mails()).length).toBe(before);
});

test('whoever may not ask is refused', async () => {
  await visitor.types('outsider', 'invite eve@partner.com to portal');
  await visitor.hears('outsider', 'You can’t ask for access');
});

test('nobody approves for themselves: the requester gets no card, and a click of theirs is refused', async () => {
  await visitor.types('approver', 'invite self@partner.com to portal');
  await visitor.hears('approver', 'so I ask the administrators');
  await visitor.hears('administrator', 'self@partner.com');
  const own = visitor.pane('approver').locator('[data-from="bot"]', { hasText: 'self@partner.com' });
  await own.getByRole('button', { name: 'Approve' }).waitFor({ state: 'detached' });
});

test('a rejection is told, and nothing is sent', async () => {
  const before = (await visitor.mails()).length;
  await visitor.types('manager', 'invite rita@partner.com to portal');
  await visitor.clicks('approver', 'rita@partner.com', 'Reject');
  await visitor.hears('manager', 'rejected your request for rita@partner.com');
  expect((await visitor.mails()).length).toBe(before);
});

test.each([
  ['inviet anna@partner.com', 'Did you mean'],
  ['make me a sandwich', 'I didn’t understand'],
  ['invite anna+x@partner.com to portal', 'which Microsoft doesn’t accept'],
  ['invite anna@partner.com to moon', 'There’s no'],
  ['invite anna@partner.com to portal for ages', 'isn’t a length of time'],
  ['status', 'Who do you mean?'],
])('nonsense is answered: %s', async (line, answer) => {
  await visitor.isAnswered('manager', line, answer);
});

test('the form asks, says what is missing, and sends', async () => {
  const form = await visitor.isAnswered('manager', 'invite', 'Invite a partner');
  await form.getByLabel('E-mail addresses').fill('fern+a@partner.com');
  await form.getByLabel('Access to').selectOption({ label: 'Report studio' });
  await form.getByLabel('Why').fill('Quarterly audit');
  await form.getByRole('button', { name: 'Send request' }).click();
  const again = await visitor.hears('manager', /Invite a partner.*fern\+a.*which Microsoft doesn’t accept/su);
  await again.getByLabel('E-mail addresses').fill('fern@partner.com');
  await again.getByRole('button', { name: 'Send request' }).click();
  await visitor.hears('manager', 'not needed: this has no approvers');
});

test('after all of it, neither the store nor what was printed holds anything that opens a link', () => {
  const token = new URL(links[0] ?? '').searchParams.get('state') ?? '';
  expect(token).toHaveLength(43);
  // Beside the files there is the socket by which copies are handed out.
  const files = readdirSync(sandbox.dataDir, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => readFileSync(join(sandbox.dataDir, name), 'latin1'));
  const kept = [...files, sandbox.output].join('\n');
  expect(kept).toContain('anna@partner.com');
  expect(kept).not.toContain(token);
  expect(kept).not.toMatch(/grant-access\?state=|Bearer /u);
});
