import { type OpenDirectory, openDirectory } from '../../src/directory/index.ts';
import type { DirectoryCode } from '../../src/usecases/ports.ts';
import { type FakeGraph, failureFrom, fastClock, sendJson, startFake } from '../support/directory.ts';

const guest = '6b000000-0000-4000-8000-000000000001';
const group = '7c000000-0000-4000-8000-000000000001';
const app = '8d000000-0000-4000-8000-000000000001';

const ACTIONS: Record<string, (directory: OpenDirectory) => Promise<unknown>> = {
  find: (directory) => directory.find('anna@partner.com'),
  account: (directory) => directory.account(guest),
  invite: (directory) =>
    directory.invite({ address: 'anna@partner.com', redirectUrl: 'https://usher.example/', sponsor: guest }),
  join: (directory) => directory.join(guest, [{ kind: 'group', group }]),
  'join app': (directory) => directory.join(guest, [{ kind: 'app', app, role: app }]),
  leave: (directory) => directory.leave(guest, [{ kind: 'group', group }]),
  standing: (directory) => directory.standing(guest, [group]),
  members: (directory) => directory.members(group),
  ping: (directory) => directory.ping(),
};

interface Row {
  readonly does: string;
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  readonly headers?: Record<string, string>;
  readonly expected: DirectoryCode;
  /** Milliseconds until it is worth another try; undefined for never. */
  readonly again?: number;
  readonly acted?: boolean;
  readonly permission?: string;
}

const denied = {
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};
const missing = (id: string) => ({
  code: 'Request_ResourceNotFound',
  message: `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
});
const EXISTS =
  'The invited user already exists in the directory as object ID: 00000000-0000-0000-0000-000000000000';

const ROWS: readonly Row[] = [
  // Invitations
  {
    does: 'invite',
    status: 403,
    message:
      'Guest invitations not allowed for your company. Contact your company administrator for more details.',
    expected: 'invitations-disabled',
  },
  {
    does: 'invite',
    status: 400,
    message:
      "This user cannot be invited because the domain of the user's email address is a verified domain of this directory.",
    expected: 'domain-is-ours',
  },
  {
    does: 'invite',
    status: 400,
    message: `${EXISTS}. They can use that account to sign in to shared apps and resources.`,
    expected: 'address-is-employee',
  },
  {
    does: 'invite',
    status: 412,
    message: `${EXISTS}, but the account is blocked from signing in. If the account is unblocked, they can use that account to sign in to shared apps and resources.`,
    expected: 'account-blocked',
  },
  {
    does: 'invite',
    status: 400,
    message: 'The Primary SMTP Address is an invalid value.',
    expected: 'address-refused',
  },
  {
    does: 'invite',
    status: 403,
    message:
      "This invitation is blocked by cross-tenant access settings. Admins in both your organization and the invited user's organization must configure cross-tenant access settings to allow the invitation.",
    expected: 'cross-tenant-blocked',
  },
  {
    does: 'invite',
    status: 500,
    code: 'InternalServerError',
    message: 'Unable to find target address',
    expected: 'target-address',
    again: 5000,
    acted: true,
  },
  { does: 'invite', status: 403, ...denied, expected: 'permission-missing', permission: 'User.Invite.All' },
  { does: 'invite', status: 400, message: 'Something new.', expected: 'unexpected' },
  // Membership
  {
    does: 'join',
    status: 403,
    ...denied,
    expected: 'permission-missing',
    permission: 'GroupMember.ReadWrite.All',
  },
  {
    does: 'join app',
    status: 403,
    ...denied,
    expected: 'permission-missing',
    permission: 'AppRoleAssignment.ReadWrite.All',
  },
  { does: 'join', status: 404, ...missing(guest), expected: 'not-replicated', again: 5000 },
  { does: 'join', status: 404, ...missing(group), expected: 'not-found' },
  {
    does: 'join app',
    status: 400,
    code: 'Request_BadRequest',
    message: 'Not a valid reference update.',
    expected: 'not-replicated',
    again: 5000,
  },
  {
    does: 'join',
    status: 404,
    code: 'Directory_ObjectNotFound',
    message: 'Unable to read the company information from the directory.',
    expected: 'not-replicated',
    again: 5000,
  },
  {
    does: 'join',
    status: 400,
    code: 'Request_BadRequest',
    message:
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    expected: 'group-synced',
  },
  {
    does: 'leave',
    status: 403,
    ...denied,
    expected: 'permission-missing',
    permission: 'GroupMember.ReadWrite.All',
  },
  { does: 'join', status: 409, code: 'Directory_ConcurrencyViolation', expected: 'unavailable', again: 5000 },
  // Reading
  { does: 'find', status: 403, ...denied, expected: 'permission-missing', permission: 'User.Read.All' },
  {
    does: 'members',
    status: 403,
    ...denied,
    expected: 'permission-missing',
    permission: 'GroupMember.Read.All',
  },
  { does: 'members', status: 404, ...missing(group), expected: 'not-found' },
  { does: 'account', status: 404, expected: 'unexpected' },
  { does: 'account', status: 404, code: 'Directory_ObjectNotFound', expected: 'not-replicated', again: 5000 },
  // Anything
  { does: 'ping', status: 401, code: 'InvalidAuthenticationToken', expected: 'not-signed-in', again: 60_000 },
  {
    does: 'invite',
    status: 401,
    code: 'InvalidAuthenticationToken',
    expected: 'not-signed-in',
    again: 60_000,
  },
  {
    does: 'invite',
    status: 429,
    code: 'TooManyRequests',
    headers: { 'Retry-After': '17' },
    expected: 'throttled',
    again: 17_000,
  },
  {
    does: 'join',
    status: 429,
    headers: { 'Retry-After': 'Tue, 01 Sep 2026 08:01:00 GMT' },
    expected: 'throttled',
    again: 60_000,
  },
  { does: 'find', status: 429, expected: 'throttled', again: 5000 },
  { does: 'find', status: 429, headers: { 'Retry-After': '86400' }, expected: 'throttled', again: 3_600_000 },
  { does: 'find', status: 503, headers: { 'Retry-After': '20' }, expected: 'unavailable', again: 20_000 },
  { does: 'standing', status: 500, expected: 'unavailable', again: 5000 },
  { does: 'join', status: 503, expected: 'unavailable', again: 5000, acted: true },
  { does: 'leave', status: 504, expected: 'unavailable', again: 5000, acted: true },
  { does: 'invite', status: 302, headers: { Location: '/elsewhere' }, expected: 'unexpected', acted: true },
];

let fake: FakeGraph;
let row: Row;
beforeAll(async () => {
  fake = await startFake((request, response) => {
    const { status, code, message, headers } = row;
    const error = {
      code: code ?? '<not quoted>',
      message: message ?? '',
      innerError: { 'request-id': 'r-1' },
    };
    // What a refusal is explained by: an account and a group with nothing wrong about them.
    if (row.does.startsWith('join') && request.method === 'GET') sendJson(response, 200, { id: group });
    else sendJson(response, status, code || message ? { error } : undefined, headers);
  });
});
afterAll(() => fake.close());

const name = ({ does, status, code, message, headers }: Row) =>
  `${does}: ${[status, code, message?.slice(0, 60), headers && Object.values(headers)].filter(Boolean).join(' ')}`;

test.each(ROWS.map((one) => [name(one), one.expected, one] as const))(
  '%s → %s',
  async (_name, _code, one) => {
    row = one;
    const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
    const error = await failureFrom((ACTIONS[one.does] ?? ACTIONS.ping)?.(directory) ?? Promise.resolve());
    await directory.close();
    expect({
      code: error.code,
      retryAfterMs: error.retryAfterMs,
      acted: error.acted,
      permission: error.permission,
    }).toEqual({
      code: one.expected,
      retryAfterMs: one.again,
      acted: one.acted ?? false,
      permission: one.permission,
    });
    if (one.code || one.message) expect(error.requestId).toBe('r-1');
    expect(error.message).not.toContain('anna@partner.com');
  },
);

test.each([
  ['leave', 404, missing(guest).message],
  [
    'leave',
    400,
    "One or more removed object references do not exist for the following modified properties: 'members'.",
  ],
])('%s: %i says that nobody was a member', async (does, status, message) => {
  row = { does, status, message, code: 'Request_BadRequest', expected: 'unexpected' };
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  expect(await ACTIONS[does]?.(directory)).toMatchObject([{ outcome: 'was-not-member' }]);
  await directory.close();
});
