import { openDirectory } from '../../src/directory/index.ts';
import type { Entra } from '../../src/sandbox/entra/index.ts';
import { EMPLOYEES } from '../../src/sandbox/tenant.ts';
import type { Invitation } from '../../src/usecases/ports.ts';
import { codeFrom, failureFrom, type Rig, sendJson, startFake, startRig } from '../support/directory.ts';

const mara = EMPLOYEES[0]?.id ?? '';
const invitation: Invitation = {
  address: 'anna@partner.com',
  redirectUrl: 'https://usher.example/grant-access?state=abc',
  sponsor: mara,
};

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ grants: ['User.ReadWrite.All', 'Mail.Send'] });
});
afterEach(() => rig.close());

test('a new guest is searched and invited in two calls; Microsoft writes in the language asked for', async () => {
  expect(await rig.directory.find(invitation.address)).toEqual([]);
  const full = { ...invitation, name: 'Anna Ash', language: 'de-DE' };
  const { account, accepted } = await rig.directory.invite(full);
  expect(rig.calls()).toEqual(['GET /users', 'POST /invitations']);
  expect(accepted).toBe(false);
  expect(rig.entra.user(account)?.displayName).toBe('Anna Ash');
  expect(rig.entra.sponsors(account)).toEqual([mara]);
  expect(rig.entra.mails.map(({ to, language }) => [to, language])).toEqual([
    [['anna@partner.com'], 'de-DE'],
  ]);
});

test('a guest who has accepted before is told apart', async () => {
  const first = await rig.directory.invite(invitation);
  rig.entra.accept(first.account);
  expect(await rig.directory.invite(invitation)).toMatchObject({ account: first.account, accepted: true });
});

test('one copy, and a member instead of a guest', async () => {
  const asked = { ...invitation, cc: 'ben@partner.com', invitedAs: 'member' } as const;
  const { account } = await rig.directory.invite(asked);
  expect(rig.entra.user(account)).toMatchObject({
    userType: 'Member',
    externalUserState: 'PendingAcceptance',
  });
  expect(rig.entra.mails).toMatchObject([{ to: ['anna@partner.com'], cc: ['ben@partner.com'] }]);
  // Whoever has not accepted is no employee yet.
  expect(await rig.directory.account(account)).toMatchObject({
    kind: 'external-member',
    invitation: 'pending',
  });
});

test('without a mail the link is all there is; again it is another link, and still no mail', async () => {
  const first = await rig.directory.invite({ ...invitation, unmailed: true });
  const second = await rig.directory.invite({ ...invitation, unmailed: true, cc: 'ben@partner.com' });
  expect(second.account).toBe(first.account);
  expect(first.redeemUrl).toMatch(/\/redeem\//u);
  expect(second.redeemUrl).not.toBe(first.redeemUrl);
  expect(rig.entra.mails).toEqual([]);
});

test('a redemption that starts over keeps object and memberships, and takes the new address', async () => {
  const { account } = await rig.directory.invite(invitation);
  rig.entra.accept(account);
  const moved = { ...invitation, address: 'anna@new.com', resets: account };
  expect(await rig.directory.invite(moved)).toMatchObject({ account, accepted: false });
  expect(rig.entra.user(account)?.otherMails).toContain('anna@new.com');
  expect(rig.calls()).toEqual([
    'POST /invitations',
    `GET /users/${account}`,
    `PATCH /users/${account}`,
    'POST /invitations',
  ]);
  expect(await rig.directory.account(account)).toMatchObject({ invitation: 'pending' });
});

test.each([
  ['the permission for it', (entra: Entra) => entra.revoke('User.ReadWrite.All')],
  ['the tenant', (entra: Entra) => Object.assign(entra.quirks, { resetsRefused: true })],
])('where %s keeps it from starting over, the address gets an account of its own', async (_who, keep) => {
  const { account } = await rig.directory.invite(invitation);
  rig.entra.accept(account);
  keep(rig.entra);
  const moved = await rig.directory.invite({ ...invitation, address: 'anna@new.com', resets: account });
  expect(moved).toMatchObject({ accepted: false });
  expect(moved.account).not.toBe(account);
  expect(rig.entra.user(account)).toMatchObject({ externalUserState: 'Accepted' });
  expect(rig.entra.user(account)?.otherMails).not.toContain('anna@new.com');
});

test('where invitations are blocked altogether, no other is sent', async () => {
  const { account } = await rig.directory.invite(invitation);
  rig.entra.quirks.invitationsBlocked = true;
  rig.calls();
  const moved = { ...invitation, address: 'anna@new.com', resets: account };
  expect(await codeFrom(rig.directory.invite(moved))).toBe('invitations-blocked');
  expect(rig.calls().filter((one) => one === 'POST /invitations')).toHaveLength(1);
});

test('what is handed to people leads to a web page', async () => {
  const body = {
    status: 'PendingAcceptance',
    inviteRedeemUrl: 'javascript:alert(1)',
    invitedUser: { id: 'x' },
  };
  const fake = await startFake((_request, response) => sendJson(response, 201, body));
  const directory = openDirectory({ baseUrl: fake.url, token: 't' });
  const error = await failureFrom(directory.invite({ ...invitation, unmailed: true }));
  expect([error.code, error.acted]).toEqual(['unexpected', true]);
  await directory.close();
  await fake.close();
});

describe('a mail of our own', () => {
  const mail = {
    record: 'r.1',
    from: 'mara@lindenau.example',
    to: 'anna@partner.com',
    subject: 'Hello',
    html: '<p>Hello</p>',
  };

  test('goes from the mailbox that was named, in one call', async () => {
    let body: unknown;
    rig.entra.onExchange(({ requestBody }) => {
      body = requestBody;
    });
    await rig.directory.sendMail({ ...mail, cc: 'ben@partner.com', replyTo: 'iris@lindenau.example' });
    expect(rig.calls()).toEqual(['POST /users/mara%40lindenau.example/sendMail']);
    expect(rig.entra.mails).toMatchObject([
      { to: ['anna@partner.com'], cc: ['ben@partner.com'], subject: 'Hello', body: { contentType: 'html' } },
    ]);
    expect(body).toMatchObject({
      message: { replyTo: [{ emailAddress: { address: 'iris@lindenau.example' } }] },
      saveToSentItems: false,
    });
  });

  test('brings its pictures along, so that reading it tells nobody', async () => {
    let body: unknown;
    rig.entra.onExchange(({ requestBody }) => {
      body = requestBody;
    });
    const logo = { id: 'logo', type: 'image/png', bytes: Buffer.from('dots') };
    await rig.directory.sendMail({ ...mail, html: '<img src="cid:logo">', pictures: [logo] });
    const [attachment, ...more] = (body as { message: { attachments: readonly unknown[] } }).message
      .attachments;
    expect(more).toEqual([]);
    expect(attachment).toEqual({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'logo',
      contentType: 'image/png',
      contentBytes: 'ZG90cw==',
      contentId: 'logo',
      isInline: true,
    });
  });

  test.each([
    ['no mailbox', { from: 'nobody@lindenau.example' }, undefined, 'mailbox-missing', undefined],
    ['no permission', {}, { status: 403, code: 'ErrorAccessDenied' }, 'permission-missing', 'Mail.Send'],
    ['no recipient', {}, { status: 400, code: 'ErrorInvalidRecipients' }, 'address-refused', undefined],
  ])('%s', async (_what, more, fault, code, permission) => {
    if (fault) rig.entra.quirks.failNext = [{ pathPattern: 'sendMail', ...fault }];
    const error = await failureFrom(rig.directory.sendMail({ ...mail, ...more }));
    expect([error.code, error.permission, error.acted]).toEqual([code, permission, false]);
  });

  test('is never sent twice by itself, and an answer that was lost says so', async () => {
    rig.entra.quirks.failNext = [{ pathPattern: 'sendMail', drop: true, when: 'after' }];
    const error = await failureFrom(rig.directory.sendMail(mail));
    expect([error.code, error.acted]).toEqual(['unavailable', true]);
    expect(rig.entra.mails).toHaveLength(1);
  });
});

test('a sponsor whose account is gone does not stand in the way', async () => {
  const sponsor = '5a000000-0000-4000-8000-00000000ffff';
  const { account } = await rig.directory.invite({ ...invitation, sponsor });
  expect(rig.entra.sponsors(account)).toEqual([]);
  expect(rig.entra.mails).toHaveLength(1);
});

test('nor does one whom Graph does not take as a sponsor', async () => {
  rig.entra.quirks.failNext = [{ status: 400, message: "Invalid value for 'invitedUserSponsors'." }];
  await rig.directory.invite(invitation);
  expect(rig.calls()).toEqual(['POST /invitations', 'POST /invitations']);
  expect(rig.entra.mails).toHaveLength(1);
});

describe('refusals', () => {
  const refused = async (address = invitation.address) => {
    const error = await failureFrom(rig.directory.invite({ ...invitation, address }));
    expect([error.acted, error.retryAfterMs]).toEqual([false, undefined]);
    return error.code;
  };

  test('guests are off for the whole company', async () => {
    rig.entra.quirks.invitationsDisabled = true;
    expect(await refused()).toBe('invitations-disabled');
  });
  test('cross-tenant access settings block the domain', async () => {
    rig.entra.quirks.blockedDomains = ['partner.com'];
    expect(await refused()).toBe('cross-tenant-blocked');
  });
  test('the domain is our own', async () => {
    expect(await refused('typo@lindenau.example')).toBe('domain-is-ours');
  });
  test("the address is an employee's other one", async () => {
    rig.entra.addUser({ otherMails: ['eve@home.example'], userPrincipalName: 'eve@lindenau.example' });
    expect(await refused('eve@home.example')).toBe('address-is-employee');
  });
  test('the account is blocked', async () => {
    rig.entra.addUser({ mail: 'anna@partner.com', userType: 'Guest', accountEnabled: false });
    expect(await refused()).toBe('account-blocked');
  });
});

describe('an invitation is never sent twice by itself', () => {
  const fail = async (fault: object) => {
    rig.entra.quirks.failNext = [{ pathPattern: '^/invitations', ...fault }];
    const error = await failureFrom(rig.directory.invite(invitation));
    expect(rig.calls()).toEqual(['POST /invitations']);
    return error;
  };

  test('throttled: nothing was done, and Graph says when', async () => {
    const error = await fail({ status: 429, headers: { 'Retry-After': '7' } });
    expect([error.code, error.acted, error.retryAfterMs]).toEqual(['throttled', false, 7000]);
  });
  test.each([500, 502, 503, 504])('%i after Graph acted: something may have been done', async (status) => {
    const error = await fail({ status, when: 'after' });
    expect([error.code, error.acted, error.retryAfterMs]).toEqual(['unavailable', true, 5000]);
    expect(rig.entra.mails).toHaveLength(1);
  });
  test.each(['before', 'after'])('an answer lost %s Graph acted', async (when) => {
    const error = await fail({ drop: true, when });
    expect([error.code, error.acted]).toEqual(['unavailable', true]);
    expect(error.retryAfterMs).toBeGreaterThan(0);
  });
  test('the target address that Graph cannot find today', async () => {
    const error = await fail({ status: 500, message: 'Unable to find target address' });
    expect([error.code, error.acted, error.retryAfterMs]).toEqual(['target-address', true, 5000]);
  });
});
