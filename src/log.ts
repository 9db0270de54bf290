import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

/** What opens something when somebody reads it: tokens, grant links, pre-authorised addresses. */
const OPENERS: readonly [RegExp, string][] = [
  // Also where the link stands encoded inside another address, once or twice.
  [
    /(?<=^|\W|%(?:25){0,3}(?:3F|26))(state|sig|code|deltatoken|skiptoken|ticket|rd|tempauth|access_token|refresh_token|id_token|client_secret|client_assertion|password)(=|%3D|%253D)[^&\s"'<>\\]+/gi,
    '$1$2[removed]',
  ],
  [/\bBearer\s+[\w.~+/=-]+/giu, 'Bearer [removed]'],
  // All that follows without a blank, whatever it is: what could fail after the first letters would be tried anew
  // from every place where they stand again.
  [/eyJ[\w.-]{12,}/gu, '[token removed]'],
  [/\b(AccountKey|SharedAccessSignature)=[^;\s"'\\]+/gi, '$1=[removed]'],
  // A pre-authorised file address opens the file by its path and query.
  [/(https?:\/\/[\w.-]+\.(?:sharepoint|1drv|svc)\.(?:com|ms))\/[^\s"'<>\\]*/giu, '$1/[removed]'],
];

/** No string in a log is longer, in characters; what was cut off is never looked at. */
const MAX_TEXT_LENGTH = 4000;
const cut = (text: string): string =>
  text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;

const scrub = (text: string): string =>
  OPENERS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);

const SECRET_KEYS =
  /^(authorization|proxy-authorization|password|passwd|secret|token|state|client_?secret|client_?assertion|api_?key|(access|refresh|id|bearer)_?token|GRAPH_TOKEN|COSMOS_KEY|BOT_PASSWORD|AZURE_CLIENT_SECRET|downloadUrl|uploadUrl|redirectUrl|inviteRedirectUrl|inviteRedeemUrl|redeemUrl|cookie|set-cookie)$/iu;
const MAX_DEPTH = 6;

/** A copy that is safe to write down. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(cut(value));
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (value instanceof Error) {
    const code = 'code' in value ? { code: redact(value.code, depth + 1) } : {};
    const cause = value.cause === undefined ? {} : { cause: redact(value.cause, depth + 1) };
    return {
      type: value.name,
      message: scrub(cut(value.message)),
      stack: scrub(cut(value.stack ?? '')),
      ...code,
      ...cause,
    };
  }
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => redact(one, depth + 1));
  if ('toJSON' in value && typeof value.toJSON === 'function') return redact(value.toJSON(), depth + 1);
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 50)
      .map(([key, one]) => [key, SECRET_KEYS.test(key) ? '[removed]' : redact(one, depth + 1)]),
  );
}

/** As much as is kept for a reader that is slow, in bytes; what comes on top of it is lost. */
const MAX_KEPT_BYTES = 4 * 1024 * 1024;

/** A log that cannot be written, because its disk is full, ends nobody's work; it goes on when it can. */
function stdout(): DestinationStream {
  const destination = pino.destination({ dest: 1, maxLength: MAX_KEPT_BYTES });
  destination.on('error', () => undefined);
  return destination;
}

/**
 * JSON lines on stdout (or where told), each with `fields`; nothing that opens anything reaches them. Each line is scrubbed whole once
 * more, for what comes in by a message or a child's bindings.
 */
export function createLog(
  level: string,
  destination: DestinationStream = stdout(),
  fields: () => object = () => ({}),
): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => redact(fields) as Record<string, unknown>,
    },
    mixin: fields,
    serializers: { err: (error: unknown) => error },
  };
  return pino(options, { write: (line: string) => destination.write(scrub(line)) });
}
