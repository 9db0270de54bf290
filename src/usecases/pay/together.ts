import { type ObjectId, type Target, targetKey } from '../../access/catalog.ts';
import { ERRAND_KINDS, type ErrandKind } from '../../access/owed.ts';
import type { Membership } from '../../access/record.ts';
import { correlationOfActivity } from '../correlation.ts';
import type { Claim, Directory, Invitation, Invited, World } from '../ports.ts';
import { pay } from './pay.ts';
import type { PayerDirectory, Payment } from './payment.ts';

export type Kinds = readonly ErrandKind[];

/** Errands of which many may be owed at once, to a directory that takes many in one request. */
export const INVITATIONS: Kinds = ['invite'];
export const GRANTS: Kinds = ['grant'];
/** What goes before all other work. */
export const EMERGENCIES: Kinds = ['remove-at-once', 'block-at-once'];
/** A receiver of events that hangs keeps nothing else waiting. */
export const POSTS: Kinds = ['post-event', 'post-act'];
/** Told in one message, so taken together. */
export const AUDITED: Kinds = ['tell-auditors'];
export const OTHERS: Kinds = ERRAND_KINDS.filter(
  (kind) => ![...INVITATIONS, ...GRANTS, ...EMERGENCIES, ...POSTS, ...AUDITED].includes(kind),
);

/**
 * How long before its lease ends an errand may still be sent to the directory, in milliseconds: the call, and
 * noting what came of it, are over by then. Afterwards somebody else may have the errand, and invite a second time.
 */
const LEASE_RESERVE_MS = 20_000;

/** Gathers what is asked of the directory until each claim has come to that point, or is done without. */
function gathering(count: number, ask: () => void): { readonly ticket: () => Ticket } {
  let toCome = count;
  return {
    ticket() {
      let awaited = true;
      return {
        awaited: () => awaited,
        come() {
          if (!awaited) return;
          awaited = false;
          toCome -= 1;
          if (toCome === 0) ask();
        },
      };
    },
  };
}

interface Ticket {
  readonly awaited: () => boolean;
  readonly come: () => void;
}

/** Accounts by target, asked about together. */
class Lines<T> {
  readonly #lines = new Map<string, Line<T>>();

  join(id: ObjectId, target: Target): Promise<T> {
    const told = Promise.withResolvers<T>();
    const line = this.#lines.get(targetKey(target)) ?? { target, accounts: [] };
    this.#lines.set(targetKey(target), line);
    line.accounts.push({ id, told });
    return told.promise;
  }

  values(): Iterable<Line<T>> {
    return this.#lines.values();
  }
}

interface Line<T> {
  readonly target: Target;
  readonly accounts: { readonly id: ObjectId; readonly told: PromiseWithResolvers<T> }[];
}

function tellWhoHolds(
  directory: Pick<Directory, 'holders'>,
  target: Target,
  accounts: Line<boolean>['accounts'],
): void {
  const holding = directory.holders(
    target,
    accounts.map(({ id }) => id),
  );
  for (const { id, told } of accounts) holding.then((ids) => told.resolve(ids.has(id)), told.reject);
}

/**
 * Pays many errands, each as it would be paid alone and with an outcome of its own; only what they ask of the
 * directory is gathered: first what is held, then what is to be done.
 */
export function payTogether(world: World, claims: readonly Claim[]): readonly Promise<Payment>[] {
  const { directory } = world;
  const before = Math.min(...claims.map(({ leaseUntil }) => leaseUntil)) - LEASE_RESERVE_MS;
  const invitations: { readonly invitation: Invitation; readonly told: PromiseWithResolvers<Invited> }[] = [];
  const looking = new Lines<boolean>();
  const joining = new Lines<Membership>();

  /** What is asked for many belongs to no story of one of them, and is told as work of its own. */
  const together = (ask: () => void): (() => void) => {
    const correlation = correlationOfActivity(`together ${claims.map(({ errand }) => errand.id).join(' ')}`);
    const step = { name: 'ask for many', kind: 'internal' } as const;
    return () => void world.trace.enter({ correlation }, step, async () => ask());
  };

  const looks = gathering(
    claims.length,
    together(() => {
      for (const { target, accounts } of looking.values()) tellWhoHolds(directory, target, accounts);
    }),
  );
  const acts = gathering(
    claims.length,
    together(() => {
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
    }),
  );

  return claims.map((claim) => {
    const [look, act] = [looks.ticket(), acts.ticket()];
    const come = (): void => {
      look.come();
      act.come();
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
        look.come();
        // Where a link is to be handed on, or somebody redeems anew, more follows than one answer: those go alone.
        if (invitation.unmailed || invitation.resets !== undefined) act.come();
        if (!act.awaited()) return directory.invite(invitation);
        const told = Promise.withResolvers<Invited>();
        invitations.push({ invitation, told });
        act.come();
        return told.promise;
      },
      async holds(account, targets) {
        if (!look.awaited()) return directory.holds(account, targets);
        const held = Promise.all(targets.map((target) => looking.join(account, target)));
        look.come();
        const found = await held;
        return targets.filter((_target, at) => found[at]);
      },
      join(account, targets) {
        look.come();
        if (!act.awaited()) return directory.join(account, targets);
        const memberships = Promise.all(targets.map((target) => joining.join(account, target)));
        act.come();
        return memberships;
      },
    };
    return pay(world, claim, asking).finally(come);
  });
}
