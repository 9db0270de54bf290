import { domainOf } from '../../access/address.ts';
import {
  type BatchRow,
  type ConfirmedBatch,
  type GoodRow,
  isOpen,
  isToSend,
} from '../../access/batch/batch.ts';
import type { Resource } from '../../access/catalog.ts';
import { decide } from '../../access/decide.ts';
import { type Actor, actorOf } from '../../access/policy.ts';
import type { RecordId, Request } from '../../access/record.ts';
import { isAccess, isLive } from '../../access/record-queries.ts';
import { lookUp } from '../approvers.ts';
import { create } from '../change.ts';
import { endClosedRow } from '../emergency/list-rows.ts';
import { recordIdFor } from '../identify.ts';
import { rememberDomain } from '../known-domains.ts';
import type { World } from '../ports.ts';
import { privilegedResource } from '../privileged.ts';
import { resourceOf } from '../roles.ts';
import { onNextPart } from './change-batch.ts';

/**
 * Puts the next part of a batch on record, each row as a record of its own; once more after a crash, it finds those that
 * are there. What no longer may be asked for is noted with why. The batch as it is then.
 */
export const putOnRecord = (world: World, batch: ConfirmedBatch): Promise<ConfirmedBatch> =>
  onNextPart(world, batch, async (rows) => {
    const asking = await whoAsks(world, batch, rows);
    const remembered = new Set<string>();
    return async (row) => {
      if (row.kind === 'good' && row.refused === 'cut-off')
        await endClosedRow(world, row.address, recordOf(batch, row));
      if (!isToSend(row)) return row;
      const outcome = await putRow(world, batch, row, asking.get(row.resource));
      const domain = domainOf(row.address);
      if (outcome.record !== undefined && !remembered.has(domain)) {
        remembered.add(domain);
        await noteDomain(world, domain);
      }
      return { ...row, ...outcome };
    };
  });

/** Notes the rows of the next part that a stop keeps back. */
export const keepBack = (world: World, batch: ConfirmedBatch): Promise<ConfirmedBatch> =>
  onNextPart(world, batch, async () => async (row) => (isOpen(row) ? { ...row, refused: 'stopped' } : row));

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

const recordOf = ({ id }: ConfirmedBatch, { address, resource, row }: GoodRow) =>
  recordIdFor(address, resource, `batch:${id}:${row}`);

async function putRow(
  world: World,
  batch: ConfirmedBatch,
  row: GoodRow,
  asking: Asking | undefined,
): Promise<Pick<GoodRow, 'record' | 'refused'>> {
  if (asking === undefined) return { refused: 'not-requester' };
  const id = recordOf(batch, row);
  if ((await world.store.load(id)) !== undefined) return { record: id };
  if (await hasAlready(world, row, id)) return { refused: 'already-live' };
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
  const { address, resource, term, found, domain, name, reason, answers, message, contactUrl, delivery } =
    row;
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
    ...(contactUrl && letters && { contactUrl }),
    ...(delivery && { delivery }),
    at,
    found,
    domain,
    origin: batch.origin,
    batch: { id: batch.id, row: row.row },
  };
}

/** The same account, asked for under another of its addresses; this row's own record another replica may have put there. */
async function hasAlready({ store }: World, { found, resource }: GoodRow, own: RecordId): Promise<boolean> {
  if (found.kind === 'nobody') return false;
  return (await store.byAccount(found.account)).some(
    ({ record }) =>
      record.id !== own && isLive(record) && isAccess(record) && record.request.resource === resource,
  );
}

const noteDomain = (world: World, domain: string): Promise<void> =>
  rememberDomain(world, domain).catch((error: unknown) =>
    world.log.warn({ err: error }, 'a domain was not noted; its next request will'),
  );
