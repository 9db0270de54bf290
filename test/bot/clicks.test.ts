import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
});
afterAll(() => usher.stop());

const mailsTo = (address: string): number =>
  usher.entra.mails.filter(({ to }) => to.includes(address)).length;
const dataOf = (card: unknown, title: string): Record<string, unknown> =>
  buttonsOf(card).find((button) => button.title === title)?.data ?? {};

test('a second approver’s click changes nothing and says who was first', async () => {
  await usher.says('mara', 'invite late@partner.com to portal');
  const card = await usher.approvalFor('late@partner.com');
  await usher.clicks('alex', card, 'Approve');
  usher.entra.addMember(GROUPS.approvers.id, EMPLOYEES[3]?.id ?? '');
  const late = await usher.clicks('otto', card, 'Reject');
  expect(textOf(late)).toMatch(/Already approved by Alex Novak, 2\d/u);
  await usher.connector.waitFor(
    (sent) =>
      sent.method === 'PUT' &&
      textOf(sent).includes('late@partner.com') &&
      textOf(sent).includes('not accepted'),
  );
  expect(mailsTo('late@partner.com')).toBe(1);
});

test('five approvers click at once, each twice: one decision, one invitation, true answers for all', async () => {
  const nora = usher.entra.addUser({ displayName: 'Nora Vik', mail: 'nora@lindenau.example' });
  const approvers = [
    ...EMPLOYEES.slice(1, 5).map(({ id, name }) => ({ id, name })),
    { id: nora.id, name: nora.displayName },
  ];
  for (const { id } of approvers) usher.entra.addMember(GROUPS.approvers.id, id);
  await usher.says('mara', 'invite five@partner.com to portal');
  const card = await usher.approvalFor('five@partner.com');
  const value = {
    action: { type: 'Action.Execute', verb: 'approve', data: dataOf(cardOf(card), 'Approve') },
    trigger: 'manual',
  };
  const click = ({ id, name }: (typeof approvers)[number]) =>
    usher.post(
      usher.activity('alex', {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value,
        from: { id: `29:${id}`, name, aadObjectId: id },
        conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: TENANT.id },
      }),
    );
  const answers = await Promise.all([...approvers, ...approvers].map(click));
  const deciders = new Set(answers.map((answer) => /pproved by (\w+ \w+)/u.exec(textOf(answer))?.[1]));
  expect(deciders.size).toBe(1);
  expect(approvers.map(({ name }) => name)).toContain([...deciders][0]);
  const first = answers.filter((answer) => !textOf(answer).includes('Your click didn’t change anything'));
  expect(first).toHaveLength(1);
  await usher.connector.waitFor(
    (sent) =>
      sent.method === 'PUT' &&
      textOf(sent).includes('five@partner.com') &&
      textOf(sent).includes('not accepted'),
  );
  expect(mailsTo('five@partner.com')).toBe(1);
  // Her own card may come in between.
  await usher.says('iris', 'history five@partner.com');
  const history = await usher.connector.waitFor((sent) =>
    textOf(sent).includes('History of five@partner.com'),
  );
  expect(textOf(history).match(/\*\* approved/gu)).toHaveLength(1);
});

test('who is no approver, or asked themselves, cannot decide', async () => {
  await usher.says('mara', 'invite own@partner.com to portal');
  const card = cardOf(await usher.approvalFor('own@partner.com'));
  const data = dataOf(card, 'Approve');
  expect(textOf(await usher.invokes('mara', 'approve', data))).toContain('somebody else has to decide');
  usher.entra.addMember(GROUPS.approvers.id, EMPLOYEES[0]?.id ?? '');
  // Roles are believed for a minute: the next person with this role is asked afresh in another test.
  expect(mailsTo('own@partner.com')).toBe(0);
});

test.each<[string, (data: Record<string, unknown>) => [string, unknown]]>([
  ['a version that never was', (data) => ['approve', { ...data, v: 99 }]],
  ['another record’s id', (data) => ['approve', { ...data, id: 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbb' }]],
  ['an unknown verb', (data) => ['obliterate', data]],
  ['a version that is none', (data) => ['approve', { ...data, v: '1' }]],
  ['a comment that is no text', (data) => ['approve', { ...data, comment: { $ne: '' } }]],
  ['nothing at all', () => ['approve', null]],
])('forged card data changes nothing: %s', async (_what, forge) => {
  const address = `forged${Math.random().toString(36).slice(2)}@partner.com`;
  await usher.says('mara', `invite ${address} to portal`);
  const card = cardOf(await usher.approvalFor(address));
  const [verb, data] = forge(dataOf(card, 'Approve'));
  const answer = await usher.invokes('alex', verb, data);
  expect(answer.status).toBe(200);
  expect(textOf(answer)).toContain('Nothing was changed');
  expect(usher.logged.some((line) => line.includes('"level":"warn"') && line.includes('click'))).toBe(true);
  expect(mailsTo(address)).toBe(0);
});

test.each<[string, object]>([
  ['a field', { admin: true, theme: 'dark' }],
  ['a field with fields of its own', { client: { id: 'other.record', verb: 'reject', v: 99 } }],
  [
    'the names of other buttons’ fields',
    { 'pick:99:other.record': 'true', picks: {}, answers: 7, decision: 'x' },
  ],
  [
    'prototype keys',
    JSON.parse('{"__proto__":{"comment":"forged"},"constructor":{"prototype":{}}}') as object,
  ],
])('what we don’t know in a click’s data has no effect and stops nothing: %s', async (_what, more) => {
  const address = `more${Math.random().toString(36).slice(2)}@partner.com`;
  await usher.says('mara', `invite ${address} to portal`);
  const data = dataOf(cardOf(await usher.approvalFor(address)), 'Approve');
  const sent = JSON.parse(`${JSON.stringify(data).slice(0, -1)},${JSON.stringify(more).slice(1)}`) as object;
  const answer = textOf(await usher.invokes('alex', 'approve', sent));
  expect(answer).toContain('Approved by Alex Novak');
  expect(answer).not.toContain('forged');
  expect(textOf(await usher.says('iris', `history ${address}`))).not.toContain('was refused');
});

test('a button that only submits is taken all the same', async () => {
  await usher.says('mara', 'invite submit@partner.com to portal');
  const data = dataOf(cardOf(await usher.approvalFor('submit@partner.com')), 'Approve');
  const answered = usher.connector.waitForNext(
    (sent) => sent.conversation === 'a:alex' && sent.method === 'POST',
  );
  await usher.post(usher.activity('alex', { type: 'message', value: { ...data, verb: 'approve' } }));
  expect(textOf(await answered)).toContain('Approved by Alex Novak');
});

test('somebody else’s partner is not theirs to remove, and Cancel leaves all as it is', async () => {
  await usher.says('mara', 'invite erik@lindenau.example to portal');
  await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example now has access'));
  expect(textOf(await usher.says('alex', 'remove erik@lindenau.example'))).toContain('Only Mara Lindt');
  const confirm = await usher.says('mara', 'remove erik@lindenau.example');
  expect(textOf(await usher.clicks('mara', confirm, 'Cancel'))).toContain('Nothing was changed');
  expect(usher.entra.members(GROUPS.portal.id)).toHaveLength(1);
  const asked = await usher.clicks('iris', confirm, 'Remove');
  expect(textOf(asked)).toContain('Mara Lindt looks after this access');
  expect(usher.entra.members(GROUPS.portal.id)).toHaveLength(1);
  const done = await usher.clicks('iris', asked, 'Remove', { reason: 'the contract is over' });
  expect(textOf(done)).toContain('no longer has access');
  await usher.connector.waitFor(
    (sent) =>
      sent.conversation === 'a:mara' && textOf(sent).includes('erik@lindenau.example no longer has access'),
  );
  expect(textOf(await usher.clicks('mara', confirm, 'Remove'))).toContain('This ended');
  expect(textOf(await usher.says('mara', 'remove erik@lindenau.example'))).toContain(
    'has no access through Usher',
  );
});
