import { BAD_DAYS } from '../../bad-days/index.ts';
import { escapeHtml } from '../../http.ts';
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
  'User.EnableDisableAccount.All',
  'User.DeleteRestore.All',
  'Mail.Send',
  'Mail.Read',
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

const badDays = (quirks: Quirks): readonly Switch[] =>
  BAD_DAYS.map(({ title, isOn, change }) => ({
    text: title,
    on: isOn(quirks),
    set: [change(quirks, true), change(quirks, false)],
  }));

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
