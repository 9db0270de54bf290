import { z } from 'zod';
import { type DirectoryCode, DirectoryError } from '../usecases/ports.ts';

/** How long to wait when Graph does not say, and the longest that is believed, in milliseconds. */
const USUAL_WAIT = 5_000;
const LONGEST_WAIT = 600_000;

const ErrorBody = z.object({
  error: z.object({
    code: z.string().optional(),
    message: z.string().optional(),
    innerError: z.object({ 'request-id': z.string().optional() }).loose().optional(),
  }),
});

interface Rule {
  readonly status?: readonly number[];
  readonly code?: RegExp;
  readonly message?: RegExp;
  readonly means: DirectoryCode;
  /** Set: the same call may succeed later. */
  readonly wait?: number;
  /** The request may have been carried out. */
  readonly acted?: true;
}

/** Graph seldom prints codes for these: status and text are what there is. First match counts. */
const RULES: readonly Rule[] = [
  { status: [429], means: 'throttled', wait: USUAL_WAIT },
  { status: [401], means: 'not-signed-in', wait: 30_000 },
  { message: /guest invitations not allowed/iu, means: 'invitations-disabled' },
  { message: /cross-tenant access settings/iu, means: 'cross-tenant-blocked' },
  { message: /verified domain of this directory/iu, means: 'domain-is-ours' },
  { status: [412], message: /blocked from signing in/iu, means: 'account-blocked' },
  { message: /invited user already exists in the directory/iu, means: 'address-is-employee' },
  {
    message: /primary smtp address is an invalid value|invalid (e-?mail|smtp) address/iu,
    means: 'address-refused',
  },
  { message: /unable to find target address/iu, means: 'target-address', wait: 10_000 },
  { code: /^Directory_ObjectNotFound$/u, means: 'not-replicated', wait: 3_000 },
  { message: /not a valid reference update/iu, means: 'not-replicated', wait: 3_000 },
  { message: /on-premises mastered/iu, means: 'group-synced' },
  { status: [403], means: 'permission-missing' },
  { status: [404], means: 'not-found' },
  { status: [408, 502, 503, 504], means: 'unavailable', wait: USUAL_WAIT, acted: true },
  { status: [500], means: 'unavailable', wait: 10_000, acted: true },
];

/** What an answer other than success means. */
export function asDirectoryError(
  response: Pick<Response, 'status' | 'headers'>,
  text: string,
): DirectoryError {
  const body = ErrorBody.safeParse(parsed(text));
  const { code = '', message = '', innerError } = body.success ? body.data.error : {};
  const rule = RULES.find(
    (one) =>
      (one.status?.includes(response.status) ?? true) &&
      (one.code?.test(code) ?? true) &&
      (one.message?.test(message) ?? true),
  );
  return new DirectoryError(rule?.means ?? 'unexpected', {
    message: `Graph answered ${response.status} ${code}: ${message.slice(0, 300)}`,
    retryAfterMs: rule?.wait === undefined ? undefined : (retryAfter(response.headers) ?? rule.wait),
    acted: rule?.acted,
    requestId: response.headers.get('request-id') ?? innerError?.['request-id'],
  });
}

/** No answer came. Whether a request that changes something was carried out is then not known. */
export function unreachable(error: unknown, method: string): DirectoryError {
  if (error instanceof DirectoryError) return error;
  const timedOut = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  const refused = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT/u.test(codesOf(error));
  return new DirectoryError(timedOut ? 'timeout' : 'unavailable', {
    message: 'Graph did not answer',
    retryAfterMs: timedOut ? USUAL_WAIT : 1_500,
    acted: method !== 'GET' && !refused,
    cause: error,
  });
}

/** Seconds or a date, as Graph says it; what makes no sense is left to the caller's own wait. */
export function retryAfter(headers: Pick<Headers, 'get'>): number | undefined {
  const said = headers.get('retry-after')?.trim();
  if (said === undefined || said === '') return undefined;
  const ms = /^\d+(\.\d+)?$/u.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, LONGEST_WAIT) : undefined;
}

function codesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : '';
  const inner = error instanceof AggregateError ? error.errors.map(codesOf).join(' ') : '';
  return `${code} ${inner} ${codesOf(error.cause)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
