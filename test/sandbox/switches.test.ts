import { GROUPS } from '../../src/sandbox/tenant.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';

let sandbox: RunningEntra;
beforeEach(async () => {
  sandbox = await startEntra({ token: 'application' });
});
afterEach(() => sandbox.close());

const page = async (): Promise<string> => (await fetch(`${sandbox.url}/directory`)).text();

/** Presses the button with this text, as a browser without scripts would. */
async function press(text: string): Promise<void> {
  const form = (await page()).split('<form').find((one) => one.includes(`>${text} <span`)) ?? '';
  const value = /value="([^"]*)"/.exec(form)?.[1] ?? '';
  const quirks = value.replaceAll('&quot;', '"');
  await fetch(`${sandbox.url}/directory`, { method: 'POST', body: new URLSearchParams({ quirks }) });
}

test.each([
  ['Mail.Send', () => sandbox.entra.quirks.grants.includes('Mail.Send')],
  ['Invitations are blocked for suspicious activity', () => sandbox.entra.quirks.invitationsBlocked],
  [`${GROUPS.portal.name} is mail-enabled`, () => sandbox.entra.quirks.mailEnabledGroups.length > 0],
  ['Batches are answered 424 inside', () => sandbox.entra.quirks.failedBatches === 'inside'],
  [
    'Usher’s place in the list of changes is forgotten (410)',
    () => sandbox.entra.quirks.staleDelta === '410',
  ],
])('the directory page switches on and off: %s', async (text, isOn) => {
  expect(isOn()).toBe(false);
  await press(text);
  expect(isOn()).toBe(true);
  await press(text);
  expect(isOn()).toBe(false);
});

test('a call is refused for as long as its permission is off', async () => {
  const { graph, entra } = sandbox;
  const asked = { invitedUserEmailAddress: 'a@partner.com', inviteRedirectUrl: 'https://usher.example/' };
  const invite = () => graph('POST', '/invitations', asked, { authorization: 'Bearer application' });
  entra.revoke('User.Invite.All');
  const refused = await invite();
  expect([refused.status, refused.body.error.code]).toEqual([401, 'Unauthorized']);
  await press('User.Invite.All');
  expect((await invite()).status).toBe(201);
});
