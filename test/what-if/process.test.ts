import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { runScript } from '../support/run-script.ts';
import { Usher } from '../support/usher.ts';

const usher = new Usher();
beforeAll(() => usher.start());
afterAll(() => usher.stop());

const whatIf = (...args: readonly string[]) =>
  runScript(
    'what-if',
    {
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: usher.graphUrl,
      GRAPH_TOKEN: 'sandbox-token',
      SECURITY_GROUP_ID: GROUPS.portal.id,
      APP_NAME: 'Partner portal',
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      DATA_DIR: usher.dataDir,
    },
    ...args,
  );

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
  expect(out).toMatch(/anna@partner\.com to partner-portal, asked for by .*: The longest you can ask for/u);
});

test.each([
  [[], 'Usage: npm run what-if -- NEW.yaml'],
  [['new.yaml', 'ninety'], 'ninety is no number of days. Write one from 1 to 3650'],
])('%j is refused with what to write', async (args, said) => {
  const { code, err } = await whatIf(...args);
  expect(code).toBe(78);
  expect(err).toContain(said);
});
