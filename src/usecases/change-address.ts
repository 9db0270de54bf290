import { parseAddress } from '../access/address.ts';
import { notLive } from '../access/command.ts';
import { requireGiver, requireReasonFor } from '../access/policy.ts';
import type { AccessRecord, Person, RecordId, Request } from '../access/record.ts';
import { accountOf, isLive } from '../access/record-queries.ts';
import type { Refusal } from '../access/refusal.ts';
import type { Term } from '../access/term.ts';
import type { Warning } from '../access/warning.ts';
import { type RecordRef, readRecord } from './change.ts';
import type { World } from './ports.ts';
import { type RequestOutcome, requestAccess } from './request-access.ts';
import { actorFor, type Caller, resourceOf, unknownResource } from './roles.ts';

export interface AddressChange {
  readonly address: string;
  /** Absent: the reason that was given before; whoever asks in the sponsor's place gives one of their own. */
  readonly reason?: string;
  readonly person: Person;
  readonly caller: Caller;
  readonly activity: string;
  readonly origin?: Request['origin'];
  /** What was asked about the address, and is meant so; and whom, where several have it. */
  readonly sure?: readonly Warning['kind'][];
  readonly chosen?: string;
}

/**
 * The same access for the same partner under another address. An approver approved one address, so this is a new
 * request, by whoever asks for the change, which goes through policy and approval; the old one gives way by errands of
 * the new one (what waits at once, access on approval), so that a crash in between ends in the same state. Asking again
 * finds what was asked for. Throws DirectoryError; nothing is on record then.
 */
export async function changeAddress(
  world: World,
  ref: RecordRef,
  asked: AddressChange,
): Promise<RequestOutcome> {
  const refused = (refusal: Refusal): RequestOutcome => ({ kind: 'refused', refusal });
  const record = (await readRecord(world, ref))?.record;
  if (record === undefined) return refused({ code: 'nothing-found' });
  const { id, request } = record;
  const resource = resourceOf(world, request.resource);
  const by = actorFor(world, asked.person, asked.caller, resource);
  const refusal = requireGiver(record, by);
  if (refusal !== undefined) return refused(refusal);
  if (resource === undefined) return refused(unknownResource(world, request.resource));
  const parsed = parseAddress(asked.address);
  if (parsed.ok) {
    if (parsed.address === request.address) return refused({ code: 'same-address' });
    if (request.found.kind === 'employee') return refused({ code: 'employee-address' });
    const before = await successor(world, parsed.address, id);
    if (before !== undefined) return { kind: 'requested', record: before, again: true };
    const over = isLive(record) ? record.status === 'removing' : record.status === 'ended';
    const late = over ? notLive(record) : undefined;
    if (late?.kind === 'refused') return late;
    const unsaid = requireReasonFor(record, by, asked.reason);
    if (unsaid !== undefined) return refused(unsaid);
  }
  const outcome = await requestAccess(world, {
    address: asked.address,
    resource,
    term: termLeft(record),
    by,
    activity: asked.activity,
    ...again(request, asked.reason),
    ...(asked.origin && { origin: asked.origin }),
    ...(asked.sure && { sure: asked.sure }),
    ...(asked.chosen && { chosen: asked.chosen }),
    options: { ...optionsOf(request), replaces: replaced(record) },
  });
  if (outcome.kind !== 'refused' || !parsed.ok) return outcome;
  // Two clicks at once: the other was faster.
  const winner = await successor(world, parsed.address, id);
  return winner === undefined ? outcome : { kind: 'requested', record: winner, again: true };
}

async function successor(world: World, address: string, id: RecordId): Promise<AccessRecord | undefined> {
  const there = (await world.store.byAddress(address)).map(({ record }) => record);
  return there.find((one) => one.request.replaces?.record === id && isLive(one));
}

/** What was asked for, word for word. */
function again({ partnerName, language, answers, reason }: Request, now: string | undefined) {
  const why = now ?? reason;
  return {
    ...(partnerName && { partnerName }),
    ...(language && { language }),
    ...(answers && { answers }),
    ...(why && { reason: why }),
  };
}

const optionsOf = ({ delivery, cc, invitedAs, personalMessage, contactUrl }: Request) => ({
  ...(delivery && { delivery }),
  ...(cc && { cc }),
  ...(invitedAs && { invitedAs }),
  ...(personalMessage && { personalMessage }),
  ...(contactUrl && { contactUrl }),
});

function replaced(record: AccessRecord): NonNullable<Request['replaces']> {
  const account = accountOf(record);
  return { record: record.id, address: record.request.address, ...(account && { account }) };
}

/** Access that was given ends when it would have ended. */
function termLeft(record: AccessRecord): Term {
  if (record.status !== 'granted') return record.request.term;
  return record.until === undefined ? { kind: 'forever' } : { kind: 'until', at: record.until };
}
