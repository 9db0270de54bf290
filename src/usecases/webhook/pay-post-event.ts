import { seqIn } from '../../access/admin-act.ts';
import { DAY_MS } from '../../access/term.ts';
import { backoff, PAID, type Payment, postponed } from '../pay/payment.ts';
import { tellNow, toAdministrators } from '../pay/tell/to-each.ts';
import type { Claim, NotTaken, World } from '../ports.ts';
import { type PostedBy, type PostedEvent, postedAct, postedEvent } from './posted-event.ts';

/** Administrators are told when an event has waited for so long, once a day; in milliseconds. */
const PATIENCE_MS = 3_600_000;
/** After so long, in milliseconds, an event is posted no more: whoever misses it reads the export. */
export const GIVEN_UP_MS = 3 * DAY_MS;

/** Posts one event to whoever receives them, again and again within a bound; where nobody does any more, it is done. */
export async function payPostEvent(world: World, claim: Claim): Promise<Payment> {
  const { record: id, event: seq = 0 } = claim.errand;
  if (world.webhook === undefined) return PAID;
  const [stored, history] = await Promise.all([world.store.load(id), world.store.history(id)]);
  const event = history[seq - 1];
  if (stored === undefined || event === undefined) return PAID;
  return post(world, claim, (by) => postedEvent(stored.record, { seq, event }, by));
}

/** Posts one act of an administrator likewise. */
export async function payPostAct(world: World, claim: Claim): Promise<Payment> {
  if (world.webhook === undefined) return PAID;
  const act = await world.store.act(seqIn(claim.errand.record));
  return act === undefined ? PAID : post(world, claim, (by) => postedAct(act, by));
}

async function post(world: World, claim: Claim, made: (by: PostedBy) => PostedEvent): Promise<Payment> {
  const { webhook, policy, trace } = world;
  if (webhook === undefined) return PAID;
  const posted = await trace.step({ name: 'post event', kind: 'client' }, () =>
    webhook.post(made({ source: policy.publicUrl, trace: trace.carried() })),
  );
  return posted.kind === 'taken' ? PAID : notTaken(world, claim, { host: webhook.host, why: posted });
}

async function notTaken(
  world: World,
  claim: Claim,
  { host, why }: { readonly host: string; readonly why: NotTaken },
): Promise<Payment> {
  const { log, clock } = world;
  const waited = clock.now() - claim.owedAt;
  const isOver = waited >= GIVEN_UP_MS;
  const fields = { errand: claim.errand.id, host, why, attempts: claim.attempts };
  if (isOver) log.error(fields, 'an event was not taken in three days, and is posted no more');
  else log.warn(fields, 'an event was not taken');
  if (waited >= PATIENCE_MS) await tellAdministrators(world, { host, why, since: claim.owedAt });
  return isOver ? PAID : postponed(backoff(claim.attempts));
}

async function tellAdministrators(
  world: World,
  down: { readonly host: string; readonly why: NotTaken; readonly since: number },
): Promise<void> {
  const now = world.clock.now();
  const id = `webhook-down/${Math.floor(now / DAY_MS)}`;
  if ((await world.store.note(id)) !== undefined) return;
  await tellNow(world, id, async (telling) => {
    const told = await toAdministrators(world, telling, { kind: 'webhook-down', ...down });
    if (told) await world.store.saveNote(id, '', now + DAY_MS);
    return told;
  });
}
