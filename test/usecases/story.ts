import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resource } from '../../src/access/catalog.ts';
import type { InvitationOptions } from '../../src/access/invitation-options.ts';
import type { AccessRecord, Person } from '../../src/access/record.ts';
import type { Term } from '../../src/access/term.ts';
import { createLetterWriter } from '../../src/mail/letters.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { createTracing } from '../../src/tracing/tracing.ts';
import { decideOn } from '../../src/usecases/decide-on.ts';
import { hashOf } from '../../src/usecases/identify.ts';
import { createInTurn } from '../../src/usecases/in-turn.ts';
import { createInvitationPace } from '../../src/usecases/invitation-pace.ts';
import { LEASE_MS, pay } from '../../src/usecases/pay/pay.ts';
import {
  DeliveryError,
  type Destination,
  type Directory,
  DirectoryError,
  type Message,
  type Policy,
  type Store,
  type World,
} from '../../src/usecases/ports.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { revoke } from '../../src/usecases/revoke.ts';
import { actorFor, createRoles } from '../../src/usecases/roles.ts';
import { FakeDirectory } from '../support/fake-directory.ts';

export const GROUP = '10000000-0000-4000-8000-000000000001';
export const REQUESTERS = '10000000-0000-4000-8000-000000000010';
export const APPROVERS = '10000000-0000-4000-8000-000000000011';
export const ADMINS = '10000000-0000-4000-8000-000000000012';

export const PORTAL: Resource = {
  id: 'portal',
  name: 'Partner portal',
  url: 'https://portal.example.com',
  grants: [{ kind: 'group', group: GROUP }],
  requesters: { group: REQUESTERS },
  approvers: { group: APPROVERS },
  domains: { allow: [], deny: [] },
  justification: 'optional',
  employees: 'immediate',
};

interface Asking {
  readonly term?: Term;
  readonly resource?: Resource;
  readonly options?: InvitationOptions;
}

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A world on the real embedded store, with a directory and a messenger in memory and a clock that is turned. */
export class Story {
  now = Date.UTC(2026, 0, 5, 9);
  readonly directory = new FakeDirectory();
  readonly said: { readonly to: Destination; readonly message: Message; readonly activity: string }[] = [];
  /** What stands where a card was posted, by the message's id, as the channel has it. */
  readonly shown = new Map<string, Message>();
  /** Awaited before an update arrives, which may then come after a later one. */
  onTheWay: (message: Message) => Promise<void> = async () => undefined;
  readonly tokens: string[] = [];
  /** Who has blocked the bot, or does not have it. */
  readonly unreachable = new Set<string>();
  /** Whether invitations go out by our own mail. */
  ownMail = false;
  fails: (person: string) => DeliveryError | undefined = () => undefined;
  /** How many from outside are in a channel, as its roster says. */
  guests: () => Promise<number> = async () => 0;
  /** A message that cannot be changed any more. */
  gone: (activity: string) => DeliveryError | undefined = () => undefined;
  /** The message arrives, and its answer does not. */
  loses: (person: string, message: Message) => DeliveryError | undefined = () => undefined;
  readonly mara: Person;
  readonly alex: Person;
  readonly iris: Person;
  readonly #folder = mkdtempSync(join(tmpdir(), 'usher-story-'));
  #store: Store | undefined;
  #activity = 0;
  #message = 0;

  resources: readonly Resource[];

  constructor(resources: readonly Resource[] = [PORTAL]) {
    this.resources = resources;
    this.directory.now = () => this.now;
    this.mara = this.directory.employee('mara', 'Mara', [REQUESTERS]);
    this.alex = this.directory.employee('alex', 'Alex', [REQUESTERS, APPROVERS]);
    this.iris = this.directory.employee('iris', 'Iris', [ADMINS]);
  }

  /** On the embedded store, unless it is told on which. */
  async open(store?: Store): Promise<this> {
    this.#store = store ?? (await openEmbeddedStore({ file: this.file, now: () => this.now }));
    return this;
  }

  async close(): Promise<void> {
    await this.#store?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** As after a crash: the same file, nothing in memory. */
  async reopen(): Promise<void> {
    await this.#store?.close();
    await this.open();
  }

  get file(): string {
    return join(this.#folder, 'usher.db');
  }

  get store(): Store {
    if (this.#store === undefined) throw new Error('open the story first');
    return this.#store;
  }

  readonly #pace = createInvitationPace({
    mode: 'learning',
    store: { pace: () => this.store.pace(), savePace: (...said) => this.store.savePace(...said) },
    clock: { now: () => this.now },
    log: silent,
    sleep: async (ms) => {
      this.now += ms;
    },
  });

  readonly #inTurn = createInTurn();

  get world(): World {
    const policy: Policy = {
      resources: this.resources,
      admins: { group: ADMINS },
      bulk: { rows: 10_000, rowsADay: 10_000 },
      invitationTtlMs: 7 * 86_400_000,
      publicUrl: 'https://usher.example.com',
    };
    const quiet = () => undefined;
    return {
      examine: async () => [],
      store: this.store,
      directory: this.directory,
      messenger: {
        post: async (to, message) => {
          const person = to.kind === 'person' ? to.person : '';
          const failure = this.unreachable.has(person) ? new DeliveryError('blocked') : this.fails(person);
          if (failure !== undefined) throw failure;
          const activity = `m${this.#message++}`;
          this.said.push({ to, message, activity });
          this.shown.set(activity, message);
          const lost = this.loses(person, message);
          if (lost !== undefined) throw lost;
          return { conversation: 'c', activity, serviceUrl: 's', shown: hashOf(JSON.stringify(message)) };
        },
        update: async ({ activity, shown }, message) => {
          const failure = this.gone(activity);
          if (failure !== undefined) throw failure;
          const wanted = hashOf(JSON.stringify(message));
          if (wanted === shown) return shown;
          await this.onTheWay(message);
          this.shown.set(activity, message);
          return wanted;
        },
        personBehind: async (account) => account.replace('29:', ''),
        guestsIn: () => this.guests(),
      },
      ...(this.ownMail && {
        letters: createLetterWriter(this.directory, 'partners@home.example', () => this.resources, {
          name: () => 'Lindenau',
        }),
      }),
      clock: { now: () => this.now },
      random: {
        token: () => {
          const token = `token-${this.tokens.length}`.padEnd(43, '0');
          this.tokens.push(token);
          return token;
        },
      },
      trace: createTracing(),
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      policy,
      inTurn: this.#inTurn,
      pace: this.#pace,
      nudge: quiet,
      nudgeLists: quiet,
    };
  }

  /** Loses the next answer to this, before or after it was done. */
  lose(method: keyof Directory, when: 'before' | 'after'): void {
    this.directory[when] = (called) => {
      if (called !== method) return;
      this.directory[when] = () => undefined;
      throw new DirectoryError('timeout', { retryAfterMs: 1_000, acted: true });
    };
  }

  async actor(person: Person, resource: Resource = PORTAL) {
    const caller = await createRoles(this.world).caller(person.id);
    if (caller === undefined) throw new Error(`${person.name} is not in the directory`);
    return { caller, actor: actorFor(this.world, person, caller, resource) };
  }

  async ask(address: string, by: Person = this.mara, more: Asking = {}) {
    const resource = more.resource ?? PORTAL;
    const { actor } = await this.actor(by, resource);
    const activity = `activity-${this.#activity++}`;
    return requestAccess(this.world, {
      address,
      resource,
      by: actor,
      activity,
      ...(more.term && { term: more.term }),
      ...(more.options && { options: more.options }),
    });
  }

  /** Asks, and expects it to be on record. */
  async asked(address: string, by: Person = this.mara, more: Asking = {}) {
    const outcome = await this.ask(address, by, more);
    if (outcome.kind !== 'requested') throw new Error(JSON.stringify(outcome));
    return outcome.record.id;
  }

  /** `seen`: the version of the card that was clicked, where it is an old one. */
  async approve(id: string, by: Person = this.alex, seen?: number) {
    const { caller } = await this.actor(by);
    return decideOn(this.world, id, 'approve', { person: by, caller, ...(seen !== undefined && { seen }) });
  }

  async revoke(id: string, by: Person = this.alex) {
    const { caller } = await this.actor(by);
    return revoke(this.world, id, { person: by, caller, reason: 'a mistake' });
  }

  /** Pays all that is due now, and what that leads to. */
  async work(world: World = this.world): Promise<void> {
    for (;;) {
      const claims = await this.store.claim(this.now, LEASE_MS, 50);
      if (claims.length === 0) return;
      for (const claim of claims) await pay(world, claim);
    }
  }

  async record(id: string): Promise<AccessRecord> {
    const stored = await this.store.load(id);
    if (stored === undefined) throw new Error(`no record ${id}`);
    return stored.record;
  }

  /** Who was handed a link, and which. */
  links(): { readonly to: Destination; readonly url: string }[] {
    return this.said.flatMap(({ to, message }) =>
      message.kind === 'link' ? [{ to, url: message.url }] : [],
    );
  }

  notices(): string[] {
    return this.said.flatMap(({ message }) => (message.kind === 'notice' ? [message.notice] : []));
  }
}
