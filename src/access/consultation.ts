import type { ObjectId } from './catalog.ts';
import type { Person } from './request.ts';
import type { Instant } from './term.ts';

/** Who is asked: those of the stage, their alternates, or at last the administrators. */
export const ROUNDS = ['first', 'alternates', 'administrators'] as const;
export type Round = (typeof ROUNDS)[number];

/** Whose decision a request waits for. */
export interface Turn {
  /** From 0. */
  readonly stage: number;
  readonly round: Round;
}

/** Why others are asked: nobody decided in time, nobody could be reached, or there is nobody. */
export const CAUSES = ['silence', 'unreachable', 'nobody'] as const;
export type Cause = (typeof CAUSES)[number];

/** Somebody who may decide, by themselves or for somebody who is away. */
export interface Asked extends Person {
  readonly for?: Person;
}

/** Who has said last that they look at it, so that others need not; good for TAKEN_UP_MS. */
export interface TakenUp {
  readonly by: Person;
  readonly at: Instant;
}

/** The people whose decision a stage waits for. */
export interface Consultation {
  readonly round: Round;
  /** All who were asked in this stage, in earlier rounds too. */
  readonly people: readonly Asked[];
  readonly unreachable: readonly ObjectId[];
  /** Absent once they were reminded. */
  readonly remindAt?: Instant;
  readonly dueAt: Instant;
}
