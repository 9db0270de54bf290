import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { titlesOf } from '../../support/connector.ts';
import { turnClock } from '../../support/turned-clock.ts';
import { textOf, Usher } from '../../support/usher.ts';

const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 5, 9);
const ANNA = 'anna@partner.com';

let usher: Usher;
beforeAll(async () => {
  turnClock(BEGIN);
  usher = await new Usher({ APPROVERS_GROUP_ID: '', INVITATION_PACE: 'full' }).start();
});
afterAll(async () => {
  await usher.stop();
  jest.useRealTimers();
});

const isMember = (): boolean =>
  usher.entra.members(GROUPS.portal.id).includes(usher.entra.user(ANNA)?.id ?? 'nobody');

test('who accepted after the link had run out is in by one click of the sponsor', async () => {
  await usher.says('mara', `invite ${ANNA} to partner-portal`);
  await usher.connector.waitFor((sent) => textOf(sent).includes('Invited, not'));
  const link = usher.linkTo(ANNA);
  jest.setSystemTime(BEGIN + 8 * DAY_MS);
  await usher.connector.waitFor((sent) => textOf(sent).includes('Invitation ran out'));
  usher.entra.accept(ANNA);
  const page = await usher.opens(link);
  expect(page.status).toBe(410);
  // Access is never given silently after that.
  expect(isMember()).toBe(false);
  const body = new URLSearchParams({ state: new URL(link).searchParams.get('state') ?? '' });
  const renewed = await fetch(`${usher.url}/grant-access/renew`, { method: 'POST', body });
  expect(await renewed.text()).toContain('We have asked for a new invitation');
  const card = await usher.connector.waitFor((sent) => textOf(sent).includes('asks for a new invitation'));
  expect(titlesOf(card)).toEqual(['Resend']);
  await usher.clicks('mara', card, 'Resend');
  await usher.connector.waitFor((sent) => textOf(sent).includes(`${ANNA} now has access`));
  expect(isMember()).toBe(true);
  expect((await usher.opens(link)).status).toBe(200);
});
