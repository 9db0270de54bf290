import type { BatchConsultation, BatchVerdict, ConfirmedBatch } from '../../access/batch/batch.ts';
import { consultationKey } from '../../access/batch/consultations.ts';
import type { ObjectId } from '../../access/catalog.ts';
import type { AccessEvent, Person } from '../../access/record.ts';
import { decideOn } from '../decide-on.ts';
import { tellOnce } from '../pay/tell/to-each.ts';
import { DeliveryError, type World } from '../ports.ts';
import { presentCaller, type Roles } from '../roles.ts';
import { noteConsultation } from './change-batch.ts';
import { TELLING_MS } from './consult.ts';
import { lookAt, note, type RowRecord } from './row-records.ts';

const AT_ONCE = 10;

/**
 * Carries a decision out, row by row, each decided as if it alone were clicked: by what the directory says of whoever
 * decided today, never on their own account, and in the stage that they saw. What is refused stays for others. The
 * batch as it is then; the decision is done once each row was tried, or `until` is over.
 */
export async function carryOut(
  world: World,
  roles: Pick<Roles, 'caller'>,
  batch: ConfirmedBatch,
  consultation: BatchConsultation,
  rows: readonly RowRecord[],
  until: number,
): Promise<ConfirmedBatch> {
  const { verdict, resource, stage } = consultation;
  if (verdict === undefined || verdict.done) return batch;
  const caller = presentCaller(await roles.caller(verdict.by.id, 'anew'));
  const struck = new Set(consultation.struck);
  const away = new Map<ObjectId, Person>();
  const waiting = rows.filter(
    (row) => row.state === 'asked' && row.resource === resource && row.stage === stage,
  );
  if (caller !== undefined)
    for (let at = 0; at < waiting.length; at += AT_ONCE) {
      if (world.clock.now() >= until) {
        await tellAway(world, batch, consultation, verdict, [...away.values()]);
        return batch;
      }
      await Promise.all(
        waiting.slice(at, at + AT_ONCE).map(async (row) => {
          const record = await lookAt(world, row);
          if (record?.status !== 'requested' || row.stage !== stage || row.id === undefined) return;
          const { by: person, comment } = verdict;
          const decision = struck.has(row.row) ? 'reject' : verdict.decision;
          const decided = await decideOn(world, row.id, decision, {
            person,
            caller,
            ...(comment && { comment }),
          });
          if (decided.record !== undefined) note(row, decided.record);
          for (const whom of decided.kind === 'changed' ? representedIn(decided.events) : [])
            away.set(whom.id, whom);
        }),
      );
    }
  else world.log.warn({ batch: batch.id, by: verdict.by.id }, 'who decided on a list may decide no more');
  await tellAway(world, batch, consultation, verdict, [...away.values()]);
  return noteConsultation(world, batch, consultationKey(consultation), (one) =>
    one.verdict === undefined ? one : { ...one, verdict: { ...one.verdict, done: true } },
  );
}

const representedIn = (events: readonly AccessEvent[]): readonly Person[] =>
  events.flatMap((event) => {
    switch (event.type) {
      case 'approved':
      case 'stage-approved':
      case 'rejected':
        return event.for ?? [];
      default:
        return [];
    }
  });

/** Whoever is away hears once of each list that was decided on in their name; who cannot be reached finds it in the history. */
async function tellAway(
  world: World,
  batch: ConfirmedBatch,
  consultation: BatchConsultation,
  { by, decision }: BatchVerdict,
  away: readonly Person[],
): Promise<void> {
  if (away.length === 0) return;
  const errand = { id: `batch/${batch.id}/${consultationKey(consultation)}/represented` };
  const message = {
    kind: 'batch-represented',
    batch,
    by,
    resource: consultation.resource,
    decision,
  } as const;
  try {
    await tellOnce(world, { errand, leaseUntil: world.clock.now() + TELLING_MS }, away, message);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    world.log.warn({ batch: batch.id, err: error }, 'somebody who is away was not told');
  }
}
