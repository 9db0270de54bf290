import { problemOf } from '../../access/problem.ts';
import type { Inviting } from '../../access/record.ts';
import { change } from '../change.ts';
import { hashOf } from '../identify.ts';
import { type Claim, DirectoryError, type World } from '../ports.ts';
import { type Asking, PAID, type Payment, paidBy, postponed } from './payment.ts';

/** How long the directory may take to show a guest that it has just made. */
const SETTLING = 5_000;

/**
 * Has the invitation sent. The link is on record before the directory is called, so that the link of a mail
 * that went out always leads somewhere; an attempt whose answer was lost is looked for before another.
 */
export async function payInvite(world: World, claim: Claim, directory: Asking): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'inviting') return PAID;
  const now = world.clock.now();

  if (record.attempt !== undefined && record.account === undefined) {
    const settled = record.attempt.issuedAt + SETTLING;
    if (now < settled) return postponed(settled - now);
    const known = (await directory.find(record.request.address)).find(({ kind }) => kind === 'guest');
    // The link of the lost attempt stays: should its mail have gone out after all, it still leads somewhere.
    if (known !== undefined) return invited(world, claim, known.id, known.invitation === 'accepted');
  }
  return send(world, claim, record, directory);
}

async function send(world: World, claim: Claim, record: Inviting, directory: Asking): Promise<Payment> {
  const token = world.random.token(32);
  const hash = hashOf(token);
  const issuedAt = world.clock.now();
  const link = { hash, issuedAt, expiresAt: issuedAt + world.policy.invitationTtlMs };
  const issued = await change(world, record.id, { type: 'issue-link', at: issuedAt, link });
  if (issued.kind !== 'changed') return PAID;

  const { address, partnerName, language, sponsor } = record.request;
  try {
    const { account, accepted } = await directory.invite({
      address,
      redirectUrl: `${world.policy.publicUrl}/grant-access?state=${token}`,
      sponsor: sponsor.id,
      ...(partnerName && { name: partnerName }),
      ...(language && { language }),
    });
    return await invited(world, claim, account, accepted);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const at = world.clock.now();
    if (!error.acted) await change(world, record.id, { type: 'drop-link', at, hash });
    if (error.retryAfterMs !== undefined) return postponed(error.retryAfterMs);
    return paidBy(
      await change(world, record.id, { type: 'note-invitation-refused', at, ...problemOf(error) }, claim),
    );
  }
}

async function invited(world: World, claim: Claim, account: string, accepted: boolean): Promise<Payment> {
  const at = world.clock.now();
  const ttlMs = world.policy.invitationTtlMs;
  const noted = await change(
    world,
    claim.errand.record,
    { type: 'note-invited', at, account, accepted, mailed: true, ttlMs },
    claim,
  );
  return paidBy(noted);
}
