import type { Call } from './call.ts';
import { type Cost, costOf, QUOTAS, type QuotaName, sum } from './cost.ts';
import { failure } from './failure.ts';
import { Quota } from './quota.ts';
import type { Reply } from './reply.ts';
import { DEFAULT_WAIT_MS, retryAfter } from './retry-after.ts';

/**
 * `urgent`: an employee waits. `page`: somebody waits in a browser, whoever it is, and has a share of its own.
 * `background`: nobody does, and it gives way.
 */
export type Lane = 'urgent' | 'page' | 'background';

/** A person is told rather than kept waiting for longer than this, in milliseconds. */
export const MAX_URGENT_WAIT_MS = 2000;
/** Nobody waits for background work: it sits out whatever Graph asks for, within this bound, in milliseconds. */
export const MAX_BACKGROUND_WAIT_MS = 600_000;
/**
 * While people are about, background work leaves them this share of each quota: by hand nobody writes or invites more,
 * while one look at somebody costs several reads.
 */
const RESERVED: Readonly<Record<QuotaName, number>> = { units: 0.1, writes: 0.04, invitations: 0.04 };
const RESERVED_FOR_MS = 30_000;
/** Of every quota, all pages together get this much, so that nobody outside keeps those within from working. */
const PAGE_SHARE = 0.2;
/** A batch smaller than this is not worth its round trip while more room is to come. */
const WORTH_A_BATCH = 4;

export interface Admission {
  /** Lets through as many of the first calls as fit. */
  readonly partly?: boolean;
  /** Who would have to wait until then is refused at once. */
  readonly before?: number | undefined;
}

export interface AdmissionOptions {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * The one way out of the process to Graph, with what is known of its quotas. People pass at once unless Graph
 * has asked for silence; background work queues, and stays within the quotas.
 */
export class AdmissionControl {
  readonly #quotas: Record<QuotaName, Quota>;
  readonly #pages: Record<QuotaName, Quota>;
  readonly #options: AdmissionOptions;
  #readsFrom = 0;
  #writesFrom = 0;
  #lastUrgent = Number.NEGATIVE_INFINITY;
  /** The end of each queue: who waits for one quota keeps nobody from another. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(options: AdmissionOptions) {
    this.#options = options;
    this.#quotas = quotas(1);
    this.#pages = quotas(PAGE_SHARE);
  }

  /** Resolves when `calls`, or as many of the first of them as the answer says, may be sent; they are booked then. */
  admit(calls: readonly Call[], lane: Lane, admission: Admission = {}): Promise<number> {
    if (lane === 'page') return this.#admitPage(calls);
    if (lane === 'urgent') return this.#admitUrgent(calls);
    const queue = names(sum(calls)).join();
    const last = this.#queues.get(queue) ?? Promise.resolve();
    const turn = last.then(() => this.#admitBackground(calls, admission));
    this.#queues.set(
      queue,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** What an answer, alone or inside a batch, says about the quotas. */
  heard(call: Call, reply: Reply): void {
    const now = this.#options.now();
    const cost = costOf(call);
    if (reply.status === 429) {
      const until = now + (retryAfter(reply.header('retry-after'), now) ?? DEFAULT_WAIT_MS);
      const scope = reply.header('x-ms-throttle-scope') ?? '';
      if (!/\/write\//i.test(scope)) this.#readsFrom = Math.max(this.#readsFrom, until);
      if (!/\/read\//i.test(scope)) this.#writesFrom = Math.max(this.#writesFrom, until);
      const quota = this.#fullest(cost, now);
      this.#quotas[quota].refused(cost[quota], now);
      return;
    }
    const share = Number(reply.header('x-ms-throttle-limit-percentage') ?? Number.NaN);
    if (share > 0) this.#quotas[this.#fullest(cost, now)].warned(share, now);
  }

  /** Of each quota, the share in use. */
  used(): Readonly<Record<QuotaName, number>> {
    const now = this.#options.now();
    const { units, writes, invitations } = this.#quotas;
    return {
      units: units.fraction(now),
      writes: writes.fraction(now),
      invitations: invitations.fraction(now),
    };
  }

  async #admitUrgent(calls: readonly Call[]): Promise<number> {
    const { now, sleep } = this.#options;
    this.#lastUrgent = now();
    for (let wait = this.#silence(calls); wait > 0; wait = this.#silence(calls)) {
      if (wait > MAX_URGENT_WAIT_MS) throw failure('throttled', { retryAfterMs: wait });
      await sleep(wait);
    }
    this.#book(calls);
    return calls.length;
  }

  async #admitPage(calls: readonly Call[]): Promise<number> {
    const now = this.#options.now();
    const cost = sum(calls);
    const waits = names(cost).map((name) => this.#pages[name].waitFor(cost[name], now, 1));
    const wait = Math.max(0, ...waits);
    if (wait > 0) throw failure('throttled', { retryAfterMs: Math.max(wait, 1000) });
    for (const name of names(cost)) this.#pages[name].book(cost[name], now);
    return this.#admitUrgent(calls);
  }

  async #admitBackground(calls: readonly Call[], { partly = false, before }: Admission): Promise<number> {
    const { now, sleep } = this.#options;
    const until = before ?? now() + MAX_BACKGROUND_WAIT_MS;
    for (;;) {
      const fitting = partly ? this.#fitting(calls) : calls.length;
      const wait = Math.max(this.#silence(calls), this.#delay(calls.slice(0, fitting)));
      if (now() + Math.max(wait, 0) >= until)
        throw failure('throttled', { retryAfterMs: Math.max(wait, 1000) });
      if (wait <= 0) {
        this.#book(calls.slice(0, fitting));
        return fitting;
      }
      await sleep(wait);
    }
  }

  /** Milliseconds for which Graph has asked not to be called. */
  #silence(calls: readonly Call[]): number {
    const writes = calls.some((call) => !call.repeatable);
    return (writes ? this.#writesFrom : this.#readsFrom) - this.#options.now();
  }

  #share(quota: QuotaName): number {
    return this.#options.now() - this.#lastUrgent < RESERVED_FOR_MS ? 1 - RESERVED[quota] : 1;
  }

  /** How many of the first calls to send, now or after a wait: what fits, but not so few that it is not worth it. */
  #fitting(calls: readonly Call[]): number {
    const now = this.#options.now();
    let count = calls.length;
    const exceeds = (room: (quota: Quota, share: number) => number): boolean => {
      const cost = sum(calls.slice(0, count));
      return names(cost).some((name) => cost[name] > room(this.#quotas[name], this.#share(name)));
    };
    while (count > 1 && exceeds((quota, share) => Math.floor(quota.limit * share))) count -= 1;
    const least = Math.min(WORTH_A_BATCH, count);
    while (count > least && exceeds((quota, share) => quota.room(now, share))) count -= 1;
    return count;
  }

  #delay(calls: readonly Call[]): number {
    const now = this.#options.now();
    const cost = sum(calls);
    const waits = names(cost).map((name) => this.#quotas[name].waitFor(cost[name], now, this.#share(name)));
    return Math.max(0, ...waits);
  }

  #book(calls: readonly Call[]): void {
    const now = this.#options.now();
    const cost = sum(calls);
    for (const name of names(cost)) this.#quotas[name].book(cost[name], now);
  }

  /** Graph does not say which quota it means: the one that we have used most of, among those that the call uses. */
  #fullest(cost: Cost, now: number): QuotaName {
    return names(cost).reduce((most, name) =>
      this.#quotas[name].fraction(now) > this.#quotas[most].fraction(now) ? name : most,
    );
  }
}

function quotas(share: number): Record<QuotaName, Quota> {
  const part = (name: QuotaName): Quota => new Quota(Math.floor(QUOTAS[name][0] * share), QUOTAS[name][1]);
  return { units: part('units'), writes: part('writes'), invitations: part('invitations') };
}

const names = (cost: Cost): QuotaName[] =>
  (['units', 'writes', 'invitations'] as const).filter((name) => cost[name] > 0);
