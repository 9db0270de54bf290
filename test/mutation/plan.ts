import { z } from 'zod';

const TestFile = z.object({
  test: z.string(),
  /** The tests that reach the mutant, by their places in the file; absent where something beside them does. */
  only: z.array(z.number()).optional(),
});

/** What a run of the runner is to do; what of it is taken is noted in a folder, by whichever process takes it. */
export const Plan = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reach'), taken: z.string() }),
  z.object({
    kind: z.literal('mutants'),
    taken: z.string(),
    /** By file how long each of its tests may take, in milliseconds, before it counts as failed. */
    patience: z.record(z.string(), z.array(z.number())),
    /** `alone`: whether something stays behind is looked at right after it. */
    mutants: z.array(z.object({ id: z.number(), alone: z.boolean(), tests: z.array(TestFile) })),
  }),
]);
export type Plan = z.infer<typeof Plan>;
export type Tried = Extract<Plan, { kind: 'mutants' }>['mutants'][number];

/** What it says of it: a line of JSON for each step. */
export const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('looking'), test: z.string() }),
  z.object({
    kind: z.literal('reached'),
    test: z.string(),
    passed: z.boolean(),
    ms: z.number(),
    /** How long each of its tests took. */
    took: z.array(z.number()),
    /** Each mutant that is reached, and by which tests; by -1 where it is by something beside them. */
    mutants: z.array(z.tuple([z.number(), z.array(z.number())])),
  }),
  z.object({ kind: z.literal('begun'), id: z.number() }),
  /** By which file it was noticed; by none where it survived. */
  z.object({ kind: z.literal('tried'), id: z.number(), by: z.string().optional(), ms: z.number() }),
  /** Those tried since the last time count: what noticed them passes without them. */
  z.object({ kind: z.literal('sound') }),
  /** They do not: a file fails without any mutant, so that a former one has left something behind. */
  z.object({ kind: z.literal('unsound'), test: z.string() }),
  /** Nothing is left to take. */
  z.object({ kind: z.literal('done') }),
]);
export type Step = z.infer<typeof Step>;
