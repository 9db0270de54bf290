import type { InvitationRow } from '../../src/access/batch/batch.ts';
import type { Resource } from '../../src/access/catalog.ts';
import { parseTerm } from '../../src/bot/parse/parse-term.ts';
import { limitsOf, openList } from '../../src/lists/index.ts';
import { type LookedThrough, lookThrough } from '../../src/usecases/dry-run/look-through.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { lists } from '../../src/words/en/lists/faults.ts';
import { PORTAL, Story } from './story.ts';

const VAULT: Resource = {
  ...PORTAL,
  id: 'vault',
  name: 'Vault',
  requesters: { group: '10000000-0000-4000-8000-0000000000ff' },
};
const DESK: Resource = {
  ...PORTAL,
  id: 'desk',
  name: 'Desk',
  domains: { allow: ['partner.com'], deny: ['bad.partner.com'] },
  maxDuration: { amount: 30, unit: 'd' },
};

let story: Story;
beforeEach(async () => {
  story = await new Story([PORTAL, DESK, VAULT]).open();
});
afterEach(() => story.close());

type Looked = Extract<LookedThrough, { kind: 'looked' }>;

async function look(text: string): Promise<Looked> {
  const { world, mara } = story;
  const against = {
    resources: story.resources.map((resource) => ({ resource, appIds: [], replyUrls: [] })),
    usual: {},
    now: story.now,
    readTerm: (said: string) => parseTerm(said, 'Europe/Berlin', Date.UTC(2026, 10, 20)),
    messageLimit: 1_000,
  };
  const list = await openList({ kind: 'text', text }, against, limitsOf(1_000));
  if (list.kind !== 'open') throw new Error(list.fault.code);
  const { caller } = await story.actor(mara);
  const looked = await lookThrough(world, { rows: list.rows, headings: list.headings, person: mara, caller });
  if (looked.kind !== 'looked') throw new Error(looked.fault.code);
  return looked;
}

const table = (...rows: readonly string[]): string => ['Email,Name,Resource', ...rows].join('\n');

/** `2 anna@partner.com portal nobody`, or `2 email look-alike: anna@partner.com`. */
const told = ({ rows }: Looked): readonly string[] =>
  rows.flatMap((row: InvitationRow) =>
    row.kind === 'good'
      ? [`${row.row} ${row.address} ${row.resource} ${row.found.kind}`]
      : row.problems.map(({ column, code, instead }) =>
          [`${row.row} ${column} ${code}`, ...instead].join(': '),
        ),
  );

test('each row is known for who it is, and counted', async () => {
  const { directory } = story;
  directory.guest('known@partner.com', 'accepted');
  directory.guest('pending@partner.com', 'pending');
  directory.partner('external-member', 'member@partner.com', 'accepted');
  const looked = await look(
    table(
      'new@partner.com,New Person,portal',
      'known@partner.com,,portal',
      'pending@partner.com,,portal',
      'member@partner.com,,portal',
      'alex@home.example,,portal',
    ),
  );
  expect(told(looked)).toEqual([
    '2 new@partner.com portal nobody',
    '3 known@partner.com portal accepted-guest',
    '4 pending@partner.com portal pending-guest',
    '5 member@partner.com portal accepted-guest',
    '6 alex@home.example portal employee',
  ]);
  expect(looked.counts).toEqual({
    good: 5,
    wrong: 0,
    found: { nobody: 1, 'accepted-guest': 2, 'pending-guest': 1, employee: 1 },
    externalMembers: 1,
    // The allowed domains of the catalogue are known; the first row's is one of them.
    newDomains: 0,
    messages: 0,
    contactUrls: 0,
    contacts: [],
    links: 0,
    problems: [],
  });
  expect(looked.rows[0]).toMatchObject({ name: 'New Person', domain: 'known', term: { kind: 'forever' } });
});

test('what a single request is refused for, a row is, with its place and what to write instead', async () => {
  const { directory } = story;
  const taken = await story.asked('taken@partner.com', story.alex);
  directory.guest('off@partner.com', 'accepted', 'off');
  const off = directory.accounts.get('off');
  if (off) directory.accounts.set('off', { ...off, name: 'Otto Off', enabled: false });
  for (const id of ['one', 'two']) directory.guest('shared@partner.com', 'accepted', id);
  const gone = {
    id: 'gone',
    name: 'Gerd Gone',
    upn: 'gone',
    kind: 'guest',
    invitation: 'accepted',
    enabled: true,
  } as const;
  directory.deleted.set('gone@partner.com', [{ account: gone, deletedAt: story.now }]);
  const looked = await look(
    table(
      'taken@partner.com,,portal',
      'anna@partner.com,,vault',
      'anna@else.com,,desk',
      'anna@bad.partner.com,,desk',
      'nobody@home.example,,portal',
      'off@partner.com,,portal',
      'shared@partner.com,,portal',
      'anna@partnerr.com,,portal',
      'gone@partner.com,,portal',
      'anna@@partner.com,,portal',
    ),
  );
  expect(told(looked)).toEqual([
    '2 Email already-live: requested: Alex',
    '3 Resource not-requester',
    '4 Email domain-not-allowed: partner.com',
    '5 Email domain-denied',
    '6 Email own-domain',
    '7 Email account-disabled',
    '8 Email several-accounts: shared@partner.com: shared@partner.com',
    '9 Email look-alike: anna@partner.com',
    '10 Email deleted: 2026-02-04',
    '11 Email address-character: @',
  ]);
  expect(looked.counts).toMatchObject({ good: 0, wrong: 10 });
  expect(looked.counts.problems).toHaveLength(10);
  expect(await story.record(taken)).toMatchObject({ seq: 1 });
});

test('a row is right exactly where the same request, typed alone, is taken', async () => {
  const { directory } = story;
  directory.guest('known@partner.com', 'accepted');
  directory.guest('shared@partner.com', 'accepted');
  directory.guest('shared@partner.com', 'accepted');
  await story.asked('taken@partner.com', story.alex);
  const addresses = ['known', 'shared', 'taken', 'new'].map((name) => `${name}@partner.com`);
  const others = ['alex@home.example', 'nobody@home.example', 'x@partnerr.com', 'x@elsewhere.com'];
  const asked = [...addresses, ...others].flatMap((address) =>
    story.resources.map((resource) => ({ address, resource })),
  );
  const { rows } = await look(table(...asked.map(({ address, resource }) => `${address},,${resource.id}`)));
  for (const [at, { address, resource }] of asked.entries()) {
    const { kind } = await story.ask(address, story.mara, { resource });
    expect([address, resource.id, rows[at]?.kind]).toEqual([
      address,
      resource.id,
      kind === 'requested' ? 'good' : 'wrong',
    ]);
  }
});

test('two addresses of one person are one partner, for each resource', async () => {
  const id = story.directory.guest('anna@partner.com', 'accepted');
  const account = story.directory.accounts.get(id);
  if (account)
    story.directory.accounts.set(id, { ...account, addresses: ['anna@partner.com', 'a.berg@partner.com'] });
  const looked = await look(
    table('anna@partner.com,,portal', 'a.berg@partner.com,,portal', 'a.berg@partner.com,,desk'),
  );
  expect(told(looked)).toEqual([
    '2 anna@partner.com portal accepted-guest',
    '3 Email same-person: 2',
    '4 a.berg@partner.com desk accepted-guest',
  ]);
});

test('one of many that is spelt a little differently is a slip, though nobody knew the company before', async () => {
  const { rows } = await look(
    table(
      'anna@northwind-trade.com,,portal',
      'bo@northwind-trade.com,,portal',
      'cy@nortwind-trade.com,,portal',
      'dee@northwind-trade.de,,portal',
    ),
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['good', 'good', 'wrong', 'good']);
  expect(rows[2]).toMatchObject({ problems: [{ code: 'look-alike', instead: ['cy@northwind-trade.com'] }] });
});

test('the directory is asked once for all, and not about what policy refuses anyway', async () => {
  const asked: string[] = [];
  story.directory.before = (method) => void asked.push(method);
  await look(table(...Array.from({ length: 50 }, (_, n) => `p${n}@partner.com,,portal`)));
  expect(asked).toEqual(['standing', 'lookMany', 'roleAssignable']);
  const lookMany = jest.spyOn(story.directory, 'lookMany');
  await look(table('anna@partner.com,,vault'));
  expect(lookMany).toHaveBeenCalledWith([]);
});

test('an address that the directory will not look for is a row of its own; a directory that is down is told', async () => {
  const { directory } = story;
  const usual = directory.lookMany.bind(directory);
  directory.lookMany = async (addresses) =>
    new Map([...(await usual(addresses)), ['odd@partner.com', new DirectoryError('unexpected')]]);
  const looked = await look(table('odd@partner.com,,portal', 'anna@partner.com,,portal'));
  expect(told(looked)).toEqual(['2 Email not-looked-up', '3 anna@partner.com portal nobody']);
  directory.before = (method) => {
    if (method === 'lookMany') throw new DirectoryError('unavailable', { retryAfterMs: 1_000 });
  };
  directory.lookMany = usual;
  await expect(look(table('anna@partner.com,,portal'))).rejects.toThrow(DirectoryError);
});

test('each of them has its sentence, with row, column and what to write instead', async () => {
  await story.asked('taken@partner.com', story.alex);
  const { rows } = await look(table('taken@partner.com,,portal', 'anna@partnerr.com,,portal'));
  const says = rows.flatMap((row) =>
    row.kind === 'wrong'
      ? row.problems.map((problem) => lists.rowProblem(row.row, problem, (text) => text))
      : [],
  );
  expect(says).toEqual([
    'Row 2, column Email: taken@partner.com is waiting for approval; Alex looks after them. Take this row out.',
    'Row 3, column Email: anna@partnerr.com is nearly anna@partner.com. Write that; if it’s right as it stands, invite this one alone first.',
  ]);
});
