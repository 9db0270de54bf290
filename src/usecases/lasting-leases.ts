import type { Claim, Store } from './ports.ts';

/** What this process was given to pay, and has not said to be paid or put off. */
interface Held {
  /** The fence that its payer knows, and the one that holds now. */
  readonly known: string;
  readonly fence: string;
  /** In milliseconds that only grow. */
  readonly until: number;
}

/**
 * The same store, whose leases last their time for this process, however the clock of the day jumps ahead meanwhile: a
 * machine that slept, a clock that was set, or turned in the sandbox. What is being paid here and looks free by that
 * clock is leased again for its payer, and given to nobody else, who would do the same a second time.
 * `now`: milliseconds that only grow.
 */
export function lastingLeases(store: Store, now: () => number): Store {
  /** By errand, the oldest first. */
  const held = new Map<string, Held>();
  /** What the store is leasing, and has not said so. */
  const leasing = new Set<Promise<unknown>>();

  async function leased(claims: Promise<readonly Claim[]>, leaseMs: number): Promise<readonly Claim[]> {
    const kept = claims.then((all) => keep(all, leaseMs));
    const over = kept.catch(() => undefined).finally(() => leasing.delete(over));
    leasing.add(over);
    return kept;
  }

  function keep(claims: readonly Claim[], leaseMs: number): readonly Claim[] {
    const at = now();
    for (const [id, { until }] of held) {
      if (until > at) break;
      held.delete(id);
    }
    return claims.filter(({ errand: { id }, fence }) => {
      const before = held.get(id);
      held.set(id, before ? { ...before, fence } : { known: fence, fence, until: at + leaseMs });
      return before === undefined;
    });
  }

  const isHeld = ({ errand, fence }: Claim): boolean => held.get(errand.id)?.known === fence;
  const asItHolds = (claim: Claim): Claim => {
    const fence = held.get(claim.errand.id)?.fence;
    return isHeld(claim) && fence !== undefined ? { ...claim, fence } : claim;
  };
  /** Again where it was leased anew in between: then it was not lost. */
  async function holding<T>(
    claim: Claim,
    say: (claim: Claim) => Promise<T>,
    taken: (said: T) => boolean,
  ): Promise<T> {
    for (;;) {
      const current = asItHolds(claim);
      const said = await say(current);
      if (taken(said)) {
        if (isHeld(claim)) held.delete(claim.errand.id);
        return said;
      }
      if (isHeld(claim)) await Promise.all(leasing);
      if (asItHolds(claim).fence === current.fence) return said;
    }
  }
  const isTrue = (done: boolean): boolean => done;

  return {
    ...store,
    claim: (by, leaseMs, limit, kinds) => leased(store.claim(by, leaseMs, limit, kinds), leaseMs),
    claimFor: (record, kind, by, leaseMs) => leased(store.claimFor(record, kind, by, leaseMs), leaseMs),
    settle: (claim) => holding(claim, (current) => store.settle(current), isTrue),
    postpone: (claim, ...how) => holding(claim, (current) => store.postpone(current, ...how), isTrue),
    commit: (change) =>
      change.settles === undefined
        ? store.commit(change)
        : holding(
            change.settles,
            (settles) => store.commit({ ...change, settles }),
            ({ kind }) => kind === 'committed',
          ),
  };
}
