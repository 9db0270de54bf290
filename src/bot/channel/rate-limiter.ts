import { DeliveryError } from '../../usecases/ports.ts';
import { type Limit, SlidingWindows } from './sliding-windows.ts';

/** For a bot in one conversation (Microsoft: "Rate limit your bot in Teams"); changing a message counts as well. */
const IN_CONVERSATION: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
/** For a bot in a tenant, requests of all kinds. */
const IN_TENANT: readonly Limit[] = [{ count: 50, ms: 1_000 }];

/** What takes longer is put off to whoever can wait. */
const MAX_WAIT_MS = 2_000;
/** Conversations that are remembered before those that have been silent are forgotten. */
const MAX_REMEMBERED = 10_000;

/** `reply`: somebody waits for it in a turn. `errand`: the outbox has it, and it leaves room for replies. */
export type Urgency = 'reply' | 'errand';

export interface RateLimiterOptions {
  /** Milliseconds that never go back. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** The one way out to the channel, within its sending limits. */
export class RateLimiter {
  readonly #options: RateLimiterOptions;
  readonly #tenant = new SlidingWindows(IN_TENANT);
  readonly #conversations = new Map<string, SlidingWindows>();
  readonly #silentUntil = new Map<string, number>();

  constructor(options: RateLimiterOptions) {
    this.#options = options;
  }

  /**
   * Resolves when one more request may go out, about this conversation where there is one; it is counted then.
   * Throws DeliveryError, with when it may, where that is not soon.
   */
  async admit(urgency: Urgency, conversation?: string): Promise<void> {
    const { now, sleep } = this.#options;
    const from = now();
    for (;;) {
      const wait = Math.ceil(this.#wait(urgency, conversation));
      if (wait <= 0) break;
      if (now() + wait > from + MAX_WAIT_MS)
        throw new DeliveryError('the channel takes no more just now', wait);
      await sleep(wait);
    }
    this.#tenant.book(now());
    if (conversation !== undefined) this.#windows(conversation).book(now());
  }

  /** The channel has asked for silence in a conversation, for so many milliseconds. */
  silence(conversation: string, ms: number): void {
    const until = this.#options.now() + ms;
    const key = placeOf(conversation);
    this.#silentUntil.set(key, Math.max(until, this.#silentUntil.get(key) ?? 0));
  }

  #wait(urgency: Urgency, conversation: string | undefined): number {
    const now = this.#options.now();
    const sparing = urgency === 'errand';
    const tenant = this.#tenant.wait(now, sparing);
    if (conversation === undefined) return tenant;
    const silent = (this.#silentUntil.get(placeOf(conversation)) ?? 0) - now;
    return Math.max(tenant, silent, this.#windows(conversation).wait(now, sparing));
  }

  #windows(conversation: string): SlidingWindows {
    const key = placeOf(conversation);
    const known = this.#conversations.get(key);
    if (known !== undefined) return known;
    if (this.#conversations.size >= MAX_REMEMBERED) this.#forget();
    const made = new SlidingWindows(IN_CONVERSATION);
    this.#conversations.set(key, made);
    return made;
  }

  #forget(): void {
    const now = this.#options.now();
    for (const [key, windows] of this.#conversations)
      if (windows.isEmpty(now)) this.#conversations.delete(key);
    for (const [key, until] of this.#silentUntil) if (until <= now) this.#silentUntil.delete(key);
  }
}

/** A thread is in its channel, which is what is limited. */
const placeOf = (conversation: string): string => conversation.replace(/;messageid=\d+$/u, '');
