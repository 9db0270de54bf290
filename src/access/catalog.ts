import type { Duration } from './term.ts';

/** An Entra object id (a GUID, lower case). */
export type ObjectId = string;

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

/** Something that can be asked for, as the catalogue describes it. */
export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Where "Go to application" leads. */
  readonly url?: string;
  readonly grants: readonly Target[];
  /** Entra groups; without requesters every employee may ask, without approvers nobody is asked. */
  readonly requesters?: ObjectId;
  readonly approvers?: ObjectId;
  /** The default length; without it the longest; without either access has no end. */
  readonly duration?: Duration;
  readonly maxDuration?: Duration;
  /** Partner domains in ASCII lower case; an empty `allow` allows all that `deny` does not name. */
  readonly domains: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly justification: 'required' | 'optional';
  readonly employees: 'immediate' | 'approve';
}
