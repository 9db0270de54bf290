import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

// Graph is held until the test lets it go: an answer that arrives meanwhile did not wait for it.
let usher: Usher;
beforeEach(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex'] as const) await usher.says(who, 'hello');
});
afterEach(async () => {
  usher.entra.quirks.hold = '';
  await usher.stop();
});

/** What was promised becomes the answer: the same message, changed. */
const kept = (promise: Sent, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      sent.method === 'PUT' &&
      sent.activity === promise.id &&
      what.every((one) => textOf(sent).includes(one)),
  );
const later = (who: Who, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitForNext(
    (sent) =>
      sent.conversation === `a:${who}` &&
      sent.method === 'POST' &&
      what.every((one) => textOf(sent).includes(one)),
  );
const mailsTo = (address: string): number =>
  usher.entra.mails.filter(({ to }) => to.includes(address)).length;

test('a command is answered while Graph is held, and completes when it returns', async () => {
  await usher.says('mara', 'invite slow@partner.com to portal');
  usher.entra.quirks.hold = '.';
  const promise = await usher.slowly(() => usher.says('mara', 'status slow@partner.com'));
  expect(textOf(promise)).toContain('Working on it');
  const before = usher.connector.sent.length;
  usher.entra.quirks.hold = '';
  await kept(promise, 'Waiting for approval', 'slow@partner.com');
  expect(saidSince(before, 'a:mara')).toEqual([]);
});

test('the promise of a request becomes its card, which goes on from there', async () => {
  usher.entra.quirks.hold = '.';
  const promise = await usher.slowly(() => usher.says('mara', 'invite card@partner.com to portal'));
  expect(textOf(promise)).toContain('Working on it');
  const before = usher.connector.sent.length;
  usher.entra.quirks.hold = '';
  await kept(promise, 'card@partner.com', 'Waiting for approval');
  await usher.clicks('alex', await usher.approvalFor('card@partner.com'), 'Approve');
  await kept(promise, 'card@partner.com', 'Invited, not accepted yet');
  expect(saidSince(before, 'a:mara')).toEqual([]);
});

test('where the promise can no longer be changed the answer is told all the same', async () => {
  usher.connector.refuse = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
  usher.entra.quirks.hold = '.';
  await usher.slowly(() => usher.says('mara', 'status nobody@partner.com'));
  await usher.slowly(() => usher.says('mara', 'invite told@partner.com to portal'));
  const answers = [later('mara', 'nobody@partner.com'), later('mara', 'told@partner.com', 'Waiting')];
  usher.entra.quirks.hold = '';
  await Promise.all(answers);
  usher.connector.refuse = () => undefined;
});

test('a list that takes longer is shown where it was promised', async () => {
  usher.entra.quirks.hold = '.';
  const promise = await usher.slowly(() =>
    usher.says('mara', 'email,resource\none@partner.com,\ntwo@partner.com,'),
  );
  expect(textOf(promise)).toContain('Working on it');
  usher.entra.quirks.hold = '';
  await kept(promise, '2 rows are good');
});

const saidSince = (before: number, conversation: string): readonly Sent[] =>
  usher.connector.sent
    .slice(before)
    .filter((sent) => sent.method === 'POST' && sent.conversation === conversation);

test('a form is answered while Graph is held; what it asked for is asked for once', async () => {
  const form = await usher.says('mara', 'invite');
  usher.entra.quirks.hold = '.';
  const inputs = { addresses: 'form@partner.com', resource: 'default' };
  const resource = inputOf(form, 'resource') ?? inputs.resource;
  const answer = await usher.slowly(() =>
    usher.clicks('mara', form, 'Send request', { ...inputs, resource }),
  );
  expect(answer.status).toBe(200);
  expect(textOf(answer)).toContain('Working on it');
  usher.entra.quirks.hold = '';
  await usher.approvalFor('form@partner.com');
});

test('a decision and its way on are answered while Graph is held, and done once when it returns', async () => {
  await usher.says('mara', 'invite decided@partner.com to portal');
  const card = await usher.approvalFor('decided@partner.com');
  usher.entra.quirks.hold = '.';
  // Who decides is looked at anew, so the click waits for Graph too.
  const clicked = await usher.slowly(() => usher.clicks('alex', card, 'Approve'));
  expect(textOf(clicked)).toContain('Working on it');
  const status = await usher.slowly(() => usher.says('mara', 'status decided@partner.com'));
  expect(textOf(status)).toContain('Working on it');
  usher.entra.quirks.hold = '';
  await kept(status, 'decided@partner.com');
  await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && textOf(sent).includes('Invited, not accepted yet'),
  );
  expect(mailsTo('decided@partner.com')).toBe(1);
});

test('whom we do not remember is let in when Graph returns, and never before', async () => {
  await usher.says('mara', 'invite iris-decides@partner.com to portal');
  const card = await usher.approvalFor('iris-decides@partner.com');
  usher.entra.quirks.hold = '.';
  const data = buttonsOf(cardOf(card)).find(({ title }) => title === 'Approve')?.data;
  // Iris administers, and approves nothing: only the directory can say so.
  expect(textOf(await usher.slowly(() => usher.invokes('iris', 'approve', data)))).toContain('Working on it');
  const refused = later('iris', 'not an approver');
  usher.entra.quirks.hold = '';
  await refused;
});

test('a failure that passes is sat out by who was told to wait: each address for itself, none twice', async () => {
  usher.entra.quirks.hold = 'two%40partner.com';
  const working = usher.slowly(() => usher.says('mara', 'invite one@partner.com, two@partner.com to portal'));
  await usher.connector.waitFor(
    (sent) => sent.conversation === 'a:mara' && textOf(sent).includes('Working on it'),
  );
  await working;
  const before = usher.entra.requests.length;
  const failing = {
    pathPattern: 'two%40partner.com',
    status: 503,
    headers: { 'Retry-After': '1' },
    times: 3,
  };
  usher.entra.quirks.failNext = [failing];
  usher.entra.quirks.hold = '';
  expect(textOf(await usher.approvalFor('two@partner.com'))).toContain('one@partner.com');
  const asked = usher.entra.requests.slice(before).filter(({ path }) => path.includes('two%40partner.com'));
  expect(asked.map(({ status }) => status)).toEqual([503, 503, 503, 200]);
  const cards = usher.connector.sent.filter(
    (sent) =>
      sent.method === 'POST' &&
      sent.conversation === 'a:mara' &&
      textOf(cardOf(sent) ?? '').includes('one@partner.com'),
  );
  expect(cards).toHaveLength(1);
});

/** Who clicks is asked for by id; what is watched for changes each second asks as well, and would take the fault. */
const lookAtPerson = { pathPattern: '^/users/[0-9a-f]{8}-' };

test('a click while Graph asks for a pause is waited with, and done when that is over', async () => {
  await usher.says('mara', 'invite paced@partner.com to portal');
  const card = await usher.approvalFor('paced@partner.com');
  usher.entra.quirks.failNext = [{ ...lookAtPerson, status: 429, headers: { 'Retry-After': '3' } }];
  expect(textOf(await usher.clicks('alex', card, 'Approve'))).toContain('Working on it');
  await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && textOf(sent).includes('Approved by Alex Novak'),
  );
});

test('who would have to wait for long is told so at once, and when to try again', async () => {
  await usher.says('mara', 'invite quiet@partner.com to portal');
  const card = await usher.approvalFor('quiet@partner.com');
  usher.entra.quirks.failNext = [{ ...lookAtPerson, status: 429, headers: { 'Retry-After': '300' } }];
  const answer = textOf(await usher.clicks('alex', card, 'Approve'));
  expect(answer).toContain('Microsoft asked me to wait a little.');
  expect(answer).toContain('Try again in 5 minutes.');
});

test('who was told nothing yet is told at once that Graph does not answer', async () => {
  usher.entra.quirks.failNext = [{ pathPattern: '/users', status: 500, times: 100 }];
  expect(textOf(await usher.says('mara', 'status anna@partner.com'))).toContain('Nothing was changed');
  usher.entra.quirks.failNext = [];
});

test('access is extended once, whatever Graph does meanwhile', async () => {
  await usher.says('mara', 'invite erik@lindenau.example to portal for 30d');
  await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example now has access'));
  usher.entra.quirks.hold = '.';
  const promise = await usher.slowly(() => usher.says('mara', 'extend erik@lindenau.example by 10d'));
  expect(textOf(promise)).toContain('Working on it');
  usher.entra.quirks.hold = '';
  await kept(promise, 'now has access until');
  expect(
    textOf(await usher.says('mara', 'history erik@lindenau.example')).match(/extended the access/gu),
  ).toHaveLength(1);
});

test('a removal is confirmed while Graph is held, and told when it is done', async () => {
  await usher.says('mara', 'invite erik@lindenau.example to portal');
  await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example now has access'));
  const confirm = await usher.says('mara', 'remove erik@lindenau.example');
  usher.entra.quirks.hold = '.';
  expect(textOf(await usher.slowly(() => usher.clicks('mara', confirm, 'Remove')))).toContain(
    'Working on it',
  );
  const done = later('mara', 'no longer has access');
  usher.entra.quirks.hold = '';
  await done;
});

test('who waits when we have to stop is told so', async () => {
  usher.entra.quirks.hold = '.';
  const promise = await usher.slowly(() => usher.says('mara', 'status anna@partner.com'));
  expect(textOf(promise)).toContain('Working on it');
  const told = kept(promise, 'I have to stop');
  usher.entra.quirks.hold = '';
  usher.entra.quirks.failNext = [
    { pathPattern: '.', status: 503, headers: { 'Retry-After': '60' }, times: 50 },
  ];
  await usher.halt();
  await told;
});

test('a channel that does not take our answers keeps nobody from asking', async () => {
  const until = Promise.withResolvers<void>();
  await usher.says('mara', 'invite wait@partner.com to portal');
  const card = await usher.approvalFor('wait@partner.com');
  usher.connector.holding = () => until.promise;
  expect(textOf(await usher.clicks('alex', card, 'Approve'))).toContain('Approved by Alex Novak');
  const asked = usher.activity('mara', { type: 'message', text: 'whoami' });
  const { status } = await usher.slowly(() => usher.post(asked));
  expect(status).toBe(200);
  until.resolve();
  await usher.connector.waitFor((sent) => textOf(sent).includes('You’re Mara Lindt'));
});

/** What a choice set has chosen. */
function inputOf(form: Sent, id: string): string | undefined {
  const body = (cardOf(form)?.body ?? []) as readonly { readonly id?: string; readonly value?: string }[];
  return body.find((one) => one.id === id)?.value;
}

test('a click that takes longer changes the card that was clicked', async () => {
  await usher.says('mara', 'invite clicked@partner.com to portal');
  const question = await usher.says('mara', 'remove clicked@partner.com');
  usher.entra.quirks.hold = '.';
  const { verb, data } = buttonsOf(cardOf(question)).find(({ title }) => title === 'Withdraw') ?? {};
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const click = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: question.id };
  const { body } = await usher.slowly(() => usher.post(usher.activity('mara', click)));
  expect(textOf(body)).toContain('Working on it');
  const before = usher.connector.sent.length;
  usher.entra.quirks.hold = '';
  await kept(question, 'clicked@partner.com', 'is withdrawn');
  expect(saidSince(before, 'a:mara')).toEqual([]);
});
