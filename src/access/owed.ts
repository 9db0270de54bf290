import type { RecordId } from './record.ts';

/**
 * Something owed to the world, written in the same transaction as the state that owes it and paid by a
 * worker. Each kind is paid from the record as it is then, so paying twice does no harm:
 * - `invite`: have the directory send the invitation
 * - `grant`, `revoke`: add or take away the memberships
 * - `show`: put the sponsor's card into the conversation where access was asked for
 * - `ask`: put the approval card before the approvers
 * - `refresh`: bring every card of the record up to date
 * - `tell`: send the sponsor one short message, named by `notice`
 */
export type ErrandKind = 'invite' | 'grant' | 'revoke' | 'show' | 'ask' | 'refresh' | 'tell';

export interface NewErrand {
  /** Unique and derived from the record, its seq and kind, so that the same change owes it once. */
  readonly id: string;
  readonly record: RecordId;
  readonly kind: ErrandKind;
  /** For `tell`: which message. */
  readonly notice?: Notice;
}

export type Notice =
  | 'granted'
  | 'rejected'
  | 'lapsed'
  | 'invitation-refused'
  | 'invitation-expired'
  | 'grant-failed'
  | 'removed'
  | 'removal-failed'
  | 'ends-soon';
