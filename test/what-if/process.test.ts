import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { childEnv } from '../support/child-env.ts';
import { Usher } from '../support/usher.ts';

const usher = new Usher();
beforeAll(() => usher.start());
afterAll(() => usher.stop());

async function whatIf(
  ...args: readonly string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const [, ...script] = about.scripts['what-if'].replace('exec ', '').split(' ');
  const child = spawn(process.execPath, [...script, ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      ...childEnv(),
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: usher.graphUrl,
      GRAPH_TOKEN: 'sandbox-token',
      SECURITY_GROUP_ID: GROUPS.portal.id,
      APP_NAME: 'Partner portal',
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      DATA_DIR: usher.dataDir,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}

test('while Usher runs, last year’s requests are held against a new catalogue, by name and rule', async () => {
  await usher.says('mara', 'invite anna@partner.com to portal for 90 days');
  await usher.connector.waitFor((sent) => JSON.stringify(sent).includes('anna@partner.com'));
  const file = join(usher.dataDir, 'new.yaml');
  writeFileSync(
    file,
    `resources: [{id: partner-portal, name: Portal, grants: [{group: ${GROUPS.portal.id}}], maxDuration: 30d}]`,
  );
  const { code, out, err } = await whatIf(file);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Of 1 request 1 would have been refused.');
  expect(out).toMatch(/anna@partner\.com to partner-portal, asked for by .*: That is longer/u);
});

test.each([
  [[], 'Usage: npm run what-if -- NEW.yaml'],
  [['new.yaml', 'ninety'], 'ninety is no number of days. Write one from 1 to 3650'],
])('%j is refused with what to write', async (args, said) => {
  const { code, err } = await whatIf(...args);
  expect(code).toBe(78);
  expect(err).toContain(said);
});
