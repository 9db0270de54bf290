import type { Target } from '../../src/access/catalog.ts';
import { type OpenDirectory, openDirectory } from '../../src/directory/index.ts';
import { FEATURES } from '../../src/directory/permissions.ts';
import {
  DIRECTORY_ROLES,
  type Entra,
  type Exchange,
  OWN_SERVICE_PRINCIPAL,
} from '../../src/sandbox/entra/index.ts';
import { APPLICATION, EMPLOYEES, GROUPS, TEAMS_APP, TENANT } from '../../src/sandbox/tenant.ts';
import { startEntra } from '../support/entra.ts';

const granted = [...new Set(Object.values(FEATURES).flat()), 'AppCatalog.Read.All'];
const OWN_APPLICATION = '8d000000-0000-4000-8000-000000000011';
/** A token that says whose it is, as the doctor reads it, and what it may; nobody has signed it. */
const TOKEN = [
  { alg: 'none' },
  { tid: TENANT.id, oid: OWN_SERVICE_PRINCIPAL, appid: OWN_APPLICATION, roles: granted },
  {},
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

/**
 * Asks the directory everything that it can be asked, in a simulated tenant, with the permissions that features need
 * and no others, and gives back what went over the wire.
 */
export async function tour(): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const running = await startEntra({
    token: TOKEN,
    grants: granted,
    observe: (exchange) => exchanges.push(exchange),
  });
  const directory = openDirectory({ baseUrl: running.url, token: TOKEN, directoryRoles: true });
  try {
    await everything(directory, running.entra);
    return exchanges;
  } finally {
    await directory.close();
    await running.close();
  }
}

const PORTAL: Target = { kind: 'group', group: GROUPS.portal.id };
const READER: Target = { kind: 'app', app: APPLICATION.appId, role: APPLICATION.role.id };
const ROLE: Target = { kind: 'directory-role', role: DIRECTORY_ROLES.directoryReader.id };
const ALL = [PORTAL, READER, ROLE];

async function everything(directory: OpenDirectory, entra: Entra): Promise<void> {
  const [mara, alex] = EMPLOYEES.map(({ id }) => id);
  if (mara === undefined || alex === undefined) throw new Error('the tenant has people');
  const invitation = (address: string, more = {}) => ({
    address,
    name: 'Anna Berg',
    redirectUrl: 'https://usher.example.com/grant-access?state=STATE',
    sponsor: mara,
    ...more,
  });

  await directory.ping();
  await directory.ownDomains();
  await directory.company();
  await directory.inspect(ALL);
  await directory.setUp.owns(GROUPS.portal.id);
  await directory.setUp.allowInvitesFrom();
  await directory.setUp.inbound();

  await directory.find('anna@partner.com');
  await directory.look(
    'anna@partner.com',
    ['deleted', 'contacts', 'last-sign-in'],
    [mara],
    [GROUPS.portal.id],
  );
  await directory.lookMany(['anna@partner.com']);
  await directory.account(mara);
  await directory.accountsById([mara, alex]);
  await directory.standing(
    mara,
    Object.values(GROUPS).map(({ id }) => id),
  );
  await directory.members(GROUPS.approvers.id);
  await directory.manager(mara);
  await directory.owners(GROUPS.portal.id);
  await directory.roleAssignable([GROUPS.reports.id]);

  const { account } = await directory.invite(invitation('anna@partner.com', { cc: 'bea@partner.com' }));
  await directory.invite(invitation('carl@partner.com', { unmailed: true, invitedAs: 'member' }));
  await Promise.all(directory.inviteMany([invitation('dora@partner.com')]));
  entra.quirks.undeliverable = ['partner.com'];
  await directory.sendMail({
    record: 'h4Kx0mVJqkq2nZ1t',
    from: 'iris@lindenau.example',
    to: 'anna@partner.com',
    subject: 'Welcome',
    html: '<p>Welcome</p>',
  });
  await directory.bounces('iris@lindenau.example', String(Date.UTC(2026, 0, 1)));
  await directory.invitationStates([account]);
  const { cursor } = await directory.changes();
  entra.accept(account);
  await directory.changes(cursor);
  await directory.invite(invitation('anna@new.example', { resets: account }));
  entra.accept(account);

  await directory.accountHolding(account, ALL);
  await directory.join(account, ALL);
  await Promise.all([
    ...directory.joinMany(PORTAL, [account, mara]),
    ...directory.joinMany(READER, [account]),
  ]);
  await directory.holds(account, ALL);
  for (const target of ALL) await directory.holders(target, [account]);
  for (const target of [PORTAL, READER]) await directory.membersPage(target);
  await directory.usage([account]);
  await directory.sponsors(account);
  await directory.placeSponsor(account, { add: alex, remove: mara });
  await directory.holdsMore(account, ALL);
  await directory.leave(account, ALL);

  await directory.leftover(account);
  await directory.setEnabled(account, false);
  await directory.deleteAccount(account);
  await directory.isDeleted(account);
  await directory.restoreAccount(account);

  await directory.installation.isInCatalogue(TEAMS_APP.externalId);
  await directory.installation.install(TEAMS_APP.externalId, mara, alex);
  await directory.activityFeed.notify(mara, {
    type: 'partnerIsIn',
    parameters: { partner: 'Anna Berg' },
    topic: { text: 'Anna Berg', url: 'https://teams.microsoft.com/l/entity/usher' },
    preview: 'Anna Berg is in',
  });
}
