import { type ObjectId, type Resource, type Target, targetKey } from './catalog.ts';
import type { AccessEvent } from './event.ts';
import type { Person, RecordId, Request } from './record.ts';
import { endOf, type Instant } from './term.ts';

/**
 * How the directory differs from what is on record:
 * - `unexplained`: a membership that no record explains
 * - `missing`: access on record whose membership is gone
 * - `blocked`: access on record of an account that may not sign in, by hand or by a policy of Entra's; never undone by us
 * - `deleted`: access on record of an account that is gone, likewise
 */
export const DRIFT_KINDS = ['unexplained', 'missing', 'blocked', 'deleted'] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** What can be done about it; to leave it changes nobody's access. */
export const DRIFT_ACTS = ['adopt', 'put-back', 'remove', 'leave'] as const;
export type DriftAct = (typeof DRIFT_ACTS)[number];
/** What of it changes access, or who answers for it. */
export type DriftDeed = Exclude<DriftAct, 'leave'>;

/** What can be done about each kind. */
export const DRIFT_CURES: Readonly<Record<DriftKind, readonly DriftAct[]>> = {
  unexplained: ['adopt', 'remove', 'leave'],
  missing: ['put-back', 'remove', 'leave'],
  blocked: ['remove', 'leave'],
  deleted: ['remove', 'leave'],
};

/** One difference between the directory and what is on record. */
export interface Drift {
  readonly kind: DriftKind;
  readonly resource: string;
  readonly target: Target;
  readonly account: ObjectId;
  readonly name: string;
  /** As the directory or the record has it; absent where neither tells. */
  readonly address?: string;
  readonly employee?: true;
  /** Which record says something else; absent: none says anything. */
  readonly record?: RecordId;
}

/** The same difference, found again. */
export const driftKey = ({ kind, resource, target, account }: Drift): string =>
  `${kind} ${resource} ${targetKey(target)} ${account}`;

/**
 * What came of one. `explained`: a record has come to explain it; `nothing-left`: it was over by itself; `own`: nobody
 * takes over what is their own; `no-address`: the account has none by which a record could be kept.
 */
export const DRIFT_OUTCOMES = [
  'adopted',
  'removed',
  'put-back',
  'left',
  'explained',
  'nothing-left',
  'own',
  'no-address',
  'failed',
] as const;
export type DriftOutcome = (typeof DRIFT_OUTCOMES)[number];

/** A difference in a report, by its number there; without an outcome nothing was done about it. */
export interface DriftRow extends Drift {
  readonly n: number;
  readonly outcome?: DriftOutcome;
}

export type DriftCounts = Readonly<Record<string, Readonly<Record<DriftKind, number>>>>;

/** What one look found, as it was then. */
export interface DriftReport {
  readonly id: string;
  readonly at: Instant;
  /** How many rows are kept; there may be more differences. */
  readonly rows: number;
  /** By resource, what was found and had not been left as it is. */
  readonly counts: DriftCounts;
  /** Resources of which the directory did not tell all. */
  readonly unseen: readonly string[];
}

/** How many there are in these resources, or in all. */
export const countOf = ({ counts }: Pick<DriftReport, 'counts'>, resources?: readonly string[]): number =>
  Object.entries(counts)
    .filter(([resource]) => resources === undefined || resources.includes(resource))
    .flatMap(([, kinds]) => Object.values(kinds))
    .reduce((sum, count) => sum + count, 0);

/** The same counts, with one more. */
export const counted = (
  counts: DriftCounts,
  { resource, kind }: Pick<Drift, 'resource' | 'kind'>,
): DriftCounts => {
  const before = counts[resource] ?? { unexplained: 0, missing: 0, blocked: 0, deleted: 0 };
  return { ...counts, [resource]: { ...before, [kind]: before[kind] + 1 } };
};

/**
 * The events by which access that was there without a record is taken over: as it is, with a sponsor and the
 * catalogue's usual length from now. Nothing is given by it, and what it consists of is ours to take from then on.
 */
export function adoption(
  asked: Omit<Request, 'term' | 'resource'>,
  resource: Pick<Resource, 'id' | 'duration' | 'maxDuration'>,
  { account, held, by, reason }: { account: ObjectId; held: readonly Target[]; by: Person; reason?: string },
): readonly AccessEvent[] {
  const duration = resource.duration ?? resource.maxDuration;
  const term = duration === undefined ? ({ kind: 'forever' } as const) : ({ kind: 'for', duration } as const);
  const until = endOf(term, asked.at);
  const { at } = asked;
  return [
    { type: 'requested', at, by, request: { ...asked, resource: resource.id, term } },
    {
      type: 'adopted',
      at,
      by,
      account,
      held,
      ...(until !== undefined && { until }),
      ...(reason && { reason }),
    },
  ];
}
