import type { Json } from '../model.ts';
import { isJson, referenceOf } from './call.ts';
import { badRequest, malformed, noSuchProperty } from './errors.ts';
import { MAX_SPONSORS } from './sponsors.ts';

/** An invitation as it was asked for, read and checked. */
export interface Asked {
  readonly address: string;
  readonly redirectUrl: string;
  readonly displayName: string | null;
  readonly userType: 'Guest' | 'Member';
  readonly sendMail: boolean;
  readonly language: string | null;
  readonly cc: string | null;
  readonly sponsors: readonly string[];
  /** The object whose redemption starts over, or null. */
  readonly resetOf: string | null;
}

const KNOWN = new Set([
  'invitedUserEmailAddress',
  'inviteRedirectUrl',
  'invitedUserDisplayName',
  'invitedUserType',
  'sendInvitationMessage',
  'resetRedemption',
  'invitedUserMessageInfo',
  'invitedUser',
  'invitedUserSponsors',
  'invitedUserSponsors@odata.bind',
  '@odata.type',
]);
const TYPE = 'microsoft.graph.invitation';
const wrong = (name: string) =>
  badRequest(`Invalid value specified for property '${name}' of resource 'Invitation'.`);

export function readInvitation(body: Json): Asked {
  const strange = Object.keys(body).find((name) => !KNOWN.has(name));
  if (strange !== undefined) throw noSuchProperty(strange, TYPE);
  const { invitedUserEmailAddress: address, inviteRedirectUrl: redirectUrl } = body;
  for (const name of ['invitedUserEmailAddress', 'inviteRedirectUrl']) {
    const value = body[name];
    if (value === undefined || value === null || value === '') {
      throw badRequest(`A value is required for property '${name}' of resource 'Invitation'.`);
    }
  }
  if (typeof redirectUrl !== 'string' || !isRedirect(redirectUrl)) throw wrong('inviteRedirectUrl');
  if (typeof address !== 'string' || !isAddress(address)) {
    throw badRequest('The Primary SMTP Address is an invalid value.');
  }
  const { invitedUserType: userType = null } = body;
  if (userType !== null && userType !== 'Guest' && userType !== 'Member') throw wrong('invitedUserType');
  const info = readMessageInfo(body.invitedUserMessageInfo);
  return {
    address,
    redirectUrl,
    displayName: textOrNull(body, 'invitedUserDisplayName'),
    userType: userType ?? 'Guest',
    sendMail: flag(body, 'sendInvitationMessage'),
    ...info,
    sponsors: readSponsors(body),
    resetOf: flag(body, 'resetRedemption') ? resetTarget(body.invitedUser) : null,
  };
}

function textOrNull(body: Json, name: string): string | null {
  const value = body[name] ?? null;
  if (value !== null && typeof value !== 'string') throw wrong(name);
  return value === '' ? null : value;
}

function flag(body: Json, name: string): boolean {
  const value = body[name] ?? false;
  if (typeof value !== 'boolean')
    throw malformed(`Cannot convert the value of '${name}' to type 'Edm.Boolean'.`);
  return value;
}

const FORBIDDEN = /[~!#$%^&*()+=[\]{}\\/|;:"<>?,@\s]/;

/** Entra's own idea of an address: stricter than the standard, and an apostrophe is fine. */
function isAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (at < 1 || FORBIDDEN.test(local) || FORBIDDEN.test(domain) || /[^\x20-\x7e]/.test(address)) return false;
  if (/^[.-]|[.-]$/.test(local) || local.includes('..')) return false;
  return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(domain);
}

/** The real directory refuses `http` everywhere; the sandbox lets it lead back to this machine. */
function isRedirect(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/.test(hostname);
}

function readMessageInfo(value: unknown): Pick<Asked, 'language' | 'cc'> {
  if (value === undefined || value === null) return { language: null, cc: null };
  if (!isJson(value)) throw wrong('invitedUserMessageInfo');
  const known = ['messageLanguage', 'customizedMessageBody', 'ccRecipients', '@odata.type'];
  const strange = Object.keys(value).find((name) => !known.includes(name));
  if (strange !== undefined) throw noSuchProperty(strange, 'microsoft.graph.invitedUserMessageInfo');
  const recipients = value.ccRecipients ?? [];
  if (!Array.isArray(recipients)) throw wrong('ccRecipients');
  if (recipients.length > 1) throw badRequest('Only one recipient is allowed in ccRecipients.');
  const [first]: unknown[] = recipients;
  const mail = isJson(first) ? first.emailAddress : null;
  const cc = isJson(mail) ? mail.address : null;
  if (typeof cc === 'string' && !isAddress(cc)) throw wrong('ccRecipients');
  return { language: textOrNull(value, 'messageLanguage'), cc: typeof cc === 'string' ? cc : null };
}

function readSponsors(body: Json): readonly string[] {
  const bound = body['invitedUserSponsors@odata.bind'] ?? [];
  const given = body.invitedUserSponsors ?? [];
  if (!Array.isArray(bound) || !Array.isArray(given)) throw wrong('invitedUserSponsors');
  const ids = [
    ...bound.map(referenceOf),
    ...given.map((one: unknown) => {
      if (!isJson(one)) throw wrong('invitedUserSponsors');
      return typeof one.id === 'string' ? one.id.toLowerCase() : referenceOf(one['@odata.id']);
    }),
  ];
  if (ids.length > MAX_SPONSORS) {
    throw badRequest(`The number of sponsors exceeds the maximum allowed: ${MAX_SPONSORS}.`);
  }
  return ids;
}

function resetTarget(user: unknown): string {
  if (!isJson(user) || typeof user.id !== 'string') {
    throw badRequest("A value is required for property 'invitedUser' when 'resetRedemption' is true.");
  }
  return user.id;
}
