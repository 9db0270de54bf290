import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphRequest } from './requests-in.ts';

/** Where the collection is kept. */
export const COLLECTION = join(import.meta.dirname, '../../docs/graph-requests.http');

export interface Collected extends GraphRequest {
  /** As its heading says: `GET /users/{user}`, without who asks. */
  readonly call: string;
}

/** The requests of a collection, with its own variables filled in. */
export function read(text: string): readonly Collected[] {
  const [head = '', ...parts] = text.split(/^### /mu);
  const variables = new Map(
    [...head.matchAll(/^@(\w+) = (.*)$/gmu)].map(([, name = '', value = '']) => [name, value]),
  );
  const filled = (part: string): string =>
    part.replace(/\{\{(\w+)\}\}/gu, (all, name: string) => variables.get(name) ?? all);
  return parts.map((part) => {
    const [call = ''] = part.split(/\n| as a guest/u);
    const [request = '', ...rest] = filled(
      part
        .split('\n')
        .slice(1)
        .filter((line) => !line.startsWith('#'))
        .join('\n'),
    ).split('\n\n');
    const [line = '', ...headers] = request.split('\n');
    const [method = '', url = ''] = line.split(' ');
    const body = rest.join('\n\n').trim();
    return {
      call,
      method,
      path: url.replace(variables.get('graph') ?? '', ''),
      headers: Object.fromEntries(headers.map((one) => one.split(': '))),
      ...(body !== '' && { body: JSON.parse(body) as Record<string, unknown> }),
    };
  });
}

/** Tells of a request of ours that the collection has no example of. */
export function createCollected(): (request: Pick<GraphRequest, 'method' | 'path'>) => string | undefined {
  const calls = new Set(read(readFileSync(COLLECTION, 'utf8')).map(({ call }) => call));
  const patterns = [...calls].map((call) => {
    const parts = call.split(/(\{\w+\})/u);
    const source = parts.map((part) =>
      part.startsWith('{') ? '[^/$]+' : part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'),
    );
    return new RegExp(`^${source.join('')}$`, 'iu');
  });
  return ({ method, path }) => {
    const call = `${method} ${decodeURIComponent(path.split('?')[0] ?? '')}`;
    return patterns.some((pattern) => pattern.test(call))
      ? undefined
      : `${call} is not in docs/graph-requests.http: extend test/graph-requests/tour.ts, then npm run graph-requests`;
  };
}
