import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Bounce, Bounces } from '../usecases/ports.ts';
import { bounceIn } from './bounce-report.ts';
import { type Call, literal, query, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import type { Optional } from './optional.ts';
import { bodyOf } from './pages.ts';
import { isOk } from './reply.ts';

const PERMISSION = 'Mail.Read';
/** A message's class (PidTagMessageClass), and the one that Exchange gives reports of what did not arrive. [F] */
const CLASS = 'String 0x001A';
const NON_DELIVERY = 'REPORT.IPM.Note.NDR';
/** What has just come may be seen late; in milliseconds. */
const OVERLAP_MS = 600_000;
/** Reports read in one go; what is left is read next time. */
const MAX_REPORTS = 50;
/** Far above what reports of some minutes fill, far below a loop. */
const MAX_PAGES = 100;

const pageSchema = z.object({
  value: z.array(z.object({ id: z.string(), receivedDateTime: z.string() })),
  '@odata.nextLink': z.string().optional(),
});

/** Since when reports are to be read, and which of those from then on were read already. */
interface Place {
  readonly since: number;
  readonly read: ReadonlySet<string>;
}

/**
 * The reports in this mailbox, wherever a rule of its owner put them, that mails of ours did not arrive; without a
 * cursor, from now on. Undefined where Graph does not let us read it. Throws DirectoryError.
 */
export async function bounces(
  graph: Graph,
  optional: Optional,
  mailbox: string,
  cursor?: string,
): Promise<Bounces | undefined> {
  if (!optional.mayAsk('bounces')) return undefined;
  const place = cursor === undefined ? { since: graph.now(), read: new Set<string>() } : placeOf(cursor);
  const messages = `/users/${segment(mailbox)}/messages`;
  const begun = graph.now();
  const found: Bounce[] = [];
  const seen: { readonly name: string; readonly at: number }[] = [];
  let [call, count]: [Call | undefined, number] = [listCall(messages, place.since), 0];
  for (let pages = 0; call !== undefined && pages < MAX_PAGES; pages++) {
    const reply = await graph.send(call);
    optional.heard('bounces', call, reply);
    if (!optional.mayAsk('bounces')) return undefined;
    if (!isOk(reply)) throw failureOf(call, reply, graph.now());
    const page: z.infer<typeof pageSchema> = bodyOf(pageSchema, reply, call);
    for (const { id, receivedDateTime } of page.value) {
      const [name, at] = [nameOf(id), Date.parse(receivedDateTime)];
      if (!place.read.has(name)) {
        if (count === MAX_REPORTS)
          return { bounces: found, cursor: cursorOf(seen, seen.at(-1)?.at ?? begun) };
        count++;
        const bounce = await reportOf(graph, `${messages}/${segment(id)}/$value`);
        if (bounce !== undefined) found.push(bounce);
      }
      seen.push({ name, at });
    }
    const next = page['@odata.nextLink'];
    call = next === undefined ? undefined : graph.follow(next, [PERMISSION]);
  }
  return { bounces: found, cursor: cursorOf(seen, Math.max(place.since, begun - OVERLAP_MS)) };
}

const listCall = (messages: string, since: number): Call =>
  read(
    `${messages}${query({
      $filter: `receivedDateTime ge ${new Date(since).toISOString()} and singleValueExtendedProperties/Any(ep: ep/id eq ${literal(CLASS)} and ep/value eq ${literal(NON_DELIVERY)})`,
      $orderby: 'receivedDateTime',
      $select: 'id,receivedDateTime',
      $top: MAX_REPORTS,
    })}`,
    PERMISSION,
  );

async function reportOf(graph: Graph, path: string): Promise<Bounce | undefined> {
  const call = read(path, PERMISSION);
  const reply = await graph.send(call);
  // Whoever looks after this mailbox has deleted it meanwhile.
  if (reply.status === 404) return undefined;
  if (!isOk(reply)) throw failureOf(call, reply, graph.now());
  return bounceIn(reply.text ?? '');
}

/** Short: a message's id has some hundred and fifty characters. */
const nameOf = (id: string): string => hash('sha256', id, 'base64url').slice(0, 16);

const cursorOf = (seen: readonly { readonly name: string; readonly at: number }[], since: number): string =>
  [since, ...seen.flatMap(({ name, at }) => (at >= since ? [name] : []))].join(' ');

function placeOf(cursor: string): Place {
  const [since, ...names] = cursor.split(' ');
  return { since: Number(since), read: new Set(names) };
}
