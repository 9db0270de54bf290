import { z } from 'zod';
import { assertHarmless, type Call } from './call.ts';
import { failure } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import type { Reply } from './reply.ts';

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

/** Sends calls in as few requests as may be: one alone as it is, more in batches. Answers come in their order. */
export async function sendAll(graph: Graph, calls: readonly Call[]): Promise<readonly Answered[]> {
  const [first] = calls;
  if (!first) return [];
  if (calls.length === 1) return [{ call: first, reply: await graph.send(first) }];
  const answered: Answered[] = [];
  for (let at = 0; at < calls.length; at += BATCH_SIZE) {
    answered.push(...(await sendBatch(graph, calls.slice(at, at + BATCH_SIZE))));
  }
  return answered;
}

/** One `$batch`. The 200 outside says nothing about the items, which may have failed each in its own way. */
export async function sendBatch(graph: Graph, calls: readonly Call[]): Promise<readonly Answered[]> {
  const batch: Call = {
    method: 'POST',
    path: '/$batch',
    body: { requests: calls.map(itemOf) },
    repeatable: calls.every((call) => call.repeatable),
    permission: calls[0]?.permission ?? '',
  };
  const { responses } = bodyOf(answerSchema, await graph.expect(batch), batch);
  const byId = new Map(responses.map((one) => [one.id, one]));
  return calls.map((call, at) => {
    const one = byId.get(String(at + 1));
    if (!one)
      throw failure('unavailable', { acted: !call.repeatable, message: 'a batch item has no answer' });
    const headers = new Map(
      Object.entries(one.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return { call, reply: { status: one.status, body: one.body, header: (name) => headers.get(name) } };
  });
}

function itemOf(call: Call, at: number): object {
  assertHarmless(call);
  const item = { id: String(at + 1), method: call.method, url: call.path };
  // Exactly this type: with a charset, Graph takes the body for base64.
  return call.body === undefined
    ? item
    : { ...item, headers: { 'Content-Type': 'application/json' }, body: call.body };
}
