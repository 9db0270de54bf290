import { z } from 'zod';

/** What a run of the runner is to do, and what it says of it: a line of JSON for each step. */
export const Plan = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reach') }),
  z.object({
    kind: z.literal('mutants'),
    mutants: z.array(z.object({ id: z.number(), tests: z.array(z.string()) })),
    /** After so many, the files that noticed one are run without any. */
    together: z.number(),
  }),
]);
export type Plan = z.infer<typeof Plan>;

export const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('looking'), test: z.string() }),
  z.object({
    kind: z.literal('reached'),
    test: z.string(),
    passed: z.boolean(),
    ms: z.number(),
    mutants: z.array(z.number()),
  }),
  z.object({ kind: z.literal('begun'), id: z.number() }),
  /** By which file it was noticed; by none where it survived. */
  z.object({ kind: z.literal('tried'), id: z.number(), by: z.string().optional() }),
  /** Those tried since the last time count: what noticed them passes without them. */
  z.object({ kind: z.literal('sound') }),
  /** They do not: a file fails without any mutant, so that a former one has left something behind. */
  z.object({ kind: z.literal('unsound'), test: z.string() }),
]);
export type Step = z.infer<typeof Step>;
