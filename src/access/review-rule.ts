import type { Duration } from './term.ts';

/** What becomes of access about which nobody answers: it goes, it stays, or the owners of its resource are asked. */
export const SILENCES = ['remove', 'keep', 'owners'] as const;
export type Silence = (typeof SILENCES)[number];

/** How often access is reviewed, how long an answer is waited for, and what silence means. */
export interface ReviewRule {
  readonly every: Duration;
  readonly within: Duration;
  readonly silence: Silence;
}

/** What becomes of access whose partner has not signed in for so long. */
export interface InactiveRule {
  readonly after: Duration;
  readonly outcome: 'ask' | 'remove';
}
