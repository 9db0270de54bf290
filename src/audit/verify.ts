import { digestOf, type Hash } from './canonical.ts';
import { type EventBreak, firstFault, firstUnlike, type Link, linkOf, type Proven } from './chain.ts';
import { type Entry, entryHash, START } from './ledger.ts';
import type { Named } from './seal.ts';

/**
 * Beside faults of events:
 * - `unlisted`: the ledger does not name the newest event of a record
 * - `record-missing`: events, or the ledger, name a record that is not there
 * - `entry`: the ledger itself is not as it was written, from this number on
 * - `anchor`: at this number, it is not the ledger that the anchor was taken of
 */
export type Break =
  | EventBreak
  | { readonly kind: 'unlisted' | 'record-missing'; readonly record: string; readonly seq: number }
  | { readonly kind: 'entry' | 'anchor'; readonly n: number };

/** A record as its own document tells it. */
export interface RecordEnd {
  readonly record: string;
  readonly seq: number;
  /** Absent: an older version wrote it last. */
  readonly head?: Hash;
}

export type Evidence = ({ readonly kind: 'end' } & RecordEnd) | ({ readonly kind: 'event' } & Proven);

/** A record read by itself, as it stands now. */
export interface Whole {
  /** Absent: there is none, or it has none, as the record of administration. */
  readonly end?: RecordEnd;
  readonly events: readonly Proven[];
}

/** What is verified. Others may be writing to it meanwhile. */
export interface Source {
  /** From the first on; as far as there are any by now. */
  ledger(after: number): AsyncIterable<Entry>;
  /** All records and events, in whatever order. */
  all(): AsyncIterable<Evidence>;
  whole(record: string): Promise<Whole>;
}

export interface Verified {
  /** In the order of the ledger, then of records. */
  readonly breaks: readonly Break[];
  readonly events: number;
  readonly records: number;
  readonly entries: number;
  /** Events from before seals were, of records that nothing happened to since: nothing is known of them. */
  readonly unsealed: number;
  readonly newest: Named;
}

/** The record of administration has no document of its own. */
export const ADMINISTRATION = 'administration';

/** Memory is about 300 bytes an event. */
export async function verify(source: Source, anchor?: Named): Promise<Verified> {
  const ledger = new Ledger();
  await ledger.read(source);
  const records = new Map<string, Seen>();
  const seen = (record: string): Seen => {
    const known = records.get(record) ?? { links: [] };
    records.set(record, known);
    return known;
  };
  let events = 0;
  for await (const one of source.all())
    if (one.kind === 'end') seen(one.record).end = one;
    else {
      events++;
      seen(one.record).links.push(linkOf(one));
    }
  for (const record of ledger.records()) seen(record);

  const breaks: Break[] = [...ledger.breaks(anchor)];
  let unsealed = 0;
  for (const [record, known] of [...records].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    known.links.sort((a, b) => a.seq - b.seq);
    const bare = known.links.filter(({ sealed }) => sealed === undefined).length;
    const before = bare > 0 && bare < known.links.length;
    // What changed while it was read is read once more, in one piece.
    const found = judge(record, known, ledger) ?? (before ? await unlike(source, record) : undefined);
    const still = found && (await judgeWhole(source, record, ledger));
    if (still !== undefined) breaks.push(still);
    if (bare === known.links.length) unsealed += bare;
  }
  return { breaks, events, records: records.size, entries: ledger.newest.n, unsealed, newest: ledger.newest };
}

interface Seen {
  end?: RecordEnd;
  readonly links: Link[];
}

const unlike = async (source: Source, record: string): Promise<Break | undefined> =>
  firstUnlike(record, (await source.whole(record)).events);

async function judgeWhole(source: Source, record: string, ledger: Ledger): Promise<Break | undefined> {
  const { end, events } = await source.whole(record);
  await ledger.read(source);
  const links = events.map(linkOf);
  return judge(record, { links, ...(end && { end }) }, ledger) ?? firstUnlike(record, events);
}

function judge(record: string, { end, links }: Seen, ledger: Ledger): Break | undefined {
  const last = links.at(-1);
  const listed = ledger.last(record);
  if (end === undefined && record !== ADMINISTRATION)
    return { kind: 'record-missing', record, seq: last?.seq ?? listed?.seq ?? 0 };
  const fault = firstFault(record, links);
  if (fault !== undefined) return fault;
  const [expected, reached] = [Math.max(end?.seq ?? 0, listed?.seq ?? 0), last?.seq ?? 0];
  if (reached < expected) return { kind: 'missing', record, seq: reached + 1 };
  if (end !== undefined && reached > end.seq) return { kind: 'misplaced', record, seq: end.seq + 1 };
  if (end !== undefined && last?.sealed?.hash !== end.head) return { kind: 'altered', record, seq: reached };
  for (const { seq, sealed } of links) {
    const named = ledger.head(record, seq);
    if (named !== undefined && named.hash !== sealed?.hash) return { kind: 'altered', record, seq };
    if (sealed === undefined) continue;
    const { n, hash } = sealed.ledger;
    if (ledger.hashAt(n) !== hash || (named !== undefined && named.n <= n))
      return { kind: 'misplaced', record, seq };
  }
  const isListed = last?.sealed === undefined || listed?.seq === last.seq;
  return isListed ? undefined : { kind: 'unlisted', record, seq: reached };
}

/** What the ledger says, as far as it was read. */
class Ledger {
  readonly #hashes: Hash[] = [START.hash];
  readonly #heads = new Map<string, Map<number, { readonly hash: Hash; readonly n: number }>>();
  readonly #last = new Map<string, number>();
  /** Where it is first not as it was written; behind that, nothing of it counts. */
  #broken: number | undefined;

  async read(source: Source): Promise<void> {
    for await (const entry of source.ledger(this.newest.n)) {
      if (this.#broken !== undefined) return;
      const { n, hash } = this.newest;
      const isTrue = entry.hash === entryHash(entry, digestOf(entry.heads));
      if (entry.n !== n + 1 || entry.previous !== hash || !isTrue) this.#broken = n + 1;
      else this.#add(entry);
    }
  }

  #add({ n, hash, heads }: Entry): void {
    this.#hashes.push(hash);
    for (const { record, seq, hash: named } of heads) {
      const known = this.#heads.get(record) ?? new Map();
      this.#heads.set(record, known);
      // Named again by another replica, it stands where it stood first.
      if (!known.has(seq)) known.set(seq, { hash: named, n });
      this.#last.set(record, Math.max(seq, this.#last.get(record) ?? 0));
    }
  }

  get newest(): Named {
    const n = this.#hashes.length - 1;
    return { n, hash: this.hashAt(n) ?? START.hash };
  }
  hashAt(n: number): Hash | undefined {
    return this.#hashes[n];
  }
  records(): Iterable<string> {
    return this.#heads.keys();
  }
  head(record: string, seq: number) {
    return this.#heads.get(record)?.get(seq);
  }
  last(record: string) {
    const seq = this.#last.get(record);
    return seq === undefined ? undefined : { seq };
  }
  breaks(anchor: Named | undefined): readonly Break[] {
    const broken: readonly Break[] = this.#broken === undefined ? [] : [{ kind: 'entry', n: this.#broken }];
    const { n, hash } = anchor ?? START;
    return this.hashAt(n) === hash ? broken : [...broken, { kind: 'anchor', n }];
  }
}
