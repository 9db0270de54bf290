import type { Browser } from 'playwright-core';
import { adviceFor, IDENTITIES, type Situation } from '../../src/access/advice.ts';
import type { ActOutcome, PartnerAct } from '../../src/usecases/redeem-outcome.ts';
import { createWebServer } from '../../src/web/server.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import { launchBrowser } from '../support/browser.ts';
import { NOBODY } from './dependencies.ts';
import { HELP, OFFER } from './outcomes.ts';

const TOKEN = 'd'.repeat(43);
let acts: (readonly [string, PartnerAct])[] = [];
let outcome: ActOutcome = { kind: 'help', help: HELP };
const server = createWebServer(
  {
    ...NOBODY,
    redeem: async () => ({ kind: 'not-accepted', offer: OFFER }),
    async act(token, act) {
      acts.push([token, act]);
      return act.kind === 'complain' ? { kind: 'complained', offer: OFFER } : outcome;
    },
  },
  { brand: { name: () => 'Lindenau' } },
);
let url = '';
let browser: Browser;
beforeAll(async () => {
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/grant-access`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server.close();
});
beforeEach(() => {
  acts = [];
  outcome = { kind: 'help', help: HELP };
});

const posts = async (fields: Record<string, string>) => {
  const response = await fetch(`${url}/help`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, text: await response.text() };
};

test('only a complaint of ours is told; anything else only reads what helps', async () => {
  await posts({ state: TOKEN });
  await posts({ state: TOKEN, complaint: 'blocked' });
  for (const complaint of ['', 'toString', 'BLOCKED', 'blocked ', '__proto__'])
    await posts({ state: TOKEN, complaint });
  expect(acts.map(([, act]) => act)).toEqual([
    { kind: 'help' },
    { kind: 'complain', complaint: 'blocked' },
    ...Array.from({ length: 5 }, () => ({ kind: 'help' })),
  ]);
});

test('a token that leads nowhere answers exactly as the link does, and looking it up by GET does nothing', async () => {
  outcome = { kind: 'unknown' };
  const { status, text } = await posts({ state: TOKEN });
  expect({ status, text }).toEqual({ status: 404, text: (await posts({ state: 'x' })).text });
  expect((await fetch(`${url}/help?state=${TOKEN}&complaint=blocked`)).status).toBe(405);
  expect(acts.map(([token]) => token)).toEqual([TOKEN]);
});

const SITUATIONS: readonly Situation[] = [
  ...(['microsoft', 'own', 'link', 'earlier'] as const).map((sent) => ({ kind: 'invited', sent }) as const),
  { kind: 'expired' },
  ...IDENTITIES.map((identity) => ({ kind: 'in', identity }) as const),
];
const shown = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(
      /[&<>"']/gu,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;',
    );

test.each(Object.keys(LANGUAGES))(
  '%s: each complaint stands over its steps, in their order',
  async (lang) => {
    const say = LANGUAGES[lang]?.invitee.grantPage.helpMeIn;
    if (say === undefined) throw new Error(lang);
    const facts = {
      ...OFFER,
      ...HELP,
      company: 'Lindenau',
      hasLink: true,
      tenant: HELP.tenant,
      mailSender: 'partners@lindenau.example',
    };
    for (const situation of SITUATIONS) {
      const ways = adviceFor(situation).map((advice) => ({ ...advice, telling: 'open' }) as const);
      outcome = { kind: 'help', help: { ...HELP, ways, mailSender: facts.mailSender } };
      // What isolates a direction is looked at in a browser.
      const text = (await posts({ state: TOKEN, lang })).text.replace(
        /<bdi>|<\/bdi>|<span (?:dir="ltr"|class="code")>|<\/span>/gu,
        '',
      );
      const lines = ways.flatMap(({ complaint, steps }) => [
        `<summary>${shown(say.complaint[complaint])}</summary>`,
        ...steps.map((step) => `<li>${shown(say.step[step](facts))}</li>`),
        `<input type="hidden" name="complaint" value="${complaint}">`,
      ]);
      let at = 0;
      for (const line of lines) {
        const found = text.indexOf(line, at);
        expect([line, found]).not.toEqual([line, -1]);
        at = found + line.length;
      }
    }
  },
);

test('the link with the tenant in it stands where somebody ends up in their own company, and nowhere else', async () => {
  const { text } = await posts({ state: TOKEN });
  const [, way] = /I end up in my own company<\/summary>(.*?)<\/details>/su.exec(text) ?? [];
  expect(way).toContain(`<a href="${HELP.myAppsUrl}" rel="noreferrer">Your applications at Lindenau</a>`);
  expect(text.split(HELP.myAppsUrl ?? '')).toHaveLength(2);
});

test('without a script, by keyboard: from “It does not work” to the step, and to the sponsor', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${url}?state=${TOKEN}`);
  await page.getByRole('button', { name: 'It does not work' }).press('Enter');
  await page.getByRole('heading', { name: 'What is going wrong?' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  const step = page.getByText('Does Partner portal ask with a form of its own?');
  await step.waitFor({ state: 'hidden' });
  await page.getByText('I am asked for a password that I never had').press('Enter');
  await step.waitFor();
  await page.getByRole('button', { name: 'Tell Mara Lindt about this' }).press('Enter');
  await page.getByRole('heading', { name: 'We have passed it on' }).waitFor();
  expect(acts.at(-1)).toEqual([TOKEN, { kind: 'complain', complaint: 'asks-password' }]);
  await page.getByRole('link', { name: 'Back to your page' }).click();
  await page.waitForURL(`**/grant-access?state=${TOKEN}`);
  await context.close();
});
