import type { Directory } from '../directory.ts';
import type { Json } from '../model.ts';
import type { Quirks } from '../quirks.ts';
import { badRequest, malformed } from './errors.ts';

/** Which permissions whoever calls was granted. */
export interface Grants {
  has(permission: string): boolean;
}

/** One request to Graph, from the wire or from inside a batch. */
export interface Call {
  readonly method: string;
  /** Path without version, percent-decoded, cut at the slashes. */
  readonly segments: readonly string[];
  /** Path and query without version, as they came. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly grants: Grants;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** What a route works with. */
export interface Tenant {
  readonly directory: Directory;
  readonly quirks: Quirks;
  readonly baseUrl: string;
  readonly now: () => number;
  /** Tokens of an earlier life of the sandbox are unknown to this one. */
  readonly instance: string;
  readonly log: (request: LoggedRequest) => void;
  /** Our app was installed for a user. */
  readonly installed: (user: string) => void;
  readonly notified: (notification: Notification) => void;
}

/** What stands in somebody's activity feed. */
export interface Notification {
  readonly user: string;
  readonly type: string;
  /** The manifest's template, filled in. */
  readonly line: string;
  readonly preview: string;
  readonly url: string;
}

/** A call that was answered, those inside a batch included; `status` 0 when the answer was lost on purpose. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query without version. */
  readonly path: string;
  readonly status: number;
}

export type Params = (name: string) => string;
export type Route = (tenant: Tenant, call: Call, param: Params) => Reply;

export const noContent: Reply = { status: 204 };
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function bodyOf(call: Call): Json {
  if (!isJson(call.body)) {
    throw malformed(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  return call.body;
}

export const contextUrl = (tenant: Tenant, what: string): string =>
  `${tenant.baseUrl}/v1.0/$metadata#${what}`;

const REFERENCE =
  /^https?:\/\/[^/]+\/(?:v1\.0|beta)\/(?:directoryObjects|users|groups|servicePrincipals)(?:\/([^/]+)|\('([^']+)'\))$/;

/** The object id behind a reference such as `https://graph.microsoft.com/v1.0/directoryObjects/{id}`. */
export function referenceOf(value: unknown): string {
  const match = typeof value === 'string' ? REFERENCE.exec(value) : null;
  const id = match?.[1] ?? match?.[2];
  if (!id) throw badRequest('Invalid URL format specified in @odata.id or @odata.bind.');
  return decodeURIComponent(id).toLowerCase();
}

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** An object id as Graph insists on it where no name can stand instead. */
export function objectId(text: string): string {
  if (!GUID.test(text)) throw badRequest(`Invalid object identifier '${text}'.`);
  return text.toLowerCase();
}
