import { z } from 'zod';
import type { Permission } from './permissions.ts';

/** One request to Graph, before it is sent. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** After the version; every value in it percent-encoded already. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a batch consists of. */
  readonly items?: readonly Call[];
  /** True for reads: whoever asks twice changes nothing. */
  readonly repeatable: boolean;
  /** The one account that a DELETE is meant to delete. */
  readonly deletes?: string;
  /** All that the application has to be granted for it, the likeliest to be missing first. */
  readonly permissions: readonly Permission[];
}

/** `value` as one segment of a path; `#`, `/` and quotes do not get out of it. */
export const segment = (value: string): string => encodeURIComponent(value).replaceAll("'", '%27');

/** `value` as an OData string literal inside a `$filter`, not yet percent-encoded. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A query string; names keep their `$`, values are encoded so that `#`, `+`, `&` and `'` arrive as they are. */
export function query(options: Readonly<Record<string, string | number | undefined>>): string {
  const parts = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${segment(String(value))}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

export const read = (path: string, ...permissions: readonly Permission[]): Call => ({
  method: 'GET',
  path,
  repeatable: true,
  permissions,
});

/** A POST that only asks. */
export const question = (path: string, body: unknown, ...permissions: readonly Permission[]): Call => ({
  method: 'POST',
  path,
  body,
  repeatable: true,
  permissions,
});

export const write = (
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown,
  ...permissions: readonly Permission[]
): Call => ({
  method,
  path,
  body,
  repeatable: false,
  permissions,
});

const REMOVALS = [
  /^\/(?:groups|directoryRoles)\/[\w-]+\/members\/[\w-]+\/\$ref$/,
  /^\/users\/[\w-]+\/sponsors\/[\w-]+\/\$ref$/,
  /^\/servicePrincipals\/[\w-]+\/appRoleAssignedTo\/[\w-]+$/,
];

/** The only way to a DELETE. Without its `/$ref`, the call that ends a membership would delete the account. */
export function removal(path: string, ...permissions: readonly Permission[]): Call {
  const call: Call = { method: 'DELETE', path, repeatable: false, permissions };
  assertHarmless(call);
  return call;
}

const ACCOUNT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The only way to delete an account: by itself, never in a batch, and named twice. */
export function deletion(account: string, ...permissions: readonly Permission[]): Call {
  const path = `/users/${segment(account)}`;
  const call: Call = { method: 'DELETE', path, repeatable: false, permissions, deletes: account };
  assertHarmless(call);
  return call;
}

const batchSchema = z.object({
  requests: z.array(z.object({ method: z.string(), url: z.string(), body: z.unknown().optional() })),
});

interface Outgoing {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly deletes?: string;
}

const isDeletion = ({ path, deletes }: Outgoing): boolean =>
  deletes !== undefined && ACCOUNT_ID.test(deletes) && path === `/users/${deletes}`;

/**
 * Throws for a DELETE that is not known to take away a membership, or a guest's sponsor, alone, or made to delete this
 * very account; asked again for all that is sent, and of a batch for what it carries.
 */
export function assertHarmless(call: Outgoing): void {
  const { method, path, body } = call;
  const known = REMOVALS.some((removes) => removes.test(path)) || isDeletion(call);
  if (method.toUpperCase() === 'DELETE' && !known) {
    throw new Error(`refusing to send DELETE ${path}: it would not only end a membership`);
  }
  if (!/^\/?\$batch/i.test(path)) return;
  for (const item of batchSchema.parse(body).requests) assertHarmless({ ...item, path: item.url });
}
