import { requireReason } from '../access/policy.ts';
import type { Refusal } from '../access/refusal.ts';
import { type Administering, administer } from './administer.ts';
import { DeliveryError, type World } from './ports.ts';

/** What a channel is chosen for: approval cards, or word of every decision, grant and removal. */
export type Purpose = 'approvals' | 'audit';

/** The conversation that it is to be. */
export interface Channel {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly tenant: string;
}

export type Placed =
  | { readonly kind: 'placed' }
  /** People from outside are in it, or, where `guests` is undefined, may be. */
  | { readonly kind: 'unconfirmed'; readonly guests: number | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * From now on this is the channel for that. Where others than employees read them it takes a reason, and `confirmed`: that
 * so many of them are known to be there, or that nobody could see.
 */
export async function placeChannel(
  world: World,
  purpose: Purpose,
  { conversation, serviceUrl, tenant }: Channel,
  by: Administering & { readonly confirmed?: { readonly guests: number | undefined } },
): Promise<Placed> {
  const guests = await world.messenger
    .guestsIn({ conversation, serviceUrl, tenant })
    .catch((error: unknown) => {
      if (!(error instanceof DeliveryError)) throw error;
      world.log.warn({ conversation, err: error }, 'who is in the channel could not be seen');
      return undefined;
    });
  if (guests !== 0) {
    const known = by.confirmed !== undefined && (by.confirmed.guests ?? 0) >= (guests ?? 0);
    if (!known) return { kind: 'unconfirmed', guests };
    const unsaid = requireReason(by.reason);
    if (unsaid !== undefined) return { kind: 'refused', refusal: unsaid };
  }
  const seen = guests === undefined ? {} : { guests };
  await administer(world, { kind: `${purpose}-placed`, conversation, serviceUrl, ...seen }, by);
  return { kind: 'placed' };
}
