import type { KeptBecause, LeftoverStep } from '../../../access/leftover.ts';

/** What a sponsor is asked before access ends; days are formatted, names as they are to be shown. */
export const ending = {
  title: (address: string, day: string): string => `Access of ${address} ends on ${day}`,
  titles: (count: number, day: string): string => `Access of ${count} partners ends on ${day}`,
  intro: 'Extend makes it last longer. Keep leaves the end as it is, and I won’t ask again.',
  /** Where nothing of it can last longer. */
  introEnds: 'Keep leaves the end as it is, and I won’t ask again.',
  row: (partner: string, resource: string): string => `**${partner}**, ${resource}`,
  /** The whole of that day, and no longer. */
  endOf: (day: string): string => `the end of ${day}`,
  until: (end: string): string => `Until ${end}.`,
  extends: (until: string | undefined, length: string): string =>
    until === undefined ? 'Extend: without an end.' : `Extend: ${length} more, until ${until}.`,
  asks: (until: string | undefined, length: string): string =>
    until === undefined
      ? 'Extend: asks for access without an end; it needs approval.'
      : `Extend: asks for ${length} more, until ${until}; it needs approval.`,
  /** Why it can’t be extended by the usual time. */
  cannot: {
    gone: 'It can’t be extended: it’s no longer in the catalogue. An administrator has to put it back.',
    past: 'It can’t be extended: the longer access would be over by now, too.',
    tooLong: (latest: string): string =>
      `It can’t be extended by the usual time: ${latest} is the latest end. For an earlier one, type **extend**, the address and the day.`,
    otherwise: 'It can’t be extended.',
  },
  kept: (name: string, on: string): string => `Ends as planned, as ${name} said on ${on}.`,
  asked: (until: string | undefined): string =>
    `Longer access${until === undefined ? '' : `, until ${until},`} is waiting for approval. Until somebody decides, it ends as planned.`,
  askedOnce: (name: string, on: string): string =>
    `${name} asked for longer access on ${on}; it wasn’t approved, so it ends as planned.`,
  extended: (until: string | undefined, name: string | undefined): string =>
    `Extended${name === undefined ? '' : ` by ${name}`}: ${until === undefined ? 'it has no end any more' : `until ${until}`}.`,
  passedOn: (sponsor: string): string => `${sponsor} looks after them now.`,
  more: (count: number): string =>
    `${count} more ${count === 1 ? 'ends' : 'end'} that day: type **list expiring mine**.`,
  unreached: (sponsor: string, count: number): string =>
    `I can’t reach ${sponsor}, who looks after ${count === 1 ? 'this partner' : 'these partners'}.`,
};

/** What becomes of guests who are left with nothing; days are formatted. */
export const leftover = {
  title: (count: number, day: string): string =>
    count === 1
      ? `The account of a guest will be deleted on ${day}`
      : `The accounts of ${count} guests will be deleted from ${day}`,
  why: (count: number): string =>
    `I invited them, their access is over, and as far as I can see nothing else is theirs. I look again before I delete anything. For 30 days after that you can restore ${count === 1 ? 'the account' : 'each account'}.`,
  row: (partner: string, resource: string): string => `**${partner}**, last with access to ${resource}`,
  when: (ended: string, deleted: string): string =>
    `Access ended on ${ended}; the account will be deleted on ${deleted}.`,
  more: (count: number): string => `And ${count} more; **history anna@partner.com** shows it for each.`,
  keep: 'Keep the account',
  restore: 'Restore the account',
  account: 'Account',
  planned: {
    block: (day: string): string => `will be blocked on ${day}`,
    delete: (day: string): string => `will be deleted on ${day}`,
  } satisfies Record<LeftoverStep, (day: string) => string>,
  /** A step whose day has come, and that failed so far. */
  late: {
    block: (day: string): string => `should have been blocked on ${day}`,
    delete: (day: string): string => `should have been deleted on ${day}`,
  } satisfies Record<LeftoverStep, (day: string) => string>,
  done: {
    block: (day: string): string => `blocked on ${day}`,
    delete: (day: string): string => `deleted on ${day}`,
  } satisfies Record<LeftoverStep, (day: string) => string>,
  restoring: 'is being restored',
  restored: (day: string): string => `restored on ${day}`,
  kept: {
    'not-ours': 'left as it is: I didn’t make it',
    'in-use': 'left as it is: something else is theirs',
    gone: 'deleted by somebody else',
    'blocked-before': 'left as it is: blocked by somebody else',
    unblocked: 'left as it is: somebody lifted its block',
  } satisfies Record<KeptBecause, string>,
  /** In a removal's preview; lengths such as "30 days", undefined for what the rule does not do. */
  rule: (block: string | undefined, deleted: string | undefined): string => {
    const what = [
      block === undefined ? undefined : `blocked ${block}`,
      deleted === undefined ? undefined : `deleted ${deleted}`,
    ].filter((one) => one !== undefined);
    return `If nothing else is theirs in the directory, their account, which I made, will be ${what.join(' and ')}.`;
  },
  atOnce: 'right away',
  after: (length: string): string => `after ${length}`,
};
