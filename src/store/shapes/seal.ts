import { z } from 'zod';
import type { Entry, Head } from '../../audit/ledger.ts';
import { ALGORITHM, type Base, type Named, type Personal, type Seal } from '../../audit/seal.ts';
import { instant, open } from './parts.ts';
import { object } from './strict.ts';

const named = object<Named>()({ n: z.int().min(0), hash: open });
const paths = z.array(open);
const personal: z.ZodType<Personal> = z.union([
  z.strictObject({ paths, salt: open }),
  z.strictObject({ paths, digest: open }),
]);
const base: z.ZodType<Base> = z.union([personal, z.strictObject({})]);
const alg = z.literal(ALGORITHM);

/** What stands beside an event: not in it, so that a version that knows nothing of seals reads the event all the same. */
export const seal: z.ZodType<Seal> = object<Seal>()({
  alg,
  previous: open,
  ledger: named,
  personal: personal.exactOptional(),
  base: z.array(base).exactOptional(),
  hash: open,
});

export const entry: z.ZodType<Entry> = object<Entry>()({
  alg,
  n: z.int().min(1),
  at: instant,
  previous: open,
  heads: z.array(object<Head>()({ record: open, seq: z.int().min(1), hash: open })),
  hash: open,
});
