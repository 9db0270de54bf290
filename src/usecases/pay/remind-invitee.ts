import type { GrantLink, Invited } from '../../access/record.ts';
import { DAY_MS } from '../../access/term.ts';
import { change } from '../change.ts';
import { hashOf } from '../identify.ts';
import { type Claim, DirectoryError, type LetterWriter, type World } from '../ports.ts';
import { invitationFor } from './invitation.ts';
import { backoff, PAID, type PayerDirectory, type Payment, postponed } from './payment.ts';

/** What only a person can mend is tried again this often, in milliseconds. */
const MENDING_MS = 600_000;
/** That a mail was sent is known for longer than any invitation is tried, in milliseconds. */
const SENT_MS = 400 * DAY_MS;

/**
 * Sends who has not accepted our own mail once more. What opens an invitation is kept nowhere, so it is made anew: a
 * link on record first, with the end that the invitation has, then an invitation without a mail of Microsoft's.
 * Unlike an invitation, a reminder is rather lost than sent twice: that it is about to leave is noted before.
 */
export async function payRemindInvitee(
  world: World,
  claim: Claim,
  directory: PayerDirectory,
): Promise<Payment> {
  const { letters } = world;
  const record = await waiting(world, claim);
  if (letters === undefined || record === undefined) return PAID;
  const sent = `${claim.errand.id}/sent`;
  if ((await world.store.note(sent)) === YES) return PAID;
  // The directory is the truth: whoever has accepted, or is gone, is not written to.
  if ((await directory.account(record.account))?.invitation !== 'pending') return PAID;
  const turn = await world.pace.turn();
  if (turn.kind === 'busy') return postponed(backoff(claim.attempts));
  if (turn.kind === 'later') return postponed(turn.at - world.clock.now());
  if (turn.kind === 'stopped') return postponed(MENDING_MS);
  const token = world.random.token(32);
  const link = { hash: hashOf(token), issuedAt: world.clock.now(), expiresAt: record.expiresAt };
  try {
    const url = await anew(world, record, directory, link, token);
    await turn.done();
    const now = await waiting(world, claim);
    if (url === undefined || now === undefined) return PAID;
    return await sendOnce(world, letters, { record: now, url, until: now.expiresAt }, sent);
  } catch (error) {
    await turn.done(error);
    return failed(world, claim, link, error);
  }
}

const YES = 'yes';
const NO = 'no';

async function waiting(world: World, { errand }: Claim): Promise<Invited | undefined> {
  const record = (await world.store.load(errand.record))?.record;
  if (record?.status !== 'invited' || record.delivery !== 'own') return undefined;
  return world.clock.now() > record.expiresAt ? undefined : record;
}

/** What opens the invitation now; undefined where it needs none any more. */
async function anew(
  world: World,
  record: Invited,
  directory: PayerDirectory,
  link: GrantLink,
  token: string,
): Promise<string | undefined> {
  const issued = await change(world, record.id, { type: 'issue-link', at: link.issuedAt, link });
  if (issued.kind !== 'changed') return undefined;
  const { accepted, redeemUrl } = await directory.invite(await invitationFor(world, record, 'own', token));
  return accepted ? undefined : redeemUrl;
}

async function sendOnce(
  world: World,
  letters: LetterWriter,
  letter: Parameters<LetterWriter['send']>[0],
  sent: string,
): Promise<Payment> {
  const note = (value: string) => world.store.saveNote(sent, value, world.clock.now() + SENT_MS);
  await note(YES);
  try {
    await letters.send({ ...letter, reminder: true });
    return PAID;
  } catch (error) {
    // Whether it left is not known: then it has.
    if (!(error instanceof DirectoryError) || error.acted) throw error;
    await note(NO);
    throw error;
  }
}

/** What passes is tried again for a day; for the rest a reminder is not worth anybody's time. */
async function failed(world: World, claim: Claim, { hash }: GrantLink, error: unknown): Promise<Payment> {
  if (!(error instanceof DirectoryError)) throw error;
  const { code, requestId, acted, retryAfterMs } = error;
  world.log.warn({ errand: claim.errand.id, code, requestId }, 'invitee not reminded');
  const at = world.clock.now();
  if (!acted) await change(world, claim.errand.record, { type: 'drop-link', at, hash });
  if (retryAfterMs === undefined || at - claim.owedAt > DAY_MS) return PAID;
  return postponed(Math.max(retryAfterMs, backoff(claim.attempts)));
}
