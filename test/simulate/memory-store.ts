import type { AdminAct } from '../../src/access/admin-act.ts';
import type { ErrandKind, NewErrand } from '../../src/access/owed.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { accountOf, endsAt, isLive, linkHashes, liveKey, wakesAt } from '../../src/access/record-queries.ts';
import { spend } from '../../src/access/spending.ts';
import type { Proven } from '../../src/audit/chain.ts';
import { type Entry, type Head, nameOf, nextEntry } from '../../src/audit/ledger.ts';
import { strippedHistory } from '../../src/audit/strip.ts';
import { ADMINISTRATION } from '../../src/audit/verify.ts';
import { type Body, type DocumentKind, read, unwrap, wrap, write } from '../../src/store/documents.ts';
import {
  BATCH,
  BATCH_ROWS,
  BATCHES,
  DELEGATION,
  INQUIRIES,
  INQUIRY,
  PACE,
  PILES,
  SPENT,
} from '../../src/store/notes.ts';
import { beforeSeq, cursorOf, newestFirst, pageOf, seqPage } from '../../src/store/paging.ts';
import { after as afterAll, sealAct, sealAll } from '../../src/store/sealing.ts';
import type {
  Claim,
  CommitOutcome,
  CommitRequest,
  Conversation,
  Posting,
  Store,
  Stored,
} from '../../src/usecases/ports.ts';

interface Owed {
  readonly errand: NewErrand;
  readonly owedAt: number;
  attempts: number;
  readyAt: number;
  leaseUntil: number;
  fence: number;
}

export interface MemoryStore extends Store {
  /** What is on record, for who looks from above. */
  readonly records: ReadonlyMap<string, Stored>;
  readonly events: ReadonlyMap<string, readonly AccessEvent[]>;
  readonly owed: ReadonlyMap<string, Owed>;
  readonly posted: ReadonlyMap<string, ReadonlyMap<string, Posting>>;
  readonly notes: ReadonlyMap<string, { readonly value: string; readonly until?: number }>;
  /** What the record was before it was written last. */
  earlier(id: string): Stored | undefined;
}

/** As a store keeps it: what the shape does not know is an error, and nobody holds what somebody else may change. */
const kept = <K extends DocumentKind>(kind: K, body: Body<K>): Body<K> => read(kind, write(kind, body));
const byKey = <T>(a: [string, T], b: [string, T]): number => (a[0] < b[0] ? -1 : 1);

/** A store in memory that keeps the contract; `committed` is told of each change of a record that was taken. */
export function openMemoryStore(
  now: () => number,
  committed: (change: CommitRequest, before: Stored | undefined) => void = () => undefined,
): MemoryStore {
  const records = new Map<string, Stored>();
  const formers = new Map<string, Stored>();
  const live = new Map<string, string>();
  const links = new Map<string, string>();
  const events = new Map<string, AccessEvent[]>();
  const owed = new Map<string, Owed>();
  const acts: AdminAct[] = [];
  const posted = new Map<string, Map<string, Posting>>();
  const conversations = new Map<string, Conversation>();
  const notes = new Map<string, { readonly value: string; readonly until?: number }>();
  const turns = new Map<string, number>();
  const proofs = new Map<string, readonly Proven[]>();
  const ledger: Entry[] = [];
  const newest = () => nameOf(ledger.at(-1));
  const prove = (record: string, more: readonly Omit<Proven, 'record' | 'seq'>[], from: number): void => {
    const proven = more.map((one, i): Proven => ({ record, seq: from + i, ...one }));
    proofs.set(record, [...(proofs.get(record) ?? []), ...proven]);
    const heads = proven
      .slice(-1)
      .flatMap(({ seq, seal }): Head[] => (seal ? [{ record, seq, hash: seal.hash }] : []));
    if (heads.length > 0) ledger.push(nextEntry(newest(), heads, now()));
  };
  let closed = false;

  function assertOpen(): void {
    if (closed) throw new Error('the store is closed');
  }
  const all = (): readonly Stored[] => [...records.values()];
  const note = (key: string): string | undefined => {
    const found = notes.get(key);
    return found === undefined || (found.until ?? Number.POSITIVE_INFINITY) <= now()
      ? undefined
      : found.value;
  };
  function owe(errand: NewErrand): void {
    if (owed.has(errand.id)) return;
    const readyAt = errand.notBefore ?? now();
    const fresh = { attempts: 0, readyAt, leaseUntil: 0, fence: 0 };
    owed.set(errand.id, { errand: kept('errand', errand), owedAt: now(), ...fresh });
  }
  /** What somebody who had it before still says of it comes too late. */
  const isHeld = ({ errand, fence }: Claim): boolean => String(owed.get(errand.id)?.fence) === fence;
  function pay(claim: Claim): boolean {
    return isHeld(claim) && owed.delete(claim.errand.id);
  }
  function take(one: Owed, at: number, leaseMs: number): Claim {
    one.leaseUntil = at + leaseMs;
    one.readyAt = one.leaseUntil;
    one.fence += 1;
    const { errand, fence, leaseUntil, attempts, owedAt } = one;
    return { errand, fence: String(fence), leaseUntil, attempts, owedAt };
  }
  const ofKinds = (kinds: readonly ErrandKind[] | undefined) =>
    [...owed.values()].filter(({ errand }) => kinds === undefined || kinds.includes(errand.kind));

  function commit(change: CommitRequest): CommitOutcome {
    assertOpen();
    const { record, expected } = change;
    const before = records.get(record.id);
    if ((before?.version ?? '') !== (expected ?? '')) return { kind: 'conflict' };
    if (isLive(record)) {
      const holder = live.get(liveKey(record));
      if (holder !== undefined && holder !== record.id) return { kind: 'duplicate' };
    }
    if (change.settles !== undefined && !isHeld(change.settles)) return { kind: 'conflict' };
    const stored = { record: kept('record', record), version: String(Number(expected ?? 0) + 1) };
    const happened = change.events.map((event) => kept('event', event));
    if (change.settles !== undefined) pay(change.settles);
    if (before !== undefined) {
      formers.set(record.id, before);
      if (isLive(before.record)) live.delete(liveKey(before.record));
    }
    records.set(record.id, stored);
    if (isLive(record)) live.set(liveKey(record), record.id);
    for (const hash of linkHashes(record)) if (!links.has(hash)) links.set(hash, record.id);
    events.set(record.id, [...(events.get(record.id) ?? []), ...happened]);
    const documents = change.events.map((event) => wrap('event', event));
    const seq = record.seq - documents.length + 1;
    const place = { record: record.id, seq };
    prove(
      record.id,
      sealAll('event', place, documents, afterAll(proofs.get(record.id) ?? []), newest()),
      seq,
    );
    for (const errand of change.errands) owe(errand);
    committed(change, before);
    return { kind: 'committed', version: stored.version };
  }

  function versioned<K extends DocumentKind>(kind: K, key: string) {
    const value = notes.get(key)?.value;
    return value === undefined ? undefined : { body: read(kind, value), version: value };
  }
  function save<K extends DocumentKind>(kind: K, key: string, body: Body<K>, expected?: string): boolean {
    assertOpen();
    if (notes.get(key)?.value !== expected) return false;
    // Two that say the same are two versions all the same: the second of them loses.
    notes.set(key, { value: write(kind, body) });
    return true;
  }
  const delegations = () =>
    [...notes].flatMap(([key, { value }]) =>
      key.startsWith(DELEGATION) ? [[key, read('delegation', value)] as const] : [],
    );

  return {
    records,
    events,
    owed,
    posted,
    notes,
    earlier: (id) => formers.get(id),
    async load(id) {
      return records.get(id);
    },
    async history(id) {
      return events.get(id) ?? [];
    },
    async byToken(hash) {
      const found = records.get(links.get(hash) ?? '');
      return found && linkHashes(found.record).includes(hash) ? found : undefined;
    },
    async byAddress(address) {
      return all()
        .filter(({ record }) => record.request.address === address)
        .toSorted(newestFirst);
    },
    async byAccount(account) {
      return all()
        .filter(({ record }) => accountOf(record) === account)
        .toSorted(newestFirst);
    },
    async list(filter, limit, after) {
      const { statuses, sponsor, resources, endsBefore } = filter;
      const from = cursorOf(filter, after);
      const found = all().filter(({ record }) => {
        const { request, status } = record;
        const at = endsBefore === undefined ? record.changedAt : (endsAt(record) ?? Number.NaN);
        const onward = endsBefore === undefined ? at < from.at : at > from.at && at < endsBefore;
        return (
          statuses.includes(status) &&
          (resources === undefined
            ? sponsor === undefined || request.sponsor.id === sponsor
            : resources.includes(request.resource)) &&
          (onward || (at === from.at && record.id > from.id && at < (endsBefore ?? Number.POSITIVE_INFINITY)))
        );
      });
      return pageOf(filter, limit, found);
    },
    async startingWith(prefix, limit, sponsor) {
      return all()
        .filter(
          ({ record: { request } }) =>
            request.address.startsWith(prefix) && (sponsor === undefined || request.sponsor.id === sponsor),
        )
        .toSorted(
          (a, b) =>
            byKey([a.record.request.address, a], [b.record.request.address, b]) *
              Number(a.record.request.address !== b.record.request.address) || newestFirst(a, b),
        )
        .slice(0, limit);
    },
    async due(at, limit) {
      return all()
        .flatMap((one) => {
          const wakes = wakesAt(one.record);
          return wakes !== undefined && wakes <= at ? [{ one, wakes }] : [];
        })
        .toSorted((a, b) => a.wakes - b.wakes || (a.one.record.id < b.one.record.id ? -1 : 1))
        .slice(0, limit)
        .map(({ one }) => one);
    },
    commit: async (change) => commit(change),
    async claim(at, leaseMs, limit, kinds) {
      return ofKinds(kinds)
        .filter(({ readyAt }) => readyAt <= at)
        .toSorted((a, b) => a.readyAt - b.readyAt || (a.errand.id < b.errand.id ? -1 : 1))
        .slice(0, limit)
        .map((one) => take(one, at, leaseMs));
    },
    async claimFor(record, kind, at, leaseMs) {
      return ofKinds([kind])
        .filter(({ errand, leaseUntil }) => errand.record === record && leaseUntil <= at)
        .map((one) => take(one, at, leaseMs));
    },
    settle: async (claim) => pay(claim),
    async postpone(claim, dueAt) {
      const one = owed.get(claim.errand.id);
      if (one === undefined || !isHeld(claim)) return false;
      Object.assign(one, { readyAt: dueAt, leaseUntil: 0, attempts: one.attempts + 1, fence: one.fence + 1 });
      return true;
    },
    async nextDue(kinds) {
      const soonest = Math.min(...ofKinds(kinds).map(({ readyAt }) => readyAt));
      return Number.isFinite(soonest) ? soonest : undefined;
    },
    async commitAct(act, errands) {
      if (acts.some(({ id }) => id === act.id)) return 'duplicate';
      if (acts.some(({ seq }) => seq === act.seq)) return 'conflict';
      acts.push(kept('act', act));
      const before = afterAll(proofs.get(ADMINISTRATION) ?? []);
      prove(ADMINISTRATION, [sealAct(act, before, newest())], act.seq);
      for (const errand of errands) owe(errand);
      return 'committed';
    },
    act: async (seq) => acts.find((one) => one.seq === seq),
    async acts(limit, after) {
      const below = beforeSeq(after) ?? Number.MAX_SAFE_INTEGER;
      const found = acts.filter(({ seq }) => seq < below).toSorted((a, b) => b.seq - a.seq);
      return seqPage(limit, found.slice(0, limit));
    },
    proven: async (id) => proofs.get(id) ?? [],
    entries: async (from, limit) => ledger.filter(({ n }) => n > from).slice(0, limit),
    async putInLedger() {
      // Each change is in it already.
    },
    async strip(id) {
      const record = records.get(id)?.record;
      const stripped = strippedHistory(proofs.get(id) ?? []);
      proofs.set(id, stripped);
      events.set(
        id,
        stripped.map(({ document }) => unwrap('event', document)),
      );
      if (record?.status === 'ended' && record.forgotten) posted.delete(id);
    },
    postings: async (record) => [...(posted.get(record)?.values() ?? [])],
    async savePosting(posting) {
      const of = posted.get(posting.record) ?? new Map<string, Posting>();
      of.set(`${posting.conversation} ${posting.activity}`, kept('posting', posting));
      posted.set(posting.record, of);
    },
    async dropPosting({ record, conversation, activity }) {
      posted.get(record)?.delete(`${conversation} ${activity}`);
    },
    conversation: async (key) => conversations.get(key),
    async saveConversation(conversation) {
      conversations.set(conversation.key, kept('conversation', conversation));
    },
    note: async (key) => note(key),
    async saveNote(key, value, until) {
      assertOpen();
      notes.set(key, { value, ...(until !== undefined && { until }) });
    },
    async spend(key, limits, at, what) {
      const found = notes.get(`${SPENT}${key}`);
      const before = found !== undefined && (found.until ?? 0) > at ? read('spent', found.value) : [];
      const spending = spend(before, limits, at, what);
      if (spending.kind === 'over') return spending.until;
      notes.set(`${SPENT}${key}`, { value: write('spent', spending.spent), until: spending.until });
      return undefined;
    },
    async clear(at) {
      for (const [name, until] of turns) if (until <= at) turns.delete(name);
      for (const [key, { until }] of notes) if (until !== undefined && until <= at) notes.delete(key);
    },
    async pace() {
      const found = versioned('pace', PACE);
      return found && { pace: found.body, version: found.version };
    },
    savePace: async (pace, expected) => save('pace', PACE, pace, expected),
    async piles(sponsor) {
      const found = versioned('piles', `${PILES}${sponsor}`);
      return found && { piles: found.body, version: found.version };
    },
    savePiles: async (sponsor, piles, expected) => save('piles', `${PILES}${sponsor}`, piles, expected),
    async batch(id) {
      const found = versioned('batch', `${BATCH}${id}`);
      return found && { batch: found.body, version: found.version };
    },
    saveBatch: async (batch, expected) => save('batch', `${BATCH}${batch.id}`, batch, expected),
    async batchRows(id, part) {
      const found = versioned('batchRows', `${BATCH_ROWS}${id}:${part}`);
      return found && { rows: found.body, version: found.version };
    },
    saveBatchRows: async (id, part, rows, expected) =>
      save('batchRows', `${BATCH_ROWS}${id}:${part}`, rows, expected),
    async batchesLately() {
      const found = versioned('batches', BATCHES);
      return found && { lately: found.body, version: found.version };
    },
    saveBatchesLately: async (lately, expected) => save('batches', BATCHES, lately, expected),
    async inquiry(id) {
      const found = versioned('inquiry', `${INQUIRY}${id}`);
      return found && { inquiry: found.body, version: found.version };
    },
    saveInquiry: async (inquiry, expected) => save('inquiry', `${INQUIRY}${inquiry.id}`, inquiry, expected),
    async openInquiries() {
      const found = versioned('inquiries', INQUIRIES);
      return found && { inquiries: found.body, version: found.version };
    },
    saveOpenInquiries: async (inquiries, expected) => save('inquiries', INQUIRIES, inquiries, expected),
    delegations: async () => delegations().map(([, delegation]) => delegation),
    async saveDelegation(delegation) {
      for (const [key, { until }] of delegations()) if (until <= delegation.at) notes.delete(key);
      notes.set(`${DELEGATION}${delegation.from.id}`, { value: write('delegation', delegation) });
    },
    async acquireLease(name, at, ms) {
      if ((turns.get(name) ?? 0) > at) return false;
      turns.set(name, at + ms);
      return true;
    },
    async releaseLease(name, until) {
      if (turns.get(name) === until) turns.delete(name);
    },
    async ping() {
      assertOpen();
    },
    async close() {
      closed = true;
    },
  };
}
