import type { Identity } from '../access/advice.ts';
import type { ObjectId, Target } from '../access/catalog.ts';
import type { AccountOrigin, AccountSeen } from '../access/leftover.ts';
import type { Membership, Person } from '../access/record.ts';
import type { Usage } from '../access/review.ts';
import type { Instant } from '../access/term.ts';
import type { DirectoryError } from './directory-error.ts';
import type { Bounces, Mail } from './mail-port.ts';

export type { Identity } from '../access/advice.ts';

interface AnyAccount {
  readonly id: ObjectId;
  readonly name: string;
  readonly mail?: string;
  readonly upn: string;
  readonly identity?: Identity;
  readonly enabled: boolean;
  /** Where the tenant's licence and our permissions let us know. */
  readonly lastSignIn?: Instant;
}

/** Somebody whose account is this tenant's own. */
export interface EmployeeAccount extends AnyAccount {
  readonly kind: 'employee';
  readonly invitation?: never;
  readonly invitationChangedAt?: never;
}

/**
 * Somebody whose account is at home elsewhere. An external member counts as a member in the directory (by an
 * invitation, a conversion, cross-tenant synchronisation) and is a partner here all the same: asks for nothing,
 * decides nothing, stands in for nobody.
 */
export interface PartnerAccount extends AnyAccount {
  readonly kind: 'guest' | 'external-member';
  /** `accepted` also where there never was an invitation to accept (a null state). */
  readonly invitation: 'pending' | 'accepted';
  readonly invitationChangedAt?: Instant;
}

/** A person of the directory, parsed once. */
export type Account = EmployeeAccount | PartnerAccount;

export const isEmployee = (account: Account): account is EmployeeAccount => account.kind === 'employee';
export const isPartner = (account: Account): account is PartnerAccount => !isEmployee(account);

/** One of ours who has not left: nobody else asks for anything, decides or stands in, whatever group they are in. */
export const isPresentEmployee = (account: Account): boolean => isEmployee(account) && account.enabled;

/** Who somebody is, and where they belong. */
export interface Standing {
  readonly account: Account;
  readonly groups: readonly ObjectId[];
}

/** An account that was deleted lately; an administrator can bring it back, with its memberships. */
export interface DeletedAccount {
  readonly account: Account;
  readonly deletedAt?: Instant;
}

/** An address in the company's address book, without an account. */
export interface Contact {
  readonly name: string;
  readonly company?: string;
}

/** What may be asked besides who has an address; each needs a permission, the last a licence too. */
export type LookPart = 'deleted' | 'contacts' | 'last-sign-in';

/** Everything that the directory tells about an address. What it does not let us know is empty. */
export interface Look {
  readonly accounts: readonly Account[];
  readonly deleted: readonly DeletedAccount[];
  readonly contacts: readonly Contact[];
  /** The tenant's verified domains, in lower case: who is at home there is no guest. */
  readonly ownDomains: readonly string[];
}

/** What a look at many addresses tells of each. */
export type Looked = Omit<Look, 'contacts'>;

export * from './directory-error.ts';
export type { Feature } from './feature.ts';
export type { Bounce, Bounces, Mail } from './mail-port.ts';

export interface Invitation {
  readonly address: string;
  readonly name?: string;
  readonly redirectUrl: string;
  readonly language?: string;
  readonly sponsor: ObjectId;
  /** One more who gets Microsoft's mail. */
  readonly cc?: string;
  /** Absent: a guest. */
  readonly invitedAs?: 'member';
  /** True: Microsoft sends no mail; the answer's `redeemUrl` is then all there is. */
  readonly unmailed?: boolean;
  /** The guest whose redemption starts over, with another address; they keep all they hold. */
  readonly resets?: ObjectId;
}

export interface Invited {
  readonly account: ObjectId;
  readonly accepted: boolean;
  /** Opens the invitation: a secret of whoever is to accept it. Never to be logged or kept. */
  readonly redeemUrl?: string;
}

/** Who holds something directly; `account` where the list told more than a name. */
export interface DirectoryMember {
  readonly id: ObjectId;
  readonly name: string;
  readonly account?: Account;
}

export interface MembersPage {
  readonly members: readonly DirectoryMember[];
  /** Opaque; absent on the last page. */
  readonly next?: string;
}

/** What became of guests, as far as it is told; `blocked` from signing in. The same change may be told twice. */
export interface DirectoryChanges {
  readonly changed: readonly {
    readonly id: ObjectId;
    readonly state?: 'pending' | 'accepted' | 'removed';
    readonly blocked?: true;
  }[];
  /** Where to go on from; opaque, kept for up to seven days. */
  readonly cursor: string;
  /** True when what happened before is not known: read the states that matter. */
  readonly startedOver: boolean;
}

/** Entra through Graph. Calls made while a person waits are served before `background` ones. */
export interface Directory {
  /** Everybody known under an address: mail, otherMails, proxyAddresses (either case), UPN. One call. */
  find(address: string): Promise<readonly Account[]>;
  /**
   * As `find`, with more about the address, and `more` accounts by their ids, in the same one call. What we may not
   * know is left out; not to learn who has the address is an error.
   */
  look(
    address: string,
    parts: readonly LookPart[],
    more?: readonly ObjectId[],
    /** Of these it is learnt in the same call whether they can hold directory roles. */
    groups?: readonly ObjectId[],
  ): Promise<Look>;
  /**
   * As `look` for who has and who had each of these addresses: many at once, in the background. An address that the
   * directory will not look for has that error in its place.
   */
  lookMany(addresses: readonly string[]): Promise<ReadonlyMap<string, Looked | DirectoryError>>;
  /** One call; undefined when there is no such object. */
  account(id: ObjectId): Promise<Account | undefined>;
  /** Many, in the background; who is gone is left out. */
  accountsById(ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Account>>;
  /**
   * By the id of an application that was given, be it the object's or its AppID, both of them in lower case; one that
   * is not here, or that we may not read, is left out. What was learnt is not asked again.
   */
  applicationIds(apps: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, readonly string[]>>;
  /** The invitation state of many guests, read in batches; who is gone is left out. */
  invitationStates(ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, 'pending' | 'accepted'>>;
  /** Has Microsoft send the mail, unless it is `unmailed`. One call, never repeated by the transport. */
  invite(invitation: Invitation): Promise<Invited>;
  /** One call, never repeated by the transport; nothing of it is kept in the mailbox. */
  sendMail(mail: Mail): Promise<void>;
  /**
   * Which mails of ours from this mailbox came back since the cursor; without one, it begins from now. Undefined where
   * we may not read the mailbox. What is told once may be told again.
   */
  bounces(mailbox: string, cursor?: string): Promise<Bounces | undefined>;
  /**
   * Many at once, in the background; each has an outcome of its own, as soon as it is known, in the order given.
   * What was not sent `before` that instant is given back as `throttled`, not acted.
   */
  inviteMany(invitations: readonly Invitation[], before?: Instant): readonly Promise<Invited>[];
  /** Adds; `was-member` says that it was one already, whoever did that. One call a target. */
  join(account: ObjectId, targets: readonly Target[]): Promise<readonly Membership[]>;
  /** Adds many to one target, in the background, like `inviteMany`. */
  joinMany(
    target: Target,
    accounts: readonly ObjectId[],
    before?: Instant,
  ): readonly Promise<Membership['outcome']>[];
  /** Takes away; who is no member stays none. One call a target. */
  leave(account: ObjectId, targets: readonly Target[]): Promise<readonly Membership[]>;
  /** As `account`, with which of the targets it holds, in one round trip; without `held` where that cannot be told. */
  accountHolding(
    id: ObjectId,
    targets: readonly Target[],
  ): Promise<{ readonly account?: Account; readonly held?: readonly Target[] }>;
  /** Who of these accounts holds the target: many at once, in the background. */
  holders(target: Target, accounts: readonly ObjectId[]): Promise<ReadonlySet<ObjectId>>;
  /** Which of the targets the account holds now; in groups and directory roles through other groups, too. */
  holds(account: ObjectId, targets: readonly Target[]): Promise<readonly Target[]>;
  /** Whether the account has anything but these, or may have: what the directory will not tell counts as more. */
  holdsMore(account: ObjectId, targets: readonly Target[]): Promise<boolean>;
  /** All that decides whether an account is ours to block or delete, read afresh; undefined when there is none. */
  leftover(account: ObjectId): Promise<AccountSeen | undefined>;
  /** Whose account it is, and whether it may sign in; undefined when there is none. One call. */
  origin(account: ObjectId): Promise<AccountOrigin | undefined>;
  setEnabled(account: ObjectId, enabled: boolean): Promise<void>;
  /** For 30 days it can be restored, with its memberships. */
  deleteAccount(account: ObjectId): Promise<void>;
  /** Whether an account is among those that were deleted, and can be restored. */
  isDeleted(account: ObjectId): Promise<boolean>;
  restoreAccount(account: ObjectId): Promise<void>;
  /** An account, and which of these groups it is in, transitively; undefined when there is none. One call. */
  standing(account: ObjectId, groups: readonly ObjectId[]): Promise<Standing | undefined>;
  /**
   * Which of these groups can hold directory roles, as far as we may know. What was learnt, by this or by a look at
   * what somebody holds, is not asked again.
   */
  roleAssignable(groups: readonly ObjectId[]): Promise<readonly ObjectId[]>;
  /** Who holds a target directly, users alone, up to 999 at once. One call, and one more to know an application. */
  membersPage(target: Target, after?: string): Promise<MembersPage>;
  /** The employees in a group, transitively. */
  members(group: ObjectId): Promise<readonly Person[]>;
  /** Whose report somebody is; undefined where the directory names nobody. */
  manager(person: ObjectId): Promise<Person | undefined>;
  /** The employees who own a group. */
  owners(group: ObjectId): Promise<readonly Person[]>;
  /** The employees who answer for a guest, as the directory has it. */
  sponsors(guest: ObjectId): Promise<readonly Person[]>;
  /**
   * Puts somebody among those who answer for a guest, and then takes one away; the others stay. False where they were
   * among them already.
   */
  placeSponsor(
    guest: ObjectId,
    who: { readonly add: ObjectId; readonly remove?: ObjectId },
  ): Promise<boolean>;
  /** Whether accounts may sign in, and when they last did; who is gone is left out. Many at once, in the background. */
  usage(ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Usage>>;
  /** What became of guests since the cursor; without one, or with one that is too old, it starts over from now. */
  changes(cursor?: string): Promise<DirectoryChanges>;
  /** Rejects when Graph does not answer us. */
  ping(): Promise<void>;
}
