import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { replay } from '../../src/access/evolve.ts';
import type { AccessEvent, GrantLink } from '../../src/access/record.ts';
import { accountOf } from '../../src/access/record-queries.ts';
import type { Entra } from '../../src/sandbox/entra/index.ts';
import type { Config } from '../../src/settings/config.ts';
import type { CommitRequest, Stored } from '../../src/usecases/ports.ts';
import type { ActOutcome, RedeemOutcome } from '../../src/usecases/redeem-outcome.ts';
import { type Known, wrongIn } from './lawful.ts';
import { Links } from './links.ts';
import { Memberships } from './memberships.ts';
import { Rights } from './rights.ts';
import { Violation } from './scene.ts';
import type { Schedule } from './schedule.ts';
import type { WatchedStore } from './store.ts';
import type { Weather } from './wire.ts';

/**
 * So often an errand may go to a worker of whom nothing is heard; and where calls of the store hang, or each call takes a
 * second or more one way, so that what it takes to pay it outlasts its lease, and what came of it is said too late.
 */
const MAX_CLAIMS = 8;
const MAX_CLAIMS_SLOW = 30;
const SLOW_MS = 1_000;
const outlastsLeases = ({ slow, share, faults }: Weather): boolean =>
  slow >= SLOW_MS || (share.store > 0 && faults.includes('hang'));

/** So often Graph tells of who accepted until it was noticed, whatever fails meanwhile. */
const MAX_TOLD = 6;

/** Which of two made an account that both invited nobody can tell who comes within this, in milliseconds. */
const MAKING_MS = 600_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
const linkOf = (event: AccessEvent, hash: string): GrantLink | undefined =>
  event.type === 'link-issued' && event.link.hash === hash ? event.link : undefined;

/** Looks from above, knows what everybody did, and notes as soon as what is never to happen has happened. */
export class Checks {
  readonly links: Links;
  readonly rights: Rights;
  readonly memberships: Memberships;
  readonly #tenant: Entra;
  readonly #store: WatchedStore;
  readonly #known: Omit<Known, 'history'>;
  /** How often Graph has told since then of who accepted. */
  readonly #told = new Map<string, number>();
  /** All errands that were ever owed. */
  readonly #owed = new Set<string>();
  readonly #maxClaims: number;
  violation: Violation | undefined;
  /** How often something was held against what may be. */
  looks = 0;

  constructor(schedule: Schedule, tenant: Entra, store: WatchedStore, config: Config, weather: Weather) {
    this.#maxClaims = outlastsLeases(weather) ? MAX_CLAIMS_SLOW : MAX_CLAIMS;
    this.#tenant = tenant;
    this.#store = store;
    this.rights = new Rights(schedule, tenant);
    this.#known = {
      ...{ rights: this.rights, config },
      isPending: (account) => tenant.user(account)?.externalUserState === 'PendingAcceptance',
      isKnownToAccept: (account) =>
        (this.#told.get(account) ?? 0) >= MAX_TOLD && !this.#known.isPending(account),
    };
    this.memberships = new Memberships(tenant, store, (what) => this.fails(what));
    this.links = new Links(tenant, (account, token) => {
      const user = tenant.user(account);
      // An invitation to somebody who is there makes no account. Who sleeps may send it long after its link was issued.
      const since = Math.min(schedule.now, this.#issuedAt(token)) - MAKING_MS;
      if (user && Date.parse(user.createdDateTime) >= since) this.memberships.made(account);
    });
  }

  #issuedAt(token: string): number {
    const hash = hashOf(token);
    const issued = [...this.#store.events.values()].flat().map((event) => linkOf(event, hash));
    return Math.min(...issued.map((link) => link?.issuedAt ?? Number.POSITIVE_INFINITY));
  }

  fails(what: string): void {
    this.violation ??= new Violation(what);
  }

  /** A change of a record was taken. */
  committed({ record, events, errands }: CommitRequest, before: Stored | undefined): void {
    this.looks += 1 + errands.length;
    for (const { id } of errands) {
      if (this.#owed.has(id)) this.fails(`${id} was owed before, so nobody would pay it once more`);
      this.#owed.add(id);
    }
    const was = before?.record;
    if (record.seq !== (was?.seq ?? 0) + events.length)
      this.fails(`${record.id}: ${events.length} events between version ${was?.seq ?? 0} and ${record.seq}`);
    const history = this.#store.events.get(record.id) ?? [];
    for (const event of events) {
      this.looks += 1;
      const wrong = wrongIn(record, event, { ...this.#known, history });
      if (wrong !== undefined) this.fails(`${record.id}: ${wrong}`);
    }
    if (was !== undefined && record.status === 'ended' && was.status !== 'ended')
      this.memberships.ended(was, record.id);
  }

  /** Killed workers and lost answers explain some. */
  claimed(errand: string, times: number): void {
    this.looks += 1;
    if (times > this.#maxClaims) this.fails(`${errand} was claimed ${times} times, and nothing came of it`);
  }

  /** A replica had Graph do something. */
  graphDid(method: string, path: string): void {
    this.looks += 1;
    this.memberships.graphDid(method, path);
    if (path.startsWith('/users/delta'))
      for (const [account, times] of this.#told) this.#told.set(account, times + 1);
  }

  /** A partner accepts Microsoft's invitation. */
  accepts(account: string): void {
    this.#told.set(account, 0);
  }

  /** A partner's page came up. */
  pageSaid(token: string, outcome: RedeemOutcome | ActOutcome): void {
    this.looks += 1;
    const said = outcome.kind === 'opened' ? outcome.outcome : outcome;
    if (said.kind === 'unknown') this.fails('a link that went out led nowhere');
    if (said.kind !== 'granted') return;
    const hash = hashOf(token);
    for (const [id, events] of this.#store.events) {
      if (!events.some((one) => linkOf(one, hash) !== undefined)) continue;
      if (!events.some(({ type }) => type === 'granted'))
        this.fails(`a partner was told that access is there, and ${id} has not given it`);
      // Somebody may have deleted it by hand.
      const record = this.#store.records.get(id)?.record;
      const user = this.#tenant.user((record && accountOf(record)) ?? '');
      if (user !== undefined && !this.memberships.isInAny(user.id))
        this.fails(`${user.mail} was told that access is there, and it is not`);
    }
  }

  /** The page is a fault's then, with a reference: so the store has to have failed. */
  pageFailed(error: unknown): void {
    if (!String(error).includes('the store did not answer')) this.fails(`a page threw ${String(error)}`);
  }

  /** What holds of everything that was ever kept. */
  async ofAll(): Promise<void> {
    for (const id of this.#store.records.keys()) {
      this.looks += 1;
      const [kept, history] = [await this.#store.load(id), await this.#store.history(id)];
      if (!isDeepStrictEqual(replay(id, history), kept?.record))
        this.fails(`${id} is not what its history makes it`);
    }
    if (this.links.standIn(JSON.stringify(await this.#store.kept())))
      this.fails('a token stands in the store');
  }
}
