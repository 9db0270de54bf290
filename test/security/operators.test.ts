import { createServer } from 'node:http';
import { TENANT } from '../../src/sandbox/tenant.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import type { Face } from '../../src/web/paths.ts';
import { createWebServer, type WebServer } from '../../src/web/server.ts';
import { LocalIssuer } from '../support/issuer.ts';
import { portOf } from '../support/port.ts';
import { Usher } from '../support/usher.ts';
import { NOBODY } from '../web/dependencies.ts';

const freePort = async (): Promise<string> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return String(port);
};
const opens = async (root: string, path: string) => {
  const response = await fetch(`${root}${path}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

test('to read metrics, and what does not work, on the public port: they are on the operators’ alone', async () => {
  const issuer = await new LocalIssuer().start();
  const OPS_PORT = await freePort();
  const usher = await new Usher({
    ...issuer.settings(),
    BOT_TENANT_ID: TENANT.id,
    PUBLIC_URL: 'https://usher.example.com',
    OPS_PORT,
  }).start();
  const ops = `http://127.0.0.1:${OPS_PORT}`;
  expect((await opens(usher.url, '/metrics')).status).toBe(404);
  expect(await opens(usher.url, '/readyz')).toMatchObject({ status: 200, text: '{"status":"ready"}\n' });
  expect((await opens(ops, '/metrics')).text).toContain('usher_activities_total');
  expect(await opens(ops, '/readyz')).toMatchObject({
    status: 200,
    text: '{"status":"ready","unready":[]}\n',
  });
  for (const path of ['/grant-access', '/api/messages']) expect((await opens(ops, path)).status).toBe(404);
  expect((await opens(usher.url, '/healthz')).headers.get('strict-transport-security')).toMatch(
    /^max-age=31536000/u,
  );
  await usher.stop();
  await expect(opens(ops, '/healthz')).rejects.toThrow();
  await issuer.stop();
});

test('to read them without OPS_PORT: only while nobody else can come by', async () => {
  const issuer = await new LocalIssuer().start();
  const env = { ...issuer.settings(), BOT_TENANT_ID: TENANT.id };
  const outside = await new Usher({ ...env, PUBLIC_URL: 'https://usher.example.com' }).start();
  expect((await opens(outside.url, '/metrics')).status).toBe(404);
  expect((await opens(outside.url, '/readyz')).text).toBe('{"status":"ready"}\n');
  await outside.stop();
  const inside = await new Usher(env).start();
  expect((await opens(inside.url, '/metrics')).status).toBe(200);
  expect((await opens(inside.url, '/readyz')).text).toContain('"unready":[]');
  expect((await opens(inside.url, '/healthz')).headers.get('strict-transport-security')).toBeNull();
  await inside.stop();
  await issuer.stop();
});

describe('what is not ready', () => {
  let server: WebServer;
  afterEach(() => server.close());
  test.each<[Face, string]>([
    ['public', '{"status":"not ready"}\n'],
    ['operators', '{"status":"not ready","unready":["graph"]}\n'],
  ])('is said on the port of: %s', async (face, text) => {
    server = createWebServer(
      {
        ...NOBODY,
        unready: async () => ['graph'],
      },
      { face },
    );
    const port = await server.listen(0, '127.0.0.1');
    expect(await opens(`http://127.0.0.1:${port}`, '/readyz')).toMatchObject({ status: 503, text });
  });
});

test.each([
  ['OPS_PORT', { OPS_PORT: '70000' }],
  ['OPS_PORT', { OPS_PORT: '3978' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'proxy.example.com' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/33' }],
])('a slip in %s is said at start', (name, env) => {
  const base = { AZURE_TENANT_ID: TENANT.id, GRAPH_BASE_URL: 'http://127.0.0.1:1', GRAPH_TOKEN: 't' };
  const read = readConfig({ ...base, SECURITY_GROUP_ID: TENANT.id, ...env }, () => '');
  expect(read.ok ? [] : read.problems.map((problem) => problem.name)).toEqual([name]);
});
