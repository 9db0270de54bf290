import type { Entra } from '../../src/sandbox/entra/index.ts';
import type { Config } from '../../src/settings/config.ts';
import type { Machine } from './machine.ts';
import type { Registers } from './registers.ts';
import type { Replica } from './replica.ts';
import type { Schedule } from './schedule.ts';
import type { WatchedStore } from './store.ts';
import type { Teams } from './teams.ts';
import type { Trace } from './trace.ts';
import type { Wire } from './wire.ts';

/** All that there is in one simulated world. */
export interface Scene {
  readonly seed: number;
  readonly config: Config;
  readonly schedule: Schedule;
  /** What is no replica's. */
  readonly world: Machine;
  readonly wire: Wire;
  readonly trace: Trace;
  readonly store: WatchedStore;
  /** What the replicas asked of its records. */
  readonly registers: Registers;
  readonly teams: Teams;
  readonly tenant: Entra;
  readonly replicas: Replica[];
  /** Told whenever Graph did something for one of the replicas. */
  readonly graphDid: (method: string, path: string) => void;
}

/** Something that is never to happen did. */
export class Violation extends Error {
  override readonly name = 'Violation';
}
