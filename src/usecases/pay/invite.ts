import type { Delivery } from '../../access/invitation-options.ts';
import { CHAT_CLOSED } from '../../access/owed.ts';
import { PACED } from '../../access/pace.ts';
import type { Problem } from '../../access/problem.ts';
import type { GrantLink, Inviting } from '../../access/record.ts';
import { invitationEnds } from '../../access/record-queries.ts';
import { heldByBatch } from '../batch/hold.ts';
import { change } from '../change.ts';
import { hashOf } from '../identify.ts';
import type { PaceTurn } from '../pace-port.ts';
import {
  type Claim,
  DeliveryError,
  type DirectoryCode,
  DirectoryError,
  type Invitation,
  type Invited,
  isPartner,
  type World,
} from '../ports.ts';
import { resourceOf } from '../roles.ts';
import { problemToNote } from '../unknown-answer.ts';
import { deliver, deliveryOf, invitationFor } from './invitation.ts';
import { backoff, PAID, type PayerDirectory, type Payment, paidBy, postponed } from './payment.ts';

/** What ends no invitation: it waits until an administrator, or Microsoft, has mended it. */
const HELD_UP: ReadonlySet<DirectoryCode> = new Set([
  'mailbox-missing',
  'permission-missing',
  'invitations-blocked',
  'directory-full',
]);

/** How long the directory may take to show a guest that it has just made. */
const SETTLING_MS = 5_000;
/** What only a person can mend is tried again this often, in milliseconds. */
const MENDING_MS = 600_000;

/**
 * Has the invitation sent. The link is on record before the directory is called, so that the link of a mail
 * that went out always leads somewhere; an attempt whose answer was lost is looked for before another. Where
 * Microsoft sends no mail there is nothing to look for: inviting again is no error, and sends nothing by itself.
 */
export async function payInvite(world: World, claim: Claim, directory: PayerDirectory): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'inviting') return PAID;
  const held = await heldByBatch(world, record);
  if (held !== undefined) return postponed(held);
  if (record.attempt === undefined || deliveryOf(world, record) !== 'microsoft')
    return send(world, claim, record, directory);
  const settled = record.attempt.issuedAt + SETTLING_MS;
  const now = world.clock.now();
  if (now < settled) return postponed(settled - now);
  const known = await lookFor(directory, record);
  // The link of the lost attempt stays: should its mail have gone out after all, it still leads somewhere.
  return known === undefined
    ? send(world, claim, record, directory)
    : noted(world, claim, known, 'microsoft');
}

/**
 * What the directory shows of an attempt. A guest who was not there before was made by it. One who was there
 * shows no trace of a second mail (nothing that an application may read does); only that they have accepted
 * says that none is needed.
 */
async function lookFor(
  directory: PayerDirectory,
  { request, account }: Inviting,
): Promise<Invited | undefined> {
  if (account !== undefined) {
    const guest = await directory.account(account);
    return guest?.invitation === 'accepted' ? { account, accepted: true } : undefined;
  }
  const known = (await directory.find(request.address)).find(isPartner);
  if (known === undefined) return undefined;
  const accepted = known.invitation !== 'pending';
  // Known by this address before, too: its redemption has not started over.
  if (accepted && known.id === request.replaces?.account) return undefined;
  return { account: known.id, accepted };
}

async function send(
  world: World,
  claim: Claim,
  record: Inviting,
  directory: PayerDirectory,
): Promise<Payment> {
  // Before a link is made, so that what waits leaves none behind.
  const turn = await world.pace.turn();
  if (turn.kind !== 'now') return waits(world, claim, turn);
  try {
    return await sendNow(world, claim, record, directory, turn);
  } finally {
    await turn.done();
  }
}

/** It is not its turn: said on its card, and tried again then. */
async function waits(world: World, claim: Claim, turn: Exclude<PaceTurn, { kind: 'now' }>): Promise<Payment> {
  const at = world.clock.now();
  const note = (more: Problem & { readonly until?: number }) =>
    change(world, claim.errand.record, { type: 'note-invitation-held-up', at, ...more });
  switch (turn.kind) {
    case 'busy':
      return postponed(backoff(claim.attempts));
    case 'later':
      await note({ code: PACED, until: turn.at });
      return postponed(turn.at - at);
    case 'stopped':
      await note({ code: turn.stopped.code });
      return postponed(MENDING_MS);
  }
}

async function sendNow(
  world: World,
  claim: Claim,
  record: Inviting,
  directory: PayerDirectory,
  turn: Extract<PaceTurn, { kind: 'now' }>,
): Promise<Payment> {
  const token = world.random.token(32);
  const issuedAt = world.clock.now();
  const expiresAt = issuedAt + world.policy.invitationTtlMs;
  const link: GrantLink = { hash: hashOf(token), issuedAt, expiresAt };
  const issued = await change(world, record.id, { type: 'issue-link', at: issuedAt, link });
  if (issued.kind !== 'changed') return PAID;
  const delivery = deliveryOf(world, record);
  try {
    const invited = await invite(directory, await invitationFor(world, record, delivery, token));
    await turn.done();
    const { redeemUrl: url, accepted } = invited;
    if (delivery !== 'microsoft' && url !== undefined && !accepted) {
      const now = (await world.store.load(record.id))?.record;
      if (now?.status !== 'inviting') return PAID;
      const until = invitationEnds(record.request, issuedAt, world.policy.invitationTtlMs);
      await deliver(world, record, delivery, { record, url, until });
    }
    return await noted(world, claim, invited, delivery);
  } catch (error) {
    await turn.done(error);
    return failed(world, claim, link, error);
  }
}

/** A guest whose account is gone is invited as somebody new. */
async function invite(directory: PayerDirectory, invitation: Invitation): Promise<Invited> {
  const { resets, ...anew } = invitation;
  if (resets === undefined) return directory.invite(invitation);
  try {
    // Whoever has to redeem anew has not accepted, whatever the answer calls it.
    return { ...(await directory.invite(invitation)), accepted: false };
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'not-found') throw error;
    return directory.invite(anew);
  }
}

async function noted(world: World, claim: Claim, invited: Invited, by: Delivery): Promise<Payment> {
  const { account, accepted } = invited;
  // Who has accepted already was sent nothing by us.
  const delivery = by === 'microsoft' || accepted ? {} : { delivery: by };
  const mailed = by === 'microsoft' || (by === 'own' && !accepted);
  const ttlMs = world.policy.invitationTtlMs;
  const at = world.clock.now();
  const record = (await world.store.load(claim.errand.record))?.record;
  const within = record && resourceOf(world, record.request.resource)?.redeemWithin;
  const more = { ...delivery, ...(within && { redeemWithin: within }) };
  const command = { type: 'note-invited', at, account, accepted, mailed, ttlMs, ...more } as const;
  return paidBy(await change(world, claim.errand.record, command, claim));
}

async function failed(world: World, claim: Claim, link: GrantLink, error: unknown): Promise<Payment> {
  const id = claim.errand.record;
  const at = world.clock.now();
  const drop = () => change(world, id, { type: 'drop-link', at, hash: link.hash });
  const heldUp = async (problem: Problem): Promise<Payment> => {
    await change(world, id, { type: 'note-invitation-held-up', at, ...problem });
    return postponed(MENDING_MS);
  };
  if (error instanceof DeliveryError) {
    if (error.retryAfterMs !== undefined)
      return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
    await drop();
    return heldUp({ code: CHAT_CLOSED });
  }
  if (!(error instanceof DirectoryError)) throw error;
  if (!error.acted) await drop();
  if (error.retryAfterMs !== undefined)
    return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
  const problem = await problemToNote(world, id, error);
  // What somebody else has to mend, for one or for all: it goes on by itself then.
  if (HELD_UP.has(error.code)) return heldUp(problem);
  const refused = { type: 'note-invitation-refused', at, ...problem } as const;
  return paidBy(await change(world, id, refused, claim));
}
