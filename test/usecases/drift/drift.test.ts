import { countOf, type DriftReport, type DriftRow } from '../../../src/access/drift.ts';
import { ownerActs } from '../../../src/usecases/act.ts';
import { decideDrift } from '../../../src/usecases/drift/decide.ts';
import { lookForDrift } from '../../../src/usecases/drift/look.ts';
import { driftRows, latestDrift } from '../../../src/usecases/drift/report.ts';
import { watchDrift } from '../../../src/usecases/drift/watch.ts';
import { DirectoryError } from '../../../src/usecases/ports.ts';
import { sweep } from '../../../src/usecases/sweep.ts';
import { GROUP, PORTAL, Story } from '../story.ts';

const DAY_MS = 86_400_000;
const TARGET = { kind: 'group', group: GROUP } as const;
const LASTING = { ...PORTAL, duration: { amount: 30, unit: 'd' } } as const;

let story: Story;
let group: Set<string>;
beforeEach(async () => {
  story = await new Story([LASTING]).open();
  group = story.directory.holdersOf(TARGET);
});
afterEach(() => story.close());

async function rowsOf(report: DriftReport): Promise<readonly DriftRow[]> {
  const rows: DriftRow[] = [];
  for await (const row of driftRows(story.world, report)) rows.push(row);
  return rows;
}
const kindsOf = async (report: DriftReport) =>
  (await rowsOf(report)).map(({ kind, account, outcome }) => [kind, account, outcome ?? 'open']);
/** Somebody is a member, and nobody asked for it. */
function stranger(address: string, id = address): string {
  story.directory.guest(address, 'accepted', id);
  group.add(id);
  return id;
}
/** Access through us, given a while ago. */
async function granted(address: string): Promise<{ readonly id: string; readonly account: string }> {
  const account = story.directory.guest(address, 'accepted', address);
  const id = await story.asked(address, story.mara, { resource: LASTING });
  await story.work();
  await story.approve(id, story.alex);
  await story.work();
  story.now += 3_600_000;
  return { id, account };
}
let decision = 0;
async function decides(
  report: DriftReport,
  does: Parameters<typeof decideDrift>[1]['does'],
  of: readonly number[] | 'all',
  reason?: string,
) {
  const activity = `click-${decision++}`;
  const asked = { report: report.id, does, of, ...(reason && { reason }) };
  const decided = await decideDrift(story.world, asked, { person: story.iris, activity });
  await story.work();
  return decided;
}

describe('what differs', () => {
  test('is a membership without a record, a record without its membership, and accounts that are blocked or gone', async () => {
    const [kept, taken, blocked, deleted] = await Promise.all(
      [1, 2, 3, 4].map((n) => `p${n}@partner.com`).map((address) => granted(address)),
    );
    stranger('stranger@partner.com');
    story.directory.employee('erik', 'Erik');
    group.add('erik');
    group.delete(taken?.account ?? '');
    const account = story.directory.accounts.get(blocked?.account ?? '');
    if (account) story.directory.accounts.set(account.id, { ...account, enabled: false });
    group.delete(deleted?.account ?? '');
    story.directory.accounts.delete(deleted?.account ?? '');
    const before = [...group];
    const report = await lookForDrift(story.world);
    expect(new Set(await kindsOf(report))).toEqual(
      new Set([
        ['unexplained', 'stranger@partner.com', 'open'],
        ['unexplained', 'erik', 'open'],
        ['missing', taken?.account, 'open'],
        ['blocked', blocked?.account, 'open'],
        ['deleted', deleted?.account, 'open'],
      ]),
    );
    expect(report.counts).toEqual({ portal: { unexplained: 2, missing: 1, blocked: 1, deleted: 1 } });
    expect([...group]).toEqual(before);
    expect((await story.record(kept?.id ?? '')).status).toBe('granted');
  });

  test('is nothing where a grant is under way or was given just now, and nothing of what was there before us', async () => {
    stranger('before@partner.com');
    await granted('before@partner.com');
    group.delete('before@partner.com');
    story.directory.guest('new@partner.com', 'accepted', 'new@partner.com');
    const id = await story.asked('new@partner.com', story.mara, { resource: LASTING });
    await story.work();
    await story.approve(id, story.alex);
    await story.work();
    group.delete('new@partner.com');
    expect(countOf(await lookForDrift(story.world))).toBe(0);
  });

  test('is nothing that came on record while it was looked for', async () => {
    const { directory } = story;
    const page = directory.membersPage.bind(directory);
    directory.membersPage = async (...asked) => {
      await granted('new@partner.com');
      return page(...asked);
    };
    expect(countOf(await lookForDrift(story.world))).toBe(0);
  });

  test('is said not to be known where the directory does not tell', async () => {
    story.directory.readsGroups = false;
    expect(await lookForDrift(story.world)).toMatchObject({ rows: 0, unseen: ['portal'] });
  });

  test.each([1, 2])(
    'is told with the address where the list of members says no more than %i names',
    async (count) => {
      const all = ['olga@partner.com', 'pia@partner.com'].slice(0, count);
      for (const address of all) stranger(address);
      const page = story.directory.membersPage.bind(story.directory);
      story.directory.membersPage = async (...asked) => {
        const { members, ...more } = await page(...asked);
        return { ...more, members: members.map(({ id, name }) => ({ id, name })) };
      };
      const said = (await rowsOf(await lookForDrift(story.world))).map(({ address }) => address);
      expect(said).toEqual(all.map((one) => expect.stringContaining(one.split('@')[0] ?? '')));
    },
  );

  test('is a membership that is gone ten minutes after it was given, and not before', async () => {
    const { id, account } = await granted('anna@partner.com');
    const record = await story.record(id);
    if (record.status !== 'granted') throw new Error('it was not granted');
    group.delete(account);
    story.now = record.grantedAt + 600_000 - 1;
    expect(countOf(await lookForDrift(story.world))).toBe(0);
    story.now++;
    expect(countOf(await lookForDrift(story.world))).toBe(1);
  });

  test('is looked for later where the directory will tell then, and where we are at fault', async () => {
    const tomorrow = new DirectoryError('throttled', { retryAfterMs: 1_000 });
    for (const error of [tomorrow, new TypeError('a mistake of ours')]) {
      story.directory.before = (method) => {
        if (method === 'membersPage') throw error;
      };
      await expect(lookForDrift(story.world)).rejects.toBe(error);
      expect(await latestDrift(story.world)).toBeUndefined();
    }
  });
});

describe('what is done about it', () => {
  test('adopted, it has a record with a sponsor and an end, is taken at that end, and is no difference any more', async () => {
    const account = stranger('olga@partner.com');
    story.directory.answering.set(account, [story.mara]);
    const report = await lookForDrift(story.world);
    expect(await decides(report, 'adopt', [0])).toEqual({ kind: 'decided', total: 1, atOnce: true });
    expect(await kindsOf(report)).toEqual([['unexplained', account, 'adopted']]);
    const [stored] = await story.store.byAccount(account);
    expect(stored?.record).toMatchObject({
      status: 'granted',
      request: { sponsor: story.mara, address: 'olga@partner.com' },
      approval: { kind: 'not-needed', why: 'adopted' },
      until: story.now + 30 * DAY_MS,
      held: [TARGET],
    });
    const events = await story.store.history(stored?.record.id ?? '');
    expect(events.map(({ type }) => type)).toEqual(['requested', 'adopted']);
    expect(events.at(-1)).toMatchObject({ by: story.iris });
    expect(countOf(await lookForDrift(story.world))).toBe(0);
    const told = story.said.filter(
      ({ message }) => message.kind === 'notice' && message.notice === 'adopted',
    );
    expect(told.map(({ to }) => to)).toEqual([{ kind: 'person', person: 'mara' }]);
    story.now += 31 * DAY_MS;
    await sweep(story.world);
    await story.work();
    expect(group.has(account)).toBe(false);
  });

  test('nobody adopts what is their own, nor twice', async () => {
    group.add('iris');
    stranger('olga@partner.com');
    const report = await lookForDrift(story.world);
    await decides(report, 'adopt', 'all');
    expect((await rowsOf(report)).map(({ outcome }) => outcome)).toEqual(['own', 'adopted']);
    expect(await decides(report, 'adopt', 'all')).toEqual({ kind: 'nothing-ticked' });
    expect(await story.store.byAccount('iris')).toEqual([]);
  });

  test('removed, for a reason, it is on the record of administration; what a record explains by then stays', async () => {
    const [one, other] = [stranger('one@partner.com'), stranger('other@partner.com')];
    const report = await lookForDrift(story.world);
    expect(await decides(report, 'remove', 'all')).toMatchObject({
      kind: 'refused',
      refusal: { code: 'reason-needed' },
    });
    const id = await story.asked('other@partner.com', story.mara, { resource: LASTING });
    await story.work();
    await story.approve(id, story.alex);
    await story.work();
    await decides(report, 'remove', 'all', 'Left over');
    expect([...group]).toEqual([other]);
    expect((await rowsOf(report)).map(({ outcome }) => outcome)).toEqual(['removed', 'explained']);
    const [act] = (await story.store.acts(1)).items;
    expect(act).toMatchObject({ kind: 'drift-settled', does: 'remove', by: story.iris, reason: 'Left over' });
    expect(act?.kind === 'drift-settled' && act.rows.map(({ account }) => account)).toEqual([one, other]);
  });

  test('removed by a process of which nobody heard again, it was removed all the same', async () => {
    stranger('one@partner.com');
    const report = await lookForDrift(story.world);
    story.directory.after = (method) => {
      if (method !== 'leave') return;
      story.directory.after = () => undefined;
      throw new DirectoryError('timeout', { retryAfterMs: 1_000, acted: true });
    };
    await decides(report, 'remove', 'all', 'Left over');
    story.now += 60_000;
    await story.work();
    expect((await rowsOf(report)).map(({ outcome }) => outcome)).toEqual(['removed']);
  });

  test('put back, it is a member again; ended, the record says by whom and why', async () => {
    const [one, other] = [await granted('one@partner.com'), await granted('other@partner.com')];
    group.clear();
    const report = await lookForDrift(story.world);
    const rows = await rowsOf(report);
    const n = rows.find(({ account }) => account === one.account)?.n ?? 0;
    await decides(report, 'put-back', [n]);
    expect([...group]).toEqual([one.account]);
    await decides(report, 'remove', 'all', 'Has left');
    expect(await story.record(other.id)).toMatchObject({
      status: 'ended',
      by: story.iris,
      memberships: [{ target: TARGET, outcome: 'was-not-member' }],
    });
    expect(await story.record(one.id)).toMatchObject({ status: 'granted' });
    expect(countOf(await lookForDrift(story.world))).toBe(0);
  });

  test('what was over before it is decided about stays over', async () => {
    const { id, account } = await granted('one@partner.com');
    group.clear();
    const gone = stranger('gone@partner.com');
    const report = await lookForDrift(story.world);
    const { caller } = await story.actor(story.mara, LASTING);
    await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
    await story.work();
    group.delete(gone);
    await decides(report, 'put-back', 'all');
    await decides(report, 'adopt', 'all');
    expect([...group]).toEqual([]);
    expect(await story.store.byAccount(gone)).toEqual([]);
    const outcomes = (await rowsOf(report)).map((row) => [row.account, row.outcome]);
    expect(new Map(outcomes as [string, string][])).toEqual(
      new Map([
        [account, 'nothing-left'],
        [gone, 'nothing-left'],
      ]),
    );
  });

  test('left, it is not shown again until it changes', async () => {
    const account = stranger('olga@partner.com');
    const report = await lookForDrift(story.world);
    await decides(report, 'leave', [0]);
    expect(countOf(await lookForDrift(story.world))).toBe(0);
    expect(countOf(await lookForDrift(story.world))).toBe(0);
    group.delete(account);
    await lookForDrift(story.world);
    group.add(account);
    expect(countOf(await lookForDrift(story.world))).toBe(1);
  });

  test('of many at once, it goes on by itself in parts, through a crash and what the directory refuses for a while', async () => {
    for (let n = 0; n < 60; n++) stranger(`p${String(n).padStart(2, '0')}@partner.com`);
    const report = await lookForDrift(story.world);
    let failures = 0;
    story.directory.before = (method) => {
      if (method === 'leave' && failures++ === 10)
        throw new DirectoryError('throttled', { retryAfterMs: 1_000 });
    };
    expect(await decides(report, 'remove', 'all', 'Clean-up')).toMatchObject({
      kind: 'decided',
      total: 60,
      atOnce: false,
    });
    for (let round = 0; round < 5; round++) {
      story.now += 60_000;
      await story.reopen();
      await story.work();
    }
    expect([...group]).toEqual([]);
    expect((await rowsOf(report)).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 60 }, () => 'removed'),
    );
    const acts = (await story.store.acts(10)).items;
    expect(acts.map((act) => act.kind === 'drift-settled' && [act.all?.part, act.rows.length])).toEqual([
      [2, 10],
      [1, 25],
      [0, 25],
    ]);
  });
});

test('the first look at a grown tenant is one message to each administrator, at most weekly, and nothing else', async () => {
  for (let n = 0; n < 5_000; n++) stranger(`p${n}@partner.com`);
  const before = [...group];
  // Nothing at the first start itself.
  expect(await watchDrift(story.world)).toBe(false);
  expect(story.said).toEqual([]);
  for (let hour = 0; hour < 24 * 6; hour++) {
    story.now += 3_600_000;
    await watchDrift(story.world);
  }
  await story.work();
  expect(story.said.map(({ to, message }) => [to, message.kind])).toEqual([
    [{ kind: 'person', person: 'iris' }, 'drift'],
  ]);
  expect(story.said[0]?.message).toMatchObject({ report: { counts: { portal: { unexplained: 5_000 } } } });
  expect([...group]).toEqual(before);
  story.now += 3 * DAY_MS;
  await watchDrift(story.world);
  expect(story.said).toHaveLength(2);
});

test('somebody removed by hand was not a member at removal, and the record follows', async () => {
  const { id, account } = await granted('olga@partner.com');
  group.delete(account);
  const { caller } = await story.actor(story.mara, LASTING);
  await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
  await story.work();
  expect(await story.record(id)).toMatchObject({
    status: 'ended',
    outcome: 'removed',
    memberships: [{ target: TARGET, outcome: 'was-not-member' }],
  });
});
