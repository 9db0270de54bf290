import type { Check, FaultCode } from '../../../usecases/ports.ts';
import { lost } from '../permissions.ts';
import { type Diagnosis, type Facts, grant, lostWithout, said } from './diagnosis.ts';
import { tabFaults } from './tab.ts';
import { urlFaults } from './url.ts';
import { webhookFaults } from './webhook.ts';

const GROUPS = 'Entra admin center › Groups › All groups';
const POLICIES = 'Entra admin center › External Identities';
const name = 'Write the right id or name into the settings or the catalogue, and start Usher anew.';
const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const setUpPolicy =
  'Teams admin center › Teams apps › Setup policies › the policy of those people › Installed apps › Add apps › Usher.';

const fine: Readonly<Record<Check, (subject: string) => string>> = {
  'sign-in': () => 'Sign-in to Graph works.',
  permission: (subject) => `${subject} is granted.`,
  target: (subject) => `${subject} can be given and taken away.`,
  members: (subject) => `${subject} can be read.`,
  person: (subject) => `${subject} is an employee.`,
  chat: (subject) => `${subject} can be written to.`,
  app: (subject) => `Teams’ catalogue has Usher (${subject}).`,
  tab: (subject) => `People sign in to the tab by ${subject}.`,
  'invitation-policy': () => 'The tenant lets guests be invited.',
  'partner-policy': () => 'Cross-tenant access settings block no guests.',
  store: (subject) => `The store takes writes: ${subject}.`,
  bot: () => 'The bot’s registration gives it a token.',
  'public-url': (subject) => `${subject} answers with a valid certificate.`,
  clock: () => 'The clock is right.',
  webhook: (subject) => `${subject} takes events.`,
};

const faults: Readonly<Record<FaultCode, (facts: Facts) => Diagnosis>> = {
  ...webhookFaults,
  'not-signed-in': ({ detail }) =>
    said(
      `Graph gives Usher no token${detail && ` (${detail})`}, so nothing works.`,
      'Check AZURE_TENANT_ID and AZURE_CLIENT_ID, and make a new secret: Entra admin center › App registrations › Usher’s › Certificates & secrets; or az ad app credential reset --id CLIENT_ID. Write it to AZURE_CLIENT_SECRET.',
    ),
  'graph-unreachable': ({ subject, detail }) =>
    said(
      `${subject} does not answer (${detail}), so nothing goes on.`,
      `Let this machine reach ${subject}: try curl -I ${subject}/v1.0/ here, and check GRAPH_BASE_URL, proxy and firewall.`,
    ),
  'permission-missing': ({ subject, detail }) =>
    said(`${subject} is not granted: ${lostWithout(detail, lost)}.`, grant(subject)),
  'permissions-untold': () =>
    said(
      'Graph’s token does not say what is granted.',
      'Nothing to do; a missing permission shows where it is used.',
    ),
  'target-gone': ({ subject }) =>
    said(`${subject} is not in the directory, so it is never given.`, `${GROUPS}. ${name}`),
  'group-dynamic': ({ subject, detail }) =>
    said(
      `A rule decides who is in ${subject}, so nobody is added.`,
      `${GROUPS} › ${detail} › Properties › Membership type: Assigned; or name another group.`,
    ),
  'group-synced': ({ subject }) =>
    said(
      `${subject} is mastered on-premises, so nobody is added.`,
      `Make a cloud group (${GROUPS} › New group › Security) and name it instead.`,
    ),
  'group-mail-enabled': ({ subject }) =>
    said(
      `${subject} is a mail-enabled list, which only Exchange changes.`,
      `Make a security group (${GROUPS} › New group › Security) and name it instead.`,
    ),
  'group-not-owned': ({ subject, detail }) => {
    const [group = '', owner = ''] = detail.split(' ');
    return said(
      `Usher does not own ${subject}, so nobody is added or removed.`,
      `az ad group owner add --group ${group} --owner-object-id ${owner}, or grant GroupMember.ReadWrite.All.`,
    );
  },
  'group-role-assignable': ({ subject, detail }) => {
    const [group = '', owner = ''] = detail.split(' ');
    return said(
      `${subject} can hold directory roles, and Usher does not own it, so nobody is added or removed.`,
      `az ad group owner add --group ${group} --owner-object-id ${owner}, or grant RoleManagement.ReadWrite.Directory.`,
    );
  },
  'group-roles-undecided': ({ subject }) =>
    said(
      `${subject} can hold directory roles, so nobody is given it.`,
      'Give each resource with it approvers in the catalogue and set DIRECTORY_ROLES=allow, or name a group that cannot hold roles.',
    ),
  'role-gone': ({ subject }) =>
    said(
      `${subject} is not active here, so it is never given.`,
      'az rest --url https://graph.microsoft.com/v1.0/directoryRoles lists those that are; write the id of one (not of its template) into the catalogue.',
    ),
  'role-unknown': ({ subject, detail }) =>
    said(
      `${subject} has no such role, or it is switched off, so it is never given.`,
      `az ad sp show --id ${detail} --query appRoles lists its roles; write the id of one into the catalogue.`,
    ),
  'role-not-for-users': ({ subject, detail }) =>
    said(
      `The role of ${subject} is for applications, not for people.`,
      `az ad sp show --id ${detail} --query appRoles lists its roles; name one whose allowedMemberTypes has User.`,
    ),
  'members-gone': ({ subject }) =>
    said(`The group ${subject} is not in the directory, so nobody is in it.`, `${GROUPS}. ${name}`),
  'members-nobody': ({ subject, detail }) =>
    said(
      `Nobody in ${subject} is an employee, so nobody there decides or administers.`,
      `az ad group member add --group ${detail} --member-id PERSON`,
    ),
  'nobody-administers': () =>
    said('Nobody administers Usher.', 'Set ADMINS or ADMINS_GROUP_ID, and start Usher anew.'),
  'person-unknown': ({ subject }) => said(`${subject} is not in the directory.`, name),
  'person-partner': ({ subject }) =>
    said(`${subject} is no employee, so they ask, decide and administer nothing.`, name),
  'person-disabled': ({ subject, detail }) =>
    said(
      `The account of ${subject} is disabled.`,
      `az ad user update --id ${detail} --account-enabled true, or name somebody else.`,
    ),
  'not-installed': ({ subject }) =>
    said(
      `${subject} has not installed Usher, so no card reaches them.`,
      `${setUpPolicy} Or let Usher install itself for who is to be asked: ${grant(INSTALL)}`,
    ),
  'not-installed-yet': ({ subject }) =>
    said(
      `${subject} has not installed Usher; it installs itself when they are to be asked.`,
      `If they are to have it before: ${setUpPolicy}`,
    ),
  'app-unknown': ({ subject }) =>
    said(
      `Teams’ catalogue has no app ${subject}, so Usher installs itself for nobody.`,
      'Upload appPackage/build/usher.zip: Teams admin center › Teams apps › Manage apps. Write its manifest’s id to TEAMS_APP_ID where it is not BOT_ID.',
    ),
  ...tabFaults,
  'chat-untold': ({ subject }) =>
    said(
      `Whether ${subject} can be written to cannot be told from here.`,
      'Type doctor to Usher in Teams once somebody has spoken with it.',
    ),
  'invitations-off': () =>
    said(
      'The tenant lets nobody invite guests.',
      `${POLICIES} › External collaboration settings › Guest invite settings: anything but “No one”.`,
    ),
  'partners-blocked': () =>
    said(
      'Cross-tenant access settings let no guests in.',
      `${POLICIES} › Cross-tenant access settings › Default settings › Inbound: B2B collaboration › Allow access; or add your partners’ organizations.`,
    ),
  'partners-chosen': ({ detail }) =>
    said(
      `Cross-tenant access settings choose whose guests come in: ${detail}.`,
      `If that is not meant: ${POLICIES} › Cross-tenant access settings › Organizational settings.`,
    ),
  'store-unusable': ({ detail }) => said('The store cannot be used.', detail),
  'store-readable-by-others': ({ subject }) =>
    said(`Everybody on this machine can look into ${subject}.`, `chmod 700 ${subject}`),
  'cosmos-refused': ({ subject, detail }) =>
    said(
      `${subject} does not accept Usher’s key or identity, so nothing works.`,
      `Write the account’s key to COSMOS_KEY: ${detail}. Without one, check AZURE_TENANT_ID and AZURE_CLIENT_ID.`,
    ),
  'cosmos-not-readable': ({ subject, detail }) =>
    said(`Usher may not read the database at ${subject}, so nothing works.`, detail),
  'cosmos-firewall': ({ subject, detail }) =>
    said(
      `The firewall of ${subject} does not let this machine in, so nothing works.`,
      `Azure portal › the Cosmos DB account › Networking; or ${detail}, with the addresses that are let in today and this machine’s.`,
    ),
  'cosmos-unreachable': ({ subject, detail }) =>
    said(
      `${subject} does not answer (${detail}), so nothing works.`,
      `Check COSMOS_ENDPOINT, and let this machine reach it: try curl -I ${subject} here.`,
    ),
  'cosmos-database-missing': ({ subject, detail }) =>
    said(
      `There is no database ${subject} yet.`,
      `Start Usher: it makes it, or says how. By hand: ${detail} (in a serverless account without --max-throughput).`,
    ),
  'cosmos-container-missing': ({ subject, detail }) =>
    said(
      `The container ${subject} is not in the database.`,
      `Start Usher: it makes it, or says how. By hand: ${detail}`,
    ),
  'cosmos-indexes': ({ subject, detail }) =>
    said(`A Cosmos DB container lacks indexes, so queries cost more or are refused (${subject}).`, detail),
  'cosmos-indexes-needless': ({ subject, detail }) =>
    said(`A Cosmos DB container has indexes that no query uses, so writes cost more (${subject}).`, detail),
  'cosmos-not-writable': ({ subject, detail }) => said(`Usher may not write to ${subject}.`, detail),
  'cosmos-regions': ({ detail }) =>
    said('The account writes in several regions, so two replicas could both win the same change.', detail),
  'cosmos-consistency': ({ subject, detail }) =>
    said(
      `The account’s default consistency is weaker than Session, so Usher does not start (${subject}).`,
      detail,
    ),
  'bot-refused': ({ subject, detail }) =>
    said(
      `The bot ${subject} is given no token (${detail}), so nothing is said in Teams.`,
      'Check BOT_ID, BOT_TENANT_ID and BOT_TYPE, and make a new secret: Azure portal › Azure Bot › Configuration › Manage Password › New client secret. Write it to BOT_PASSWORD.',
    ),
  'bot-unreachable': ({ detail }) =>
    said(
      `The bot’s sign-in does not answer (${detail}), so nothing is said in Teams.`,
      'Let this machine reach login.microsoftonline.com (or BOT_LOGIN_URL).',
    ),
  'bot-local': () =>
    said('The bot’s channel is the unauthenticated one of this machine.', 'For Teams, set BOT_ID.'),
  ...urlFaults,
  'clock-wrong': ({ detail }) =>
    said(
      `This machine’s clock is ${detail} s off, so sign-ins are refused and links end at the wrong time.`,
      'timedatectl set-ntp true',
    ),
  'clock-untold': () =>
    said('Whether the clock is right cannot be told: Graph did not answer.', 'Look again when it does.'),
  'not-seen': ({ subject, detail }) =>
    said(`${subject} could not be looked at (${detail}).`, 'Cure the rest first, then look again.'),
};

const marks = { fine: 'fine', missing: 'MISSING', off: 'note', unknown: 'unknown' } as const;

/** What `npm run doctor` and `doctor` say. */
export const doctor = {
  fine,
  faults,
  marks,
  well: (untold: number): string =>
    untold === 0 ? 'All is well.' : `Nothing is known to be missing; ${untold} could not be told.`,
  unwell: (count: number): string => (count === 1 ? 'One thing is missing.' : `${count} things are missing.`),
  alsoFine: (count: number): string => `${count} more are fine.`,
  unreadable: 'nothing more can be said before the settings are right',
  usage: 'Write npm run doctor, or npm run doctor -- --json.',
};
