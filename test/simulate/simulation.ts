import { Stage } from './acts.ts';
import { Chance } from './chance.ts';
import { Checks } from './checks.ts';
import type { Eye } from './eye.ts';
import { openTenant } from './graph.ts';
import { lookAfterwards } from './liveness.ts';
import { during, inside, type Machine } from './machine.ts';
import { planOf, type Step } from './plan.ts';
import { Registers } from './registers.ts';
import { Replica } from './replica.ts';
import { Rest } from './rest.ts';
import { type Scene, Violation } from './scene.ts';
import { Schedule } from './schedule.ts';
import { configOf, weatherOf } from './settings.ts';
import { openWatchedStore, type Watch } from './store.ts';
import { Teams } from './teams.ts';
import { Trace } from './trace.ts';
import { TODAY, versionAt } from './versions.ts';
import { type Weather, Wire } from './wire.ts';

export const BEGIN = Date.UTC(2026, 0, 5, 8);
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Faults stop so long before the end that everything owed can be paid, in milliseconds. */
const HEALING_MS = HOUR_MS;
/** Then nobody sleeps for so long. */
const SETTLING_MS = 90_000;

export interface Simulated {
  readonly seed: number;
  readonly violation: string | undefined;
  /** When it was found, in milliseconds of the simulation. */
  readonly at: number;
  readonly digest: string;
  readonly steps: readonly Step[];
  /** The calls that met a fault. */
  readonly struck: readonly string[];
  readonly lines: readonly string[] | undefined;
  readonly records: number;
}

export interface Wanted {
  readonly seed: number;
  readonly days: number;
  /** Absent: what the seed's people do. */
  readonly steps?: readonly Step[];
  /** The calls that may meet a fault; absent: all. */
  readonly faults?: ReadonlySet<string>;
  readonly traced?: boolean;
  /** Absent: how the seed's world fails. */
  readonly weather?: Weather;
  /** The commit whose version the second replica now and then is of; absent: never. */
  readonly older?: string;
}

/** Lives through one world. */
export async function simulate(
  {
    seed,
    days,
    steps = planOf(seed, days),
    faults,
    traced = false,
    weather = weatherOf(seed),
    older,
  }: Wanted,
  eye?: Eye,
): Promise<Simulated> {
  const versions = {
    second: older === undefined ? TODAY : await versionAt(older),
    chance: new Chance(`${seed} versions`),
  };
  const world: Machine = {
    name: 'world',
    chance: new Chance(`${seed} world`),
    alive: true,
    busy: 0,
    skewMs: 0,
  };
  const schedule = new Schedule(seed, BEGIN, eye && ((next) => eye.paces(next)));
  during(schedule, world);
  const trace = new Trace(schedule, traced);
  const wire = new Wire(seed, schedule, trace, weather, faults, (call, fault) =>
    eye?.sees({ kind: 'fault', call, fault }),
  );
  const tenant = inside(world, () => openTenant(schedule));
  const watch: Watch = {
    committed(change, before) {
      trace.line(() => `${change.record.id} ${change.events.map(({ type }) => type).join(' ')}`);
      checks.committed(change, before);
      eye?.sees({ kind: 'change', change });
    },
    claimed(errand, times) {
      trace.line(() => `claimed ${errand} ${times}`);
      checks.claimed(errand, times);
    },
  };
  const opening = inside(world, () => openWatchedStore(() => schedule.now, watch));
  const store = await schedule.settle(opening);
  const config = configOf(seed);
  const checks = new Checks(schedule, tenant, store, config, weather);
  const teams = new Teams(
    wire,
    () => schedule.now,
    (message) => {
      const text = JSON.stringify(message.body);
      checks.links.said(text);
      trace.line(() => `teams ${message.id} ${text}`);
      eye?.sees({ kind: 'message', message });
    },
  );
  const replicas: Replica[] = [];
  const registers = new Registers();
  const scene: Scene = {
    ...{ seed, config, schedule, world, wire, trace, store, registers, teams, tenant, replicas },
    graphDid: (method, path) => checks.graphDid(method, path),
  };
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (fields: object, message: string) => trace.line(() => `warn ${message} ${errorIn(fields)}`),
    error(fields: object, message: string) {
      trace.line(() => `error ${message} ${errorIn(fields)}`);
      const error: unknown = Reflect.get(fields, 'err');
      if (error instanceof ReferenceError || error instanceof RangeError || isMistake(error))
        checks.fails(`${message}: ${error.stack}`);
    },
  };
  let born = 0;
  const begin = (at: number): void => {
    const former = replicas[at];
    if (former?.machine.alive) return;
    const replica = `r${at}.${born++}`;
    // As while a release is rolled out: one of today's is always there, and in the end all are.
    const isOlder = at === 1 && !wire.calm && versions.chance.happens(0.5);
    const version = isOlder ? versions.second : TODAY;
    if (version !== TODAY) trace.line(() => `${replica} is of ${older}`);
    replicas[at] = new Replica(scene, replica, version, log);
    eye?.sees({ kind: 'started', replica });
  };
  const unhandled = (error: unknown): void =>
    checks.fails(`nobody handled ${error instanceof Error ? error.stack : String(error)}`);
  process.on('unhandledRejection', unhandled);
  const until = async (instant: number): Promise<void> => {
    await schedule.runUntil(instant);
    if (checks.violation) throw checks.violation;
  };
  const rest = new Rest(scene, until);
  let violation: string | undefined;
  eye?.opens(scene, checks);
  try {
    for (const at of [0, 1]) inside(world, () => begin(at));
    const stage = new Stage(scene, checks, begin);
    for (const who of ['mara', 'alex', 'iris', 'otto', 'erik'] as const)
      inside(world, () => stage.says(who, 'hello', 0));
    await rest.wake(BEGIN + HOUR_MS);
    for (const [nth, { at, act }] of steps.entries()) {
      await rest.until(BEGIN + at);
      trace.line(() => `act ${JSON.stringify(act)}`);
      eye?.sees({ kind: 'act', act });
      inside(world, () => stage.does(act, 10 * nth));
      const following = steps[nth + 1]?.at ?? Number.POSITIVE_INFINITY;
      await rest.wake(BEGIN + following);
    }
    await rest.until(BEGIN + days * DAY_MS);
    wire.heal();
    eye?.sees({ kind: 'healed' });
    for (const replica of replicas) if (replica.version !== TODAY) replica.kill();
    for (const at of [0, 1]) inside(world, () => begin(at));
    for (const { machine } of replicas) machine.skewMs = 0;
    await rest.until(schedule.now + HEALING_MS, HEALING_MS / 6);
    await until(schedule.now + SETTLING_MS);
    const wrong = registers.wrong();
    if (wrong !== undefined) checks.fails(wrong);
    await schedule.settle(inside(world, () => checks.ofAll()));
    await schedule.settle(inside(world, () => lookAfterwards(scene, checks)));
    if (checks.violation) throw checks.violation;
  } catch (error) {
    violation =
      error instanceof Violation ? error.message : `${error instanceof Error ? error.stack : String(error)}`;
  } finally {
    eye?.closes();
    for (const replica of replicas) replica.kill();
    // Whoever failed to handle something is heard now.
    await schedule.runUntil(schedule.now);
    process.off('unhandledRejection', unhandled);
    await schedule.settle(inside(world, () => store.close()));
  }
  return {
    ...{ seed, violation, at: schedule.now - BEGIN, digest: trace.digest(), steps },
    ...{ struck: wire.struck, lines: trace.lines, records: store.records.size },
  };
}

/** The only one of its kind that is nobody's mistake is that of a network that is not there. */
const isMistake = (error: unknown): error is TypeError =>
  error instanceof TypeError && error.message !== 'fetch failed';

function errorIn(fields: object): string {
  const error: unknown = Reflect.get(fields, 'err');
  return error instanceof Error ? error.message.slice(0, 200) : '';
}
