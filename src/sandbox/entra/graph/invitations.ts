import { randomBytes, randomUUID } from 'node:crypto';
import { postInvitation } from '../mailbox.ts';
import { dateTime, type Invitation, type Json, type User } from '../model.ts';
import { guestPrincipalName, makeUser } from '../people.ts';
import { RESET } from './access.ts';
import { bodyOf, type Call, contextUrl, type Route, type Tenant } from './call.ts';
import { VERIFIED_DOMAINS } from './company.ts';
import { badRequest, GraphError, malformed, notFound } from './errors.ts';
import { isGranted } from './granted.ts';
import { type Asked, readInvitation } from './invitation-body.ts';

const alreadyHere = (user: User): string =>
  `The invited user already exists in the directory as object ID: ${user.id}`;

const forbidden = (message: string): GraphError =>
  new GraphError(403, 'AzureActiveDirectoryForbidden', message);

const guestsNotAllowed = (): GraphError =>
  forbidden(
    'Guest invitations not allowed for your company. Contact your company administrator for more details.',
  );

/** What stands in the way of this address, apart from who has it already. */
function checkAllowed(tenant: Tenant, address: string): void {
  if (tenant.quirks.invitationsBlocked) {
    throw new GraphError(
      403,
      'Forbidden',
      'Invitations are blocked for this directory due to suspicious activity. Please contact Microsoft support for help.',
    );
  }
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (tenant.quirks.invitationsDisabled) throw guestsNotAllowed();
  if (VERIFIED_DOMAINS.includes(domain)) {
    throw badRequest(
      "This user cannot be invited because the domain of the user's email address is a verified domain of this directory.",
    );
  }
  if (tenant.quirks.blockedDomains.some((one) => one.toLowerCase() === domain)) {
    throw forbidden(
      "This invitation is blocked by cross-tenant access settings. Admins in both your organization and the invited user's organization must configure cross-tenant access settings to allow the invitation.",
    );
  }
}

export const invite: Route = (tenant, call) => {
  const asked = readInvitation(bodyOf(call));
  checkAllowed(tenant, asked.address);
  checkSponsors(tenant, asked.sponsors);
  const user = asked.resetOf === null ? invitee(tenant, asked) : reset(tenant, call, asked, asked.resetOf);
  for (const id of asked.sponsors) tenant.directory.sponsors.link(user.id, id);

  const invitation: Invitation = {
    id: randomUUID(),
    ticket: randomBytes(24).toString('base64url'),
    userId: user.id,
    address: asked.address,
    redirectUrl: asked.redirectUrl,
    void: false,
  };
  tenant.directory.invitations.set(invitation.ticket, invitation);
  const redeemUrl = `${tenant.baseUrl}/redeem/${invitation.ticket}`;
  if (asked.sendMail) postInvitation(tenant, asked, redeemUrl);
  return { status: 201, body: answer(tenant, asked, invitation, user, redeemUrl) };
};

/** The guest with this address, made if there is none. A known guest keeps object and id. */
function invitee(tenant: Tenant, asked: Asked): User {
  const [known] = tenant.directory.atAddress(asked.address);
  if (!known) {
    if (tenant.quirks.directoryFull) {
      throw new GraphError(
        403,
        'Directory_QuotaExceeded',
        'The directory object quota limit for the Tenant has been exceeded. Please ask your administrator to increase the quota limit or delete objects to reduce the used quota.',
      );
    }
    const now = tenant.now();
    const user = makeUser(
      {
        displayName: asked.displayName ?? asked.address.slice(0, asked.address.indexOf('@')),
        mail: asked.address,
        otherMails: [asked.address],
        proxyAddresses: [`SMTP:${asked.address}`],
        externalUserState: 'PendingAcceptance',
        userType: asked.userType,
        userPrincipalName: guestPrincipalName(asked.address),
      },
      now,
    );
    tenant.directory.put(user, now, now + tenant.quirks.lagMs);
    return user;
  }
  if (!known.accountEnabled) {
    throw new GraphError(
      412,
      'PreconditionFailed',
      `${alreadyHere(known)}, but the account is blocked from signing in. If the account is unblocked, they can use that account to sign in to shared apps and resources.`,
    );
  }
  if (known.externalUserState === null && known.creationType === null) {
    throw badRequest(
      `${alreadyHere(known)}. They can use that account to sign in to shared apps and resources.`,
    );
  }
  return known;
}

/** The same object may be redeemed anew, by an address that an administrator or the application gave it before. */
function reset(tenant: Tenant, { grants }: Call, asked: Asked, id: string): User {
  // The documentation asks for User.ReadWrite.All; the refusal without it is azure-docs #71825. [F]
  if (!isGranted(grants, RESET)) throw new GraphError(403, 'Forbidden', 'Generic authorization exception.');
  if (tenant.quirks.resetsRefused) throw guestsNotAllowed();
  const user = tenant.directory.users.get(id.toLowerCase());
  if (!user) throw notFound(id);
  const own = [user.mail, ...user.otherMails].map((one) => one?.toLowerCase());
  if (!own.includes(asked.address.toLowerCase())) {
    throw malformed(
      'The email you’re using to invite this user doesn’t match any emails on the user object. Please add this email to the user object and try again.',
    );
  }
  const other = tenant.directory.atAddress(asked.address).find((one) => one !== user);
  if (other) {
    throw badRequest(
      `${alreadyHere(other)}. They can use that account to sign in to shared apps and resources.`,
    );
  }
  user.externalUserState = 'PendingAcceptance';
  user.externalUserStateChangeDateTime = dateTime(tenant.now());
  user.identities = user.identities.filter((one) => one.signInType === 'userPrincipalName');
  for (const one of tenant.directory.invitations.values()) if (one.userId === user.id) one.void = true;
  tenant.directory.put(user, tenant.now());
  return user;
}

function checkSponsors(tenant: Tenant, ids: readonly string[]): void {
  const { users, groups } = tenant.directory;
  const unknown = ids.find((id) => !users.has(id) && !groups.has(id));
  if (unknown !== undefined) throw notFound(unknown);
}

function answer(tenant: Tenant, asked: Asked, invitation: Invitation, user: User, redeemUrl: string): Json {
  const accepted = user.externalUserState === 'Accepted';
  return {
    '@odata.context': contextUrl(tenant, 'invitations/$entity'),
    id: invitation.id,
    inviteRedeemUrl: redeemUrl,
    invitedUserDisplayName: asked.displayName,
    invitedUserType: asked.userType,
    invitedUserEmailAddress: asked.address,
    sendInvitationMessage: asked.sendMail,
    resetRedemption: asked.resetOf !== null,
    inviteRedirectUrl: asked.redirectUrl,
    status: accepted ? 'Completed' : 'PendingAcceptance',
    invitedUserMessageInfo: {
      messageLanguage: asked.language,
      // A service principal's own text is dropped.
      customizedMessageBody: null,
      ccRecipients: [{ emailAddress: { name: null, address: asked.cc } }],
    },
    invitedUser: { id: user.id },
  };
}
