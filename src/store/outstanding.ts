import { z } from 'zod';
import { ERRAND_KINDS } from '../access/owed.ts';
import type { Instant } from '../access/term.ts';
import type { Outstanding } from '../usecases/ports.ts';

/** Whatever else an errand says; one of a kind that only a newer version knows is for that to count. */
const Errand = z.object({
  body: z.object({ kind: z.enum(ERRAND_KINDS), notBefore: z.number().optional() }),
});

/** An errand as it is outstanding, by its document; none where its time has not come. */
export function outstandingOf(document: unknown, owedAt: Instant, now: Instant): readonly Outstanding[] {
  const errand = Errand.safeParse(document);
  if (!errand.success) return [];
  const { kind, notBefore: since = owedAt } = errand.data.body;
  return since > now ? [] : [{ kind, since }];
}
