interface Booking {
  readonly at: number;
  count: number;
}

/** A limit never falls below this share of what is documented: a stray 429 must not stop everything. */
const MIN_SHARE = 0.05;
/** How much of the documented limit is regained by a window that went by without a complaint. */
const REGAINED_SHARE = 0.1;

/**
 * How much of one quota this process has used in the last window. The window slides, so that a quota is kept
 * however Graph counts its own. The limit starts where it is documented and follows what Graph says.
 */
export class Quota {
  limit: number;
  readonly #full: number;
  readonly #windowMs: number;
  readonly #bookings: Booking[] = [];
  #used = 0;
  /** The limit before the latest burst of complaints. */
  #before: number;
  /** No warning came since this moment. */
  #calmSince = Number.NEGATIVE_INFINITY;

  /** `full` in `windowMs` milliseconds. */
  constructor(full: number, windowMs: number) {
    this.#full = full;
    this.limit = full;
    this.#before = full;
    this.#windowMs = windowMs;
  }

  /** The share of the limit in use at `now`. */
  fraction(now: number): number {
    this.#forget(now);
    return this.#used / this.limit;
  }

  /** How much more fits in `share` of the limit. */
  room(now: number, share: number): number {
    this.#forget(now);
    return Math.max(0, Math.floor(this.limit * share) - this.#used);
  }

  /** Milliseconds until `count` more fit in `share` of the limit; what is more than all of it waits for nothing else. */
  waitFor(count: number, now: number, share: number): number {
    const allowed = Math.max(Math.floor(this.limit * share), 1);
    this.#forget(now);
    let excess = this.#used + Math.min(count, allowed) - allowed;
    for (const booking of this.#bookings) {
      if (excess <= 0) return 0;
      excess -= booking.count;
      if (excess <= 0) return Math.max(1, booking.at + this.#windowMs - now);
    }
    return 0;
  }

  book(count: number, now: number): void {
    const last = this.#bookings.at(-1);
    if (last?.at === now) last.count += count;
    else this.#bookings.push({ at: now, count });
    this.#used += count;
  }

  /** Graph refused `count` of what was booked: what it did take is the limit, for now. */
  refused(count: number, now: number): void {
    this.#forget(now);
    let left = Math.min(count, this.#used);
    this.#used -= left;
    for (const booking of this.#bookings.toReversed()) {
      const back = Math.min(left, booking.count);
      booking.count -= back;
      left -= back;
    }
    this.#lower(this.#used, now);
  }

  /** Graph says that `share` of the quota is used. */
  warned(share: number, now: number): void {
    this.#forget(now);
    if (share > 0) this.#lower(this.#used / share, now);
  }

  #lower(limit: number, now: number): void {
    // One burst may be refused many times over; all of that halves the limit at most once.
    if (now - this.#calmSince > this.#windowMs) this.#before = this.limit;
    const least = Math.max(this.#before / 2, this.#full * MIN_SHARE, 1);
    this.limit = Math.min(this.limit, Math.max(Math.round(limit), least));
    this.#calmSince = now;
  }

  #forget(now: number): void {
    const from = now - this.#windowMs;
    while (this.#bookings[0] && this.#bookings[0].at <= from)
      this.#used -= this.#bookings.shift()?.count ?? 0;
    if (this.limit < this.#full && now - this.#calmSince > 2 * this.#windowMs) {
      this.limit = Math.min(this.#full, this.limit + this.#full * REGAINED_SHARE);
      this.#calmSince = now - this.#windowMs;
    }
  }
}
