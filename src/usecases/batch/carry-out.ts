import type { BatchConsultation, ConfirmedBatch } from '../../access/batch/batch.ts';
import { decideOn } from '../decide-on.ts';
import type { World } from '../ports.ts';
import type { Roles } from '../roles.ts';
import { consultationKey, noteConsultation } from './consult.ts';
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
  const caller = await roles.caller(verdict.by.id, 'anew');
  const struck = new Set(consultation.struck);
  const waiting = rows.filter(
    (row) => row.state === 'asked' && row.resource === resource && row.stage === stage,
  );
  if (caller?.account.enabled && caller.account.kind === 'employee')
    for (let at = 0; at < waiting.length; at += AT_ONCE) {
      if (world.clock.now() >= until) return batch;
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
        }),
      );
    }
  else world.log.warn({ batch: batch.id, by: verdict.by.id }, 'who decided on a list may decide no more');
  return noteConsultation(world, batch, consultationKey(consultation), (one) =>
    one.verdict === undefined ? one : { ...one, verdict: { ...one.verdict, done: true } },
  );
}
