import { domainOf } from './address.ts';
import { type ObjectId, type Resource, stagesOf } from './catalog.ts';
import type { AccessRecord, Found, Person, Request } from './record.ts';
import type { Refusal } from './refusal.ts';
import { endOf, type Instant, plus } from './term.ts';

/** Somebody who asks for something, with what they may do for the resource at hand. */
export interface Actor {
  readonly person: Person;
  readonly mayAsk: boolean;
  readonly mayApprove: boolean;
  readonly isAdmin: boolean;
}

export const REASON_LIMIT = 500;

type ForApproval = Pick<Resource, 'approvers' | 'stages'>;

/** What the groups that a person is in let them do for one resource. Without a requesters group all may ask. */
export function actorOf(
  person: Person,
  groups: ReadonlySet<ObjectId>,
  resource: (Pick<Resource, 'requesters'> & ForApproval) | undefined,
  admins: ObjectId | undefined,
): Actor {
  return {
    person,
    mayAsk: resource !== undefined && (resource.requesters === undefined || groups.has(resource.requesters)),
    mayApprove: resource !== undefined && isNamed(person, groups, resource),
    isAdmin: admins !== undefined && groups.has(admins),
  };
}

/** Whether the catalogue has this person decide in some stage, as far as groups and names tell. */
const isNamed = (person: Person, groups: ReadonlySet<ObjectId>, resource: ForApproval): boolean =>
  stagesOf(resource)
    .flatMap(({ approvers, alternates }) => [approvers, ...(alternates ? [alternates] : [])])
    .some(
      (one) =>
        (one.kind === 'group' && groups.has(one.group)) ||
        (one.kind === 'people' && one.people.includes(person.id)),
    );

/** Whether this person may act on the record as its owner: the sponsor, or an administrator. */
export function requireOwner(record: AccessRecord, by: Actor): Refusal | undefined {
  if (by.isAdmin || by.person.id === record.request.sponsor.id) return undefined;
  return { code: 'not-yours', sponsor: record.request.sponsor };
}

/** Giving more than was given needs the role of today; taking back needs none but having asked. */
export function requireGiver(record: AccessRecord, by: Actor): Refusal | undefined {
  return requireOwner(record, by) ?? (by.isAdmin || by.mayAsk ? undefined : { code: 'not-requester' });
}

const within = (domain: string, listed: string): boolean =>
  domain === listed || domain.endsWith(`.${listed}`);

/**
 * Whether policy lets this be asked for. Before anybody looked into the directory `found` is missing;
 * `domain-not-allowed` is then the one refusal that looking may lift, for those domains are the partners'.
 */
export function checkRequest(
  request: Omit<Request, 'found'> & { readonly found?: Found },
  resource: Resource,
  by: Actor,
): Refusal | undefined {
  if (!by.mayAsk) return { code: 'not-requester' };
  const domain = domainOf(request.address);
  const { allow, deny } = resource.domains;
  if (deny.some((listed) => within(domain, listed))) return { code: 'domain-denied', domain };
  const reason = request.reason?.trim() ?? '';
  if (reason === '' && resource.justification === 'required') return { code: 'reason-needed' };
  if (reason.length > REASON_LIMIT) return { code: 'reason-too-long', limit: REASON_LIMIT };
  const late = checkEnd(endOf(request.term, request.at), resource, request.at);
  if (late !== undefined) return late;
  const partner = request.found?.kind !== 'employee';
  if (partner && allow.length > 0 && !allow.some((listed) => within(domain, listed)))
    return { code: 'domain-not-allowed', domain, allowed: allow };
  return undefined;
}

/** Whether access may last until `end` (undefined: for ever), counted from `now`. */
export function checkEnd(end: Instant | undefined, resource: Resource, now: Instant): Refusal | undefined {
  if (end !== undefined && end <= now) return { code: 'term-past' };
  if (resource.maxDuration === undefined) return undefined;
  const latest = plus(now, resource.maxDuration);
  return end === undefined || end > latest ? { code: 'term-too-long', latest } : undefined;
}

/** Whether somebody has to decide before this request goes on. */
export function approvalOf(
  request: Request,
  resource: Resource,
): 'needed' | { readonly why: 'employee' | 'no-approvers' } {
  if (request.found.kind === 'employee' && resource.employees === 'immediate') return { why: 'employee' };
  return stagesOf(resource).length === 0 ? { why: 'no-approvers' } : 'needed';
}
