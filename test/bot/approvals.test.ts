import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { turnClock } from '../support/turned-clock.ts';
import { catalogue, textOf, Usher, type Who } from '../support/usher.ts';

const DAY_MS = 86_400_000;
const idOf = (who: Who | 'erik'): string => EMPLOYEES.find(({ mail }) => mail.startsWith(who))?.id ?? '';

/** Mara's manager is Iris; everybody else's is Mara. */
const CATALOG = `
resources:
  - id: contracts
    name: Contract archive
    grants: [{ group: ${GROUPS.reports.id} }]
    stages:
      - { approvers: manager, alternates: ["${idOf('otto')}"], within: 4d }
      - { approvers: ${GROUPS.approvers.id}, within: 2d }
    questions:
      - { id: project, ask: Which project is it for?, required: true }
      - { id: level, ask: What may they do?, kind: choice, choices: [Read, Write] }
      - { id: nda, ask: Is an NDA signed?, kind: yes-no, required: true }
  - id: portal
    name: Partner portal
    url: https://portal.example.com
    grants: [{ group: ${GROUPS.portal.id} }]
  - id: wiki
    name: Wiki
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: ["${idOf('erik')}"]
  - id: mine
    name: Mine alone
    grants: [{ group: ${GROUPS.portal.id} }]
    stages: [{ approvers: ["${idOf('mara')}"], alternates: ["${idOf('mara')}"], within: 4d }]
`;

// Five turns of the clock, each waited for by the sweep that runs every second.
let usher: Usher;
beforeAll(async () => {
  turnClock(Date.UTC(2026, 10, 23, 9));
  usher = new Usher(catalogue(CATALOG));
  // What is said is what came of it, on a busy machine too.
  usher.patience = 20;
  await usher.start();
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(async () => {
  await usher.stop();
  jest.useRealTimers();
});

const turn = (ms: number): void => void jest.setSystemTime(Date.now() + ms);
/** What somebody hears in their own chat, about an address, saying this. */
const hears = (who: Who | 'erik', ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      [`a:${who}`, `a:opened-${idOf(who)}`].includes(sent.conversation) &&
      what.every((one) => textOf(sent).includes(one)),
  );
const title = (card: Sent): string[] => buttonsOf(cardOf(card)).map((button) => button.title);
/** Asks by the form, which the questions bring up. */
async function ask(who: Who, address: string, resource = 'contracts'): Promise<void> {
  const form = await usher.says(who, `invite ${address} to ${resource}`, {}, 'Send request');
  await usher.clicks(who, form, 'Send request', {
    addresses: address,
    resource,
    'answer:project': 'Apollo',
    'answer:nda': 'yes',
  });
}

test('where Graph falls silent in the middle of a list, what was decided is told, and the rest waits', async () => {
  for (const address of ['one@partner.com', 'two@partner.com']) {
    await ask('mara', address);
    await hears('iris', address, 'Stage 1 of 2');
  }
  const list = await usher.says('iris', 'approvals');
  const picks = JSON.stringify(cardOf(list)).match(/pick:\d+:[A-Za-z0-9_.-]+/gu) ?? [];
  const silent = usher.entra.onExchange(({ path }) => {
    if (path.includes('/manager'))
      usher.entra.quirks.failNext = [{ pathPattern: '/manager', status: 503, times: 9 }];
  });
  const answer = await usher.clicks(
    'iris',
    list,
    'Approve',
    Object.fromEntries(picks.map((one) => [one, 'true'])),
  );
  silent();
  usher.entra.quirks.failNext = [];
  expect(textOf(answer)).toMatch(/Approved: (?:one|two)@partner\.com/u);
  expect(textOf(answer)).toContain('Then Microsoft stopped answering');
  expect(textOf(answer)).not.toContain('Nothing was changed');
  // What is left can be decided there and then.
  const [left = ''] = textOf(answer).match(/pick:\d+:[A-Za-z0-9_.-]+/gu) ?? [];
  const again = await usher.clicks('iris', answer.body.value, 'Reject', { [left]: 'true' });
  expect(textOf(again)).toMatch(/Rejected: (?:one|two)@partner\.com/u);
  // Told before the next test types into the same chat.
  await hears('mara', 'Iris Okafor approved');
  await hears('mara', 'Iris Okafor rejected');
});

test('two stages, with an alternate, a stand-in and a lapse', async () => {
  await ask('mara', 'anna@partner.com');
  const first = await hears('iris', 'anna@partner.com', 'Stage 1 of 2', 'Which project', 'Apollo');
  expect(first.body.summary).toBe(
    'Mara Lindt asks to give anna@partner.com access to Contract archive without an end',
  );
  expect(title(first)).toContain('Approve');
  expect(textOf(await usher.clicks('alex', first, 'Approve'))).toContain('not an approver');

  turn(2 * DAY_MS);
  await hears('iris', 'anna@partner.com', 'A reminder');
  await hears('mara', 'anna@partner.com', 'I’ve reminded Iris Okafor');
  turn(2 * DAY_MS);
  const alternate = await hears('otto', 'anna@partner.com', 'because nobody has decided in time');
  await hears('mara', 'anna@partner.com', 'I ask the alternates');
  const passed = await usher.clicks('otto', alternate, 'Approve', { comment: 'fine by me' });
  expect(textOf(passed)).toContain('Next: ');
  expect(buttonsOf(passed.body.value).map((button) => button.title)).toEqual(['Take back']);

  await hears('mara', 'Otto Brandt approved anna@partner.com', 'the next stage decides now');
  // Every copy of the card says so, and who decides next, and offers nothing.
  for (const who of ['iris', 'otto'] as const)
    expect(title(await hears(who, 'Approved by Otto Brandt', 'Next: Alex Novak decides'))).not.toContain(
      'Approve',
    );
  const second = await hears(
    'alex',
    'anna@partner.com',
    'Stage 2 of 2',
    'Approved by Otto Brandt',
    'fine by me',
  );
  expect(textOf(await usher.clicks('iris', first, 'Approve'))).toContain('Already approved by Otto Brandt');

  // Alex goes away: Iris decides for him, and everybody can see it.
  const set = await usher.says('alex', 'delegate to iris@lindenau.example until 2026-12-24');
  expect(textOf(set)).toContain('Iris Okafor decides for you until 24 Dec 2026');
  await hears('iris', 'You decide for Alex Novak until');
  expect(textOf(await usher.says('otto', 'delegations'))).toContain(
    'Iris Okafor for Alex Novak, until 24 Dec 2026',
  );
  const answer = await usher.clicks('iris', second, 'Approve');
  expect(textOf(answer)).toContain('Approved by Iris Okafor (for Alex Novak)');
  await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && textOf(sent).includes('Iris Okafor (for Alex Novak)'),
  );
  expect(textOf(await usher.says('mara', 'history anna@partner.com'))).toMatch(
    /Which project is it for\? Apollo; Is an NDA signed\? yes.*turned to the alternates.*approved stage 1.*approved, for Alex Novak/u,
  );

  await ask('mara', 'ben@partner.com');
  const lapsing = await hears('iris', 'ben@partner.com', 'Stage 1 of 2');
  turn(4 * DAY_MS);
  await hears('otto', 'ben@partner.com');
  turn(4 * DAY_MS);
  await hears('mara', 'No one decided in time on your request for ben@partner.com', 'expired');
  expect(textOf(await usher.clicks('iris', lapsing, 'Approve'))).toContain('Expired');

  // It ends by itself, and on a word.
  const stops = 'delegate alex@lindenau.example stop';
  expect(textOf(await usher.says('iris', stops))).toContain('Say why');
  expect(textOf(await usher.says('iris', `${stops} because he is back`))).toContain(
    'Alex Novak decides for themselves again',
  );
  await hears('alex', 'You decide for yourself again', 'Iris Okafor set it', 'he is back');
  expect(textOf(await usher.says('otto', 'delegations'))).toContain('No one is standing in for anyone');
});

test('who cannot be reached is passed over and told of: requester and administrators hear it, who then decide', async () => {
  usher.connector.refuse = ({ body, path }) =>
    path === '/v3/conversations' && JSON.stringify(body).includes(idOf('erik')) ? { status: 403 } : undefined;
  await usher.says('mara', 'invite carl@partner.com to wiki');
  await hears('mara', 'I couldn’t reach Erik Sund', 'carl@partner.com');
  await hears('iris', 'I can’t reach Erik Sund', 'carl@partner.com');
  await hears('mara', 'carl@partner.com', 'so I ask the administrators');
  const card = await hears('iris', 'carl@partner.com', 'Approve');
  usher.connector.refuse = () => undefined;
  await usher.clicks('iris', card, 'Approve');
  await usher.connector.waitFor(
    (sent) =>
      sent.method === 'PUT' &&
      textOf(sent).includes('carl@partner.com') &&
      textOf(sent).includes('not accepted'),
  );
  expect(usher.linkTo('carl@partner.com')).toContain('/grant-access?state=');
});

test('the requester who is approver, alternate and stand-in decides nothing; every refusal is said', async () => {
  await usher.says('iris', 'delegate to mara@lindenau.example for 10 days');
  await usher.says('mara', 'invite dora@partner.com to mine');
  await hears('mara', 'dora@partner.com', 'so I ask the alternates');
  await hears('mara', 'dora@partner.com', 'so I ask the administrators');
  const card = await hears('iris', 'dora@partner.com', 'Approve');
  expect(textOf(await usher.clicks('mara', card, 'Approve'))).toContain(
    'You asked for this or look after it',
  );
  expect(textOf(await usher.says('mara', 'approvals'))).toContain('Nothing is waiting for you');
  // Iris is stood in for by the requester, which does not count here: she decides herself.
  expect(textOf(await usher.clicks('iris', card, 'Approve'))).toContain('Approved by Iris Okafor');
  await usher.says('iris', 'delegate stop');
});

test('ten waiting requests, decided from the list by two approvers at the same time', async () => {
  usher.entra.addMember(GROUPS.approvers.id, idOf('otto'));
  turn(2 * 60_000);
  const addresses = Array.from({ length: 10 }, (_, i) => `many${i}@partner.com`);
  for (const address of addresses) {
    turn(1_000);
    await usher.says('mara', `invite ${address} to portal`);
    await Promise.all([hears('alex', address, 'Approve'), hears('otto', address, 'Approve')]);
  }
  const [alex, otto] = await Promise.all([usher.says('alex', 'approvals'), usher.says('otto', 'approvals')]);
  const toggles = (sent: Sent): string[] =>
    [...JSON.stringify(cardOf(sent)).matchAll(/"id":"(pick:[^"]+)"/gu)].map(([, id]) => id ?? '');
  expect(toggles(alex)).toHaveLength(10);
  expect(toggles(otto)).toHaveLength(10);
  // Oldest first.
  expect(textOf(alex)).toMatch(/many0@.*many1@.*many9@/u);

  const all = (sent: Sent) => Object.fromEntries(toggles(sent).map((id) => [id, 'true']));
  const answers = await Promise.all([
    usher.clicks('alex', alex, 'Approve', { ...all(alex), comment: 'together' }),
    usher.clicks('otto', otto, 'Reject', all(otto)),
  ]);
  const [approving, rejecting] = answers.map(textOf);
  for (const address of addresses) {
    const approved = approving?.includes(`Approved: ${address}`);
    const rejected = rejecting?.includes(`Rejected: ${address}`);
    // One of the two decided, and the other was told so.
    expect([approved, rejected].filter(Boolean)).toHaveLength(1);
    const loser = approved ? rejecting : approving;
    expect(loser).toMatch(
      new RegExp(
        `\\*\\*${address}, Partner portal\\.\\*\\* Already (approved by Alex|rejected by Otto)`,
        'u',
      ),
    );
  }
  expect(textOf(await usher.says('alex', 'approvals'))).toContain('Nothing is waiting for you');
});

test('an approval is taken back with a reason, which the requester reads; a stranger cannot', async () => {
  await usher.says('mara', 'invite back@partner.com to portal');
  const card = await hears('alex', 'back@partner.com', 'Approve');
  await hears('otto', 'back@partner.com', 'Approve');
  const approved = await usher.clicks('alex', card, 'Approve');
  expect(textOf(await usher.says('otto', 'revoke back@partner.com because no'))).toContain(
    'Only the person who approved',
  );
  const confirm = await usher.clicks('alex', approved.body.value, 'Take back');
  expect(textOf(confirm)).toContain('Take back your approval of back@partner.com');
  const again = await usher.clicks('alex', confirm.body.value, 'Take back');
  expect(textOf(again)).toContain('Take back your approval');
  await usher.clicks('alex', confirm.body.value, 'Take back', { reason: 'the project ended' });
  await hears('mara', 'Alex Novak withdrew your request for back@partner.com', 'the project ended');
});

test('may I: the rule, who would decide, and how long that took lately', async () => {
  await usher.says('mara', 'invite lately@partner.com to portal');
  await usher.clicks('alex', await hears('alex', 'lately@partner.com', 'Approve'), 'Approve');
  const may = textOf(await usher.says('mara', 'May I invite new@partner.com to portal for 90 days?'));
  expect(may).toContain('needs approval');
  expect(may).toMatch(/Alex Novak.* would be asked/u);
  expect(may).toContain('Lately a decision usually took a minute');
  expect(textOf(await usher.says('mara', 'may I invite x@partner.com to contracts?'))).toContain(
    'Iris Okafor would be asked first, in the first of 2 stages',
  );
  expect(textOf(await usher.says('mara', 'may I invite a+b@partner.com to portal'))).toContain(
    'doesn’t accept',
  );
  expect(textOf(await usher.says('mara', 'may I invite x@partner.com to moon?'))).toContain('There’s no');
  expect(textOf(await usher.says('mara', 'status new@partner.com'))).toContain('don’t know anyone');
});

test('what ended is asked for anew by one click, with everything filled in', async () => {
  await ask('mara', 'once@partner.com');
  const card = await hears('iris', 'once@partner.com', 'Approve');
  await usher.clicks('iris', card, 'Reject', { comment: 'later' });
  const status = await usher.connector.waitFor(
    (sent) =>
      sent.method === 'PUT' && textOf(sent).includes('once@partner.com') && title(sent).includes('Ask again'),
  );
  expect(textOf(await usher.clicks('otto', status, 'Ask again'))).toContain('Only Mara Lindt');
  const before = usher.connector.sent.length;
  await usher.clicks('mara', status, 'Ask again');
  await usher.connector.waitFor(
    (sent) =>
      usher.connector.sent.indexOf(sent) >= before &&
      textOf(sent).includes('once@partner.com') &&
      textOf(sent).includes('Apollo') &&
      title(sent).includes('Approve'),
  );
});

test('questions are held against the catalogue, at their fields', async () => {
  const form = await usher.says('mara', 'invite quiz@partner.com to contracts');
  const answer = await usher.clicks('mara', form, 'Send request', {
    addresses: 'quiz@partner.com',
    resource: 'contracts',
    'answer:level': 'Rule the world',
    'answer:nda': 'yes',
    'answer:__proto__': 'x',
  });
  expect(textOf(answer)).toContain('Answer this: Which project is it for?');
  expect(textOf(answer)).toContain('one of the choices');
  expect(textOf(await usher.says('mara', 'status quiz@partner.com'))).toContain('don’t know anyone');
});

test('delegation: nonsense is answered, and changes nothing', async () => {
  for (const [line, said] of [
    ['delegate', 'Who do you mean? Try: `delegate to'],
    ['delegate to nobody@lindenau.example until 2026-12-24', 'can’t find a colleague'],
    ['delegate to alex@lindenau.example', 'until when'],
    ['delegate to alex@lindenau.example until yesterday', 'isn’t a length of time'],
    ['delegate to alex@lindenau.example until 2020-01-01', 'over'],
    ['delegate to mara@lindenau.example until 2026-12-24', 'Say who decides for you'],
    ['delegate to olga@northwind.example until 2026-12-24', 'can’t find a colleague'],
    ['delegate alex@lindenau.example to otto@lindenau.example until 2026-12-24', 'for yourself alone'],
  ] as const)
    expect(textOf(await usher.says('mara', line))).toContain(said);
  expect(textOf(await usher.says('mara', 'delegations'))).toContain('No one is standing in for anyone');
  const mention = {
    type: 'mention',
    text: '<at>Otto Brandt</at>',
    mentioned: { id: `8:orgid:${idOf('otto')}`, name: 'Otto Brandt' },
  };
  const set = await usher.says('mara', 'delegate to <at>Otto Brandt</at> until 2026-12-24', {
    entities: [mention],
  });
  expect(textOf(set)).toContain('Otto Brandt decides for you');
});
