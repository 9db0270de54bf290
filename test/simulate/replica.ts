import type { Rooms } from '../../src/rooms.ts';
import type {
  Claim,
  CommitOutcome,
  CommitRequest,
  Log,
  Page,
  Store,
  Stored,
} from '../../src/usecases/ports.ts';
import { Chance } from './chance.ts';
import { GRAPH_TOKEN, GRAPH_URL, GraphConnections } from './graph.ts';
import { inside, type Machine } from './machine.ts';
import { asKeptFor } from './older-store.ts';
import { nthOf } from './registers.ts';
import type { Scene } from './scene.ts';
import { configOf } from './settings.ts';
import type { WatchedStore } from './store.ts';
import { TODAY, type Version } from './versions.ts';
import type { Fault } from './wire.ts';

/** One process of the product, that can be killed between any two awaits. */
export class Replica {
  readonly machine: Machine;
  readonly rooms: Rooms;
  readonly version: Version;

  constructor(scene: Scene, name: string, version: Version, log: Log) {
    this.version = version;
    this.machine = { name, chance: new Chance(`${scene.seed} ${name}`), alive: true, busy: 0, skewMs: 0 };
    this.rooms = inside(this.machine, () => {
      const seen = storeAsSeenBy(this.machine, scene);
      const store = version === TODAY ? seen : asKeptFor(version, seen);
      const pool = new GraphConnections(this.machine, scene.tenant, scene.wire, scene.graphDid);
      const { openDirectory } = version.directory;
      const directory = openDirectory({ baseUrl: GRAPH_URL, token: GRAPH_TOKEN, pool, log });
      const connector = scene.teams.connectorOf(this.machine, version);
      const channel = { connector: async () => connector, signIn: async () => undefined };
      const brand = { name: () => 'Lindenau' };
      const outside = { store, directory, channel, brand, log, ...version.witnesses, times: {} };
      const config = version === TODAY ? scene.config : configOf(scene.seed, version);
      const rooms = version.rooms.putTogether(config, outside);
      rooms.start();
      return rooms;
    });
  }

  /** As by `kill -9`: nothing of it goes on, nothing is said to anybody. */
  kill(): void {
    this.machine.alive = false;
  }

  /** Something that somebody does to it from outside. */
  does<T>(work: (rooms: Rooms) => Promise<T>): Promise<T> {
    return inside(this.machine, () => work(this.rooms));
  }
}

/** What a store that does not answer throws. */
const unanswered = (): never => {
  throw new Error('the store did not answer');
};

/**
 * A replica reads what it wrote, claimed or read before, or newer; of what another one wrote it may see the record as it
 * was before. Source: learn.microsoft.com, "Consistency levels in Azure Cosmos DB", session consistency.
 */
function storeAsSeenBy(machine: Machine, scene: Scene): Store {
  const { store, wire, world, registers } = scene;
  const seen = new Map<string, number>();
  const see = (id: string): void => void seen.set(id, nthOf(store.records.get(id)?.version));
  const olderThan = (id: string): Stored | undefined => {
    const older = store.earlier(id);
    return older !== undefined && nthOf(older.version) >= (seen.get(id) ?? 0) ? older : undefined;
  };
  return new Proxy<WatchedStore>(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || typeof name !== 'string') return method;
      const faults: readonly Fault[] = name === 'load' ? ['before', 'lost', 'hang', 'stale'] : SILENCE;
      return (...given: readonly unknown[]): Promise<unknown> => {
        const [first] = given;
        let older: Stored | undefined;
        let stale = false;
        const begun = registers.begins();
        const told = name === 'commit' ? registers.writes(machine.name, first as CommitRequest) : undefined;
        const answer = wire.call<unknown>(machine, {
          ...{ port: 'store', name, faults },
          // Lanes look all the time whether something is due; where something is, whoever rests knows it.
          idle: name === 'nextDue',
          async act() {
            older = name === 'load' ? olderThan(String(first)) : undefined;
            const done: unknown = await inside(world, () => Reflect.apply(method, target, given));
            for (const id of recordsIn(name, first, done)) see(id);
            return done;
          },
          spoil(fault, done) {
            if (fault !== 'stale') return unanswered();
            stale = older !== undefined;
            return older ?? done;
          },
        });
        return answer.then((done) => {
          told?.(done as CommitOutcome);
          if (name === 'load') {
            // What is allowed to be stale was held against what this replica has seen.
            if (!stale) registers.saw(machine.name, begun, String(first), done as Stored | undefined);
          }
          for (const one of storedIn(name, done)) registers.saw(machine.name, begun, one.record.id, one);
          return done;
        });
      };
    },
  });
}

/** The records that a call answered with, of those that read some. */
function storedIn(name: string, done: unknown): readonly Stored[] {
  switch (name) {
    case 'byToken':
      return [done as Stored | undefined].filter((one) => one !== undefined);
    case 'byAddress':
    case 'byAccount':
    case 'startingWith':
    case 'due':
      return done as readonly Stored[];
    case 'list':
      return (done as Page<Stored>).items;
    default:
      return [];
  }
}

const SILENCE: readonly Fault[] = ['before', 'lost', 'hang'];

/** Which records a call was about, of those calls that are answered from their partitions. */
function recordsIn(name: string, first: unknown, done: unknown): readonly string[] {
  if (name === 'load') return [String(first)];
  if (name === 'commit') return [(first as CommitRequest).record.id];
  if (name === 'claim' || name === 'claimFor')
    return (done as readonly Claim[]).map(({ errand }) => errand.record);
  return [];
}
