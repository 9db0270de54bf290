import { EMPLOYEES } from '../../src/sandbox/tenant.ts';
import type { Invitation } from '../../src/usecases/ports.ts';
import { failureFrom, type Rig, startRig } from '../support/directory.ts';

const mara = EMPLOYEES[0]?.id ?? '';
const invitation: Invitation = {
  address: 'anna@partner.com',
  redirectUrl: 'https://usher.example/grant-access?state=abc',
  sponsor: mara,
};

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
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
  expect(await rig.directory.invite(invitation)).toEqual({ account: first.account, accepted: true });
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
