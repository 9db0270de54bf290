import type { Complaint } from '../../access/complaint.ts';
import type { NoticeFacts } from '../types.ts';

/** To the sponsor: who is stuck, with what, and what helps. */
export const stuck: { readonly [C in Complaint as `stuck-${C}`]: (p: NoticeFacts) => string } = {
  'stuck-no-mail': ({ address, resource }) =>
    `${address} says that the invitation to ${resource} does not come. Check with them how the address is written, and their spam. Then send it again, pass the link on yourself, or change the address.`,
  'stuck-other-account': ({ address, resource }) =>
    `${address} cannot get into ${resource}: they are signed in with another account than the invited one. A private browser window helps. If they want to use another address, change it.`,
  'stuck-own-tenant': ({ address, resource }) =>
    `${address} cannot get into ${resource}: they end up in their own company. They have to start from a link with our tenant in it; the one on their page, which the invitation leads to, helps.`,
  'stuck-no-passcode': ({ address, resource }) =>
    `${address} cannot get into ${resource}: the code that Microsoft mails them for signing in does not come. Ask whether that mailbox takes mail from outside. If it does not, change the address.`,
  'stuck-no-second-factor': ({ address, resource }) =>
    `${address} cannot get into ${resource}: they no longer have the phone or app that confirms their sign-in. If it was set up with us, ask our IT to reset it: Entra, their user, Authentication methods, Require re-register multifactor authentication.`,
  'stuck-blocked': ({ address, resource }) =>
    `${address} cannot get into ${resource}: Microsoft says that access is blocked. Ask them for the code on that page. With AADSTS500212 their own IT has to allow our tenant; with AADSTS500213 ours has to allow theirs, in the cross-tenant access settings; with AADSTS53003 look at our Conditional Access.`,
  'stuck-asks-password': ({ address, resource }) =>
    `${address} cannot get into ${resource}: it asks them for a password, and guests have none here. Ask whoever looks after ${resource} whether it lets guests sign in with Microsoft.`,
};
