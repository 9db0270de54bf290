import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resource } from '../../src/access/catalog.ts';
import type { Actor } from '../../src/access/policy.ts';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { openDirectory } from '../../src/directory/index.ts';
import { startDelivery, type Worker } from '../../src/jobs/deliver.ts';
import { APPLICATION, EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { createTracing } from '../../src/tracing/tracing.ts';
import { change } from '../../src/usecases/change.ts';
import { createInTurn } from '../../src/usecases/in-turn.ts';
import { createInvitationPace } from '../../src/usecases/invitation-pace.ts';
import type { PaceMode } from '../../src/usecases/pace-port.ts';
import type { CommitRequest, Log, Store, World } from '../../src/usecases/ports.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { type Rig, startRig } from './directory.ts';
import type { FastClock } from './fast-clock.ts';

const resource = (id: string, grants: Resource['grants']): Resource => ({
  id,
  name: id,
  url: 'https://portal.example.com',
  grants,
  approvers: { group: GROUPS.approvers.id },
  domains: { allow: [], deny: [] },
  justification: 'optional',
  employees: 'immediate',
});
export const PORTAL = resource('portal', [{ kind: 'group', group: GROUPS.portal.id }]);
export const BOTH = resource('both', [
  { kind: 'group', group: GROUPS.portal.id },
  { kind: 'app', app: APPLICATION.id, role: APPLICATION.role.id },
]);

const actor = (part: 'Manager' | 'Approver'): Actor => {
  const { id = '', name = '' } = EMPLOYEES.find((one) => one.part === part) ?? {};
  return {
    person: { id, name },
    mayAsk: true,
    mayApprove: part === 'Approver',
    mayBeAsked: part === 'Approver',
    isAdmin: false,
    administers: false,
    isAuditor: false,
  };
};

export const MARA = actor('Manager');

export const addresses = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `p${n}@partner.com`);

type EventType = AccessEvent['type'];

/** The worker, the store and the directory as they are, before a simulated tenant, in simulated time. */
export class Bulk {
  readonly rig: Rig;
  readonly store: Store;
  readonly world: World;
  /** Requests that went over the wire since the last time of asking: a batch is one. */
  roundTrips = 0;
  readonly warned: string[] = [];
  readonly #folder: string;
  #worker: Worker | undefined;
  readonly #closes: (() => Promise<void>)[] = [];
  readonly #events = new Map<AccessEvent['type'], number>();
  readonly #waiting: (() => void)[] = [];

  private constructor(rig: Rig, store: Store, folder: string, mode: PaceMode) {
    this.rig = rig;
    const timed = outOfTime(store, rig.clock);
    this.store = {
      ...timed,
      commit: async (change) => {
        const outcome = await timed.commit(change);
        if (outcome.kind === 'committed') this.#note(change);
        return outcome;
      },
    };
    this.#folder = folder;
    rig.entra.onExchange(() => {
      this.roundTrips += 1;
    });
    const quiet = () => undefined;
    const warn = (_fields: object, message: string) => void this.warned.push(message);
    const log: Log = { debug: quiet, info: quiet, warn, error: warn };
    this.world = {
      examine: async () => [],
      store: this.store,
      directory: rig.directory,
      messenger: {
        post: async () => ({ conversation: 'c', activity: 'a', serviceUrl: 's' }),
        update: async () => undefined,
        personBehind: async () => undefined,
        guestsIn: async () => 0,
      },
      clock: { now: rig.clock.now },
      random: { token: (bytes) => randomBytes(bytes).toString('base64url') },
      log,
      trace: createTracing(),
      policy: {
        resources: [PORTAL, BOTH],
        bulk: { rows: 10_000, rowsADay: 10_000 },
        invitationTtlMs: 7 * 86_400_000,
        publicUrl: 'https://usher.example.com',
      },
      inTurn: createInTurn(),
      pace: createInvitationPace({
        mode,
        store: this.store,
        clock: rig.clock,
        log,
        sleep: (ms) => rig.clock.sleep(ms),
      }),
      nudge: (kinds) => this.#worker?.nudge(kinds),
      nudgeLists: () => undefined,
    };
  }

  static async open(mode: PaceMode = 'full'): Promise<Bulk> {
    const rig = await startRig({ grants: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'] });
    const folder = mkdtempSync(join(tmpdir(), 'usher-bulk-'));
    const store = await openEmbeddedStore({ file: join(folder, 'usher.db'), now: rig.clock.now });
    return new Bulk(rig, store, folder, mode);
  }

  async close(): Promise<void> {
    await this.stop();
    for (const close of this.#closes) await close();
    await this.store.close();
    await this.rig.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Asks for access for each, and approves. Nobody is searched for, so as not to count a thousand searches. */
  async approved(people: readonly string[], wanted: Resource = PORTAL): Promise<void> {
    const nobody = { accounts: [], deleted: [], contacts: [], ownDomains: [] };
    // As many as this come by file, whose limits are of another kind.
    const store = { ...this.world.store, spend: async () => undefined };
    const directory = { ...this.rig.directory, look: async () => nobody, roleAssignable: async () => [] };
    const world: World = { ...this.world, store, directory };
    const by = MARA;
    await Promise.all(
      people.map(async (address) => {
        const asked = await requestAccess(world, { address, resource: wanted, by, activity: address });
        if (asked.kind !== 'requested') throw new Error(JSON.stringify(asked));
        await this.approves(asked.record.id);
      }),
    );
  }

  async approves(id: string): Promise<void> {
    const [at, ttlMs] = [this.world.clock.now(), this.world.policy.invitationTtlMs];
    const by = actor('Approver');
    const outcome = await change(this.world, id, { type: 'approve', at, by, stage: 0, stages: 1, ttlMs });
    if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome));
  }

  start(): void {
    this.#worker = startDelivery(
      this.world,
      this.rig.directory.background,
      undefined,
      timersOf(this.rig.clock),
    );
  }

  /** As the process stops. */
  async stop(): Promise<void> {
    this.rig.directory.endWaits();
    await this.#worker?.stop();
    this.#worker = undefined;
  }

  /** Another process beside the first, on the same store and tenant; its own view of the pace. */
  another(): void {
    const { url, clock } = this.rig;
    const directory = openDirectory({ baseUrl: url, token: 'secret', ...clock });
    const { store, log } = this.world;
    const pace = createInvitationPace({ mode: this.world.pace.mode, store, clock, log, sleep: clock.sleep });
    const worker = startDelivery(
      { ...this.world, directory, pace },
      directory.background,
      undefined,
      timersOf(clock),
    );
    this.#closes.push(async () => {
      directory.endWaits();
      await worker.stop();
      await directory.close();
    });
  }

  /** As another process goes on: the same store and tenant, nothing in memory. */
  restart(): void {
    const { url, clock } = this.rig;
    const directory = openDirectory({ baseUrl: url, token: 'secret', ...clock });
    this.#worker = startDelivery(
      { ...this.world, directory },
      directory.background,
      undefined,
      timersOf(clock),
    );
    this.#closes.push(() => directory.close());
  }

  noticed(): Promise<number> {
    return reconcile({ ...this.world, directory: this.rig.directory.background });
  }

  /** Resolves when so many events of a type, or of one of several, are on record. */
  async until(type: EventType | readonly EventType[], count: number): Promise<void> {
    const types = [type].flat();
    const happened = () => types.reduce((sum, one) => sum + this.happened(one), 0);
    while (happened() < count) await new Promise<void>((go) => this.#waiting.push(go));
  }

  happened(type: AccessEvent['type']): number {
    return this.#events.get(type) ?? 0;
  }

  async records<S extends AccessRecord['status']>(status: S) {
    const { items } = await this.store.list({ statuses: [status] }, 10_000);
    return items.map(({ record }) => record as Extract<AccessRecord, { status: S }>);
  }

  #note({ events }: CommitRequest): void {
    for (const { type } of events) this.#events.set(type, this.happened(type) + 1);
    for (const go of this.#waiting.splice(0)) go();
  }
}

/** What the store does takes no simulated time, so that it is Graph's quotas alone that take some. */
function outOfTime(store: Store, { during }: FastClock): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return (...said: readonly unknown[]): unknown => {
        const done: unknown = method.apply(target, said);
        return done instanceof Promise ? during(done) : done;
      };
    },
  });
}

/** What the worker waits by, so that simulated time does not pass while it is at work. */
export const timersOf = (clock: FastClock) => ({
  now: clock.now,
  after(ms: number, act: () => void): () => void {
    let wanted = true;
    void clock.sleep(ms).then(() => {
      if (wanted) act();
    });
    return () => {
      wanted = false;
    };
  },
});
