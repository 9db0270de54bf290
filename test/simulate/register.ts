import type { AccessRecord } from '../../src/access/record.ts';

/** An answer that never came. */
export const NEVER = Number.POSITIVE_INFINITY;

/** When a call was made and answered, counted through all of one seed; what was never answered ends `NEVER`. */
interface Within {
  readonly by: string;
  readonly begun: number;
  readonly ended: number;
}

/** What stands in a record's register; version 0 is before there is any. */
export interface Standing {
  readonly version: number;
  readonly record?: AccessRecord;
}

/**
 * - `sees`: it was read
 * - `writes`: it was written over version `on`; unless answered, it may have been or not
 * - `loses`: that was refused, since another version stood there
 * - `finds`: that was refused for something else, and version `on` stood there
 */
export type Operation = Within &
  (
    | { readonly kind: 'sees'; readonly seen: Standing }
    | { readonly kind: 'writes'; readonly on: number; readonly to: number; readonly record: AccessRecord }
    | { readonly kind: 'loses' | 'finds'; readonly on: number }
  );

/**
 * Whether there is an order of all that was done to one register in which each call lies between its beginning and its
 * end, and what it was answered is true. Undefined: there is. Source: Wing and Gong, "Testing and verifying concurrent
 * objects", 1993. The search hardly ever turns back: a write names the version that it is over, and what leaves the
 * register as it is may be put as soon as it fits.
 * `isSame`: whether two records say the same.
 */
export function unexplained(
  operations: readonly Operation[],
  isSame: (one: AccessRecord, other: AccessRecord) => boolean,
): string | undefined {
  const all = operations.toSorted((a, b) => a.begun - b.begun);
  let furthest = { at: -1, why: '' };

  const fits = (one: Operation, { version, record }: Standing): boolean => {
    switch (one.kind) {
      case 'sees':
        if (one.seen.version !== version) return false;
        return (
          one.seen.record === record || (!!one.seen.record && !!record && isSame(one.seen.record, record))
        );
      case 'loses':
        return one.on !== version;
      case 'finds':
        return one.on === version;
      case 'writes':
        return false;
    }
  };

  /** From where `open` are begun and not placed, and those from `next` on are still to come. */
  function place(standing: Standing, begun: readonly Operation[], from: number): boolean {
    let open = [...begun];
    let next = from;
    let first = endOf(open);
    for (;;) {
      for (let one = all[next]; one !== undefined && one.begun < first; one = all[next]) {
        open.push(one);
        first = Math.min(first, one.ended);
        next += 1;
      }
      // What was never answered, and cannot come any more, never was.
      const left = open.filter(
        (one) =>
          !fits(one, standing) &&
          !(one.kind === 'writes' && one.ended === NEVER && one.on < standing.version),
      );
      if (left.length === open.length) break;
      open = left;
      first = endOf(open);
    }
    if (first === NEVER) return true;
    if (next > furthest.at) furthest = { at: next, why: said(open, first, standing) };
    return open.some((one) => {
      if (one.kind !== 'writes' || one.on !== standing.version) return false;
      return place(
        { version: one.to, record: one.record },
        open.filter((other) => other !== one),
        next,
      );
    });
  }

  return place({ version: 0 }, [], 0) ? undefined : furthest.why;
}

const endOf = (open: readonly Operation[]): number => Math.min(...open.map(({ ended }) => ended));

function said(open: readonly Operation[], first: number, { version }: Standing): string {
  const one = open.find(({ ended }) => ended === first);
  const there = `where version ${version} stands`;
  switch (one?.kind) {
    case 'sees':
      return one.seen.version === version
        ? `${one.by} saw something else as version ${version}`
        : `${one.by} saw version ${one.seen.version} ${there}`;
    case 'writes':
      return `${one.by} wrote over version ${one.on} ${there}`;
    case 'loses':
    case 'finds':
      return `${one.by} was refused version ${one.on} ${there}`;
    default:
      return there;
  }
}
