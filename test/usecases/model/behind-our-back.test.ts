import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { includesTarget } from '../../../src/access/catalog.ts';
import { replay } from '../../../src/access/evolve.ts';
import type { AccessRecord, Person } from '../../../src/access/record.ts';
import { isLive, targetsToTake } from '../../../src/access/record-queries.ts';
import { ownerActs } from '../../../src/usecases/act.ts';
import { checkMemberships } from '../../../src/usecases/check-memberships.ts';
import { decideDrift } from '../../../src/usecases/drift/decide.ts';
import { lookForDrift } from '../../../src/usecases/drift/look.ts';
import { type Directory, DirectoryError } from '../../../src/usecases/ports.ts';
import { sweep } from '../../../src/usecases/sweep.ts';
import { runs } from '../../support/prove.ts';
import { APPROVERS, GROUP, PORTAL, Story } from '../story.ts';

/** As many as `MODEL_RUNS` says. */
const RUNS = Number(process.env.MODEL_RUNS ?? runs({ suite: 63, all: 10_000 }));
const DAY_MS = 86_400_000;
const TARGET = { kind: 'group', group: GROUP } as const;
const RESOURCE = { ...PORTAL, duration: { amount: 30, unit: 'd' } } as const;

const STEPS = [
  ...(['ask', 'approve', 'ask', 'approve', 'reject', 'cancel', 'remove', 'undo', 'work', 'work'] as const),
  ...(['taken by hand', 'put in by hand', 'blocked', 'unblocked', 'check', 'sweep'] as const),
  ...(['drift adopt', 'drift remove', 'drift put-back', 'drift leave', 'approves own'] as const),
] as const;
type Move = (typeof STEPS)[number];
const FAULTS = ['none', 'none', 'before', 'after'] as const;
const FAILING = ['join', 'leave', 'accountHolding', 'holds'] as const satisfies readonly (keyof Directory)[];
const move = fc.record({
  type: fc.constantFrom<Move[]>(...STEPS),
  /** How long after the one before, in milliseconds. */
  wait: fc.constantFrom(0, 0, 60_000, 11 * 60_000, DAY_MS, 31 * DAY_MS),
  fault: fc.constantFrom(...FAULTS),
  failing: fc.constantFrom(...FAILING),
});

/** One partner in a directory that fails, and that others change behind our back. */
class Life {
  readonly story: Story;
  readonly account: string;
  readonly address: string;
  /** Every other one could decide, were it not their own. */
  readonly sponsor: Person;
  readonly approver: Person;
  readonly log: string[] = [];
  /** Whose membership it is: nobody's there, one that was put in by hand and is not ours, or ours. */
  byHand = false;
  /** An administrator has said that it goes. Until that is done, whoever is back meanwhile goes again. */
  saidToGo = false;
  id: string | undefined;

  constructor(story: Story, n: number) {
    this.story = story;
    this.address = `p${n}@partner.com`;
    this.account = story.directory.guest(this.address, 'accepted', `account-${n}`);
    this.sponsor = n % 2 === 0 ? story.mara : story.alex;
    // Who decides where Alex asked.
    this.approver = story.directory.employee('bea', 'Bea', [APPROVERS]);
  }

  get isMember(): boolean {
    return this.story.directory.isIn(TARGET, this.account);
  }

  async record(): Promise<AccessRecord | undefined> {
    return this.id === undefined ? undefined : (await this.story.store.load(this.id))?.record;
  }

  async does({
    type,
    wait,
    fault,
    failing,
  }: typeof move extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
    const { story } = this;
    this.log.push(`${type} +${wait} ${fault === 'none' ? '' : `${failing} fails ${fault}`}`);
    story.now += wait;
    const fails = (method: keyof Directory): void => {
      if (method === failing) throw new DirectoryError('throttled', { retryAfterMs: 1_000 });
    };
    story.directory.before = fault === 'before' ? fails : () => undefined;
    story.directory.after = async (method) => {
      await this.notes(method);
      if (fault === 'after') fails(method);
    };
    try {
      await this.#does(type);
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
    } finally {
      story.directory.before = () => undefined;
      story.directory.after = (method) => this.notes(method);
    }
  }

  /** What an administrator had taken is not there by hand any more, also where it is given anew in the same step. */
  async notes(method: keyof Directory): Promise<void> {
    if (method === 'leave' && !this.isMember && (await this.isToGo())) this.byHand = false;
  }

  async #does(type: Move): Promise<void> {
    const { story } = this;
    const { world } = story;
    const by = async (who: Person) => ({ person: who, caller: (await story.actor(who)).caller });
    switch (type) {
      case 'ask': {
        const asked = await story.ask(this.address, this.sponsor, { resource: RESOURCE });
        if (asked.kind === 'requested') this.id = asked.record.id;
        return story.work();
      }
      case 'approve':
        if (this.id) await story.approve(this.id, this.approver);
        return story.work();
      case 'approves own':
        if (this.id) await story.approve(this.id, this.sponsor);
        return;
      case 'reject':
      case 'cancel':
        if (this.id) await ownerActs(world, this.id, { type: 'cancel' }, await by(this.sponsor));
        return;
      case 'remove':
        if (this.id) await ownerActs(world, this.id, { type: 'remove' }, await by(this.sponsor));
        return story.work();
      case 'undo':
        if (this.id) await ownerActs(world, this.id, { type: 'undo-removal' }, await by(this.sponsor));
        return story.work();
      case 'work':
        return story.work();
      case 'check':
        return void (await checkMemberships(world));
      case 'sweep':
        await sweep(world);
        return story.work();
      case 'taken by hand':
        story.directory.holdersOf(TARGET).delete(this.account);
        this.byHand = false;
        return;
      case 'put in by hand': {
        if (this.isMember) return;
        story.directory.holdersOf(TARGET).add(this.account);
        const record = await this.record();
        // What we gave, or set out to give, is ours, whoever puts it back.
        this.byHand = record === undefined || !isOurs(record);
        return;
      }
      case 'blocked':
      case 'unblocked': {
        const account = story.directory.accounts.get(this.account);
        if (account) story.directory.accounts.set(account.id, { ...account, enabled: type === 'unblocked' });
        return;
      }
      case 'drift adopt':
      case 'drift remove':
      case 'drift put-back':
      case 'drift leave': {
        const report = await lookForDrift(world);
        const does = type.slice('drift '.length) as 'adopt' | 'remove' | 'put-back' | 'leave';
        const asked = { report: report.id, does, of: 'all', reason: 'left over' } as const;
        this.saidToGo ||= does === 'remove';
        await decideDrift(world, asked, { person: story.iris, activity: `${report.id} ${does}` });
        await story.work();
        const [newest] = await story.store.byAccount(this.account);
        if (newest && isLive(newest.record)) this.id = newest.record.id;
        return;
      }
    }
  }

  /** Whether it goes because an administrator said so. */
  async isToGo(): Promise<boolean> {
    const owed = await this.story.store.outstanding(this.story.now, 50);
    return this.saidToGo && owed.some(({ kind }) => kind === 'administer');
  }

  /** What holds after every step, whatever failed in it. */
  async holds(): Promise<void> {
    const { story } = this;
    const records = (await story.store.byAccount(this.account)).map(({ record }) => record);
    const live = records.filter((record) => isLive(record));
    if (records.some(isAdopted)) this.byHand = false;
    this.saidToGo = await this.isToGo();
    assert.ok(live.length <= 1, 'two live records');
    // 1: through us only with a live grant on record.
    if (this.isMember && !this.byHand)
      assert.ok(live.some(hasBegun), 'a member through us, with nothing on record');
    // 8: what is not ours stays.
    if (this.byHand) assert.ok(this.isMember, 'what was there before us was taken');
    for (const record of records) {
      const history = await story.store.history(record.id);
      // 5: every change is an event.
      assert.deepEqual(replay(record.id, history), record);
      // 3, 4: one decision, and never theirs who asked.
      const decisions = history.filter(
        ({ type }) => type === 'approved' || type === 'rejected' || type === 'adopted',
      );
      assert.ok(decisions.length <= 1, 'two decisions');
      for (const one of history)
        if (one.type === 'approved') assert.notEqual(one.by.id, record.request.sponsor.id);
    }
    // Nobody blocks, unblocks or deletes an account.
    assert.ok(story.directory.accounts.has(this.account));
  }

  /** What holds once all that is owed is paid: whoever has live access is a member, unless somebody took it. */
  async settles(): Promise<void> {
    for (let round = 0; round < 4; round++) {
      this.story.now += 600_001;
      await this.story.work();
    }
    await this.holds();
    const record = await this.record();
    assert.ok(record?.status !== 'removing', 'a removal that is never done');
    if (record?.status !== 'granted' || this.log.some((line) => line.startsWith('taken by hand'))) return;
    assert.ok(this.isMember, 'live access without its membership');
  }
}

const isAdopted = (record: AccessRecord): boolean =>
  record.status === 'granted' && record.approval.kind === 'not-needed' && record.approval.why === 'adopted';

const hasBegun = ({ status }: AccessRecord): boolean =>
  status === 'granting' || status === 'granted' || status === 'removing';
const isOurs = (record: AccessRecord): boolean =>
  record.status === 'removing'
    ? includesTarget(record.held, TARGET)
    : includesTarget(targetsToTake(record), TARGET);

/** Ten times what each takes where the machine has nothing else to do. */
const PATIENCE_MS = Math.max(180_000, RUNS * 100);

test(
  'whatever fails and whoever changes what behind our back, what DESIGN says holds after every step',
  async () => {
    const story = await new Story([RESOURCE]).open();
    let n = 0;
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 14 }), async (moves) => {
        const life = new Life(story, n++);
        try {
          for (const one of moves) {
            await life.does(one);
            await life.holds();
            reached.add((await life.record())?.status ?? 'nothing');
          }
          await life.settles();
        } catch (error) {
          throw new Error(`${life.log.join('\n')}\n${String(error)}`, { cause: error });
        } finally {
          // The next life begins in a tenant where nothing differs.
          story.directory.holdersOf(TARGET).delete(life.account);
          const record = await life.record();
          if (record && isLive(record)) {
            const { caller } = await story.actor(life.sponsor);
            await ownerActs(
              story.world,
              record.id,
              { type: record.status === 'granted' ? 'remove' : 'cancel' },
              { person: life.sponsor, caller },
            );
            await story.work();
          }
        }
      }),
      { numRuns: RUNS },
    );
    // What nobody ever did would prove nothing.
    expect([...reached]).toEqual(expect.arrayContaining(['requested', 'granting', 'granted', 'ended']));
    await story.close();
  },
  PATIENCE_MS,
);
