import fc from 'fast-check';
import { type Resource, type Target, targetKey } from '../../src/access/catalog.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { change } from '../../src/usecases/change.ts';
import { restoreAccount } from '../../src/usecases/leftover/restore.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { runs } from '../support/prove.ts';
import { PORTAL, Story } from './story.ts';

/**
 * Random histories of a few people: asked for, accepted, removed, undone, expired, changed by hand behind our back,
 * with answers of the directory lost, and time going by. Whatever comes, nothing that was there before us is taken,
 * and nobody is ever blocked or deleted who is not a guest that we made and that holds nothing.
 */
const days = (amount: number) => ({ amount, unit: 'd' }) as const;
const leftover = { block: days(0), delete: days(10) };
const group = (n: number): Target => ({ kind: 'group', group: `10000000-0000-4000-8000-00000000000${n}` });
const RESOURCES: readonly Resource[] = [
  { ...PORTAL, id: 'one', grants: [group(1)], leftover },
  { ...PORTAL, id: 'both', grants: [group(1), group(2)], leftover },
  { ...PORTAL, id: 'free', grants: [group(2)] },
];
/** Whom the directory knows from the start; the others are made by us, or by somebody else meanwhile. */
const OLD = ['old@partner.com', 'pending@partner.com', 'external@partner.com', 'employee@home.example'];
const NEW = ['new@partner.com', 'fresh@partner.com'];
const PEOPLE = [...OLD, ...NEW];

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      who: fc.constantFrom(...PEOPLE),
      what: fc.nat(2),
      days: fc.constantFrom(2, 30),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('accept' as const), who: fc.constantFrom(...PEOPLE) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('remove' as const, 'undo' as const, 'restore' as const),
      who: fc.constantFrom(...PEOPLE),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('pass' as const),
      ms: fc.constantFrom(60_000, 700_000, DAY_MS, 4 * DAY_MS, 12 * DAY_MS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('join' as const, 'leave' as const),
      who: fc.constantFrom(...PEOPLE),
      n: fc.constantFrom(1, 2, 3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'made-elsewhere' as const,
        'converted' as const,
        'blocked' as const,
        'unblocked' as const,
        'owns' as const,
      ),
      who: fc.constantFrom(...PEOPLE),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('lose' as const),
      method: fc.constantFrom(
        'join' as const,
        'leave' as const,
        'setEnabled' as const,
        'deleteAccount' as const,
        'invite' as const,
      ),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class Life {
  readonly story = new Story(RESOURCES);
  /** Memberships that are somebody else's doing: `group account`. */
  readonly foreign = new Set<string>();
  /** Accounts that our own invitation made. */
  readonly made = new Set<string>();
  /** Wrong deeds. */
  readonly wrong: string[] = [];
  #lose: string | undefined;

  async open(): Promise<this> {
    await this.story.open();
    const { directory } = this.story;
    this.story.now += DAY_MS;
    directory.now = () => this.story.now - 400 * DAY_MS;
    directory.guest('old@partner.com', 'accepted', 'g-old');
    directory.guest('pending@partner.com', 'pending', 'g-pending');
    directory.partner('external-member', 'external@partner.com', 'accepted', 'g-external');
    directory.employee('e-employee', 'Employee', [], 'employee@home.example');
    directory.now = () => this.story.now;
    this.#watch();
    return this;
  }

  idOf(address: string): string | undefined {
    const { accounts } = this.story.directory;
    return [...accounts.values()].find(({ addresses }) => addresses.includes(address))?.id;
  }

  /** Every deed is held against what is true at that very moment. */
  #watch(): void {
    const { directory } = this.story;
    const { setEnabled, deleteAccount, leave, invite } = directory;
    const harmless = (id: string, deed: string): void => {
      const account = directory.accounts.get(id);
      if (account === undefined) return;
      const holds = [...directory.held.values(), ...directory.groups.values()].some((all) => all.has(id));
      if (account.kind !== 'guest') this.wrong.push(`${deed} of ${account.kind}`);
      if (!this.made.has(id)) this.wrong.push(`${deed} of ${id}, whom we did not make`);
      if (holds || directory.holdingMore.has(id)) this.wrong.push(`${deed} of ${id}, who holds something`);
    };
    directory.setEnabled = (id, enabled) => {
      if (!enabled) harmless(id, 'block');
      return setEnabled.call(directory, id, enabled);
    };
    directory.deleteAccount = (id) => {
      harmless(id, 'deletion');
      return deleteAccount.call(directory, id);
    };
    directory.leave = (id, targets) => {
      for (const target of targets)
        if (this.foreign.has(`${targetKey(target)} ${id}`))
          this.wrong.push(`${targetKey(target)} of ${id} taken`);
      return leave.call(directory, id, targets);
    };
    directory.invite = async (invitation) => {
      const before = new Set(directory.accounts.keys());
      try {
        return await invite.call(directory, invitation);
      } finally {
        for (const id of directory.accounts.keys()) if (!before.has(id)) this.made.add(id);
      }
    };
    directory.after = (method) => {
      if (method !== this.#lose) return;
      this.#lose = undefined;
      throw new DirectoryError('timeout', { retryAfterMs: 1_000, acted: true });
    };
  }

  async pass(ms: number): Promise<void> {
    const { story } = this;
    const then = story.now + ms;
    for (let turns = 0; turns < 400; turns++) {
      await sweep(story.world);
      await story.work();
      const next = await story.store.nextDue();
      if (next === undefined || next > then) break;
      story.now = Math.max(story.now, next);
    }
    story.now = then;
    await sweep(story.world);
    await story.work();
  }

  async takes(one: Step): Promise<void> {
    const { story } = this;
    const { directory } = story;
    const id = 'who' in one ? this.idOf(one.who) : undefined;
    switch (one.does) {
      case 'ask': {
        const term = { kind: 'for', duration: days(one.days) } as const;
        const resource = RESOURCES[one.what] ?? PORTAL;
        const asked = await story.ask(one.who, story.mara, { resource, term });
        if (asked.kind === 'requested') await story.approve(asked.record.id);
        return story.work();
      }
      case 'accept': {
        if (id === undefined) return;
        directory.accept(one.who);
        for (const { record } of await story.store.byAccount(id))
          await change(story.world, record.id, { type: 'accept', at: story.now, account: id, seen: 'watch' });
        return story.work();
      }
      case 'remove':
      case 'undo':
      case 'restore': {
        const person = one.does === 'restore' ? story.iris : story.mara;
        const { caller } = await story.actor(person);
        const type = one.does === 'undo' ? 'undo-removal' : 'remove';
        for (const stored of await story.store.byAddress(one.who))
          if (one.does === 'restore') await restoreAccount(story.world, stored, { person, caller });
          else await ownerActs(story.world, stored.record.id, { type, reason: 'over' }, { person, caller });
        return story.work();
      }
      case 'pass':
        return this.pass(one.ms);
      case 'join':
      case 'leave': {
        if (id === undefined) return;
        const target = group(one.n);
        const held = directory.holdersOf(target);
        const name = `${targetKey(target)} ${id}`;
        if (one.does === 'leave') {
          held.delete(id);
          this.foreign.delete(name);
        } else if (!held.has(id)) {
          held.add(id);
          // While we hold that it is ours, what is put back by hand cannot be told from ours.
          const ours = (await story.store.byAccount(id)).some(({ record }) => record.status !== 'ended');
          if (!ours) this.foreign.add(name);
        }
        return;
      }
      case 'made-elsewhere':
        if (id === undefined) directory.guest(one.who, 'pending');
        return;
      case 'owns':
        if (id !== undefined) directory.holdingMore.add(id);
        return;
      case 'converted':
      case 'blocked':
      case 'unblocked': {
        const account = id === undefined ? undefined : directory.accounts.get(id);
        if (id === undefined || account === undefined || account.kind === 'employee') return;
        const changed =
          one.does === 'converted'
            ? { kind: 'external-member' as const }
            : { enabled: one.does === 'unblocked' };
        directory.accounts.set(id, { ...account, ...changed });
        return;
      }
      case 'lose':
        this.#lose = one.method;
    }
  }
}

const RUNS = Number(process.env.RANDOM_RUNS ?? runs({ suite: 15, all: 600 }));
/** Somebody whom we invited, and who is left with nothing: few random lives of a few steps come to that. */
const OURS: Step[] = [
  { does: 'ask', who: 'new@partner.com', what: 0, days: 30 },
  { does: 'accept', who: 'new@partner.com' },
  { does: 'remove', who: 'new@partner.com' },
];
let deeds = 0;

test('nothing that was there before is taken, and nobody is blocked or deleted who is not ours and left with nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
      const life = await new Life().open();
      try {
        for (const one of steps) await life.takes(one);
        await life.pass(25 * DAY_MS);
        deeds += life.story.directory.deeds.length;
        expect(life.wrong).toEqual([]);
      } finally {
        await life.story.close();
      }
    }),
    { numRuns: RUNS, examples: [[OURS]] },
  );
  // Those who are ours are blocked and deleted all the same: the walk is not one of people who stand still.
  expect(deeds).toBeGreaterThan(0);
});
