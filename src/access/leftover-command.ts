import type { KeptBecause, LeftoverStep } from './leftover.ts';
import type { Actor } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Instant } from './term.ts';

/** What becomes of the account of a guest who is left with nothing. */
export type LeftoverCommand =
  | {
      readonly type: 'note-leftover';
      readonly at: Instant;
      readonly block?: Instant;
      readonly delete?: Instant;
    }
  | { readonly type: 'begin-leftover'; readonly at: Instant; readonly step: LeftoverStep }
  | { readonly type: 'note-blocked' | 'note-announced' | 'note-deleted'; readonly at: Instant }
  | { readonly type: 'keep-leftover'; readonly at: Instant; readonly why: KeptBecause }
  | ({ readonly type: 'note-leftover-failed'; readonly at: Instant; readonly step: LeftoverStep } & Problem)
  | { readonly type: 'restore-account'; readonly at: Instant; readonly by: Actor }
  | { readonly type: 'note-account-restored'; readonly at: Instant };

/** An administrator cuts a partner off, in an emergency. */
export interface CutOffCommand {
  readonly type: 'cut-off';
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
  /** When they said so: what was done for that word since is not done again. */
  readonly since: Instant;
  /** What was there before us goes as well. */
  readonly earlier?: true;
}
