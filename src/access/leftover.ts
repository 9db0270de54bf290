import type { ObjectId } from './catalog.ts';
import type { Problem } from './problem.ts';
import type { Person } from './request.ts';
import { DAY_MS, type Instant } from './term.ts';

/** What is done with the account of a guest who is left with nothing. */
export const LEFTOVER_STEPS = ['block', 'delete'] as const;
export type LeftoverStep = (typeof LEFTOVER_STEPS)[number];

/**
 * Why an account was left as it is, for good:
 * - `not-ours`: no guest, or one whom we did not make
 * - `in-use`: something is theirs, through us or otherwise
 * - `gone`: somebody deleted it
 * - `blocked-before`: somebody else blocked it, by hand or by a policy
 * - `unblocked`: we had blocked it, and somebody lifted that
 */
export const KEPT_BECAUSE = ['not-ours', 'in-use', 'gone', 'blocked-before', 'unblocked'] as const;
export type KeptBecause = (typeof KEPT_BECAUSE)[number];

/** What becomes of an account after the end of all that its holder had. */
export interface Leftover {
  /** An administrator cut the partner off: the account is blocked whatever else is theirs. */
  readonly asked?: { readonly at: Instant; readonly by: Person };
  /** When it is to be blocked, and deleted; absent: never. */
  readonly block?: Instant;
  readonly delete?: Instant;
  /** What was begun: from then on it may have been done by us. */
  readonly begun?: readonly LeftoverStep[];
  readonly blockedAt?: Instant;
  /** When the administrators heard that it is to be deleted. */
  readonly announcedAt?: Instant;
  readonly deletedAt?: Instant;
  /** It was left alone, and nothing more happens to it. */
  readonly kept?: KeptBecause;
  /** Why the directory has not done it. */
  readonly problem?: string;
  readonly permission?: string;
  /** An administrator has it back as it was. */
  readonly restoring?: { readonly at: Instant; readonly by: Person };
  readonly restoredAt?: Instant;
}

export type LeftoverEvent =
  /** In an emergency, at once. */
  | { readonly type: 'block-asked'; readonly at: Instant; readonly by: Person }
  /** Nothing that we gave is left; what the resource's rule says is to happen then. */
  | {
      readonly type: 'leftover-found';
      readonly at: Instant;
      readonly block?: Instant;
      readonly delete?: Instant;
    }
  | { readonly type: 'leftover-begun'; readonly at: Instant; readonly step: LeftoverStep }
  | { readonly type: 'account-blocked'; readonly at: Instant }
  | { readonly type: 'deletion-announced'; readonly at: Instant }
  | { readonly type: 'account-deleted'; readonly at: Instant }
  | { readonly type: 'leftover-kept'; readonly at: Instant; readonly why: KeptBecause }
  | ({ readonly type: 'leftover-failed'; readonly at: Instant; readonly step: LeftoverStep } & Problem)
  | { readonly type: 'restore-asked'; readonly at: Instant; readonly by: Person }
  | { readonly type: 'account-restored'; readonly at: Instant };

/** Administrators hear of a deletion so long before it, in milliseconds. */
export const ANNOUNCED_MS = 7 * DAY_MS;
/** Graph brings an account back for so long after its deletion, in milliseconds. Source: facts on deleted items. */
const RESTORABLE_MS = 30 * DAY_MS;

/** Whether the step is still to be done. */
export function isDue(leftover: Leftover | undefined, step: LeftoverStep, at: Instant): boolean {
  if (leftover === undefined || leftover.kept !== undefined || isRestored(leftover)) return false;
  const { block, blockedAt, announcedAt, deletedAt, delete: deletion } = leftover;
  if (deletedAt !== undefined) return false;
  if (step === 'block') return block !== undefined && at >= block && blockedAt === undefined;
  // Nobody is deleted whom it was not said of a week before.
  return deletion !== undefined && announcedAt !== undefined && at >= deletionAt(deletion, announcedAt);
}

/** When an account goes whose deletion was announced then: on its day, and never less than a week later. */
export const deletionAt = (planned: Instant, announcedAt: Instant): Instant =>
  Math.max(planned, announcedAt + ANNOUNCED_MS);

/** Whether something is still to be done with the account. */
export function isPending(leftover: Leftover): boolean {
  const { block, blockedAt, delete: deletion, deletedAt, kept, restoring, restoredAt } = leftover;
  if (kept !== undefined) return false;
  if (restoring !== undefined) return restoredAt === undefined;
  if (deletedAt !== undefined) return false;
  return deletion !== undefined || (block !== undefined && blockedAt === undefined);
}

/** Whether an administrator has the account back, or will. */
export const isRestored = ({ restoring, restoredAt }: Leftover): boolean =>
  restoring !== undefined || restoredAt !== undefined;

/** Whether what we did to an account, or are about to do, can be taken back at that moment. */
export function isRestorable(leftover: Leftover | undefined, at: Instant): boolean {
  if (leftover === undefined || leftover.kept !== undefined || isRestored(leftover)) return false;
  const { blockedAt, deletedAt, delete: deletion } = leftover;
  if (deletedAt !== undefined) return at < deletedAt + RESTORABLE_MS;
  return blockedAt !== undefined || deletion !== undefined;
}

/** What the directory tells of an account at the moment at which something is to be done with it. */
export interface AccountSeen extends AccountOrigin {
  /** Anything at all: a group, a role, a unit, an application, an object that it owns. */
  readonly holdsAny: boolean;
}

/** What it tells of an account itself: whose it is, and whether it may sign in. */
export interface AccountOrigin {
  readonly id: ObjectId;
  readonly kind: 'employee' | 'guest' | 'external-member';
  readonly enabled: boolean;
  /** Made by an invitation, whoever sent it. */
  readonly invited: boolean;
  readonly createdAt?: Instant;
}
