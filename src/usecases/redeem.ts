import type { AccessRecord } from '../access/record.ts';
import { change } from './change.ts';
import { hashOf } from './identify.ts';
import { payNow } from './pay/pay.ts';
import { DirectoryError, type World } from './ports.ts';
import type { RedeemOutcome } from './redeem-outcome.ts';
import { resourceOf } from './roles.ts';

/** How long a page waits for a grant that another request or replica is giving, in milliseconds. */
const MAX_WAIT_MS = 8_000;
const LOOK_EVERY_MS = 100;

/**
 * What the invitee's link comes to. Nothing is used up before the directory says that the guest accepted,
 * and only the account that was invited can be given access, whoever opens the link.
 */
export async function redeem(world: World, token: string): Promise<RedeemOutcome> {
  const hash = hashOf(token);
  const record = (await world.store.byToken(hash))?.record;
  if (record === undefined) return { kind: 'unknown' };
  const link = record.status === 'requested' ? undefined : record.links.find((one) => one.hash === hash);
  if (link === undefined) return { kind: 'unknown' };

  switch (record.status) {
    case 'granted':
      return granted(world, record, true);
    case 'granting':
      return grant(world, record);
    case 'invitation-expired':
      return { kind: 'expired' };
    case 'removing':
    case 'ended':
    case 'requested':
      return { kind: 'ended' };
    case 'inviting':
    case 'invited':
      return accept(world, record, link.expiresAt, record.account);
  }
}

async function accept(
  world: World,
  record: AccessRecord,
  expiresAt: number,
  account: string | undefined,
): Promise<RedeemOutcome> {
  if (world.clock.now() > expiresAt) return { kind: 'expired' };
  // The mail can be faster than our note that it went out: the worker is about to write it.
  if (account === undefined) return unavailable(record, 2_000);
  try {
    const targets = resourceOf(world, record.request.resource)?.grants ?? [];
    const { account: found, held: holding } = await world.directory.accountHolding(account, targets);
    if (found === undefined) return isFresh(world, record) ? unavailable(record, 15_000) : { kind: 'ended' };
    if (found.invitation === 'pending') return { kind: 'not-accepted', resource: nameOf(world, record) };
    const at = world.clock.now();
    const seen = { seen: 'link', ...(holding && { holding }) } as const;
    const accepted = await change(world, record.id, { type: 'accept', at, account, ...seen });
    if (accepted.kind !== 'refused') return await grant(world, accepted.record);
    const now = accepted.record;
    return now?.status === 'invited' || now?.status === 'invitation-expired'
      ? { kind: 'expired' }
      : { kind: 'ended' };
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    world.log.warn({ record: record.id, code: error.code, requestId: error.requestId }, 'grant link put off');
    return unavailable(record, error.retryAfterMs ?? 60_000);
  }
}

/** How long after an invitation a directory may not know the guest yet, in milliseconds. */
const FRESH_MS = 600_000;
const isFresh = (world: World, record: AccessRecord): boolean =>
  record.status === 'inviting' ||
  (record.status === 'invited' && world.clock.now() - record.invitedAt < FRESH_MS);

async function grant(world: World, record: AccessRecord): Promise<RedeemOutcome> {
  if (record.status === 'granted') return granted(world, record, true);
  const payment = await payNow(world, record.id, 'grant');
  const until = Date.now() + (payment.kind === 'postponed' ? 0 : MAX_WAIT_MS);
  for (;;) {
    const now = (await world.store.load(record.id))?.record;
    if (now?.status === 'granted') return granted(world, now, payment.kind !== 'paid');
    if (now?.status !== 'granting') return { kind: 'ended' };
    if (Date.now() >= until) return unavailable(now, payment.kind === 'postponed' ? payment.ms : 5_000);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const nameOf = (world: World, record: AccessRecord): string =>
  resourceOf(world, record.request.resource)?.name ?? record.request.resource;

function granted(world: World, record: AccessRecord, again: boolean): RedeemOutcome {
  const url = resourceOf(world, record.request.resource)?.url;
  return { kind: 'granted', again, resource: nameOf(world, record), ...(url && { url }) };
}

const unavailable = (record: AccessRecord, ms: number): RedeemOutcome => ({
  kind: 'unavailable',
  retryAfterSeconds: Math.min(120, Math.max(1, Math.ceil(ms / 1000))),
  reference: record.id.slice(-8),
});
