import { z } from 'zod';
import type { Proven } from '../audit/chain.ts';
import type { Entry } from '../audit/ledger.ts';
import { ALGORITHM } from '../audit/seal.ts';
import type { RecordEnd } from '../audit/verify.ts';
import { Envelope } from './documents.ts';
import { entry, seal } from './shapes/seal.ts';

/** Whatever stands in place of an event: what is no document of ours has no hash that any seal knows. */
export function testified(found: {
  readonly record: string;
  readonly seq: number;
  readonly document: unknown;
  readonly seal: unknown;
}): Proven {
  const { record, seq } = found;
  const proof = seal.safeParse(found.seal);
  const document = Envelope.safeParse(found.document);
  return {
    record,
    seq,
    document: document.success ? document.data : { v: 0, body: null },
    ...(proof.success && { seal: proof.data }),
  };
}

const End = z.object({ body: z.object({ seq: z.number() }) });

/** Whatever stands in place of a record. */
export function testifiedEnd(record: string, document: unknown, head: unknown): RecordEnd {
  const known = End.safeParse(document);
  return { record, seq: known.data?.body.seq ?? 0, ...(typeof head === 'string' && { head }) };
}

/** Of what is no entry: of no number, so that it follows none. */
const NONE: Entry = { alg: ALGORITHM, n: -1, at: 0, previous: '', heads: [], hash: '' };
const Wrapped = z.object({ v: z.literal(1), body: entry });

/** Whatever stands in place of an entry of the ledger. */
export const testifiedEntry = (document: unknown): Entry => Wrapped.safeParse(document).data?.body ?? NONE;
