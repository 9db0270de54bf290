import { blocked, optional } from './evolve-parts.ts';
import type { Leftover, LeftoverEvent } from './leftover.ts';
import type { AccessRecord, Ended } from './record.ts';

/** The record with what became of the account; undefined for what cannot have been. The end stays when it was. */
export function withLeftover(record: AccessRecord, event: LeftoverEvent): AccessRecord | undefined {
  if (record.status !== 'ended' || record.account === undefined) return undefined;
  const leftover = after(record, event);
  return leftover && { ...record, seq: record.seq + 1, leftover };
}

function after({ leftover }: Ended, event: LeftoverEvent): Leftover | undefined {
  if (event.type === 'leftover-found')
    return leftover === undefined
      ? { ...optional('block', event.block), ...optional('delete', event.delete) }
      : undefined;
  if (leftover === undefined) return undefined;
  const { at } = event;
  const { problem: _problem, permission: _permission, ...rest } = leftover;
  switch (event.type) {
    case 'leftover-begun':
      return { ...leftover, begun: [...new Set([...(leftover.begun ?? []), event.step])] };
    case 'account-blocked':
      return { ...rest, blockedAt: at };
    case 'deletion-announced':
      return { ...leftover, announcedAt: at };
    case 'account-deleted':
      return { ...rest, deletedAt: at };
    case 'leftover-kept':
      return { ...rest, kept: event.why };
    case 'leftover-failed':
      return blocked(leftover, event);
    case 'restore-asked':
      return { ...rest, restoring: { at, by: event.by } };
    case 'account-restored':
      return { ...rest, restoredAt: at };
  }
}
