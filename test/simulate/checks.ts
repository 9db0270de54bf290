import { isDeepStrictEqual } from 'node:util';
import { replay } from '../../src/access/evolve.ts';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { accountOf } from '../../src/access/record-queries.ts';
import type { Entra } from '../../src/sandbox/entra/index.ts';
import type { CommitRequest, Stored } from '../../src/usecases/ports.ts';
import type { ActOutcome, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';
import { Links } from './links.ts';
import { Memberships } from './memberships.ts';
import { Rights } from './rights.ts';
import { Violation } from './scene.ts';
import type { Schedule } from './schedule.ts';
import type { WatchedStore } from './store.ts';

/** Looks from above, knows what everybody did, and notes as soon as what is never to happen has happened. */
export class Checks {
  readonly links: Links;
  readonly rights: Rights;
  readonly memberships: Memberships;
  readonly #tenant: Entra;
  readonly #store: WatchedStore;
  violation: Violation | undefined;

  constructor(schedule: Schedule, tenant: Entra, store: WatchedStore) {
    this.#tenant = tenant;
    this.#store = store;
    this.rights = new Rights(schedule, tenant);
    this.memberships = new Memberships(tenant, store, (what) => this.fails(what));
    this.links = new Links(tenant, (account) => {
      const user = tenant.user(account);
      // An invitation to somebody who is there makes no account.
      if (user && Date.parse(user.createdDateTime) >= schedule.now - 1_000) this.memberships.made(account);
    });
  }

  fails(what: string): void {
    this.violation ??= new Violation(what);
  }

  /** A change of a record was taken. */
  committed({ record, events }: CommitRequest, before: Stored | undefined): void {
    const was = before?.record;
    if (record.seq !== (was?.seq ?? 0) + events.length)
      this.fails(`${record.id}: ${events.length} events between version ${was?.seq ?? 0} and ${record.seq}`);
    for (const event of events) this.#happened(record, event);
    if (was !== undefined && record.status === 'ended' && was.status !== 'ended')
      this.memberships.ended(was, record.id);
  }

  #happened(record: AccessRecord, event: AccessEvent): void {
    if (event.type === 'removal-asked' && event.cause === 'asked') {
      const { id = '', name = 'nobody' } = event.by ?? {};
      if (!this.rights.mayRemove(id, record.request.sponsor.id))
        this.fails(`${record.id}: ${name} had it removed, and may not`);
    }
    if (event.type !== 'approved' && event.type !== 'rejected' && event.type !== 'stage-approved') return;
    const { id } = event.by;
    if (id === record.request.sponsor.id || id === accountOf(record))
      this.fails(`${record.id}: somebody decided on their own`);
    const places = [event.by, ...(event.for ? [event.for] : [])];
    if (!places.some((one) => this.rights.mayDecide(one.id)))
      this.fails(`${record.id}: ${event.by.name} decided, and may not`);
    const decided = (this.#store.events.get(record.id) ?? []).filter(
      ({ type }) => type === 'approved' || type === 'rejected',
    );
    if (decided.length > 1) this.fails(`${record.id}: two decisions`);
  }

  /** A partner's page came up. */
  pageSaid(token: string, outcome: RedeemOutcome | ActOutcome): void {
    const said = outcome.kind === 'opened' ? outcome.outcome : outcome;
    if (said.kind === 'unknown') this.fails('a link that went out led nowhere');
    if (said.kind !== 'granted') return;
    const address = this.links.addressOf(token);
    const user = this.#tenant.user(address);
    if (user !== undefined && !this.memberships.isInAny(user.id))
      this.fails(`${address} was told that access is there, and it is not`);
  }

  /** The page is a fault's then, with a reference: so the store has to have failed. */
  pageFailed(error: unknown): void {
    if (!String(error).includes('the store did not answer')) this.fails(`a page threw ${String(error)}`);
  }

  /** What holds of everything that was ever kept. */
  async ofAll(): Promise<void> {
    for (const [id, { record }] of this.#store.records)
      if (!isDeepStrictEqual(replay(id, this.#store.events.get(id) ?? []), record))
        this.fails(`${id} is not what its history makes it`);
    if (this.links.standIn(JSON.stringify(await this.#store.kept())))
      this.fails('a token stands in the store');
  }
}
