import { distinctTargets, includesTarget, type Target, withoutTargets } from './catalog.ts';
import type { AccessEvent } from './event.ts';
import type { Problem } from './problem.ts';
import type {
  AccessRecord,
  Blockable,
  EndCause,
  Ended,
  Granted,
  Granting,
  HeldAccess,
  Membership,
  RecordBase,
  Removing,
  Verdict,
} from './record.ts';
import type { Instant } from './term.ts';

/** Of what access consists of, that which was there before us; nothing where there is none. */
export function thereBefore(memberships: readonly Membership[]): Pick<Granted, 'before'> {
  const before = memberships.filter(({ outcome }) => outcome === 'there-before');
  return before.length === 0 ? {} : { before: before.map(({ target }) => target) };
}

/** Access that was there: as it was, and ours from then on. */
export const adoptedBy = ({ at, account, held, until }: Extract<AccessEvent, { type: 'adopted' }>) => ({
  status: 'granted' as const,
  approval: { kind: 'not-needed' as const, why: 'adopted' as const, at },
  links: [],
  account,
  grantedAt: at,
  ...optional('until', until),
  held,
});

/** Ends that nobody undoes. */
const LASTING: ReadonlySet<EndCause> = new Set(['expired', 'emergency']);

/** For how long a removal can be undone, in milliseconds. */
const UNDO_MS = 600_000;

/** Access as it is from its grant on; where a removal was undone, as it was before it. */
export function givenBy(
  { acceptedAt, restoring, terms, before = [] }: Granting,
  { at, until, memberships, reminders }: Extract<AccessEvent, { type: 'granted' }>,
): HeldAccess & Pick<Granted, 'undone'> {
  const targets = memberships.map(({ target }) => target);
  const end = optional('until', until);
  if (restoring === undefined)
    return {
      ...optional('acceptedAt', acceptedAt),
      grantedAt: at,
      ...end,
      held: targets,
      ...thereBefore(memberships),
      ...optional('terms', terms),
      ...optional('reminders', reminders),
    };
  const { until: _until, held: _held, before: _before, ...access } = restoring.access;
  const stays = distinctTargets(before, thereBefore(memberships).before ?? []);
  return {
    ...access,
    ...end,
    held: distinctTargets(targets, before),
    ...(stays.length > 0 && { before: stays }),
    undone: { at: restoring.at, by: restoring.by },
  };
}

/** What a record goes on with after a change, whatever it was. */
export const baseOf = (record: AccessRecord, at: Instant): RecordBase => ({
  id: record.id,
  seq: record.seq + 1,
  request: record.request,
  changedAt: at,
  ...optional('transfer', record.transfer),
  ...optional('placed', record.placed),
});

/** What a removal ends, for as long as it can be undone. */
export function heldBy(record: Granting | Granted): Pick<Removing, 'access'> {
  if (record.status === 'granting') return {};
  const { acceptedAt, grantedAt, until, extendedAt, termChanges, held, before, terms, reminders, reviewed } =
    record;
  return {
    access: {
      ...optional('acceptedAt', acceptedAt),
      grantedAt,
      ...optional('until', until),
      ...optional('extendedAt', extendedAt),
      ...optional('termChanges', termChanges),
      held,
      ...optional('before', before),
      ...optional('terms', terms),
      ...optional('reminders', reminders),
      ...optional('reviewed', reviewed),
    },
  };
}

/** What was really taken can be given back for a while, unless access had come to its end or was cut off. */
export function undoable(
  { access, cause, before = [] }: Removing,
  { at, memberships }: Extract<AccessEvent, { type: 'removed' }>,
): Pick<Ended, 'undoable'> {
  const taken = memberships.flatMap(({ target, outcome }) =>
    outcome === 'removed' || outcome === 'kept' ? [target] : [],
  );
  if (access === undefined || LASTING.has(cause) || taken.length === 0) return {};
  return { undoable: { until: at + UNDO_MS, access: { ...access, held: [...taken, ...before] } } };
}

/** Why it was removed, where nobody had typed so. */
export function causeOf({ cause }: Removing): Pick<Ended, 'left' | 'cause'> {
  if (cause === 'left') return { left: true };
  return cause === 'review' || cause === 'inactive' || cause === 'emergency' ? { cause } : {};
}

/** What was there before us and stays; in an emergency an administrator may have that taken, too. */
export function keptBefore(
  { before = [] }: Pick<Granted, 'before'>,
  taken: readonly Target[],
): readonly Target[] | undefined {
  const stays = withoutTargets(before, taken);
  return stays.length === 0 ? undefined : stays;
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
