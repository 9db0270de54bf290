import fc from 'fast-check';
import type { Resource } from '../../src/access/catalog.ts';
import type { AccessEvent, Person } from '../../src/access/record.ts';
import { accountOf, stageOf } from '../../src/access/record-queries.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { decideOn } from '../../src/usecases/decide-on.ts';
import { LEASE_MS, pay } from '../../src/usecases/pay/pay.ts';
import { DeliveryError, type Message } from '../../src/usecases/ports.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { runs } from '../support/prove.ts';
import { APPROVERS, PORTAL, Story } from './story.ts';

const days = (amount: number) => ({ kind: 'calendar', duration: { amount, unit: 'd' } }) as const;

/** Mara, who asks, is approver, alternate and in the second stage's group; so is Erik, for whom some of it is. */
const STAGED: Resource = {
  ...PORTAL,
  employees: 'approve',
  stages: [
    {
      approvers: { kind: 'members', people: ['alex', 'bea', 'mara', 'erik'] },
      alternates: { kind: 'members', people: ['carl', 'alex', 'mara'] },
      within: days(4),
    },
    { approvers: { kind: 'members', group: APPROVERS }, within: days(2) },
  ],
};
const PEOPLE = ['alex', 'bea', 'carl', 'dan', 'erik', 'mara', 'iris'] as const;
const ADDRESSES = ['anna@partner.com', 'erik@home.example'] as const;

const who = fc.constantFrom(...PEOPLE);
const turn = fc.constantFrom(0, 60_000, DAY_MS, DAY_MS, 2 * DAY_MS);
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('asks' as const), address: fc.constantFrom(...ADDRESSES) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('works' as const), workers: fc.constantFrom(1, 2), turn }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('approves' as const, 'approves' as const, 'rejects' as const),
      who: fc.oneof(who, fc.constant('asked' as const)),
      seen: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('blocks' as const, 'unblocks' as const, 'fails' as const, 'loses' as const),
      who: fc.constantFrom('alex' as const, 'bea' as const, 'carl' as const, 'dan' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('delegates' as const),
      who: fc.constantFrom('alex' as const, 'bea' as const, 'dan' as const),
      to: fc.constantFrom('dan' as const, 'iris' as const, 'iris' as const, 'mara' as const),
      days: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('withdraws' as const, 'crashes' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One approval card that arrived. */
interface Card {
  readonly record: string;
  readonly stage: number;
  readonly person: string;
  readonly again: boolean;
  readonly at: number;
}

/** A world with faults, in which every card that arrives is noted. */
class Office {
  readonly story = new Story([STAGED]);
  readonly cards: Card[] = [];
  /** Cards of which nobody heard that they arrived. */
  readonly lost: Card[] = [];
  readonly #ids = new Set<string>();
  readonly #people = new Map<string, Person>();
  #fails = new Set<string>();
  #loses = new Set<string>();

  async open(): Promise<this> {
    const { story } = this;
    for (const id of ['bea', 'carl', 'dan', 'erik'])
      this.#people.set(
        id,
        story.directory.employee(id, id, id === 'bea' || id === 'carl' ? [] : [APPROVERS]),
      );
    for (const one of [story.mara, story.alex, story.iris]) this.#people.set(one.id, one);
    story.directory.groupOf(APPROVERS).add('mara');
    story.fails = (person) => (this.#fails.delete(person) ? new DeliveryError('busy', 1_000) : undefined);
    story.loses = (person, message) => {
      const card = this.#note(person, message);
      if (!this.#loses.delete(person)) return undefined;
      if (card !== undefined) this.lost.push(card);
      return new DeliveryError('no answer', 1_000);
    };
    await story.open();
    return this;
  }

  #note(person: string, message: Message): Card | undefined {
    if (message.kind !== 'approval') return undefined;
    const { record } = message;
    // What is put before somebody to decide is undecided.
    if (record.status !== 'requested') throw new Error(`${person} was asked about what is ${record.status}`);
    if (person === record.request.sponsor.id || person === accountOf(record))
      throw new Error(`${person} was asked about what is their own`);
    const again = message.reminder === true;
    const card = { record: record.id, stage: stageOf(record), person, again, at: this.story.now };
    this.cards.push(card);
    return card;
  }

  person(id: string): Person {
    return this.#people.get(id) ?? { id, name: id };
  }

  async take(one: Step): Promise<void> {
    const { story } = this;
    switch (one.does) {
      case 'asks': {
        const outcome = await story.ask(one.address, story.mara, { resource: STAGED });
        if (outcome.kind === 'requested') this.#ids.add(outcome.record.id);
        return;
      }
      case 'works': {
        story.now += one.turn;
        const replicas = Array.from({ length: one.workers });
        await Promise.all(replicas.map(() => sweep(story.world)));
        await Promise.all(replicas.map(() => this.#work()));
        return;
      }
      case 'approves':
      case 'rejects':
        for (const id of this.#ids) {
          const person = this.person(one.who === 'asked' ? await this.#somebodyAsked(id) : one.who);
          const { caller } = await story.actor(person, STAGED);
          const by = { person, caller, ...(one.seen !== null && { seen: one.seen }) };
          await decideOn(story.world, id, one.does === 'approves' ? 'approve' : 'reject', by);
        }
        return;
      case 'blocks':
        story.unreachable.add(one.who);
        return;
      case 'unblocks':
        story.unreachable.delete(one.who);
        return;
      case 'fails':
        this.#fails.add(one.who);
        return;
      case 'loses':
        this.#loses.add(one.who);
        return;
      case 'delegates': {
        const from = this.person(one.who);
        const until = story.now + one.days * DAY_MS;
        await story.store.saveDelegation({ from, to: this.person(one.to), until, by: from, at: story.now });
        return;
      }
      case 'withdraws':
        for (const id of this.#ids) {
          const { caller } = await story.actor(story.mara, STAGED);
          await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
        }
        return;
      case 'crashes':
        await story.reopen();
        return;
    }
  }

  /** Somebody who stands in, where there is one. */
  async #somebodyAsked(id: string): Promise<string> {
    const record = await this.story.record(id);
    const people = record.status === 'requested' ? (record.asked?.people ?? []) : [];
    return (people.find((one) => one.for) ?? people.at(-1))?.id ?? 'alex';
  }

  /** One worker beside others: it takes one errand at a time. */
  async #work(): Promise<void> {
    for (;;) {
      const claims = await this.story.store.claim(this.story.now, LEASE_MS, 1);
      if (claims.length === 0) return;
      for (const claim of claims) await pay(this.story.world, claim);
    }
  }

  async histories(): Promise<readonly (readonly AccessEvent[])[]> {
    return Promise.all([...this.#ids].map((id) => this.story.store.history(id)));
  }
}

const key = ({ record, stage, person, again }: Card): string => `${record} ${stage} ${person} ${again}`;
const times = (cards: readonly Card[], of: Card): number =>
  cards.filter((one) => key(one) === key(of)).length;

/** What all the random days showed; what nobody ever did would prove nothing. */
const shown = {
  cards: 0,
  reminders: 0,
  lost: 0,
  decisions: 0,
  forOthers: 0,
  lapsed: 0,
  withdrawn: 0,
  gone: 0,
};

async function holds(office: Office): Promise<void> {
  for (const card of office.cards) {
    // A card whose arrival nobody heard of comes once more: losing a request would be worse.
    expect(times(office.cards, card)).toBeLessThanOrEqual(1 + times(office.lost, card));
    shown.cards++;
    if (card.again) shown.reminders++;
  }
  shown.lost += office.lost.length;
  for (const history of await office.histories()) decidedOnce(history);
}

function decidedOnce(history: readonly AccessEvent[]): void {
  const [begin] = history;
  if (begin?.type !== 'requested') throw new Error('a record begins with what was asked');
  const own = ['mara', begin.request.found.kind === 'nobody' ? '' : begin.request.found.account];
  const count = (type: AccessEvent['type']): number => history.filter((event) => event.type === type).length;
  shown.lapsed += count('lapsed');
  shown.withdrawn += count('cancelled');
  shown.gone += count('approvers-unreachable');
  expect(count('approved') + count('rejected') + count('lapsed')).toBeLessThanOrEqual(1);
  const stages = history.flatMap((event) => (event.type === 'stage-approved' ? [event.stage] : []));
  expect(stages).toEqual(stages.map((_stage, i) => i));
  let asked: Extract<AccessEvent, { type: 'approvers-asked' }> | undefined;
  let over = false;
  for (const event of history) {
    if (event.type === 'approvers-asked') {
      asked = event;
      for (const { id } of event.people) expect(own).not.toContain(id);
      expect(event.remindAt - event.at).toBe(Math.floor((event.dueAt - event.at) / 2));
    }
    if (event.type === 'approvers-reminded') {
      // Once a round, from half of the time on, and not when it is over.
      expect(event.at).toBeGreaterThanOrEqual(asked?.remindAt ?? Number.NaN);
      expect(event.at).toBeLessThan(asked?.dueAt ?? Number.NaN);
      expect(event.stage).toBe(asked?.stage);
    }
    if (event.type === 'approved' || event.type === 'rejected' || event.type === 'stage-approved') {
      expect(over).toBe(false);
      expect(own).not.toContain(event.by.id);
      expect(own).not.toContain(event.for?.id);
      shown.decisions++;
      if (event.for !== undefined) shown.forOthers++;
    }
    over ||= event.type === 'lapsed' || event.type === 'cancelled';
  }
}

test('whatever fails, whoever is away and however many replicas work: asked once, reminded once, decided once, by nobody whose own it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
      const office = await new Office().open();
      try {
        if (steps.length % 2 === 0)
          await office.take({ does: 'delegates', who: 'alex', to: 'iris', days: 9 });
        await office.take({ does: 'asks', address: ADDRESSES[steps.length % 3] ?? ADDRESSES[0] });
        await office.take({ does: 'works', workers: 2, turn: 0 });
        for (const one of steps) await office.take(one);
        await holds(office);
      } finally {
        await office.story.close();
      }
    }),
    { numRuns: runs({ suite: 15, all: 600 }), endOnFailure: true },
  );
  expect(Object.entries(shown).filter(([, seen]) => seen === 0)).toEqual([]);
});
