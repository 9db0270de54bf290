import type { Browser } from 'playwright-core';
import { openDirectory } from '../../src/directory/index.ts';
import { createLetterWriter } from '../../src/mail/letters.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { EMPLOYEES } from '../../src/sandbox/tenant.ts';
import { requested } from '../store/samples.ts';
import { launchBrowser } from '../support/browser.ts';

let sandbox: Sandbox;
let browser: Browser;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9', token: 't' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
});

test('our own mail is read in the mailbox, and its button leads to where Microsoft’s mail leads', async () => {
  const directory = openDirectory({ baseUrl: sandbox.url, token: 't' });
  const sponsor = { id: EMPLOYEES[0]?.id ?? '', name: 'Mara Lindt' };
  const record = requested('a', {
    address: 'anna@partner.com',
    sponsor,
    personalMessage: 'Hello\n<b>Anna</b>',
  });
  const invitation = {
    address: 'anna@partner.com',
    redirectUrl: 'http://localhost/grant-access?state=x',
    sponsor: sponsor.id,
    unmailed: true,
  };
  const { redeemUrl: url = '' } = await directory.invite(invitation);
  await createLetterWriter(directory, 'iris@lindenau.example', []).send({ record, url, until: Date.now() });
  await directory.close();

  const page = await browser.newPage();
  await page.goto(`${sandbox.url}/mail`);
  await page.getByText('Mara Lindt invites you to portal').click();
  const mail = page.frameLocator('iframe');
  await mail.getByText('<b>Anna</b>').waitFor();
  await mail.locator('img, script').waitFor({ state: 'detached' });
  await mail.getByRole('link', { name: 'Accept the invitation' }).click();
  await page.getByRole('heading', { name: 'Review permissions' }).waitFor();
  expect(page.url()).toBe(url);
});
