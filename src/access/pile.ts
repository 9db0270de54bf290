import type { RecordId } from './record.ts';
import type { Instant } from './term.ts';

/** How many requests of one person wait at one place as a card each; the rest are in one list. */
export const MAX_WAITING = 10;

/** The one message that lists the rest, kept so that it can be changed in place. */
export interface PiledList {
  readonly conversation: string;
  readonly activity: string;
  readonly serviceUrl: string;
  /** When it was put there. */
  readonly at: Instant;
  /** What it says: each request in the version in which it is shown, and how many wait. */
  readonly shown: readonly { readonly id: RecordId; readonly v: number }[];
  readonly total: number;
}

/** What of one person's requests waits at one place. */
export interface Pile {
  /** An approver, by object id, in their own chat; or `channel:` and the conversation chosen for approvals. */
  readonly place: string;
  /** Those that have a card of their own there; one that is decided makes room when room is needed. */
  readonly cards: readonly RecordId[];
  readonly list?: PiledList;
  /** Until then somebody puts the list there, and nobody else does. */
  readonly putting?: Instant;
}

export const pileAt = (piles: readonly Pile[], place: string): Pile =>
  piles.find((one) => one.place === place) ?? { place, cards: [] };

/** With this one in place of what was there; without it when nothing is in it. */
export function withPile(piles: readonly Pile[], pile: Pile): readonly Pile[] {
  const others = piles.filter(({ place }) => place !== pile.place);
  const empty = pile.cards.length === 0 && pile.list === undefined && pile.putting === undefined;
  return empty ? others : [...others, pile];
}
