import {
  type Batch,
  type BatchRow,
  type GoodRow,
  isConfirmed,
  ROWS_A_PART,
} from '../../../src/access/batch/batch.ts';
import type { BatchCommand } from '../../../src/access/batch/decide-batch.ts';
import type { Resource } from '../../../src/access/catalog.ts';
import type { AccessRecord, Person } from '../../../src/access/record.ts';
import { decideTogether } from '../../../src/usecases/batch/together/decide-together.ts';
import { actOnBatch, type Ticked } from '../../../src/usecases/batch/own-batch.ts';
import { tendBatches } from '../../../src/usecases/batch/tend-batch.ts';
import { newTending, type Tending } from '../../../src/usecases/batch/tending.ts';
import type { Message } from '../../../src/usecases/ports.ts';
import { reconcile } from '../../../src/usecases/reconcile.ts';
import { createRoles } from '../../../src/usecases/roles.ts';
import { PORTAL, Story } from '../story.ts';

const { approvers: _nobody, ...rest } = PORTAL;
/** Nobody has to approve it. */
export const OPEN: Resource = { ...rest, id: 'open', name: 'Open' };
export const ID = 'list000000000000000001';

export const addressOf = (row: number): string => `p${row}@partner.com`;

/** A list of Mara's that was looked through. */
export class BatchStory extends Story {
  tending: Tending = newTending();

  constructor() {
    super([PORTAL, OPEN]);
  }

  /** `count` right rows, from row 2 on, and what differs in some. */
  async previewed(
    count: number,
    resource: Resource,
    more: (row: number) => Partial<GoodRow> = () => ({}),
    wrong: readonly BatchRow[] = [],
  ): Promise<void> {
    const good = Array.from({ length: count }, (_, i): GoodRow => {
      const row = i + 2;
      return {
        kind: 'good',
        row,
        address: addressOf(row),
        resource: resource.id,
        found: { kind: 'nobody' },
        domain: 'known',
        term: { kind: 'forever' },
        ...more(row),
      };
    });
    const rows = [...good, ...wrong];
    for (let part = 0; part * ROWS_A_PART < rows.length; part++)
      await this.store.saveBatchRows(
        ID,
        part,
        rows.slice(part * ROWS_A_PART, (part + 1) * ROWS_A_PART),
        undefined,
      );
    const batch: Batch = {
      id: ID,
      seq: 1,
      status: 'previewed',
      by: this.mara,
      at: this.now,
      file: 'customers.csv',
      ignored: [],
      origin: { conversation: 'c', serviceUrl: 's' },
      rows: rows.length,
      good: count,
      struck: 0,
      found: { employee: 0, 'accepted-guest': 0, 'pending-guest': 0, nobody: count },
    };
    await this.store.saveBatch(batch, undefined);
  }

  act(type: BatchCommand['type'], by: Person = this.mara, ticked: Ticked = {}) {
    return actOnBatch(this.world, ID, type, by, ticked);
  }

  async decides(decision: 'approve' | 'reject', by: Person = this.alex, ticked: Ticked = {}, ask = 0) {
    const { caller } = await this.actor(by);
    return decideTogether(this.world, ID, { ask, decision, ticked }, { person: by, caller });
  }

  /** What a process knows is gone with it. */
  forgets(): void {
    this.tending = newTending();
  }

  /** One turn of the job. */
  async turn(world = this.world): Promise<void> {
    await tendBatches(world, createRoles(world), this.tending);
    this.now += 2_000;
  }

  /** The job and the worker, turn by turn, until it is so. */
  async until(isSo: () => Promise<boolean> | boolean): Promise<void> {
    for (let turns = 0; turns < 400; turns++) {
      if (await isSo()) return;
      await this.turn();
      await this.work();
    }
    throw new Error('it never came to that');
  }

  async batch() {
    const found = await this.store.batch(ID);
    if (found === undefined || !isConfirmed(found.batch)) throw new Error('not confirmed');
    return found.batch;
  }

  async records(): Promise<readonly AccessRecord[]> {
    const found: AccessRecord[] = [];
    const { rows } = (await this.store.batch(ID))?.batch ?? { rows: 0 };
    for (let part = 0; part * ROWS_A_PART < rows; part++)
      for (const row of (await this.store.batchRows(ID, part))?.rows ?? [])
        if (row.kind === 'good' && row.record !== undefined) found.push(await this.record(row.record));
    return found;
  }

  /** What the directory says of who accepted. */
  acceptances(): Promise<number> {
    return reconcile(this.world);
  }

  async inState(status: AccessRecord['status']): Promise<number> {
    return (await this.records()).filter((record) => record.status === status).length;
  }

  messages<K extends Message['kind']>(kind: K): readonly Extract<Message, { kind: K }>[] {
    return this.said.flatMap(({ message }) =>
      message.kind === kind ? [message as Extract<Message, { kind: K }>] : [],
    );
  }
}
