import type { Quirks } from '../entra/quirks.ts';
import { EMPLOYEES, GROUPS } from '../tenant.ts';
import { type BadDay, listed, whole } from './bad-day.ts';

export type { BadDay } from './bad-day.ts';

const { id: portal, name } = GROUPS.portal;
const [, approver, administrator] = EMPLOYEES;
/** What a newcomer is told to invite first is from here. */
const DOMAIN = 'partner.com';
/** The company behind `DOMAIN`. */
export const PARTNER_TENANT = '4c000000-0000-4000-8000-000000000001';

const STALE = {
  title: 'Usher’s place in the list of changes is forgotten',
  tryThis: 'Invite somebody, approve, accept, and close the page at once: Usher finds out all the same.',
};

/** For each quirk of the tenant what may go wrong by it; what Usher was granted has switches of its own. */
const BY_QUIRK = {
  invitationsBlocked: [
    whole('invitationsBlocked', true, {
      title: 'Invitations are blocked for suspicious activity',
      tryThis: 'Invite somebody and approve: all invitations wait, and Iris is told how to end it.',
    }),
  ],
  invitationsDisabled: [
    whole('invitationsDisabled', true, {
      title: 'Guest invitations are off for the company',
      tryThis: 'Invite somebody and approve: the card says what is off, and whom to ask.',
    }),
  ],
  blockedDomains: [
    listed('blockedDomains', DOMAIN, {
      title: `Cross-tenant settings block ${DOMAIN}`,
      tryThis: `Invite anna@${DOMAIN} and approve: the card says which settings stand in the way.`,
    }),
  ],
  guestsBlocked: [
    whole('guestsBlocked', true, {
      title: 'Cross-tenant settings let no other company in',
      tryThis: 'Only who sets Usher up can know: npm run doctor names it where Policy.Read.All is granted.',
    }),
  ],
  blockedTenants: [
    listed('blockedTenants', PARTNER_TENANT, {
      title: 'Cross-tenant settings block one company',
      tryThis: 'npm run doctor names the company where Policy.Read.All is granted.',
    }),
  ],
  directoryFull: [
    whole('directoryFull', true, {
      title: 'The directory is full',
      tryThis: 'Invite somebody and approve: the card says that the directory is full.',
    }),
  ],
  resetsRefused: [
    whole('resetsRefused', true, {
      title: 'A redemption may not start over',
      tryThis:
        'Invite somebody, approve, and change their address before they accept: a new invitation goes out.',
    }),
  ],
  notOwned: [
    listed('notOwned', portal, {
      title: `Usher does not own ${name}`,
      tryThis:
        'Invite olga@northwind.example and approve: what is missing is named, and Usher goes on once it is there.',
    }),
  ],
  closedGroups: [
    listed('closedGroups', portal, {
      title: `${name} is closed to guests`,
      tryThis: 'Invite pavel@hora.example and approve: the card says that the group takes no guests.',
    }),
  ],
  mailEnabledGroups: [
    listed('mailEnabledGroups', portal, {
      title: `${name} is mail-enabled`,
      tryThis:
        'Invite petra@fabrik.example, approve, accept: such a group cannot be changed, and the card says so.',
    }),
  ],
  pendingMayJoin: [
    whole('pendingMayJoin', true, {
      title: 'Groups take guests who have not accepted',
      tryThis: 'Invite somebody and approve: Usher lets nobody in before they accept all the same.',
    }),
  ],
  notMemberIs400: [
    whole('notMemberIs400', true, {
      title: 'Graph says 400 instead of 404 for who is no member',
      tryThis:
        'Let olga@northwind.example in, take her out of the group in Graph, and remove her: she “was not a member”.',
    }),
  ],
  latencyMs: [
    whole('latencyMs', 2500, {
      title: 'Graph takes its time for each answer',
      tryThis:
        'Type status olga@northwind.example: “Working on it” comes at once, the answer when it is there.',
    }),
  ],
  lagMs: [
    whole('lagMs', 30_000, {
      title: 'A new guest is unknown for 30 seconds',
      tryThis: 'Invite somebody new, approve, accept: the page asks for a moment, and goes on by itself.',
    }),
  ],
  undeliverable: [
    listed('undeliverable', DOMAIN, {
      title: `Mail to ${DOMAIN} comes back`,
      tryThis: `Start with MAIL_SENDER=iris@lindenau.example, invite anna@${DOMAIN} and approve: who asked is told that the mail came back.`,
    }),
  ],
  throttle: [
    whole(
      'throttle',
      { invitations: 1 },
      {
        title: 'Graph takes one invitation in five seconds',
        tryThis: 'Invite two people and approve both: the second gets their mail a few seconds later.',
      },
    ),
  ],
  hold: [
    whole('hold', '.', {
      title: 'Graph does not answer at all',
      tryThis:
        'Type status olga@northwind.example: “Working on it” comes at once. Switch this off: there is the answer.',
    }),
  ],
  failNext: [
    whole('failNext', [{ status: 503, times: 3 }], {
      title: 'The next three calls fail',
      tryThis: 'Invite somebody: Usher tries again, and nothing happens twice.',
    }),
  ],
  failedBatches: [
    whole(
      'failedBatches',
      'outside',
      {
        title: 'Batches are answered 424 as a whole',
        tryThis: 'Invite somebody: the look-ups are asked one by one instead.',
      },
      'failedBatches-outside',
    ),
    whole(
      'failedBatches',
      'inside',
      {
        title: 'Batches are answered 424 inside',
        tryThis: 'Invite somebody: what was not answered is asked again.',
      },
      'failedBatches-inside',
    ),
  ],
  expiringBatches: [
    whole('expiringBatches', 1, {
      title: 'The token ends inside the next batch',
      tryThis: 'Invite somebody: the rest of the batch is asked again with a new token.',
    }),
  ],
  staleDelta: (['410', 'syncStateNotFound', 'resyncRequired'] as const).map((form) =>
    whole('staleDelta', form, { ...STALE, title: `${STALE.title} (${form})` }, `staleDelta-${form}`),
  ),
  premium: [
    whole('premium', false, {
      title: 'There is no premium licence',
      tryThis:
        'Let somebody in and type status and their address: all is there but when they last signed in.',
    }),
  ],
  notInstalled: [
    listed('notInstalled', approver?.id ?? '', {
      title: `${approver?.name} has not installed Usher`,
      tryThis: `Invite somebody: ${administrator?.name} is asked in ${approver?.name}’s place.`,
    }),
  ],
  appBlocked: [
    whole('appBlocked', true, {
      title: 'Usher is blocked by an app policy in Teams',
      tryThis: `Grant TeamsAppInstallation.ReadWriteSelfForUser.All on the directory page, switch “${approver?.name} has not installed Usher” on, and invite somebody: ${administrator?.name} is asked.`,
    }),
  ],
  appNotInCatalogue: [
    whole('appNotInCatalogue', true, {
      title: 'Usher is not in the company’s app catalogue',
      tryThis: `The same as with an app policy: Usher cannot install itself for ${approver?.name}, and asks ${administrator?.name}.`,
    }),
  ],
} satisfies Record<Exclude<keyof Quirks, 'grants'>, readonly BadDay[]>;

/** In the order in which they are shown. */
export const BAD_DAYS: readonly BadDay[] = Object.values(BY_QUIRK).flat();
