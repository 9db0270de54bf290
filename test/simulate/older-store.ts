import * as ours from '../../src/store/documents.ts';
import type { Claim, Page, Store, Stored } from '../../src/usecases/ports.ts';
import type { Version } from './versions.ts';

/** When an errand that only a newer version reads is looked at again, in milliseconds. */
const LEFT_MS = 5_000;

type Kind = ours.DocumentKind;

/**
 * Today's store as an older version sees it: whatever passes between the two is a document on its way, written by the
 * one and read by the other, as in a database that they share. What only today's reads is left alone, as there: it is
 * passed by in lists, and an errand waits for somebody who can read it.
 */
export function asKeptFor({ documents: theirs, errors }: Version, store: Store): Store {
  const toThem = <K extends Kind>(kind: K, body: ours.Body<K>): ours.Body<K> =>
    theirs.read(kind, ours.write(kind, body));
  const toUs = <K extends Kind>(kind: K, body: ours.Body<K>): ours.Body<K> =>
    ours.read(kind, theirs.write(kind, body));
  const isUnreadable = (error: unknown): boolean =>
    error instanceof errors.DocumentError || error instanceof errors.NewerDocumentError;
  const stored = ({ record, version }: Stored): Stored => ({ record: toThem('record', record), version });
  const orNone = <T, U>(found: T | undefined, read: (found: T) => U): U | undefined => found && read(found);
  const readable = <T>(read: (one: T) => T) => {
    return (one: T): readonly T[] => {
      try {
        return [read(one)];
      } catch (error) {
        if (isUnreadable(error)) return [];
        throw error;
      }
    };
  };
  const all = (found: readonly Stored[]): readonly Stored[] => found.flatMap(readable(stored));
  const claimOf = (claim: Claim): Claim => ({ ...claim, errand: toThem('errand', claim.errand) });
  const ourClaim = (claim: Claim): Claim => ({ ...claim, errand: toUs('errand', claim.errand) });

  async function claims(taken: readonly Claim[], now: number): Promise<readonly Claim[]> {
    const kept = taken.map((claim) => [claim, ...readable(claimOf)(claim)] as const);
    for (const [claim, read] of kept) if (read === undefined) await store.postpone(claim, now + LEFT_MS);
    return kept.flatMap(([, read]) => read ?? []);
  }

  return {
    ...store,
    owe: (errand, now) => store.owe(toUs('errand', errand), now),
    load: async (id) => orNone(await store.load(id), stored),
    history: async (id) => (await store.history(id)).map((event) => toThem('event', event)),
    byToken: async (hash) => orNone(await store.byToken(hash), stored),
    byAddress: async (address) => all(await store.byAddress(address)),
    byAccount: async (account) => all(await store.byAccount(account)),
    startingWith: async (...asked) => all(await store.startingWith(...asked)),
    due: async (now, limit) => all(await store.due(now, limit)),
    async list(...asked): Promise<Page<Stored>> {
      const page = await store.list(...asked);
      return { ...page, items: all(page.items) };
    },
    commit: ({ record, events, errands, settles, ...change }) =>
      store.commit({
        ...change,
        record: toUs('record', record),
        events: events.map((event) => toUs('event', event)),
        errands: errands.map((errand) => toUs('errand', errand)),
        ...(settles && { settles: ourClaim(settles) }),
      }),
    claim: async (now, ...asked) => claims(await store.claim(now, ...asked), now),
    claimFor: async (record, kind, now, leaseMs) =>
      claims(await store.claimFor(record, kind, now, leaseMs), now),
    settle: (claim) => store.settle(ourClaim(claim)),
    postpone: (claim, ...how) => store.postpone(ourClaim(claim), ...how),
    commitAct: (act, errands) =>
      store.commitAct(
        toUs('act', act),
        errands.map((errand) => toUs('errand', errand)),
      ),
    act: async (seq) => orNone(await store.act(seq), (act) => toThem('act', act)),
    async acts(...asked) {
      const page = await store.acts(...asked);
      return { ...page, items: page.items.map((act) => toThem('act', act)) };
    },
    postings: async (id) => (await store.postings(id)).map((posting) => toThem('posting', posting)),
    savePosting: (posting) => store.savePosting(toUs('posting', posting)),
    conversation: async (key) =>
      orNone(await store.conversation(key), (conversation) => toThem('conversation', conversation)),
    saveConversation: (conversation) => store.saveConversation(toUs('conversation', conversation)),
    delegations: async () => (await store.delegations()).map((one) => toThem('delegation', one)),
    saveDelegation: (delegation) => store.saveDelegation(toUs('delegation', delegation)),
    pace: async () =>
      orNone(await store.pace(), ({ pace, version }) => ({ pace: toThem('pace', pace), version })),
    savePace: (pace, expected) => store.savePace(toUs('pace', pace), expected),
    piles: async (sponsor) =>
      orNone(await store.piles(sponsor), ({ piles, version }) => ({
        piles: toThem('piles', piles),
        version,
      })),
    savePiles: (sponsor, piles, expected) => store.savePiles(sponsor, toUs('piles', piles), expected),
    batch: async (id) =>
      orNone(await store.batch(id), ({ batch, version }) => ({ batch: toThem('batch', batch), version })),
    saveBatch: (batch, expected) => store.saveBatch(toUs('batch', batch), expected),
    batchRows: async (id, part) =>
      orNone(await store.batchRows(id, part), ({ rows, version }) => ({
        rows: toThem('batchRows', rows),
        version,
      })),
    saveBatchRows: (id, part, rows, expected) =>
      store.saveBatchRows(id, part, toUs('batchRows', rows), expected),
    batchesLately: async () =>
      orNone(await store.batchesLately(), ({ lately, version }) => ({
        lately: toThem('batches', lately),
        version,
      })),
    saveBatchesLately: (lately, expected) => store.saveBatchesLately(toUs('batches', lately), expected),
    inquiry: async (id) =>
      orNone(await store.inquiry(id), ({ inquiry, version }) => ({
        inquiry: toThem('inquiry', inquiry),
        version,
      })),
    saveInquiry: (inquiry, expected) => store.saveInquiry(toUs('inquiry', inquiry), expected),
    openInquiries: async () =>
      orNone(await store.openInquiries(), ({ inquiries, version }) => ({
        inquiries: toThem('inquiries', inquiries),
        version,
      })),
    saveOpenInquiries: (inquiries, expected) =>
      store.saveOpenInquiries(toUs('inquiries', inquiries), expected),
  };
}
