import type { ErrandKind } from '../access/owed.ts';
import type { Instant } from '../access/term.ts';
import type { Outstanding } from '../usecases/ports.ts';

/** An errand as it is outstanding, or none where its time has not come. */
export function outstandingOf(
  kind: ErrandKind,
  owedAt: Instant,
  notBefore: Instant | undefined,
  now: Instant,
): readonly Outstanding[] {
  const since = notBefore ?? owedAt;
  return since > now ? [] : [{ kind, since }];
}
