import type { KeptBecause } from '../../../access/leftover.ts';
import { listed } from '../listed.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/** What an administrator reads before and after a partner, or a whole domain, is cut off; names are escaped already. */
export const emergency = {
  title: (whom: string): string => `Remove everything of ${whom} now?`,
  titleDone: (whom: string): string => `Everything of ${whom} was to be removed`,
  /** A whole domain, as it stands in titles and messages. */
  everybodyOf: (domain: string): string => `all partners of ${domain}`,
  nothing: (whom: string): string => `There is nothing of ${whom} that I could remove.`,
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
    `${many(count, 'row of a list that is still to come is', 'rows of lists that are still to come are')} closed.`,
  listsClosed: (count: number): string =>
    `${many(count, 'row of a list that was still to come was', 'rows of lists that were still to come were')} closed.`,
  accounts: {
    ours: (count: number): string =>
      `${many(count, 'account that I made is', 'accounts that I may have made are')} blocked; I look at each first.`,
    blocking: (count: number): string => `${many(count, 'account is', 'accounts are')} being blocked.`,
    blocked: (count: number): string => `${many(count, 'account is', 'accounts are')} blocked.`,
    deleted: (count: number): string => `${many(count, 'account is', 'accounts are')} deleted.`,
    left: (count: number, why: string): string =>
      `${many(count, 'account is', 'accounts are')} left as ${count === 1 ? 'it is' : 'they are'}: ${why}.`,
    failed: (count: number, why: string): string =>
      `${many(count, 'account is', 'accounts are')} not blocked yet: ${why}`,
  },
  why: {
    'not-ours': 'I did not make it, so blocking it is for you to do in Entra',
    'in-use': 'something else is theirs',
    gone: 'somebody had deleted it',
    'blocked-before': 'somebody else had blocked it',
    unblocked: 'somebody had lifted its block',
  } satisfies Record<KeptBecause, string>,
  stays:
    'What I cannot take: access that others gave outside of the catalogue, and sessions that are open now. Microsoft lets nobody end a guest’s sessions from here; they last until their token runs out, about an hour.',
  earlierStays: (count: number): string =>
    `${many(count, 'membership', 'memberships')} there before my grants, or by somebody else, ${count === 1 ? 'stays' : 'stay'} unless you take ${count === 1 ? 'it' : 'them'} too.`,
  unseen: 'What else they hold of the catalogue I may not see, so it stays.',
  told: 'The sponsors are each told once, with your reason. It cannot be undone: whoever is to have access again is asked for anew.',
  lift: 'Whoever is to sign in again after all: open their history, then **Keep the account**.',
  remove: 'Remove everything',
  removeAll: 'Also what isn’t ours',
  look: 'Look again',
  hint: 'Their mailbox was taken over',
  underWay: 'The rest is under way, in front of all other work.',
  /** To the sponsors. */
  toSponsor: (by: string, whom: string): string =>
    `${by} removed everything of ${whom} at once, in an emergency. Access that you asked for is gone; you need not do anything.`,
  /** To the other administrators. */
  toAdministrator: (by: string, whom: string): string =>
    `${by} removed everything of ${whom} at once, in an emergency. **history anna@partner.com** shows what became of a partner.`,
};
