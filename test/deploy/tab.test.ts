import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnv } from '../support/child-env.ts';

const ROOT = join(import.meta.dirname, '../..');
const CLIENT = 'c0c00000-0000-4000-8000-000000000001';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'usher-tab-'));
  // The Azure CLI as far as the script knows it: notes what it is asked, and answers with ids.
  writeFileSync(
    join(folder, 'az'),
    `#!/bin/sh
for one in "$@"; do printf '%s\\0' "$one"; done >> '${join(folder, 'calls')}'; printf '\\n\\0' >> '${join(folder, 'calls')}'
case "$*" in
  *'app create'*) echo ${CLIENT} ;;
  *'app show'*) echo object-id ;;
  *'sp show'*) exit 3 ;;
esac
`,
  );
  chmodSync(join(folder, 'az'), 0o700);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...childEnv(), PATH: `${folder}:${process.env.PATH}` };
    execFile(join(ROOT, 'infra/tab.sh'), args, { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
const calls = (): readonly (readonly string[])[] =>
  readFileSync(join(folder, 'calls'), 'utf8')
    .split('\n\0')
    .map((call) => call.split('\0').filter((one) => one !== ''))
    .filter((call) => call.length > 0);
const bodies = () =>
  calls().flatMap((call) => (call[0] === 'rest' ? [JSON.parse(call[call.indexOf('--body') + 1] ?? '')] : []));

test('it makes a registration whose tokens Usher takes, and which Teams may ask for', async () => {
  const { code, out } = await run('https://usher.example.com/');
  expect(code).toBe(0);
  expect(out).toContain(`TAB_CLIENT_ID=${CLIENT}`);
  const [first, second] = bodies();
  expect(first.api.preAuthorizedApplications).toEqual([]);
  expect(second).toMatchObject({
    identifierUris: [`api://usher.example.com/${CLIENT}`],
    signInAudience: 'AzureADMyOrg',
    api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [{ value: 'access_as_user' }] },
  });
  const [scope] = second.api.oauth2PermissionScopes;
  for (const { delegatedPermissionIds } of second.api.preAuthorizedApplications)
    expect(delegatedPermissionIds).toEqual([scope.id]);
  expect({ ...first, api: undefined }).toEqual({ ...second, api: undefined });
  expect(calls().some((call) => call.join(' ').includes('credential'))).toBe(false);
});

test('one that is there is brought up to date', async () => {
  const { code } = await run('https://usher.example.com', CLIENT);
  expect(code).toBe(0);
  expect(calls().some((call) => call.includes('create') && call.includes('app'))).toBe(false);
  expect(bodies()).toHaveLength(2);
});

test.each([
  [[]],
  [['http://usher.example.com']],
  [['https://usher.example.com/x"; rm']],
  [['https://usher.example.com', 'not-an-id']],
])('what makes no sense reaches nobody: %j', async (args) => {
  const { code, err } = await run(...args);
  expect(code).toBe(64);
  expect(err).not.toBe('');
  expect(() => calls()).toThrow();
});
