import { z } from 'zod';
import { DirectoryError } from '../usecases/ports.ts';
import type { Call } from './call.ts';
import type { Graph } from './graph.ts';
import type { Reply } from './reply.ts';

/** An answer's body as `schema` has it; anything else is a fault, never a guess. */
export function bodyOf<T>(schema: z.ZodType<T>, reply: Reply, call: Call): T {
  const parsed = schema.safeParse(reply.body);
  if (parsed.success) return parsed.data;
  throw new DirectoryError('unexpected', {
    acted: !call.repeatable,
    message: `${call.method} ${call.path.split('?')[0]} answered what Graph does not: ${z.prettifyError(parsed.error)}`,
  });
}

/** Far above any page count that is meant, far below a loop. */
const MOST_PAGES = 1000;

/** Every page of a collection, in order. A link to another host is not followed: our token would go there. */
export async function* pagesOf<T>(
  graph: Graph,
  first: Call,
  item: z.ZodType<T>,
  /** The first page, where it has come already. */
  got?: Reply,
): AsyncGenerator<readonly T[]> {
  const schema = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
  let call = first;
  for (let page = 0; page < MOST_PAGES; page++) {
    const reply = page === 0 && got !== undefined ? got : await graph.expect(call);
    const body = bodyOf(schema, reply, call);
    yield body.value;
    const link = body['@odata.nextLink'];
    if (link === undefined) return;
    const next = graph.follow(link, first.permission);
    if (!next) throw new DirectoryError('unexpected', { message: 'a next link leads to another host' });
    call = next;
  }
  throw new DirectoryError('unexpected', { message: 'the pages do not end' });
}
