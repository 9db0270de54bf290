import type {
  Assignment,
  DirectoryRole,
  Group,
  Identity,
  Invitation,
  Mail,
  Message,
  OrgContact,
  ServicePrincipal,
  User,
} from './model.ts';
import { Relation } from './relation.ts';

export interface Change {
  readonly userId: string;
  readonly kind: 'changed' | 'deleted' | 'purged';
  /** When readers may see it, in milliseconds: later than it happened while the directory replicates. */
  readonly visibleAt: number;
}

interface Deleted {
  readonly user: User;
  readonly putBack: () => void;
}

/** The directory's state. It knows what belongs together and finds it fast; rules and texts live in the routes. */
export class Directory {
  readonly users = new Map<string, User>();
  readonly groups = new Map<string, Group>();
  readonly applications = new Map<string, ServicePrincipal>();
  readonly roles = new Map<string, DirectoryRole>();
  readonly assignments = new Map<string, Assignment>();
  readonly deleted = new Map<string, Deleted>();
  readonly contacts = new Map<string, OrgContact>();
  readonly invitations = new Map<string, Invitation>();
  readonly mails: Mail[] = [];
  /** In mailboxes of this tenant; oldest first. */
  readonly messages: Message[] = [];
  /** group → member, group → owner, role → member, user → sponsor, user → manager. */
  readonly members = new Relation();
  readonly owners = new Relation();
  readonly roleMembers = new Relation();
  readonly sponsors = new Relation();
  readonly managers = new Relation();
  /** Append-only; a delta token is a position in it. */
  readonly changes: Change[] = [];
  readonly #byAddress = new Map<string, Set<string>>();
  readonly #keysOf = new Map<string, readonly string[]>();
  readonly #visibleAt = new Map<string, number>();

  /** Adds or replaces a user and every index to it. `visibleAt` is when other replicas learn of it. */
  put(user: User, now: number, visibleAt = now): void {
    this.users.set(user.id, user);
    if (visibleAt > now) this.#visibleAt.set(user.id, visibleAt);
    this.#index(user);
    this.changes.push({
      userId: user.id,
      kind: 'changed',
      visibleAt: Math.max(visibleAt, this.#visibleAt.get(user.id) ?? 0),
    });
  }

  isVisible(id: string, now: number): boolean {
    const at = this.#visibleAt.get(id);
    if (at === undefined) return true;
    if (at > now) return false;
    this.#visibleAt.delete(id);
    return true;
  }

  /** By object id or user principal name, whatever the letter case. */
  user(key: string): User | undefined {
    const direct = this.users.get(key.toLowerCase());
    if (direct) return direct;
    return this.atAddress(key).find((user) => user.userPrincipalName.toLowerCase() === key.toLowerCase());
  }

  /** Everyone who has this address as mail, other mail, proxy address or principal name. */
  atAddress(address: string): readonly User[] {
    const ids = this.#byAddress.get(address.toLowerCase()) ?? [];
    return [...ids].flatMap((id) => this.users.get(id) ?? []);
  }

  /** Soft: the user goes to the deleted items, with all that a restore must bring back. */
  delete(user: User, now: number, deletedDateTime: string): void {
    const undo = [this.members, this.owners, this.roleMembers, this.sponsors, this.managers].map((relation) =>
      relation.detach(user.id),
    );
    const held = [...this.assignments.values()].filter((one) => one.principalId === user.id);
    for (const one of held) this.assignments.delete(one.id);
    this.users.delete(user.id);
    this.#unindex(user.id);
    user.deletedDateTime = deletedDateTime;
    this.deleted.set(user.id, {
      user,
      putBack: () => {
        for (const step of undo) step();
        for (const one of held) this.assignments.set(one.id, one);
      },
    });
    this.changes.push({ userId: user.id, kind: 'deleted', visibleAt: now });
  }

  restore(id: string, now: number): User | undefined {
    const found = this.deleted.get(id);
    if (!found) return undefined;
    this.deleted.delete(id);
    found.user.deletedDateTime = null;
    this.put(found.user, now);
    found.putBack();
    return found.user;
  }

  purge(id: string, now: number): boolean {
    if (!this.deleted.delete(id)) return false;
    this.changes.push({ userId: id, kind: 'purged', visibleAt: now });
    return true;
  }

  #index(user: User): void {
    this.#unindex(user.id);
    const keys = addressesOf(user);
    for (const key of keys) {
      const set = this.#byAddress.get(key);
      if (set) set.add(user.id);
      else this.#byAddress.set(key, new Set([user.id]));
    }
    this.#keysOf.set(user.id, keys);
  }

  #unindex(id: string): void {
    for (const key of this.#keysOf.get(id) ?? []) {
      const set = this.#byAddress.get(key);
      set?.delete(id);
      if (set?.size === 0) this.#byAddress.delete(key);
    }
    this.#keysOf.delete(id);
  }
}

export const withoutPrefix = (proxyAddress: string): string => proxyAddress.replace(/^smtp:/i, '');

function addressesOf(user: User): readonly string[] {
  const all = [
    user.mail,
    user.userPrincipalName,
    ...user.otherMails,
    ...user.proxyAddresses.map(withoutPrefix),
  ];
  return [...new Set(all.flatMap((one) => (one === null ? [] : [one.toLowerCase()])))];
}

export const ownIdentity = (userPrincipalName: string, issuer: string): Identity => ({
  signInType: 'userPrincipalName',
  issuer,
  issuerAssignedId: userPrincipalName,
});
