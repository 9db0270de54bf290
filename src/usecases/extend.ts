import type { Resource } from '../access/catalog.ts';
import { cleanLine } from '../access/clean-text.ts';
import { decide } from '../access/decide.ts';
import { newEnd, usualTerm } from '../access/decide-grant.ts';
import { extensionNeedsApproval, requireReasonFor } from '../access/policy.ts';
import type { AccessRecord, Granted, Person, Request } from '../access/record.ts';
import type { Term } from '../access/term.ts';
import { type ChangeOutcome, change, create, type RecordRef, readRecord } from './change.ts';
import { doneSince } from './done-since.ts';
import { recordIdFor } from './identify.ts';
import type { World } from './ports.ts';
import { privilegedResource } from './privileged.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

export interface Extending {
  readonly person: Person;
  readonly caller: Caller;
  /** Absent: the length that was asked for, else the resource's. */
  readonly term?: Term;
  /** The version of the card that was clicked: once for each. */
  readonly seen?: number;
  /** Names the activity that asks, so that the same activity asks once. */
  readonly activity: string;
  readonly origin?: Request['origin'];
  /** The row of a list that asks: those who approve decide on all of it together. */
  readonly batch?: Request['batch'];
  /** Needed of who asks in the sponsor's place. */
  readonly reason?: string;
}

/** `asked`: those who approve decide, and the old end stands until then. */
export type ExtendOutcome = ChangeOutcome | { readonly kind: 'asked'; readonly record: AccessRecord };

type Lengthening = Pick<Extending, 'person' | 'caller' | 'term' | 'reason'>;

/** What would come of it; nothing is written. Throws DirectoryError. */
export async function judgeExtension(world: World, record: AccessRecord, by: Lengthening) {
  const listed = resourceOf(world, record.request.resource);
  if (listed === undefined) return { kind: 'refused', refusal: { code: 'nothing-found' } } as const;
  const given = await privilegedResource(world, listed);
  if (given.kind === 'refused') return given;
  const { resource } = given;
  const term = by.term ?? usualTerm(record, resource);
  const actor = actorFor(world, by.person, by.caller, resource);
  const reason = cleanLine(by.reason ?? '');
  const said = reason === '' ? {} : { reason };
  const command = { type: 'extend', at: world.clock.now(), by: actor, term, resource, ...said } as const;
  const end = newEnd(record, command);
  if (end.kind === 'end' && record.status === 'granted' && extensionNeedsApproval(record.request, resource))
    return { kind: 'asks', record, resource, command, end } as const;
  return { kind: 'extends', command, end } as const;
}

/** Longer access, within the resource's longest: at once, or asked of those who approve it, as the catalogue says. */
export async function extend(world: World, ref: RecordRef, by: Extending): Promise<ExtendOutcome> {
  const stored = await readRecord(world, ref);
  if (stored === undefined) return { kind: 'refused', refusal: { code: 'nothing-found' } };
  const judged = await judgeExtension(world, stored.record, by);
  switch (judged.kind) {
    case 'refused':
      return judged;
    case 'asks':
      return ask(world, { ...judged, by });
    case 'extends': {
      const { command } = judged;
      const done = doneSince(world, 'extended', { actor: command.by, seen: by.seen });
      return change(world, stored, command, undefined, done);
    }
  }
}

async function ask(
  world: World,
  {
    record,
    resource,
    by,
    command,
    end,
  }: {
    readonly record: Granted;
    readonly resource: Resource;
    readonly by: Extending;
    readonly command: {
      readonly at: number;
      readonly by: ReturnType<typeof actorFor>;
      readonly reason?: string;
    };
    readonly end: { readonly from: number; readonly until?: number };
  },
): Promise<ExtendOutcome> {
  const { at } = command;
  const unsaid = requireReasonFor(record, command.by, command.reason);
  if (unsaid !== undefined) return { kind: 'refused', refusal: unsaid, record };
  const { address, partnerName, found } = record.request;
  const reason = command.reason ?? record.request.reason;
  const request: Request = {
    address,
    ...(partnerName && { partnerName }),
    resource: resource.id,
    sponsor: by.person,
    term: end.until === undefined ? { kind: 'forever' } : { kind: 'until', at: end.until },
    ...(reason && { reason }),
    at,
    found:
      found.kind === 'employee'
        ? found
        : { kind: 'accepted-guest', account: record.account, ...named(partnerName) },
    extension: { record: record.id, from: end.from, ...(end.until !== undefined && { until: end.until }) },
    ...(by.origin && { origin: by.origin }),
    ...(by.batch && { batch: by.batch }),
  };
  const ttlMs = world.policy.invitationTtlMs;
  const decision = decide(undefined, { type: 'request', at, by: command.by, resource, request, ttlMs });
  if (decision.kind === 'refused') return decision;
  const id = recordIdFor(address, `${resource.id} extension`, by.activity);
  const { outcome, record: asked } = await create(world, id, decision.events);
  if (outcome === 'duplicate') return { kind: 'refused', refusal: { code: 'extension-pending' } };
  // Nobody is asked about an end to which this is the answer.
  await change(world, record.id, { type: 'answer-end', at, by: command.by, answer: 'longer' });
  return { kind: 'asked', record: asked };
}

const named = (name: string | undefined) => (name === undefined ? {} : { name });
