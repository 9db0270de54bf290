import { APPLICATION, CONTACT, EMPLOYEES, GROUPS, GUESTS, TENANT } from '../tenant.ts';
import { Directory } from './directory.ts';
import type { Group } from './model.ts';
import { accept, makeContact, makeGroup, makeUser } from './people.ts';

/** The app registration's own service principal: it owns the groups that partners are let into. */
export const OWN_SERVICE_PRINCIPAL = '8d000000-0000-4000-8000-000000000010';

export const DIRECTORY_ROLES = {
  guestInviter: { id: '9e000000-0000-4000-8000-000000000001', name: 'Guest Inviter' },
  directoryReader: { id: '9e000000-0000-4000-8000-000000000002', name: 'Directory Readers' },
} as const;

const TEMPLATES = {
  guestInviter: '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  directoryReader: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
} as const;

/** A directory with groups, application and roles; with people too unless `empty`. */
export function seed(now: number, empty: boolean): Directory {
  const directory = new Directory();
  for (const [key, { id, name }] of Object.entries(GROUPS)) {
    const group = makeGroup({ id, displayName: name }, now);
    // Who may ask, approve or administer is others' to say: those groups the application only reads.
    if (key === 'portal' || key === 'reports') addGroup(directory, group);
    else directory.groups.set(id, group);
  }
  addApplications(directory);
  for (const key of ['guestInviter', 'directoryReader'] as const) {
    const { id, name } = DIRECTORY_ROLES[key];
    directory.roles.set(id, {
      id,
      displayName: name,
      description: `May act as ${name.toLowerCase()}`,
      roleTemplateId: TEMPLATES[key],
    });
  }
  if (!empty) addPeople(directory, now);
  return directory;
}

/** A group that the application owns. */
export function addGroup(directory: Directory, group: Group): Group {
  directory.groups.set(group.id, group);
  directory.owners.link(group.id, OWN_SERVICE_PRINCIPAL);
  return group;
}

function addApplications(directory: Directory): void {
  const { role } = APPLICATION;
  const common = {
    accountEnabled: true,
    servicePrincipalType: 'Application',
    appRoleAssignmentRequired: true,
  };
  directory.applications.set(APPLICATION.id, {
    ...common,
    id: APPLICATION.id,
    appId: APPLICATION.appId,
    displayName: APPLICATION.name,
    appRoles: [
      {
        id: role.id,
        displayName: role.name,
        value: role.value,
        description: `May use ${APPLICATION.name} as ${role.name.toLowerCase()}`,
        isEnabled: true,
        allowedMemberTypes: ['User'],
      },
    ],
  });
  directory.applications.set(OWN_SERVICE_PRINCIPAL, {
    ...common,
    id: OWN_SERVICE_PRINCIPAL,
    appId: '8d000000-0000-4000-8000-000000000011',
    displayName: 'Usher',
    appRoles: [],
  });
}

function addPeople(directory: Directory, now: number): void {
  for (const one of EMPLOYEES) {
    directory.put(
      makeUser(
        {
          id: one.id,
          displayName: one.name,
          mail: one.mail,
          proxyAddresses: [`SMTP:${one.mail}`],
          jobTitle: one.part,
          preferredLanguage: one.language,
          companyName: TENANT.name,
        },
        now,
      ),
      now,
    );
    for (const key of one.groups) directory.members.link(GROUPS[key].id, one.id);
  }
  const [mara, , iris] = EMPLOYEES;
  for (const one of EMPLOYEES) {
    // Somebody has to have nobody above: Iris.
    if (mara && iris && one !== iris) directory.managers.link(one.id, one === mara ? iris.id : mara.id);
  }
  const { id: contact, name: displayName, mail: reached, company: companyName } = CONTACT;
  directory.contacts.set(contact, makeContact({ id: contact, displayName, mail: reached, companyName }));
  for (const { id, name, mail, otherMails, proxyAddresses, address, state, issuer } of GUESTS) {
    const guest = makeUser({ id, displayName: name, mail: address, userType: 'Guest' }, now);
    guest.mail = mail;
    guest.otherMails = [...otherMails];
    guest.proxyAddresses = [...proxyAddresses];
    if (state === 'Accepted') accept(guest, issuer, now);
    directory.put(guest, now);
  }
}
