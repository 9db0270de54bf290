import { owedToAuditors } from '../access/audited.ts';
import { owed } from '../access/owed.ts';
import { owedToReceiver } from '../access/posted.ts';
import type { AccessEvent, AccessRecord } from '../access/record.ts';
import type { Claim, CommitOutcome, Stored, World } from './ports.ts';

/** What a change is written by. */
export type CommitWorld = Pick<World, 'store' | 'trace' | 'witness' | 'webhook' | 'auditChannel' | 'nudge'>;

export interface Commit {
  readonly record: AccessRecord;
  readonly events: readonly AccessEvent[];
  readonly read?: Stored | undefined;
  readonly settles?: Claim | undefined;
}

/** Writes what happened, with what it owes the world, whoever receives events, and auditors. */
export async function commit(
  world: CommitWorld,
  { record, events, read, settles }: Commit,
): Promise<CommitOutcome> {
  const posted = world.webhook ? owedToReceiver(record, events) : [];
  const { auditChannel } = world;
  const audited = auditChannel?.isOpen() ? owedToAuditors(record, events, auditChannel.everyMs) : [];
  const errands = [...owed(record, events), ...posted, ...audited];
  const trace = world.trace.carried();
  const outcome = await world.store.commit({
    record,
    events,
    errands,
    ...(read && { expected: read.version }),
    ...(settles && { settles }),
    ...(trace && { trace }),
  });
  if (outcome.kind === 'committed') {
    world.witness?.changed(record, events);
    world.nudge(errands.map((errand) => errand.kind));
  }
  return outcome;
}
