import type { Deletion } from '../../access/deletion.ts';
import { deletionAt } from '../../access/leftover.ts';
import { DAY_MS } from '../../access/term.ts';
import { change } from '../change.ts';
import { hashOf } from '../identify.ts';
import { PAID, type Payment, postponed } from '../pay/payment.ts';
import { giveUpInTime } from '../pay/tell/delivering.ts';
import { toAdministrators } from '../pay/tell/to-each.ts';
import type { Claim, World } from '../ports.ts';

/** Whose errand tells for all; kept in the store as a note and a turn. */
const TELLER = 'announcing';
/** What is due at the same moment has come to wait for the teller by then, in milliseconds. */
const GATHERED_MS = 20_000;
/**
 * So long all others wait to be told with it, in milliseconds; then one of them is the teller. Shorter than a lease, so
 * that the teller does not take its own errand for one of the others.
 */
const WAITING_MS = 40_000;
/** Longer than all administrators are told in, in milliseconds. */
const LEASE_MS = 45_000;
/** How many are taken together, and how many one message can be about. */
const TAKEN_AT_ONCE = 50;
const MAX_ACCOUNTS = 500;
/** Nobody could be told; in milliseconds. */
const UNTOLD_MS = 3_600_000;

interface Announcing {
  readonly claim: Claim;
  readonly deletion: Deletion;
}

/**
 * Tells the administrators of all accounts that are to be deleted on one day, in one message. What is due at once is
 * paid by many at once: one is the teller, who takes the errands of all others. Nothing is deleted of which nobody
 * could be told.
 */
export async function payAnnounceDeletion(world: World, claim: Claim): Promise<Payment> {
  const { store, clock } = world;
  const now = clock.now();
  const deletion = await deletionOf(world, claim);
  if (deletion === undefined) return PAID;
  const { id } = deletion.record;
  if ((await store.note(TELLER)) === id) return tellOfAll(world, { claim, deletion });
  if (!(await store.acquireLease(TELLER, now, WAITING_MS))) return postponed(WAITING_MS);
  await store.saveNote(TELLER, id, now + DAY_MS);
  return postponed(GATHERED_MS);
}

async function tellOfAll(world: World, own: Announcing): Promise<Payment> {
  const all = [own, ...(await othersWaiting(world))];
  const deletions = all
    .map(({ deletion }) => deletion)
    .toSorted((a, b) => a.at - b.at || (a.record.id < b.record.id ? -1 : 1));
  // The same accounts, told again after a crash, are told under the same name.
  const id = `deletions/${hashOf(deletions.map(({ record }) => record.id).join(' '))}`;
  let isTold = false;
  const payment = await giveUpInTime(world, own.claim, async () => {
    const telling = { errand: { id }, leaseUntil: own.claim.leaseUntil };
    isTold = await toAdministrators(world, telling, { kind: 'deletions', deletions });
  });
  const at = world.clock.now();
  const later = isTold || payment.kind === 'paid' ? UNTOLD_MS : payment.ms;
  for (const { claim } of all) {
    if (isTold) await change(world, claim.errand.record, { type: 'note-announced', at });
    if (claim === own.claim) continue;
    if (isTold) await world.store.settle(claim);
    else await world.store.postpone(claim, at + later);
  }
  return isTold ? PAID : postponed(later);
}

/** All that wait to be told, due or not. */
async function othersWaiting(world: World): Promise<readonly Announcing[]> {
  const found: Announcing[] = [];
  while (found.length < MAX_ACCOUNTS) {
    const by = world.clock.now() + WAITING_MS;
    const claims = await world.store.claim(by, LEASE_MS, TAKEN_AT_ONCE, ['announce-deletion']);
    for (const claim of claims) {
      const deletion = await deletionOf(world, claim);
      if (deletion === undefined) await world.store.settle(claim);
      else found.push({ claim, deletion });
    }
    if (claims.length < TAKEN_AT_ONCE) break;
  }
  return found;
}

async function deletionOf(world: World, { errand }: Claim): Promise<Deletion | undefined> {
  const record = (await world.store.load(errand.record))?.record;
  if (record?.status !== 'ended') return undefined;
  const { leftover } = record;
  if (leftover?.delete === undefined || leftover.announcedAt !== undefined) return undefined;
  if (leftover.kept !== undefined || leftover.restoring !== undefined) return undefined;
  return { record, at: deletionAt(leftover.delete, world.clock.now()) };
}
