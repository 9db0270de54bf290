import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

/** What opens something when somebody reads it: tokens, grant links, pre-authorised addresses. */
const OPENERS: readonly [RegExp, string][] = [
  [/\b(state|sig|code|ticket|tempauth|access_token|client_secret|password)=[^&\s"'<>]+/giu, '$1=[removed]'],
  [/\bBearer\s+[\w.~+/=-]+/giu, 'Bearer [removed]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/gu, '[token removed]'],
];

export const scrub = (text: string): string =>
  OPENERS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);

const SECRET_KEYS =
  /^(authorization|password|secret|token|clientSecret|downloadUrl|uploadUrl|redirectUrl|inviteRedirectUrl|inviteRedeemUrl|cookie)$/iu;
const DEPTH = 6;

/** A copy that is safe to write down. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEPTH) return '[deep]';
  if (value instanceof Error) {
    const code = 'code' in value ? { code: redact(value.code, depth + 1) } : {};
    const cause = value.cause === undefined ? {} : { cause: redact(value.cause, depth + 1) };
    return {
      type: value.name,
      message: scrub(value.message),
      stack: scrub(value.stack ?? ''),
      ...code,
      ...cause,
    };
  }
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => redact(one, depth + 1));
  if ('toJSON' in value && typeof value.toJSON === 'function') return redact(value.toJSON(), depth + 1);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      SECRET_KEYS.test(key) ? '[removed]' : redact(one, depth + 1),
    ]),
  );
}

/** JSON lines on stdout (or where told); nothing that opens anything reaches them. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => redact(fields) as Record<string, unknown>,
    },
    serializers: { err: (error: unknown) => error },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
