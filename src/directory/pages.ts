import { z } from 'zod';
import { DirectoryError } from '../usecases/ports.ts';
import type { Call } from './call.ts';
import type { Graph } from './graph.ts';
import type { Reply } from './reply.ts';

/** An answer's body as `schema` has it; anything else is a fault, never a guess. */
export const bodyOf = <T>(schema: z.ZodType<T>, reply: Reply, call: Call): T =>
  parsedAs(schema, reply.body, call);

function parsedAs<T>(schema: z.ZodType<T>, value: unknown, call: Call): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DirectoryError('unexpected', {
    acted: !call.repeatable,
    message: `${call.method} ${call.path.split('?')[0]} answered what Graph does not: ${z.prettifyError(parsed.error)}`,
  });
}

/** Made once: making a schema costs more than a page. */
const Page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** Far above any page count that is meant, far below a loop. */
const MAX_PAGES = 1000;

/** Every page of a collection, in order. A link to another host is not followed: our token would go there. */
export async function* pagesOf<T>(
  graph: Graph,
  first: Call,
  item: z.ZodType<T>,
  /** The first page, where it has come already. */
  got?: Reply,
): AsyncGenerator<readonly T[]> {
  let call = first;
  for (let page = 0; page < MAX_PAGES; page++) {
    const asked = call;
    const reply = page === 0 && got !== undefined ? got : await graph.expect(asked);
    const body = bodyOf(Page, reply, asked);
    yield body.value.map((one) => parsedAs(item, one, asked));
    const link = body['@odata.nextLink'];
    if (link === undefined) return;
    const next = graph.follow(link, first.permissions);
    if (!next) throw new DirectoryError('unexpected', { message: 'a next link leads to another host' });
    call = next;
  }
  throw new DirectoryError('unexpected', { message: 'the pages do not end' });
}
