import type { LookCode } from '../../../access/batch/row-problem.ts';
import { listed } from '../listed.ts';
import { LIVE } from '../live.ts';
import { or } from './or.ts';

const live = (status: string): string =>
  Object.entries(LIVE).find(([one]) => one === status)?.[1] ?? 'is known here already';

/** What only a look at the directory, the catalogue and what is on record can say against a row. */
export const lookProblems: {
  readonly [C in LookCode]: (given: string, instead: readonly string[]) => string;
} = {
  'already-live': (given, [status = '', sponsor = '']) =>
    `${given} ${live(status)}; ${sponsor} looks after them. Take this row out.`,
  'not-requester': () =>
    'You can’t ask for access to this. Take this row out, or ask an administrator to add you.',
  'domain-denied': (given) =>
    `No one from ${given} can be invited to this. Take this row out, or ask an administrator why.`,
  'domain-not-allowed': (given, instead) =>
    `Partners from ${given} can’t be invited to this. Write an address from ${listed(instead)}.`,
  'own-domain': (given, [until]) =>
    until === undefined
      ? `${given} is our own, and nobody here has this address. Check the spelling.`
      : `${given} is our own, and this account was deleted. An administrator can restore it until ${until}.`,
  'account-disabled': (given) =>
    `The account of ${given} is blocked from signing in. Take this row out, or ask an administrator to unblock it first.`,
  'privileged-group': (_given, people) =>
    `This gives membership in a group that can hold directory roles, and it isn’t set up for anybody to ask for. ${people.length === 0 ? 'An administrator' : listed(people)} can change that.`,
  'several-accounts': (given, people) =>
    `Several people have ${given}, ${listed(people)} among them. Invite this one alone, and choose who is meant.`,
  'same-person': (given, [row = '']) =>
    `${given} is another address of the person in row ${row}. Take one of the two out.`,
  'look-alike': (given, [corrected = '']) =>
    `${given} is nearly ${corrected}. Write that; if it’s right as it stands, invite this one alone first.`,
  deleted: (given, [until]) =>
    until === undefined
      ? `${given} was a guest here and was deleted lately. If a new invitation is meant, invite this one alone.`
      : `${given} was a guest here and was deleted; an administrator can restore the account until ${until}. If a new invitation is meant, invite this one alone.`,
  'nothing-found': (given) => `I don’t know anyone at ${given}. Check the spelling, or take this row out.`,
  'which-one': (_given, resources) => `There’s more than one. Write ${or(resources)}.`,
  'not-yours': (given, [sponsor = '']) =>
    `${given} is looked after by ${sponsor}, who alone may change that, or an administrator. Take this row out.`,
  over: (given) => `The access of ${given} is over already, or ends just now. Take this row out.`,
  'not-invited-yet': (given) =>
    `${given} isn’t invited yet; that comes once the request is approved. Take this row out.`,
  'already-granted': (given) => `${given} has accepted, and needs no new invitation. Take this row out.`,
  'not-granted': (given) => `${given} has no access now that could be extended. Take this row out.`,
  'no-end': (given) => `The access of ${given} has no end. Take this row out.`,
  'not-longer': (_given, [until = '']) =>
    `Access lasts until ${until} already. Write a later day, or a length such as 90d.`,
  'extension-pending': (given) =>
    `Longer access for ${given} is waiting for a decision already. Take this row out.`,
  'already-sponsor': (given, [sponsor = '']) =>
    `${sponsor} looks after ${given} already. Name another colleague, or take this row out.`,
  'own-sponsor': () => 'Nobody looks after their own access. Name another colleague.',
  'sponsor-unknown': (given) =>
    `I know no colleague under ${given}. Write the address of somebody who works here.`,
  'list-of-its-own': () =>
    'This row invites, and others change access that there is. Put rows that invite into a list of their own.',
  'not-looked-up': (given) =>
    `Microsoft can’t look ${given} up. Check how it’s written; if it’s right, invite this one alone.`,
  'too-often': (given, [when = '']) =>
    `${given} was sent a new invitation just now, or several today. The next one may go ${when}: take this row out until then.`,
  'not-possible': (given) => `${given} is nothing for a list. Do this one alone, and I can say more.`,
};
