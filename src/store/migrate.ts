import { createHash } from 'node:crypto';
import { z } from 'zod';
import { linkHashes } from '../access/record-queries.ts';
import { canonical } from '../audit/canonical.ts';
import type { Store } from '../usecases/ports.ts';
import { store as words } from '../words/en/operator/store.ts';
import type { Dump, Kept } from './dump.ts';
import { allOf } from './source.ts';

/** What is wrong with the two stores, and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** How many of a kind there are, and a digest of them all that does not depend on their order. */
export interface Tally {
  readonly count: number;
  readonly digest: string;
}
export type Census = Readonly<Record<Kept['kind'] | 'token', Tally>>;

export interface Migration {
  /** Nobody else writes to either meanwhile. */
  readonly from: Dump;
  readonly to: Store & Dump;
  /** After each page, with how many were copied so far, those of an earlier, interrupted run included. */
  readonly onCopied?: (copied: number) => void;
}

/** In the target, how far it got; not a part of what is moved. */
const NOTE = 'migration';
const Progress = z.object({ copied: z.number(), after: z.string().optional(), done: z.boolean() });
const ITEMS_A_PAGE = 200;

/**
 * Copies everything into an empty store, and compares both. Interrupted, it goes on from the last page that was
 * written. Throws MigrationError when the target holds something else, or when both are not the same at the end.
 */
export async function migrate({ from, to, onCopied }: Migration): Promise<Census> {
  const noted = await to.note(NOTE);
  if (noted === undefined && (await isFilled(to))) throw new MigrationError(words.notEmpty);
  let { copied, after, done } =
    noted === undefined ? { copied: 0, done: false } : Progress.parse(JSON.parse(noted));
  while (!done) {
    const page = await from.dump(ITEMS_A_PAGE, after);
    const items = page.items.filter(isOwn);
    await to.restore(items);
    copied += items.length;
    after = page.next;
    done = after === undefined;
    await to.saveNote(NOTE, JSON.stringify({ copied, after, done }));
    onCopied?.(copied);
  }
  const [given, taken] = [await census(from), await census(to, to)];
  const differing = kinds.filter(
    (kind) => given[kind].count !== taken[kind].count || given[kind].digest !== taken[kind].digest,
  );
  if (differing.length > 0)
    throw new MigrationError(
      words.differ(differing.map((kind) => [kind, given[kind].count, taken[kind].count])),
    );
  return taken;
}

const isOwn = (kept: Kept): boolean => kept.kind !== 'note' || kept.key !== NOTE;

async function isFilled(store: Dump): Promise<boolean> {
  for await (const kept of allOf(store)) if (isOwn(kept)) return true;
  return false;
}

const kinds = [
  'record',
  'token',
  'event',
  'errand',
  'act',
  'entry',
  'posting',
  'conversation',
  'note',
] as const;

/** With `lookUp`, each link is looked up as an invitee's click would, and counts only if it leads to its record. */
export async function census(store: Dump, lookUp?: Pick<Store, 'byToken'>): Promise<Census> {
  const sums = new Map(kinds.map((kind) => [kind, { count: 0, sum: 0n }]));
  const add = (kind: keyof Census, text: string): void => {
    const { count, sum } = sums.get(kind) ?? { count: 0, sum: 0n };
    const digest = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
    sums.set(kind, { count: count + 1, sum: BigInt.asUintN(256, sum + digest) });
  };
  for await (const kept of allOf(store)) {
    if (!isOwn(kept)) continue;
    add(kept.kind, canonical(kept));
    for (const hash of kept.kind === 'record' ? linkHashes(kept.record) : []) {
      const leadsTo = lookUp ? (await lookUp.byToken(hash))?.record : kept.kind === 'record' && kept.record;
      if (leadsTo) add('token', `${hash} ${leadsTo.id}`);
    }
  }
  const tally = (kind: keyof Census): Tally => {
    const { count, sum } = sums.get(kind) ?? { count: 0, sum: 0n };
    return { count, digest: sum.toString(16).padStart(64, '0') };
  };
  return {
    record: tally('record'),
    token: tally('token'),
    event: tally('event'),
    errand: tally('errand'),
    act: tally('act'),
    entry: tally('entry'),
    posting: tally('posting'),
    conversation: tally('conversation'),
    note: tally('note'),
  };
}
