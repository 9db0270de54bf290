import type { Browser } from 'playwright-core';
import { holdsText, launchBrowser } from '../support/browser.ts';
import { SandboxProcess, Visitor } from '../support/sandbox-process.ts';

let sandbox: SandboxProcess;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [sandbox, browser] = await Promise.all([new SandboxProcess().start(), launchBrowser()]);
  visitor = await Visitor.of(sandbox, browser, 'manager,approver,channel');
});
afterAll(async () => {
  await browser?.close();
  expect(await sandbox?.stop()).toBe(0);
});

const dialog = () => visitor.chat.getByRole('dialog');

test('a message that holds an address becomes a request, in the dialog that it opens', async () => {
  const channel = visitor.pane('channel');
  await visitor.chat
    .getByRole('textbox', { name: /^Post in/u })
    .fill('could greta@partner.com see the orders?');
  await visitor.chat.keyboard.press('Enter');
  const message = channel.locator('.message', { hasText: 'greta@partner.com' });
  await message.hover();
  await message.locator('summary').click();
  await message.getByRole('button', { name: 'Invite with Usher' }).click();
  const address = dialog().getByLabel('E-mail addresses');
  await holdsText(address, 'greta@partner.com');
  await dialog().getByLabel('Access to').selectOption({ label: 'Partner portal' });
  await dialog().getByLabel('How long').fill('ages');
  await dialog().getByRole('button', { name: 'Send request' }).click();
  await dialog().getByText('isn’t a length of time').waitFor();
  await dialog().getByLabel('How long').fill('90d');
  await dialog().getByRole('button', { name: 'Send request' }).click();
  await dialog().getByText('Asked: greta@partner.com to Partner portal.').waitFor();
  await dialog().getByRole('button', { name: 'Close' }).last().click();
  await visitor.hears('manager', 'Waiting for approval');
  await visitor.hears('approver', 'greta@partner.com');
});

test('a partner that was found stands in the channel: its sponsor and its approver see their own, others who to ask', async () => {
  const channel = visitor.pane('channel');
  await channel.getByRole('button', { name: 'Usher: find or invite' }).click();
  await dialog().getByRole('searchbox', { name: 'Find a partner' }).fill('greta');
  await dialog()
    .getByRole('button', { name: /greta@partner.com Partner portal: waiting for approval/u })
    .click();
  const card = channel.locator('.message', { has: visitor.chat.locator('.card') }).last();
  await card.getByRole('button', { name: 'Withdraw' }).waitFor();
  const reads = (name: string) => channel.getByLabel('Post as').selectOption(name);
  await reads('Otto Brandt');
  await card.getByText('Mara Lindt looks after this partner').waitFor();
  await card.getByText('Waiting').waitFor({ state: 'detached' });
  await card.locator('.card').getByRole('button').waitFor({ state: 'detached' });
  await reads('Alex Novak');
  await card.getByRole('button', { name: 'Approve' }).click();
  await card.getByText('Approved by Alex Novak').waitFor();
  await visitor.hears('manager', 'Invited, not accepted yet');
});
