import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { PANES, SEATS } from '../../src/sandbox/teams/model.ts';
import { TENANT } from '../../src/sandbox/tenant.ts';
import { cardMessage, connector, conversationPath, FakeBot, type Heard } from '../support/fake-bot.ts';

let bot: FakeBot;
let sandbox: Sandbox;
let serviceUrl: string;
beforeEach(async () => {
  bot = await new FakeBot().start();
  sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't' });
  serviceUrl = `${sandbox.url}/connector/`;
});
afterEach(async () => {
  await sandbox.close();
  await bot.stop();
});

const seatOf = (key: string) => SEATS.find((seat) => seat.key === key) ?? fail(key);
const paneOf = (key: string) => PANES.find((pane) => pane.key === key) ?? fail(key);
const fail = (key: string): never => {
  throw new Error(`no ${key}`);
};
async function does(what: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${sandbox.url}/chat/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ seat: 'manager', pane: 'manager', ...body }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}
const chat = paneOf('manager').conversation;
const said = (pane = 'manager') => sandbox.teams.room.messages.filter((message) => message.pane === pane);
const post = async (body: object, conversation = chat): Promise<string> => {
  const made = await connector('POST', serviceUrl, conversationPath(conversation), body);
  expect(made.status).toBe(201);
  return String(made.body.id);
};
const isMessage = ({ type }: Heard): boolean => type === 'message';
const isInvoke = ({ type }: Heard): boolean => type === 'invoke';

describe('what the bot hears', () => {
  test('a line in a personal chat, as Teams sends it', async () => {
    await does('say', { text: 'invite anna@partner.com to portal' });
    const heard = await bot.hears(isMessage);
    const { name, account, id } = seatOf('manager');
    expect(heard).toMatchObject({
      channelId: 'msteams',
      serviceUrl,
      text: 'invite anna@partner.com to portal',
      textFormat: 'plain',
      from: { id: account, name, aadObjectId: id },
      recipient: { name: 'Usher' },
      conversation: { id: chat, conversationType: 'personal', tenantId: TENANT.id },
      channelData: { tenant: { id: TENANT.id } },
      locale: 'en-GB',
      attachments: [
        {
          contentType: 'text/html',
          content: expect.stringContaining('<a href="mailto:anna@partner.com"') as string,
        },
      ],
    });
    expect(account).toMatch(/^29:1/u);
    expect(chat).toMatch(/^a:1/u);
    expect(heard.entities).toContainEqual(
      expect.objectContaining({ type: 'clientInfo', locale: 'en-GB', country: 'GB' }),
    );
    expect(Date.parse(String(heard.localTimestamp))).toBe(Date.parse(String(heard.timestamp)));
  });

  test('in the channel only what mentions it, in the thread where it was written', async () => {
    await does('say', { pane: 'channel', text: 'lunch?' });
    await does('say', {
      pane: 'channel',
      seat: 'approver',
      text: '@Usher help',
      root: said('channel')[0]?.id,
    });
    const heard = await bot.hears(isMessage);
    expect(bot.heard.filter(isMessage)).toHaveLength(1);
    expect(heard).toMatchObject({
      text: '<at>Usher</at> help',
      from: { name: 'Alex Novak' },
      conversation: {
        id: `${paneOf('channel').conversation};messageid=${said('channel')[0]?.id}`,
        conversationType: 'channel',
        isGroup: true,
      },
      channelData: { team: { name: 'Partner access' }, channel: { id: paneOf('channel').conversation } },
    });
    expect(heard.entities).toContainEqual({
      type: 'mention',
      mentioned: heard.recipient,
      text: '<at>Usher</at>',
    });
    expect(paneOf('channel').conversation).toMatch(/^19:[0-9a-f]{32}@thread\.tacv2$/u);
  });

  test('that it was installed, once for each person and for the team', async () => {
    await Promise.all([sandbox.teams.install(), fetch(sandbox.url)]);
    await sandbox.teams.install();
    const added = bot.heard.filter(({ type }) => type === 'conversationUpdate');
    expect(added.map(({ conversation }) => conversation.id)).toEqual(
      PANES.map(({ conversation }) => conversation),
    );
    expect(added.every((one) => JSON.stringify(one.membersAdded).includes('28:'))).toBe(true);
    const installed = bot.heard.filter(({ type }) => type === 'installationUpdate');
    expect(installed.map(({ conversation }) => conversation.id)).toEqual(
      PANES.map(({ conversation }) => conversation),
    );
  });

  test('a file: in a personal chat with an address to fetch it from, in a channel not at all', async () => {
    const files = [{ name: 'guests.csv', base64: Buffer.from('a;ü\n').toString('base64') }];
    await does('say', { text: 'invite', files });
    await does('say', { pane: 'channel', text: '@usher invite', files });
    const [personal, channel] = bot.heard.filter(isMessage);
    const [file] = (personal?.attachments ?? []) as { content: { downloadUrl: string } }[];
    expect(file).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'guests.csv',
      content: { fileType: 'csv' },
    });
    expect(await (await fetch(file?.content.downloadUrl ?? '')).text()).toBe('a;ü\n');
    expect(channel?.attachments).toEqual([expect.objectContaining({ contentType: 'text/html' })]);
  });

  test('a message that it did not take stays, says so, and is sent again unchanged', async () => {
    bot.answer = () => ({ status: 500 });
    await does('say', { text: 'help' });
    expect(said()).toMatchObject([{ state: 'failed', problem: 'Usher could not take this (status 500).' }]);
    await bot.stop();
    await does('retry', { on: said()[0]?.id });
    expect(said()).toMatchObject([{ state: 'failed', problem: 'Usher is not answering.' }]);
    bot.answer = () => undefined;
    await bot.start();
    await does('retry', { on: said()[0]?.id });
    expect(said()).toMatchObject([{ state: 'sent' }]);
    expect(bot.heard[0]).toEqual(bot.heard.at(-1));
  });
});

describe('what the bot says', () => {
  test('opens the same chat for either id of a person, and none for strangers', async () => {
    const { account, id } = seatOf('approver');
    for (const member of [account, id]) {
      const made = await connector('POST', serviceUrl, 'conversations', { members: [{ id: member }] });
      expect(made).toEqual({ status: 201, body: { id: paneOf('approver').conversation, serviceUrl } });
    }
    const none = await connector('POST', serviceUrl, 'conversations', { members: [{ id: '29:nobody' }] });
    expect(none.status).toBe(403);
  });

  test('a new thread in the channel, and an answer in it', async () => {
    const { conversation } = paneOf('channel');
    const made = await connector('POST', serviceUrl, 'conversations', {
      isGroup: true,
      channelData: { channel: { id: conversation } },
      activity: { type: 'message', text: 'one' },
    });
    expect(made.body.id).toBe(`${conversation};messageid=${made.body.activityId}`);
    await post({ type: 'message', text: 'two' }, String(made.body.id));
    const other = conversationPath(conversation, `activities/${made.body.activityId}`);
    await connector('POST', serviceUrl, other, { type: 'message', text: 'three' });
    expect(said('channel').map(({ text, root }) => [text, root])).toEqual([
      ['one', undefined],
      ['two', made.body.activityId],
      ['three', made.body.activityId],
    ]);
  });

  test('a message is said, changed in its place, and taken back', async () => {
    const id = await post({ type: 'message', text: 'one' });
    const path = conversationPath(chat, `activities/${id}`);
    expect(await connector('PUT', serviceUrl, path, { type: 'message', text: 'two' })).toEqual({
      status: 200,
      body: { id },
    });
    expect(said()).toMatchObject([{ id, text: 'two', version: 1 }]);
    expect((await connector('DELETE', serviceUrl, path)).status).toBe(200);
    expect(said()).toMatchObject([{ id, text: '', state: 'deleted' }]);
  });

  test.each([
    ['an unknown conversation', 'POST', conversationPath('a:none'), { type: 'message', text: 'x' }, 404],
    ['a message that is not there', 'PUT', conversationPath(chat, 'activities/1'), { text: 'x' }, 404],
    ['nothing', 'POST', conversationPath(chat), { type: 'message' }, 400],
    ['too much', 'POST', conversationPath(chat), { type: 'message', text: 'x'.repeat(60_000) }, 413],
    ['to an unknown verb', 'PATCH', conversationPath(chat), {}, 405],
  ])('is refused: %s', async (_, method, path, body, status) => {
    const refused = await connector(method, serviceUrl, path, body);
    expect(refused).toMatchObject({ status, body: { error: { code: expect.any(String) as string } } });
    expect(said()).toEqual([]);
  });

  test('a person’s message is not the bot’s to change', async () => {
    await does('say', { text: 'mine' });
    const path = conversationPath(chat, `activities/${said()[0]?.id}`);
    expect((await connector('PUT', serviceUrl, path, { type: 'message', text: 'x' })).status).toBe(404);
    expect((await connector('DELETE', serviceUrl, path)).status).toBe(404);
  });

  test('who is there', async () => {
    const { account, id, mail } = seatOf('manager');
    const one = { id: account, aadObjectId: id, email: mail, userRole: 'user', tenantId: TENANT.id };
    const paged = await connector('GET', serviceUrl, conversationPath(chat, 'pagedmembers'));
    expect(paged.body.members).toEqual([expect.objectContaining(one)]);
    const byId = await connector('GET', serviceUrl, conversationPath(chat, `members/${id}`));
    expect(byId.body).toMatchObject(one);
    const { conversation } = paneOf('channel');
    const all = await connector('GET', serviceUrl, conversationPath(conversation, 'members'));
    expect(all.body).toHaveLength(SEATS.length);
  });
});

describe('a click', () => {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
  const click = (on: string, more: object = {}) =>
    does('execute', {
      on,
      action: { verb: 'go', title: 'Go', data: { a: '1' } },
      trigger: 'manual',
      ...more,
    });
  const answers = (type: string, value: unknown): void => {
    bot.answer = (heard) => (isInvoke(heard) ? { body: { statusCode: 200, type, value } } : undefined);
  };

  test('reaches the bot with the verb, the data and the message; the card it gets is for the one who clicked', async () => {
    const on = await post(cardMessage(card));
    answers('application/vnd.microsoft.card.adaptive', { ...card, speak: 'done' });
    expect(await click(on)).toEqual({ kind: 'card' });
    expect(await bot.hears(isInvoke)).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: on,
      value: { action: { type: 'Action.Execute', verb: 'go', data: { a: '1' } }, trigger: 'manual' },
    });
    expect(said()).toMatchObject([
      { attachments: [{ content: card }], views: { 'manager:0': { speak: 'done' } }, version: 0 },
    ]);
    await connector('PUT', serviceUrl, conversationPath(chat, `activities/${on}`), cardMessage(card));
    expect(said()).toMatchObject([{ views: {}, version: 1 }]);
  });

  test.each([
    ['application/vnd.microsoft.activity.message', 'noted', { kind: 'message', text: 'noted' }],
    ['application/vnd.microsoft.error', { code: 'x', message: 'no' }, { kind: 'error', text: 'no' }],
    ['nonsense', {}, { kind: 'error', text: 'Something went wrong. Please try again.' }],
  ])('%s', async (type, value, told) => {
    const on = await post(cardMessage(card));
    answers(type, value);
    expect(await click(on)).toEqual(told);
  });

  test('that is answered too late has gone wrong', async () => {
    await sandbox.close();
    sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't', patience: 50 });
    serviceUrl = `${sandbox.url}/connector/`;
    const on = await post(cardMessage(card));
    let release = (): void => undefined;
    const after = new Promise<void>((resolve) => {
      release = resolve;
    });
    bot.answer = () => ({ after });
    expect(await click(on)).toEqual({ kind: 'error', text: 'Something went wrong. Please try again.' });
    release();
  });

  test('is not done by somebody in another person’s chat, nor by a page of another origin', async () => {
    const on = await post(cardMessage(card));
    const body = JSON.stringify({ seat: 'approver', pane: 'manager', on, action: {} });
    const send = (type: string) =>
      fetch(`${sandbox.url}/chat/execute`, { method: 'POST', headers: { 'Content-Type': type }, body });
    expect((await send('application/json')).status).toBe(400);
    expect((await send('text/plain')).status).toBe(415);
    expect(bot.heard).toEqual([]);
  });

  test('on Submit is a message with a value, or words where the card says so', async () => {
    const on = await post(cardMessage(card));
    await does('submit', { on, value: { verb: 'go' } });
    await does('submit', { on, value: { msteams: { type: 'imBack', value: 'help' } } });
    expect(bot.heard).toMatchObject([{ value: { verb: 'go' }, replyToId: on }, { text: 'help' }]);
    expect(bot.heard[0]?.text).toBeUndefined();
  });

  test('typing in a choice set searches', async () => {
    const on = await post(cardMessage(card));
    const results = [{ title: 'Anna', value: 'a' }];
    answers('application/vnd.microsoft.search.searchResponse', { results });
    expect(await does('search', { on, dataset: 'people', text: 'an' })).toEqual({ choices: results });
    expect(await bot.hears(isInvoke)).toMatchObject({
      name: 'application/search',
      value: { dataset: 'people', queryText: 'an', queryOptions: { skip: 0, top: 15 } },
    });
  });

  test('allows a file, which then arrives in pieces', async () => {
    const on = await post({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.card.file.consent',
          name: 'records.csv',
          content: { description: 'All', sizeInBytes: 6, acceptContext: { n: 1 }, declineContext: { n: 0 } },
        },
      ],
    });
    await does('consent', { on, index: 0, action: 'accept' });
    const { name, value } = await bot.hears(isInvoke);
    const { uploadInfo, ...rest } = value as { uploadInfo: { uploadUrl: string; contentUrl: string } };
    expect([name, rest]).toEqual([
      'fileConsent/invoke',
      { type: 'fileUpload', action: 'accept', context: { n: 1 } },
    ]);
    const put = (body: string, range: string) =>
      fetch(uploadInfo.uploadUrl, { method: 'PUT', body, headers: { 'Content-Range': `bytes ${range}/6` } });
    expect((await put('abc', '0-2')).status).toBe(202);
    expect((await put('xyz', '4-6')).status).toBe(416);
    expect((await put('def', '3-5')).status).toBe(201);
    expect(await (await fetch(uploadInfo.contentUrl)).text()).toBe('abcdef');
    expect(said()).toMatchObject([{ consents: { 0: 'accept' } }]);
  });
});
