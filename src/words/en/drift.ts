import type { DriftAct, DriftKind, DriftOutcome } from '../../access/drift.ts';
import { number } from './lists/counted.ts';

const partners = (count: number): string => (count === 1 ? '1 membership' : `${number(count)} memberships`);

/** What the directory says, and no record does, or the other way round. */
export const drift = {
  title: (count: number): string =>
    count === 0 ? 'Everything fits: each membership has its record' : `${partners(count)} to look at`,
  asOf: (when: string): string => `As of ${when}. Nothing was changed.`,
  /** How many of each kind. */
  kinds: {
    unexplained: 'No record explains it',
    missing: 'On record, but gone',
    blocked: 'On record, but blocked from signing in',
    deleted: 'On record, but the account was deleted',
  } satisfies Record<DriftKind, string>,
  /** Of one row, where. */
  rows: {
    unexplained: (where: string, employee: boolean): string =>
      `In ${where}${employee ? ', an employee' : ''}. No record explains it.`,
    missing: (where: string): string => `Has ${where} on record. Somebody took the membership away.`,
    blocked: (where: string): string =>
      `Has ${where} on record. The account is blocked in Entra, by hand or by a policy; I leave that alone.`,
    deleted: (where: string): string =>
      `Has ${where} on record. The account was deleted in Entra, by hand or by a policy.`,
  } satisfies Record<DriftKind, (where: string, employee: boolean) => string>,
  unseen: (where: string): string => `I couldn’t read all members of ${where}, so there may be more.`,
  how: 'Tick the people you mean, or all, and choose what to do.',
  all: (count: number): string => `All ${number(count)}, not only this page`,
  reason: 'Why',
  reasonHint: 'Left over from the old portal',
  acts: {
    adopt: 'Adopt',
    'put-back': 'Put back',
    remove: 'Remove',
    leave: 'Leave as is',
  } satisfies Record<DriftAct, string>,
  next: 'Next',
  file: 'Get all as a file',
  look: 'Look again',
  explain: {
    adopt:
      '**Adopt** keeps the access and gives it a record: a sponsor, and an end where the resource has one.',
    'put-back': '**Put back** makes them a member again.',
    remove: '**Remove** takes the access away, and needs a reason.',
    leave: '**Leave as is** changes nothing, and I won’t show it again until it changes.',
  } satisfies Record<DriftAct, string>,
  nothingTicked: 'Nobody that this fits is ticked. Tick the people you mean, or all.',
  outdated: 'I’ve looked anew since. This is what there is now.',
  /** What was decided just now. */
  decided: {
    adopt: (count: number): string => `${partners(count)} adopted.`,
    'put-back': (count: number): string => `${partners(count)} put back.`,
    remove: (count: number): string => `${partners(count)} removed.`,
    leave: (count: number): string => `${partners(count)} left as they are.`,
  } satisfies Record<DriftAct, (count: number) => string>,
  underWay: (count: number): string =>
    `I’m working through ${partners(count)}. Type **drift** in a while to see what is left.`,
  /** Where something else came of it; of one row. */
  outcomes: {
    adopted: 'adopted',
    removed: 'removed',
    'put-back': 'put back',
    left: 'left as it is',
    explained: 'a record explains it by now',
    'nothing-left': 'it was over already',
    own: 'it’s your own; another administrator has to adopt it',
    'no-address': 'the account has no e-mail address',
    failed: 'Entra refused it; the log says why',
  } satisfies Record<DriftOutcome, string>,
  /** By itself, once a week at most. */
  told: (count: number, where: string | undefined): string =>
    `I compared what Entra says with what is on record${where === undefined ? '' : ` for ${where}`}: ${partners(count)} to look at. Nothing was changed. Type **drift** to see them.`,
  /** Of what was decided, to the other administrators. */
  settled: {
    adopt: (by: string, count: number): string =>
      `${by} adopted ${partners(count)} that no record explained. **list all** shows them.`,
    'put-back': (by: string, count: number): string =>
      `${by} had ${partners(count)} put back that were gone.`,
    remove: (by: string, count: number): string =>
      `${by} had ${partners(count)} removed that didn’t fit what is on record.`,
  } satisfies Record<Exclude<DriftAct, 'leave'>, (by: string, count: number) => string>,
  columns: ['name', 'address', 'resource', 'what', 'object id', 'outcome'],
  fileName: 'drift.csv',
};
