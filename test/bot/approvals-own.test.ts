import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { turnClock } from '../support/turned-clock.ts';
import { catalogue, textOf, Usher, type Who } from '../support/usher.ts';

const idOf = (who: Who | 'erik'): string => EMPLOYEES.find(({ mail }) => mail.startsWith(who))?.id ?? '';
/** A group that Mara is alone in. */
const SOLO = '7c000000-0000-4000-8000-000000000021';

const CATALOG = `
resources:
  - { id: portal, name: Partner portal, grants: [{ group: ${GROUPS.portal.id} }] }
  - id: staff
    name: Staff club
    grants: [{ group: ${GROUPS.reports.id} }]
    employees: approve
  - { id: alone, name: Group of one, grants: [{ group: ${GROUPS.portal.id} }], approvers: ${SOLO} }
  - { id: wiki, name: Wiki, grants: [{ group: ${GROUPS.portal.id} }], approvers: ["${idOf('erik')}"] }
  - id: office
    name: Office hours
    grants: [{ group: ${GROUPS.portal.id} }]
    stages: [{ approvers: ["${idOf('otto')}"], alternates: ["${idOf('iris')}"], within: 2wd }]
`;

let usher: Usher;
beforeAll(async () => {
  turnClock(Date.UTC(2026, 11, 14, 9));
  usher = await new Usher(catalogue(CATALOG)).start();
  usher.entra.addGroup({ id: SOLO });
  usher.entra.addMember(SOLO, idOf('mara'));
  usher.entra.addMember(GROUPS.approvers.id, idOf('otto'));
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(async () => {
  await usher.stop();
  jest.useRealTimers();
});

/** What somebody hears in their own chat, about an address, saying this. */
const hears = (who: Who | 'erik', ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      [`a:${who}`, `a:opened-${idOf(who)}`].includes(sent.conversation) &&
      what.every((one) => textOf(sent).includes(one)),
  );

test('nobody approves alone in their group, nor for their own account when somebody else asks', async () => {
  await usher.says('mara', 'invite solo@partner.com to alone');
  await hears('mara', 'solo@partner.com', 'so I ask the administrators');
  const solo = await hears('iris', 'solo@partner.com', 'Approve');
  expect(textOf(await usher.clicks('mara', solo, 'Approve'))).toContain('somebody else has to decide');

  // Alex is an approver, and the partner: Mara asks for him.
  await usher.says('mara', 'invite alex@lindenau.example to staff because he moves');
  const card = await hears('otto', 'alex@lindenau.example', 'An employee; in when approved', 'Approve');
  expect(textOf(await usher.says('alex', 'approvals'))).not.toContain('alex@lindenau.example');
  const refused = await usher.clicks('alex', card, 'Approve');
  expect(textOf(refused)).toContain('it’s for your own account, so somebody else has to decide');
  expect(textOf(await usher.clicks('otto', card, 'Approve'))).toContain('Approved by Otto Brandt');
  await hears('mara', 'alex@lindenau.example now has access');
});

test('in a group chat: the card stands there, decisions are made elsewhere, a closed chat is no silence', async () => {
  const group = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: TENANT.id };
  const entities = [
    { type: 'mention', text: '<at>Usher</at>', mentioned: { id: '28:usher', name: 'Usher' } },
  ];
  const inGroup = { conversation: group, entities };
  const journey = await usher.says('mara', '<at>Usher</at> invite gus@partner.com to portal', inGroup);
  expect(textOf(journey)).toContain('gus@partner.com');
  const decide = await hears('alex', 'gus@partner.com', 'Approve');
  expect(decide.conversation).toBe('a:alex');
  // The card offers nobody what is Mara's; whoever sends her click all the same is refused.
  const { data } = buttonsOf(cardOf(journey))[0] ?? {};
  const strange = await usher.invokes('otto', 'cancel-request', data);
  expect(textOf(strange)).toContain('Only Mara Lindt');
  expect(
    textOf(await usher.says('alex', '<at>Usher</at> may I invite gus@partner.com to portal?', inGroup)),
  ).toContain('is waiting for approval');
  await usher.clicks('alex', decide, 'Reject', { comment: 'not now' });
  await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && sent.conversation === group.id && textOf(sent).includes('Rejected'),
  );
  await hears('mara', 'Alex Novak rejected your request for gus@partner.com', 'not now');

  usher.connector.refuse = ({ conversation }) => (conversation === group.id ? { status: 403 } : undefined);
  const text = '<at>Usher</at> invite hal@partner.com to portal';
  await usher.post(usher.activity('mara', { type: 'message', text, ...inGroup }));
  await hears('mara', 'hal@partner.com', 'Waiting for approval');
  usher.connector.refuse = () => undefined;
});

test('somebody who is gone is stood in for as an administrator says, seen by all, until the day that ends it', async () => {
  /** What the turned clock brings is told as well, so it is this answer that is waited for. */
  const answered = async (who: Who, line: string, what: string): Promise<void> => {
    const answer = usher.connector.waitForNext(
      (sent) => sent.conversation === `a:${who}` && textOf(sent).includes(what),
    );
    await usher.says(who, line);
    await answer;
  };
  jest.setSystemTime(Date.UTC(2026, 11, 28, 9));
  const line =
    'delegate erik@lindenau.example to otto@lindenau.example until 2026-12-30 because Erik has left';
  await answered('iris', line, 'Otto Brandt decides for Erik Sund until 30 Dec 2026');
  await hears('otto', 'You decide for Erik Sund until 30 Dec 2026');
  await answered(
    'mara',
    'delegations',
    'Otto Brandt for Erik Sund, until 30 Dec 2026, as Iris Okafor set it',
  );
  await usher.says('mara', 'invite away@partner.com to wiki');
  const card = await hears('otto', 'away@partner.com', 'Approve');
  expect(textOf(card)).toContain('You decide for Erik Sund, who is away');
  expect(textOf(await usher.clicks('otto', card, 'Approve'))).toContain('by Otto Brandt (for Erik Sund)');

  jest.setSystemTime(Date.UTC(2026, 11, 30, 23, 30)); // the 31st in Berlin
  await answered('mara', 'delegations', 'No one is standing in for anyone');
  await usher.says('mara', 'invite after@partner.com to wiki');
  const later = await hears('erik', 'after@partner.com', 'Approve');
  expect(textOf(await usher.clicks('otto', later, 'Approve'))).toContain('not an approver');
});

test('working days are the approver’s own: asked on a Saturday, reminded when Monday is over in Berlin', async () => {
  jest.setSystemTime(Date.UTC(2027, 0, 9, 9));
  await usher.says('mara', 'invite week@partner.com to office');
  const card = await hears('otto', 'week@partner.com', 'Approve');
  expect(textOf(card)).toContain('Decide by');
  expect(textOf(card)).toContain('13 Jan 2027, 00:00');
  const before = usher.connector.sent.length;
  jest.setSystemTime(Date.UTC(2027, 0, 11, 23));
  const reminder = await hears('otto', 'week@partner.com', 'A reminder');
  expect(usher.connector.sent.indexOf(reminder)).toBeGreaterThanOrEqual(before);
  await hears('mara', 'I’ve reminded Otto Brandt', 'week@partner.com');
  jest.setSystemTime(Date.UTC(2027, 0, 12, 23));
  await hears('iris', 'week@partner.com', 'You’re asked because nobody has decided in time');
  const reminders = usher.connector.sent.filter(
    (sent) =>
      sent.conversation === 'a:otto' &&
      sent.method === 'POST' &&
      textOf(sent).includes('A reminder') &&
      textOf(sent).includes('week@'),
  );
  expect(reminders).toHaveLength(1);
});
