import { isDeepStrictEqual } from 'node:util';
import type { AccessRecord } from '../../src/access/record.ts';
import type { CommitOutcome, CommitRequest, Stored } from '../../src/usecases/ports.ts';
import { NEVER, type Operation, unexplained } from './register.ts';

/** How often a record was written, by its version: a store may put before it where the record stands. */
export const nthOf = (version: string | undefined): number => Number(version?.split('.').at(-1) ?? 0);

/** What the replicas asked of the store's records, and were answered: each record is a register of its own. */
export class Registers {
  readonly #of = new Map<string, Operation[]>();
  /** Which object was found to say the same as which. */
  readonly #same = new WeakMap<AccessRecord, AccessRecord>();
  #instant = 0;

  /** A call begins now; what is returned is when. */
  begins(): number {
    this.#instant += 1;
    return this.#instant;
  }

  /** It was read, and answered now. */
  saw(by: string, begun: number, id: string, stored: Stored | undefined): void {
    const seen = stored ? { version: nthOf(stored.version), record: stored.record } : { version: 0 };
    this.#put(id, { kind: 'sees', by, begun, ended: this.begins(), seen });
  }

  /** A change is asked for; what is returned is told how it was answered, where it is. */
  writes(by: string, { record, expected, settles }: CommitRequest): (outcome: CommitOutcome) => void {
    const on = nthOf(expected);
    const begun = this.begins();
    const change = { kind: 'writes', by, begun, on, record } as const;
    const asked: Operation = { ...change, ended: NEVER, to: on + 1 };
    const there = this.#put(record.id, asked);
    const became = (...told: readonly Operation[]): void =>
      void there.splice(there.indexOf(asked), 1, ...told);
    return (outcome) => {
      const within = { by, begun, ended: this.begins() };
      switch (outcome.kind) {
        case 'committed':
          became({ ...change, ...within, to: nthOf(outcome.version) });
          return;
        case 'conflict':
          // Where it pays an errand, that may have been somebody else's, whichever version stood there.
          became(...(settles === undefined ? [{ ...within, kind: 'loses', on } as const] : []));
          return;
        case 'duplicate':
          became({ ...within, kind: 'finds', on });
      }
    };
  }

  /** The first record of which there is no order that explains all answers. */
  wrong(): string | undefined {
    for (const [id, operations] of this.#of) {
      const why = unexplained(operations, this.#isSame);
      if (why !== undefined) return `${id} is no register: ${why}`;
    }
    return undefined;
  }

  #put(id: string, operation: Operation): Operation[] {
    const there = this.#of.get(id) ?? [];
    there.push(operation);
    this.#of.set(id, there);
    return there;
  }

  readonly #isSame = (one: AccessRecord, other: AccessRecord): boolean => {
    if (this.#same.get(one) === other) return true;
    const isSame = isDeepStrictEqual(one, other);
    if (isSame) this.#same.set(one, other);
    return isSame;
  };
}
