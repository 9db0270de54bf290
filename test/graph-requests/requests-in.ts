import type { Exchange } from '../../src/sandbox/entra/index.ts';

/** One request to Graph, alone or out of a batch. */
export interface GraphRequest {
  readonly method: string;
  /** Path and query without version. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
}

interface Item {
  readonly method: string;
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The requests of an exchange; those in a batch by themselves. */
export function requestsIn({ method, path, requestBody, requestHeaders }: Exchange): readonly GraphRequest[] {
  const body = requestBody as GraphRequest['body'];
  if (!path.startsWith('/$batch'))
    return [{ method, path, headers: requestHeaders, ...(body !== undefined && { body }) }];
  return ((body?.requests ?? []) as readonly Item[]).map(({ url, headers = {}, ...item }) => ({
    ...item,
    path: url.startsWith('/') ? url : `/${url}`,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  }));
}
