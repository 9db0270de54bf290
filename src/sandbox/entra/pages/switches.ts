import { escapeHtml } from '../../http.ts';
import { EMPLOYEES, GROUPS } from '../../tenant.ts';
import type { Quirks } from '../quirks.ts';

/** What an administrator could grant this application, in the order of its documentation. */
const PERMISSIONS = [
  'User.Read.All',
  'User.Invite.All',
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'Application.Read.All',
  'RoleManagement.ReadWrite.Directory',
  'User.ReadWrite.All',
  'Mail.Send',
  'OrgContact.Read.All',
  'AuditLog.Read.All',
  'Policy.Read.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'AppCatalog.Read.All',
];

interface Switch {
  readonly text: string;
  readonly on: boolean;
  /** What is set on, and off, by the name of the quirk. */
  readonly set: readonly [Partial<Quirks>, Partial<Quirks>];
}

const { id: portal, name } = GROUPS.portal;
const has = (list: readonly string[]): boolean => list.includes(portal);
const ofPortal = (list: readonly string[]): readonly [string[], string[]] => [
  [...list, portal],
  list.filter((one) => one !== portal),
];

function badDays(quirks: Quirks): readonly Switch[] {
  const group = (key: 'notOwned' | 'closedGroups' | 'mailEnabledGroups', text: string): Switch => {
    const [on, off] = ofPortal(quirks[key]);
    return { text, on: has(quirks[key]), set: [{ [key]: on }, { [key]: off }] };
  };
  const flag = (
    key: 'invitationsBlocked' | 'invitationsDisabled' | 'directoryFull' | 'resetsRefused' | 'appBlocked',
    text: string,
  ): Switch => ({ text, on: quirks[key], set: [{ [key]: true }, { [key]: false }] });
  const approver = EMPLOYEES.find(({ groups }) => groups.includes('approvers'));
  const others = quirks.notInstalled.filter((id) => id !== approver?.id);
  return [
    flag('invitationsBlocked', 'Invitations are blocked for suspicious activity'),
    flag('invitationsDisabled', 'Guest invitations are off for the company'),
    flag('directoryFull', 'The directory is full'),
    flag('resetsRefused', 'A redemption may not start over'),
    group('notOwned', `Usher does not own ${name}`),
    group('closedGroups', `${name} is closed to guests`),
    group('mailEnabledGroups', `${name} is mail-enabled`),
    {
      text: 'A new guest is unknown for 30 seconds',
      on: quirks.lagMs >= 30_000,
      set: [{ lagMs: 30_000 }, { lagMs: 0 }],
    },
    {
      text: 'Batches are answered 424 as a whole',
      on: quirks.failedBatches === 'outside',
      set: [{ failedBatches: 'outside' }, { failedBatches: 'never' }],
    },
    {
      text: 'Batches are answered 424 inside',
      on: quirks.failedBatches === 'inside',
      set: [{ failedBatches: 'inside' }, { failedBatches: 'never' }],
    },
    {
      text: 'The token ends inside the next batch',
      on: quirks.expiringBatches > 0,
      set: [{ expiringBatches: 1 }, { expiringBatches: 0 }],
    },
    ...(approver === undefined
      ? []
      : [
          {
            text: `${approver.name} has not installed Usher`,
            on: quirks.notInstalled.includes(approver.id),
            set: [{ notInstalled: [...others, approver.id] }, { notInstalled: others }],
          } satisfies Switch,
        ]),
    flag('appBlocked', 'Usher is blocked by an app policy in Teams'),
    ...(['410', 'syncStateNotFound', 'resyncRequired'] as const).map(
      (form): Switch => ({
        text: `Delta tokens are too old (${form})`,
        on: quirks.staleDelta === form,
        set: [{ staleDelta: form }, { staleDelta: 'never' }],
      }),
    ),
  ];
}

const grants = (quirks: Quirks): readonly Switch[] =>
  PERMISSIONS.map((text) => {
    const others = quirks.grants.filter((one) => one !== text);
    return {
      text,
      on: others.length < quirks.grants.length,
      set: [{ grants: [...others, text] }, { grants: others }],
    };
  });

/** A button for each, which says how it stands; it works without a script as well. */
export function switches(quirks: Quirks): string {
  const section = (title: string, all: readonly Switch[]): string =>
    `<section class="card" aria-label="${title}"><h2>${title}</h2><ul class="switches">${all
      .map(
        ({ text, on, set: [yes, no] }) =>
          `<li><form method="post" action="/directory"><input type="hidden" name="quirks" value="${escapeHtml(
            JSON.stringify(on ? no : yes),
          )}"><button class="plain" role="switch" aria-checked="${on}">${escapeHtml(text)} <span class="chip ${
            on ? 'good' : 'off'
          }">${on ? 'On' : 'Off'}</span></button></form></li>`,
      )
      .join('')}</ul></section>`;
  return section('What Usher was granted', grants(quirks)) + section('Bad days', badDays(quirks));
}
