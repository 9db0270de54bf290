import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText, redirect, sendHtml } from '../http.ts';
import { APPLICATION, GROUPS } from '../tenant.ts';
import type { Tenant } from './graph/call.ts';
import type { User } from './model.ts';
import { applicationPage, refusedPage, signInPage } from './pages/application.ts';
import { signedIn, whoIsSignedIn } from './session.ts';

/** What stands behind the resources of the sandbox's catalogue, by their ids there. */
const APPLICATIONS: Readonly<Record<string, { readonly name: string; readonly group: string }>> = {
  portal: { name: 'Partner portal', group: GROUPS.portal.id },
  reports: { name: APPLICATION.name, group: GROUPS.reports.id },
  contracts: { name: 'Contract archive', group: GROUPS.reports.id },
  workshop: { name: 'Joint workshop', group: GROUPS.reports.id },
};

/** The applications that access is for: they let in who is signed in and a member at that moment, as real ones do. */
export async function handleApplication(
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
): Promise<boolean> {
  const application = APPLICATIONS[/^\/application\/([a-z]+)$/u.exec(pathname)?.[1] ?? ''];
  if (application === undefined) return false;
  if (request.method === 'POST') {
    const chosen = tenant.directory.users.get(new URLSearchParams(await readText(request)).get('as') ?? '');
    redirect(response, pathname, chosen && signedIn(chosen));
    return true;
  }
  const user = whoIsSignedIn(tenant, request);
  if (user === undefined) sendHtml(response, 200, signInPage(application.name, accounts(tenant)));
  else if (!user.accountEnabled)
    sendHtml(response, 403, refusedPage(application.name, user, 'Your account is blocked from signing in.'));
  else if (!tenant.directory.members.to(application.group).includes(user.id))
    sendHtml(response, 403, refusedPage(application.name, user, 'Your account has no access to it.'));
  else sendHtml(response, 200, applicationPage(application.name, user));
  return true;
}

const accounts = ({ directory }: Tenant): readonly User[] =>
  [...directory.users.values()].filter(({ externalUserState: state }) => state === 'Accepted').toReversed();
