import type { PostedEvent } from './posted-event.ts';

export type { PostedEvent } from './posted-event.ts';

/** Why an event was not taken; closed, so that it may stand anywhere. */
export type NotTaken =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'slow' }
  | { readonly kind: 'unreachable' };

export type Posted = { readonly kind: 'taken' } | NotTaken;

/** Whoever receives events. */
export interface Webhook {
  /** Where it is, without what may be secret about its address. */
  readonly host: string;
  /** Sends one, signed. Never throws. */
  post(event: PostedEvent): Promise<Posted>;
}
