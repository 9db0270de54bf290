import type { BatchRow } from '../../../src/access/batch/batch.ts';
import type { Resource } from '../../../src/access/catalog.ts';
import type { Person } from '../../../src/access/record.ts';
import { resultRow } from '../../../src/bot/lists/results-file.ts';
import { parseTerm } from '../../../src/bot/parse/parse-term.ts';
import { limitsOf, openList } from '../../../src/lists/index.ts';
import { ownerActs } from '../../../src/usecases/act.ts';
import { resultsOf } from '../../../src/usecases/batch/result-rows.ts';
import { tendBatches } from '../../../src/usecases/batch/tend-batch.ts';
import { newTending } from '../../../src/usecases/batch/tending.ts';
import { lookThroughActions } from '../../../src/usecases/dry-run/look-through-actions.ts';
import type { World } from '../../../src/usecases/ports.ts';
import { reconcile } from '../../../src/usecases/reconcile.ts';
import { createRoles } from '../../../src/usecases/roles.ts';
import { wordsFor } from '../../../src/words/index.ts';
import { ADMINS, PORTAL } from '../story.ts';
import { BatchStory, ID, OPEN } from './batch-story.ts';

const NINETY = { kind: 'for', duration: { amount: 90, unit: 'd' } } as const;

let story: BatchStory;
beforeEach(async () => {
  story = await new BatchStory().open();
});
afterEach(() => story.close());

/** Somebody with access, or invited. */
async function partner(
  name: string,
  status: 'invited' | 'granted' = 'granted',
  { by = story.mara, resource = OPEN }: { by?: Person; resource?: Resource } = {},
): Promise<string> {
  const id = await story.asked(`${name}@partner.com`, by, { resource, term: NINETY });
  if (resource.approvers !== undefined) await story.approve(id, story.alex);
  await story.work();
  if (status === 'invited') return id;
  story.directory.accept(`${name}@partner.com`);
  await reconcile(story.world);
  await story.work();
  return id;
}

/** Looked through as it is sent, and kept. */
async function listed(lines: readonly string[], by: Person = story.mara): Promise<readonly BatchRow[]> {
  const against = {
    resources: story.resources.map((resource) => ({ resource, appIds: [], replyUrls: [] })),
    usual: {},
    now: story.now,
    readTerm: (said: string) => parseTerm(said, 'Europe/Berlin', Date.UTC(2026, 10, 20)),
    messageLimit: 1_000,
  };
  const text = ['action,email,resource,duration,justification', ...lines].join('\n');
  const list = await openList({ kind: 'text', text }, against, limitsOf(1_000));
  if (list.kind !== 'open') throw new Error(list.fault.code);
  const { caller } = await story.actor(by);
  const looked = await lookThroughActions(story.world, { ...list, person: by, caller });
  if (looked.kind !== 'looked') throw new Error(looked.fault.code);
  const { good, effects, others } = looked.counts;
  for (const part of [0, 1])
    await story.store.saveBatchRows(ID, part, looked.rows.slice(part * 100, part * 100 + 100), undefined);
  const found = { employee: 0, 'accepted-guest': 0, 'pending-guest': 0, nobody: 0 };
  await story.store.saveBatch(
    {
      ...({ id: ID, seq: 1, status: 'previewed', by, at: story.now, ignored: [], struck: 0 } as const),
      ...{ origin: { conversation: 'c', serviceUrl: 's' }, rows: looked.rows.length, good, found },
      actions: { effects, others },
    },
    undefined,
  );
  story.said.length = 0;
  return looked.rows;
}

const done = async (): Promise<boolean> => (await story.batch()).endedAt !== undefined;
async function rows(): Promise<readonly BatchRow[]> {
  const parts = await Promise.all([0, 1].map((part) => story.store.batchRows(ID, part)));
  return parts.flatMap((part) => part?.rows ?? []);
}
const outcomes = async (): Promise<readonly string[]> =>
  (await rows()).map((row) =>
    row.kind === 'action' ? (row.refused ?? (row.asked ? 'asked' : row.done ? 'done' : 'open')) : row.kind,
  );
/** Alex approves the longer access that rows asked for. */
async function approveAsked(): Promise<void> {
  await story.until(() => story.messages('batch-approval').length > 0);
  await story.decides('approve');
}
/** What the result file says of each. */
async function told(): Promise<readonly string[]> {
  const said: string[] = [];
  for await (const one of resultsOf(story.world, await story.batch())) {
    const { outcome, reason } = resultRow(one, wordsFor('en'), String);
    said.push(reason === undefined ? outcome : `${outcome}: ${reason}`);
  }
  return said;
}
const statuses = async (...ids: readonly string[]): Promise<readonly string[]> =>
  Promise.all(ids.map(async (id) => (await story.record(id)).status));

test('a removal in bulk: nothing before it is confirmed; then each, with one card and one message', async () => {
  const ids = [await partner('a'), await partner('b', 'invited'), await partner('c'), await partner('d')];
  await listed(['a', 'b', 'c', 'd', 'nobody'].map((name) => `remove,${name}@partner.com,,,`));
  await story.turn();
  await story.work();
  expect(await statuses(...ids)).toEqual(['granted', 'invited', 'granted', 'granted']);
  await story.act('confirm', story.mara, { 4: 'false' });
  await story.until(done);
  await story.turn();
  expect(await statuses(...ids)).toEqual(['ended', 'ended', 'granted', 'ended']);
  expect(await outcomes()).toEqual(['done', 'done', 'open', 'done', 'wrong']);
  expect(await story.batch()).toMatchObject({ status: 'done', progress: { done: 3, failed: 0 } });
  expect(story.messages('batch')).toHaveLength(1);
  expect(story.messages('batch-told').map(({ what }) => what)).toEqual(['done']);
  expect(story.notices()).toEqual([]);
  expect(story.messages('journey')).toEqual([]);
  expect((await story.store.batchesLately())?.lately.batches).toMatchObject([{ id: ID, underWay: false }]);
});

test('whoever looks after a partner is told what somebody else did, as by the single command', async () => {
  const id = await partner('a', 'granted', { by: story.alex });
  await listed(['remove,a@partner.com,open,,the project is over'], story.iris);
  await story.act('confirm', story.iris);
  await story.until(done);
  await story.turn();
  expect(await story.record(id)).toMatchObject({ status: 'ended', by: { id: 'iris' } });
  expect(await story.store.history(id)).toContainEqual(
    expect.objectContaining({ type: 'removal-asked', reason: 'the project is over' }),
  );
  expect(story.notices()).toEqual(['removed']);
});

test('longer access and new invitations, each as the single command; what needs approval waits for it', async () => {
  const [longer, again, asking] = [
    await partner('long'),
    await partner('out', 'invited'),
    await partner('ask', 'granted', { resource: PORTAL }),
  ];
  const mails = story.directory.mails.length;
  await listed([
    'extend,long@partner.com,,200d,',
    'resend,out@partner.com,,,',
    'extend,ask@partner.com,portal,300d,',
  ]);
  await story.act('confirm');
  await story.until(async () => (await outcomes()).every((one) => one !== 'open'));
  await story.until(() => story.directory.mails.length > mails);
  await story.turn();
  expect(story.directory.mails).toHaveLength(mails + 1);
  expect(await story.record(longer)).toMatchObject({ termChanges: [{ by: { id: 'mara' } }] });
  expect(await statuses(again, asking)).toEqual(['invited', 'granted']);
  expect(await story.batch()).toMatchObject({ status: 'running', progress: { done: 2, asked: 1 } });
  await approveAsked();
  await story.until(done);
  expect(await story.batch()).toMatchObject({ progress: { done: 3, asked: 0 } });
  expect(await story.record(asking)).toMatchObject({ termChanges: [{ by: { id: 'mara' } }] });
});

test('longer access of many: one card for each who decides, one decision, and no message for a row', async () => {
  const ids: string[] = [];
  for (const name of ['a', 'b', 'c']) ids.push(await partner(name, 'granted', { resource: PORTAL }));
  const ends = await Promise.all(ids.map(async (id) => (await story.record(id)) as { until?: number }));
  await listed(['a', 'b', 'c'].map((name) => `extend,${name}@partner.com,portal,300d,`));
  await story.act('confirm');
  await story.until(() => story.messages('batch-approval').length > 0);
  const [asking] = story.messages('batch-approval');
  expect(asking?.rows.map(({ row, record }) => [row, record.request.extension?.record])).toEqual(
    ids.map((id, at) => [at + 2, id]),
  );
  await story.turn();
  await story.work();
  // Alex and whoever else approves have one each.
  expect(new Set(story.messages('batch-approval').map(({ consultation }) => consultation.rows))).toEqual(
    new Set([3]),
  );
  expect(story.messages('approval')).toEqual([]);
  expect(story.messages('journey')).toEqual([]);

  await story.decides('approve', story.alex, { 3: 'false' });
  await story.until(done);
  const longer = await Promise.all(ids.map(async (id) => (await story.record(id)) as { until?: number }));
  expect(longer.map(({ until = 0 }, at) => until > (ends[at]?.until ?? 0))).toEqual([true, false, true]);
  expect(await story.batch()).toMatchObject({ progress: { done: 2, declined: 1 } });
  expect(await told()).toEqual(['Has access', 'Rejected: By Alex.', 'Has access']);
  expect(story.notices()).toEqual([]);
  expect(story.messages('batch-told').map(({ what }) => what)).toEqual(['done']);
});

test('what a list about access had asked for when it was stopped is decided on all the same', async () => {
  const id = await partner('a', 'granted', { resource: PORTAL });
  await listed(['extend,a@partner.com,portal,300d,']);
  await story.act('confirm');
  await story.until(async () => (await outcomes()).includes('asked'));
  await story.act('stop');
  await story.until(() => story.messages('batch-approval').length > 0);
  await story.decides('approve');
  await story.until(
    async () => ((await story.record(id)) as { termChanges?: unknown[] }).termChanges !== undefined,
  );
});

test('a new invitation that the limits do not let through yet is told before', async () => {
  const out = await partner('out', 'invited');
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, out, { type: 'resend' }, { person: story.mara, caller });
  await story.work();
  const [row] = await listed(['resend,out@partner.com,,,']);
  const next = new Date(story.now + 600_000).toISOString().slice(0, 15).replace('T', ' ');
  expect(row).toMatchObject({
    kind: 'wrong',
    problems: [
      { column: 'action', code: 'too-often', instead: [expect.stringContaining(next.slice(0, 13))] },
    ],
  });
  story.now += 600_001;
  expect(await listed(['resend,out@partner.com,,,'])).toMatchObject([{ kind: 'action' }]);
});

test('by what they may do when it is done, not when it was previewed', async () => {
  const id = await partner('a', 'granted', { by: story.alex });
  await listed(['remove,a@partner.com,open,,over'], story.iris);
  await story.act('confirm', story.iris);
  story.directory.groupOf(ADMINS).delete(story.iris.id);
  await story.until(done);
  expect(await outcomes()).toEqual(['not-yours']);
  expect(await statuses(id)).toEqual(['granted']);
});

test('what a stop keeps back stays as it is', async () => {
  const id = await partner('a');
  await listed(['remove,a@partner.com,open,,']);
  await story.act('confirm');
  await story.act('stop');
  await story.until(done);
  expect(await outcomes()).toEqual(['stopped']);
  expect(await statuses(id)).toEqual(['granted']);
});

test('paused between two parts, nothing more is done until it goes on', async () => {
  const names = Array.from({ length: 150 }, (_, i) => `p${i}`);
  for (const name of names) {
    await story.asked(`${name}@partner.com`, story.mara, { resource: OPEN });
    // One person asks for so many in a day, and no more.
    story.now += 1_800_000;
  }
  await listed(names.map((name) => `remove,${name}@partner.com,open,,`));
  await story.act('confirm');
  await story.turn({ ...story.world, clock: { now: () => (story.now += 1_000) } });
  await story.act('pause');
  await story.until(async () => (await story.batch()).progress?.done === 100);
  for (let turns = 0; turns < 3; turns++) await story.turn();
  expect((await outcomes()).filter((one) => one === 'done')).toHaveLength(100);
  await story.act('go-on');
  await story.until(done);
  expect(await story.batch()).toMatchObject({ progress: { done: 150 } });
  expect(new Set(await outcomes())).toEqual(new Set(['done']));
});

test('an invitation that was asked for anew is not withdrawn by a stop', async () => {
  const id = await partner('out', 'invited');
  await listed(['resend,out@partner.com,open,,']);
  await story.act('confirm');
  await story.turn();
  await story.act('stop');
  await story.until(done);
  expect(await statuses(id)).toEqual(['invited']);
});

test('killed after any of its writes it goes on, and each row has one effect', async () => {
  const names = ['a', 'b', 'c'];
  for (const name of names) await partner(name);
  const longer = await partner('long');
  const again = await partner('out', 'invited');
  await partner('ask', 'granted', { resource: PORTAL });
  const mails = story.directory.mails.length;
  await listed([
    ...names.map((name) => `remove,${name}@partner.com,open,,`),
    'extend,long@partner.com,,200d,',
    'resend,out@partner.com,,,',
    'extend,ask@partner.com,portal,300d,',
  ]);
  await story.act('confirm');
  for (let writes = 0; writes < 12 && !(await done()); writes++) {
    let left = writes;
    const dies = <A extends unknown[], R>(write: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        if (left-- <= 0) throw new Error('killed');
        return write(...args);
      };
    };
    const { store } = story.world;
    const world: World = {
      ...story.world,
      store: {
        ...store,
        commit: dies(store.commit),
        saveBatch: dies(store.saveBatch),
        saveBatchRows: dies(store.saveBatchRows),
      },
    };
    await story.turn(world).catch(() => undefined);
    story.forgets();
  }
  await story.until(async () => (await outcomes()).every((one) => one !== 'open'));
  expect(await outcomes()).toEqual(['done', 'done', 'done', 'done', 'done', 'asked']);
  await approveAsked();
  await story.until(done);
  expect(await story.record(longer)).toMatchObject({ termChanges: [{ by: { id: 'mara' } }] });
  const asked = (await story.store.history(again)).filter(({ type }) => type === 'resend-asked');
  expect(asked).toHaveLength(1);
  expect(story.directory.mails).toHaveLength(mails + 1);
  expect(story.messages('batch-told').map(({ what }) => what)).toEqual(['done']);
});

test('two replicas that work on it at once do each row once', async () => {
  const again = await partner('out', 'invited');
  const longer = await partner('long');
  await partner('a');
  await partner('ask', 'granted', { resource: PORTAL });
  const mails = story.directory.mails.length;
  await listed([
    'resend,out@partner.com,,,',
    'extend,long@partner.com,,200d,',
    'remove,a@partner.com,open,,',
    'extend,ask@partner.com,portal,300d,',
  ]);
  await story.act('confirm');
  const roles = () => createRoles(story.world);
  await Promise.all([1, 2, 3].map(() => tendBatches(story.world, roles(), newTending())));
  await story.until(() => story.directory.mails.length > mails);
  expect(await outcomes()).toEqual(['done', 'done', 'done', 'asked']);
  const count = async (id: string, what: string): Promise<number> =>
    (await story.store.history(id)).filter(({ type }) => type === what).length;
  expect([await count(again, 'resend-asked'), await count(longer, 'extended')]).toEqual([1, 1]);
  expect(story.directory.mails).toHaveLength(mails + 1);
});

test('the result says what became of each row, in words for what is done', async () => {
  await partner('a');
  await partner('b');
  await partner('c');
  await listed(['remove,a@partner.com,open,,', 'remove,b@partner.com,,,', 'resend,c@partner.com,,,']);
  const said = async (): Promise<readonly string[]> => {
    const batch = (await story.store.batch(ID))?.batch;
    if (batch === undefined) throw new Error('no list');
    const results = [];
    for await (const one of resultsOf(story.world, batch))
      results.push(resultRow(one, wordsFor('en'), String).outcome);
    return results;
  };
  expect(await said()).toEqual(['Not done', 'Not done', 'Wrong, not done']);
  await story.act('confirm', story.mara, { 3: 'false' });
  await story.until(done);
  expect(await said()).toEqual([
    expect.stringContaining('emoved'),
    'Taken out by Mara, not done',
    'Wrong, not done',
  ]);
});
