import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { PROVES_ALL } from '../support/prove.ts';
import { SandboxProcess, Visitor } from '../support/sandbox-process.ts';

const ANNA = 'anna@partner.com';
const DAY_MS = 86_400_000;

const sandbox = new SandboxProcess();
let browser: Browser;
let visitor: Visitor;
let began = 0;
// A minute, and twenty seconds of a core: the suite tells the same year as a transcript.
(PROVES_ALL ? describe : describe.skip)('a year in the browser (set PROVE=all)', () => {
  beforeAll(async () => {
    // Rarely by themselves: what comes after a turn comes because of it.
    [browser] = await Promise.all([
      launchBrowser(),
      sandbox.start({
        ...{ RECONCILE_SECONDS: '3600', SWEEP_SECONDS: '60' },
        MAIL_SENDER: 'iris@lindenau.example',
      }),
    ]);
    visitor = await Visitor.of(sandbox, browser, 'manager,approver,administrator');
    began = await shown();
    // What a tenant grants that lets Usher block and delete the guests that it made.
    const { grants } = (await (await fetch(`${sandbox.url}/sandbox/quirks`)).json()) as { grants: string[] };
    const more = [
      'AppRoleAssignment.ReadWrite.All',
      'User.EnableDisableAccount.All',
      'User.DeleteRestore.All',
    ];
    await fetch(`${sandbox.url}/sandbox/quirks`, {
      method: 'POST',
      body: JSON.stringify({ grants: [...grants, ...more] }),
    });
  });
  afterAll(async () => {
    await browser?.close();
    expect(await sandbox.stop()).toBe(0);
  });

  const shown = async (): Promise<number> =>
    Date.parse((await visitor.chat.locator('#clock time').getAttribute('datetime')) ?? '');
  const day = async (): Promise<number> => Math.round(((await shown()) - began) / DAY_MS);

  /** Presses the buttons of the clock until it is that day of the story. */
  async function comes(wanted: number): Promise<void> {
    for (let now = await day(); now < wanted; now = await day()) {
      const turned = visitor.chat.waitForResponse('**/sandbox/clock');
      const title = wanted - now >= 7 ? '+7 days' : '+1 day';
      await visitor.chat.getByRole('button', { name: title, exact: true }).click();
      const { now: at } = (await (await turned).json()) as { now: number };
      await visitor.chat.waitForFunction(
        (is) =>
          Date.parse(document.querySelector('#clock time')?.getAttribute('datetime') ?? '') > is - 60_000,
        at,
      );
    }
  }
  /** Waits until the directory's page, which refreshes by itself, shows her so. */
  async function directoryShows(
    where: 'guests' | 'group',
    how: { readonly text?: string; readonly gone?: true },
  ) {
    const page = await browser.newPage();
    await page.goto(`${sandbox.url}/directory`);
    const rows = where === 'guests' ? 'tr' : 'section[aria-label="Report readers"] li';
    const hers = page
      .locator(rows)
      .filter({ hasText: 'anna' })
      .filter({ hasText: how.text ?? '' });
    await hers.waitFor({ state: how.gone ? 'detached' : 'visible' });
    await page.close();
  }

  /** Opens the newest mail to her and does what it asks for; ends in the application. */
  async function accepts(): Promise<void> {
    const page = await browser.newPage();
    await page.goto(`${sandbox.url}/mail?to=${ANNA}`);
    await page.locator('main a[href^="/mail/"]').first().click();
    await page.frameLocator('iframe').getByRole('link', { name: 'Accept the invitation' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('link', { name: 'Go to application' }).click();
    await page.getByText('You’re in.').waitFor();
    await page.close();
  }

  test('day 0: asked, approved, accepted, granted', async () => {
    await visitor.isAnswered('manager', `invite ${ANNA} to workshop for 90 days`, ANNA);
    await visitor.clicks('approver', ANNA, 'Approve');
    await visitor.hears('manager', 'Invited, not accepted yet');
    await accepts();
  });

  test('day 77: reminded, and extended by approval', async () => {
    await comes(77);
    await visitor.clicks('manager', `Access of ${ANNA} ends on`, 'Extend');
    await visitor.clicks('approver', `asks to extend ${ANNA}`, 'Approve');
    await visitor.hears('manager', /has access to Joint workshop until/u);
  });

  test('day 126: reviewed, and kept', async () => {
    await comes(126);
    await visitor.clicks('manager', /still/u, 'Keep');
    await visitor.hears('manager', 'keeps access to Joint workshop');
  });

  test('day 133: her sponsor is gone, and his manager takes her over', async () => {
    const page = await browser.newPage();
    await page.goto(`${sandbox.url}/directory`);
    await page.getByRole('button', { name: 'Block Mara Lindt' }).click();
    await page.getByRole('button', { name: 'Unblock Mara Lindt' }).waitFor();
    await page.close();
    await comes(133);
    await visitor.clicks('administrator', new RegExp(`Mara Lindt[\\s\\S]*${ANNA}`, 'u'), 'Accept');
    await visitor.hears('administrator', /looks after|You look after/u);
  });

  test('day 140: removed, and given back by one click', async () => {
    await comes(140);
    await visitor.isAnswered('administrator', `remove ${ANNA}`, 'Remove anna');
    await visitor.clicks('administrator', `Remove ${ANNA}`, 'Remove');
    await visitor.clicks('administrator', 'no longer has access', 'Undo');
    await visitor.hears('administrator', 'Removal undone');
    await directoryShows('group', {});
  });

  test('day 182: ended, and she has a mail that says so', async () => {
    await comes(182);
    await visitor.hears('administrator', /ended/u);
    await directoryShows('group', { gone: true });
    const mailbox = await browser.newPage();
    // Which refreshes by itself.
    await mailbox.goto(`${sandbox.url}/mail?to=${ANNA}`);
    await mailbox.getByText('Your access to Joint workshop has ended').waitFor();
    await mailbox.close();
  });

  test('a week later blocked, and deleted after a month, which administrators hear of a week before', async () => {
    await comes(190);
    await directoryShows('guests', { text: 'Blocked' });
    // What is due on one day is told together: whoever tells waits a moment for the rest, which is over a day later.
    await comes(206);
    await comes(207);
    await visitor.hears('administrator', 'The account of a guest will be deleted on');
    await comes(214);
    await directoryShows('guests', { gone: true });
  });

  test('asked for anew: invited as somebody new', async () => {
    await visitor.isAnswered('administrator', `invite ${ANNA} to workshop`, 'was deleted here');
    await visitor.clicks('administrator', 'was deleted here', 'Invite anew');
    await visitor.clicks('approver', `asks to give ${ANNA}`, 'Approve');
    await visitor.hears('administrator', 'Invited, not accepted yet');
    await accepts();
  });
});
