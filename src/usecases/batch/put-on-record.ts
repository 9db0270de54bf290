import { domainOf } from '../../access/address.ts';
import {
  type BatchRow,
  type ConfirmedBatch,
  type GoodRow,
  isToSend,
  ROWS_A_PART,
} from '../../access/batch/batch.ts';
import type { Resource } from '../../access/catalog.ts';
import { decide } from '../../access/decide.ts';
import { type Actor, actorOf } from '../../access/policy.ts';
import type { Request } from '../../access/record.ts';
import { isAccess, isLive } from '../../access/record-queries.ts';
import { lookUp } from '../approvers.ts';
import { create } from '../change.ts';
import { recordIdFor } from '../identify.ts';
import { rememberDomain } from '../known-domains.ts';
import type { World } from '../ports.ts';
import { privilegedResource } from '../privileged.ts';
import { resourceOf } from '../roles.ts';
import { noteBatch } from './change-batch.ts';

/** How many rows are put on record at the same time. */
const AT_ONCE = 20;

/**
 * Puts the next part of a batch on record, each row as a record of its own; once more after a crash, it finds those that
 * are there. What no longer may be asked for is noted with why. The batch as it is then.
 */
export async function putOnRecord(world: World, batch: ConfirmedBatch): Promise<ConfirmedBatch> {
  const part = Math.floor(batch.next / ROWS_A_PART);
  const found = await world.store.batchRows(batch.id, part);
  if (found === undefined) throw new Error(`batch ${batch.id}: part ${part} is not there`);
  const asking = await whoAsks(world, batch, found.rows);
  const rows: BatchRow[] = [];
  for (let at = 0; at < found.rows.length; at += AT_ONCE)
    rows.push(
      ...(await Promise.all(
        found.rows.slice(at, at + AT_ONCE).map(async (row): Promise<BatchRow> => {
          if (!isToSend(row)) return row;
          const outcome = await putRow(world, batch, row, asking.get(row.resource));
          return { ...row, ...outcome };
        }),
      )),
    );
  await rememberDomains(world, rows);
  if (!(await world.store.saveBatchRows(batch.id, part, rows, found.version))) return batch;
  const next = Math.min(batch.rows, (part + 1) * ROWS_A_PART);
  return noteBatch(world, batch, (now) => (now.next < next ? { ...now, next } : now));
}

/** Notes the rows of the next part that a stop keeps back. */
export async function keepBack(world: World, batch: ConfirmedBatch): Promise<ConfirmedBatch> {
  const part = Math.floor(batch.next / ROWS_A_PART);
  const found = await world.store.batchRows(batch.id, part);
  const rows = (found?.rows ?? []).map((row) => (isToSend(row) ? { ...row, refused: 'stopped' } : row));
  if (found !== undefined && !(await world.store.saveBatchRows(batch.id, part, rows, found.version)))
    return batch;
  const next = Math.min(batch.rows, (part + 1) * ROWS_A_PART);
  return noteBatch(world, batch, (now) => (now.next < next ? { ...now, next } : now));
}

interface Asking {
  readonly by: Actor;
  /** As the directory has it. */
  readonly resource: Resource;
}

/** What the sponsor may ask for now, by resource; the directory is asked once for all rows. Throws DirectoryError. */
async function whoAsks(
  world: World,
  { by: person }: ConfirmedBatch,
  rows: readonly BatchRow[],
): Promise<ReadonlyMap<string, Asking>> {
  const ids = new Set(rows.flatMap((row) => (isToSend(row) ? [row.resource] : [])));
  const resources = [...ids].flatMap((id) => resourceOf(world, id) ?? []);
  const { admins, auditors } = world.policy;
  const among = [...resources.map(({ requesters }) => requesters), admins, auditors];
  const one = await lookUp(
    world,
    person.id,
    among.filter((members) => members !== undefined),
  );
  const asking = new Map<string, Asking>();
  // Whoever has left asks for nothing.
  if (one.id === '') return asking;
  for (const resource of resources) {
    const given = await privilegedResource(world, resource);
    if (given.kind === 'refused') continue;
    asking.set(resource.id, { by: actorOf(person, one, resource, world.policy), resource: given.resource });
  }
  return asking;
}

async function putRow(
  world: World,
  batch: ConfirmedBatch,
  row: GoodRow,
  asking: Asking | undefined,
): Promise<Pick<GoodRow, 'record' | 'refused'>> {
  if (asking === undefined) return { refused: 'not-requester' };
  const id = recordIdFor(row.address, row.resource, `batch:${batch.id}:${row.row}`);
  if ((await world.store.load(id)) !== undefined) return { record: id };
  if (await hasAlready(world, row)) return { refused: 'already-live' };
  const at = world.clock.now();
  const decision = decide(undefined, {
    type: 'request',
    at,
    by: asking.by,
    resource: asking.resource,
    request: requestOf(world, batch, row, at),
    ttlMs: world.policy.invitationTtlMs,
  });
  if (decision.kind === 'refused') return { refused: decision.refusal.code };
  const { outcome } = await create(world, id, decision.events);
  return outcome === 'duplicate' ? { refused: 'already-live' } : { record: id };
}

function requestOf({ letters }: World, batch: ConfirmedBatch, row: GoodRow, at: number): Request {
  const { address, resource, term, found, domain, name, reason, answers, message, delivery } = row;
  return {
    address,
    ...(name && { partnerName: name }),
    resource,
    sponsor: batch.by,
    term,
    ...(reason && { reason }),
    ...(answers && answers.length > 0 && { answers }),
    // Microsoft's own mail would leave it out; that was said before.
    ...(message && letters && { personalMessage: message }),
    ...(delivery && { delivery }),
    at,
    found,
    domain,
    origin: batch.origin,
    batch: { id: batch.id, row: row.row },
  };
}

/** The same account, asked for under another of its addresses. */
async function hasAlready({ store }: World, { found, resource }: GoodRow): Promise<boolean> {
  if (found.kind === 'nobody') return false;
  return (await store.byAccount(found.account)).some(
    ({ record }) => isLive(record) && isAccess(record) && record.request.resource === resource,
  );
}

async function rememberDomains(world: World, rows: readonly BatchRow[]): Promise<void> {
  const sent = rows.flatMap((row) => (row.kind === 'good' && row.record ? [domainOf(row.address)] : []));
  for (const domain of new Set(sent))
    await rememberDomain(world, domain).catch((error: unknown) =>
      world.log.warn({ err: error }, 'a domain was not noted; its next request will'),
    );
}
