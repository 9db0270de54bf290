import type { Delivery } from '../../access/invitation-options.ts';
import { invitationEnds } from '../../access/keys.ts';
import { CHAT_CLOSED } from '../../access/owed.ts';
import type { GrantLink, Inviting } from '../../access/record.ts';
import { change } from '../change.ts';
import { hashOf } from '../identify.ts';
import { type Claim, DeliveryError, DirectoryError, type Invited, type World } from '../ports.ts';
import { deliver, deliveryOf, invitationFor } from './invitation.ts';
import { backoff, PAID, type Payment, postponed } from './payment.ts';

/** How long the directory may take to show a guest that it has just made. */
const SETTLING = 5_000;
/** What only a person can mend is tried again this often, in milliseconds. */
const MENDING = 600_000;

/**
 * Has the invitation sent. The link is on record before the directory is called, so that the link of a mail
 * that went out always leads somewhere; an attempt whose answer was lost is looked for before another. Where
 * Microsoft sends no mail there is nothing to look for: inviting again is no error, and sends nothing by itself.
 */
export async function payInvite(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'inviting') return PAID;
  if (record.attempt === undefined || deliveryOf(world, record) !== 'microsoft')
    return send(world, claim, record);
  const settled = record.attempt.issuedAt + SETTLING;
  const now = world.clock.now();
  if (now < settled) return postponed(settled - now);
  const known = await lookFor(world, record);
  // The link of the lost attempt stays: should its mail have gone out after all, it still leads somewhere.
  return known === undefined ? send(world, claim, record) : noted(world, claim, known, 'microsoft');
}

/**
 * What the directory shows of an attempt. A guest who was not there before was made by it. One who was there
 * shows no trace of a second mail (nothing that an application may read does); only that they have accepted
 * says that none is needed.
 */
async function lookFor(world: World, { request, account }: Inviting): Promise<Invited | undefined> {
  if (account !== undefined) {
    const guest = await world.directory.account(account);
    return guest?.invitation === 'accepted' ? { account, accepted: true } : undefined;
  }
  const asMember = request.invitedAs === 'member';
  const known = (await world.directory.find(request.address)).find(
    ({ kind }) => kind === 'guest' || asMember,
  );
  if (known === undefined) return undefined;
  const accepted = known.invitation !== 'pending';
  // Known by this address before, too: its redemption has not started over.
  if (accepted && known.id === request.replaces?.account) return undefined;
  return { account: known.id, accepted };
}

async function send(world: World, claim: Claim, record: Inviting): Promise<Payment> {
  const token = world.random.token(32);
  const issuedAt = world.clock.now();
  const expiresAt = issuedAt + world.policy.invitationTtlMs;
  const link: GrantLink = { hash: hashOf(token), issuedAt, expiresAt };
  const issued = await change(world, record.id, { type: 'issue-link', at: issuedAt, link });
  if (issued.kind !== 'changed') return PAID;
  const delivery = deliveryOf(world, record);
  try {
    const invited = await invite(world, record, delivery, token);
    const { redeemUrl: url, accepted } = invited;
    if (delivery !== 'microsoft' && url !== undefined && !accepted) {
      const now = (await world.store.load(record.id))?.record;
      if (now?.status !== 'inviting') return PAID;
      const until = invitationEnds(record.request, issuedAt, world.policy.invitationTtlMs);
      await deliver(world, record, delivery, { record, url, until });
    }
    return await noted(world, claim, invited, delivery);
  } catch (error) {
    return failed(world, claim, link, error);
  }
}

/** A guest whose account is gone is invited as somebody new. */
async function invite(world: World, record: Inviting, delivery: Delivery, token: string): Promise<Invited> {
  const invitation = await invitationFor(world, record, delivery, token);
  const { resets, ...anew } = invitation;
  if (resets === undefined) return world.directory.invite(invitation);
  try {
    // Whoever has to redeem anew has not accepted, whatever the answer calls it.
    return { ...(await world.directory.invite(invitation)), accepted: false };
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'not-found') throw error;
    return world.directory.invite(anew);
  }
}

async function noted(world: World, claim: Claim, invited: Invited, by: Delivery): Promise<Payment> {
  const { account, accepted } = invited;
  // Who has accepted already was sent nothing by us.
  const delivery = by === 'microsoft' || accepted ? {} : { delivery: by };
  const mailed = by === 'microsoft' || (by === 'own' && !accepted);
  const ttlMs = world.policy.invitationTtlMs;
  const at = world.clock.now();
  const command = { type: 'note-invited', at, account, accepted, mailed, ttlMs, ...delivery } as const;
  await change(world, claim.errand.record, command, claim);
  return PAID;
}

async function failed(world: World, claim: Claim, link: GrantLink, error: unknown): Promise<Payment> {
  const id = claim.errand.record;
  const at = world.clock.now();
  const drop = () => change(world, id, { type: 'drop-link', at, hash: link.hash });
  const heldUp = async (code: string): Promise<Payment> => {
    await change(world, id, { type: 'note-invitation-held-up', at, code });
    return postponed(MENDING);
  };
  if (error instanceof DeliveryError) {
    if (error.retryAfterMs !== undefined)
      return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
    await drop();
    return heldUp(CHAT_CLOSED);
  }
  if (!(error instanceof DirectoryError)) throw error;
  if (!error.acted) await drop();
  if (error.retryAfterMs !== undefined)
    return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
  const { code, permission } = error;
  if (code === 'mailbox-missing') return heldUp(code);
  if (code === 'permission-missing' && permission !== undefined && permission !== 'User.Invite.All')
    return heldUp(`${code}:${permission}`);
  await change(world, id, { type: 'note-invitation-refused', at, code }, claim);
  return PAID;
}
