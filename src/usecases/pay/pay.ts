import type { ErrandKind } from '../../access/owed.ts';
import type { RecordId } from '../../access/record.ts';
import { correlationOf } from '../correlation.ts';
import { payAnnounceDeletion } from '../leftover/announce.ts';
import { payFindLeftover } from '../leftover/find.ts';
import { payRestoreAccount } from '../leftover/restore.ts';
import { payBlockAccount, payDeleteAccount } from '../leftover/step.ts';
import { payTellEnded } from '../leftover/tell-ended.ts';
import { type Claim, DirectoryError, type World } from '../ports.ts';
import { tellUnknownAnswer, unknownAnswerOf } from '../unknown-answer.ts';
import { payPostAct, payPostEvent } from '../webhook/pay-post-event.ts';
import { payAdminister } from './administer.ts';
import { payExtend } from './extend.ts';
import { payInvite } from './invite.ts';
import { payGrant, payRemoveMemberships } from './membership.ts';
import { backoff, type PayerDirectory, type Payment, postponed } from './payment.ts';
import { payPlaceSponsor } from './place-sponsor.ts';
import { payRemindInvitee } from './remind-invitee.ts';
import { payRemindSponsor } from './remind-sponsor.ts';
import { payReplace } from './replace.ts';
import { paySendTerms } from './send-terms.ts';
import { payStrip } from './strip.ts';
import { payAlert } from './tell/alert.ts';
import { payAsk, payRemind } from './tell/ask.ts';
import { payTellAuditors, tellAuditors } from './tell/auditors.ts';
import { InDoubtError } from './tell/drawing.ts';
import { payRefresh, payShow, payTell, payTellPeople, payTellRepresented } from './tell/messages.ts';

/** How long a claim holds, in milliseconds; longer than any single errand's calls may take together. */
export const LEASE_MS = 45_000;

type Pay = (world: World, claim: Claim, directory: PayerDirectory) => Promise<Payment>;

const PAYERS: Readonly<Record<ErrandKind, Pay>> = {
  invite: payInvite,
  'remind-invitee': payRemindInvitee,
  grant: payGrant,
  'remove-memberships': payRemoveMemberships,
  extend: payExtend,
  replace: payReplace,
  'send-terms': paySendTerms,
  'remind-sponsor': payRemindSponsor,
  show: payShow,
  ask: payAsk,
  remind: payRemind,
  refresh: payRefresh,
  tell: payTell,
  'tell-represented': payTellRepresented,
  'tell-people': payTellPeople,
  'place-sponsor': payPlaceSponsor,
  alert: payAlert,
  'find-leftover': payFindLeftover,
  'block-account': payBlockAccount,
  'announce-deletion': payAnnounceDeletion,
  'delete-account': payDeleteAccount,
  'restore-account': payRestoreAccount,
  'tell-ended': payTellEnded,
  'remove-at-once': payRemoveMemberships,
  'block-at-once': payBlockAccount,
  'post-event': payPostEvent,
  'tell-auditors': payTellAuditors,
  'post-act': payPostAct,
  administer: payAdminister,
  strip: payStrip,
};

/**
 * Pays one claimed errand, or puts it off; whatever goes wrong, it stays owed. Never throws for the errand's sake.
 * `directory`: whom the payer asks, where it is asked for others too.
 */
export function pay(
  world: World,
  claim: Claim,
  directory: PayerDirectory = world.directory,
): Promise<Payment> {
  const { errand, attempts, owedAt, trace: from } = claim;
  const attributes = {
    'messaging.system': 'usher',
    'messaging.operation.type': 'process',
    'usher.errand.kind': errand.kind,
    'usher.errand.attempts': attempts,
    'usher.errand.waited_ms': Math.max(0, world.clock.now() - owedAt),
  } as const;
  return world.trace.enter(
    { correlation: correlationOf(errand.record), from },
    { name: `pay ${errand.kind}`, kind: 'consumer', attributes },
    async (note) => {
      const payment = await payOnce(world, claim, directory);
      world.witness?.paid(errand.kind, payment.kind);
      note({ 'usher.errand.outcome': payment.kind });
      return payment;
    },
  );
}

async function payOnce(world: World, claim: Claim, directory: PayerDirectory): Promise<Payment> {
  const payment = await PAYERS[claim.errand.kind](world, claim, directory).catch(
    async (error: unknown): Promise<Payment> => {
      if (error instanceof DirectoryError && error.retryAfterMs !== undefined)
        return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
      const unknown = unknownAnswerOf(error);
      if (unknown !== undefined) await tellUnknownAnswer(world, unknown);
      world.log.error({ errand: claim.errand.id, attempts: claim.attempts, err: error }, 'errand failed');
      return postponed(backoff(claim.attempts + 2), error instanceof InDoubtError);
    },
  );
  await note(world, claim, payment);
  return payment;
}

async function note({ store, clock }: World, claim: Claim, payment: Payment): Promise<void> {
  if (payment.kind === 'postponed') await store.postpone(claim, clock.now() + payment.ms, payment.inDoubt);
  else if (!payment.noted) await store.settle(claim);
}

/** What the audit channel is owed, all in one: each is settled by what came of it. */
export function payAuditors(world: World, claims: readonly Claim[]): readonly Promise<unknown>[] {
  const told = tellAuditors(world, claims).catch((error: unknown): Payment => {
    world.log.error({ errands: claims.length, err: error }, 'the audit channel was not told');
    return postponed(backoff(Math.max(...claims.map(({ attempts }) => attempts)) + 2));
  });
  return claims.map(async (claim) => {
    const payment = await told;
    world.witness?.paid(claim.errand.kind, payment.kind);
    await note(world, claim, payment);
  });
}

/**
 * Pays one kind of errand of one record now, while somebody waits for it.
 * `elsewhere`: nothing of the kind was owed, or another worker has it.
 */
export async function payNow(
  world: World,
  record: RecordId,
  kind: ErrandKind,
): Promise<Payment | { readonly kind: 'elsewhere' }> {
  const claims = await world.store.claimFor(record, kind, world.clock.now(), LEASE_MS);
  let last: Payment | { readonly kind: 'elsewhere' } = { kind: 'elsewhere' };
  for (const claim of claims) last = await pay(world, claim);
  return last;
}
