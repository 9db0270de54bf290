import { GUESTS } from '../../src/sandbox/tenant.ts';
import { BETWEEN, type ComposeAnswer, composeBox, dialog, said, startCompose } from '../support/compose.ts';
import { cardOf } from '../support/connector.ts';
import { textOf, type Usher, type Who } from '../support/usher.ts';

let usher: Usher;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ usher, stop } = await startCompose());
});
afterAll(() => stop());

const { search, open, submit } = composeBox(() => usher);
const hears = (who: Who, ...what: readonly string[]) =>
  usher.connector.waitFor(
    (sent) => sent.conversation === `a:${who}` && what.every((one) => textOf(sent).includes(one)),
  );

describe('inviting from the compose box', () => {
  test('the form opens in a dialog; what is wrong is said at its field; at the end a short confirmation', async () => {
    const first = dialog(await open('mara'));
    const entries = { addresses: 'dora+x@partner.com', resource: 'portal', term: 'ages', language: 'auto' };
    const second = dialog(await submit('mara', { ...first.data, ...entries }));
    expect(textOf(second.card)).toMatch(/“ages” isn’t a length of time/u);
    expect(second.data).toEqual(first.data);
    const third = dialog(await submit('mara', { ...second.data, ...entries, term: '90d' }));
    expect(textOf(third.card)).toMatch(/Microsoft doesn’t accept in invitations/u);
    const end = await submit('mara', { ...third.data, ...entries, addresses: 'dora@partner.com', term: '' });
    expect(end.body.task?.type).toBe('message');
    // Whether the card is there by then, or on its way.
    expect(said(end)).toMatch(
      /^Asked: dora@partner\.com to Partner portal\.\n\n(The card in your|Your) own chat with Usher shows how it goes on\./u,
    );
    // Her own chat has the card, and nobody is written to where the compose box was.
    await hears('mara', 'dora@partner.com', 'Waiting for approval');
    await usher.approvalFor('dora@partner.com');
    expect(usher.connector.sent.filter(({ conversation }) => conversation === BETWEEN.id)).toEqual([]);
  });

  test('questions of the catalogue come up, and are held against it', async () => {
    const { data } = dialog(await open('mara'));
    const entries = { addresses: 'erna@partner.com', resource: 'reports', reason: 'audit' };
    const asks = dialog(await submit('mara', { ...data, ...entries }));
    expect(textOf(asks.card)).toContain('Which project is it for?');
    const empty = dialog(await submit('mara', { ...data, ...entries, 'answer:project': ' ' }));
    expect(textOf(empty.card)).toContain('Answer this: Which project is it for?');
    const end = await submit('mara', { ...data, ...entries, 'answer:project': 'Apollo' });
    expect(said(end)).toContain('Asked: erna@partner.com to Report studio');
    expect(textOf(await usher.approvalFor('erna@partner.com'))).toContain('Apollo');
  });

  test('from a message that holds addresses the form comes filled in; from one that holds none it says so', async () => {
    const from = await open(
      'mara',
      '<p>Add <a href="mailto:fritz@partner.com">Fritz</a> and gil@partner.com, please.</p>',
    );
    const { card, data } = dialog(from);
    expect(textOf(card)).toContain('"value":"fritz@partner.com, gil@partner.com"');
    const end = await submit('mara', {
      ...data,
      addresses: 'fritz@partner.com, gil@partner.com',
      resource: 'portal',
    });
    expect(said(end)).toMatch(/Asked: fritz@partner.com.*\n.*Asked: gil@partner.com/su);
    expect(textOf(dialog(await open('mara', '<p>Lunch?</p>')).card)).toContain(
      'isn’t an e-mail address in that message',
    );
  });

  test('the same submit again, by Teams or by a second click, asks once', async () => {
    const { data } = dialog(await open('mara'));
    const entries = { ...data, addresses: 'hanna@partner.com', resource: 'portal' };
    const value = { commandId: 'invite', commandContext: 'compose', data: entries };
    const again = usher.activity('mara', {
      type: 'invoke',
      name: 'composeExtension/submitAction',
      value,
      conversation: BETWEEN,
    });
    const answers = await Promise.all([
      usher.post(again),
      usher.post(again),
      submit('mara', entries),
      submit('mara', entries),
    ]);
    answers.push(await submit('mara', entries));
    for (const answer of answers) expect(said(answer as ComposeAnswer)).toContain('Asked: hanna@partner.com');
    await usher.approvalFor('hanna@partner.com');
    const cards = usher.connector.sent.filter(
      (sent) =>
        sent.method === 'POST' && cardOf(sent) !== undefined && textOf(sent).includes('hanna@partner.com'),
    );
    expect(cards.map(({ conversation }) => conversation).toSorted()).toEqual(['a:alex', 'a:mara']);
    // What another form asks for is another request, and this partner has one.
    const other = dialog(await open('mara'));
    expect(textOf(dialog(await submit('mara', { ...entries, ...other.data })).card)).toContain(
      'is waiting for approval',
    );
  });

  test('somebody else’s form asks in one’s own name, and forged data is no form', async () => {
    const { data } = dialog(await open('mara'));
    const entries = { addresses: 'ida@partner.com', resource: 'portal' };
    const alex = await submit('alex', { ...data, ...entries });
    expect(said(alex)).toContain('Asked: ida@partner.com');
    await hears('alex', 'ida@partner.com', 'by Alex Novak');
    for (const forged of [
      { ...entries, verb: 'request' },
      { ...data, ...entries, reason: 7 },
      { ...data, ...entries, verb: 'approve' },
      { ...data, ...entries, form: 'short' },
      'x',
    ])
      expect(said(await submit('mara', forged))).toContain('Nothing was changed');
    expect(textOf(await usher.says('mara', 'status ida@partner.com'))).toContain('Alex Novak');
  });

  test('who may not ask is told so in the dialog', async () => {
    const refusal = await open('otto');
    expect(refusal.body.task).toMatchObject({ type: 'message' });
    expect(said(refusal)).toContain('can’t ask for access');
    const { data } = dialog(await open('mara'));
    const sent = await submit('otto', { ...data, addresses: 'jan@partner.com', resource: 'portal' });
    expect(textOf(sent)).toContain('can’t ask for access');
    expect(textOf(await usher.says('mara', 'status jan@partner.com'))).toContain('don’t know anyone');
  });
});

describe('in other hands', () => {
  const guest = { from: { id: '29:guest', name: 'Olga', aadObjectId: GUESTS[0]?.id } };
  const other = {
    conversation: { ...BETWEEN, tenantId: 'ffffffff-0000-4000-8000-000000000009' },
    channelData: { tenant: { id: 'ffffffff-0000-4000-8000-000000000009' } },
  };
  const nobody = { from: { id: '29:x', name: 'X' } };
  test.each([
    ['a guest', guest, 'your account comes from elsewhere'],
    ['another tenant', other, 'you’re writing from another'],
    ['nobody of the directory', nobody, 'can’t find you in this company’s directory'],
  ])('%s is refused politely, in the envelope of each invoke', async (_who, more, words) => {
    const found = await search('mara', 'anna', more);
    expect(found).toMatchObject({ status: 200, body: { composeExtension: { type: 'message' } } });
    expect(said(found)).toContain(words);
    for (const answer of [await open('mara', 'x@y.example', more), await submit('mara', {}, more)]) {
      expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
      expect(said(answer)).toContain(words);
    }
  });

  test('a call that proves nothing is none of ours', async () => {
    const before = usher.authorization;
    usher.authorization = () => 'Bearer nonsense';
    try {
      expect((await search('mara', 'anna')).status).toBe(401);
    } finally {
      usher.authorization = before;
    }
  });

  test('where two people talk is not mistaken for somebody’s own chat', async () => {
    await search('alex', 'carl');
    // A click on a card that somebody put there.
    const action = { type: 'Action.Execute', verb: 'details', data: { id: `${'x'.repeat(16)}.y`, v: 1 } };
    const value = { action, trigger: 'manual' };
    await usher.post(
      usher.activity('alex', { type: 'invoke', name: 'adaptiveCard/action', value, conversation: BETWEEN }),
    );
    await usher.says('mara', 'invite kai@partner.com to portal');
    expect((await usher.approvalFor('kai@partner.com')).conversation).toBe('a:alex');
  });
});

describe('with Graph held', () => {
  afterEach(() => {
    usher.entra.quirks.hold = '';
  });

  test('what was sent is answered in time, goes on, and comes to one’s own chat', async () => {
    const { data } = dialog(await open('mara'));
    const entries = { ...data, addresses: 'lena@partner.com', resource: 'portal' };
    usher.entra.quirks.hold = '/users';
    const answer = await usher.slowly(() => submit('mara', entries));
    expect(said(answer)).toContain('go on with it');
    // Graph is still held: nothing is on record yet.
    expect(usher.connector.sent.some((sent) => textOf(sent).includes('lena@partner.com'))).toBe(false);
    usher.entra.quirks.hold = '';
    await hears('mara', 'lena@partner.com', 'Waiting for approval');

    const wrong = dialog(await open('mara'));
    usher.entra.quirks.hold = '/users';
    const late = await usher.slowly(() =>
      submit('mara', {
        ...wrong.data,
        addresses: 'mia@rival.example, ned@partner.com',
        resource: 'reports',
        reason: 'x',
        'answer:project': 'y',
      }),
    );
    expect(said(late)).toContain('go on with it');
    usher.entra.quirks.hold = '';
    await hears('mara', 'No one from rival.example can be invited');
  });

  test('a search and the form say that Microsoft is slow, and do nothing', async () => {
    const fresh = { from: { id: '29:erik', name: 'Erik', aadObjectId: GUESTS[1]?.id } };
    usher.entra.quirks.hold = '/users';
    expect(said(await usher.slowly(() => search('mara', 'anna', fresh)))).toContain('Microsoft is slow');
    expect(said(await usher.slowly(() => open('mara', undefined, fresh)))).toContain('Microsoft is slow');
  });
});
