import { approversOf } from '../../access/keys.ts';
import type { AccessRecord } from '../../access/record.ts';
import { type Desk, refusesStranger } from '../desk.ts';
import type { Reply } from '../reply.ts';

/** A partner's card in somebody's message, for the one who reads it: what they asked for, decide on or administer. */
export async function sharedPartner(desk: Desk, record: AccessRecord): Promise<Reply> {
  const stored = await desk.world.store.byAddress(record.request.address);
  const seen = stored
    .map((one) => ({ record: one.record, own: refusesStranger(desk, one.record) === undefined }))
    .filter((one) => one.own || hasASay(desk, one.record));
  return { kind: 'shared', record, seen };
}

function hasASay(desk: Desk, record: AccessRecord): boolean {
  const asked = record.status === 'requested' ? (record.asked?.people ?? []) : [];
  return [...asked, ...approversOf(record)].some(({ id }) => id === desk.speaker.person.id);
}
