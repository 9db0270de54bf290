import { Chance } from './chance.ts';
import { inside, type Machine } from './machine.ts';
import type { Schedule } from './schedule.ts';
import type { Trace } from './trace.ts';

/**
 * What may happen to one call:
 * - `before`: it does not arrive
 * - `lost`: it is done, and its answer does not arrive
 * - `hang`: it takes very long, done first or last
 * - `throttle`: it is refused for now
 * - `garbage`: it is done, and its answer is nonsense
 * - `stale`: what is read is not the newest
 */
export const FAULTS = ['before', 'lost', 'hang', 'throttle', 'garbage', 'stale'] as const;
export type Fault = (typeof FAULTS)[number];
export const PORTS = ['graph', 'teams', 'store'] as const;
export type Port = (typeof PORTS)[number];

/** How one seed's world fails. */
export interface Weather {
  /** Of a hundred calls, how many meet a fault. */
  readonly share: Readonly<Record<Port, number>>;
  readonly faults: readonly Fault[];
  /** The call that fails more often than others. */
  readonly aim?: string;
  /** Most milliseconds that a call takes one way. */
  readonly slow: number;
}

export interface Call<T> {
  readonly port: Port;
  readonly name: string;
  /** Those that this call can meet. */
  readonly faults: readonly Fault[];
  /** What it does when it arrives. */
  readonly act: () => T | Promise<T>;
  /** Nobody stays awake for it. */
  readonly idle?: boolean;
  /** Whether who called has hung up: then what has not arrived does not. */
  readonly gone?: () => boolean;
  /** What is answered in place of the truth, given what was done where it was; throws, as a rule. */
  readonly spoil: (fault: Fault, done: T | undefined) => T;
}

/** Most milliseconds that a call takes one way once the world has healed. */
const HEALTHY_MS = 40;
/** Of a hundred calls that the weather has something against, how many meet a fault. */
const AIMED: Readonly<Record<Port, number>> = { graph: 40, teams: 40, store: 10 };
/** How long a call that hangs takes, in milliseconds. */
const HANGS = [4_000, 9_000, 15_000, 50_000, 100_000] as const;

/** Everything between the replicas and the world: each call takes its time, and can go wrong in each way there is. */
export class Wire {
  readonly #seed: number;
  readonly #schedule: Schedule;
  readonly #trace: Trace;
  readonly #weather: Weather;
  readonly #counts = new Map<string, number>();
  /** Until when a port cannot be reached from a machine, by both. */
  readonly #cut = new Map<string, number>();
  /** The calls that may meet a fault; absent: all. */
  readonly #faults: ReadonlySet<string> | undefined;
  /** Told of each that strikes. */
  readonly #strikes: (call: string, fault: Fault) => void;
  /** Those that happened. */
  readonly struck: string[] = [];
  calm = false;
  /** Those that ever called. */
  readonly #machines = new Set<Machine>();

  constructor(
    seed: number,
    schedule: Schedule,
    trace: Trace,
    weather: Weather,
    faults?: ReadonlySet<string>,
    strikes: (call: string, fault: Fault) => void = () => undefined,
  ) {
    this.#seed = seed;
    this.#schedule = schedule;
    this.#trace = trace;
    this.#weather = weather;
    this.#faults = faults;
    this.#strikes = strikes;
  }

  cut(machine: Machine, port: Port, ms: number): void {
    this.#cut.set(`${machine.name} ${port}`, this.#schedule.now + ms);
  }

  isCut(machine: Machine, port: Port): boolean {
    return (this.#cut.get(`${machine.name} ${port}`) ?? 0) > this.#schedule.now;
  }

  heal(): void {
    this.calm = true;
    this.#cut.clear();
  }

  /** Whether nobody waits for anything. */
  isQuiet(): boolean {
    return [...this.#machines].every(({ alive, busy }) => !alive || busy === 0);
  }

  /** Never settles for a machine that is gone. */
  call<T>(machine: Machine, call: Call<T>): Promise<T> {
    const { port, name } = call;
    this.#machines.add(machine);
    const sort = `${machine.name} ${port}.${name}`;
    const nth = (this.#counts.get(sort) ?? 0) + 1;
    this.#counts.set(sort, nth);
    const key = `${sort} ${nth}`;
    const chance = new Chance(`${this.#seed} ${key}`);
    const slow = this.calm ? Math.min(this.#weather.slow, HEALTHY_MS) : this.#weather.slow;
    const there = chance.between(0, slow);
    const back = chance.between(0, slow);
    const fault = this.#faultOf(machine, call, chance, key);
    const late = fault === 'hang' ? chance.of(HANGS) : 0;
    const lateFirst = chance.happens(0.5);
    const counted = (by: 1 | -1): void => {
      if (!call.idle) machine.busy += by;
    };
    counted(1);
    return new Promise<T>((resolve, reject) => {
      const answer = (give: () => T): void => {
        const come = (): void => {
          counted(-1);
          try {
            resolve(give());
          } catch (error) {
            reject(error);
          }
        };
        const ms = back + (lateFirst ? 0 : late);
        // A fifth of all calls are idle: their answers are not worth an event each.
        if (call.idle && late === 0 && machine.alive) come();
        else this.#schedule.after(ms, machine, come);
      };
      const arrive = (): void => {
        if (call.gone?.()) {
          counted(-1);
          return;
        }
        this.#trace.line(() => `${key}${fault === undefined ? '' : ` !${fault}`}`);
        if (fault !== undefined) this.#strikes(key, fault);
        if (fault === 'before' || fault === 'throttle') {
          answer(() => call.spoil(fault, undefined));
          return;
        }
        // What was sent is done, whatever becomes of who sent it.
        void Promise.resolve()
          .then(call.act)
          .then(
            (done) => inside(machine, () => answer(() => (isTrue(fault) ? done : call.spoil(fault, done)))),
            (error: unknown) =>
              inside(machine, () =>
                answer(() => {
                  throw error;
                }),
              ),
          );
      };
      this.#schedule.after(there + (lateFirst ? late : 0), machine, arrive, false);
    });
  }

  #faultOf<T>(machine: Machine, call: Call<T>, chance: Chance, key: string): Fault | undefined {
    const share = this.#weather.aim === call.name ? AIMED[call.port] : this.#weather.share[call.port];
    const drawn = chance.happens(share / 100);
    const which = chance.of(this.#weather.faults.filter((one) => call.faults.includes(one)));
    if (this.calm) return undefined;
    if (this.isCut(machine, call.port)) return 'before';
    if (!drawn || which === undefined || this.#faults?.has(key) === false) return undefined;
    this.struck.push(key);
    return which;
  }
}

const isTrue = (fault: Fault | undefined): fault is undefined | 'hang' =>
  fault === undefined || fault === 'hang';
