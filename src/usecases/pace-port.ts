import type { Pace } from '../access/pace.ts';
import type { Instant } from '../access/term.ts';

/** Whether one invitation may be sent now. Whoever may says at once what came of it; a second word counts nothing. */
export type PaceTurn =
  | { readonly kind: 'now'; done(error?: unknown): Promise<void> }
  | { readonly kind: 'later'; readonly at: Instant }
  /** Somebody else was sending for too long; nothing is known to be wrong. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'stopped'; readonly stopped: NonNullable<Pace['stopped']> };

export interface PaceReport {
  readonly mode: PaceMode;
  readonly sent: number;
  /** Undefined: as many as Graph takes. */
  readonly allowance?: number;
  /** When one more may go; absent while one may now. */
  readonly opensAt?: Instant;
  readonly stopped?: NonNullable<Pace['stopped']>;
}

export type PaceMode = 'learning' | 'full';

/** Keeps invitations below what Microsoft takes for suspicious, on all replicas together. */
export interface InvitationPace {
  readonly mode: PaceMode;
  turn(): Promise<PaceTurn>;
  report(): Promise<PaceReport>;
  /** After the stop of this instant: false when there is none, or another. */
  resume(stoppedAt: Instant): Promise<boolean>;
}
