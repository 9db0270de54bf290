import { type Target, targetKey } from '../../src/access/catalog.ts';
import type { Membership, Person } from '../../src/access/record.ts';
import {
  type Account,
  type Bounce,
  type Bounces,
  type Contact,
  type DeletedAccount,
  type Directory,
  type DirectoryChanges,
  DirectoryError,
  type Invitation,
  isPartner,
  isPresentEmployee,
  type Look,
  type Looked,
  type LookPart,
  type Mail,
  type MembersPage,
  type PartnerAccount,
} from '../../src/usecases/ports.ts';

/** A directory in memory, for use cases: strict (a pending guest joins nothing), and counting what reached it. */
export class FakeDirectory implements Directory {
  readonly accounts = new Map<string, Account & { readonly addresses: readonly string[] }>();
  readonly groups = new Map<string, Set<string>>();
  /** What Microsoft mailed. */
  readonly mails: Invitation[] = [];
  /** Everything that was asked of it, mailed or not. */
  readonly invitations: Invitation[] = [];
  /** Our own mails. */
  readonly sent: Mail[] = [];
  readonly held = new Map<string, Set<string>>();
  /** Throws to fail before acting, by method; called first thing in each. */
  before: (method: keyof Directory) => void | Promise<void> = () => undefined;
  /** Throws to lose the answer after acting. */
  after: (method: keyof Directory) => void | Promise<void> = () => undefined;
  #next = 1;

  employee(id: string, name: string, groups: readonly string[] = [], address?: string): Person {
    const upn = address ?? `${name.toLowerCase()}@home.example`;
    this.accounts.set(id, { id, name, upn, mail: upn, kind: 'employee', enabled: true, addresses: [upn] });
    for (const group of groups) this.groupOf(group).add(id);
    return { id, name };
  }

  guest(address: string, invitation: 'pending' | 'accepted', id?: string): string {
    return this.partner('guest', address, invitation, id);
  }

  /** By what the directory dates what it makes, in milliseconds. */
  now: () => number = () => 0;
  readonly createdAt = new Map<string, number>();
  /** Those who can be restored, with what they were. */
  readonly bin = new Map<string, Account & { readonly addresses: readonly string[] }>();
  /** What was done to accounts, in order. */
  readonly deeds: string[] = [];

  partner(
    kind: PartnerAccount['kind'],
    address: string,
    invitation: 'pending' | 'accepted',
    id = `guest-${this.#next++}`,
  ): string {
    const upn = `${address.replace('@', '_')}#EXT#@home.example`;
    const addresses = [address];
    this.accounts.set(id, { id, name: address, upn, kind, invitation, enabled: true, addresses });
    if (!this.createdAt.has(id)) this.createdAt.set(id, this.now());
    return id;
  }

  accept(address: string): void {
    for (const account of this.accounts.values())
      if (isPartner(account) && account.addresses.includes(address))
        this.accounts.set(account.id, { ...account, invitation: 'accepted' });
  }

  isIn(target: Target, account: string): boolean {
    return this.held.get(targetKey(target))?.has(account) ?? false;
  }

  find(address: string) {
    return this.#call('find', () =>
      [...this.accounts.values()].filter((one) => one.addresses.includes(address)),
    );
  }
  /** By address. */
  readonly deleted = new Map<string, readonly DeletedAccount[]>();
  readonly contacts = new Map<string, readonly Contact[]>();
  readonly ownDomains: readonly string[] = ['home.example'];
  look(address: string, _parts: readonly LookPart[], more: readonly string[] = []): Promise<Look> {
    return this.#call('look', () => ({
      accounts: [...this.accounts.values()].filter(
        (one) => one.addresses.includes(address) || more.includes(one.id),
      ),
      deleted: this.deleted.get(address) ?? [],
      contacts: this.contacts.get(address) ?? [],
      ownDomains: this.ownDomains,
    }));
  }
  lookMany(addresses: readonly string[]): Promise<ReadonlyMap<string, Looked | DirectoryError>> {
    return this.#call(
      'lookMany',
      () => new Map(addresses.map((address) => [address, this.#looked(address)])),
    );
  }
  #looked(address: string): Looked {
    return {
      accounts: [...this.accounts.values()].filter((one) => one.addresses.includes(address)),
      deleted: this.deleted.get(address) ?? [],
      ownDomains: this.ownDomains,
    };
  }
  account(id: string) {
    return this.#call('account', () => this.accounts.get(id));
  }
  accountsById(ids: readonly string[]) {
    return this.#call('accountsById', () => {
      const known = ids.flatMap((id) => this.accounts.get(id) ?? []);
      return new Map(known.map((one) => [one.id, one]));
    });
  }
  applicationIds(apps: readonly string[]) {
    return this.#call('applicationIds', () => new Map(apps.map((app) => [app, [app]])));
  }
  invitationStates(ids: readonly string[]) {
    return this.#call('invitationStates', () => {
      const known = ids.map((id) => [id, this.accounts.get(id)?.invitation] as const);
      return new Map(known.flatMap(([id, state]) => (state === undefined ? [] : [[id, state] as const])));
    });
  }
  invite(invitation: Invitation) {
    return this.#call('invite', () => {
      if (!invitation.unmailed) this.mails.push(invitation);
      this.invitations.push(invitation);
      const { resets } = invitation;
      const reset = resets === undefined ? undefined : this.accounts.get(resets);
      if (resets !== undefined && reset === undefined) throw new DirectoryError('not-found');
      if (reset !== undefined) this.guest(invitation.address, 'pending', resets);
      const known = [...this.accounts.values()].find(({ addresses }) =>
        addresses.includes(invitation.address),
      );
      const account = known?.id ?? this.guest(invitation.address, 'pending');
      const accepted = known?.invitation === 'accepted';
      return { account, accepted, redeemUrl: `https://login.example/redeem?rd=${this.invitations.length}` };
    });
  }
  /** Mails that came back and were not told yet; undefined: nobody may read the mailbox. */
  bounced: Bounce[] | undefined = [];
  bounces(_mailbox: string, cursor = '0'): Promise<Bounces | undefined> {
    return this.#call('bounces', () => {
      const told = this.bounced && { bounces: this.bounced, cursor: String(Number(cursor) + 1) };
      if (told) this.bounced = [];
      return told;
    });
  }
  sendMail(mail: Mail) {
    return this.#call('sendMail', () => void this.sent.push(mail));
  }
  join(account: string, targets: readonly Target[]): Promise<readonly Membership[]> {
    return this.#call('join', () => {
      if (this.accounts.get(account)?.invitation === 'pending')
        throw new DirectoryError('pending-guest', { retryAfterMs: 1_000 });
      return targets.map((target) => {
        const members = this.holdersOf(target);
        const outcome = members.has(account) ? 'was-member' : 'added';
        members.add(account);
        return { target, outcome };
      });
    });
  }
  leave(account: string, targets: readonly Target[]): Promise<readonly Membership[]> {
    return this.#call('leave', () =>
      targets.map((target) => ({
        target,
        outcome: this.holdersOf(target).delete(account) ? 'removed' : 'was-not-member',
      })),
    );
  }
  readonly canHoldRoles = new Set<string>();
  roleAssignable(groups: readonly string[]) {
    return this.#call('roleAssignable', () => groups.filter((group) => this.canHoldRoles.has(group)));
  }
  /** Whether it tells who is in which group. */
  readsGroups = true;
  accountHolding(id: string, targets: readonly Target[]) {
    return this.#call('accountHolding', () => {
      const account = this.accounts.get(id);
      const held = targets.filter((target) => this.isIn(target, id));
      return account === undefined ? {} : { account, ...(this.readsGroups && { held }) };
    });
  }
  holders(target: Target, accounts: readonly string[]) {
    return this.#call('holders', () => {
      if (!this.readsGroups) throw new DirectoryError('permission-missing');
      return new Set(accounts.filter((account) => this.isIn(target, account)));
    });
  }
  holds(account: string, targets: readonly Target[]) {
    return this.#call('holds', () => {
      if (!this.readsGroups) throw new DirectoryError('permission-missing');
      return targets.filter((target) => this.isIn(target, account));
    });
  }
  /** Accounts with something that no target of ours gave them, or of which the directory will not say. */
  readonly holdingMore = new Set<string>();
  holdsMore(account: string, targets: readonly Target[]) {
    return this.#call('holdsMore', () => {
      const ours = new Set(targets.map(targetKey));
      const held = [...this.held].filter(([, holders]) => holders.has(account)).map(([key]) => key);
      const inGroup = [...this.groups.values()].some((members) => members.has(account));
      return this.holdingMore.has(account) || inGroup || held.some((key) => !ours.has(key));
    });
  }
  origin(id: string) {
    return this.#call('origin', () => this.#origin(id));
  }
  leftover(id: string) {
    return this.#call('leftover', () => {
      const seen = this.#origin(id);
      const held = [...this.held.values(), ...this.groups.values()].some((members) => members.has(id));
      return seen && { ...seen, holdsAny: held || this.holdingMore.has(id) };
    });
  }
  #origin(id: string) {
    const account = this.accounts.get(id);
    if (account === undefined) return undefined;
    const { kind, enabled } = account;
    const createdAt = this.createdAt.get(id);
    return {
      id,
      kind,
      enabled,
      invited: kind !== 'employee',
      ...(createdAt !== undefined && { createdAt }),
    };
  }
  setEnabled(id: string, enabled: boolean) {
    return this.#call('setEnabled', () => {
      const account = this.accounts.get(id);
      if (account === undefined) throw new DirectoryError('not-found');
      this.accounts.set(id, { ...account, enabled });
      this.deeds.push(`${enabled ? 'enable' : 'block'} ${id}`);
    });
  }
  deleteAccount(id: string) {
    return this.#call('deleteAccount', () => {
      const account = this.accounts.get(id);
      if (account === undefined) return;
      this.bin.set(id, account);
      this.accounts.delete(id);
      this.deeds.push(`delete ${id}`);
    });
  }
  isDeleted(id: string) {
    return this.#call('isDeleted', () => this.bin.has(id));
  }
  restoreAccount(id: string) {
    return this.#call('restoreAccount', () => {
      const account = this.bin.get(id);
      if (account === undefined) throw new DirectoryError('not-found');
      this.bin.delete(id);
      this.accounts.set(id, account);
      this.deeds.push(`restore ${id}`);
    });
  }
  /** How many of a page's accounts are listed at once. */
  membersAPage = 999;
  membersPage(target: Target, after = '0'): Promise<MembersPage> {
    return this.#call('membersPage', () => {
      if (!this.readsGroups) throw new DirectoryError('permission-missing');
      const all = [...this.holdersOf(target)].filter((id) => this.accounts.has(id));
      const end = Number(after) + this.membersAPage;
      const members = all.slice(Number(after), end).map((id) => {
        const account = this.accounts.get(id);
        return { id, name: account?.name ?? id, ...(account && { account }) };
      });
      return { members, ...(end < all.length && { next: String(end) }) };
    });
  }
  standing(id: string, groups: readonly string[]) {
    return this.#call('standing', () => {
      const account = this.accounts.get(id);
      const held = groups.filter((group) => this.groups.get(group)?.has(id));
      return account && { account, groups: held };
    });
  }
  members(group: string): Promise<readonly Person[]> {
    return this.#call('members', () =>
      [...(this.groups.get(group) ?? [])].flatMap((id) => {
        const account = this.accounts.get(id);
        return account && isPresentEmployee(account) ? [{ id, name: account.name }] : [];
      }),
    );
  }
  inviteMany(invitations: readonly Invitation[]) {
    return invitations.map((one) => this.invite(one));
  }
  joinMany(target: Target, accounts: readonly string[]) {
    return accounts.map(async (id) => (await this.join(id, [target]))[0]?.outcome ?? 'added');
  }
  readonly managers = new Map<string, Person>();
  readonly owned = new Map<string, readonly Person[]>();
  readonly answering = new Map<string, readonly Person[]>();
  manager(person: string) {
    return this.#call('manager', () => this.managers.get(person));
  }
  owners(group: string) {
    return this.#call('owners', () => this.owned.get(group) ?? []);
  }
  sponsors(guest: string) {
    return this.#call('sponsors', () => this.answering.get(guest) ?? []);
  }
  /** When accounts signed in last; undefined: the directory does not tell. */
  readonly signIns = new Map<string, number>();
  usage(ids: readonly string[]) {
    return this.#call('usage', () => {
      const known = ids.flatMap((id) => {
        const account = this.accounts.get(id);
        const lastSignIn = this.signIns.get(id);
        const told = { enabled: account?.enabled ?? true, ...(lastSignIn !== undefined && { lastSignIn }) };
        return account === undefined ? [] : [[id, told] as const];
      });
      return new Map(known);
    });
  }
  placeSponsor(guest: string, { add, remove }: { readonly add: string; readonly remove?: string }) {
    return this.#call('placeSponsor', () => {
      const there = this.answering.get(guest) ?? [];
      const isThere = there.some(({ id }) => id === add);
      const kept = there.filter(({ id }) => id !== remove);
      this.answering.set(guest, isThere ? kept : [...kept, { id: add, name: add }]);
      return !isThere;
    });
  }
  /** What the next look at its changes tells. */
  heard: DirectoryChanges['changed'] = [];
  changes(): Promise<DirectoryChanges> {
    return this.#call('changes', () => ({ changed: this.heard, cursor: '', startedOver: true }));
  }
  ping() {
    return this.#call('ping', () => undefined);
  }

  groupOf(group: string): Set<string> {
    const members = this.groups.get(group) ?? new Set();
    this.groups.set(group, members);
    return members;
  }

  holdersOf(target: Target): Set<string> {
    const key = targetKey(target);
    const members = this.held.get(key) ?? new Set();
    this.held.set(key, members);
    return members;
  }

  async #call<T>(method: keyof Directory, act: () => T): Promise<T> {
    await this.before(method);
    const result = act();
    await this.after(method);
    return result;
  }
}
