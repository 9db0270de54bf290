import { type Decision, events, type InvitationCommand, notLive, refused } from './command.ts';
import { optional } from './evolve-parts.ts';
import { requireGiver } from './policy.ts';
import { isNews, problemOf } from './problem.ts';
import type { AccessEvent, AccessRecord, TokenHash } from './record.ts';
import { invitationEnds, lastDay, remindsInviteeAt, takesLink } from './record-queries.ts';

/** From approval to acceptance. Notes that come too late (cancelled meanwhile) change nothing. */
export function decideInvitation(record: AccessRecord, command: InvitationCommand): Decision {
  const { at } = command;
  switch (command.type) {
    case 'issue-link':
      return takesLink(record) ? events({ type: 'link-issued', at, link: command.link }) : events();
    case 'drop-link':
      return attemptOf(record, command.hash)
        ? events({ type: 'link-unused', at, hash: command.hash })
        : events();
    case 'note-invited': {
      if (record.status !== 'inviting') return events();
      const { account, mailed, delivery } = command;
      const expiresAt = invitationEnds(record.request, at, command.ttlMs);
      const how = delivery === undefined ? {} : { delivery };
      const invited = { type: 'invited', at, account, expiresAt, mailed, ...how } as const;
      if (!command.accepted || at > expiresAt) return events(invited);
      return events(invited, { type: 'accepted', at, account, seen: 'search' });
    }
    case 'note-invitation-held-up':
      if (record.status !== 'inviting') return events();
      if (!isNews(record, command) && (command.until ?? record.heldUntil) === record.heldUntil)
        return events();
      return events({
        type: 'invitation-held-up',
        at,
        ...problemOf(command),
        ...(command.until !== undefined && { until: command.until }),
      });
    case 'note-invitation-refused':
      return record.status === 'inviting'
        ? events({ type: 'invitation-refused', at, ...problemOf(command) })
        : events();
    case 'remind-invitee': {
      const due = remindsInviteeAt(record);
      return record.status === 'invited' && due !== undefined && at >= due && at <= record.expiresAt
        ? events({ type: 'invitee-reminded', at })
        : events();
    }
    case 'expire-invitation':
      return record.status === 'invited' && at > record.expiresAt
        ? events({ type: 'invitation-expired', at })
        : events();
    case 'note-guest-gone':
      return record.status === 'invited' && record.account === command.account
        ? events({ type: 'invitation-expired', at, gone: true })
        : events();
    case 'resend': {
      const refusal = requireGiver(record, command.by);
      if (refusal !== undefined) return refused(refusal);
      switch (record.status) {
        case 'requested':
        case 'inviting':
          return refused({ code: 'not-invited-yet' });
        case 'invited':
        case 'invitation-expired':
          if (at >= lastDay(record.request)) return refused({ code: 'term-past' });
          return events({
            type: 'resend-asked',
            at,
            by: command.by.person,
            ...(command.delivery !== undefined && { delivery: command.delivery }),
            ...optional('reason', command.reason),
          });
        case 'granting':
        case 'granted':
          return refused({ code: 'already-granted' });
        case 'removing':
        case 'ended':
          return notLive(record);
      }
    }
    case 'accept':
      switch (record.status) {
        case 'invited':
          if (command.account !== record.account || at > record.expiresAt) return notLive(record);
          return events(acceptedBy(command));
        case 'inviting': {
          // Asked for anew: what went out before is as good until then, and longer where that is held up.
          const open = record.links.some(({ expiresAt }) => at <= expiresAt) && at < lastDay(record.request);
          if (command.account !== record.account || !open) return notLive(record);
          return events(acceptedBy(command));
        }
        case 'granting':
        case 'granted':
          return events();
        case 'requested':
        case 'invitation-expired':
        case 'removing':
        case 'ended':
          return notLive(record);
      }
  }
}

/** Whether the link belongs to the latest attempt to send an invitation, or to a reminder of one. */
const attemptOf = (record: AccessRecord, hash: TokenHash): boolean =>
  record.status === 'inviting'
    ? record.attempt?.hash === hash
    : takesLink(record) && record.links.some((one) => one.hash === hash && one.issuedAt >= record.remindedAt);

const acceptedBy = ({
  at,
  account,
  seen,
  holding,
}: Extract<InvitationCommand, { type: 'accept' }>): AccessEvent => ({
  type: 'accepted',
  at,
  account,
  seen,
  ...(holding !== undefined && { holding }),
});
