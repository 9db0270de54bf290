import type { Browser } from 'playwright-core';
import { openDirectory } from '../../src/directory/index.ts';
import { createLetterWriter } from '../../src/mail/letters.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { EMPLOYEES } from '../../src/sandbox/tenant.ts';
import { requested } from '../store/samples.ts';
import { launchBrowser } from '../support/browser.ts';

/** One dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let sandbox: Sandbox;
let browser: Browser;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, botUrl: 'http://127.0.0.1:9', token: 't', grants: ['Mail.Send'] });
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
    partnerName: 'Anna Berg',
    personalMessage: 'Hello\n<b>Anna</b>',
    contactUrl: 'https://help.partner.example/start?a=1&b=2',
  });
  const invitation = {
    address: 'anna@partner.com',
    redirectUrl: 'http://localhost/grant-access?state=x',
    sponsor: sponsor.id,
    unmailed: true,
  };
  const { redeemUrl: url = '' } = await directory.invite(invitation);
  const brand = {
    name: () => 'Lindenau & Söhne',
    color: '#ffd400',
    helpUrl: 'https://help.lindenau.example/guests',
    logo: { type: 'image/png', bytes: PICTURE },
  };
  const letters = createLetterWriter(directory, 'iris@lindenau.example', () => [], brand);
  await letters.send({ record, url, until: Date.now() });
  await letters.send({ record, url, until: Date.now(), reminder: true });
  await directory.close();

  const page = await browser.newPage();
  await page.goto(`${sandbox.url}/mail`);
  await page.getByText('Reminder: Mara Lindt invites you to portal').click();
  const mail = page.frameLocator('iframe');
  await mail.getByText('the invitation is still waiting for you').waitFor();
  await page.goto(`${sandbox.url}/mail`);
  await page.getByText('Mara Lindt invites you to portal').last().click();
  await page.getByText(EMPLOYEES[0]?.mail ?? '-').waitFor();
  await mail.getByText('<b>Anna</b>').waitFor();
  await mail.locator('script').waitFor({ state: 'detached' });
  await mail.locator(`img[src="data:image/png;base64,${PICTURE.toString('base64')}"]`).waitFor();
  // Black on yellow, and what a client that shows no HTML is given is made of these texts.
  const button = mail.locator('a[style*="background:#ffd400;color:#000"]');
  for (const part of [
    'Mara Lindt (Lindenau & Söhne) invites you to portal',
    url,
    'It was sent from iris@lindenau.example, and its button leads to 127.0.0.1',
    `ask Mara Lindt (${EMPLOYEES[0]?.mail})`,
    'https://help.lindenau.example/guests',
    'Hello Anna Berg,',
    'For questions, Mara Lindt gives this address: https://help.partner.example/start?a=1&b=2',
  ])
    await mail.getByText(part).waitFor();
  await button.click();
  await page.getByRole('heading', { name: 'Review permissions' }).waitFor();
  expect(page.url()).toBe(url);
});

test('a mailbox that is set by its id is named by its address, or not at all', async () => {
  const iris = EMPLOYEES.find(({ mail }) => mail.startsWith('iris'));
  const sent: string[] = [];
  const record = requested('b', { address: 'ben@partner.com' });
  for (const account of [iris, undefined]) {
    const letters = createLetterWriter(
      {
        account: async (id) =>
          account === undefined || id !== account.id
            ? undefined
            : { ...account, kind: 'employee', name: 'Iris', upn: account.mail, enabled: true },
        sendMail: async ({ html }) => void sent.push(html),
      },
      iris?.id ?? '',
      () => [],
      { name: () => undefined },
    );
    await letters.send({ record, url: 'https://login.example/redeem', until: Date.now() });
  }
  expect(sent[0]).toContain(`It was sent from ${iris?.mail}, and its button leads to login.example.`);
  expect(sent[1]).toContain('Its button leads to login.example.');
  expect(sent.join()).not.toContain(iris?.id);
});
