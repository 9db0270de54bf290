import { GROUPS, GUESTS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from '../support/connector.ts';
import { LocalIssuer } from '../support/issuer.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

/** A chat of two people, in which the bot is not. */
const BETWEEN = { id: '19:mara_alex@unq.gbl.spaces', conversationType: 'personal', tenantId: TENANT.id };
const CATALOG = `
resources:
  - { id: portal, name: Partner portal, grants: [{ group: ${GROUPS.portal.id} }] }
  - id: reports
    name: Report studio
    grants: [{ group: ${GROUPS.reports.id} }]
    justification: required
    domains: { deny: [rival.example] }
    questions: [{ id: project, ask: Which project is it for?, required: true }]
`;

// Graph is held twice for six seconds, and what goes on behind is waited for.
jest.setTimeout(40_000);

let issuer: LocalIssuer;
let usher: Usher;
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  issuer = await new LocalIssuer().start();
  usher = await new Usher({
    ...issuer.settings(),
    BOT_TENANT_ID: TENANT.id,
    ...{ CATALOG, CATALOG_FILE: 'catalog.yaml', SECURITY_GROUP_ID: '', APP_NAME: '', APP_URL: '' },
  }).start();
  usher.authorization = () => `Bearer ${issuer.token(usher.connector.serviceUrl)}`;
});
afterAll(async () => {
  await usher.stop();
  await issuer.stop();
});

interface ComposeAnswer {
  readonly status: number;
  readonly body: {
    readonly composeExtension?: {
      readonly type: string;
      readonly text?: string;
      readonly attachmentLayout?: string;
      readonly attachments?: readonly {
        readonly contentType: string;
        readonly content: unknown;
        readonly preview: { readonly contentType: string; readonly content: { title: string; text: string } };
      }[];
    };
    readonly task?: { readonly type: string; readonly value: unknown };
  };
}
const invoke = async (who: Who, name: string, value: unknown, more: Record<string, unknown> = {}) =>
  (await usher.post(
    usher.activity(who, {
      type: 'invoke',
      name: `composeExtension/${name}`,
      value,
      conversation: BETWEEN,
      ...more,
    }),
  )) as ComposeAnswer;
const search = (who: Who, text: string, more: Record<string, unknown> = {}) =>
  invoke(
    who,
    'query',
    {
      commandId: 'findPartner',
      parameters: [text === '' ? { name: 'initialRun', value: 'true' } : { name: 'partner', value: text }],
      queryOptions: { skip: 0, count: 25 },
    },
    more,
  );
const open = (who: Who, content?: string, more: Record<string, unknown> = {}) =>
  invoke(
    who,
    'fetchTask',
    content === undefined
      ? { commandId: 'invite', commandContext: 'compose' }
      : {
          commandId: 'invite',
          commandContext: 'message',
          messagePayload: { id: '1', body: { contentType: 'html', content } },
        },
    more,
  );
const submit = (who: Who, data: unknown, more: Record<string, unknown> = {}) =>
  invoke(who, 'submitAction', { commandId: 'invite', commandContext: 'compose', data }, more);

const titles = ({ body }: ComposeAnswer) =>
  body.composeExtension?.attachments?.map(({ preview }) => preview.content.title) ?? [];
const said = ({ body }: ComposeAnswer) => body.composeExtension?.text ?? body.task?.value;
interface Dialog {
  readonly card: { readonly content: { readonly actions: readonly { type: string; data: object }[] } };
}
/** The card in the dialog, and the data of its button. */
function dialog({ status, body }: ComposeAnswer): { card: unknown; data: Record<string, unknown> } {
  expect(status).toBe(200);
  expect(body.task).toMatchObject({
    type: 'continue',
    value: { title: 'Usher', card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
  });
  const { content } = (body.task as { value: Dialog }).value.card;
  expect(content.actions.map(({ type }) => type)).toEqual(['Action.Submit']);
  expect(buttonsOf(content)).toEqual([]);
  return { card: content, data: { ...content.actions[0]?.data } };
}
const hears = (who: Who, ...what: readonly string[]) =>
  usher.connector.waitFor(
    (sent) => sent.conversation === `a:${who}` && what.every((one) => textOf(sent).includes(one)),
  );

beforeAll(async () => {
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
  await usher.says('mara', 'invite anna.berg@partner.com to portal');
  await usher.says('mara', 'invite ben@partner.com to portal');
  await usher.says('alex', 'invite carl@other.example to portal');
});

describe('finding a partner', () => {
  test('one’s own by a part of the address, everybody’s for administrators, nothing for who may not see', async () => {
    expect(titles(await search('mara', 'BERG'))).toEqual(['anna.berg@partner.com']);
    expect(titles(await search('mara', 'partner.com')).toSorted()).toEqual([
      'anna.berg@partner.com',
      'ben@partner.com',
    ]);
    expect(titles(await search('iris', 'carl'))).toEqual(['carl@other.example']);
    const none = await search('mara', 'carl');
    expect(none.body.composeExtension).toEqual({
      type: 'message',
      text: 'I find nobody for “carl” among the partners that you asked for.',
    });
    const outsider = await search('otto', 'anna');
    expect(outsider.body.composeExtension?.type).toBe('message');
    expect(said(outsider)).toContain('Partners are found here by those who asked');
    expect(textOf(outsider)).not.toContain('partner.com');
  });

  test('without a text: the newest of one’s own', async () => {
    expect(titles(await search('mara', ''))).toEqual(['ben@partner.com', 'anna.berg@partner.com']);
    expect(titles(await search('alex', ''))).toEqual(['carl@other.example']);
    expect(said(await search('iris', ''))).toContain('Type a part of');
  });

  test('a result shows the searcher where the partner stands; the card for the conversation says nothing of it', async () => {
    const { body, status } = await search('mara', 'anna.berg');
    expect(status).toBe(200);
    expect(body.composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    const [result] = body.composeExtension?.attachments ?? [];
    expect(result?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(result?.preview).toEqual({
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: 'anna.berg@partner.com', text: 'Partner portal: Waiting for approval' },
    });
    expect(textOf(result?.content)).toContain('anna.berg@partner.com');
    expect(textOf(result?.content)).not.toMatch(/portal|Waiting|approv/iu);
    expect(buttonsOf({ ...(result?.content as object), refresh: undefined })).toEqual([]);
  });

  test('in the conversation each reader sees what they may, and a click is authorised', async () => {
    await usher.approvalFor('anna.berg@partner.com');
    const found = await search('mara', 'anna.berg');
    const card = found.body.composeExtension?.attachments?.[0]?.content as {
      refresh: { action: { verb: string; data: unknown }; userIds?: unknown };
    };
    expect(card.refresh.userIds).toBeUndefined();
    const { verb, data } = card.refresh.action;
    const reads = async (who: Who, more: Record<string, unknown> = {}) =>
      (await usher.post(
        usher.activity(who, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'automatic' },
          conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: TENANT.id },
          ...more,
        }),
      )) as { status: number; body: { type: string; value: unknown } };
    const buttons = ({ body }: { body: { value: unknown } }) =>
      buttonsOf(body.value).map(({ title }) => title);

    const sponsor = await reads('mara');
    expect(sponsor.body.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(textOf(sponsor)).toContain('Waiting for approval');
    expect(buttons(sponsor)).toContain('Withdraw');
    expect(buttons(await reads('iris'))).toContain('Withdraw');
    const approver = await reads('alex');
    expect(buttons(approver)).toContain('Approve');

    const guest = GUESTS[0];
    const from = { id: '29:guest', name: 'Olga', aadObjectId: guest?.id };
    for (const other of [await reads('otto'), await reads('mara', { from })]) {
      expect(other.body.type).toBe('application/vnd.microsoft.card.adaptive');
      expect(buttons(other).filter((title) => title !== 'Refresh')).toEqual([]);
      expect(textOf(other)).toContain('Mara Lindt looks after this partner');
      expect(textOf(other)).not.toContain('Waiting');
    }
    // What the sponsor's view lets her do is hers alone.
    expect(textOf(await usher.clicks('otto', sponsor.body.value, 'Withdraw'))).toMatch(/Only Mara Lindt/u);
    expect(textOf(await usher.clicks('otto', approver.body.value, 'Approve'))).toContain('not an approver');
    const forged = await usher.invokes('mara', 'refresh-partner', { id: 'x'.repeat(16).concat('.y'), v: 1 });
    expect(textOf(forged)).toContain('Nothing was changed');
  });

  test('a command that is not ours, and data of no known form, are answered in the same envelope', async () => {
    for (const value of [{ commandId: 'drop tables' }, null, 'x', { parameters: 3 }])
      expect((await invoke('mara', 'query', value)).body).toMatchObject({
        composeExtension: { type: 'message' },
      });
    for (const value of [{ commandId: 'drop' }, null, { commandId: 'invite', messagePayload: 3 }])
      expect((await invoke('mara', 'fetchTask', value)).body).toMatchObject({ task: { type: 'message' } });
    expect((await invoke('mara', 'setting', {})).status).toBe(501);
  });
});

describe('inviting from the compose box', () => {
  test('the form opens in a dialog; what is wrong is said at its field; at the end a short confirmation', async () => {
    const first = dialog(await open('mara'));
    const entries = { addresses: 'dora+x@partner.com', resource: 'portal', term: 'ages', language: 'auto' };
    const second = dialog(await submit('mara', { ...first.data, ...entries }));
    expect(textOf(second.card)).toMatch(/“ages” is no length of time/u);
    expect(second.data).toEqual(first.data);
    const third = dialog(await submit('mara', { ...second.data, ...entries, term: '90d' }));
    expect(textOf(third.card)).toMatch(/Microsoft does not accept in an invitation/u);
    const end = await submit('mara', { ...third.data, ...entries, addresses: 'dora@partner.com', term: '' });
    expect(end.body).toEqual({
      task: {
        type: 'message',
        value:
          'Asked: dora@partner.com to Partner portal.\n\nThe card in your own chat with Usher shows how it goes on.',
      },
    });
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
      'no e-mail address in that message',
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
      { ...data, ...entries, sponsor: 'x' },
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
    expect(said(refusal)).toContain('may not ask for access');
    const { data } = dialog(await open('mara'));
    const sent = await submit('otto', { ...data, addresses: 'jan@partner.com', resource: 'portal' });
    expect(textOf(sent)).toContain('may not ask for access');
    expect(textOf(await usher.says('mara', 'status jan@partner.com'))).toContain('know of nobody');
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
    ['a guest', guest, 'as a guest you cannot'],
    ['another tenant', other, 'you write from another'],
    ['nobody of the directory', nobody, 'cannot find you in the directory'],
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
    await usher.invokes('alex', 'details', { id: 'x'.repeat(16).concat('.y'), v: 1 });
    await usher.says('mara', 'invite kai@partner.com to portal');
    expect((await usher.approvalFor('kai@partner.com')).conversation).toBe('a:alex');
  });
});

describe('with Graph held', () => {
  test('what was sent is answered in time, goes on, and comes to one’s own chat', async () => {
    const { data } = dialog(await open('mara'));
    const entries = { ...data, addresses: 'lena@partner.com', resource: 'portal' };
    usher.entra.quirks.failNext = [{ pathPattern: '/users', hang: 6_000, times: 1 }];
    const answer = await submit('mara', entries);
    expect(said(answer)).toContain('Usher goes on with it');
    // Graph is still held: nothing is on record yet.
    expect(usher.connector.sent.some((sent) => textOf(sent).includes('lena@partner.com'))).toBe(false);
    await hears('mara', 'lena@partner.com', 'Waiting for approval');

    usher.entra.quirks.failNext = [{ pathPattern: '/users', hang: 6_000, times: 1 }];
    const wrong = dialog(await open('mara'));
    const late = await submit('mara', {
      ...wrong.data,
      addresses: 'mia@rival.example, ned@partner.com',
      resource: 'reports',
      reason: 'x',
      'answer:project': 'y',
    });
    expect(said(late)).toContain('Usher goes on with it');
    await hears('mara', 'Nobody of rival.example may be invited');
  });

  test('a search and the form say that Microsoft is slow, and do nothing', async () => {
    const fresh = { from: { id: '29:erik', name: 'Erik', aadObjectId: GUESTS[1]?.id } };
    usher.entra.quirks.failNext = [{ pathPattern: '/users', hang: 6_000, times: 1 }];
    expect(said(await search('mara', 'anna', fresh))).toContain('Microsoft is slow');
    expect(said(await open('mara', undefined, fresh))).toContain('Microsoft is slow');
  });
});
