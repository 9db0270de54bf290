import type { AdminAct } from '../../src/access/admin-act.ts';
import { targetKey } from '../../src/access/catalog.ts';
import type { AccessRecord } from '../../src/access/record.ts';
import { accountOf, isLive, mayHaveGiven } from '../../src/access/record-queries.ts';
import type { Entra } from '../../src/sandbox/entra/index.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import type { Act } from './plan.ts';
import type { WatchedStore } from './store.ts';

/** The groups that partners are let into. */
const WATCHED = [GROUPS.portal.id, GROUPS.reports.id] as const;
const pair = (group: string, account: string): string => `${group} ${account}`;
const targetOf = (group: string) => ({ kind: 'group', group }) as const;
const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...some].filter((one) => !others.has(one));

/** Who is in which group and through whom, and whose account may be touched. */
export class Memberships {
  readonly #tenant: Entra;
  readonly #store: WatchedStore;
  readonly #fails: (what: string) => void;
  /** As Graph had them last. */
  #members = new Set<string>();
  #enabled = new Map<string, boolean>();
  /** Those that are not ours. */
  readonly #byHands = new Set<string>();
  /** Those of ours that somebody took by hand. */
  readonly #taken = new Set<string>();
  /** Accounts that an invitation of ours made. */
  readonly #made = new Set<string>();

  constructor(tenant: Entra, store: WatchedStore, fails: (what: string) => void) {
    this.#tenant = tenant;
    this.#store = store;
    this.#fails = fails;
    for (const one of this.#read()) {
      this.#members.add(one);
      this.#byHands.add(one);
    }
    this.#accounts();
  }

  made(account: string): void {
    this.#made.add(account);
  }

  has(group: string, account: string): boolean {
    return this.#members.has(pair(group, account));
  }

  /** Whether it is there, or would be if nobody had taken it by hand. */
  isOurs(group: string, account: string): boolean {
    return this.has(group, account) || this.#taken.has(pair(group, account));
  }

  isInAny(account: string): boolean {
    return WATCHED.some((group) => this.isOurs(group, account));
  }

  /** What there is to say of each membership through us of which no record says that it is to be there. */
  left(): readonly string[] {
    return [...this.#members]
      .filter((one) => !this.#byHands.has(one) && !this.#isExplained(one))
      .map((one) => {
        const known = this.#of(one.split(' ')[1] ?? '').map(({ id, status }) => `${id} ${status}`);
        return `${one} is there, and no record explains it, of: ${known.join(', ')}`;
      });
  }

  /** A replica had Graph do something: every change since is its doing. */
  graphDid(method: string, path: string): void {
    if (method === 'GET') return;
    const now = this.#read();
    for (const one of without(now, this.#members)) {
      this.#taken.delete(one);
      if (this.#tenant.user(one.split(' ')[1] ?? '')?.externalUserState === 'PendingAcceptance')
        this.#fails(`${one} was put in before they accepted`);
      if (!this.#isExplained(one)) this.#fails(`${one} was put in, and no live record explains it`);
    }
    for (const one of without(this.#members, now)) {
      const [, account = ''] = one.split(' ');
      if (this.#byHands.has(one) && this.#tenant.user(account) && !this.#saidToGo(one))
        this.#fails(`${one}: what was there before us was taken`);
      this.#byHands.delete(one);
    }
    this.#members = now;
    if (!path.includes('/users') && !path.includes('$batch')) return;
    for (const [id, enabled] of this.#enabled) {
      const user = this.#tenant.user(id);
      const changed = user === undefined || (enabled && !user.accountEnabled);
      if (changed && !this.#made.has(id)) this.#fails(`${id} was blocked or deleted, and is none of ours`);
    }
    this.#accounts();
  }

  /** Somebody does something to a partner in the portal. */
  byHand({ does, partner, group }: Extract<Act, { kind: 'by-hand' }>): void {
    const address = `${partner}@partner.com`;
    if (does === 'restore') {
      const deleted = this.#tenant.deletedUsers().find(({ mail }) => mail === address);
      if (deleted) this.#asks('POST', `/directory/deletedItems/${deleted.id}/restore`);
      return;
    }
    const user = this.#tenant.user(address);
    if (does === 'invite') {
      if (user === undefined)
        this.#asks('POST', '/invitations', {
          invitedUserEmailAddress: address,
          inviteRedirectUrl: 'https://elsewhere.example.com',
          sendInvitationMessage: true,
        });
      return;
    }
    if (user === undefined) return;
    const one = pair(group, user.id);
    switch (does) {
      case 'take':
        if (this.#members.has(one)) this.#taken.add(one);
        this.#tenant.removeMember(group, user.id);
        this.#byHands.delete(one);
        break;
      case 'put':
        if (this.#members.has(one)) return;
        this.#tenant.addMember(group, user.id);
        // What we gave, or set out to give, is ours, whoever puts it back.
        if (!this.#of(user.id).some((record) => mayHaveGiven(record, targetOf(group))))
          this.#byHands.add(one);
        this.#taken.delete(one);
        break;
      case 'block':
        user.accountEnabled = false;
        break;
      case 'unblock':
        user.accountEnabled = true;
        break;
      case 'delete':
        this.#asks('DELETE', `/users/${user.id}`);
        return;
    }
    this.peopleChanged();
  }

  /** As an administrator of the tenant. */
  #asks(method: string, path: string, body?: object): void {
    const headers = { authorization: `Bearer ${this.#tenant.administrator}` };
    const text = body === undefined ? '' : JSON.stringify(body);
    void this.#tenant.exchange({ method, path, headers, text }).then(() => {
      // What comes back with an account is nobody's, unless it still ought to be there.
      for (const one of without(this.#read(), this.#members))
        if (!this.#isExplained(one)) this.#byHands.add(one);
      for (const one of without(this.#members, this.#read())) this.#byHands.delete(one);
      this.peopleChanged();
    });
  }

  /** What others do to accounts is none of ours. */
  peopleChanged(): void {
    this.#members = this.#read();
    this.#accounts();
  }

  /** A record is over: what it had given is gone, unless another one gives it. */
  ended(was: AccessRecord, id: string): void {
    const account = accountOf(was) ?? '';
    const given = [
      ...('held' in was ? was.held : []),
      ...(was.status === 'granting' ? (was.begun ?? []) : []),
    ];
    const others = this.#of(account).filter((one) => one.id !== id);
    for (const target of given) {
      if (target.kind !== 'group' || !mayHaveGiven(was, target)) continue;
      const { group } = target;
      const isLeft = this.has(group, account) && !this.#byHands.has(pair(group, account));
      if (isLeft && !others.some((other) => explains(other, group)))
        this.#fails(`${id} is over, and ${account} is still in ${group}`);
    }
  }

  #read(): Set<string> {
    return new Set(WATCHED.flatMap((group) => this.#tenant.members(group).map((one) => pair(group, one))));
  }

  #accounts(): void {
    this.#enabled = new Map(this.#tenant.users().map(({ id, accountEnabled }) => [id, accountEnabled]));
  }

  #of(account: string): readonly AccessRecord[] {
    return [...this.#store.records.values()].flatMap(({ record }) =>
      accountOf(record) === account ? [record] : [],
    );
  }

  #isExplained(one: string): boolean {
    const [group = '', account = ''] = one.split(' ');
    return this.#of(account).some((record) => explains(record, group));
  }

  #saidToGo(one: string): boolean {
    const [group = '', account = ''] = one.split(' ');
    const goes = this.#of(account).some(
      (record) =>
        record.status === 'ended' && record.taking?.some((target) => targetKey(target) === `group:${group}`),
    );
    return goes || this.#store.administered.some((act) => removes(act, group, account));
  }
}

/** An administrator may have a membership removed that nobody can explain. */
const removes = (act: AdminAct, group: string, account: string): boolean =>
  act.kind === 'drift-settled' &&
  act.does === 'remove' &&
  act.rows.some((row) => row.account === account && targetKey(row.target) === `group:${group}`);

/** Whether the membership is there through this record, or may be about to be. */
const explains = (record: AccessRecord, group: string): boolean =>
  (isLive(record) || record.status === 'removing') &&
  (mayHaveGiven(record, targetOf(group)) ||
    (record.status === 'granted' && record.held.some((one) => targetKey(one) === `group:${group}`)));
