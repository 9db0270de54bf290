import type { ActionRow } from '../../../src/access/batch/action-row.ts';
import type { WrongRow } from '../../../src/access/batch/batch.ts';
import type { Resource } from '../../../src/access/catalog.ts';
import type { Person } from '../../../src/access/record.ts';
import { allOf } from '../../../src/bot/parse/all-of.ts';
import { parseTerm } from '../../../src/bot/parse/parse-term.ts';
import { limitsOf, openList } from '../../../src/lists/index.ts';
import { actOnRow, isChange } from '../../../src/usecases/batch/act-on-row.ts';
import { allOfDomain } from '../../../src/usecases/dry-run/all-of-domain.ts';
import { lookThroughActions } from '../../../src/usecases/dry-run/look-through-actions.ts';
import { reconcile } from '../../../src/usecases/reconcile.ts';
import { lists } from '../../../src/words/en/lists/faults.ts';
import { PORTAL, Story } from '../story.ts';

const { approvers: _nobody, ...open } = PORTAL;
const OPEN: Resource = { ...open, id: 'open', name: 'Open', duration: { amount: 90, unit: 'd' } };
const TERM: Resource = { ...PORTAL, id: 'term', duration: { amount: 90, unit: 'd' } };
const HEADINGS = {
  email: 'email',
  resource: 'resource',
  duration: 'duration',
  justification: 'justification',
  action: 'action',
  sponsor: 'sponsor',
};

let story: Story;
beforeEach(async () => {
  story = await new Story([OPEN, TERM]).open();
});
afterEach(() => story.close());

async function look(text: string, person: Person = story.mara) {
  const against = {
    resources: story.resources.map((resource) => ({ resource, appIds: [], replyUrls: [] })),
    usual: {},
    now: story.now,
    readTerm: (said: string) => parseTerm(said, 'Europe/Berlin', Date.UTC(2026, 10, 20)),
    messageLimit: 1_000,
  };
  const list = await openList({ kind: 'text', text }, against, limitsOf(1_000));
  if (list.kind !== 'open') throw new Error(list.fault.code);
  const { caller } = await story.actor(person);
  const looked = await lookThroughActions(story.world, {
    rows: list.rows,
    headings: list.headings,
    person,
    caller,
  });
  if (looked.kind !== 'looked') throw new Error(looked.fault.code);
  return looked;
}

const table = (...rows: readonly string[]): string =>
  ['action,email,resource,duration,justification', ...rows].join('\n');

const told = (rows: readonly (ActionRow | WrongRow)[]): readonly string[] =>
  rows.flatMap((row) =>
    row.kind === 'action'
      ? [`${row.row} ${row.address} ${row.resource} ${row.effect.kind}`]
      : row.problems.map(({ column, code, instead }) =>
          [`${row.row} ${column} ${code}`, ...instead].join(': '),
        ),
  );

/** Somebody with access, or on the way to it. */
async function partner(
  name: string,
  status: 'requested' | 'invited' | 'granted',
  resource: Resource = OPEN,
  by: Person = story.mara,
): Promise<string> {
  const id = await story.asked(`${name}@partner.com`, by, { resource });
  if (status === 'requested') return id;
  if (resource.approvers !== undefined) await story.approve(id, by === story.alex ? story.iris : story.alex);
  await story.work();
  if (status === 'invited') return id;
  story.directory.accept(`${name}@partner.com`);
  await reconcile(story.world);
  await story.work();
  return id;
}

test('each row is decided as the single command would be, and says what comes of it', async () => {
  await partner('in', 'granted');
  await partner('out', 'invited');
  await partner('asked', 'requested', TERM);
  await partner('long', 'granted', TERM);
  await partner('theirs', 'granted', OPEN, story.alex);
  const each = (action: string, term = '') =>
    table(
      ...['in', 'out', 'asked', 'long', 'theirs', 'nobody'].map(
        (name) => `${action},${name}@partner.com,,${term},`,
      ),
    );
  const removing = await look(each('remove'));
  expect(told(removing.rows)).toEqual([
    '2 in@partner.com open ends-access',
    '3 out@partner.com open withdraws',
    '4 asked@partner.com term withdraws',
    '5 long@partner.com term ends-access',
    '6 email not-yours: Alex',
    '7 email nothing-found',
  ]);
  expect(removing.counts).toEqual({
    good: 4,
    wrong: 2,
    others: 0,
    effects: { 'ends-access': 2, withdraws: 2 },
  });
  expect(told((await look(each('resend'))).rows)).toEqual([
    '2 action already-granted',
    '3 out@partner.com open sends-anew',
    '4 action not-invited-yet',
    '5 action already-granted',
    '6 email not-yours: Alex',
    '7 email nothing-found',
  ]);
  expect(told((await look(each('extend', '200d'))).rows)).toEqual([
    '2 in@partner.com open lengthens',
    '3 action not-granted',
    '4 action not-granted',
    '5 long@partner.com term asks-to-lengthen',
    '6 email not-yours: Alex',
    '7 email nothing-found',
  ]);
  expect((await story.store.byAddress('in@partner.com')).map(({ record }) => record.status)).toEqual([
    'granted',
  ]);
});

test('a colleague takes over: who works here, is not the partner, and does not look after them already', async () => {
  await partner('in', 'granted');
  await partner('two', 'granted');
  await partner('out', 'requested', TERM);
  const { rows, counts } = await look(
    [
      'action,email,sponsor',
      'transfer,in@partner.com,alex@home.example',
      'transfer,out@partner.com,alex@home.example',
      'transfer,two@partner.com,mara@home.example',
      'transfer,x@partner.com,nobody@home.example',
      'transfer,y@partner.com,in@partner.com',
    ].join('\n'),
  );
  expect(told(rows)).toEqual([
    '2 in@partner.com open asks-to-take-over',
    '3 email nothing-found',
    '4 sponsor already-sponsor: Mara',
    '5 sponsor sponsor-unknown',
    '6 sponsor sponsor-unknown',
  ]);
  expect(counts.effects).toEqual({ 'asks-to-take-over': 1 });
});

test('whoever acts for others says why, in the row', async () => {
  await partner('in', 'granted');
  const { rows, counts } = await look(
    table('remove,in@partner.com,open,,', 'extend,in@partner.com,term,30d,'),
    story.iris,
  );
  expect(told(rows)).toEqual(['2 justification reason-needed', '3 email nothing-found']);
  expect(counts.good).toBe(0);
  const said = await look(table('remove,in@partner.com,open,,the project is over'), story.iris);
  expect(told(said.rows)).toEqual(['2 in@partner.com open ends-access']);
  expect(said.counts.others).toBe(1);
});

test('several accesses of one partner are told apart by the resource; two addresses of one are one', async () => {
  await partner('in', 'granted');
  await partner('in', 'granted', TERM);
  const [account = ''] = (await story.store.byAddress('in@partner.com')).flatMap(({ record }) =>
    record.status === 'granted' ? [record.account] : [],
  );
  const known = story.directory.accounts.get(account);
  if (known)
    story.directory.accounts.set(account, { ...known, addresses: ['in@partner.com', 'also@partner.com'] });
  const { rows } = await look(
    table('remove,in@partner.com,,,', 'remove,in@partner.com,open,,', 'remove,also@partner.com,open,,'),
  );
  expect(told(rows)).toEqual([
    '2 resource which-one: open: term',
    '3 in@partner.com open ends-access',
    '4 email same-person: 3',
  ]);
});

test('what was previewed is done by the single command, once, by what the record is then', async () => {
  const removed = await partner('in', 'granted');
  const longer = await partner('long', 'granted');
  const { rows } = await look(table('remove,in@partner.com,,,', 'extend,long@partner.com,,200d,'));
  const { caller } = await story.actor(story.mara);
  const by = { person: story.mara, caller, list: 'x' };
  for (const row of [...rows, ...rows])
    if (row.kind === 'action' && isChange(row)) await actOnRow(story.world, row, by);
  await story.work();
  expect(await story.record(removed)).toMatchObject({ status: 'ended', outcome: 'removed' });
  const record = await story.record(longer);
  expect(record).toMatchObject({ status: 'granted', termChanges: [{ by: { id: 'mara' } }] });
});

describe('all of a domain', () => {
  const found = async (domain: string, person: Person, reason?: string) => {
    const { caller } = await story.actor(person);
    const asked = { domain, resource: 'open', person, caller, headings: HEADINGS };
    return allOfDomain(story.world, { ...asked, ...(reason && { reason }) });
  };

  test('is what is the speaker’s to remove, and how many are others’', async () => {
    await partner('in', 'granted');
    await partner('out', 'invited');
    await partner('term', 'granted', TERM);
    await partner('theirs', 'granted', OPEN, story.alex);
    await story.asked('anna@sub.partner.com', story.mara, { resource: OPEN });
    const all = await found('partner.com', story.mara);
    expect(told(all.rows)).toEqual(['1 in@partner.com open ends-access', '2 out@partner.com open withdraws']);
    expect(all.left).toBe(1);
    expect((await found('else.com', story.mara)).rows).toEqual([]);
  });

  test('of others it takes a reason', async () => {
    await partner('in', 'granted');
    expect(told((await found('partner.com', story.iris)).rows)).toEqual(['1 justification reason-needed']);
    expect(told((await found('partner.com', story.iris, 'over')).rows)).toEqual([
      '1 in@partner.com open ends-access',
    ]);
  });

  test.each([
    ['all of contoso-partner.com from portal', { domain: 'contoso-partner.com', resource: 'portal' }],
    ['Everybody at @Partner.com.', { domain: 'partner.com' }],
    [
      'all of bücher.example from the Partner portal because it is over',
      { domain: 'xn--bcher-kva.example', resource: 'the Partner portal', reason: 'it is over' },
    ],
    ['all of anna@partner.com', undefined],
    ['all of them from portal', undefined],
    ['anna@partner.com from portal', undefined],
  ])('is typed so: %s', (text, read) => {
    expect(allOf(text)).toEqual(read);
  });
});

test('each problem of a row has its sentence', async () => {
  await partner('in', 'granted');
  const { rows } = await look(table('resend,in@partner.com,,,', 'remove,nobody@partner.com,,,'));
  const says = rows.flatMap((row) =>
    row.kind === 'wrong' ? row.problems.map((one) => lists.rowProblem(row.row, one, (text) => text)) : [],
  );
  expect(says).toEqual([
    'Row 2, column action: in@partner.com has accepted, and needs no new invitation. Take this row out.',
    'Row 3, column email: I don’t know anyone at nobody@partner.com. Check the spelling, or take this row out.',
  ]);
});
