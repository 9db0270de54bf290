import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FEATURES } from '../../src/directory/permissions.ts';
import { childEnv } from '../support/child-env.ts';
import { programFile } from '../support/program-file.ts';
import type { Directory } from './az.ts';

const ROOT = join(import.meta.dirname, '../..');
const USHER = 'aaaaaaaa-0000-4000-8000-000000000001';
const GROUP = '6f0c9a52-0000-4000-8000-000000000001';
const NEEDED = [...FEATURES.people, ...FEATURES.invitations];
const ALL = [...new Set(Object.values(FEATURES).flat())];
const roleOf = (name: string): string => `role-${name}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'usher-grant-'));
  writeFileSync(
    join(folder, 'az'),
    `#!/bin/sh\nexec '${process.execPath}' '${resolve(ROOT, programFile('az'))}' "$@"\n`,
  );
  chmodSync(join(folder, 'az'), 0o700);
  keep({});
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'state.json');
function keep(more: Partial<Directory>): void {
  const appRoles = [
    // What people may be allowed has the same names.
    ...ALL.map((value) => ({ id: `scope-${value}`, value, allowedMemberTypes: ['User'] })),
    ...ALL.map((value) => ({ id: roleOf(value), value, allowedMemberTypes: ['Application'] })),
  ];
  const state: Directory = { graph: 'graph', appRoles, assignments: [], owners: {}, calls: [], ...more };
  writeFileSync(file(), JSON.stringify(state));
}
const state = (): Directory => JSON.parse(readFileSync(file(), 'utf8'));
const held = () => state().assignments.map(({ principalId, appRoleId }) => `${principalId} ${appRoleId}`);

const grant = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...childEnv(), PATH: `${folder}:${process.env.PATH}`, AZ_STATE: file() };
    execFile(join(ROOT, 'infra/grant.sh'), args, { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

test('without more it grants what is always needed, and nothing else', async () => {
  const { code, out } = await grant(USHER);
  expect(code).toBe(0);
  for (const name of NEEDED) expect(out).toContain(`${name}: granted`);
  expect(held()).toEqual(NEEDED.map((name) => `${USHER} ${roleOf(name)}`));
  expect(state().owners).toEqual({});
});

test('what is there already is left; a second run changes nothing', async () => {
  const args = [USHER, '--with', 'Mail.Send', '--group', GROUP];
  await grant(...args);
  const first = state();
  const { code, out } = await grant(...args);
  expect(code).toBe(0);
  expect(out).toContain('Mail.Send: held already');
  expect(out).toContain(`group ${GROUP}: owner already`);
  expect(state().assignments).toEqual(first.assignments);
  expect(state().owners).toEqual({ [GROUP]: [USHER] });
});

test('a permission is taken away, and nothing is given on the way', async () => {
  await grant(USHER, '--with', 'Mail.Send');
  const { out } = await grant(USHER, '--take', 'Mail.Send');
  expect(out).toContain('Mail.Send: taken away');
  expect(held()).toEqual(NEEDED.map((name) => `${USHER} ${roleOf(name)}`));
  expect((await grant(USHER, '--take', 'Mail.Send')).out).toContain('Mail.Send: was not held');
});

test('whatever its name, a permission that Usher knows can be granted', async () => {
  const longest = ALL.toSorted((a, b) => b.length - a.length).slice(0, 2);
  await grant(USHER, ...longest.flatMap((name) => ['--with', name]));
  expect(held()).toEqual([...NEEDED, ...longest].map((name) => `${USHER} ${roleOf(name)}`));
  expect(ALL.filter((name) => !/^[A-Za-z]+(\.[A-Za-z]+)+$/u.test(name))).toEqual([]);
});

test('what Graph refuses is said, and ends it', async () => {
  keep({ refuses: 'Forbidden({"error":{"code":"Authorization_RequestDenied"}})' });
  const { code, out, err } = await grant(USHER);
  expect(code).not.toBe(0);
  expect(err).toContain('Authorization_RequestDenied');
  expect(out).not.toContain('granted');
});

test.each([
  [[], 'Whose permissions?'],
  [['usher'], 'usher is not an object id. Try:'],
  [[USHER, '--with', "Mail.Send' || true"], 'is not a permission. Try:'],
  [[USHER, '--with'], '--with needs something after it'],
  [[USHER, '--group', 'portal'], 'portal is not an object id'],
  [[USHER, '--gruop', GROUP], 'I do not know --gruop'],
  [[USHER, '--with', 'Mail.Sent'], 'Graph has no application permission Mail.Sent'],
])('%j is refused with what to write instead', async (args, said) => {
  const { code, err } = await grant(...args);
  expect(code).toBe(64);
  expect(err).toContain(said);
  expect(state().calls.filter((call) => !call.startsWith('get') && !call.startsWith('post'))).toEqual([]);
});
