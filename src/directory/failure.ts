import { cleanLine } from '../access/clean-text.ts';
import { isStop } from '../access/pace.ts';
import { type DirectoryCode, DirectoryError } from '../usecases/ports.ts';
import type { Call } from './call.ts';
import { missingOf } from './permissions.ts';
import { errorOf, isOk, type Reply, requestIdOf } from './reply.ts';
import { DEFAULT_WAIT_MS, retryAfter } from './retry-after.ts';

/** A new guest takes a while to reach every replica: seconds as a rule, minutes on a bad day. */
const REPLICATION_WAIT_MS = 5000;
const SIGN_IN_WAIT_MS = 60_000;
/** Of what Graph says of a failure, so many characters are passed on. */
export const MAX_SAID_LENGTH = 300;

/** Where Graph prints no code of its own, its text is all there is. First match wins. */
const TEXTS: readonly (readonly [RegExp, DirectoryCode])[] = [
  [/blocked from signing in/i, 'account-blocked'],
  [/already exists in the directory as object id/i, 'address-is-employee'],
  [/verified domain of this directory/i, 'domain-is-ours'],
  [/invitations are blocked\b/i, 'invitations-blocked'],
  [/for forward-link 'members'/i, 'group-full'],
  [/directory object quota limit/i, 'directory-full'],
  [/not allowed to join/i, 'group-closed'],
  [/mail-enabled security groups/i, 'group-mail-enabled'],
  [/cannot be invited to this directory/i, 'invitee-refused'],
  [/guest invitations not allowed/i, 'invitations-disabled'],
  [/cross-tenant access settings/i, 'cross-tenant-blocked'],
  [/smtp address is an invalid|invitedUserEmailAddress|invalid e-?mail address/i, 'address-refused'],
  [/unable to find target address/i, 'target-address'],
  [/on-premises mastered/i, 'group-synced'],
  [/not a valid reference update/i, 'not-replicated'],
];

const known = (message: string): DirectoryCode | undefined => TEXTS.find(([text]) => text.test(message))?.[1];

const QUOTAS = new Set(['Directory_QuotaExceeded', 'Request_QuotaExceeded']);
const DENIALS = new Set([
  'Authorization_RequestDenied',
  'Authentication_MSGraphPermissionMissing',
  'ErrorAccessDenied',
]);

/**
 * Whether an answer speaks of a missing permission, as far as the answer alone can tell. An invitation without it is
 * answered 401 (microsoft-graph-docs #716, #10759): no new token would help.
 */
export function isPermissionMissing(reply: Reply): boolean {
  const { code, message } = errorOf(reply);
  if (reply.status === 401) return /insufficient privileges/i.test(message);
  if (reply.status !== 403) return false;
  return DENIALS.has(code) || /insufficient privileges|generic authorization exception/i.test(message);
}

function codeOf(reply: Reply): DirectoryCode {
  const { code, message } = errorOf(reply);
  if (isPermissionMissing(reply)) return known(message) ?? 'permission-missing';
  if (reply.status === 401) return 'not-signed-in';
  if (reply.status === 429) return 'throttled';
  const told = known(message);
  if (told !== undefined) return told;
  if (QUOTAS.has(code)) return 'directory-full';
  if (reply.status === 408) return 'timeout';
  // 409 and 423: somebody else changes the same object at this moment.
  if (reply.status >= 500 || reply.status === 409 || reply.status === 423) return 'unavailable';
  if (code === 'Directory_ObjectNotFound') return 'not-replicated';
  if (reply.status === 404 && code !== '') return 'not-found';
  return 'unexpected';
}

/** Whether no invitation at all may be sent any more, whoever it is for. */
export const isForAll = (reply: Reply): boolean => !isOk(reply) && isStop(codeOf(reply));

const WAITS: Partial<Record<DirectoryCode, number>> = {
  throttled: DEFAULT_WAIT_MS,
  unavailable: DEFAULT_WAIT_MS,
  timeout: DEFAULT_WAIT_MS,
  'target-address': DEFAULT_WAIT_MS,
  'not-replicated': REPLICATION_WAIT_MS,
  'not-signed-in': SIGN_IN_WAIT_MS,
  'pending-guest': SIGN_IN_WAIT_MS,
};

/** A failure by its code, retryable when its kind passes by itself. */
export function failure(
  code: DirectoryCode,
  detail: ConstructorParameters<typeof DirectoryError>[1] = {},
): DirectoryError {
  return new DirectoryError(code, { retryAfterMs: WAITS[code], ...detail });
}

/** What an answer other than success means; `code` where the caller knows better. */
export function failureOf(call: Call, reply: Reply, now: number, code = codeOf(reply)): DirectoryError {
  const wait = WAITS[code];
  const said = errorOf(reply);
  const place = `${call.method} ${call.path.split('?')[0]}`;
  const line = (text: string): string => cleanLine(text.slice(0, MAX_SAID_LENGTH));
  return new DirectoryError(code, {
    retryAfterMs: wait === undefined ? undefined : (retryAfter(reply.header('retry-after'), now) ?? wait),
    // A server that failed may have acted first; one that refused has not.
    acted: !call.repeatable && (reply.status >= 500 || reply.status === 408 || reply.status < 400),
    requestId: requestIdOf(reply),
    permission: code === 'permission-missing' ? missingOf(call.permissions, reply.granted) : undefined,
    answer: { call: place, status: reply.status, code: line(said.code), said: line(said.message) },
    message: `${code}: ${place} answered ${reply.status} ${said.message}`.trim(),
  });
}

const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const TIMEOUTS = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** What no answer at all means. */
export function lossOf(call: Call, cause: unknown): DirectoryError {
  if (cause instanceof DirectoryError) return cause;
  const name = nameOf(cause);
  return failure(TIMEOUTS.has(name) ? 'timeout' : 'unavailable', {
    acted: !call.repeatable && !NEVER_LEFT.has(name),
    message: `no answer to ${call.method} ${call.path.split('?')[0]}: ${name}`,
    cause,
  });
}

/** The system's or undici's code for what happened. */
function nameOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return String(cause);
  // Several addresses were tried, and each of them failed.
  const all: unknown = Reflect.get(cause, 'errors');
  if (Array.isArray(all) && all.length > 0) return nameOf(all[0]);
  const code: unknown = Reflect.get(cause, 'code');
  return typeof code === 'string' ? code : String(cause);
}
