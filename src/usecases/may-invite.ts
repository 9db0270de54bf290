import { stagesOf } from '../access/catalog.ts';
import { decide } from '../access/decide.ts';
import { alreadyLive } from '../access/decide-request.ts';
import type { Asked, Requested } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { DAY_MS, type Instant } from '../access/term.ts';
import type { Warning } from '../access/warning.ts';
import { peopleToAsk } from './approvers.ts';
import { liveRecord } from './change.ts';
import type { Account, World } from './ports.ts';
import { type AccessRequest, requestOf } from './request-access.ts';
import { whoIsIt } from './who-is-it.ts';

/** Decisions that are looked at, the newest; and how far back. */
const MAX_RECORDS_LOOKED_AT = 100;
const LATELY_MS = 90 * DAY_MS;

export type MayInvite =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Several people have the address. */
  | { readonly kind: 'choose'; readonly accounts: readonly Account[] }
  | {
      readonly kind: 'at-once';
      readonly why: 'employee' | 'no-approvers';
      readonly warning: Warning | undefined;
    }
  | {
      readonly kind: 'approval';
      /** What would be asked about first. */
      readonly warning: Warning | undefined;
      readonly stages: number;
      /** Who would be asked first. */
      readonly people: readonly Asked[];
      /** The median time to a decision lately, in milliseconds; undefined when there was none. */
      readonly usually: Instant | undefined;
    };

/** What would come of asking, without asking: the rule that decides, who would decide, and how long it took lately. Throws DirectoryError. */
export async function mayInvite(world: World, asked: AccessRequest): Promise<MayInvite> {
  const asking = requestOf(world, asked);
  if (asking.kind === 'refused') return asking;
  const { request } = asking;
  const { resource, by } = asked;
  const live = await liveRecord(world, request.address, resource.id);
  if (live !== undefined) return { kind: 'refused', refusal: alreadyLive(live) };
  const who = await whoIsIt(world, { request, resource, by });
  if (who.kind === 'refused') return who;
  if (who.kind === 'several') return { kind: 'choose', accounts: who.accounts };
  const { found, domain, warning } = who;
  const known = { ...request, found, domain };
  const ttlMs = world.policy.invitationTtlMs;
  const decision = decide(undefined, {
    type: 'request',
    at: request.at,
    by,
    resource: who.resource,
    request: known,
    ttlMs,
  });
  if (decision.kind === 'refused') return decision;
  const atOnce = decision.events.find((event) => event.type === 'approval-not-needed');
  if (atOnce?.type === 'approval-not-needed') return { kind: 'at-once', why: atOnce.why, warning };
  const record: Requested = { id: '', seq: 1, status: 'requested', request: known, changedAt: request.at };
  const [first, usually] = await Promise.all([
    peopleToAsk(world, record, 'first'),
    usualWait(world, resource.id),
  ]);
  const people = first.length > 0 ? first : await peopleToAsk(world, record, 'alternates');
  return { kind: 'approval', warning, stages: stagesOf(resource).length, people, usually };
}

async function usualWait(world: World, resource: string): Promise<Instant | undefined> {
  const page = await world.store.list(
    { statuses: ['inviting', 'invited', 'granting', 'granted'] },
    MAX_RECORDS_LOOKED_AT,
  );
  const since = world.clock.now() - LATELY_MS;
  const waits = page.items
    .flatMap(({ record }) =>
      record.status !== 'requested' &&
      record.approval?.kind === 'approved' &&
      record.request.resource === resource &&
      record.approval.at > since
        ? [record.approval.at - record.request.at]
        : [],
    )
    .sort((a, b) => a - b);
  return waits[Math.floor(waits.length / 2)];
}
