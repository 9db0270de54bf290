import { wishOf } from '../access/decide-partner.ts';
import type { AccessRecord, Granted, GrantLink, Requested } from '../access/record.ts';
import { termsToAgree } from '../access/terms.ts';
import { MAX_UNKNOWN_MS } from './account-gone.ts';
import { change } from './change.ts';
import { correlationOf } from './correlation.ts';
import { hashOf } from './identify.ts';
import { payNow } from './pay/pay.ts';
import { DirectoryError, type Stored, type World } from './ports.ts';
import type { Offer, OpenWish, RedeemOutcome } from './redeem-outcome.ts';
import { resourceOf } from './roles.ts';
import { tellUnknownAnswer, unknownAnswerOf } from './unknown-answer.ts';

/** How long a page waits for a grant that another request or replica is giving, in milliseconds. */
const MAX_WAIT_MS = 8_000;
/** When it looks first; each pause is twice the one before, so that a crowd that waits does not hold up what it waits for. */
const FIRST_LOOK_MS = 100;
const MAX_PAUSE_MS = 1_000;

/**
 * What the invitee's link comes to. Nothing is used up before the directory says that the guest accepted,
 * and only the account that was invited can be given access, whoever opens the link.
 */
export async function redeem(world: World, token: string): Promise<RedeemOutcome> {
  const found = await recordOfLink(world, token);
  if (found === undefined) return { kind: 'unknown' };
  const { record, version, link } = found;
  switch (record.status) {
    case 'granted':
      return toTerms(world, record) ?? granted(world, record, await wasShown(world, record));
    case 'granting':
      return toTerms(world, record) ?? grant(world, record);
    case 'invitation-expired':
      return { kind: 'expired', ...over(world, record) };
    case 'removing':
    case 'ended':
      return { kind: 'ended', ...over(world, record) };
    case 'inviting':
    case 'invited':
      return accept(world, { record, version }, link.expiresAt, record.account);
  }
}

async function accept(
  world: World,
  stored: Stored,
  expiresAt: number,
  account: string | undefined,
): Promise<RedeemOutcome> {
  const { record } = stored;
  const offer = offerOf(world, record);
  if (world.clock.now() > expiresAt) return { kind: 'expired', ...over(world, record) };
  // The mail can be faster than our note that it went out: the worker is about to write it.
  if (account === undefined) return unavailable(world, record, 2_000);
  try {
    const { grants: targets = [], terms } = resourceOf(world, record.request.resource) ?? {};
    const { account: found, held: holding } = await world.directory.accountHolding(account, targets);
    if (found === undefined)
      return isFresh(world, record) ? unavailable(world, record, 15_000) : { kind: 'ended', offer };
    if (found.invitation === 'pending') return { kind: 'not-accepted', offer };
    const at = world.clock.now();
    const asked = terms && { terms: terms.version };
    const seen = { seen: 'link', ...(holding && { holding }), ...asked } as const;
    const accept = { type: 'accept', at, account, ...seen } as const;
    const asOfBefore = await change(world, stored, accept);
    // Graph was asked in between: a sponsor who renewed just then must not make this a refusal.
    const accepted = asOfBefore.kind === 'refused' ? await change(world, record.id, accept) : asOfBefore;
    if (accepted.kind !== 'refused')
      return toTerms(world, accepted.record) ?? (await grant(world, accepted.record));
    const now = accepted.record;
    const kind = now?.status === 'invited' || now?.status === 'invitation-expired' ? 'expired' : 'ended';
    return { kind, offer, ...(now && openWish(now)) };
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const { code, requestId } = error;
    // What our own share of Graph does not let through says nothing of Graph, and may come as often as somebody likes.
    const level = code === 'throttled' && requestId === undefined ? 'debug' : 'warn';
    world.log[level]({ record: record.id, code, requestId }, 'grant link put off');
    const unknown = unknownAnswerOf(error);
    if (unknown !== undefined) await tellUnknownAnswer(world, unknown, { record });
    return unavailable(world, record, error.retryAfterMs ?? 60_000);
  }
}

/** Whether a guest whom the directory does not know may be new to it. */
const isFresh = (world: World, record: AccessRecord): boolean =>
  record.status === 'inviting' ||
  (record.status === 'invited' && world.clock.now() - record.invitedAt < MAX_UNKNOWN_MS);

/** What is left to agree to before access is given, or at the next visit where the terms have changed since. */
function toTerms(world: World, record: AccessRecord): RedeemOutcome | undefined {
  const terms = termsToAgree(record, resourceOf(world, record.request.resource)?.terms);
  if (terms === undefined) return undefined;
  return {
    kind: 'terms',
    offer: offerOf(world, record),
    terms,
    ...(hasDeclined(record, terms.version) && { declined: true }),
    ...(record.status === 'granted' && { held: granted(world, record, true) }),
  };
}

export const hasDeclined = (record: AccessRecord, version: string): boolean =>
  (record.status === 'granting' || record.status === 'granted') &&
  record.terms?.kind === 'declined' &&
  record.terms.version === version;

async function grant(world: World, record: AccessRecord): Promise<RedeemOutcome> {
  const payment = await payNow(world, record.id, 'grant');
  let now: AccessRecord | undefined =
    payment.kind === 'paid' && payment.noted ? payment.record : (await world.store.load(record.id))?.record;
  const until = Date.now() + (payment.kind === 'postponed' ? 0 : MAX_WAIT_MS);
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
    if (now?.status === 'granted') return granted(world, now, false);
    if (now?.status !== 'granting') return { kind: 'ended', offer: offerOf(world, record) };
    if (Date.now() >= until)
      return unavailable(world, now, payment.kind === 'postponed' ? payment.ms : 5_000);
    await new Promise((resolve) => setTimeout(resolve, pause));
    now = (await world.store.load(record.id))?.record;
  }
}

/** How long after the grant somebody may come who has not been told of it yet, in milliseconds. */
const NEWS_MS = 600_000;

/** Whether the page has said already that access is there; who was let in by ourselves meanwhile has not heard of it. */
async function wasShown({ store, clock }: World, record: Granted): Promise<boolean> {
  if (clock.now() - record.grantedAt > NEWS_MS) return true;
  const history = await store.history(record.id);
  return history.some((event) => event.type === 'accepted' && event.seen === 'link');
}

const over = (world: World, record: AccessRecord) => ({ offer: offerOf(world, record), ...openWish(record) });

/** What the invitee can ask for as things stand. */
function openWish(record: AccessRecord): { readonly wish?: OpenWish } {
  const wish = wishOf(record);
  return wish === undefined ? {} : { wish: { wish, made: record.wished?.wish === wish } };
}

/** A record that somebody came to by their link, as it was read, and the link. */
export interface Linked extends Stored {
  readonly record: Exclude<AccessRecord, Requested>;
  readonly link: GrantLink;
}

/** What a link is about; undefined for a token that leads nowhere. One point read for it. */
export async function recordOfLink(
  { store, trace }: Pick<World, 'store' | 'trace'>,
  token: string,
): Promise<Linked | undefined> {
  const hash = hashOf(token);
  const stored = await store.byToken(hash);
  if (stored === undefined || stored.record.status === 'requested') return undefined;
  const { record, version } = stored;
  trace.about(correlationOf(record.id));
  const link = record.links.find((one) => one.hash === hash);
  return link && { record, version, link };
}

export function offerOf(world: World, { request }: AccessRecord): Offer {
  const { name = request.resource, description } = resourceOf(world, request.resource) ?? {};
  return { resource: name, sponsor: request.sponsor.name, ...(description && { description }) };
}

function granted(world: World, record: Granted, again: boolean): Extract<RedeemOutcome, { kind: 'granted' }> {
  const url = resourceOf(world, record.request.resource)?.url;
  const { until } = record;
  return {
    kind: 'granted',
    again,
    offer: offerOf(world, record),
    ...(url && { url }),
    ...(until !== undefined && { until }),
    ...openWish(record),
  };
}

const unavailable = (world: World, record: AccessRecord, ms: number): RedeemOutcome => ({
  kind: 'unavailable',
  offer: offerOf(world, record),
  retryAfterSeconds: Math.min(120, Math.max(1, Math.ceil(ms / 1000))),
  reference: correlationOf(record.id),
});
