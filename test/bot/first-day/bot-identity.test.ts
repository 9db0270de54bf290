import { createServer } from 'node:http';
import { TENANT } from '../../../src/sandbox/tenant.ts';
import { LocalIssuer } from '../../support/issuer.ts';
import { portOf } from '../../support/port.ts';
import { Usher } from '../../support/usher.ts';

/** What Azure hands a managed identity's tokens out by, as App Service does. */
const asked: URLSearchParams[] = [];
const identities = createServer((request, response) => {
  asked.push(new URL(request.url ?? '/', 'http://identity').searchParams);
  const known = request.headers['x-identity-header'] === 'proof';
  response.writeHead(known ? 200 : 401, { 'Content-Type': 'application/json' });
  response.end(
    JSON.stringify({
      access_token: 'managed-token',
      expires_on: String(Math.floor(Date.now() / 1000) + 86_400),
      resource: asked.at(-1)?.get('resource'),
      token_type: 'Bearer',
    }),
  );
});
const before = { ...process.env };
let issuer: LocalIssuer;
beforeAll(async () => {
  issuer = await new LocalIssuer().start();
  await new Promise<void>((done) => identities.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  process.env = before;
  identities.closeAllConnections();
  await new Promise((done) => identities.close(done));
  await issuer.stop();
});

test('a bot with a managed identity speaks as that one, whatever else may sign in to Graph', async () => {
  const graph = {
    AZURE_TENANT_ID: TENANT.id,
    AZURE_CLIENT_ID: '99999999-0000-4000-8000-000000000009',
    AZURE_CLIENT_SECRET: 'for-graph-alone',
  };
  Object.assign(process.env, graph, {
    IDENTITY_ENDPOINT: `http://127.0.0.1:${portOf(identities)}/msi/token`,
    IDENTITY_HEADER: 'proof',
  });
  const bot = {
    ...issuer.settings(),
    BOT_TENANT_ID: TENANT.id,
    BOT_TYPE: 'UserAssignedMSI',
    BOT_PASSWORD: '',
  };
  const usher = await new Usher({ ...graph, ...bot }).start();
  usher.authorization = () => `Bearer ${issuer.token(usher.connector.serviceUrl)}`;
  try {
    const answer = await usher.says('mara', 'whoami');
    expect(answer.authorization).toBe('Bearer managed-token');
    expect(asked.map((query) => query.get('client_id'))).toEqual([issuer.appId]);
    expect(asked.map((query) => query.get('resource'))).toEqual([issuer.settings().BOT_OAUTH_SCOPE]);
  } finally {
    await usher.stop();
  }
});
