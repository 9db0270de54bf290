import { isRestorable } from '../access/leftover.ts';
import type { AccessRecord } from '../access/record.ts';
import { type Action, execute } from './card.ts';
import { date } from './dates.ts';
import { about, type View } from './view.ts';

/** What became of the account after the end, and what is to come. */
export function leftoverFact(record: AccessRecord, view: View): readonly [string, string | undefined] {
  const say = view.words.cards.leftover;
  const leftover = record.status === 'ended' ? record.leftover : undefined;
  if (leftover === undefined) return [say.account, undefined];
  const { block, blockedAt, delete: planned, deletedAt, kept, restoring, restoredAt, problem } = leftover;
  const on = (at: number | undefined, words: (day: string) => string): string | undefined =>
    at === undefined ? undefined : words(date(at, view));
  // What its day finds undone failed, where it is known to have failed; else it is about to be done.
  const due = (at = 0) => (problem !== undefined && at <= view.now ? say.late : say.planned);
  if (restoredAt !== undefined) return [say.account, on(restoredAt, say.restored)];
  if (restoring !== undefined) return [say.account, say.restoring];
  if (kept !== undefined) return [say.account, say.kept[kept]];
  const steps = [
    on(blockedAt, say.done.block) ?? on(block, due(block).block),
    on(deletedAt, say.done.delete) ?? on(planned, due(planned).delete),
  ];
  return [say.account, view.words.joined.inTurn(steps.filter((one) => one !== undefined))];
}

/** For administrators, as long as it can be taken back. */
export function restoreButton(record: AccessRecord, view: View): readonly Action[] {
  const leftover = record.status === 'ended' ? record.leftover : undefined;
  if (!view.reader.administers || !isRestorable(leftover, view.now)) return [];
  const say = view.words.cards.leftover;
  const title = leftover?.deletedAt === undefined ? say.keep : say.restore;
  return [execute(title, 'restore-account', about(record))];
}
