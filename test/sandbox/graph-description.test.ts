import { readFileSync } from 'node:fs';
import { APPLICATION, EMPLOYEES, GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { type Answer, type RunningEntra, reference, startEntra, where } from '../support/entra.ts';
import { type CheckExchange, checkExchange } from '../support/graph-check.ts';

const examples = process.env.GRAPH_EXAMPLES;
const portal = GROUPS.portal.id;
const [olga = '', , petra = ''] = GUESTS.map((guest) => guest.id);
const mara = EMPLOYEES[0]?.id ?? '';
const nobody = '00000000-0000-4000-8000-00000000dead';

const AS_APPLICATION = { authorization: 'Bearer application' };

const anna = { invitedUserEmailAddress: 'anna@partner.com', inviteRedirectUrl: 'https://usher.example/' };
const reset = { resetRedemption: true, invitedUser: { id: olga } };

let sandbox: RunningEntra;
beforeEach(async () => {
  sandbox = await startEntra({ token: 'application' });
});
afterEach(() => sandbox.close());

const withDescription = checkExchange ? describe : describe.skip;
/** A skipped suite is easily overlooked, so what was not checked is said by a test that runs. */
test.each([
  ['GRAPH_OPENAPI', 'Graph’s own description'],
  ['GRAPH_EXAMPLES', 'known error answers'],
])('%s: it is said aloud when nothing is held against %s', (name, what) => {
  if (!process.env[name]) console.warn(`${name} is not set: nothing is held against ${what}.`);
});

withDescription('Graph’s own description (GRAPH_OPENAPI)', () => {
  const check: CheckExchange = (exchange) => checkExchange?.(exchange) ?? { problems: [], notDescribed: [] };
  const created = { method: 'POST', path: '/invitations', status: 0 };
  const good = { invitedUserEmailAddress: 'anna@partner.com', inviteRedirectUrl: 'https://usher.example/' };

  test('finds nothing wrong with the exchanges of a guest’s whole life', async () => {
    const problems: string[] = [];
    const seen: string[] = [];
    sandbox.entra.onExchange((exchange) => {
      seen.push(`${exchange.method} ${exchange.path} ${exchange.status}`);
      problems.push(...check(exchange).problems);
    });
    const { graph, invite, entra } = sandbox;
    const id: string = (await invite('anna@partner.com', { sendInvitationMessage: true })).body.invitedUser
      .id;
    await graph('GET', where("mail eq 'anna@partner.com'", '&$select=id,externalUserState,identities'));
    await graph('POST', `/groups/${portal}/members/$ref`, reference(id));
    entra.accept(id);
    await graph('POST', `/groups/${portal}/members/$ref`, reference(id));
    await graph('GET', `/groups/${portal}/members?$select=id,mail`);
    await graph('GET', `/groups/${portal}/owners`);
    await graph('GET', `/users/${id}?$select=id,externalUserState,signInActivity`);
    await graph('GET', `/users/${id}/memberOf`);
    await graph('POST', `/users/${id}/checkMemberGroups`, { groupIds: [portal] });
    await graph('POST', `/users/${id}/sponsors/$ref`, reference(mara));
    await graph('GET', `/users/${id}/sponsors`);
    const application = `/servicePrincipals/${APPLICATION.id}/appRoleAssignedTo`;
    const role = { principalId: id, resourceId: APPLICATION.id, appRoleId: APPLICATION.role.id };
    const assigned = await graph('POST', application, role);
    await graph('GET', application);
    await graph('DELETE', `${application}/${assigned.body.id}`);
    await graph('GET', '/users/delta?$select=id,externalUserState,mail');
    await graph('GET', '/organization');
    await graph('GET', '/domains');
    await graph('GET', `/groups?$filter=${encodeURIComponent(`id eq '${portal}'`)}`);
    await graph('POST', '/$batch', {
      requests: [
        { id: 'a', method: 'DELETE', url: `/groups/${portal}/members/${id}/$ref` },
        {
          id: 'b',
          method: 'PATCH',
          url: `/users/${id}`,
          headers: { 'Content-Type': 'application/json' },
          body: { accountEnabled: false },
        },
      ],
    });
    await graph('DELETE', `/users/${id}`);
    await graph('GET', '/directory/deletedItems/graph.user');
    await graph('GET', `/directory/deletedItems/${id}`);
    await graph('POST', `/directory/deletedItems/${id}/restore`);
    expect(problems).toEqual([]);
    expect(seen).toHaveLength(23);
  });

  test.each([
    [
      'an invitation without a redirect',
      { invitedUserEmailAddress: 'anna@partner.com' },
      'inviteRedirectUrl',
    ],
    ['an unknown property', { ...good, resendInvitation: true }, 'resendInvitation'],
    ['a plus in the address', { ...good, invitedUserEmailAddress: 'a+b@partner.com' }, 'pattern'],
  ])('catches %s', (_name, requestBody, word) => {
    expect(check({ ...created, requestBody }).problems.join('\n')).toContain(word);
  });

  test('catches a call that Graph does not have, and the one that deletes an account', () => {
    expect(check({ method: 'GET', path: '/guests', status: 200 }).problems).toHaveLength(1);
    const trap = { method: 'DELETE', path: `/groups/${portal}/members/${olga}`, status: 204 };
    expect(check(trap).problems).toHaveLength(1);
  });

  test('catches mistakes inside a batch, in a query and in an answer', () => {
    const item = { id: '1', method: 'POST', url: '/invitations', headers: {}, body: {} };
    const batch = { method: 'POST', path: '/$batch', status: 0, requestBody: { requests: [item] } };
    expect(check(batch).problems.length).toBeGreaterThan(0);
    expect(check({ method: 'GET', path: '/users?$skip=3', status: 0 }).problems).toHaveLength(1);
    const wrong = { ...created, requestBody: good, status: 201, responseBody: { status: 7 } };
    expect(check(wrong).problems.length).toBeGreaterThan(0);
  });

  test('names what lies outside the description instead of failing', () => {
    const path = `/directory/deletedItems/${mara}`;
    expect(check({ method: 'DELETE', path, status: 204 })).toEqual({
      problems: [],
      notDescribed: [`DELETE ${path}`],
    });
  });
});

/** How to bring about each known error. */
const RECIPES: Record<string, (s: RunningEntra) => Promise<Answer>> = {
  'invite: guest invitations off, or restricted to admin roles': (s) => {
    s.entra.quirks.invitationsDisabled = true;
    return s.invite('anna@partner.com');
  },
  'invite: domain verified in this tenant': (s) => s.invite('new@lindenau.example'),
  'invite: address belongs to an internal user': (s) => {
    s.entra.addUser({ displayName: 'Ines Own', mail: 'ines@own.example' });
    return s.invite('ines@own.example');
  },
  'invite: existing user, account blocked': async (s) => {
    await s.graph('PATCH', `/users/${olga}`, { accountEnabled: false });
    return s.invite('olga@northwind.example');
  },
  'invite: plus sign or otherwise bad SMTP address': (s) =>
    s.wrong('POST', '/invitations', {
      invitedUserEmailAddress: 'test+test@contoso.com',
      inviteRedirectUrl: 'https://usher.example/',
    }),
  'invite: blocked by cross-tenant access settings': (s) => {
    s.entra.quirks.blockedDomains = ['partner.com'];
    return s.invite('anna@partner.com');
  },
  'invite: transient server error': (s) => {
    s.entra.quirks.failNext.push({ status: 500, message: 'Unable to find target address' });
    return s.invite('anna@partner.com');
  },
  'any write: missing permission': (s) => {
    s.entra.quirks.notOwned = [portal];
    return s.graph('POST', `/groups/${portal}/members/$ref`, reference(olga), AS_APPLICATION);
  },
  'users: advanced operator without ConsistencyLevel': (s) =>
    s.graph('GET', where("endsWith(userPrincipalName,'#EXT#@contoso.com')")),
  'user: not found': (s) => s.graph('GET', `/users/${nobody}`),
  'user: write right after invitation, not replicated': async (s) => {
    s.entra.quirks.lagMs = 60_000;
    const { body } = await s.invite('anna@partner.com');
    return s.graph('PATCH', `/users/${body.invitedUser.id}`, { accountEnabled: true });
  },
  'group: already a member': async (s) => {
    s.entra.addMember(portal, olga);
    return s.graph('POST', `/groups/${portal}/members/$ref`, reference(olga));
  },
  'group: object to add unknown (or not replicated yet)': (s) =>
    s.graph('POST', `/groups/${portal}/members/$ref`, reference(nobody)),
  'group: membership mastered on-premises': (s) => {
    const { id } = s.entra.addGroup({ displayName: 'Old', onPremisesSyncEnabled: true });
    return s.graph('POST', `/groups/${id}/members/$ref`, reference(olga));
  },
  'group: dynamic membership': (s) => {
    const { id } = s.entra.addGroup({ displayName: 'All', groupTypes: ['DynamicMembership'] });
    return s.graph('POST', `/groups/${id}/members/$ref`, reference(olga));
  },
  'group: not a member': (s) => s.graph('DELETE', `/groups/${portal}/members/${petra}/$ref`),
  'app role: guest invited moments ago': async (s) => {
    s.entra.quirks.lagMs = 60_000;
    const { body } = await s.invite('anna@partner.com');
    return s.graph('POST', `/servicePrincipals/${APPLICATION.id}/appRoleAssignedTo`, {
      principalId: body.invitedUser.id,
      resourceId: APPLICATION.id,
      appRoleId: APPLICATION.role.id,
    });
  },
};

/** Of what is known of real tenants besides: how to bring about each error that this one gives. */
const LEARNT: Record<string, (s: RunningEntra) => Promise<Answer>> = {
  'invite: the application lacks User.Invite.All': (s) => {
    s.entra.revoke('User.Invite.All');
    return s.graph('POST', '/invitations', anna, AS_APPLICATION);
  },
  'invite: blocked for suspicious activity': (s) => {
    s.entra.quirks.invitationsBlocked = true;
    return s.invite('anna@partner.com');
  },
  'invite: directory full': (s) => {
    s.entra.quirks.directoryFull = true;
    return s.invite('anna@partner.com');
  },
  'invite: reset, to an address that the user object has not': (s) => s.invite('o@new.example', reset),
  'invite: reset refused to an application': (s) => {
    s.entra.quirks.resetsRefused = true;
    return s.invite('olga@northwind.example', reset);
  },
  'invite: reset, not allowed': (s) => s.graph('POST', '/invitations', { ...anna, ...reset }, AS_APPLICATION),
  'group: Microsoft 365 group closed to guests': (s) => {
    s.entra.quirks.closedGroups = [portal];
    return s.graph('POST', `/groups/${portal}/members/$ref`, reference(olga));
  },
  'group: mail-enabled security group or distribution list': (s) => {
    s.entra.quirks.mailEnabledGroups = [portal];
    return s.graph('POST', `/groups/${portal}/members/$ref`, reference(olga));
  },
  'checkMemberGroups: User.Read.All alone': (s) => {
    s.entra.revoke('GroupMember.Read.All');
    return s.graph('POST', `/users/${olga}/checkMemberGroups`, { groupIds: [portal] }, AS_APPLICATION);
  },
  'group owners: User.Read.All alone': (s) => {
    s.entra.revoke('GroupMember.Read.All');
    return s.graph('GET', `/groups/${portal}/owners`, undefined, AS_APPLICATION);
  },
  'manager: none': (s) => s.graph('GET', `/users/${olga}/manager`),
  'delta: token older than seven days': (s) => {
    s.entra.quirks.staleDelta = 'syncStateNotFound';
    return s.graph('GET', '/users/delta?$deltatoken=old');
  },
};

interface Example {
  readonly name: string;
  readonly response?: {
    readonly status: number;
    readonly body?: { readonly error?: { readonly code: string; readonly message: string } };
  };
}

const file = examples
  ? (JSON.parse(readFileSync(examples, 'utf8')) as { examples: Example[]; toLearn: Example[] })
  : { examples: [], toLearn: [] };
const known = [
  ...file.examples.filter((one) => (one.response?.status ?? 0) >= 400),
  ...file.toLearn.filter(({ name }) => name in LEARNT),
];
const anonymous = (text: string | undefined): string =>
  (text ?? '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\{id\}/g, '<id>');

(examples ? describe : describe.skip)('known error answers (GRAPH_EXAMPLES)', () => {
  test.each(known.length > 0 ? known : [{ name: 'none' }])('$name', async ({ name, response }: Example) => {
    const recipe = RECIPES[name] ?? LEARNT[name];
    if (!recipe) throw new Error('no recipe for this example');
    const answer = await recipe(sandbox);
    const error = response?.body?.error;
    expect(answer.status).toBe(response?.status);
    expect(anonymous(answer.body.error.message)).toBe(anonymous(error?.message));
    if (!error?.code.startsWith('<')) expect(answer.body.error.code).toBe(error?.code);
    expect(Object.keys(answer.body.error.innerError)).toEqual(['date', 'request-id', 'client-request-id']);
  });
});
