import type { AccessRecord } from '../../src/access/record.ts';
import type { CommitOutcome } from '../../src/usecases/ports.ts';
import { requested } from '../store/samples.ts';
import { Registers } from './registers.ts';

/** The same record, changed so often. */
const RECORD = requested('ann@partner.com');
const at = (seq: number): AccessRecord => ({ ...RECORD, seq });

class History {
  readonly #registers = new Registers();

  /** Asked now; what is returned is told the answer, if it comes. */
  writes(by: string, on: number, seq = on + 1): (outcome?: CommitOutcome['kind'], to?: number) => void {
    const told = this.#registers.writes(by, {
      ...{ record: at(seq), events: [], errands: [] },
      ...(on > 0 && { expected: String(on) }),
    });
    return (kind = 'committed', to = on + 1) =>
      told(kind === 'committed' ? { kind, version: String(to) } : { kind });
  }

  reads(by: string): (version: number, seq?: number) => void {
    const begun = this.#registers.begins();
    return (version, seq = version) =>
      this.#registers.saw(
        by,
        begun,
        RECORD.id,
        version === 0 ? undefined : { record: at(seq), version: String(version) },
      );
  }

  wrong = (): string | undefined => this.#registers.wrong();
}

const no = (why: string): string => `${RECORD.id} is no register: ${why}`;

test('what happens one after another is in order, and so is what overlaps either way', () => {
  const history = new History();
  history.reads('a')(0);
  history.writes('a', 0)();
  const reads = history.reads('b');
  const writes = history.writes('a', 1);
  const loses = history.writes('b', 1, 7);
  writes();
  loses('conflict');
  // It was under way while version 2 came.
  reads(1);
  history.reads('b')(2);
  expect(history.wrong()).toBeUndefined();
});

test('of a write whose answer was lost either is true, and when it came is open', () => {
  const never = new History();
  never.writes('a', 0)();
  never.writes('a', 1, 7);
  never.reads('b')(1);
  never.writes('b', 1)();
  never.reads('a')(2);
  expect(never.wrong()).toBeUndefined();

  const late = new History();
  late.writes('a', 0)();
  late.writes('a', 1, 7);
  late.reads('b')(1);
  late.writes('b', 1)('conflict');
  late.reads('b')(2, 7);
  expect(late.wrong()).toBeUndefined();
});

test('a stale version that is accepted is none', () => {
  const history = new History();
  history.writes('a', 0)();
  history.writes('a', 1)();
  history.writes('b', 1, 7)();
  expect(history.wrong()).toBe(no('b wrote over version 1 where version 2 stands'));
});

test('nor is an update that is lost', () => {
  const history = new History();
  history.writes('a', 0)();
  history.writes('a', 1)();
  history.reads('b')(1);
  expect(history.wrong()).toBe(no('b saw version 1 where version 2 stands'));

  // The version goes on, and what was written does not stand in it.
  const other = new History();
  other.writes('a', 0)();
  other.writes('a', 1)();
  other.reads('b')(2, 1);
  expect(other.wrong()).toBe(no('b saw something else as version 2'));
});

test('nor a lost write of which one sees what another does not any more', () => {
  const history = new History();
  history.writes('a', 0)();
  history.writes('a', 1, 7);
  history.reads('b')(2, 7);
  history.reads('b')(1);
  expect(history.wrong()).toBe(no('b saw version 1 where version 2 stands'));
});

test('nor a write that is refused although nothing stood in its way, or taken for something else', () => {
  const history = new History();
  history.writes('a', 0)();
  history.writes('b', 1)('conflict');
  expect(history.wrong()).toBe(no('b was refused version 1 where version 1 stands'));

  const other = new History();
  other.writes('a', 0)();
  other.writes('a', 1)();
  other.writes('b', 1)('duplicate');
  expect(other.wrong()).toBe(no('b was refused version 1 where version 2 stands'));
});
