import { includesTarget, type Target, withoutTargets } from './catalog.ts';
import type { Problem } from './problem.ts';
import type { Blockable, Ended, Granted, Membership, Verdict } from './record.ts';

/** Of what access consists of, that which was there before us; nothing where there is none. */
export function thereBefore(memberships: readonly Membership[]): Pick<Granted, 'before'> {
  const before = memberships.filter(({ outcome }) => outcome === 'there-before');
  return before.length === 0 ? {} : { before: before.map(({ target }) => target) };
}

/** What was put back is ours from then on. */
export function withRestored({ before = [], ...rest }: Granted, targets: readonly Target[]): Granted {
  const still = withoutTargets(before, targets);
  return { ...rest, ...(still.length > 0 && { before: still }) };
}

/** What an administrator had taken away after the end, beside what had come of the rest. */
export function afterTaking(
  { taking = [], memberships = [], ...rest }: Ended,
  taken: readonly Membership[],
): Ended {
  const others = memberships.filter(({ target }) => !includesTarget(taking, target));
  return { ...rest, memberships: [...others, ...taken] };
}

/** The record with what stands in its way now, and nothing of what stood there before. */
export function blocked<R extends Blockable>(record: R, { code, permission }: Problem) {
  const { problem: _problem, permission: _permission, ...rest } = record;
  return { ...rest, problem: code, ...optional('permission', permission) };
}

export const verdictOf = ({ by, at, comment, for: whom }: Verdict): Verdict => ({
  by,
  at,
  ...optional('comment', comment),
  ...optional('for', whom),
});

/** `{ [key]: value }`, or nothing when there is no value: exact optional properties hold no undefined. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
