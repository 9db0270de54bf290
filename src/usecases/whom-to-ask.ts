import type { Person } from '../access/record.ts';
import type { RefusalCode } from '../access/refusal.ts';
import { membersOf } from './approvers.ts';
import { DirectoryError, type World } from './ports.ts';

/** Refusals after which an administrator is the one to turn to; others name whom they are about themselves. */
const BY_ADMINISTRATORS: ReadonlySet<RefusalCode> = new Set([
  'not-requester',
  'no-role',
  'not-approver',
  'not-admin',
  'domain-denied',
  'member-by-administrators',
  'second-administrator-needed',
]);
/** Of many, these are enough to find one who is there. */
const MAX_NAMED = 3;

/**
 * Whom a colleague who was refused can ask, by name: who administers is no secret to any of them. Nobody, where that is
 * for nobody else to change, or the directory does not say; never the one who asks.
 */
export async function whomToAsk(
  world: Pick<World, 'directory' | 'policy' | 'log'>,
  codes: readonly RefusalCode[],
  asker: Person,
): Promise<readonly Person[]> {
  const { admins } = world.policy;
  if (admins === undefined || !codes.some((code) => BY_ADMINISTRATORS.has(code))) return [];
  try {
    const all = await membersOf(world, admins);
    return all.filter(({ id }) => id !== asker.id).slice(0, MAX_NAMED);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    world.log.info({ err: error }, 'whom to ask is not known now');
    return [];
  }
}

/** Whether a refusal is followed by whom to ask. */
export const isForAdministrators = (code: RefusalCode): boolean => BY_ADMINISTRATORS.has(code);
