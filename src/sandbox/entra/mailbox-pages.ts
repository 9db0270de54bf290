import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendHtml, sendJson } from '../http.ts';
import type { Tenant } from './graph/call.ts';
import { mailsFor } from './mailbox.ts';
import type { Mail } from './model.ts';
import { inboxPage, type Listed, mailPage } from './pages/mail.ts';
import { noticePage } from './pages/redeem.ts';

/** The mailboxes of everyone outside, in one. */
export async function handleMailbox(
  tenant: Tenant,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (request.method !== 'GET') return false;
  const to = url.searchParams.get('to');
  if (url.pathname === '/mail.json') {
    sendJson(
      response,
      200,
      mailsFor(tenant.directory, to).map((mail) => listed(tenant, mail)),
    );
    return true;
  }
  if (url.pathname === '/mail' || url.pathname === '/mail/') {
    sendHtml(
      response,
      200,
      inboxPage(
        mailsFor(tenant.directory, to).map((mail) => listed(tenant, mail)),
        to,
      ),
    );
    return true;
  }
  const id = /^\/mail\/([^/]+)$/.exec(url.pathname)?.[1];
  if (id === undefined) return false;
  const mail = tenant.directory.mails.find((one) => one.id === id);
  if (mail) sendHtml(response, 200, mailPage(listed(tenant, mail)));
  else
    sendHtml(response, 404, noticePage('No such mail', 'The mailbox is emptied when the sandbox restarts.'));
  return true;
}

function listed(tenant: Tenant, mail: Mail): Listed {
  const ticket = mail.redeemUrl?.split('/').at(-1);
  const invitation = ticket === undefined ? undefined : tenant.directory.invitations.get(ticket);
  const user = invitation && tenant.directory.users.get(invitation.userId);
  if (!invitation) return { ...mail, state: null };
  if (!user || invitation.void) return { ...mail, state: 'withdrawn' };
  return { ...mail, state: user.externalUserState === 'Accepted' ? 'accepted' : 'pending' };
}
