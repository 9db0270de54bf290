import { z } from 'zod';
import type { Invitation, Invited } from '../usecases/ports.ts';
import { type Call, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import { errorOf, isOk, type Reply } from './reply.ts';

/** The invitation has an id of its own; `invitedUser.id` is the guest's. */
const answerSchema = z.object({
  status: z.string().nullish(),
  inviteRedeemUrl: z.string().nullish(),
  invitedUser: z.object({ id: z.string().min(1) }),
});

export function invitationCall(invitation: Invitation, withSponsor = true): Call {
  const {
    address,
    name,
    redirectUrl,
    language,
    sponsor,
    cc,
    invitedAs,
    unmailed = false,
    resets,
  } = invitation;
  const info = {
    ...(language === undefined ? {} : { messageLanguage: language }),
    ...(cc === undefined || unmailed ? {} : { ccRecipients: [{ emailAddress: { address: cc } }] }),
  };
  return write(
    'POST',
    '/invitations',
    {
      invitedUserEmailAddress: address,
      inviteRedirectUrl: redirectUrl,
      sendInvitationMessage: !unmailed,
      ...(name === undefined ? {} : { invitedUserDisplayName: name }),
      ...(invitedAs === 'member' ? { invitedUserType: 'Member' } : {}),
      ...(unmailed || Object.keys(info).length === 0 ? {} : { invitedUserMessageInfo: info }),
      ...(resets === undefined ? {} : { resetRedemption: true, invitedUser: { id: resets } }),
      ...(withSponsor
        ? { invitedUserSponsors: [{ '@odata.type': '#microsoft.graph.user', id: sponsor }] }
        : {}),
    },
    resets === undefined ? 'User.Invite.All' : 'User.ReadWrite.All',
  );
}

export function invitedOf(call: Call, reply: Reply, now: number): Invited {
  if (!isOk(reply)) throw failureOf(call, reply, now);
  const { status, invitedUser, inviteRedeemUrl } = bodyOf(answerSchema, reply, call);
  return {
    account: invitedUser.id.toLowerCase(),
    accepted: status === 'Completed',
    ...(isLink(inviteRedeemUrl) && { redeemUrl: inviteRedeemUrl }),
  };
}

/** What is handed to people leads to a web page and to nothing else. */
const isLink = (url: string | null | undefined): url is string =>
  /^https?:$/u.test(URL.parse(url ?? '')?.protocol ?? '');

/**
 * True where the sponsor is why nobody was invited: a 404 speaks of the only object that an invitation refers to;
 * other refusals name the sponsor. None of them was acted upon.
 */
export function sponsorIsRefused(reply: Reply): boolean {
  const { code, message } = errorOf(reply);
  if (reply.status === 404) return code !== '';
  return (reply.status === 400 || reply.status === 403) && /sponsor/i.test(message);
}

/** One POST, and no other unless the sponsor is refused: an invitation without sponsor is better than none. */
export async function post(graph: Graph, invitation: Invitation): Promise<{ call: Call; reply: Reply }> {
  const call = invitationCall(invitation);
  const reply = await graph.send(call);
  if (!sponsorIsRefused(reply)) return { call, reply };
  const plain = invitationCall(invitation, false);
  return { call: plain, reply: await graph.send(plain) };
}
