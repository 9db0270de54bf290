import type { Cause } from '../../access/record.ts';
import { afterColon } from '../joints.ts';

/** What approvers read on their cards. */
export const approvals = {
  approval: {
    title: (sponsor: string, partner: string, resource: string, length: string): string =>
      `${sponsor} asks to give ${partner} access to ${resource} ${length}`,
    extension: (sponsor: string, partner: string, resource: string, length: string): string =>
      `${sponsor} asks to extend ${partner}’s access to ${resource} ${length}`,
    /** In a headline, after what is asked for. */
    length: {
      for: (span: string): string => `for ${span}`,
      until: (day: string): string => `until ${day}`,
      forever: 'without an end',
    },
    called: (who: string): string => `${who}: please decide.`,
    yours: 'This is your own request, so somebody else decides.',
    others: 'Other people have been asked to decide this one.',
    reminder: (day: string): string => `A reminder: asked on ${day}, and nobody has decided.`,
    stage: (stage: number, of: number): string => `Stage ${stage} of ${of}`,
    next: (people: string, count: number): string =>
      `Next: ${people} ${count === 1 ? 'decides' : 'decide'}. You don’t have to do anything else.`,
    nextStage: 'Next: the next stage decides. You don’t have to do anything else.',
    inPlaceOf: (name: string): string => `You decide for ${name}, who is away.`,
    inPlace: (name: string, whom: string): string => `${name} (for ${whom})`,
    takeBack: 'Take back',
    since: (status: string): string => `Since then: ${status}`,
    said: (comment: string): string => `“${comment}”`,
    decided: { approved: 'Approved', rejected: 'Rejected', cancelled: 'Withdrawn', lapsed: 'Expired' },
    by: (who: string, when: string): string => `by ${who}, ${when}`,
    partner: 'For',
    domain: 'Domain',
    known: (domain: string): string => `${domain}, known here`,
    new: (domain: string): string => `${domain}, new here: no one from there has been asked for before`,
    publicMail: (domain: string): string => `${domain}, where anybody can have an address`,
    asked: 'Asked',
    decideBy: 'Decide by',
    askedBecause: {
      silence: 'You’re asked because nobody has decided in time.',
      unreachable: 'You’re asked because nobody else could be reached.',
      nobody: 'You’re asked because there was nobody else to ask.',
    } satisfies Record<Cause, string>,
    termLabel: 'How long',
    reason: 'Why',
    noReason: 'No reason given',
    directory: 'Guest',
    found: {
      employee: 'An employee; in when approved',
      'accepted-guest': 'Known here; in when approved',
      'pending-guest': 'Invited before, not accepted; that invitation goes on',
      nobody: 'New here; invited when approved',
    },
    replaces: 'Replaces',
    foundBefore: 'Known here by the old address; gets a new invitation when approved',
    foundPending: 'Invited before, not accepted yet; gets the invitation anew when approved',
    /** Whether the account holds anything else is looked up when it is time. */
    replaced: (address: string, invited: boolean): string =>
      invited
        ? `${address}. Where their guest account was made for this sponsor and holds nothing else, it goes on with the new address; otherwise the new address gets an account of its own.`
        : address,
    account: 'Account',
    member: 'As a member of the company’s directory, not as a guest',
    delivery: 'Invitation',
    deliveries: {
      microsoft: 'By Microsoft’s mail',
      own: 'By our own mail',
      link: (name: string): string => `As a link, which ${name} passes on`,
    },
    cc: 'Copy to',
    personal: 'Message',
    contact: 'Contact link',
    comment: 'Comment (optional)',
    commentHint: 'If you reject it, say why',
    earlier: 'Earlier',
    approve: 'Approve',
    reject: 'Reject',
    takeUp: 'I’m on it',
    takenUp: (name: string, when: string): string => `${name} has been on it since ${when}.`,
  },
  waiting: {
    title: (count: number): string =>
      count === 0
        ? 'Nothing is waiting for you'
        : `${count} ${count === 1 ? 'request is' : 'requests are'} waiting for your decision`,
    none: 'Approval cards come to you by themselves when somebody asks.',
    how: 'Tick the requests to decide together. Open shows everything about one.',
    row: (partner: string, resource: string): string => `${partner} to ${resource}`,
    asked: (sponsor: string, day: string, length: string): string => `${sponsor}, ${day}, ${length}`,
    silent: 'Then Microsoft stopped answering, so the others are still waiting. Tick them again in a minute.',
    /** Beside the cards of one person's requests: one message for the rest of them. */
    list: {
      title: (sponsor: string, count: number): string =>
        count === 0 ? `Nothing else from ${sponsor} is waiting here` : `${sponsor} asks for ${count} more`,
      how: 'Ten of one person’s requests come as cards, and the rest are waiting here. Tick the requests to decide together. Open shows everything about one.',
      more: (count: number): string =>
        `${count} more come after these. Type **approvals** to see all that is waiting for you.`,
      moved: (sponsor: string): string => `What else ${sponsor} asks for is listed further down.`,
      byWhom: (decided: string, name: string): string => `${afterColon(decided)} by ${name}`,
    },
    open: 'Open',
    approve: 'Approve',
    reject: 'Reject',
    decided: {
      approve: (who: string): string => `Approved: ${who}`,
      reject: (who: string): string => `Rejected: ${who}`,
    },
  },
  revoke: {
    title: (address: string, resource: string): string =>
      `Take back your approval of ${address}’s access to ${resource}?`,
    whom: 'Partner',
    now: 'Now',
    what: 'Access that was given ends now; an invitation stops working. Whoever asked for it is told, with your reason.',
    reason: 'Why',
    reasonHint: 'The project ended',
    reasonError: 'Say why; the requester reads it.',
    revoke: 'Take back',
    cancel: 'Cancel',
    done: (address: string, resource: string): string =>
      `You took back your approval of ${address}’s access to ${resource}`,
    gone: 'They don’t have access.',
    going: 'The access is being removed. Its sponsor will hear when it’s done.',
  },
};
