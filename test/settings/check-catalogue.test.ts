import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';
import { runScript } from '../support/run-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-catalogue-'));
let tenant: RunningEntra;
beforeAll(async () => {
  tenant = await startEntra({ token: 'sandbox-token' });
});
afterAll(async () => {
  await tenant.close();
  rmSync(folder, { recursive: true });
});

function written(name: string, ...lines: readonly string[]): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, lines.join('\n'));
  return file;
}
const portal = (...lines: readonly string[]): readonly string[] => [
  'resources:',
  '  - id: portal',
  '    name: Portal',
  `    grants: [{ group: ${GROUPS.portal.id} }]`,
  ...lines.map((line) => `    ${line}`),
];
const check = (...args: readonly string[]) => runScript('check-catalogue', {}, ...args);
const lookUp = (file: string) =>
  runScript(
    'check-catalogue',
    { AZURE_TENANT_ID: TENANT.id, GRAPH_BASE_URL: tenant.url, GRAPH_TOKEN: 'sandbox-token' },
    file,
    '--directory',
  );

test('the example that comes with Usher is right, without any other setting', async () => {
  const said = 'env/catalog.example.yaml is right. --directory also looks up in Entra what it names.\n';
  expect(await check('env/catalog.example.yaml')).toEqual({ code: 0, out: said, err: '' });
});

test('each mistake is told with its line and what to write', async () => {
  const file = written('wrong', ...portal('justification: always', 'duraton: 2y', 'owners: staff'));
  const { code, out, err } = await check(file);
  expect({ code, out }).toEqual({ code: 78, out: '' });
  const [head, ...lines] = err.trimEnd().split('\n');
  expect(head).toBe(`${file}: 3 things are wrong. env/catalog.example.yaml shows every key.`);
  for (const told of [
    'resources[0].justification (line 5) is neither required nor optional; write one of them.',
    'resources[0] (line 6) has an unknown key: duraton (did you mean duration?).',
    'resources[0].owners (line 7) is neither a group’s id nor a list of people; write',
  ])
    expect(lines.filter((line) => line.trim().startsWith(told))).toHaveLength(1);
});

test.each<[string, () => readonly string[], string]>([
  [
    'what contradicts itself',
    () => [written('long', ...portal('maxDuration: 1y', 'duration: 2y'))],
    '(line 6)',
  ],
  ['a directory role that no setting allows', () => [written('role', ...ROLE)], 'DIRECTORY_ROLES'],
  ['no file', () => [join(folder, 'none.yaml')], 'cannot be read'],
  ['no file named', () => ['--directory'], 'Usage: npm run check-catalogue -- FILE [--directory]'],
])('%s: 78, and what to do', async (_what, args, said) => {
  const { code, out, err } = await check(...args());
  expect({ code, out }).toEqual({ code: 78, out: '' });
  expect(err).toContain(said);
});

const ROLE = portal('approvers: [alex@lindenau.example]').map((line) =>
  line.replace('group:', 'directoryRole:'),
);

test('--directory looks up the groups and people that it names: 1 where one is not there', async () => {
  const gone = '00000000-0000-4000-8000-00000000dead';
  const file = written('gone', ...portal(`approvers: ${gone}`, `owners: ${GROUPS.approvers.id}`));
  const { code, out, err } = await lookUp(file);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain(`${GROUPS.approvers.id}) can be read`);
  expect(out).toMatch(new RegExp(`^MISSING .*${gone}`, 'mu'));
});
