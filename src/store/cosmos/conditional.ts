import { randomUUID } from 'node:crypto';
import type { Container, JSONObject } from '@azure/cosmos';
import { z } from 'zod';
import { type Calls, statusOf } from './calls.ts';

/** Somebody else was quicker: made it first, wrote it since it was read, or took it away. */
const LOST: ReadonlySet<number | string | undefined> = new Set([404, 409, 412]);
export const isLost = (error: unknown): boolean => LOST.has(statusOf(error));

export const ifMatch = (condition: string) => ({
  accessCondition: { type: 'IfMatch', condition },
});

/**
 * Each conditional write carries a mark of its own. One whose answer was lost is sent again, and then loses to itself:
 * by the mark it knows itself, and by nothing else, for another may have written the very same.
 */
export const newMark = (): string => randomUUID();
const Marked = z.object({ mark: z.string().optional(), _etag: z.string() });

/** The ETag of what stands there, where it carries the mark. 1 RU. Rejects with the SDK's errors. */
export async function etagOfMarked(
  container: Container,
  id: string,
  partition: string,
  mark: string,
): Promise<string | undefined> {
  const { resource } = await container.item(id, partition).read<object>();
  const found = Marked.safeParse(resource);
  return found.data?.mark === mark ? found.data._etag : undefined;
}

/** Where a document stands, and what it is to be. */
interface Write {
  readonly container: Container;
  readonly partition: string;
  readonly document: JSONObject & { readonly id: string };
  /** The ETag that it has to have; undefined: there is to be none yet. */
  readonly expected: string | undefined;
}

/** The ETag of what was written; undefined where somebody else was quicker. 6 RU. Rejects with the SDK's errors. */
export async function put(calls: Calls, operation: string, write: Write): Promise<string | undefined> {
  const { container, partition, document, expected } = write;
  const mark = newMark();
  const body = { ...document, mark };
  try {
    const { etag } = await calls.send(operation, async ({ doubtful }) => {
      try {
        return expected === undefined
          ? await container.items.create<JSONObject>(body)
          : await container.item(document.id, partition).replace<JSONObject>(body, ifMatch(expected));
      } catch (error) {
        if (!doubtful || !isLost(error)) throw error;
        const own = await etagOfMarked(container, document.id, partition, mark);
        if (own === undefined) throw error;
        return { etag: own };
      }
    });
    return etag;
  } catch (error) {
    if (isLost(error)) return undefined;
    throw error;
  }
}

/**
 * Whether it is gone by us; false where somebody else was quicker. A deletion leaves no mark: who had its ETag and
 * finds it gone after a lost answer, did it, or whoever took over from them did.
 */
export async function take(
  calls: Calls,
  operation: string,
  container: Container,
  at: { readonly id: string; readonly partition: string; readonly etag: string },
): Promise<boolean> {
  try {
    await calls.send<object>(operation, async ({ doubtful }) => {
      try {
        return await container.item(at.id, at.partition).delete(ifMatch(at.etag));
      } catch (error) {
        if (doubtful && statusOf(error) === 404) return {};
        throw error;
      }
    });
    return true;
  } catch (error) {
    if (isLost(error)) return false;
    throw error;
  }
}
