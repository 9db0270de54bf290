import type { Finding } from '../usecases/ports.ts';
import { fine, missing, off, unknown } from './finding.ts';

/** One GET that follows no redirect; rejects as `fetch` does. */
export type Ask = (url: string) => Promise<{ readonly status: number; readonly date: string | null }>;

/** So long is waited for an answer, in milliseconds. */
const ANSWER_TIMEOUT_MS = 10_000;
/** A clock that is further off than this, in milliseconds, is a fault. Tokens are refused from five minutes on. */
const CLOCK_TOLERANCE_MS = 60_000;

export const askOverHttp: Ask = async (url) => {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
  await response.body?.cancel();
  return { status: response.status, date: response.headers.get('date') };
};

/** Of what a certificate may be refused for. Source: Node.js documentation, X509 certificate error codes. */
const CERTIFICATE =
  /CERT|CRL|SELF_SIGNED|SIGNED_CERTIFICATE|ISSUER|LEAF_SIGNATURE|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/u;

/** Node's own code for why nothing was answered, such as ENOTFOUND. */
export function codeIn(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('cause' in error && error.cause !== undefined) return codeIn(error.cause);
  return 'name' in error ? String(error.name) : 'unknown';
}

/** Whether invitees get to PUBLIC_URL, as far as this machine can tell. */
export async function lookAtPublicUrl(url: string | undefined, ask: Ask): Promise<Finding> {
  if (url === undefined || new URL(url).protocol === 'http:')
    return off('public-url', 'url-local', url ?? 'localhost');
  try {
    const { status } = await ask(`${url}/healthz`);
    return status === 200
      ? fine('public-url', url)
      : missing('public-url', 'url-answers-otherwise', url, String(status));
  } catch (error) {
    const code = codeIn(error);
    return missing('public-url', CERTIFICATE.test(code) ? 'url-certificate' : 'url-unreachable', url, code);
  }
}

/** Our clock beside Graph's, which answers everybody with its time. `now` is milliseconds since 1970. */
export async function lookAtClock(graphUrl: string, ask: Ask, now: () => number): Promise<Finding> {
  const before = now();
  const answer = await ask(`${graphUrl}/v1.0/`).catch(() => undefined);
  const theirs = Date.parse(answer?.date ?? '');
  if (Number.isNaN(theirs)) return unknown('clock', 'clock-untold', graphUrl);
  // The header is cut to a whole second.
  const offMs = (before + now()) / 2 - (theirs + 500);
  return Math.abs(offMs) <= CLOCK_TOLERANCE_MS
    ? fine('clock', graphUrl)
    : missing('clock', 'clock-wrong', graphUrl, String(Math.round(Math.abs(offMs) / 1000)));
}
