import type { Checks } from '../checks.ts';
import type { Eye, Sight } from '../eye.ts';
import type { Act } from '../plan.ts';
import type { Scene } from '../scene.ts';
import { BEGIN } from '../simulation.ts';
import { said, when } from '../transcript.ts';
import { PORTS } from '../wire.ts';
import type { Frame, ReplicaSeen, Told } from './frames.ts';
import type { Pacer } from './pacer.ts';
import { readable, readerOf, withGroupNames } from './readable.ts';

/** Looks at one life, and says every so often what there is to see. */
export class Onlooker implements Eye {
  readonly #pacer: Pacer;
  readonly #tell: (frame: Frame) => void;
  #told: Told[] = [];
  #isHealed = false;
  /** How often each replica was started. */
  readonly #starts = new Map<string, number>();
  #opened: { readonly scene: Scene; readonly checks: Checks } | undefined;

  constructor(pacer: Pacer, tell: (frame: Frame) => void) {
    this.#pacer = pacer;
    this.#tell = tell;
  }

  opens(scene: Scene, checks: Checks): void {
    this.#opened = { scene, checks };
  }

  paces(next: number): Promise<void> | undefined {
    if (this.#opened === undefined) return undefined;
    const { schedule } = this.#opened.scene;
    return this.#pacer.waits(schedule.awake + Math.max(0, next - schedule.now));
  }

  sees(sight: Sight): void {
    const at = this.#opened?.scene.schedule.now ?? BEGIN;
    const told = toldOf(sight);
    if (told !== undefined) this.#told.push({ when: when(at - BEGIN), ...told });
    if (sight.kind === 'healed') this.#isHealed = true;
    if (sight.kind === 'started') {
      const which = nameOf(sight.replica);
      this.#starts.set(which, (this.#starts.get(which) ?? 0) + 1);
    }
  }

  closes(): void {
    this.tells();
    this.#opened = undefined;
  }

  /** Says what has come since it last did. */
  tells(): void {
    if (this.#opened === undefined) return;
    const { scene, checks } = this.#opened;
    const { now } = scene.schedule;
    const [told, all] = [this.#told, [...scene.store.owed.values()]];
    this.#told = [];
    const due = all.filter(({ notBefore }) => notBefore <= now);
    const since = due.map((one) => Math.max(one.since, one.notBefore));
    this.#tell({
      ...{ kind: 'goes-on', atMs: now - BEGIN, when: when(now - BEGIN), told },
      replicas: scene.replicas.map((replica) => this.#replica(replica, scene)),
      owed: { all: all.length, due: due.length, oldestMs: Math.max(0, now - Math.min(now, ...since)) },
      ...{ looks: checks.looks, records: scene.store.records.size, healed: this.#isHealed },
    });
  }

  #replica({ machine }: Scene['replicas'][number], { wire }: Scene): ReplicaSeen {
    const { alive, skewMs } = machine;
    return {
      ...{ alive, skewMs },
      starts: this.#starts.get(nameOf(machine.name)) ?? 0,
      cut: PORTS.filter((port) => wire.isCut(machine, port)),
    };
  }
}

/** Which replica a process is one of. */
const nameOf = (process: string): string => process.split('.')[0] ?? '';

function toldOf(sight: Sight): Omit<Told, 'when'> | undefined {
  switch (sight.kind) {
    case 'act':
      return actTold(sight.act);
    case 'message': {
      const who = readerOf(sight.message.conversation);
      return { kind: 'read', text: readable(sight.message.body), ...(who !== undefined && { who }) };
    }
    case 'fault':
      return { kind: 'fault', text: `${sight.fault}: ${sight.call}` };
    case 'change': {
      const { record, events } = sight.change;
      const { address, resource } = record.request;
      const did = events.map(({ type }) => type.replaceAll('-', ' ')).join(', ');
      return { kind: 'record', text: `${address} to ${resource}: ${did}` };
    }
    case 'started':
      return { kind: 'fate', text: `process ${sight.replica} starts` };
    case 'healed':
      return { kind: 'fate', text: 'faults stop: within an hour everything owed is to be paid' };
  }
}

function actTold(act: Act): Omit<Told, 'when'> {
  // Which button of several is nothing to read, and groups have names.
  const text = withGroupNames(said(act).replace(/ \(0\.\d+\)$/u, ''));
  switch (act.kind) {
    case 'kills':
    case 'cuts':
    case 'skews':
      return { kind: 'fate', text };
    default:
      return { kind: 'act', text };
  }
}
