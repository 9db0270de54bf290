import type { KeptBecause } from '../../../access/leftover.ts';
import { listed } from '../listed.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/** What an administrator reads before and after a partner, or a whole domain, is cut off; names are escaped already. */
export const emergency = {
  title: (whom: string): string => `Remove all access for ${whom} now?`,
  titleDone: (whom: string): string => `Removing all access for ${whom}`,
  /** A whole domain, as it stands in titles and messages. */
  everybodyOf: (domain: string): string => `all partners of ${domain}`,
  nothing: (whom: string): string => `There’s nothing for me to remove for ${whom}.`,
  partners: 'Partners',
  access: 'Access',
  waiting: 'Requests and invitations',
  removing: 'Being removed',
  gone: 'Removed',
  withdrawn: 'Withdrawn',
  stuck: 'Not removed yet',
  account: 'Sign-in',
  earlier: 'Not ours',
  of: (count: number, names: readonly string[], more: number): string =>
    `${count}: ${more > 0 ? listed([...names, `${more} more`]) : listed(names)}`,
  lists: (count: number): string =>
    `${many(count, 'list row not yet processed', 'list rows not yet processed')} will be closed.`,
  listsClosed: (count: number): string =>
    `${many(count, 'list row not yet processed was', 'list rows not yet processed were')} closed.`,
  accounts: {
    ours: (count: number): string =>
      `${many(count, 'account I created will be blocked; I check it first.', 'accounts I may have created will be blocked; I check each one first.')}`,
    blocking: (count: number): string => `${many(count, 'account is', 'accounts are')} being blocked.`,
    blocked: (count: number): string => `${many(count, 'account is', 'accounts are')} blocked.`,
    deleted: (count: number): string => `${many(count, 'account is', 'accounts are')} deleted.`,
    left: (count: number, why: string): string =>
      `${many(count, 'account is', 'accounts are')} left as ${count === 1 ? 'it is' : 'they are'}: ${why}.`,
    failed: (count: number, why: string): string =>
      `${many(count, 'account is', 'accounts are')} not blocked yet: ${why}`,
  },
  why: {
    'not-ours': 'I didn’t create it, so you have to block it in Entra',
    'in-use': 'something else is theirs',
    gone: 'somebody had deleted it',
    'blocked-before': 'somebody else had blocked it',
    unblocked: 'somebody had lifted its block',
  } satisfies Record<KeptBecause, string>,
  stays:
    'What I can’t remove: access that others gave outside of the catalogue, and sessions that are open now. Microsoft lets nobody end a guest’s sessions from here; they last until their token runs out, about an hour.',
  earlierStays: (count: number): string =>
    `${many(count, 'membership', 'memberships')} that I didn’t grant ${count === 1 ? 'stays' : 'stay'} unless you remove ${count === 1 ? 'it' : 'them'} too.`,
  unseen: 'What else they hold of the catalogue I may not see, so it stays.',
  told: 'The sponsors are each told once, with your reason. It can’t be undone: anyone who needs access again must be requested again.',
  lift: 'If someone should be able to sign in again, open their history, then **Keep the account**.',
  remove: 'Remove everything',
  removeAll: 'Also what isn’t ours',
  look: 'Look again',
  hint: 'Their mailbox was taken over',
  underWay: 'The rest is under way, ahead of all other work.',
  /** To the sponsors. */
  toSponsor: (by: string, whom: string): string =>
    `${by} removed all access for ${whom} at once, in an emergency. Access that you asked for is gone; you don’t have to do anything.`,
  /** To the other administrators. */
  toAdministrator: (by: string, whom: string): string =>
    `${by} removed all access for ${whom} at once, in an emergency. **history anna@partner.com** shows what became of a partner.`,
};
