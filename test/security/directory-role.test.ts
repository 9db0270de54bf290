import { parseResources } from '../../src/settings/catalogue.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { wordsFor } from '../../src/words/index.ts';
import { PORTAL, Story } from '../usecases/story.ts';

const ROLE = '6f0c9a52-0000-4000-8000-000000000001';
const GROUP = '6f0c9a52-0000-4000-8000-000000000002';
const yaml = (...more: readonly string[]): string =>
  `resources:\n  - id: helpers\n    name: Helpers\n    grants: [{ directoryRole: ${ROLE} }]\n${more.map((line) => `    ${line}\n`).join('')}`;
const problems = (...more: readonly string[]): string =>
  parseResources(yaml(...more), { requesters: undefined, approvers: undefined })
    .faults.map((fault) => wordsFor('en').catalogueFault(fault))
    .join('\n');

describe('a catalogue that would let an employee take a directory role', () => {
  test.each([
    ['without anybody who approves', ['employees: approve'], 'nobody approves'],
    [
      'with approvers who are not asked for employees',
      [`approvers: ${GROUP}`, 'employees: immediate'],
      'is immediate, but a directory role',
    ],
    [
      'for longer than was approved',
      [`approvers: ${GROUP}`, 'extension: sponsor'],
      'is sponsor, but a directory role',
    ],
  ])('is refused, with its cure: %s', (_what, more, cure) => {
    expect(problems(...more)).toContain(cure);
  });

  test('is refused until an administrator allows directory roles at all', () => {
    const read = (env: Record<string, string>) =>
      readConfig(
        {
          AZURE_TENANT_ID: GROUP,
          GRAPH_BASE_URL: 'http://127.0.0.1:1',
          GRAPH_TOKEN: 't',
          CATALOG_FILE: 'catalog.yaml',
          ...env,
        },
        () => yaml(`approvers: ${GROUP}`),
      );
    expect(read({})).toMatchObject({ ok: false, problems: [{ name: 'DIRECTORY_ROLES' }] });
    expect(JSON.stringify(read({}))).toContain('RoleManagement.ReadWrite.Directory');
    expect(read({ DIRECTORY_ROLES: 'allow' })).toMatchObject({
      ok: true,
      config: { directoryRoles: true, resources: [{ grants: [{ kind: 'directory-role', role: ROLE }] }] },
    });
  });
});

test('an employee gives a directory role to themselves, or to a colleague: others decide on it', async () => {
  const [helpers] = parseResources(yaml(`approvers: ${PORTAL.approvers?.group}`), {
    requesters: PORTAL.requesters,
    approvers: undefined,
  }).resources;
  if (helpers === undefined) throw new Error('no resource');
  const story = await new Story([helpers]).open();
  try {
    story.directory.employee('otto', 'Otto');
    for (const address of ['mara@home.example', 'otto@home.example']) {
      const id = await story.asked(address, story.mara, { resource: helpers });
      await story.work();
      expect((await story.record(id)).status).toBe('requested');
    }
    expect(story.directory.held.size).toBe(0);
  } finally {
    await story.close();
  }
});
