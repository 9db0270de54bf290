import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { FakeConnector } from '../support/connector.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';
import { HeldGraph } from '../support/held-graph.ts';
import { saysTo } from '../support/says-to.ts';
import { ServerProcess } from '../support/server-process.ts';
import { textOf } from '../support/usher.ts';

const DORA = 'dora@partner.com';

let tenant: RunningEntra;
let connector: FakeConnector;
let graph: HeldGraph;
let server: ServerProcess;
let folder = '';
let link = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'usher-drain-'));
  [tenant, connector] = await Promise.all([startEntra({ token: 't' }), new FakeConnector().start()]);
  // A process that is killed may have said what it had not noted yet.
  connector.mayRepeat = true;
  graph = await new HeldGraph(tenant.url, /^POST \/v1\.0\/groups\/[^/]+\/members/u).start();
  const invited = Promise.withResolvers<string>();
  tenant.entra.onExchange(({ method, path, requestBody }) => {
    const { inviteRedirectUrl } = (requestBody ?? {}) as { readonly inviteRedirectUrl?: string };
    if (method === 'POST' && path === '/invitations') invited.resolve(String(inviteRedirectUrl));
  });
  server = await ServerProcess.on({
    AZURE_TENANT_ID: TENANT.id,
    GRAPH_BASE_URL: graph.url,
    GRAPH_TOKEN: 't',
    SECURITY_GROUP_ID: GROUPS.portal.id,
    DATA_DIR: folder,
    // The page alone gives access.
    RECONCILE_SECONDS: '86400',
  });
  await server.start();
  await saysTo({ url: server.url, serviceUrl: connector.serviceUrl }, 'mara', {
    type: 'message',
    text: `invite ${DORA}`,
    id: 'invites',
  });
  link = (await invited.promise).replace(/^http:\/\/localhost:\d+/u, server.url);
  await connector.waitFor((sent) => textOf(sent.body).includes('Invited, not accepted yet'));
  tenant.entra.accept(DORA);
});
afterEach(async () => {
  await server.kill();
  await Promise.all([graph.stop(), connector.stop()]);
  await tenant.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A connection that has been answered and is kept for the next call. */
async function keptAlive(): Promise<Socket> {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /u);
  return socket;
}

/** Whoever had come to the door at the moment when it closed is sent away, all others find it closed. */
async function takesNobody(): Promise<void> {
  for (let code = ''; code !== 'ECONNREFUSED'; ) {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      code = error.code ?? '';
    });
    await gone;
  }
}

const opens = async (): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(link);
  return { status: response.status, text: await response.text() };
};
const memberships = (): number => {
  const guest = tenant.entra.user(DORA)?.id;
  return tenant.entra.members(GROUPS.portal.id).filter((id) => id === guest).length;
};
const saidToBeIn = () => connector.waitFor(({ body }) => textOf(body).includes(`${DORA} now has access`));

test('SIGTERM while a grant is under way: it is finished, its visitor answered, everybody else sent away', async () => {
  const idle = await keptAlive();
  const visit = opens();
  await graph.arrived;
  const stopped = server.stop();
  await once(idle, 'close');
  await takesNobody();
  expect(memberships()).toBe(0);
  graph.let('through');
  const { status, text } = await visit;
  expect([status, text]).toEqual([200, expect.stringContaining('Access granted')]);
  expect(memberships()).toBe(1);
  expect(await stopped).toBe(0);
  // Whatever the process had no time to say is still owed.
  await server.start();
  await saidToBeIn();
});

test('killed in the midst of the drain: the next start goes on, and the visitor is let in', async () => {
  const idle = await keptAlive();
  const visit = opens().catch(() => 'cut off');
  await graph.arrived;
  const stopped = server.stop();
  await once(idle, 'close');
  await server.kill();
  expect(await stopped).toBeNull();
  expect(await visit).toBe('cut off');
  graph.let('lost');
  expect(memberships()).toBe(0);
  await server.start();
  await saidToBeIn();
  expect(memberships()).toBe(1);
  expect(await opens()).toMatchObject({ status: 200, text: expect.stringContaining('access') });
});
