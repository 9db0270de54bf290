import { blocked, optional } from './evolve-parts.ts';
import { isRestored, type Leftover, type LeftoverEvent } from './leftover.ts';
import type { AccessRecord, Ended, Removing } from './record.ts';

/** The record with what became of the account; undefined for what cannot have been. The end stays when it was. */
export function withLeftover(record: AccessRecord, event: LeftoverEvent): AccessRecord | undefined {
  if (record.status !== 'ended' && record.status !== 'removing') return undefined;
  if (record.account === undefined) return undefined;
  if (record.status === 'removing' && event.type === 'leftover-found') return undefined;
  const leftover = after(record, event);
  return leftover && { ...record, seq: record.seq + 1, leftover };
}

function after({ leftover }: Ended | Removing, event: LeftoverEvent): Leftover | undefined {
  if (event.type === 'block-asked') return askedAnew(leftover, event);
  if (event.type === 'leftover-found')
    return leftover === undefined || leftover.asked !== undefined
      ? { ...leftover, ...optional('block', event.block), ...optional('delete', event.delete) }
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

/** Whatever was decided about the account before, it is blocked now; what may have been our doing stays known. */
function askedAnew(
  before: Leftover = {},
  { at, by }: Extract<LeftoverEvent, { type: 'block-asked' }>,
): Leftover {
  const asked = { block: at, asked: { at, by } };
  const { begun, delete: deletion, announcedAt } = before;
  if (isRestored(before)) return asked;
  const known = { ...asked, ...optional('begun', begun) };
  if (before.kept !== undefined) return known;
  return { ...known, ...optional('delete', deletion), ...optional('announcedAt', announcedAt) };
}
