import type { Command } from '../access/command.ts';
import type { AccessRecord, Requested } from '../access/record.ts';
import { dueAt, lastDay, remindsInviteeAt, roundOf } from '../access/record-queries.ts';
import { remindsAt } from '../access/reminders.ts';
import { presentStage } from './approvers.ts';
import { type ChangeOutcome, change } from './change.ts';
import { correlationOf } from './correlation.ts';
import type { Stored, World } from './ports.ts';

const RECORDS_A_PAGE = 100;

/** What needs nobody but the clock. */
type Timed = Extract<
  Command,
  {
    type:
      | 'remind-approvers'
      | 'ask-alternates'
      | 'lapse'
      | 'remind-invitee'
      | 'await-acceptance'
      | 'expire-invitation'
      | 'withdraw-invitation'
      | 'expire'
      | 'remind-end';
  }
>;

/** Does what time alone brings: requests lapse, invitees are reminded, invitations run out, ends are announced, access ends; what is over is cleared away. */
export async function sweep(world: World): Promise<number> {
  let changed = 0;
  for (;;) {
    const due = await world.store.due(world.clock.now(), RECORDS_A_PAGE);
    // Together: what the embedded store writes at the same time is one transaction, whose end looks through all that
    // SQLite has in memory. One for each record would cost more the larger the store is.
    const outcomes = await Promise.all(due.map((stored) => letTimePass(world, stored)));
    const moved = outcomes.filter((one) => one === 'changed').length;
    changed += moved;
    if (due.length < RECORDS_A_PAGE || moved === 0) break;
  }
  await world.store.clear(world.clock.now());
  return changed;
}

async function letTimePass(world: World, stored: Stored): Promise<ChangeOutcome['kind'] | undefined> {
  const { record } = stored;
  const command = commandOf(world, record, world.clock.now());
  if (command === undefined) return undefined;
  const { kind } = await world.trace.enter(
    { correlation: correlationOf(record.id), from: world.trace.carried() },
    { name: `let time ${command.type}`, kind: 'internal' },
    () => change(world, stored, command),
  );
  return kind;
}

function commandOf(world: World, record: AccessRecord, at: number): Timed | undefined {
  switch (record.status) {
    case 'requested':
      return { type: silence(world, record, at), at };
    case 'invited':
      if (at >= (record.withdrawAt ?? Number.POSITIVE_INFINITY)) return { type: 'withdraw-invitation', at };
      if (at > record.expiresAt) return { type: 'expire-invitation', at };
      return { type: remindsInviteeAt(record) === undefined ? 'await-acceptance' : 'remind-invitee', at };
    case 'invitation-expired':
      return { type: 'withdraw-invitation', at };
    case 'granted': {
      const ended = record.until !== undefined && at >= record.until;
      if (ended) return { type: 'expire', at };
      return remindsAt(record) === undefined ? undefined : { type: 'remind-end', at };
    }
    case 'inviting':
    case 'granting':
    case 'removing':
    case 'ended':
      return undefined;
  }
}

/** Half the time: a reminder; all of it: the alternates, once; then nobody has decided. */
function silence(world: World, record: Requested, at: number): Timed['type'] {
  if (at < dueAt(record)) return 'remind-approvers';
  const others = record.asked?.round === 'first' && roundOf(record) === 'first';
  const alternates = presentStage(world, record)?.alternates;
  return others && alternates !== undefined && at < lastDay(record.request) ? 'ask-alternates' : 'lapse';
}
