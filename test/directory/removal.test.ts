import { readdirSync, readFileSync } from 'node:fs';
import { assertHarmless, read, removal } from '../../src/directory/call.ts';
import { openDirectory } from '../../src/directory/index.ts';
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
  expect(() => removal(path, 'x')).toThrow(/refusing/);
  expect(() => assertHarmless({ ...read(path, 'x'), method: 'DELETE' })).toThrow(/refusing/);
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

test('no file but one knows how to make a DELETE', () => {
  const files = readdirSync('src/directory').filter((name) =>
    /method: 'DELETE'|\.delete\(\)|\.del\(/.test(readFileSync(`src/directory/${name}`, 'utf8')),
  );
  expect(files.sort()).toEqual(['call.ts', 'graph.ts']);
  expect(readFileSync('src/directory/graph.ts', 'utf8')).toMatch(/assertHarmless\(call\);/);
});

test('a directory that is not there says so', async () => {
  const fake = await startFake(() => undefined);
  await fake.close();
  const directory = openDirectory({ baseUrl: fake.url, token: 't', sleep: async () => {} });
  expect(await codeFrom(directory.ping())).toBe('unavailable');
  await directory.close();
});
