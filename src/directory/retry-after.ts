/** How long to wait where Graph does not say; Microsoft asks for a backoff without naming one. */
export const DEFAULT_WAIT_MS = 5000;
const MIN_WAIT_MS = 1000;
const MAX_WAIT_MS = 3_600_000;

/**
 * A `Retry-After` header in milliseconds: seconds or an HTTP date, at least a second. More than
 * an hour is taken for a mistake, and for an hour.
 * Undefined where there is no header, or none that can be read.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const value = header?.trim();
  if (value === undefined || value === '') return undefined;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1000;
  if (Number.isNaN(ms)) return undefined;
  return Math.min(Math.max(ms, MIN_WAIT_MS), MAX_WAIT_MS);
}
