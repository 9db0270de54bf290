import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeHtml, parseJson, readText, redirect, sendHtml, sendJson } from '../../http.ts';
import type { Tenant } from '../graph/call.ts';
import type { User } from '../model.ts';
import { type Quirks, setQuirks } from '../quirks.ts';
import { chip, layout } from './layout.ts';
import { switches } from './switches.ts';

/** A page that redraws each second must stay small, however large a simulation is. */
const MAX_ROWS = 300;

interface Shown {
  readonly grants: readonly string[];
  readonly employees: readonly User[];
  readonly guests: readonly User[];
  readonly totals: { readonly employees: number; readonly guests: number };
  readonly groups: readonly { id: string; name: string; total: number; members: readonly string[] }[];
  readonly assignments: readonly { id: string; who: string; application: string; role: string }[];
}

export async function handleDirectory(
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (request.method === 'POST' && url.pathname === '/directory') {
    const sent = new URLSearchParams(await readText(request));
    const account = tenant.directory.users.get(sent.get('account') ?? '');
    if (account !== undefined) {
      account.accountEnabled = !account.accountEnabled;
      tenant.directory.put(account, tenant.now());
      redirect(response, '/directory');
      return true;
    }
    const quirks = sent.get('quirks') ?? '';
    const errors = setQuirks(tenant.quirks, parseJson(quirks));
    if (errors.length > 0) sendJson(response, 400, { errors });
    else redirect(response, '/directory');
    return true;
  }
  if (request.method !== 'GET') return false;
  if (url.pathname === '/directory.json') sendJson(response, 200, shown(tenant));
  else if (url.pathname === '/directory')
    sendHtml(response, 200, directoryPage(shown(tenant), tenant.quirks));
  else return false;
  return true;
}

/** The latest of each kind, guests newest first. */
function shown({ directory, quirks: { grants } }: Tenant): Shown {
  const { users, groups, members, assignments, applications } = directory;
  const all = [...users.values()];
  const guests = all.filter((user) => user.userType === 'Guest' || user.externalUserState !== null);
  const outside = new Set(guests);
  const employees = all.filter((user) => !outside.has(user));
  const name = (id: string): string => users.get(id)?.displayName ?? groups.get(id)?.displayName ?? id;
  return {
    grants,
    employees: employees.slice(0, MAX_ROWS),
    guests: guests.toReversed().slice(0, MAX_ROWS),
    totals: { employees: employees.length, guests: guests.length },
    groups: [...groups.values()].map((group) => {
      const ids = members.to(group.id);
      return {
        id: group.id,
        name: group.displayName,
        total: ids.length,
        members: ids.slice(-MAX_ROWS).map(name),
      };
    }),
    assignments: [...assignments.values()].slice(-MAX_ROWS).map((one) => ({
      id: one.id,
      who: one.principalDisplayName ?? one.principalId,
      application: one.resourceDisplayName,
      role:
        applications.get(one.resourceId)?.appRoles.find((role) => role.id === one.appRoleId)?.displayName ??
        one.appRoleId,
    })),
  };
}

function directoryPage(all: Shown, quirks: Quirks): string {
  const groups = all.groups
    .map(
      (group) =>
        `<section class="card" aria-label="${escapeHtml(group.name)}"><h3>${escapeHtml(group.name)} <span class="count">${group.total}</span></h3>${
          group.members.length === 0
            ? '<p class="empty">No members</p>'
            : `<ul>${group.members.map((member) => `<li>${escapeHtml(member)}</li>`).join('')}</ul>`
        }</section>`,
    )
    .join('');
  return layout({
    title: 'Directory',
    active: '/directory',
    live: '/directory.json',
    body: `<h1>Directory</h1><p class="lead">Who is in the simulated tenant, and in which groups. This page refreshes by itself.</p>
<div id="live">
<section class="card"><h2>Guests <span class="count">${all.totals.guests}</span></h2>${table(
      ['Name', 'Address', 'State', 'Signs in with', 'Sign-in'],
      all.guests.map((user) => [
        name(user),
        address(user),
        state(user),
        escapeHtml(issuer(user)),
        signIn(user),
      ]),
    )}</section>
<section><h2>Groups</h2><div class="grid">${groups}</div></section>
<section class="card"><h2>Application roles <span class="count">${all.assignments.length}</span></h2>${table(
      ['Who', 'Application', 'Role'],
      all.assignments.map((one) => [one.who, one.application, one.role].map(escapeHtml)),
    )}</section>
<section class="card"><h2>Employees <span class="count">${all.totals.employees}</span></h2>${table(
      ['Name', 'Address', 'Part', 'Sign-in'],
      all.employees.map((user) => [name(user), address(user), escapeHtml(user.jobTitle ?? ''), signIn(user)]),
    )}</section>
${switches(quirks)}
</div>`,
  });
}

/** Cells are HTML. On a narrow screen each row stacks, and a cell says its column. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p class="empty">None yet</p>';
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const body = rows
    .map((cells) => {
      const tds = cells.map(
        (cell, at) => `<td${at === 0 ? '' : ` data-label="${columns[at]}"`}>${cell}</td>`,
      );
      return `<tr>${tds.join('')}</tr>`;
    })
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const name = (user: User): string =>
  `<strong>${escapeHtml(user.displayName ?? user.userPrincipalName)}</strong>`;
const address = (user: User): string => escapeHtml(user.mail ?? user.otherMails[0] ?? user.userPrincipalName);
const issuer = (user: User): string =>
  user.identities.find((one) => one.signInType === 'federated')?.issuer ?? '–';

/** A button, as an administrator has one in Entra: for who has left, or for a guest who is shut out by hand. */
const signIn = (user: User): string =>
  `<form method="post" action="/directory"><input type="hidden" name="account" value="${user.id}"><button class="plain small">${
    user.accountEnabled ? 'Block' : 'Unblock'
  }<span class="unseen"> ${escapeHtml(user.displayName ?? user.userPrincipalName)}</span></button></form>`;

function state(user: User): string {
  if (!user.accountEnabled) return chip('off', 'Blocked');
  return user.externalUserState === 'Accepted' ? chip('good', 'Accepted') : chip('wait', 'Not accepted yet');
}
