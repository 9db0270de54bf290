import type { BatchConsultation, ConfirmedBatch } from './batch.ts';

/** Which decision of a list something is about: that on one resource, in one stage and round. */
export const consultationKey = ({
  resource,
  stage,
  round,
}: Pick<BatchConsultation, 'resource' | 'stage' | 'round'>): string => `${resource} ${stage} ${round}`;

export const consultationOf = (
  { consultations = [] }: ConfirmedBatch,
  key: string,
): BatchConsultation | undefined => consultations.find((one) => consultationKey(one) === key);

/** The batch with that consultation as `next` has it; the same batch where that gives back the same. */
export function withConsultation(
  batch: ConfirmedBatch,
  key: string,
  next: (one: BatchConsultation) => BatchConsultation,
): ConfirmedBatch {
  const before = batch.consultations ?? [];
  const consultations = before.map((one) => (consultationKey(one) === key ? next(one) : one));
  return consultations.every((one, at) => one === before[at]) ? batch : { ...batch, consultations };
}
