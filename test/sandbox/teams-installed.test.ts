import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { PANES, SEATS } from '../../src/sandbox/teams/model.ts';
import { TEAMS_APP } from '../../src/sandbox/tenant.ts';
import { connector, FakeBot, type Heard } from '../support/fake-bot.ts';

const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const [, APPROVER] = SEATS;
if (APPROVER === undefined) throw new Error('nobody sits there');
const { id, account } = APPROVER;
const paneOf = (key: string) => PANES.find((pane) => pane.key === key)?.conversation ?? '';

let bot: FakeBot;
let sandbox: Sandbox;
beforeEach(async () => {
  bot = await new FakeBot().start();
  sandbox = await startSandbox({ port: 0, botUrl: bot.url, token: 't', grants: [INSTALL] });
});
afterEach(async () => {
  await sandbox.close();
  await bot.stop();
});

const call = (method: string, path: string, body?: unknown) =>
  connector(method, `${sandbox.url}/connector/`, path, body);
const opens = (person: string) => call('POST', 'conversations', { members: [{ id: person }] });
const installs = (app: string = TEAMS_APP.id) =>
  fetch(`${sandbox.url}/v1.0/users/${id}/teamwork/installedApps`, {
    method: 'POST',
    headers: { authorization: 'Bearer t', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}`,
    }),
  });

test('who has not installed the bot is reached by no id and on no roster, until Graph installs it', async () => {
  sandbox.entra.quirks.notInstalled = [id];
  for (const person of [id, account])
    expect(await opens(person)).toMatchObject({
      status: 403,
      body: { error: { code: 'ForbiddenOperationException' } },
    });
  const said = await call('POST', `conversations/${encodeURIComponent(paneOf('approver'))}/activities`, {
    type: 'message',
    text: 'Hello',
  });
  expect(said).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
  const member = `conversations/${encodeURIComponent(paneOf('channel'))}/members/${id}`;
  expect((await call('GET', member)).status).toBe(404);

  expect((await installs()).status).toBe(201);

  const isAdded = ({ type, from }: Heard): boolean =>
    type === 'installationUpdate' && from.aadObjectId === id;
  expect(await bot.hears(isAdded)).toMatchObject({ conversation: { id: paneOf('approver') } });
  expect((await opens(id)).status).toBe(201);
  expect((await installs()).status).toBe(409);
});

test.each([
  [403, 'Forbidden', 'App is blocked by app permission policy', TEAMS_APP.id, { appBlocked: true }],
  [404, 'NotFound', 'was not found in the catalog', TEAMS_APP.externalId, {}],
])('%i %s: %s', async (status, code, message, app, quirks) => {
  Object.assign(sandbox.entra.quirks, { notInstalled: [id], ...quirks });
  const answer = await installs(app);
  expect([answer.status, await answer.json()]).toMatchObject([
    status,
    { error: { code, message: expect.stringContaining(message) } },
  ]);
});

test('without the permission it is refused as Graph does', async () => {
  sandbox.entra.revoke(INSTALL);
  const answer = await installs();
  expect([answer.status, await answer.json()]).toMatchObject([
    403,
    { error: { code: 'Authorization_RequestDenied' } },
  ]);
});
