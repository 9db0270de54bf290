import type { DriftReport, DriftRow } from '../../../src/access/drift.ts';
import { FORGOTTEN } from '../../../src/access/forgotten.ts';
import { every } from '../../../src/jobs/every.ts';
import { administer } from '../../../src/usecases/administer.ts';
import { decideDrift } from '../../../src/usecases/drift/decide.ts';
import { lookForDrift } from '../../../src/usecases/drift/look.ts';
import { driftRows } from '../../../src/usecases/drift/report.ts';
import { watchDrift } from '../../../src/usecases/drift/watch.ts';
import { DeliveryError, DirectoryError } from '../../../src/usecases/ports.ts';
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
/** Somebody is a member, and nobody asked for it. */
function stranger(address: string): string {
  story.directory.guest(address, 'accepted', address);
  group.add(address);
  return address;
}

describe('the report of a week', () => {
  const OWNER = 'olga';
  const STUDIO = {
    ...PORTAL,
    id: 'studio',
    name: 'Report studio',
    grants: [{ kind: 'group', group: '10000000-0000-4000-8000-000000000002' }],
  } as const;
  const told = () =>
    story.said.flatMap(({ to, message }) =>
      message.kind === 'drift' && to.kind === 'person' ? [`${to.person} ${message.resource ?? 'all'}`] : [],
    );
  async function weekPasses(): Promise<void> {
    await watchDrift(story.world);
    story.now += 2 * 3_600_000;
  }
  beforeEach(async () => {
    story.directory.employee(OWNER, 'Olga');
    story.resources = [{ ...LASTING, owners: { people: [OWNER] } }, STUDIO];
  });

  test('tells owners of what is theirs, and administrators of all', async () => {
    stranger('one@partner.com');
    story.directory.guest('two@partner.com', 'accepted', 'two');
    story.directory.holdersOf(STUDIO.grants[0]).add('two');
    await weekPasses();
    await watchDrift(story.world);
    expect(told()).toEqual(['iris all', `${OWNER} portal`]);
  });

  test('nothing of theirs is nothing to hear, and nothing of others is theirs to settle', async () => {
    story.directory.guest('two@partner.com', 'accepted', 'two');
    const others = story.directory.holdersOf(STUDIO.grants[0]).add('two');
    await weekPasses();
    await watchDrift(story.world);
    expect(told()).toEqual(['iris all']);
    const report = await lookForDrift(story.world);
    for (const picked of [[0], 'all'] as const) {
      const asked = {
        report: report.id,
        does: 'remove',
        of: picked,
        resources: ['portal'],
        reason: 'x',
      } as const;
      const by = { person: { id: OWNER, name: 'Olga' }, activity: `owner ${picked}` };
      expect(await decideDrift(story.world, asked, by)).toEqual({ kind: 'nothing-ticked' });
    }
    expect([...others]).toEqual(['two']);
  });

  test('is told at the next turn to whom it could not be told, or where the process was gone before, and to nobody twice', async () => {
    stranger('one@partner.com');
    await weekPasses();
    story.fails = (person) => (person === OWNER ? new DeliveryError('away', 60_000) : undefined);
    await watchDrift(story.world);
    expect(told()).toEqual(['iris all']);
    story.fails = () => undefined;
    for (let hour = 0; hour < 5; hour++) {
      story.now += 3_600_000;
      await watchDrift(story.world);
    }
    expect(told()).toEqual(['iris all', `${OWNER} portal`]);
    // The report is put down, and the process gone before anybody is told.
    story.now += 7 * DAY_MS;
    const gone = { ...story.world.messenger, post: () => Promise.reject(new Error('killed')) };
    await expect(watchDrift({ ...story.world, messenger: gone })).rejects.toThrow('killed');
    story.now += 3_600_000;
    await watchDrift(story.world);
    expect(told()).toEqual(['iris all', `${OWNER} portal`, 'iris all', `${OWNER} portal`]);
  });

  test('of two replicas comes from one', async () => {
    stranger('one@partner.com');
    await weekPasses();
    const jobs = [1, 2].map(() => every(3600, 'drift', story.world, () => watchDrift(story.world)));
    await Promise.all(jobs.map((job) => job.stop()));
    expect(told()).toEqual(['iris all', `${OWNER} portal`]);
  });
});

test('whoever is forgotten before what was decided about them is done is removed all the same, and nobody else', async () => {
  const account = stranger('olga@partner.com');
  const report = await lookForDrift(story.world);
  story.directory.before = (method) => {
    if (method === 'leave') throw new DirectoryError('throttled', { retryAfterMs: 1_000 });
  };
  expect(
    await decideDrift(
      story.world,
      { report: report.id, does: 'remove', of: 'all', reason: 'Clean-up' },
      { person: story.iris, activity: 'click' },
    ),
  ).toMatchObject({ atOnce: false });
  story.directory.before = () => undefined;
  await administer(
    story.world,
    { kind: 'partner-forgotten', addresses: ['olga@partner.com'], accounts: [account], records: [] },
    { person: story.iris, activity: 'forget', reason: 'asked to' },
  );
  expect([...group]).toEqual([]);
  expect((await rowsOf(report)).map(({ outcome }) => outcome)).toEqual(['removed']);
  story.now += 60_000;
  await story.work();
  const acts = (await story.store.acts(10)).items;
  expect(JSON.stringify(acts.filter(({ kind }) => kind === 'drift-settled'))).not.toContain('olga');
});

test('an act that names nobody any more is about no account', async () => {
  stranger('olga@partner.com');
  const report = await lookForDrift(story.world);
  const [row] = await rowsOf(report);
  const forgotten = { ...row, account: FORGOTTEN, name: FORGOTTEN, address: FORGOTTEN } as DriftRow;
  const asked: string[] = [];
  story.directory.before = (method) => void asked.push(method);
  await administer(
    story.world,
    { kind: 'drift-settled', does: 'remove', report: report.id, rows: [forgotten] },
    { person: story.iris, activity: 'stripped', reason: 'x' },
  );
  await story.work();
  expect(asked.filter((method) => method !== 'members')).toEqual([]);
  expect((await rowsOf(report)).map(({ outcome }) => outcome)).toEqual([undefined]);
});
