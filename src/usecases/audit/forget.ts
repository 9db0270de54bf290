import { type Known, knownBy } from '../../access/known.ts';
import type { AccessRecord } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import { type Administering, administer } from '../administer.ts';
import { change } from '../change.ts';
import type { World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { allRecords } from './all-records.ts';
import { oldActs } from './strip-acts.ts';
import { stripOldElsewhere } from './strip-elsewhere.ts';

export type Forgot =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** How many records were stripped, and what is not over and keeps what it needs. */
  | { readonly kind: 'forgot'; readonly stripped: number; readonly left: readonly AccessRecord[] };

/** Who acts when a time has come. */
const RETENTION = { id: 'retention', name: 'RETENTION_DAYS' };

/**
 * Strips a partner's records of personal data, as far as they are over, and all else that names them once nothing of
 * theirs goes on; for administrators.
 */
export async function forget(
  world: World,
  address: string,
  { caller, ...by }: Administering & { readonly caller: Caller },
): Promise<Forgot> {
  const found = await world.store.byAddress(address);
  const [left, stripped]: [AccessRecord[], AccessRecord[]] = [[], []];
  const accounts = new Set<string>();
  for (const stored of found) {
    const { record } = stored;
    for (const account of (await knownOf(world, record)).accounts) accounts.add(account);
    const actor = actorFor(world, by.person, caller, resourceOf(world, record.request.resource));
    const outcome = await change(world, stored, {
      ...{ type: 'forget', at: world.clock.now(), by: actor },
      ...(by.reason !== undefined && { reason: by.reason }),
      ...leftoverRule(world, record),
    });
    if (outcome.kind === 'changed') stripped.push(record);
    else if (outcome.kind === 'unchanged') left.push(outcome.record);
    else if (outcome.refusal.code === 'not-ended') left.push(record);
    else return outcome;
  }
  if (left.length === 0)
    await administer(
      world,
      {
        ...{ kind: 'partner-forgotten', addresses: [address], accounts: [...accounts] },
        records: stripped.map(({ id }) => id),
      },
      by,
    );
  return { kind: 'forgot', stripped: stripped.length, left };
}

const knownOf = async ({ store }: World, { id }: AccessRecord): Promise<Known> =>
  knownBy(await store.history(id));

/** Strips what has been over for so long; returns how many records. */
export async function forgetOld(world: World, retentionMs: number): Promise<number> {
  const before = world.clock.now() - retentionMs;
  let stripped = 0;
  for await (const record of allRecords(world, ['ended'])) {
    if (record.status !== 'ended' || record.forgotten || record.changedAt >= before) continue;
    const { kind } = await change(world, record.id, {
      ...{ type: 'forget', at: world.clock.now() },
      ...leftoverRule(world, record),
    });
    if (kind === 'changed') stripped++;
  }
  await stripOldElsewhere(world, before);
  await forgetOldActs(world, before);
  return stripped;
}

/** Whether the account may still have to be blocked or deleted. */
const leftoverRule = (world: World, { request }: AccessRecord) =>
  resourceOf(world, request.resource)?.leftover !== undefined && ({ mayBeLeftover: true } as const);

/** Puts on record that decisions of before then are to be stripped, where there are any; that does it. */
async function forgetOldActs(world: World, before: number): Promise<void> {
  const [newest] = (await world.store.acts(1)).items;
  const [last] = await oldActs(world, (newest?.seq ?? 0) + 1, before);
  if (last === undefined) return;
  await administer(
    world,
    { kind: 'old-forgotten', before },
    { person: RETENTION, activity: `retention:${last}` },
  );
}
