import type { Instant } from '../../access/term.ts';

/** The database counts by its own clock; whatever ours say, nothing is cleared away that is not over. */
const MARGIN_SECONDS = 3_600;

/** The `ttl` of a document, in seconds, that is over at `until`. For clearing alone: whether it is over is read from it. */
export const clearedAfter = (until: Instant, now: Instant): number =>
  Math.max(0, Math.ceil((until - now) / 1_000)) + MARGIN_SECONDS;
