import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { replay } from '../../src/access/evolve.ts';
import type { ErrandKind } from '../../src/access/owed.ts';
import { isLeftover } from '../../src/access/owed-leftover.ts';
import type { AccessEvent, Ended, Status } from '../../src/access/record.ts';
import { wakesAt } from '../../src/access/record-queries.ts';
import { DAY_MS, type Instant } from '../../src/access/term.ts';
import { runs } from '../support/prove.ts';
import { anyhow, beginnings, carryOut, forwards, type Step, undecided, walk } from './walk.ts';

// What is asked of every step is asked with `assert`: an `expect` costs more than the step.
const RUNS = { numRuns: runs({ suite: 150, all: 6_000 }) };

/** Holds `invariant` against every step of every random life. */
const always = (invariant: (step: Step) => void, path = forwards): void =>
  fc.assert(
    fc.property(beginnings, path, (beginning, moves) => walk(beginning, moves).forEach(invariant)),
    RUNS,
  );

const count = (history: readonly AccessEvent[], ...types: readonly AccessEvent['type'][]): number =>
  history.filter(({ type }) => types.includes(type)).length;

const HAS_ACCESS: readonly Status[] = ['granting', 'granted', 'removing'];

test('the random lives reach every state', () => {
  const reached = new Set<Status>();
  always(({ record }) => reached.add(record.status));
  expect(reached.size).toBe(8);
});

test('a record is its history, and seq counts it', () => {
  always(({ record, history }) => {
    assert.deepEqual(replay(record.id, history), record);
    assert.equal(record.seq, history.length);
  });
});

test('one request leads to at most one decision, and so does each stage; never theirs who asked or whom it is for', () => {
  let [staged, forOthers] = [0, 0];
  always(({ record, history }) => {
    assert.ok(count(history, 'approved', 'rejected', 'lapsed', 'approval-not-needed') <= 1);
    const { found } = record.request;
    const stages = history.flatMap((event) => (event.type === 'stage-approved' ? [event.stage] : []));
    assert.deepEqual(
      stages,
      stages.map((_stage, i) => i),
    );
    staged += stages.length;
    let sponsor = history[0]?.type === 'requested' ? history[0].request.sponsor.id : '';
    const deciders: string[] = [];
    for (const event of history) {
      // Who approved it may look after it later: they decided before it was theirs.
      if (event.type === 'transfer-accepted') sponsor = event.by.id;
      if (event.type !== 'approved' && event.type !== 'rejected' && event.type !== 'stage-approved') continue;
      const who = [event.by.id, ...(event.for ? [event.for.id] : [])];
      assert.ok(!who.includes(sponsor));
      deciders.push(...who);
    }
    if (found.kind !== 'nobody') assert.ok(!deciders.includes(found.account));
    forOthers += history.filter((event) => 'for' in event && event.for).length;
  });
  // What nobody ever did would prove nothing.
  expect([staged, forOthers].every((times) => times > 0)).toBe(true);
});

test('nobody decides after a lapse or a withdrawal, nor is anybody asked or reminded', () => {
  always(({ history }) => {
    const over = history.findIndex(({ type }) =>
      ['cancelled', 'lapsed', 'rejected', 'approved'].includes(type),
    );
    if (over < 0) return;
    const later = history.slice(over + 1);
    assert.equal(
      count(later, 'stage-approved', 'approved', 'rejected', 'approvers-asked', 'escalated', 'lapsed'),
      0,
    );
    assert.equal(count(later, 'approvers-reminded', 'approvers-unreachable', 'nobody-to-ask'), 0);
  });
});

test('each person is asked at most once a stage, and each round reminds at most once', () => {
  const reached = { reminded: 0, unreachable: 0, escalated: 0 };
  always(({ record, history }) => {
    reached.reminded += count(history, 'approvers-reminded');
    reached.unreachable += count(history, 'approvers-unreachable');
    reached.escalated += count(history, 'escalated');
    if (record.status === 'requested') {
      const ids = record.asked?.people.map(({ id }) => id) ?? [];
      assert.equal(new Set(ids).size, ids.length);
    }
    for (const stage of [0, 1]) {
      const here = history.filter((event) => 'stage' in event && event.stage === stage);
      const rounds = here.flatMap((event) => (event.type === 'approvers-asked' ? [event.round] : []));
      assert.equal(new Set(rounds).size, rounds.length);
      assert.ok(count(here, 'approvers-reminded') <= rounds.length);
      const gone = here.flatMap((event) =>
        event.type === 'approvers-unreachable' ? event.people.map(({ id }) => id) : [],
      );
      assert.equal(new Set(gone).size, gone.length);
    }
  }, undecided);
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(0);
});

test('access comes only after approval, and for guests who had not accepted after acceptance', () => {
  always(({ record, history }) => {
    if (!HAS_ACCESS.includes(record.status)) return;
    assert.equal(count(history, 'approved', 'approval-not-needed'), 1);
    const { kind } = record.request.found;
    assert.equal(count(history, 'accepted'), kind === 'employee' || kind === 'accepted-guest' ? 0 : 1);
  });
});

test('nothing is granted after a withdrawal, a rejection, a lapse, a removal or an invitation that ran out', () => {
  always(({ history }) => {
    const over = history.findIndex(({ type }) =>
      ['cancelled', 'rejected', 'lapsed', 'invitation-refused', 'removal-asked', 'removed'].includes(type),
    );
    if (over >= 0) assert.equal(count(history.slice(over), 'granted', 'accepted', 'invited'), 0);
    const ranOut = history.findLastIndex(({ type }) => type === 'invitation-expired');
    const again = history.findLastIndex(({ type }) => type === 'resend-asked');
    if (ranOut > again) assert.equal(count(history.slice(ranOut), 'granted', 'accepted'), 0);
  });
});

test('access that is granted is not over, and only then is anybody told so', () => {
  always(({ record, errands, command }) => {
    const told = errands.some(({ notice }) => notice === 'granted');
    if (told) assert.equal(record.status, 'granted');
    if (told && record.status === 'granted' && record.until !== undefined)
      assert.ok(record.until > command.at);
  });
});

test('only the invited account accepts, and never too late', () => {
  always(({ record, history }) => {
    history.forEach((event, i) => {
      if (event.type !== 'accepted') return;
      const before = history.slice(0, i);
      const invited = before.findLast((one) => one.type === 'invited');
      const { found } = record.request;
      const known = found.kind === 'nobody' ? undefined : found.account;
      assert.equal(event.account, invited?.account ?? known);
      // Of an invitation that goes out anew, the links that may be under way count.
      const links = before.flatMap((one) => (one.type === 'link-issued' ? [one.link.expiresAt] : []));
      assert.ok(event.at <= Math.max(...links, invited?.expiresAt ?? 0));
    });
  });
});

test('every event says when and, where a person did it, who', () => {
  const byPeople: readonly AccessEvent['type'][] = [
    'requested',
    'approved',
    'rejected',
    'cancelled',
    'resend-asked',
    'extended',
  ];
  always(({ command, events }) => {
    for (const event of events) {
      assert.equal(event.at, command.at);
      // What gives way does so for whoever asked for the change of address.
      const person =
        command.type === 'give-way' ? command.person : 'by' in command ? command.by.person : undefined;
      if (byPeople.includes(event.type) || (event.type === 'removal-asked' && event.cause === 'asked'))
        assert.deepEqual('by' in event && event.by, person);
    }
  });
});

test('what a state owes is owed once, on entering it', () => {
  const WORK: Partial<Record<Status, ErrandKind>> = {
    requested: 'ask',
    inviting: 'invite',
    granting: 'grant',
    removing: 'remove-memberships',
  };
  always(({ before, record, errands, events }) => {
    const asksAgain = count(events, 'stage-approved', 'escalated', 'terms-agreed') > 0;
    const entered = before?.status === record.status && !asksAgain ? undefined : WORK[record.status];
    const kinds = errands.map(({ kind }) => (kind === 'remove-at-once' ? 'remove-memberships' : kind));
    const work = kinds.filter((kind) => Object.values(WORK).includes(kind));
    assert.deepEqual(work, entered === undefined ? [] : [entered]);
  });
});

test('what had no effect owes nothing, and no errand’s id comes twice', () => {
  fc.assert(
    fc.property(beginnings, forwards, (beginning, moves) => {
      const steps = walk(beginning, moves);
      for (const { events, errands } of steps) if (events.length === 0) assert.deepEqual(errands, []);
      const ids = steps.flatMap(({ errands }) => errands.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
    }),
    RUNS,
  );
});

test('one approval leads to one invitation, and one more each time it is asked for', () => {
  fc.assert(
    fc.property(beginnings, forwards, (beginning, moves) => {
      const steps = walk(beginning, moves);
      const owed = steps.flatMap(({ errands }) => errands).filter(({ kind }) => kind === 'invite').length;
      const history = steps.at(-1)?.history ?? [];
      const approvals = count(history, 'approved', 'approval-not-needed');
      assert.ok(owed <= approvals + count(history, 'resend-asked'));
    }),
    RUNS,
  );
});

test('whatever we may have added is taken away, and nothing that was there before us', () => {
  let [times, stayed] = [0, 0];
  always(({ before, events, command }) => {
    // In an emergency an administrator may have that taken, too.
    if (command.type === 'cut-off' && command.earlier) return;
    if (before?.status !== 'granting' && before?.status !== 'granted') return;
    const all = before.status === 'granting' ? (before.begun ?? []) : before.held;
    for (const event of events)
      if (event.type === 'removal-asked' && !events.some(({ type }) => type === 'granted')) {
        times++;
        stayed += before.before?.length ?? 0;
        expect([...event.targets, ...(before.before ?? [])]).toEqual(expect.arrayContaining([...all]));
        for (const target of before.before ?? []) expect(event.targets).not.toContainEqual(target);
      }
  });
  expect([times, stayed].every((count) => count > 0)).toBe(true);
});

test('what is awaited of the terms is on record until they are agreed to, and told once an answer', () => {
  const reached = { awaited: 0, agreed: 0, declined: 0, granted: 0 };
  always(({ before, record, events, errands }) => {
    const terms = record.status === 'granting' || record.status === 'granted' ? record.terms : undefined;
    const last = events.findLast(({ type }) => type.startsWith('terms-'));
    if (last !== undefined && terms !== undefined) {
      reached[terms.kind] += 1;
      assert.partialDeepStrictEqual(last, { type: `terms-${terms.kind}`, version: terms.version });
    }
    if (terms !== undefined && record.status === 'granted') reached.granted += 1;
    const told = errands.filter(({ kind, notice }) => kind === 'tell' && notice?.includes('terms-'));
    assert.ok(told.length <= events.length);
    if (before?.status === 'granted' && last !== undefined) assert.equal(record.status, 'granted');
  });
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(0);
});

test('extending never makes access shorter', () => {
  always(({ before, events }) => {
    for (const event of events)
      if (event.type === 'extended' && before?.status === 'granted')
        assert.ok((event.until ?? Number.POSITIVE_INFINITY) > (before.until ?? 0));
  });
});

test('what holds an invitation up is told once, and stays until it goes out', () => {
  let times = 0;
  always(({ before, record, events }) => {
    const held = events.some(({ type }) => type === 'invitation-held-up');
    if (held) times++;
    if (held && before?.status === 'inviting' && record.status === 'inviting')
      assert.notEqual(record.problem, before.problem);
    if (record.status !== 'inviting') assert.ok(!('handTo' in record));
  });
  expect(times).toBeGreaterThan(0);
});

test('the end is final', () => {
  always(({ before, record, events }) => {
    if (before?.status !== 'ended' || events.some(({ type }) => type === 'forgotten')) return;
    // A partner may still ask for a new invitation, once, and their account is looked after.
    assert.deepEqual(
      events.filter((event) => event.type !== 'partner-wished' && !isLeftover(event)),
      [],
    );
    if (events.some(({ type }) => type === 'partner-wished')) assert.equal(before.wished, undefined);
    const without = ({ seq: _seq, wished: _wished, leftover: _leftover, ...rest }: Ended) => rest;
    assert.deepEqual(record.status === 'ended' && without(record), without(before));
  });
});

/** What the sweep does when a record wakes; undefined when nothing comes of it. */
function sweep(step: Step, at: Instant): Step | undefined {
  return (
    [
      'remind-approvers',
      'ask-alternates',
      'lapse',
      'withdraw-invitation',
      'remind-invitee',
      'await-acceptance',
      'expire-invitation',
      'expire',
      'remind-end',
    ] as const
  )
    .map((type) => carryOut(step.record, step.history, { type, at }))
    .find(({ events }) => events.length > 0);
}

test('a record that wakes makes progress at that very moment, and soon sleeps for ever', () => {
  always((step) => {
    let now: Step | undefined = step;
    for (let turn = 0; turn < 9; turn++) {
      const at: Instant | undefined = wakesAt(now.record);
      if (at === undefined) return;
      now = sweep(now, Math.max(at, step.command.at));
      if (now === undefined) throw new Error(`${step.record.status} woke at ${at} for nothing`);
    }
    throw new Error(`${step.record.status} keeps waking`);
  });
});

test('nothing changes by time alone before a record wakes', () => {
  always((step) => {
    const at = wakesAt(step.record);
    assert.equal(sweep(step, at === undefined ? step.command.at + 10_000 * DAY_MS : at - 1), undefined);
  });
});

test('a clock that goes back breaks nothing', () => {
  always(({ before, record, history }) => {
    assert.deepEqual(replay(record.id, history), record);
    if (before?.status === 'ended') assert.equal(record.status, 'ended');
  }, anyhow);
});
