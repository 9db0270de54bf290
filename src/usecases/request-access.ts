import { domainOf, malformed, parseAddress } from '../access/address.ts';
import type { Resource } from '../access/catalog.ts';
import { cleanLine, cleanName, cleanText } from '../access/clean-text.ts';
import { alreadyLive } from '../access/decide-request.ts';
import type { InvitationOptions } from '../access/invitation-options.ts';
import type { Actor } from '../access/policy.ts';
import type { AccessRecord, Answer, Request } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import type { Term } from '../access/term.ts';
import type { Warning } from '../access/warning.ts';
import { create, liveRecord } from './change.ts';
import { recordIdFor } from './identify.ts';
import { judgeRequest } from './judge-request.ts';
import { rememberDomain } from './known-domains.ts';
import { withinLimit } from './limits.ts';
import type { Account, World } from './ports.ts';
import { PRIVILEGED, tellPrivileged } from './privileged.ts';

export interface AccessRequest {
  readonly address: string;
  readonly partnerName?: string;
  readonly resource: Resource;
  readonly term?: Term;
  readonly reason?: string;
  readonly language?: string;
  readonly answers?: readonly Answer[];
  readonly options?: InvitationOptions;
  readonly by: Actor;
  readonly origin?: { readonly conversation: string; readonly serviceUrl: string };
  /** Names the activity that asks, so that the same activity asks once. */
  readonly activity: string;
  /** The account that the manager chose, where an address led to several. */
  readonly chosen?: string;
  /** What was asked about already, and confirmed. */
  readonly sure?: readonly Warning['kind'][];
}

export type RequestOutcome =
  | { readonly kind: 'requested'; readonly record: AccessRecord; readonly again: boolean }
  /** Several people have the address: somebody has to choose. */
  | { readonly kind: 'choose'; readonly accounts: readonly Account[] }
  /** Something to be sure of first; nothing is on record. */
  | { readonly kind: 'warning'; readonly warning: Warning }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Asks for access. Throws DirectoryError when the directory cannot say who this is; nothing is on record then. */
export async function requestAccess(world: World, asked: AccessRequest): Promise<RequestOutcome> {
  const refused = (refusal: Refusal): RequestOutcome => ({ kind: 'refused', refusal });
  const asking = requestOf(world, asked);
  if (asking.kind === 'refused') return asking;
  const { request } = asking;
  const { resource, by } = asked;
  const { address } = request;
  const id = recordIdFor(address, resource.id, asked.activity);
  const before = await world.store.load(id);
  if (before !== undefined) return { kind: 'requested', record: before.record, again: true };

  const judged = await judgeRequest(world, { request, resource, by, chosen: asked.chosen });
  if (judged.kind === 'refused') {
    if (judged.refusal.code !== PRIVILEGED) return judged;
    world.log.warn({ by: by.person.id, resource: resource.id }, 'asked for what leads to directory roles');
    await tellPrivileged(world, resource);
    return judged;
  }
  if (judged.kind === 'several') return { kind: 'choose', accounts: judged.accounts };
  if (judged.warning !== undefined && !asked.sure?.includes(judged.warning.kind))
    return { kind: 'warning', warning: judged.warning };
  const over = await withinLimit(world, 'requests', by.person.id, id);
  if (over !== undefined) return refused(over);
  const { outcome, record } = await create(world, id, judged.events);
  if (outcome === 'committed') {
    await rememberDomain(world, domainOf(address)).catch((error: unknown) =>
      world.log.warn({ record: id, err: error }, 'a domain was not noted; its next request will'),
    );
    return { kind: 'requested', record, again: false };
  }
  const winner = outcome === 'conflict' ? (await world.store.load(id))?.record : undefined;
  if (winner !== undefined) return { kind: 'requested', record: winner, again: true };
  const other = await liveRecord(world, address, resource.id);
  if (other === undefined) throw new Error(`request ${id}: lost to a record that is not there`);
  return refused(alreadyLive(other));
}

/** What is asked for, well formed and complete but for whom it finds; or what is wrong with the address. */
export function requestOf(
  world: Pick<World, 'clock'>,
  asked: AccessRequest,
):
  | { readonly kind: 'request'; readonly request: Omit<Request, 'found'> }
  | { readonly kind: 'refused'; readonly refusal: Refusal } {
  const parsed = parseAddress(asked.address);
  if (!parsed.ok) return { kind: 'refused', refusal: malformed(parsed) };
  const { resource, by } = asked;
  const partnerName = cleanName(asked.partnerName ?? '');
  const reason = cleanLine(asked.reason ?? '');
  const answers = asked.answers?.map(({ ask, answer }) => ({ ask, answer: cleanLine(answer) }));
  const request = {
    address: parsed.address,
    ...(partnerName && { partnerName }),
    resource: resource.id,
    sponsor: by.person,
    term: asked.term ?? defaultTerm(resource),
    ...(reason && { reason }),
    ...(asked.language && { language: asked.language }),
    ...(answers && answers.length > 0 && { answers }),
    ...(asked.origin && { origin: asked.origin }),
    ...cleaned(asked.options),
    at: world.clock.now(),
  };
  return { kind: 'request', request };
}

function cleaned(options: InvitationOptions = {}): InvitationOptions {
  const { personalMessage, ...rest } = options;
  const message = cleanText(personalMessage ?? '');
  return { ...rest, ...(message && { personalMessage: message }) };
}

function defaultTerm(resource: Resource): Term {
  const duration = resource.duration ?? resource.maxDuration;
  return duration === undefined ? { kind: 'forever' } : { kind: 'for', duration };
}
