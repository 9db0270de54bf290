import type { CutOffWhom } from './admin-act.ts';
import type { ObjectId, Target } from './catalog.ts';
import type { KeptBecause } from './leftover.ts';
import type { Problem } from './problem.ts';
import type { AccessRecord, Person } from './record.ts';
import { accountOf, isAccess } from './record-queries.ts';

/** Where one account stands. */
export type AccountState =
  /** We may have made it: it is blocked, unless a look then says that we did not. */
  | { readonly kind: 'ours' }
  /** Being blocked; `problem`: why it is not yet. */
  | { readonly kind: 'blocking'; readonly problem?: Problem }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'left'; readonly why: KeptBecause };

/** What there is of a partner, or of all of a domain; before an emergency, or after it. */
export interface CutOffLook {
  readonly whom: CutOffWhom;
  /** The addresses that are on record. */
  readonly partners: readonly string[];
  /** Given, or about to be. */
  readonly live: readonly AccessRecord[];
  /** Requests and invitations. */
  readonly waiting: readonly AccessRecord[];
  /** On its way out; its problem says where that does not go on. */
  readonly removing: readonly AccessRecord[];
  /** Gone by an emergency. */
  readonly gone: readonly AccessRecord[];
  /** How many rows of lists under way are still to come. */
  readonly rows: number;
  /** How many of them never come, because of an emergency; of lists under way. */
  readonly closedRows: number;
  /** By their object ids; of whom nothing on record says that we made them, `not-ours`. */
  readonly accounts: ReadonlyMap<string, AccountState>;
  /** Memberships that are not ours to take, as many as are known. */
  readonly earlier: number;
  /** Of a partner: those memberships; absent where the directory would not say. */
  readonly others?: readonly Target[];
  readonly sponsors: readonly Person[];
}

/** Where accounts stand that we may have made for these records, by their object ids. */
export function accountsOf(records: readonly AccessRecord[]): ReadonlyMap<ObjectId, AccountState> {
  const accounts = new Map<ObjectId, AccountState>();
  for (const record of records) {
    const account = mayBeMadeByUs(record) ? accountOf(record) : undefined;
    if (account === undefined) continue;
    const state = stateOf(record);
    if (RANK[state.kind] >= RANK[accounts.get(account)?.kind ?? 'left']) accounts.set(account, state);
  }
  return accounts;
}

/** Whether its account may be one that we made for it: nobody was known when it was asked for. */
export const mayBeMadeByUs = (record: AccessRecord): boolean =>
  isAccess(record) &&
  record.request.found.kind === 'nobody' &&
  record.status !== 'requested' &&
  record.account !== undefined;

/** What one of several records of an account says more than the others. */
const RANK: Readonly<Record<AccountState['kind'], number>> = {
  left: 0,
  ours: 1,
  blocking: 2,
  blocked: 3,
  deleted: 4,
};

function stateOf(record: AccessRecord): AccountState {
  const leftover = 'leftover' in record ? record.leftover : undefined;
  if (leftover?.deletedAt !== undefined) return { kind: 'deleted' };
  if (leftover?.restoring !== undefined) return { kind: 'ours' };
  if (leftover?.blockedAt !== undefined) return { kind: 'blocked' };
  if (leftover?.asked === undefined) return { kind: 'ours' };
  if (leftover.kept !== undefined) return { kind: 'left', why: leftover.kept };
  const { problem: code, permission } = leftover;
  return {
    kind: 'blocking',
    ...(code !== undefined && { problem: { code, ...(permission !== undefined && { permission }) } }),
  };
}
