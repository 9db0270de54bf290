import type { Step } from '../usecases/ports.ts';
import type { Lane } from './admission.ts';
import type { Call } from './call.ts';

/** What a path of Graph is made of, beside what is somebody's: an id, an address, a key. */
const WORD = /^\$?[A-Za-z]{1,40}$|^microsoft\.graph\.\w{1,40}$/u;

/** A call's path with `{id}` in place of whatever names somebody or something, and without its query. */
export const templateOf = (path: string): string =>
  (path.split('?', 1)[0] ?? '')
    .split('/')
    .map((part) => (part === '' || WORD.test(part) ? part : '{id}'))
    .join('/');

/** A call to Graph, as a trace shows it. */
export function stepOf(
  { method, path, items }: Call,
  { lane, attempt, waitedMs }: { readonly lane: Lane; readonly attempt: number; readonly waitedMs: number },
): Step {
  const template = templateOf(path);
  return {
    name: `${method} ${template}`,
    kind: 'client',
    attributes: {
      'http.request.method': method,
      'url.template': template,
      'usher.graph.lane': lane,
      ...(waitedMs > 0 && { 'usher.graph.waited_ms': waitedMs }),
      ...(attempt > 0 && { 'http.request.resend_count': attempt }),
      ...(items && { 'usher.graph.batch_size': items.length }),
    },
  };
}
