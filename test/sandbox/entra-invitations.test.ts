import { EMPLOYEES, GUESTS } from '../../src/sandbox/tenant.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';

const [mara] = EMPLOYEES;
const [olga, , petra] = GUESTS;
let sandbox: RunningEntra;
beforeEach(async () => {
  sandbox = await startEntra();
});
afterEach(() => sandbox.close());

const press = (link: string, answer: string) =>
  fetch(link, { method: 'POST', body: new URLSearchParams({ answer }), redirect: 'manual' });

test('an invitation makes a pending guest, a mail and a link of its own', async () => {
  const { status, body } = await sandbox.invite('Anna@partner.com', {
    sendInvitationMessage: true,
    invitedUserDisplayName: 'Anna Berg',
    invitedUserMessageInfo: {
      messageLanguage: 'de-DE',
      customizedMessageBody: 'Welcome!',
      ccRecipients: [{ emailAddress: { address: 'boss@partner.com' } }],
    },
    invitedUserSponsors: [{ id: mara?.id }],
  });
  expect([status, body.status]).toEqual([201, 'PendingAcceptance']);
  expect(body.id).not.toBe(body.invitedUser.id);
  expect(body.invitedUserMessageInfo.customizedMessageBody).toBeNull();
  const user = sandbox.entra.user('anna@PARTNER.com');
  expect(user).toMatchObject({
    id: body.invitedUser.id,
    displayName: 'Anna Berg',
    userType: 'Guest',
    creationType: 'Invitation',
    userPrincipalName: 'Anna_partner.com#EXT#@lindenau.onmicrosoft.com',
  });
  expect(sandbox.entra.sponsors(body.invitedUser.id)).toEqual([mara?.id]);
  const listed = await fetch(`${sandbox.url}/mail.json?to=ANNA@partner.com`);
  const [mail] = (await listed.json()) as { id: string }[];
  expect(mail).toMatchObject({
    redeemUrl: body.inviteRedeemUrl,
    language: 'de-DE',
    cc: ['boss@partner.com'],
  });
  expect(await (await fetch(`${sandbox.url}/mail/${mail?.id}`)).text()).toContain('Einladung annehmen');
});

test('without sendInvitationMessage no mail goes out', async () => {
  await sandbox.invite('anna@partner.com');
  expect(sandbox.entra.mails).toEqual([]);
});

test('accepting leads on with the query, and a redeemed link only leads on', async () => {
  const { body } = await sandbox.invite('anna@gmail.com');
  const page = await fetch(body.inviteRedeemUrl);
  expect(await page.text()).toContain('Permission requested by: <strong>Lindenau Logistics</strong>');
  const cancelled = await press(body.inviteRedeemUrl, 'cancel');
  expect([cancelled.status, sandbox.entra.user('anna@gmail.com')?.externalUserState]).toEqual([
    200,
    'PendingAcceptance',
  ]);
  const accepted = await press(body.inviteRedeemUrl, 'accept');
  expect(accepted.status).toBe(303);
  expect(accepted.headers.get('location')).toBe('https://usher.example/grant-access?state=abc');
  expect(sandbox.entra.user('anna@gmail.com')).toMatchObject({
    externalUserState: 'Accepted',
    identities: [{ issuer: 'google.com' }, { signInType: 'userPrincipalName' }],
  });
  expect((await fetch(body.inviteRedeemUrl, { redirect: 'manual' })).status).toBe(303);
});

test('a known guest keeps the object; who has accepted needs no second time', async () => {
  expect((await sandbox.invite('olga@northwind.example')).body).toMatchObject({
    status: 'Completed',
    invitedUser: { id: olga?.id },
  });
  expect((await sandbox.invite('petra@fabrik.example')).body).toMatchObject({
    status: 'PendingAcceptance',
    invitedUser: { id: petra?.id },
  });
});

test('a reset keeps the object and takes another address; old links are void', async () => {
  const old = (await sandbox.invite('olga@northwind.example')).body.inviteRedeemUrl;
  const reset = { resetRedemption: true, invitedUser: { id: olga?.id } };
  const refused = await sandbox.invite('olga@new-home.example', reset);
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    expect.stringContaining('doesn’t match any emails on the user object'),
  ]);
  await sandbox.graph('PATCH', `/users/${olga?.id}`, { otherMails: ['olga@new-home.example'] });
  const { body } = await sandbox.invite('olga@new-home.example', reset);
  expect(body).toMatchObject({ status: 'PendingAcceptance', invitedUser: { id: olga?.id } });
  expect(sandbox.entra.user('olga@new-home.example')?.externalUserState).toBe('PendingAcceptance');
  expect((await fetch(old, { redirect: 'manual' })).status).toBe(410);
});

const good = { invitedUserEmailAddress: 'anna@partner.com', inviteRedirectUrl: 'https://usher.example/' };

test.each([
  ['no redirect', { invitedUserEmailAddress: 'anna@partner.com' }],
  ['no address', { inviteRedirectUrl: 'https://usher.example/' }],
  ['an unknown property', { ...good, colour: 'blue' }],
  ['an unknown property inside', { ...good, invitedUserMessageInfo: { colour: 'blue' } }],
  ['plain http to elsewhere', { ...good, inviteRedirectUrl: 'http://usher.example/' }],
  ['a plus', { ...good, invitedUserEmailAddress: 'a+b@partner.com' }],
  ['a quotation mark', { ...good, invitedUserEmailAddress: '"a"@partner.com' }],
  ['a trailing dot', { ...good, invitedUserEmailAddress: 'a.@partner.com' }],
  ['six sponsors', { ...good, invitedUserSponsors: Array(6).fill({ id: mara?.id }) }],
  ['malformed JSON', '{"invitedUser'],
])('%s is a 400 and makes nobody', async (_name, body) => {
  const before = sandbox.entra.users().length;
  const answer = await sandbox.wrong('POST', '/invitations', body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.innerError['request-id']).toBe(answer.headers.get('request-id'));
  expect(sandbox.entra.users()).toHaveLength(before);
});

test('loopback redirects may be plain http', async () => {
  const inviteRedirectUrl = 'http://127.0.0.1:3978/grant-access?state=abc';
  expect((await sandbox.invite('anna@partner.com', { inviteRedirectUrl })).status).toBe(201);
});

test('own mail lands in the same mailbox', async () => {
  const message = {
    subject: 'Welcome',
    body: { contentType: 'Text', content: 'Accept: https://usher.example/x' },
    toRecipients: [{ emailAddress: { address: 'anna@partner.com' } }],
  };
  expect((await sandbox.graph('POST', `/users/${mara?.id}/sendMail`, { message })).status).toBe(202);
  const [mail] = sandbox.entra.mails;
  const page = await (await fetch(`${sandbox.url}/mail/${mail?.id}`)).text();
  expect(page).toContain('<a href="https://usher.example/x">');
});

test('the pages are there, and say that this is a sandbox', async () => {
  for (const path of ['/mail', '/directory', '/mail/none']) {
    expect(await (await fetch(sandbox.url + path)).text()).toContain('Sandbox');
  }
  expect((await fetch(`${sandbox.url}/elsewhere`)).status).toBe(404);
});
