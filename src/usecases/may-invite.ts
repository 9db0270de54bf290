import { stagesOf } from '../access/catalog.ts';
import type { Asked, Requested } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { DAY_MS, type Instant } from '../access/term.ts';
import type { Warning } from '../access/warning.ts';
import { peopleToAsk } from './approvers.ts';
import { judgeRequest } from './judge-request.ts';
import type { Account, World } from './ports.ts';
import { type AccessRequest, requestOf } from './request-access.ts';

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
  const { resource, by } = asked;
  const judged = await judgeRequest(world, { request: asking.request, resource, by });
  if (judged.kind === 'refused') return judged;
  if (judged.kind === 'several') return { kind: 'choose', accounts: judged.accounts };
  const { request, events, warning } = judged;
  const atOnce = events.find((event) => event.type === 'approval-not-needed');
  if (atOnce?.type === 'approval-not-needed') return { kind: 'at-once', why: atOnce.why, warning };
  const record: Requested = { id: '', seq: 1, status: 'requested', request, changedAt: request.at };
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
