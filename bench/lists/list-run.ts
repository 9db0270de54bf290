import type { BatchId } from '../../src/access/batch/batch.ts';
import { readList } from '../../src/bot/lists/read-list.ts';
import { createRetry } from '../../src/bot/respond/retry.ts';
import { startTender, type Tender } from '../../src/jobs/tend.ts';
import { EMPLOYEES } from '../../src/sandbox/tenant.ts';
import { decideTogether } from '../../src/usecases/batch/together/decide-together.ts';
import { actOnBatch } from '../../src/usecases/batch/own-batch.ts';
import type { PaceMode } from '../../src/usecases/pace-port.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { createRoles, type Roles } from '../../src/usecases/roles.ts';
import { addresses, Bulk, MARA, PORTAL, timersOf } from '../../test/support/bulk.ts';

const personOf = (part: string) => {
  const { id = '', name = '' } = EMPLOYEES.find((one) => one.part === part) ?? {};
  return { id, name };
};

/** A list on its way from what somebody sent to what everybody has, at Graph's quotas, in simulated time. */
export class ListRun {
  readonly bulk: Bulk;
  readonly #roles: Roles;
  readonly #tender: Tender;
  #id: BatchId = '';

  private constructor(bulk: Bulk) {
    this.bulk = bulk;
    this.#roles = createRoles(bulk.world);
    this.#tender = startTender(bulk.world, this.#roles, timersOf(bulk.rig.clock));
  }

  static async open(mode: PaceMode): Promise<ListRun> {
    const bulk = await Bulk.open(mode);
    bulk.rig.entra.quirks.throttle = {};
    await bulk.noticed();
    return new ListRun(bulk);
  }

  async close(): Promise<void> {
    await this.#tender.stop();
    await this.bulk.close();
  }

  get now(): number {
    return this.bulk.rig.clock.now();
  }

  /** Round trips of `work`, and the seconds that it took. */
  async counted(work: () => Promise<unknown>): Promise<{ readonly trips: number; readonly seconds: number }> {
    const { bulk } = this;
    const [trips, start] = [bulk.roundTrips, this.now];
    await work();
    return { trips: bulk.roundTrips - trips, seconds: (this.now - start) / 1000 };
  }

  /** Read, looked through, and kept; nothing is sent. */
  async previewed(count: number): Promise<void> {
    const { world } = this.bulk;
    const caller = await this.#roles.caller(MARA.person.id);
    if (caller === undefined) throw new Error('nobody sends it');
    const place = { conversation: 'c', serviceUrl: 's', tenant: 't', type: 'personal', ours: true } as const;
    const said = { name: true, timeZone: true };
    const speaker = { person: MARA.person, account: '29:m', bot: '28:u', place, said, mentions: [] };
    const where = { locale: 'en-GB', timeZone: 'Europe/Berlin', activity: 'list' };
    const never = async (): Promise<never> => {
      throw new Error('no file is fetched');
    };
    const reply = await readList(
      {
        world,
        speaker: { ...speaker, ...where },
        caller,
        files: { fetch: never, put: never },
        retry: createRetry(new AbortController().signal),
      },
      { kind: 'text', text: ['email', ...addresses(count)].join('\n') },
      { resource: PORTAL.id },
    );
    if (reply.kind !== 'batch-preview' || reply.batch.good !== count) throw new Error(JSON.stringify(reply));
    this.#id = reply.batch.id;
  }

  /** Confirmed, on record, and approved together; the worker begins once all of it is. */
  async approved(): Promise<void> {
    const { world, rig } = this.bulk;
    await actOnBatch(world, this.#id, 'confirm', MARA.person);
    const person = personOf('Approver');
    const caller = await this.#roles.caller(person.id);
    if (caller === undefined) throw new Error('nobody approves');
    while (((await this.batch()).consultations ?? []).length === 0) await rig.clock.sleep(1_000);
    await decideTogether(world, this.#id, { ask: 0, decision: 'approve' }, { person, caller });
  }

  async batch() {
    const batch = (await this.bulk.store.batch(this.#id))?.batch;
    if (batch === undefined || !('next' in batch)) throw new Error('not confirmed');
    return batch;
  }

  /** Until its sponsor is told that it is done. */
  async done(): Promise<void> {
    while ((await this.batch()).endedAt === undefined) await this.bulk.rig.clock.sleep(1_000);
  }

  /** What somebody at work waits for an answer to `invite EMAIL` meanwhile, in milliseconds, simulated and real. */
  async commandMeanwhile(): Promise<{ readonly simulated: number; readonly real: number }> {
    const { world } = this.bulk;
    const [start, real] = [this.now, performance.now()];
    const asked = { address: 'meanwhile@elsewhere.example', resource: PORTAL, by: MARA, activity: 'line' };
    const outcome = await requestAccess(world, asked);
    if (outcome.kind !== 'requested') throw new Error(JSON.stringify(outcome));
    return { simulated: this.now - start, real: performance.now() - real };
  }

  async accepted(count: number): Promise<void> {
    for (const address of addresses(count)) this.bulk.rig.entra.accept(address);
    await this.bulk.noticed();
  }
}
