import { domainOf } from './address.ts';
import {
  type Approvers,
  type Belonging,
  belongs,
  type Members,
  type ObjectId,
  type Resource,
  stagesOf,
} from './catalog.ts';
import type { AccessEvent, AccessRecord, Found, Person, Request } from './record.ts';
import { deciders, peopleAsked } from './record-queries.ts';
import type { Refusal } from './refusal.ts';
import { reviewOf } from './review.ts';
import { endOf, type Instant, plus } from './term.ts';
import { standsInForSponsor } from './transfer.ts';

/** Somebody who asks for something, with what they may do for the resource at hand. */
export interface Actor {
  readonly person: Person;
  readonly mayAsk: boolean;
  readonly mayApprove: boolean;
  /** Whether a request for the resource may come before them at all: as an approver, or as whom the directory names. */
  readonly mayBeAsked: boolean;
  /** Of everything. */
  readonly isAdmin: boolean;
  /** Of this resource: an administrator, or one of its owners. */
  readonly administers: boolean;
  /** Reads everything, and does nothing. */
  readonly isAuditor: boolean;
}

/** Who administers and who reads everything; nobody where nobody is named. */
export interface Offices {
  readonly admins?: Members;
  readonly auditors?: Members;
}

export const MAX_REASON_LENGTH = 500;

type ForApproval = Pick<Resource, 'approvers' | 'stages'>;

/** What a person may do for one resource (undefined: for none in particular). Without requesters all may ask. */
export function actorOf(
  person: Person,
  one: Belonging,
  resource: (Pick<Resource, 'requesters' | 'owners'> & ForApproval) | undefined,
  { admins, auditors }: Offices,
): Actor {
  const isAdmin = belongs(admins, one);
  const mayApprove = resource !== undefined && isNamed(one, resource);
  const others = resource !== undefined && sources(resource).some(({ kind }) => kind !== 'members');
  return {
    person,
    mayAsk:
      resource !== undefined && (resource.requesters === undefined || belongs(resource.requesters, one)),
    mayApprove,
    mayBeAsked: mayApprove || others || isAdmin,
    isAdmin,
    administers: isAdmin || belongs(resource?.owners, one),
    isAuditor: belongs(auditors, one),
  };
}

const sources = (resource: ForApproval): readonly Approvers[] =>
  stagesOf(resource).flatMap(({ approvers, alternates }) => [approvers, ...(alternates ? [alternates] : [])]);

/** Whether the catalogue has this person decide in some stage, as far as groups and names tell. */
const isNamed = (one: Belonging, resource: ForApproval): boolean =>
  sources(resource).some((approvers) => approvers.kind === 'members' && belongs(approvers, one));

/**
 * Who sees a record: its sponsor, who decided on it, the resource's owners, administrators and auditors; and, by its
 * history, who was asked and may still decide on such requests. Nobody else of the company needs to know more than
 * that the partner is known, and whom to ask.
 */
export function maySee(record: AccessRecord, by: Actor, history: readonly AccessEvent[] = []): boolean {
  const { id } = by.person;
  if (by.administers || by.isAuditor || seesWithoutRole(record, id)) return true;
  // Where a later stage came to another end, the record no longer says who approved before.
  if (history.some((event) => event.type === 'stage-approved' && event.by.id === id)) return true;
  return peopleAsked(history).some((one) => one.id === id && (by.mayBeAsked || one.for !== undefined));
}

/**
 * Whether the record itself says that somebody sees it, whatever their roles are by now: who asked, who decided, and
 * who is asked whether it is needed, or to look after it.
 */
export const seesWithoutRole = (record: AccessRecord, person: ObjectId): boolean =>
  person === record.request.sponsor.id ||
  [...deciders(record), ...(record.transfer?.people ?? []), ...(reviewOf(record)?.people ?? [])].some(
    ({ id }) => id === person,
  );

/**
 * Whether this person may act on the record as its sponsor, or for them: an owner of the resource, an administrator,
 * and to whom it falls once the sponsor has left.
 */
export function requireSponsor(record: AccessRecord, by: Actor): Refusal | undefined {
  if (by.administers || by.person.id === record.request.sponsor.id) return undefined;
  if (standsInForSponsor(record).some(({ id }) => id === by.person.id)) return undefined;
  return { code: 'not-yours', sponsor: record.request.sponsor };
}

/** Giving more than was given needs the role of today; taking back needs none but having asked. */
export function requireGiver(record: AccessRecord, by: Actor): Refusal | undefined {
  return requireSponsor(record, by) ?? (by.administers || by.mayAsk ? undefined : { code: 'not-requester' });
}

/** Whoever acts for others says why: it goes on record, and those whom it concerns read it. */
export function requireReason(reason: string | undefined): Refusal | undefined {
  const said = reason?.trim() ?? '';
  if (said === '') return { code: 'reason-needed' };
  return said.length > MAX_REASON_LENGTH ? { code: 'reason-too-long', limit: MAX_REASON_LENGTH } : undefined;
}

/** The same of a record: nobody need say to themselves why. */
export const requireReasonFor = (
  record: AccessRecord,
  by: Actor,
  reason: string | undefined,
): Refusal | undefined => (by.person.id === record.request.sponsor.id ? undefined : requireReason(reason));

const within = (domain: string, listed: string): boolean =>
  domain === listed || domain.endsWith(`.${listed}`);

type Asking = Omit<Request, 'found'> & { readonly found?: Found };

/**
 * Whether policy lets this be asked for. Before anybody looked into the directory `found` is missing;
 * `domain-not-allowed` is then the one refusal that looking may lift, for those domains are the partners'.
 */
export const checkRequest = (request: Asking, resource: Resource, by: Actor): Refusal | undefined =>
  refusalsOf(request, resource, by)[0];

/** All that policy has against it, the gravest first; a form says each at its field. */
export function refusalsOf(request: Asking, resource: Resource, by: Actor): readonly Refusal[] {
  // Who administers goes on for others with what there is; asking for more is the requesters'.
  const goesOn = request.extension !== undefined || request.replaces !== undefined;
  const refusals: Refusal[] = [];
  if (!by.mayAsk && !(goesOn && by.administers)) refusals.push({ code: 'not-requester' });
  // Many rules of a directory tell only guests from members; a change goes on as it was approved.
  if (request.invitedAs === 'member' && !by.isAdmin && !goesOn)
    refusals.push({ code: 'member-by-administrators' });
  const domain = domainOf(request.address);
  const { allow, deny } = resource.domains;
  const denied = deny.some((listed) => within(domain, listed));
  if (denied) refusals.push({ code: 'domain-denied', domain });
  const reason = request.reason?.trim() ?? '';
  if (reason === '' && resource.justification === 'required') refusals.push({ code: 'reason-needed' });
  if (reason.length > MAX_REASON_LENGTH) refusals.push({ code: 'reason-too-long', limit: MAX_REASON_LENGTH });
  const late = checkEnd(endOf(request.term, request.at), resource, request.at);
  if (late !== undefined) refusals.push(late);
  const partner = request.found?.kind !== 'employee';
  if (partner && !denied && allow.length > 0 && !allow.some((listed) => within(domain, listed)))
    refusals.push({ code: 'domain-not-allowed', domain, allowed: allow });
  return refusals;
}

/** Whether somebody else may get the invitation's mail: under the partner's own rule, unless they are at home here. */
export function checkCc(
  { cc }: Pick<Request, 'cc'>,
  { domains: { allow, deny } }: Pick<Resource, 'domains'>,
  ownDomains: readonly string[],
): Refusal | undefined {
  if (cc === undefined) return undefined;
  const domain = domainOf(cc);
  if (ownDomains.includes(domain)) return undefined;
  if (deny.some((listed) => within(domain, listed))) return { code: 'domain-denied', domain };
  if (allow.length > 0 && !allow.some((listed) => within(domain, listed)))
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
  const { found, sponsor } = request;
  const asEmployee = found.kind === 'employee' && resource.employees !== 'approve';
  if (stagesOf(resource).length === 0) return { why: asEmployee ? 'employee' : 'no-approvers' };
  if (!asEmployee || resource.privileged) return 'needed';
  // For oneself others decide, unless the catalogue says in so many words that they need not.
  const own = found.account === sponsor.id;
  return own && resource.employees !== 'immediate' ? 'needed' : { why: 'employee' };
}

/** Whether longer access is for those to decide who approve it: as the catalogue says, and never where nobody had to at first. */
export const extensionNeedsApproval = (request: Request, resource: Resource): boolean =>
  approvalOf(request, resource) === 'needed' && (resource.privileged || resource.extension !== 'sponsor');
