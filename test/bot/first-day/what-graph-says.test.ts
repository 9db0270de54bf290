import { isStop } from '../../../src/access/pace.ts';
import type { Fault } from '../../../src/sandbox/entra/index.ts';
import { EMPLOYEES, GROUPS } from '../../../src/sandbox/tenant.ts';
import type { DirectoryCode } from '../../../src/usecases/ports.ts';
import { cardOf, type Sent } from '../../support/connector.ts';
import { textOf, Usher } from '../../support/usher.ts';

/** Where somebody who asks for access meets the error. */
type Where = 'asking' | 'inviting' | 'mailing' | 'granting' | 'removing';

interface Row {
  readonly where: Where;
  /** What Graph answers, at the call in question. */
  readonly fault: Omit<Fault, 'method' | 'pathPattern'>;
  /** The group that is asked for, where that is the trouble. */
  readonly group?: {
    readonly groupTypes?: string[];
    readonly onPremisesSyncEnabled?: boolean;
    readonly mailEnabled?: boolean;
  };
  /** What the manager reads; in the end, where it passes by itself. */
  readonly reads: string;
}

const denied = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};
const gone = {
  status: 404,
  code: 'Request_ResourceNotFound',
  message: `Resource '${GROUPS.portal.id}' does not exist or one of its queried reference-property objects are not present.`,
};
const EXISTS =
  'The invited user already exists in the directory as object ID: 6b000000-0000-4000-8000-00000000ffff';
const onceMore = { 'Retry-After': '1' };
const NOT_YET = 'Invited, not accepted yet';

/** Each code once at least; `facts` says in Graph's own words what it stands for. */
const ROWS = {
  throttled: [
    {
      where: 'asking',
      fault: { status: 429, headers: { 'Retry-After': '120' } },
      reads: 'Microsoft asked me to wait a little. Nothing was changed. Try again in 2 minutes.',
    },
    { where: 'inviting', fault: { status: 429, headers: onceMore }, reads: NOT_YET },
    { where: 'granting', fault: { status: 429, headers: onceMore }, reads: 'now has access' },
    { where: 'removing', fault: { status: 429, headers: onceMore }, reads: 'Access removed' },
  ],
  unavailable: [
    {
      where: 'asking',
      fault: { status: 503, times: 4 },
      reads: 'Microsoft isn’t answering right now. Nothing was changed. Try again in a minute.',
    },
    { where: 'granting', fault: { status: 503, headers: onceMore }, reads: 'now has access' },
  ],
  timeout: [
    {
      where: 'asking',
      fault: { status: 408 },
      reads: 'Microsoft didn’t answer in time. Nothing was changed. Try again in a minute.',
    },
  ],
  'not-signed-in': [
    {
      where: 'asking',
      fault: { status: 401, code: 'InvalidAuthenticationToken', times: 9 },
      reads: 'I couldn’t sign in to Microsoft; an administrator has to check my credentials.',
    },
  ],
  'permission-missing': [
    {
      where: 'asking',
      fault: denied,
      reads:
        'I lack the permission User.Read.All in Entra; an administrator has to grant it. Nothing was changed.',
    },
    {
      where: 'inviting',
      fault: {
        status: 401,
        code: 'Unauthorized',
        message: "Insufficient privileges to perform requested operation by the application 'x'.",
      },
      reads: 'I lack the permission User.Invite.All in Entra; an administrator has to grant it.',
    },
    {
      where: 'granting',
      fault: denied,
      reads:
        'can’t be given access to Partner portal yet. I may not change who is in the group: an administrator has to make me an owner of the group, or grant me GroupMember.ReadWrite.All in Entra. I’ve told Iris Okafor. I keep trying.',
    },
    {
      where: 'removing',
      fault: denied,
      reads:
        'can’t be removed from Partner portal yet. I may not change who is in the group: an administrator has to make me an owner of the group, or grant me GroupMember.ReadWrite.All in Entra. I’ve told Iris Okafor. I keep trying.',
    },
  ],
  'not-replicated': [
    {
      where: 'granting',
      fault: { status: 404, code: 'Directory_ObjectNotFound', message: 'Unable to read.', headers: onceMore },
      reads: 'now has access',
    },
    {
      where: 'granting',
      fault: { status: 400, message: 'Not a valid reference update.', headers: onceMore },
      reads: 'now has access',
    },
  ],
  'pending-guest': [
    // Some tenants refuse who has not accepted by the answer for a missing permission; that is "not yet".
    { where: 'granting', fault: { ...denied, headers: onceMore }, reads: 'now has access' },
  ],
  'not-found': [
    {
      where: 'granting',
      fault: gone,
      reads:
        'yet. The directory doesn’t know this account or group any more; an administrator can see in Entra whether it was deleted. I’ve told Iris Okafor. I keep trying.',
    },
  ],
  'group-dynamic': [
    {
      where: 'granting',
      fault: denied,
      group: { groupTypes: ['DynamicMembership'] },
      reads:
        'yet. The group fills itself by a rule, so nobody can be added by hand; an administrator has to name another group.',
    },
  ],
  'group-synced': [
    {
      where: 'granting',
      fault: {
        status: 400,
        message: 'Unable to update the specified properties for on-premises mastered Directory Sync objects.',
      },
      group: { onPremisesSyncEnabled: true },
      reads:
        'yet. The group is kept on-premises, so it can’t be changed here; an administrator has to name another group.',
    },
  ],
  'group-mail-enabled': [
    {
      where: 'granting',
      fault: denied,
      group: { mailEnabled: true },
      reads:
        'yet. The group is a mailing list or a mail-enabled security group, which only Exchange can change; an administrator has to name another group.',
    },
    {
      where: 'granting',
      fault: {
        status: 400,
        message: 'Cannot Update a mail-enabled security groups and or distribution list.',
      },
      reads: 'yet. The group is a mailing list or a mail-enabled security group',
    },
  ],
  'group-closed': [
    {
      where: 'granting',
      fault: {
        ...denied,
        message:
          'Guests users are not allowed to join this Unified Group due to policy setting. paramName: Members, paramValue: , objectType: Microsoft.Online.DirectoryServices.Group',
      },
      reads:
        'yet. The group doesn’t take guests; an administrator can allow guests in it, or name another group.',
    },
  ],
  'group-full': [
    {
      where: 'granting',
      fault: {
        status: 403,
        code: 'Directory_QuotaExceeded',
        message:
          "Unable to perform operation as '121' would exceed the maximum quota count '100' for forward-link 'members'.",
      },
      reads: 'yet. The group is full; an administrator has to make room in it, or name another group.',
    },
  ],
  'invitations-blocked': [
    {
      where: 'inviting',
      fault: {
        status: 403,
        code: 'Forbidden',
        message:
          'Invitations are blocked for this directory due to suspicious activity. Please contact Microsoft support for help.',
      },
      reads:
        'Microsoft has blocked invitations for the whole company, for suspicious activity; an administrator has to ask Microsoft’s support to lift that, and then type **pace go on because it’s lifted**. Until then none is sent, and none is lost.',
    },
  ],
  'directory-full': [
    {
      where: 'inviting',
      fault: {
        status: 403,
        code: 'Directory_QuotaExceeded',
        message: 'The directory object quota limit for the Tenant has been exceeded.',
      },
      reads:
        'The company’s directory is full; an administrator has to delete what isn’t needed, or have Microsoft raise the limit, and then type **pace go on because there is room**.',
    },
    {
      where: 'inviting',
      fault: { status: 400, code: 'Request_QuotaExceeded', message: 'Nobody prints this text.' },
      reads: 'The company’s directory is full',
    },
  ],
  'invitee-refused': [
    {
      where: 'inviting',
      fault: { status: 400, message: 'This user cannot be invited to this directory.' },
      reads:
        'wasn’t invited. The company’s rules don’t let this person be invited; an administrator can look at the allowed and denied domains in Entra.',
    },
  ],
  'invitations-disabled': [
    {
      where: 'inviting',
      fault: { status: 403, message: 'Guest invitations not allowed for your company.' },
      reads:
        'wasn’t invited. Guest invitations are switched off for this company; an administrator can allow them.',
    },
  ],
  'domain-is-ours': [
    {
      where: 'inviting',
      fault: { status: 400, message: 'The domain of the address is a verified domain of this directory.' },
      reads:
        'wasn’t invited. The address is of your own company, so it can’t be invited as a guest. Check the spelling.',
    },
  ],
  'address-is-employee': [
    {
      where: 'inviting',
      fault: { status: 400, message: `${EXISTS}. They can use that account to sign in.` },
      reads:
        'wasn’t invited. Microsoft says that an account here has this address already, but doesn’t show it to me; an administrator can look it up in Entra.',
    },
  ],
  'account-blocked': [
    {
      where: 'inviting',
      fault: { status: 412, message: `${EXISTS}, but the account is blocked from signing in.` },
      reads:
        'wasn’t invited. The account exists, but is blocked from signing in; an administrator has to unblock it.',
    },
  ],
  'address-refused': [
    {
      where: 'inviting',
      fault: { status: 400, message: 'The Primary SMTP Address is an invalid value.' },
      reads: 'wasn’t invited. Microsoft doesn’t accept this address. Check the spelling.',
    },
  ],
  'cross-tenant-blocked': [
    {
      where: 'inviting',
      fault: { status: 403, message: 'This invitation is blocked by cross-tenant access settings.' },
      reads:
        'wasn’t invited. Cross-tenant access settings block invitations to this partner; administrators of both companies can allow them.',
    },
  ],
  'target-address': [
    {
      where: 'inviting',
      fault: { status: 500, message: 'Unable to find target address', headers: onceMore },
      reads: NOT_YET,
    },
  ],
  unexpected: [
    {
      where: 'inviting',
      fault: { status: 403, code: 'Forbidden', message: 'A refusal that nobody knows.' },
      reads:
        'wasn’t invited. Microsoft gave an answer that I don’t know; the administrators have been told what it said.',
    },
    {
      where: 'asking',
      fault: { status: 418 },
      reads:
        'Microsoft gave an answer that I don’t know; the administrators have been told what it said. Nothing was changed.',
    },
    {
      where: 'inviting',
      fault: { status: 400, message: 'Something new.' },
      reads:
        'wasn’t invited. Microsoft gave an answer that I don’t know; the administrators have been told what it said.',
    },
    {
      where: 'granting',
      fault: { status: 400, code: 'Request_BadRequest', message: 'Nobody knows why *not*.' },
      reads:
        'can’t be given access to Partner portal yet. Microsoft gave an answer that I don’t know; the administrators have been told what it said. I’ve told Iris Okafor. I keep trying.',
    },
    {
      where: 'removing',
      fault: { status: 400, code: 'Request_BadRequest', message: 'Nobody knows why it stays.' },
      reads:
        'can’t be removed from Partner portal yet. Microsoft gave an answer that I don’t know; the administrators have been told what it said. I’ve told Iris Okafor. I keep trying.',
    },
  ],
  'mailbox-missing': [
    {
      where: 'mailing',
      fault: { status: 404, code: 'ErrorInvalidUser', message: 'The requested user is invalid.' },
      reads:
        'The mailbox that should send the invitation isn’t there; an administrator has to check MAIL_SENDER.',
    },
  ],
} satisfies Record<DirectoryCode, readonly [Row, ...Row[]]>;

const CALLS: Readonly<Record<Where, Pick<Fault, 'method' | 'pathPattern'>>> = {
  asking: { method: 'GET', pathPattern: '^/users\\?' },
  inviting: { method: 'POST', pathPattern: '^/invitations' },
  mailing: { method: 'POST', pathPattern: '/sendMail$' },
  granting: { method: 'POST', pathPattern: '^/groups/.+/members/\\$ref$' },
  removing: { method: 'DELETE', pathPattern: '^/groups/.+/members/.+/\\$ref$' },
};

// An answer that was lost is looked for after the five seconds that the directory may take to show a new guest.
const SETTINGS = { APPROVERS_GROUP_ID: '', RECONCILE_SECONDS: '86400' };

const IRIS = EMPLOYEES.find(({ mail }) => mail.startsWith('iris'))?.id ?? '';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher(SETTINGS).start();
});
afterAll(() => usher.stop());

let next = 0;
/** A message to the manager about this address. */
const hears = (address: string, words: string): Promise<Sent> =>
  usher.connector.waitFor((sent) => {
    const text = textOf(sent);
    return sent.conversation.includes('mara') && text.includes(address) && text.includes(words);
  });

/** One replica has heard of the acceptance, the next has not, until somebody asks why a guest may not join. */
function pendingMeanwhile(address: string): () => void {
  return usher.entra.onExchange(({ path, status }) => {
    const guest = usher.entra.user(address);
    if (guest === undefined) return;
    if (path.endsWith('/members/$ref') && status === 403) guest.externalUserState = 'PendingAcceptance';
    if (path.startsWith(`/users/${guest.id}`)) guest.externalUserState = 'Accepted';
  });
}

async function meet(where: Where, address: string, fault: Fault): Promise<void> {
  const { entra } = usher;
  const strike = () => {
    entra.quirks.failNext = [{ ...CALLS[where], ...fault }];
  };
  if (where === 'asking' || where === 'inviting' || where === 'mailing') {
    strike();
    await usher.says('mara', `invite ${address}`);
    return;
  }
  // An accepted guest: nothing stands between asking and the membership.
  entra.addUser({ mail: address, externalUserState: 'Accepted', userType: 'Guest' });
  if (where === 'granting') strike();
  await usher.says('mara', `invite ${address}`);
  if (where === 'granting') return;
  await hears(address, 'now has access');
  const confirm = await usher.says('mara', `remove ${address}`);
  strike();
  await usher.clicks('mara', confirm, 'Remove');
}

/** Graph has told us not to ask for longer than a person waits: that one comes last, for it holds up all others. */
const isSilence = ({ where, fault }: Row): boolean => where === 'asking' && fault.status === 429;
const rows = Object.entries(ROWS)
  .flatMap(([code, all]) => all.map((row: Row) => [code, row.where, row.fault.status ?? 0, row] as const))
  .sort(([, , , a], [, , , b]) => Number(isSilence(a)) - Number(isSilence(b)));

test('what went wrong is on the card, too, and in the history, with the permission', async () => {
  const address = 'card@contoso.example';
  await meet('inviting', address, denied);
  const card = await hears(address, 'Delayed');
  expect(textOf(cardOf(card))).toContain('I lack the permission User.Invite.All in Entra');
  await usher.says('mara', `history ${address}`);
  // The notice that it is held up may come in between.
  await hears(address, 'couldn’t send the invitation yet: I lack the permission User.Invite.All in Entra');
  const held = 'held@contoso.example';
  await meet('granting', held, denied);
  expect(textOf(cardOf(await hears(held, 'I may not change who is in the group')))).toContain(
    'GroupMember.ReadWrite.All',
  );
});

/** Administrators read Graph's own words, with what its support asks for; both stand in the log as well. */
async function passedOn({ status, code, message }: Row['fault']): Promise<void> {
  const words = [`(${status} ${code ?? ''}`, ', request ', message ?? ''];
  await usher.connector.waitFor(
    ({ conversation, ...sent }) =>
      ['a:iris', `a:opened-${IRIS}`].includes(conversation) &&
      words.every((one) => textOf(sent).includes(one)),
  );
  const lines = usher.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(
    expect.objectContaining({
      level: 'error',
      status,
      requestId: expect.any(String),
      ...(code !== undefined && { code }),
      ...(message !== undefined && { said: message }),
    }),
  );
}

const odd = (message: string): Fault => ({ ...CALLS.asking, status: 418, code: 'Odd', message });

test('an administrator who meets an unknown answer reads it at once; the same is told once a day', async () => {
  const reads = async (who: 'mara' | 'iris', address: string): Promise<string> => {
    usher.entra.quirks.failNext = [odd(`Odd of ${address}.`)];
    return textOf(await usher.says(who, `status ${address}`));
  };
  expect(await reads('iris', 'odd1@contoso.example')).toMatch(
    /I don’t know: “Odd of odd1@contoso\.example\.” \(418 Odd, request [\w-]+\)\. Nothing was changed\./u,
  );
  for (const address of ['odd2@contoso.example', 'odd3@contoso.example'])
    expect(await reads('mara', address)).toContain('the administrators have been told what it said');
  const told = usher.connector.sent.filter(
    (sent) => sent.conversation !== 'a:mara' && textOf(sent).includes('Odd of odd'),
  );
  expect(told.map(({ conversation }) => conversation)).toHaveLength(1);
});

test('where nobody administers, who meets an unknown answer is sent to the log, where it is', async () => {
  const alone = await new Usher({ ...SETTINGS, ADMINS_GROUP_ID: '' }).start();
  alone.entra.quirks.failNext = [odd('Odd, too.')];
  expect(textOf(await alone.says('mara', 'status odd@contoso.example'))).toContain(
    'Microsoft gave an answer that I don’t know; what it said is in my own log. Nothing was changed.',
  );
  expect(alone.logged.some((line) => line.includes('"error"') && line.includes('"said":"Odd, too."'))).toBe(
    true,
  );
  await alone.stop();
});

test.each(rows)('%s, while %s (%i)', async (code, where, _status, { fault, group, reads }) => {
  const address = `p${next++}@contoso.example`;
  const others = usher;
  // Only where our own mail is set up does it go out by it.
  if (where === 'mailing')
    usher = await new Usher({ ...SETTINGS, MAIL_SENDER: 'iris@lindenau.example' }, ['Mail.Send']).start();
  const portal = usher.entra.groups().find(({ id }) => id === GROUPS.portal.id);
  const forget = code === 'pending-guest' ? pendingMeanwhile(address) : () => undefined;
  Object.assign(portal ?? {}, group);
  await meet(where, address, fault);
  if (where === 'asking') expect(textOf(usher.connector.sent.at(-1))).toContain(reads);
  else await hears(address, reads);
  if (code === 'unexpected') await passedOn(fault);
  forget();
  Object.assign(portal ?? {}, { groupTypes: [], onPremisesSyncEnabled: null, mailEnabled: false });
  usher.entra.quirks.failNext = [];
  // No invitation of the others goes out before an administrator says so.
  if (isStop(code)) await usher.says('iris', 'pace go on because it is mended');
  if (usher !== others) await usher.stop();
  usher = others;
});
