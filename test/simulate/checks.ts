import { isDeepStrictEqual } from 'node:util';
import type { AdminAct } from '../../src/access/admin-act.ts';
import { targetKey } from '../../src/access/catalog.ts';
import { replay } from '../../src/access/evolve.ts';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { accountOf, isLive, mayHaveGiven } from '../../src/access/record-queries.ts';
import type { Entra } from '../../src/sandbox/entra/index.ts';
import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import type { CommitRequest, Stored } from '../../src/usecases/ports.ts';
import type { ActOutcome, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';
import type { Machine } from './machine.ts';
import type { Act, Staff } from './plan.ts';
import { Violation } from './scene.ts';
import type { Schedule } from './schedule.ts';
import type { WatchedStore } from './store.ts';

/** The groups that partners are let into. */
const WATCHED = [GROUPS.portal.id, GROUPS.reports.id] as const;
/** Somebody's right may be read a moment before it is taken, and used a moment after; in milliseconds awake. */
const RIGHT_MS = 150_000;
/** Who may be named in the catalogue as a resource's owner. */
const OWNERS: ReadonlySet<string> = new Set(
  EMPLOYEES.flatMap(({ id, mail }) => (mail.startsWith('erik@') ? [id] : [])),
);
const pair = (group: string, account: string): string => `${group} ${account}`;
const targetOf = (group: string) => ({ kind: 'group', group }) as const;

/** Looks from above, knows what everybody did, and throws as soon as what is never to happen has happened. */
export class Checks {
  readonly world: Machine;
  readonly #schedule: Schedule;
  readonly #tenant: Entra;
  #store: WatchedStore | undefined;
  /** Memberships as Graph had them last. */
  #members = new Set<string>();
  #enabled = new Map<string, boolean>();
  /** Memberships that are not ours. */
  readonly byHands = new Set<string>();
  /** Memberships of ours that somebody took by hand. */
  readonly taken = new Set<string>();
  /** Accounts that an invitation of ours made. */
  readonly #made = new Set<string>();
  /** Who was what lately: until when they may still act so. */
  readonly #was = new Map<string, number>();
  readonly #links: Link[] = [];
  /** Messages with links that were handed to a sponsor. */
  readonly #handed: string[] = [];
  violation: Violation | undefined;

  constructor(world: Machine, schedule: Schedule, tenant: Entra) {
    this.world = world;
    this.#schedule = schedule;
    this.#tenant = tenant;
    for (const one of this.#read()) {
      this.#members.add(one);
      this.byHands.add(one);
    }
    this.#accounts();
    tenant.onExchange(({ method, path, requestBody, responseBody, status }) => {
      if (method !== 'POST' || !path.startsWith('/invitations') || status !== 201) return;
      const asked = requestBody as Readonly<Record<string, unknown>>;
      const { inviteRedeemUrl: opens, invitedUser } = responseBody as InvitationAnswer;
      const token = new URL(String(asked.inviteRedirectUrl)).searchParams.get('state');
      const address = String(asked.invitedUserEmailAddress);
      const mailed = asked.sendInvitationMessage === true;
      if (token !== null) this.#links.push({ address, token, opens, mailed });
      const user = tenant.user(invitedUser.id);
      if (user && Date.parse(user.createdDateTime) >= this.#schedule.now - 1_000) this.#made.add(user.id);
    });
  }

  watch(store: WatchedStore): void {
    this.#store = store;
  }

  fails(what: string): void {
    this.violation ??= new Violation(what);
  }

  /** Those that reached the partner, by Microsoft's mail, by ours, or by a colleague who passed them on. */
  linksTo(address: string): readonly string[] {
    const { mails } = this.#tenant;
    return this.#links.flatMap((one) => {
      if (one.address !== address) return [];
      const arrived =
        one.mailed ||
        mails.some(({ body }) => body?.content.includes(one.opens)) ||
        this.#handed.some((text) => text.includes(one.opens));
      return arrived ? [one.token] : [];
    });
  }

  /** A message stands in somebody's chat. */
  said(text: string): void {
    if (text.includes('/redeem/')) this.#handed.push(text);
  }

  isMember(group: string, account: string): boolean {
    return this.#members.has(pair(group, account));
  }

  #read(): Set<string> {
    return new Set(WATCHED.flatMap((group) => this.#tenant.members(group).map((one) => pair(group, one))));
  }
  #accounts(): void {
    this.#enabled = new Map(this.#tenant.users().map(({ id, accountEnabled }) => [id, accountEnabled]));
  }
  #of(account: string): readonly AccessRecord[] {
    return [...(this.#store?.records.values() ?? [])].flatMap(({ record }) =>
      accountOf(record) === account ? [record] : [],
    );
  }

  /** A replica had Graph do something: every change since is its doing. */
  graphDid(method: string, path: string): void {
    if (method === 'GET') return;
    const now = this.#read();
    for (const one of without(now, this.#members)) {
      const [group = '', account = ''] = one.split(' ');
      this.taken.delete(one);
      if (!this.#of(account).some((record) => explains(record, group)))
        this.fails(`${account} was put into ${group}, and no live record explains it`);
    }
    for (const one of without(this.#members, now)) {
      const [, account = ''] = one.split(' ');
      if (this.byHands.has(one) && this.#tenant.user(account) && !this.#saidToGo(one))
        this.fails(`${one}: what was there before us was taken`);
      this.byHands.delete(one);
    }
    this.#members = now;
    if (!path.includes('/users') && !path.includes('$batch')) return;
    for (const [id, enabled] of this.#enabled) {
      const user = this.#tenant.user(id);
      const changed = user === undefined || (enabled && !user.accountEnabled);
      if (changed && !this.#made.has(id)) this.fails(`${id} was blocked or deleted, and is none of ours`);
    }
    this.#accounts();
  }

  #saidToGo(one: string): boolean {
    const [group = '', account = ''] = one.split(' ');
    const goes = this.#of(account).some(
      (record) =>
        record.status === 'ended' && record.taking?.some((target) => targetKey(target) === `group:${group}`),
    );
    return goes || (this.#store?.administered ?? []).some((act) => removes(act, group, account));
  }

  byHand({ does, partner, group }: Extract<Act, { kind: 'by-hand' }>): void {
    const user = this.#tenant.user(`${partner}@partner.com`);
    if (user === undefined) {
      if (does !== 'restore') return;
      return;
    }
    const one = pair(group, user.id);
    switch (does) {
      case 'take':
        if (this.#members.has(one)) this.taken.add(one);
        this.#tenant.removeMember(group, user.id);
        this.byHands.delete(one);
        break;
      case 'put':
        if (this.#members.has(one)) return;
        this.#tenant.addMember(group, user.id);
        // What we gave, or set out to give, is ours, whoever puts it back.
        if (!this.#of(user.id).some((record) => mayHaveGiven(record, targetOf(group)))) this.byHands.add(one);
        this.taken.delete(one);
        break;
      case 'block':
        user.accountEnabled = false;
        break;
      case 'unblock':
        user.accountEnabled = true;
        break;
      case 'delete':
      case 'restore':
        break;
    }
    this.#members = this.#read();
    this.#accounts();
  }

  staff(person: string, does: Staff, group: string): void {
    const user = this.#tenant.user(person);
    if (user === undefined) return;
    for (const one of [GROUPS.approvers.id, GROUPS.admins.id])
      if (user.accountEnabled && this.#tenant.members(one).includes(person))
        this.#was.set(pair(one, person), this.#schedule.awake + RIGHT_MS);
    if (does === 'joins') this.#tenant.addMember(group, person);
    if (does === 'quits') this.#tenant.removeMember(group, person);
    if (does === 'blocked') user.accountEnabled = false;
    if (does === 'unblocked') user.accountEnabled = true;
    this.#accounts();
  }

  #is(group: string, person: string): boolean {
    const now = this.#tenant.members(group).includes(person) && this.#tenant.user(person)?.accountEnabled;
    return now === true || (this.#was.get(pair(group, person)) ?? 0) > this.#schedule.awake;
  }

  /** A change of a record was taken. */
  committed({ record, events }: CommitRequest, before: Stored | undefined): void {
    const was = before?.record;
    if (record.seq !== (was?.seq ?? 0) + events.length)
      this.fails(`${record.id}: ${events.length} events between version ${was?.seq ?? 0} and ${record.seq}`);
    for (const event of events) this.#happened(record, event);
    const given = [
      ...(was && 'held' in was ? was.held : []),
      ...(was?.status === 'granting' ? (was.begun ?? []) : []),
    ];
    if (was === undefined || record.status !== 'ended' || was.status === 'ended') return;
    for (const target of given) {
      const account = accountOf(was) ?? '';
      if (target.kind !== 'group' || !mayHaveGiven(was, target)) continue;
      const one = pair(target.group, account);
      const others = this.#of(account).filter(({ id }) => id !== record.id);
      if (
        this.#members.has(one) &&
        !this.byHands.has(one) &&
        !others.some((other) => explains(other, target.group))
      )
        this.fails(`${record.id} is over, and ${account} is still in ${target.group}`);
    }
  }

  #happened(record: AccessRecord, event: AccessEvent): void {
    if (event.type === 'removal-asked' && event.cause === 'asked') {
      const by = event.by?.id ?? '';
      const may = by === record.request.sponsor.id || OWNERS.has(by) || this.#is(GROUPS.admins.id, by);
      if (!may) this.fails(`${record.id}: ${event.by?.name ?? 'nobody'} had it removed, and may not`);
    }
    if (event.type !== 'approved' && event.type !== 'rejected' && event.type !== 'stage-approved') return;
    const { id } = event.by;
    if (id === record.request.sponsor.id || id === accountOf(record))
      this.fails(`${record.id}: somebody decided on their own`);
    const places = [event.by, ...(event.for ? [event.for] : [])];
    const may = places.some(
      (one) => this.#is(GROUPS.approvers.id, one.id) || this.#is(GROUPS.admins.id, one.id),
    );
    if (!may) this.fails(`${record.id}: ${event.by.name} decided, and may not`);
    const decided = (this.#store?.events.get(record.id) ?? []).filter(
      ({ type }) => type === 'approved' || type === 'rejected',
    );
    if (decided.length > 1) this.fails(`${record.id}: two decisions`);
  }

  /** A partner's page came up. */
  pageSaid(token: string, outcome: RedeemOutcome | ActOutcome): void {
    const said = outcome.kind === 'opened' ? outcome.outcome : outcome;
    if (said.kind === 'unknown') this.fails('a link that went out led nowhere');
    if (said.kind !== 'granted') return;
    const address = this.#links.find((one) => one.token === token)?.address ?? '';
    const user = this.#tenant.user(address);
    if (user === undefined) return;
    const there = WATCHED.some(
      (group) => this.isMember(group, user.id) || this.taken.has(pair(group, user.id)),
    );
    if (!there) this.fails(`${address} was told that access is there, and it is not`);
  }

  /** The page is a fault's then, with a reference: so the store has to have failed. */
  pageFailed(error: unknown): void {
    if (!String(error).includes('the store did not answer')) this.fails(`a page threw ${String(error)}`);
  }

  /** What holds of everything that was ever kept. */
  async ofAll(): Promise<void> {
    const store = this.#store;
    if (store === undefined) return;
    for (const [id, { record }] of store.records) {
      if (!isDeepStrictEqual(replay(id, store.events.get(id) ?? []), record))
        this.fails(`${id} is not what its history makes it`);
    }
    const all = JSON.stringify(await store.kept());
    for (const { token } of this.#links) if (all.includes(token)) this.fails('a token stands in the store');
  }
}

interface Link {
  readonly address: string;
  readonly token: string;
  /** Microsoft's own address for it. */
  readonly opens: string;
  readonly mailed: boolean;
}

/** As much of Graph's answer to an invitation as is looked at. */
interface InvitationAnswer {
  readonly inviteRedeemUrl: string;
  readonly invitedUser: { readonly id: string };
}

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...some].filter((one) => !others.has(one));

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
