import { isWanted } from '../../access/judge-leftover.ts';
import type { AccessRecord, Ended, Removing } from '../../access/record.ts';
import { plus } from '../../access/term.ts';
import { change } from '../change.ts';
import { PAID, type Payment, paidBy } from '../pay/payment.ts';
import type { Claim, World } from '../ports.ts';
import { resourceOf } from '../roles.ts';

/** All other records that an account can be about, by its id and by the address. */
export async function recordsBeside(
  { store }: Pick<World, 'store'>,
  { id, account, request }: Ended | Removing,
): Promise<readonly AccessRecord[]> {
  const all = await Promise.all([
    store.byAddress(request.address),
    account === undefined ? [] : store.byAccount(account),
  ]);
  const others = new Map(all.flat().map(({ record }) => [record.id, record]));
  others.delete(id);
  return [...others.values()];
}

/**
 * What is to happen to the account now that access has ended, by the rule of the resource that was the last to end. The
 * directory is asked when it is to happen, and not before.
 */
export async function payFindLeftover(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'ended' || record.account === undefined) return PAID;
  const rule = resourceOf(world, record.request.resource)?.leftover;
  if (rule === undefined) return PAID;
  const { account, changedAt } = record;
  if ((await recordsBeside(world, record)).some((other) => isWanted(other, account))) return PAID;
  const command = {
    type: 'note-leftover',
    at: world.clock.now(),
    ...(rule.block && { block: plus(changedAt, rule.block) }),
    ...(rule.delete && { delete: plus(changedAt, rule.delete) }),
  } as const;
  return paidBy(await change(world, record.id, command, claim));
}
