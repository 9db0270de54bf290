import { readdirSync, readFileSync } from 'node:fs';
import { sendAll, sendBatch } from '../../src/directory/batch.ts';
import { fixedBearer } from '../../src/directory/bearer.ts';
import { sendMany } from '../../src/directory/bulk.ts';
import { assertHarmless, type Call, read, removal, write } from '../../src/directory/call.ts';
import { type Graph, openGraph } from '../../src/directory/graph.ts';
import { openDirectory } from '../../src/directory/index.ts';
import { NO_TRACE } from '../../src/usecases/ports.ts';
import { codeFrom, sendJson, startFake } from '../support/directory.ts';

const id = '6b000000-0000-4000-8000-000000000001';

test.each([
  `/users/${id}`,
  `/groups/${id}/members/${id}`,
  `/groups/${id}/members/${id}/`,
  `/groups/${id}/members//$ref`,
  `/groups/${id}/members/../../users/${id}/$ref`,
  `/groups/${id}/members/${id}%2F$ref`,
  `/groups/${id}/members/${id}/$ref/../..`,
  `/groups/${id}/members/${id}?x=/$ref`,
  `/groups/${id}/members/${id}#/$ref`,
  `/groups/${id}`,
  `/directory/deletedItems/${id}`,
  `/servicePrincipals/${id}`,
  `/servicePrincipals/${id}/appRoleAssignedTo/`,
])('DELETE %s cannot be made, nor sent', (path) => {
  expect(() => removal(path, 'User.Read.All')).toThrow(/refusing/);
  expect(() => assertHarmless({ ...read(path, 'User.Read.All'), method: 'DELETE' })).toThrow(/refusing/);
});

test('whatever an id contains, only references are removed', async () => {
  const fake = await startFake((request, response) =>
    request.method === 'GET'
      ? sendJson(response, 200, { value: [{ id: '../x', principalId: id, appRoleId: id }] })
      : sendJson(response, 204),
  );
  const directory = openDirectory({ baseUrl: fake.url, token: 't', directoryRoles: true });
  for (const bad of ['', '..', `${id}/..`, `${id}?`, `${id}#`, 'a b', "x')"]) {
    await directory.leave(bad, [{ kind: 'group', group: id }]).catch(() => undefined);
    await directory.leave(id, [{ kind: 'group', group: bad }]).catch(() => undefined);
    await directory.leave(id, [{ kind: 'directory-role', role: bad }]).catch(() => undefined);
    await directory.leave(bad, [{ kind: 'app', app: id, role: id }]).catch(() => undefined);
  }
  await directory.leave(id, [{ kind: 'app', app: id, role: id }]).catch(() => undefined);
  await directory.leave(id, [{ kind: 'group', group: id }]);
  const deletes = fake.seen.filter((one) => one.method === 'DELETE').map((one) => one.url);
  expect(deletes).toEqual([`/v1.0/groups/${id}/members/${id}/$ref`]);
  await directory.close();
  await fake.close();
});

describe('whoever makes up a call by hand', () => {
  const deletes: Call = {
    method: 'DELETE',
    path: `/users/${id}`,
    repeatable: false,
    permissions: ['User.Read.All'],
  };
  const inBatch = (url: string): Call => {
    const requests = [
      { id: '1', method: 'GET', url: '/organization' },
      { id: '2', method: 'delete', url },
    ];
    return write('POST', '/$batch', { requests }, 'User.Read.All');
  };
  const nested = { id: '1', method: 'POST', url: '/$batch', body: inBatch(`/users/${id}`).body };

  test.each<[string, (graph: Graph) => Promise<unknown>]>([
    ['alone', (graph) => graph.send(deletes)],
    ['alone, when it was let pass before', (graph) => graph.send(deletes, true)],
    ['as an item', (graph) => sendBatch(graph, [deletes, deletes])],
    ['among reads', (graph) => sendAll(graph, [read('/organization', 'User.Read.All'), deletes])],
    ['in bulk', (graph) => Promise.all(sendMany(graph, [deletes, deletes]).map(({ reply }) => reply))],
    ['in a batch of their own', (graph) => graph.send(inBatch(`/users/${id}`))],
    ['in one without the slash', (graph) => graph.send(inBatch(`users/${id}`))],
    ['without /$ref', (graph) => graph.send(inBatch(`/groups/${id}/members/${id}`))],
    [
      'in a batch inside a batch',
      (graph) => graph.send(write('POST', '/$batch', { requests: [nested] }, 'User.Read.All')),
    ],
  ])('cannot delete an account: %s', async (_how, act) => {
    const fake = await startFake((_request, response) => sendJson(response, 200, { responses: [] }));
    const bearer = fixedBearer('t');
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const sleep = async (): Promise<void> => {};
    const open = openGraph({
      baseUrl: fake.url,
      bearer,
      now: Date.now,
      sleep,
      log,
      timeoutMs: 1000,
      trace: NO_TRACE,
      onCall() {},
    });
    await expect(act(open.urgent)).rejects.toThrow();
    expect(fake.seen).toEqual([]);
    await open.close();
    await fake.close();
  });
});

describe('in all of src but the simulated tenant', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('sandbox'))
    .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));
  const naming = (pattern: RegExp) =>
    files.flatMap(({ name, text }) => (pattern.test(text) ? [name] : [])).toSorted();

  test('only two files name the method, and both ask first', () => {
    expect(naming(/(['"`])DELETE\1/u)).toEqual(['directory/call.ts', 'directory/graph.ts']);
    expect(readFileSync('src/directory/graph.ts', 'utf8')).toMatch(/assertHarmless\(call\);/);
  });

  test('nobody but the directory knows where Graph is', () => {
    const beside = naming(
      /graph\.microsoft|microsoft-graph-client|graph\.baseUrl|config\.graph\b|\{ graph\b/iu,
    );
    expect(beside.filter((name) => !/^(directory|settings|words)\//u.test(name))).toEqual([
      'directory-of.ts',
      // The doctor looks at the settings of every way out.
      'doctor/examine.ts',
      'doctor/permissions.ts',
      'migrate.ts',
      'open-history.ts',
      'open-store.ts',
    ]);
  });

  test('in the directory one file makes requests', () => {
    const requests = naming(/\bfetch\(|from 'undici'|from 'node:(https?|net|tls|http2)'/u);
    expect(requests.filter((name) => name.startsWith('directory/'))).toEqual(['directory/transport.ts']);
  });
});

test('a directory that is not there says so', async () => {
  const fake = await startFake(() => undefined);
  await fake.close();
  const directory = openDirectory({ baseUrl: fake.url, token: 't', sleep: async () => {} });
  expect(await codeFrom(directory.ping())).toBe('unavailable');
  await directory.close();
});
