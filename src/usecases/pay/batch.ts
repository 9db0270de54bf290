import { type ObjectId, type Target, targetKey } from '../../access/catalog.ts';
import { ERRAND_KINDS, type ErrandKind } from '../../access/owed.ts';
import type { Membership } from '../../access/record.ts';
import type { Claim, Invitation, Invited, World } from '../ports.ts';
import { pay } from './pay.ts';
import type { PayerDirectory, Payment } from './payment.ts';

export type Kinds = readonly ErrandKind[];

/** Errands of which many may be owed at once, to a directory that takes many in one request. */
export const INVITATIONS: Kinds = ['invite'];
export const GRANTS: Kinds = ['grant'];
export const OTHERS: Kinds = ERRAND_KINDS.filter(
  (kind) => !INVITATIONS.includes(kind) && !GRANTS.includes(kind),
);

/**
 * How long before its lease ends an errand may still be sent to the directory, in milliseconds: the call, and
 * noting what came of it, are over by then. Afterwards somebody else may have the errand, and invite a second time.
 */
const LEASE_RESERVE_MS = 20_000;

interface Joining {
  readonly target: Target;
  readonly accounts: { readonly id: ObjectId; readonly told: PromiseWithResolvers<Membership> }[];
}

/**
 * Pays many errands, each as it would be paid alone and with an outcome of its own; only what they ask of the
 * directory is gathered, and asked for together once each of them has come to that point, or is done without.
 */
export function payBatch(world: World, claims: readonly Claim[]): readonly Promise<Payment>[] {
  const { directory } = world;
  const before = Math.min(...claims.map(({ leaseUntil }) => leaseUntil)) - LEASE_RESERVE_MS;
  const invitations: { readonly invitation: Invitation; readonly told: PromiseWithResolvers<Invited> }[] = [];
  const joining = new Map<string, Joining>();
  let toCome = claims.length;

  function ask(): void {
    const invited = directory.inviteMany(
      invitations.map(({ invitation }) => invitation),
      before,
    );
    for (const [at, { told }] of invitations.entries()) if (invited[at]) told.resolve(invited[at]);
    for (const { target, accounts } of joining.values()) {
      const ids = accounts.map(({ id }) => id);
      const joined = directory.joinMany(target, ids, before);
      for (const [at, { told }] of accounts.entries())
        joined[at]?.then((outcome) => told.resolve({ target, outcome }), told.reject);
    }
  }

  function join(id: ObjectId, target: Target): Promise<Membership> {
    const told = Promise.withResolvers<Membership>();
    const line = joining.get(targetKey(target)) ?? { target, accounts: [] };
    joining.set(targetKey(target), line);
    line.accounts.push({ id, told });
    return told.promise;
  }

  return claims.map((claim) => {
    let awaited = true;
    const come = (): void => {
      if (!awaited) return;
      awaited = false;
      toCome -= 1;
      if (toCome === 0) ask();
    };
    const asking: PayerDirectory = {
      find(address) {
        // Who has to look first goes on alone: nobody waits for that.
        come();
        return directory.find(address);
      },
      account(id) {
        come();
        return directory.account(id);
      },
      invite(invitation) {
        // Where a link is to be handed on, or somebody redeems anew, more follows than one answer: those go alone.
        if (invitation.unmailed || invitation.resets !== undefined) come();
        if (!awaited) return directory.invite(invitation);
        const told = Promise.withResolvers<Invited>();
        invitations.push({ invitation, told });
        come();
        return told.promise;
      },
      join(account, targets) {
        if (!awaited) return directory.join(account, targets);
        const memberships = Promise.all(targets.map((target) => join(account, target)));
        come();
        return memberships;
      },
    };
    return pay(world, claim, asking).finally(come);
  });
}
