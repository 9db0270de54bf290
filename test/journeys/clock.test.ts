import { once } from 'node:events';
import { connect } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { SandboxProcess, Visitor } from '../support/sandbox-process.ts';

const sandbox = new SandboxProcess();
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  // Rarely by themselves, so that what comes after a turn comes because of it; yet no turn is shorter than that, be it
  // from a reminder in the morning to an end in the same hour.
  [browser] = await Promise.all([
    launchBrowser(),
    sandbox.start({ RECONCILE_SECONDS: '3600', SWEEP_SECONDS: '60' }),
  ]);
  visitor = await Visitor.of(sandbox, browser, 'manager,approver');
});
afterAll(async () => {
  await browser?.close();
  await sandbox.stop();
});

const DAY_MS = 86_400_000;
const shown = async (): Promise<number> =>
  Date.parse((await visitor.chat.locator('#clock time').getAttribute('datetime')) ?? '');
/** Presses a button of the clock; resolves when the page says the time that it was turned to, be it by seconds only. */
async function turns(title: string): Promise<void> {
  const turned = visitor.chat.waitForResponse('**/sandbox/clock');
  await visitor.chat.getByRole('button', { name: title, exact: true }).click();
  const { now } = (await (await turned).json()) as { now: number };
  await visitor.chat.waitForFunction(
    (at) => Date.parse(document.querySelector('#clock time')?.getAttribute('datetime') ?? '') > at - 60_000,
    now,
  );
}

test('everything simulated, and Usher, live by a clock that is turned on the page', async () => {
  await visitor.isAnswered('manager', 'invite cleo@partner.com to portal for 30 days', 'cleo@partner.com');
  await visitor.clicks('approver', 'cleo@partner.com', 'Approve');
  await visitor.hears('manager', /cleo@partner.com[\s\S]*Invited, not accepted yet/u);

  // A week in which nobody comes: the link runs out at once, not at the next round of a job.
  await turns('+7 days');
  await turns('+1 day');
  expect(Math.round(((await shown()) - Date.now()) / DAY_MS)).toBe(8);
  await visitor.hears('manager', /cleo@partner\.com[\s\S]*didn’t accept/u);

  await visitor.isAnswered('manager', 'invite dora@partner.com to portal for 30 days', 'dora@partner.com');
  await visitor.clicks('approver', 'dora@partner.com', 'Approve');
  await visitor.hears('manager', /dora@partner.com[\s\S]*Invited, not accepted yet/u);
  const page = await visitor.accepts('dora@partner.com');
  await page.getByText('Access granted').first().waitFor();
  const granted = await shown();

  // From one thing that happens to the next, until access is over; never past it.
  const over = visitor.heard('manager', /dora@partner\.com[\s\S]*(has ended|was ended|is over|ended)/u);
  while (!(await over.isVisible())) {
    await turns('Next thing');
    const at = await shown();
    expect(at - granted).toBeLessThanOrEqual(30 * DAY_MS + 60_000);
    if (at - granted >= 30 * DAY_MS - 60_000) await over.waitFor();
  }
  // By the tenant's clock as well, and the chat's.
  const { now } = (await (await fetch(`${sandbox.url}/sandbox/clock`)).json()) as { now: number };
  expect(Math.round((now - granted) / DAY_MS)).toBe(30);
  await visitor.pane('manager').locator('.day').last().waitFor();
});

test('a turn that is none changes nothing', async () => {
  const turn = (body: string) =>
    fetch(`${sandbox.url}/sandbox/clock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
  const before = await shown();
  expect((await turn('{"turn":"year"}')).status).toBe(400);
  expect((await turn('{}')).status).toBe(400);
  expect(
    (await fetch(`${sandbox.url}/sandbox/clock`, { method: 'POST', body: '{"turn":"day"}' })).status,
  ).toBe(405);
  expect((await shown()) - before).toBeLessThan(DAY_MS);
});

test('a sandbox that is killed leaves no Usher behind, which would hold the port', async () => {
  const held = connect(Number(new URL(sandbox.botUrl).port), '127.0.0.1');
  await once(held, 'connect');
  const over = once(held, 'close');
  sandbox.kill();
  await over;
});
