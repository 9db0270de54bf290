import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  // Alex approves, and asks for one as well; Mara asks, and approves.
  usher.entra.addMember(GROUPS.approvers.id, EMPLOYEES[0]?.id ?? '');
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

let next = 0;
afterEach(() => usher.withdrawsAll('mara'));

/** A request of Mara's, its address and its approval card. */
async function request(): Promise<{ readonly address: string; readonly card: Sent; readonly data: object }> {
  const address = `tried${next++}@partner.com`;
  await usher.says('mara', `invite ${address} to portal`);
  const card = await usher.approvalFor(address);
  return { address, card, data: buttonsOf(cardOf(card))[0]?.data ?? {} };
}
const history = async (address: string): Promise<string> =>
  textOf(await usher.says('iris', `history ${address}`));
const undecided = async (address: string): Promise<void> => {
  expect(textOf(await usher.says('mara', `status ${address}`))).toContain('Waiting for approval');
  expect(usher.entra.mails.filter(({ to }) => to.includes(address))).toEqual([]);
};

test.each<[string, Who, string, object, string, string]>([
  [
    'the requester approves',
    'mara',
    'approve',
    {},
    'tried to approve',
    'nobody decides on what is their own',
  ],
  ['the requester rejects', 'mara', 'reject', {}, 'tried to reject', 'nobody decides on what is their own'],
  ['somebody who does not approve', 'otto', 'approve', {}, 'tried to approve', 'no approver'],
  ['a stranger withdraws', 'alex', 'cancel-request', {}, 'tried to withdraw', 'neither who asked'],
  ['a stranger removes', 'alex', 'remove', {}, 'tried to remove', 'neither who asked'],
  ['a stranger confirms a removal', 'alex', 'remove-confirm', {}, 'tried to remove', 'neither who asked'],
  ['a stranger extends', 'otto', 'extend', {}, 'tried to extend', 'neither who asked'],
  ['a stranger resends', 'otto', 'resend', {}, 'sent again', 'neither who asked'],
  [
    'a stranger revokes',
    'otto',
    'revoke-confirm',
    { reason: 'x' },
    'take the approval back',
    'nobody had approved it',
  ],
  ['a stranger asks again', 'alex', 'again', {}, 'tried to ask once more', 'neither who asked'],
  ['a version that never was', 'alex', 'approve', { v: 99 }, 'tried to approve', 'never sent'],
  ['a field of another type', 'alex', 'approve', { comment: 7 }, 'tried to approve', 'no card sends'],
  ['an unknown verb', 'alex', 'obliterate', {}, 'tried something unknown', 'no card sends'],
])('on record: %s', async (_what, who, verb, more, tried, why) => {
  const { address, data } = await request();
  const first = await usher.invokes(who, verb, { ...data, ...more });
  expect(await usher.invokes(who, verb, { ...data, ...more })).toEqual(first);
  const told = await history(address);
  expect(told.split(tried)).toHaveLength(2);
  expect(told).toContain(why);
  await undecided(address);
});

test('on record: what is typed about somebody else’s partner, and what a button only submits', async () => {
  const { address, data } = await request();
  for (const line of [`cancel ${address}`, `remove ${address}`, `extend ${address}`, `resend ${address}`])
    expect(textOf(await usher.says('alex', line))).toContain('Only Mara Lindt');
  expect(textOf(await usher.says('alex', `revoke ${address} because I can`))).toContain(
    'Nobody has approved this yet',
  );
  const told = await history(address);
  for (const what of ['withdraw', 'remove', 'extend', 'sent again', 'take the approval back'])
    expect(told).toMatch(new RegExp(`Alex Novak[^"]*tried to [^"]*${what}`, 'u'));
  const answered = usher.connector.waitForNext((sent) => sent.conversation === 'a:otto');
  await usher.post(usher.activity('otto', { type: 'message', value: { ...data, verb: 'reject' } }));
  await answered;
  expect(await history(address)).toContain('tried to reject');
  await undecided(address);
});

test('on record: a guest’s click, and a pick from the list of a version that never was', async () => {
  const { address, data } = await request();
  const guest = usher.entra.user('olga@northwind.example')?.id;
  const value = { action: { type: 'Action.Execute', verb: 'approve', data } };
  const from = { id: '29:olga', name: 'Olga Weber', aadObjectId: guest };
  await usher.post(usher.activity('otto', { type: 'invoke', name: 'adaptiveCard/action', value, from }));
  const { id = '' } = data as { id?: string };
  await usher.invokes('alex', 'decide-many', { decision: 'approve', [`pick:99:${id}`]: 'true' });
  const told = await history(address);
  expect(told).toContain('no colleague');
  expect(told).toContain('on a card that was never sent');
  await undecided(address);
});

test('in the log: what no record is about', async () => {
  await usher.says('mara', 'approvals here');
  await usher.says('otto', `delegate alex@lindenau.example to otto@lindenau.example until 2027-01-31`);
  const guest = usher.entra.user('olga@northwind.example')?.id;
  await usher.says('otto', 'list', { from: { id: '29:olga', name: 'Olga Weber', aadObjectId: guest } });
  const logged = usher.logged.map((line) => JSON.parse(line) as { by?: string; code?: string; msg: string });
  const idOf = (who: string) => usher.entra.user(`${who}@lindenau.example`)?.id;
  expect(logged).toContainEqual(expect.objectContaining({ by: idOf('mara'), code: 'not-admin' }));
  expect(logged).toContainEqual(expect.objectContaining({ by: idOf('otto'), code: 'not-yours-to-delegate' }));
  expect(logged).toContainEqual(
    expect.objectContaining({ by: guest, msg: 'somebody who is no colleague was turned away' }),
  );
});

test('lateness is not on record', async () => {
  const { address, card } = await request();
  await usher.clicks('alex', card, 'Reject');
  await usher.clicks('alex', card, 'Approve');
  const late = usher.connector.waitForNext((sent) => textOf(sent).includes('This ended'));
  await usher.says('mara', `cancel ${address}`);
  await late;
  expect(await history(address)).not.toContain('was refused');
});

test('what was tried before keeps nobody from deciding, and nobody can bloat the record', async () => {
  const { address, card, data } = await request();
  const verbs = [
    'approve',
    'reject',
    'extend',
    'resend',
    'remove',
    'again',
    'cancel-request',
    'keep',
    'dismiss',
  ];
  for (const verb of verbs)
    for (const more of [{}, { v: 99 }, { v: 'x' }]) await usher.invokes('otto', verb, { ...data, ...more });
  expect(await history(address).then((told) => told.match(/and was refused/gu)?.length)).toBe(10);
  expect(textOf(await usher.clicks('alex', card, 'Approve'))).toContain('Approved by Alex Novak');
});
