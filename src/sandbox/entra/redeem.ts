import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText, redirect, sendHtml } from '../http.ts';
import type { Tenant } from './graph/call.ts';
import { issuerFor } from './issuers.ts';
import { noticePage, reviewPage } from './pages/redeem.ts';
import { accept } from './people.ts';
import { signedIn } from './session.ts';

/** Microsoft's redemption: a review page, then on to where the invitation leads. */
export async function handleRedeem(
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const ticket = /^\/redeem\/([^/]+)$/.exec(url.pathname)?.[1];
  if (ticket === undefined) return false;
  const invitation = tenant.directory.invitations.get(ticket);
  const user = invitation && tenant.directory.users.get(invitation.userId);
  if (!invitation || !user || invitation.void) {
    const text = 'It was withdrawn, or the account behind it no longer exists. Ask for a new invitation.';
    sendHtml(response, invitation ? 410 : 404, noticePage('This invitation is not valid', text));
  } else if (!user.accountEnabled) {
    const text = 'The organisation has blocked this guest account from signing in.';
    sendHtml(response, 403, noticePage('You cannot sign in', text));
  } else if (user.externalUserState === 'Accepted')
    redirect(response, invitation.redirectUrl, signedIn(user));
  else if (request.method !== 'POST') sendHtml(response, 200, reviewPage(invitation.address, ticket));
  else {
    const answer = new URLSearchParams(await readText(request)).get('answer');
    if (answer === 'accept') {
      accept(user, issuerFor(user), tenant.now());
      tenant.directory.put(user, tenant.now());
      redirect(response, invitation.redirectUrl, signedIn(user));
    } else {
      const text = 'You have not accepted, and nothing was shared. The link in the mail stays valid.';
      sendHtml(response, 200, noticePage('Nothing was accepted', text));
    }
  }
  return true;
}
