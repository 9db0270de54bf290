import type { Terms } from '../../access/catalog.ts';
import { CHAT_CLOSED } from '../../access/owed.ts';
import type { Granting, GrantLink } from '../../access/record.ts';
import { awaitsTerms, termsToAgree } from '../../access/terms.ts';
import { change } from '../change.ts';
import { hashOf } from '../identify.ts';
import { type Claim, DeliveryError, type World } from '../ports.ts';
import { resourceOf } from '../roles.ts';
import { backoff, PAID, type Payment, postponed } from './payment.ts';

/** A chat that is closed is tried again this often, in milliseconds. */
const MENDING_MS = 600_000;

/** Looked at again this often, in milliseconds, for a catalogue that asks for none any more. */
const TERMS_MS = 600_000;

/** Nothing is given before the partner has agreed; their word lets it go on at once. */
export async function askForTerms(world: World, { id }: Granting, { version }: Terms): Promise<Payment> {
  await change(world, id, { type: 'note-terms-awaited', at: world.clock.now(), version });
  return postponed(TERMS_MS);
}

/**
 * Gives the sponsor a link to the terms, to be passed on: whoever had accepted before they were asked for got no
 * invitation, and Microsoft sends them none. A link that certainly reached nobody is dropped.
 */
export async function paySendTerms(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record === undefined || !awaitsTerms(record)) return PAID;
  if (termsToAgree(record, resourceOf(world, record.request.resource)?.terms) === undefined) return PAID;
  const token = world.random.token(32);
  // The clock of whoever noted the acceptance may be ahead: a link to the terms is never older than that.
  const issuedAt = Math.max(world.clock.now(), record.acceptedAt ?? 0);
  const link: GrantLink = {
    hash: hashOf(token),
    issuedAt,
    expiresAt: issuedAt + world.policy.invitationTtlMs,
  };
  const issued = await change(world, record.id, { type: 'issue-link', at: issuedAt, link });
  if (issued.kind !== 'changed') return PAID;
  const url = `${world.policy.publicUrl}/grant-access?state=${token}`;
  const to = { kind: 'person', person: record.request.sponsor.id } as const;
  try {
    await world.messenger.post(to, { kind: 'terms-link', record, url });
    return PAID;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.retryAfterMs !== undefined)
      return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
    const at = world.clock.now();
    await change(world, record.id, { type: 'drop-link', at, hash: link.hash });
    await change(world, record.id, { type: 'note-grant-failed', at, code: CHAT_CLOSED });
    return postponed(MENDING_MS);
  }
}
