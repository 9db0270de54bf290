import { z } from 'zod';
import type { Lane } from './admission.ts';
import { assertHarmless, type Call } from './call.ts';
import { failureOf, isPermissionMissing } from './failure.ts';
import { type Graph, PRIORITY } from './graph.ts';
import { bodyOf } from './pages.ts';
import { isOk, type Reply } from './reply.ts';

/** Graph's limit of items in one `$batch`. */
export const BATCH_SIZE = 20;

const answerSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
});

export interface Answered {
  readonly call: Call;
  readonly reply: Reply;
}

/** How often an item that was throttled is sent again. */
const MAX_RETRIES = 2;

/**
 * Sends reads in as few requests as may be: one alone as it is, more in batches. Answers come in the calls' order.
 * Items that Graph throttled are sent again by themselves, where the wait is one that the lane can bear.
 */
export async function sendAll(graph: Graph, calls: readonly Call[]): Promise<readonly Answered[]> {
  const [first] = calls;
  if (!first) return [];
  if (calls.length === 1) return [{ call: first, reply: await graph.send(first) }];
  const answers = new Map<Call, Reply>();
  let left = calls;
  for (let round = 0; left.length > 0 && round <= MAX_RETRIES; round++) {
    for (let at = 0; at < left.length; at += BATCH_SIZE) {
      const some = left.slice(at, at + BATCH_SIZE);
      for (const { call, reply } of await sendBatch(graph, some)) answers.set(call, reply);
    }
    left = calls.filter((call) => answers.get(call)?.status === 429);
  }
  return calls.flatMap((call) => {
    const reply = answers.get(call);
    return reply ? [{ call, reply }] : [];
  });
}

/** One `$batch`. The 200 outside says nothing about the items, which may have failed each in its own way. */
export async function sendBatch(
  graph: Graph,
  calls: readonly Call[],
  admitted = false,
): Promise<readonly Answered[]> {
  const batch: Call = {
    method: 'POST',
    path: '/$batch',
    body: { requests: calls.map((call, at) => itemOf(call, at, graph.lane)) },
    items: calls,
    repeatable: calls.every((call) => call.repeatable),
    permissions: calls[0]?.permissions ?? [],
  };
  const outer = await graph.send(batch, admitted);
  if (!isOk(outer) && outer.status !== DEPENDENT) throw failureOf(batch, outer, graph.now());
  const parsed = answerSchema.safeParse(outer.body);
  const responses = isOk(outer)
    ? bodyOf(answerSchema, outer, batch).responses
    : (parsed.data?.responses ?? []);
  const byId = new Map(responses.map((one) => [one.id, one]));
  return Promise.all(
    calls.map(async (call, at) => {
      const item = byId.get(String(at + 1));
      const untold = item === undefined && !isOk(outer) && isHarmlessTwice(call);
      const reply = untold ? { ...outer, body: undefined } : replyOf(item, outer.granted);
      graph.heard(call, reply);
      // A read is as good alone, with a new token where that one has ended.
      return { call, reply: call.repeatable && isUnsent(reply) ? await graph.send(call) : reply };
    }),
  );
}

/** Of a batch or an item: something else failed, so this was not tried. */
const DEPENDENT = 424;

/**
 * True where the item was certainly not tried: another one failed (424), or the token ended meanwhile (401). Sent
 * alone, it may well succeed.
 */
export const isUnsent = (reply: Reply): boolean =>
  reply.status === DEPENDENT || (reply.status === 401 && !isPermissionMissing(reply));

/** What may be sent again where nobody knows whether it was done; a second mail is not that. */
const isHarmlessTwice = (call: Call): boolean =>
  call.repeatable || !/^\/invitations|\/sendMail$/.test(call.path);

type Item = z.infer<typeof answerSchema>['responses'][number];

/** An item without an answer is like a server that failed: what it did is unknown. */
function replyOf(item: Item | undefined, granted: Reply['granted']): Reply {
  const headers = new Map(
    Object.entries(item?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { status: item?.status ?? 504, body: item?.body, header: (name) => headers.get(name), granted };
}

function itemOf(call: Call, at: number, lane: Lane): object {
  assertHarmless(call);
  const item = { id: String(at + 1), method: call.method, url: call.path };
  const headers = { ...call.headers, 'x-ms-throttle-priority': PRIORITY[lane] };
  // Exactly this type: with a charset, Graph takes the body for base64.
  return call.body === undefined
    ? { ...item, headers }
    : { ...item, headers: { ...headers, 'Content-Type': 'application/json' }, body: call.body };
}
