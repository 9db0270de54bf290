/** Graph's answer to one call, alone or inside a batch. */
export interface Reply {
  readonly status: number;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
  /** As it came; absent inside a batch. */
  readonly text?: string;
  /** By lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** What the token that the call carried says that we may do, where it says anything. */
  readonly granted?: ReadonlySet<string> | undefined;
}

export const isOk = ({ status }: Reply): boolean => status >= 200 && status < 300;

const child = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What an error answer says; empty texts where it says nothing. */
export function errorOf(reply: Reply): { readonly code: string; readonly message: string } {
  const error = child(reply.body, 'error');
  return { code: text(child(error, 'code')) ?? '', message: text(child(error, 'message')) ?? '' };
}

/** Graph's own id for the request, for the log. */
export function requestIdOf(reply: Reply): string | undefined {
  const inner = child(child(reply.body, 'error'), 'innerError');
  return text(child(inner, 'request-id')) ?? reply.header('request-id');
}
