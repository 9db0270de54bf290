import { digestOf, type Hash } from './canonical.ts';
import { type EventBreak, type Found, firstFault, firstUnlike, type Link, linkOf } from './chain.ts';
import { type Entry, entryHash, type Head, START } from './ledger.ts';
import type { Named } from './seal.ts';

/**
 * Beside faults of events:
 * - `unlisted`: the ledger does not name the newest event of a record
 * - `record-missing`: events, or the ledger, name a record that is not there
 * - `astray`: it does not stand where its record says, or nothing of the record's stands there
 * - `entry`: the ledger itself is not as it was written, from this number on
 * - `anchor`: at this number, it is not the ledger that the anchor was taken of
 */
export type Break =
  | EventBreak
  | { readonly kind: 'unlisted' | 'record-missing' | 'astray'; readonly record: string; readonly seq: number }
  | { readonly kind: 'entry' | 'anchor'; readonly n: number };

/** A record as its own document tells it. */
export interface RecordEnd {
  readonly record: string;
  readonly seq: number;
  /** Absent: an older version wrote it last. */
  readonly head?: Hash;
  /** The rows of its events, in their order, where the store finds them by that. */
  readonly rows?: readonly number[];
}

export type Evidence = ({ readonly kind: 'end' } & RecordEnd) | ({ readonly kind: 'event' } & Found);

/** A record read by itself, as it stands now. */
export interface Whole {
  /** Absent: there is none, or it has none, as the record of administration. */
  readonly end?: RecordEnd;
  readonly events: readonly Found[];
}

/** What is verified. Others may be writing to it meanwhile. */
export interface Source {
  /** From the first on; as far as there are any by now. */
  ledger(after: number): AsyncIterable<Entry>;
  /** All records and events, in whatever order. */
  all(): AsyncIterable<Evidence>;
  /** With what still is its own of the rows in which more of its events were seen. */
  whole(record: string, rows: readonly number[]): Promise<Whole>;
  /** A new one, for what is read of it. */
  scratch(): Scratch;
}

/** Where verifying keeps what it read, so that memory does not grow with the history. */
export interface Scratch {
  addEntry(n: number, hash: Hash): void;
  hashAt(n: number): Hash | undefined;
  /** Named again by another replica, a head stands where it stood first. */
  addHead(head: Head, n: number): void;
  head(record: string, seq: number): Named | undefined;
  /** The last of a record's numbers that is a head. */
  last(record: string): number | undefined;
  addEnd(end: RecordEnd): void;
  addLink(record: string, link: Link): void;
  /** Whatever record was named, in their order; what is put in meanwhile may be among them. */
  records(): Iterable<Seen & { readonly record: string }>;
  close(): void;
}

/** What was read of a record; its links in the order of `seq`. */
interface Seen {
  readonly end?: RecordEnd;
  readonly links: readonly Link[];
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

/** In memory there is one record at a time. */
export async function verify(source: Source, anchor?: Named): Promise<Verified> {
  const scratch = source.scratch();
  try {
    return await verifyIn(scratch, source, anchor);
  } finally {
    scratch.close();
  }
}

async function verifyIn(scratch: Scratch, source: Source, anchor: Named | undefined): Promise<Verified> {
  const ledger = new Ledger(scratch);
  await ledger.read(source);
  const breaks: Break[] = [...ledger.breaks(anchor)];
  let [events, records, unsealed] = [0, 0, 0];
  for await (const one of source.all())
    if (one.kind === 'end') {
      const { kind: _end, ...end } = one;
      scratch.addEnd(end);
    } else {
      events++;
      scratch.addLink(one.record, linkOf(one));
    }
  for (const { record, ...seen } of scratch.records()) {
    records++;
    const { links } = seen;
    const bare = links.filter(({ sealed }) => sealed === undefined).length;
    const before = bare > 0 && bare < links.length;
    // What changed while it was read is read once more, in one piece.
    const found = judge(record, seen, ledger) ?? (before ? await unlike(source, record) : undefined);
    const still = found && (await judgeWhole(source, record, rowsOf(links), ledger));
    if (still !== undefined) breaks.push(still);
    if (bare === links.length) unsealed += bare;
  }
  return { breaks, events, records, entries: ledger.newest.n, unsealed, newest: ledger.newest };
}

const unlike = async (source: Source, record: string): Promise<Break | undefined> =>
  firstUnlike(record, (await source.whole(record, [])).events);

const rowsOf = (links: readonly Link[]): readonly number[] =>
  links.flatMap(({ row }) => (row === undefined ? [] : [row]));

async function judgeWhole(
  source: Source,
  record: string,
  rows: readonly number[],
  ledger: Ledger,
): Promise<Break | undefined> {
  const { end, events } = await source.whole(record, rows);
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
  const astray = end?.rows && firstAstray(end.rows, links);
  if (astray !== undefined) return { kind: 'astray', record, seq: astray };
  const isListed = last?.sealed === undefined || listed?.seq === last.seq;
  return isListed ? undefined : { kind: 'unlisted', record, seq: reached };
}

/** The number of the first event that stands elsewhere than its record says. */
function firstAstray(rows: readonly number[], links: readonly Link[]): number | undefined {
  for (let i = 0; i < Math.max(rows.length, links.length); i++) if (rows[i] !== links[i]?.row) return i + 1;
  return undefined;
}

/** What the ledger says, as far as it was read. */
class Ledger {
  readonly #scratch: Scratch;
  #newest: Named = START;
  /** Where it is first not as it was written; behind that, nothing of it counts. */
  #broken: number | undefined;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  async read(source: Source): Promise<void> {
    for await (const entry of source.ledger(this.#newest.n)) {
      if (this.#broken !== undefined) return;
      const { n, hash } = this.#newest;
      const isTrue = entry.hash === entryHash(entry, digestOf(entry.heads));
      if (entry.n !== n + 1 || entry.previous !== hash || !isTrue) this.#broken = n + 1;
      else this.#add(entry);
    }
  }

  #add({ n, hash, heads }: Entry): void {
    this.#newest = { n, hash };
    this.#scratch.addEntry(n, hash);
    for (const head of heads) this.#scratch.addHead(head, n);
  }

  get newest(): Named {
    return this.#newest;
  }
  hashAt(n: number): Hash | undefined {
    return n === START.n ? START.hash : this.#scratch.hashAt(n);
  }
  head(record: string, seq: number): Named | undefined {
    return this.#scratch.head(record, seq);
  }
  last(record: string) {
    const seq = this.#scratch.last(record);
    return seq === undefined ? undefined : { seq };
  }
  breaks(anchor: Named | undefined): readonly Break[] {
    const broken: readonly Break[] = this.#broken === undefined ? [] : [{ kind: 'entry', n: this.#broken }];
    const { n, hash } = anchor ?? START;
    return this.hashAt(n) === hash ? broken : [...broken, { kind: 'anchor', n }];
  }
}
