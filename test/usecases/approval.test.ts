import type { Resource } from '../../src/access/catalog.ts';
import type { Person } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { LEASE_MS, pay } from '../../src/usecases/pay/pay.ts';
import { DeliveryError } from '../../src/usecases/ports.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { ADMINS, APPROVERS, PORTAL, Story } from './story.ts';

const TEAM = '10000000-0000-4000-8000-000000000021';
const DEPUTIES = '10000000-0000-4000-8000-000000000022';
const inGroup = (group: string) => ({ kind: 'members', group }) as const;
const days = (amount: number) => ({ kind: 'calendar', duration: { amount, unit: 'd' } }) as const;

const STAGED: Resource = {
  ...PORTAL,
  stages: [
    { approvers: { kind: 'manager' }, alternates: inGroup(DEPUTIES), within: days(4) },
    { approvers: inGroup(TEAM), within: days(2) },
  ],
};

let story: Story;
let boss: Person;
let dora: Person;
let tom: Person;
let tina: Person;
const open = async (resource: Resource): Promise<void> => {
  story = new Story([resource]);
  boss = story.directory.employee('boss', 'Boss');
  dora = story.directory.employee('dora', 'Dora', [DEPUTIES]);
  tom = story.directory.employee('tom', 'Tom', [TEAM]);
  tina = story.directory.employee('tina', 'Tina', [TEAM]);
  story.directory.managers.set(story.mara.id, boss);
  await story.open();
};
afterEach(() => story.close());

const ask = (address = 'anna@partner.com') =>
  story.asked(address, story.mara, { resource: story.resources[0] ?? PORTAL });
const pass = async (ms: number): Promise<void> => {
  story.now += ms;
  await sweep(story.world);
  await story.work();
};
/** What was said since the last time, as `who: what`. */
const heard = (): string[] =>
  story.said.splice(0).map(({ to, message }) => {
    const who = to.kind === 'person' ? to.person : 'chat';
    if (message.kind === 'notice') return `${who}: ${message.alert ? '!' : ''}${message.notice}`;
    return `${who}: ${message.kind}${message.kind === 'approval' && message.reminder ? ' again' : ''}`;
  });

test('two stages, each with its own approvers, one decision each', async () => {
  await open(STAGED);
  const id = await ask();
  await story.work();
  expect(heard().sort()).toEqual(['boss: approval', 'mara: journey']);
  expect(await story.approve(id, tom)).toMatchObject({ refusal: { code: 'not-approver' } });
  expect(await story.approve(id, boss)).toMatchObject({ kind: 'changed', record: { status: 'requested' } });
  await story.work();
  expect(heard().sort()).toEqual(['mara: stage-approved', 'tina: approval', 'tom: approval']);
  expect(await story.approve(id, boss, 2)).toMatchObject({
    refusal: { code: 'already-decided', by: { id: 'boss' } },
  });
  expect(await story.approve(id, boss)).toMatchObject({ refusal: { code: 'not-approver' } });
  expect(await story.approve(id, tina)).toMatchObject({ kind: 'changed' });
  await story.work();
  expect(story.directory.mails).toHaveLength(1);
  expect(await story.record(id)).toMatchObject({
    approval: { by: { id: 'tina' }, before: [{ by: { id: 'boss' } }] },
  });
});

test('silence: a reminder at half the time, the alternates after it, lapsing at last', async () => {
  await open(STAGED);
  const id = await ask();
  await story.work();
  heard();
  await pass(2 * DAY_MS - 1);
  expect(heard()).toEqual([]);
  await pass(1);
  expect(heard().sort()).toEqual(['boss: approval again', 'mara: approvers-reminded']);
  expect(await story.approve(id, dora)).toMatchObject({ refusal: { code: 'not-approver' } });
  await pass(2 * DAY_MS);
  expect(heard().sort()).toEqual(['dora: approval', 'mara: alternates-asked']);
  await pass(2 * DAY_MS);
  // Boss was reminded before: nobody is reminded twice in a stage.
  expect(heard().sort()).toEqual(['dora: approval again', 'mara: approvers-reminded']);
  await pass(2 * DAY_MS);
  expect(heard()).toEqual(['mara: lapsed']);
  expect(await story.approve(id, dora)).toMatchObject({
    refusal: { code: 'already-decided', decision: 'lapsed' },
  });
  expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'lapsed' });
});

test('who cannot be reached is passed over, and told of; the alternates, then the administrators are asked', async () => {
  await open(STAGED);
  story.unreachable.add(boss.id).add(dora.id);
  const id = await ask();
  await story.work();
  expect(heard().sort()).toEqual([
    'iris: !approvers-unreachable',
    'iris: !approvers-unreachable',
    'iris: approval',
    'mara: administrators-asked',
    'mara: alternates-asked',
    'mara: approvers-unreachable',
    'mara: approvers-unreachable',
    'mara: journey',
  ]);
  expect(await story.approve(id, story.iris)).toMatchObject({ kind: 'changed' });
});

test('a group that is the requester’s alone decides nothing: the administrators do, and with none everybody is told', async () => {
  await open({ ...PORTAL, stages: [{ approvers: { kind: 'members', people: ['mara'] }, within: days(4) }] });
  const id = await ask();
  await story.work();
  expect(heard().sort()).toEqual(['iris: approval', 'mara: administrators-asked', 'mara: journey']);
  expect(await story.approve(id, story.mara)).toMatchObject({ refusal: { code: 'self-approval' } });
  story.directory.groupOf(ADMINS).clear();
  await ask('ben@partner.com');
  await story.work();
  expect(heard().sort()).toEqual(['mara: administrators-asked', 'mara: journey', 'mara: nobody-to-ask']);
});

test('who is away is stood in for, visibly, by nobody who asked; it ends by itself', async () => {
  await open(STAGED);
  const { now } = story;
  const away = { until: now + 3 * DAY_MS, by: boss, at: now };
  await story.store.saveDelegation({ from: boss, to: tom, ...away });
  const id = await ask();
  await story.work();
  expect(heard().sort()).toEqual(['mara: journey', 'tom: approval']);
  expect(await story.approve(id, tom)).toMatchObject({ kind: 'changed' });
  expect(await story.record(id)).toMatchObject({ passed: [{ by: { id: 'tom' }, for: { id: 'boss' } }] });

  await story.store.saveDelegation({ from: boss, to: story.mara, ...away });
  const own = await ask('ben@partner.com');
  await story.work();
  // Never by the requester: the one who is away is asked after all.
  expect(heard()).toContain('boss: approval');
  expect(await story.approve(own, story.mara)).toMatchObject({ refusal: { code: 'self-approval' } });

  await story.store.saveDelegation({ from: boss, to: tom, ...away });
  await pass(3 * DAY_MS);
  heard();
  const later = await ask('carl@partner.com');
  await story.work();
  expect(heard()).toContain('boss: approval');
  expect(await story.approve(later, tom)).toMatchObject({ refusal: { code: 'not-approver' } });
});

test('the requester’s own stand-in decides nothing for them', async () => {
  await open({
    ...PORTAL,
    stages: [{ approvers: { kind: 'members', people: ['mara', 'alex'] }, within: days(4) }],
  });
  const until = story.now + DAY_MS;
  await story.store.saveDelegation({ from: story.mara, to: tom, until, by: story.mara, at: story.now });
  const id = await ask();
  await story.work();
  expect(heard().sort()).toEqual(['alex: approval', 'mara: journey']);
  expect(await story.approve(id, tom)).toMatchObject({ refusal: { code: 'not-approver' } });
});

test('owners of the groups, and the guest’s sponsors, as the directory has them', async () => {
  await open({
    ...PORTAL,
    stages: [
      { approvers: { kind: 'owners' }, within: days(4) },
      { approvers: { kind: 'sponsor' }, alternates: inGroup(APPROVERS), within: days(4) },
    ],
  });
  const [grant] = PORTAL.grants;
  story.directory.owned.set(grant?.kind === 'group' ? grant.group : '', [dora]);
  const guest = story.directory.guest('olga@partner.com', 'accepted');
  story.directory.answering.set(guest, [tina]);
  const id = await ask('olga@partner.com');
  await story.work();
  expect(heard()).toContain('dora: approval');
  await story.approve(id, dora);
  await story.work();
  expect(heard()).toContain('tina: approval');
  expect(await story.approve(id, tina)).toMatchObject({ kind: 'changed' });

  const fresh = await ask('ben@partner.com');
  await story.approve(fresh, dora);
  await story.work();
  // Nobody answers for a guest who is not there yet.
  expect(heard()).toEqual(expect.arrayContaining(['mara: alternates-asked', 'alex: approval']));
});

test('working days are counted where the approver is', async () => {
  const within = { kind: 'working', days: 2 } as const;
  await open({ ...PORTAL, stages: [{ approvers: { kind: 'manager' }, within }] });
  const conversation = { key: 'person:boss', conversation: 'b', serviceUrl: 's', tenant: 't', at: 0 };
  await story.store.saveConversation({ ...conversation, timeZone: 'America/New_York' });
  story.now = Date.UTC(2026, 0, 9, 20); // a Friday, 15:00 in New York
  const id = await ask();
  await story.work();
  const record = await story.record(id);
  expect(record.status === 'requested' && record.asked).toMatchObject({
    remindAt: Date.UTC(2026, 0, 12, 20),
    dueAt: Date.UTC(2026, 0, 13, 20),
  });
});

test('an approval is taken back, with a reason, by whoever gave it', async () => {
  await open(PORTAL);
  const guest = story.directory.guest('olga@partner.com', 'accepted');
  const id = await ask('olga@partner.com');
  await story.approve(id);
  await story.work();
  expect(await story.revoke(id, dora)).toMatchObject({ refusal: { code: 'not-your-approval' } });
  heard();
  expect(await story.revoke(id)).toMatchObject({ kind: 'changed' });
  await story.work();
  expect(heard()).toEqual(['mara: removed']);
  expect(await story.record(id)).toMatchObject({
    status: 'ended',
    outcome: 'removed',
    by: { id: 'alex' },
    comment: 'a mistake',
  });
  expect([...(story.directory.held.values() ?? [])].some((one) => one.has(guest))).toBe(false);
});

test('a message that cannot be delivered for now is tried again, to each once', async () => {
  await open({ ...PORTAL, stages: [{ approvers: inGroup(TEAM), within: days(4) }] });
  story.fails = (to) => (to === 'tina' ? new DeliveryError('busy', 1_000) : undefined);
  await ask();
  await story.work();
  expect(heard().sort()).toEqual(['mara: journey', 'tom: approval']);
  story.fails = () => undefined;
  await pass(60_000);
  expect(heard()).toEqual(['tina: approval']);
});

test('a group in which the requester is alone decides nothing', async () => {
  await open({ ...PORTAL, stages: [{ approvers: inGroup(TEAM), within: days(4) }] });
  story.directory.groupOf(TEAM).clear();
  story.directory.groupOf(TEAM).add('mara');
  const id = await ask();
  await story.work();
  expect(heard().sort()).toEqual(['iris: approval', 'mara: administrators-asked', 'mara: journey']);
  expect(await story.approve(id, story.mara)).toMatchObject({ refusal: { code: 'self-approval' } });
});

test('what cannot be said to the sponsor is said to the administrators, each once', async () => {
  await open(PORTAL);
  story.directory.guest('olga@partner.com', 'accepted');
  const id = await ask('olga@partner.com');
  await story.work();
  heard();
  story.unreachable.add(story.mara.id);
  let busy = true;
  story.directory.employee('ina', 'Ina', [ADMINS]);
  story.fails = (to) => (to === 'ina' && busy ? new DeliveryError('busy', 1_000) : undefined);
  await story.approve(id);
  await story.work();
  expect(story.said.map(({ message }) => message)).toMatchObject([{ notice: 'granted', unreached: true }]);
  expect(heard()).toEqual(['iris: granted']);
  busy = false;
  await pass(60_000);
  expect(heard()).toEqual(['ina: granted']);
});

test('two askings that are owed at the same time, one of them late, ask nobody twice', async () => {
  await open(STAGED);
  const busy = new Set([dora.id]);
  story.fails = (to) => (busy.has(to) ? new DeliveryError('busy', 1_000) : undefined);
  const id = await ask();
  await pass(0);
  await pass(4 * DAY_MS);
  heard();
  // Dora, an alternate, has not been asked yet when the next stage is due to be.
  expect(await story.approve(id, boss)).toMatchObject({ kind: 'changed' });
  busy.clear();
  story.now += DAY_MS;
  const claims = await story.store.claim(story.now, LEASE_MS, 50);
  expect(claims.filter(({ errand }) => errand.kind === 'ask')).toHaveLength(2);
  await Promise.all(claims.map((claim) => pay(story.world, claim)));
  expect(heard().sort()).toEqual(['mara: stage-approved', 'tina: approval', 'tom: approval']);
});
