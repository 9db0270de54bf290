import type { AccessEvent, Person } from './record.ts';
import type { RefusalCode } from './refusal.ts';
import type { Instant } from './term.ts';

/** Refusals that say more of who tried than of when: lateness is nobody's fault. */
const TELLING = [
  'self-approval',
  'not-approver',
  'not-yours',
  'not-your-approval',
  'not-approved-yet',
  'not-your-removal',
  'not-your-review',
  'not-asked-to-sponsor',
  'not-requester',
] as const;

/** Why something that somebody tried with a record was no mistake of timing. */
export type AttemptCode =
  | Extract<RefusalCode, (typeof TELLING)[number]>
  /** A guest of the directory, or somebody whom it does not know, or who is blocked. */
  | 'no-colleague'
  /** A version that the record never had. */
  | 'unknown-version'
  /** Data that no card sends. */
  | 'forged';

export interface Attempt {
  readonly at: Instant;
  readonly by: Person;
  /** What was tried, as the command is called. */
  readonly action: string;
  readonly code: AttemptCode;
}

/** The same person trying the same once more within this time adds nothing. */
const SAME_WITHIN_MS = 3_600_000;
/** A record takes no more of them, from one person and from all, so that nobody can bloat it. */
const MAX_OF_ONE_PERSON = 10;
const MAX_OF_ALL_PEOPLE = 30;

/** The attempt code of a refusal that is worth one. */
export const tellingCode = (code: RefusalCode): AttemptCode | undefined =>
  TELLING.find((one) => one === code);

/** What goes on record beside `history`; undefined when it is there already, or there is enough. */
export function attempted(history: readonly AccessEvent[], attempt: Attempt): AccessEvent | undefined {
  const before = history.filter((event) => event.type === 'attempt-refused');
  const own = before.filter(({ by }) => by.id === attempt.by.id);
  const same = own.some(
    ({ action, code, at }) =>
      action === attempt.action && code === attempt.code && attempt.at - at < SAME_WITHIN_MS,
  );
  if (same || own.length >= MAX_OF_ONE_PERSON || before.length >= MAX_OF_ALL_PEOPLE) return undefined;
  return { type: 'attempt-refused', ...attempt };
}
