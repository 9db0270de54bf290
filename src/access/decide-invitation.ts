import { type Decision, events, type InvitationCommand, notLive, refused } from './command.ts';
import { optional } from './evolve-parts.ts';
import { requireGiver } from './policy.ts';
import { isNews, problemOf } from './problem.ts';
import type { AccessEvent, AccessRecord, TokenHash } from './record.ts';
import { invitationEnds, lastDay, remindsInviteeAt, remindsSponsorAt, takesLink } from './record-queries.ts';
import { plus } from './term.ts';
import { awaitsTerms } from './terms.ts';

/** From approval to acceptance. Notes that come too late (cancelled meanwhile) change nothing. */
export function decideInvitation(record: AccessRecord, command: InvitationCommand): Decision {
  const { at } = command;
  switch (command.type) {
    case 'issue-link':
      return takesLink(record) ? events({ type: 'link-issued', at, link: command.link }) : events();
    case 'drop-link':
      return isUnderWay(record, command.hash)
        ? events({ type: 'link-unused', at, hash: command.hash })
        : events();
    case 'note-invited': {
      if (record.status !== 'inviting') return events();
      const { account, mailed, delivery } = command;
      const expiresAt = invitationEnds(record.request, at, command.ttlMs);
      const { redeemWithin } = command;
      const how = {
        ...optional('delivery', delivery),
        ...(redeemWithin && { withdrawAt: plus(record.links[0]?.issuedAt ?? at, redeemWithin) }),
      };
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
    case 'await-acceptance': {
      const due = remindsSponsorAt(record);
      return record.status === 'invited' && due !== undefined && at >= due && at <= record.expiresAt
        ? events({ type: 'acceptance-awaited', at })
        : events();
    }
    case 'note-bounced':
      return record.status === 'invited' && record.bouncedAt === undefined
        ? events({ type: 'mail-bounced', at })
        : events();
    case 'withdraw-invitation': {
      const isOpen = record.status === 'invited' || record.status === 'invitation-expired';
      return isOpen && record.withdrawAt !== undefined && at >= record.withdrawAt
        ? events({ type: 'invitation-withdrawn', at })
        : events();
    }
    case 'expire-invitation':
      return record.status === 'invited' && at > record.expiresAt
        ? events({ type: 'invitation-expired', at })
        : events();
    case 'note-account-gone': {
      const waits = record.status === 'invited' || record.status === 'granting';
      return waits && record.account === command.account ? events({ type: 'account-gone', at }) : events();
    }
    case 'resend': {
      const refusal = requireGiver(record, command.by);
      if (refusal !== undefined) return refused(refusal);
      switch (record.status) {
        case 'requested':
        case 'inviting':
          return refused({ code: 'not-invited-yet', isApproved: record.status === 'inviting' });
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
          return awaitsTerms(record)
            ? events({
                type: 'resend-asked',
                at,
                by: command.by.person,
                delivery: 'link',
                ...optional('reason', command.reason),
              })
            : refused({ code: 'already-granted', isIn: false });
        case 'granted':
          return refused({ code: 'already-granted', isIn: true });
        case 'removing':
        case 'ended':
          return notLive(record);
      }
    }
    case 'accept':
      switch (record.status) {
        case 'invited':
          if (command.account !== record.account || at > record.expiresAt) return notLive(record);
          return events(...acceptedBy(command));
        case 'inviting': {
          // Asked for anew: what went out before is as good until then, and longer where that is held up.
          const open = record.links.some(({ expiresAt }) => at <= expiresAt) && at < lastDay(record.request);
          if (command.account !== record.account || !open) return notLive(record);
          return events(...acceptedBy(command));
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

/** Made for somebody, and not in their hands yet as far as we know. */
function isUnderWay(record: AccessRecord, hash: TokenHash): boolean {
  if (!takesLink(record)) return false;
  if (record.status === 'inviting') return record.attempt?.hash === hash;
  const since = record.status === 'invited' ? (record.remindedAt ?? 0) : 0;
  return record.links.some((link) => link.hash === hash && link.issuedAt >= since);
}

const acceptedBy = ({
  at,
  account,
  seen,
  holding,
  terms,
}: Extract<InvitationCommand, { type: 'accept' }>): readonly AccessEvent[] => [
  { type: 'accepted', at, account, seen, ...(holding !== undefined && { holding }) },
  ...(terms === undefined
    ? []
    : [{ type: 'terms-awaited' as const, at, version: terms, shown: true as const }]),
];
