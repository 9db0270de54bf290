import type { InactiveRule, ReviewRule } from './review-rule.ts';
import type { Duration } from './term.ts';

/** An Entra object id (a GUID, lower case). */
export type ObjectId = string;

/** What stands for a role where an application has none of its own. Source: Graph v1.0, appRoleAssignment. */
export const DEFAULT_ACCESS = '00000000-0000-0000-0000-000000000000';

/** What membership is given in: a security group, an application's role, or a directory role. */
export type Target =
  | { readonly kind: 'group'; readonly group: ObjectId }
  | { readonly kind: 'app'; readonly app: ObjectId; readonly role: ObjectId }
  | { readonly kind: 'directory-role'; readonly role: ObjectId };

/** One key for a target, fit for comparing and for logs. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'group':
      return `group:${target.group}`;
    case 'app':
      return `app:${target.app}:${target.role}`;
    case 'directory-role':
      return `directory-role:${target.role}`;
  }
}

/** Each target of these once. */
export const distinctTargets = (...lists: readonly (readonly Target[])[]): readonly Target[] => [
  ...new Map(lists.flat().map((target) => [targetKey(target), target])).values(),
];

/** Who belongs to something: a group's members, people named one by one, or both. */
export interface Members {
  readonly group?: ObjectId;
  /** Object ids, or user principal names in lower case. */
  readonly people?: readonly string[];
}

/** As much of somebody as telling whether they belong takes. */
export interface Belonging {
  readonly id: ObjectId;
  readonly upn?: string;
  /** Of the groups that matter here, those that they are in. */
  readonly groups: ReadonlySet<ObjectId>;
}

/** Whether somebody belongs; nobody does where nobody is named. */
export function belongs(members: Members | undefined, one: Belonging): boolean {
  if (members === undefined) return false;
  if (members.group !== undefined && one.groups.has(members.group)) return true;
  const upn = one.upn?.toLowerCase();
  return (members.people ?? []).some((named) => named === one.id || named === upn);
}

export const groupsOf = (targets: readonly Target[]): readonly ObjectId[] =>
  targets.flatMap((target) => (target.kind === 'group' ? [target.group] : []));

export const includesTarget = (list: readonly Target[], target: Target): boolean =>
  list.some((one) => targetKey(one) === targetKey(target));

export const withoutTargets = (list: readonly Target[], others: readonly Target[]): readonly Target[] =>
  list.filter((one) => !includesTarget(others, one));

/**
 * Who decides in a stage: a group's members or named people, the requester's manager, the owners of the resource's
 * groups, or the sponsors that the directory names for the guest.
 */
export type Approvers =
  | ({ readonly kind: 'members' } & Members)
  | { readonly kind: 'manager' | 'owners' | 'sponsor' };

/** A time to decide: by the calendar, or counting only Monday to Friday where the approver is. */
export type Within =
  | { readonly kind: 'calendar'; readonly duration: Duration }
  | { readonly kind: 'working'; readonly days: number };

export interface Stage {
  readonly approvers: Approvers;
  /** Who is asked besides when the time is over, or nobody of the first could be reached. */
  readonly alternates?: Approvers;
  readonly within: Within;
}

/** Somebody decides within this time where the catalogue says nothing. */
const USUAL: Within = { kind: 'calendar', duration: { amount: 14, unit: 'd' } };

export const stage = (approvers: Approvers, within: Within = USUAL): Stage => ({ approvers, within });

/** The stages of a resource; none means that nobody has to decide. */
export function stagesOf(resource: Pick<Resource, 'approvers' | 'stages'>): readonly Stage[] {
  if (resource.stages !== undefined) return resource.stages;
  const { approvers } = resource;
  return approvers === undefined ? [] : [stage({ kind: 'members', ...approvers })];
}

/** A custom question; its answer stands on the approval card and in the record. */
export interface Question {
  readonly id: string;
  readonly ask: string;
  readonly kind: 'text' | 'choice' | 'date' | 'number' | 'yes-no';
  readonly required: boolean;
  /** For `choice`. */
  readonly choices?: readonly string[];
}

/** What a partner agrees to before they are let in. */
export interface Terms {
  /** Any text; another one asks everybody anew. */
  readonly version: string;
  /** Where they can be read. */
  readonly url: string;
}

/** Something that can be asked for, as the catalogue describes it. */
export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Where "Go to application" leads. */
  readonly url?: string;
  readonly grants: readonly Target[];
  /** Without requesters every employee may ask; without approvers or stages nobody is asked. */
  readonly requesters?: Members;
  readonly approvers?: Members;
  /** Who decides, one stage after the other; absent: `approvers` in one stage. */
  readonly stages?: readonly Stage[];
  /** What is asked besides, on the form. */
  readonly questions?: readonly Question[];
  /** The default length; without it the longest; without either access has no end. */
  readonly duration?: Duration;
  readonly maxDuration?: Duration;
  /** Partner domains in ASCII lower case; an empty `allow` allows all that `deny` does not name. */
  readonly domains: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly justification: 'required' | 'optional';
  /**
   * What happens when the address is an employee's. Absent: at once for others, decided by the approvers for oneself
   * and for what `privileged` says.
   */
  readonly employees?: 'immediate' | 'approve';
  /** Who lengthens access; absent: whoever approves it, where somebody does, else its sponsor. */
  readonly extension?: 'approve' | 'sponsor';
  /** It gives directory roles, so nobody ever gets it without a decision. */
  readonly privileged?: true;
  /** Administer this resource's records, and no others. */
  readonly owners?: Members;
  readonly terms?: Terms;
  /** How long before the end the sponsor is reminded; absent: as usual (`access/reminders.ts`); empty: never. */
  readonly reminders?: readonly Duration[];
  /** An invitation that nobody accepts is withdrawn so long after it first went out; absent: never. */
  readonly redeemWithin?: Duration;
  readonly leftover?: LeftoverRule;
  readonly review?: ReviewRule;
  readonly inactive?: InactiveRule;
}

/** When a guest whom we invited is blocked and deleted, counted from the end after which nothing is theirs. */
export interface LeftoverRule {
  readonly block?: Duration;
  readonly delete?: Duration;
}
