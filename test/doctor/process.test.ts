import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appToken } from '../../src/sandbox/entra/app-token.ts';
import { LEAST_GRANTS } from '../../src/sandbox/entra/index.ts';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';
import { runScript } from '../support/run-script.ts';

const doctor = (env: Record<string, string>, ...options: string[]) => runScript('doctor', env, ...options);

const token = appToken(LEAST_GRANTS);
let tenant: RunningEntra;
let folder: string;
const settings = () => ({
  AZURE_TENANT_ID: TENANT.id,
  GRAPH_BASE_URL: tenant.url,
  GRAPH_TOKEN: token,
  SECURITY_GROUP_ID: GROUPS.portal.id,
  APPROVERS_GROUP_ID: GROUPS.approvers.id,
  ADMINS_GROUP_ID: GROUPS.admins.id,
  DATA_DIR: folder,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'usher-doctor-'));
  tenant = await startEntra({ token });
});
afterAll(async () => {
  await tenant.close();
  rmSync(folder, { recursive: true, force: true });
});

test('npm run doctor ends with 0 when all is well, and shows no token', async () => {
  const { code, out } = await doctor(settings());
  expect(out).toContain('Nothing is known to be missing; ');
  expect(out).not.toMatch(/MISSING|eyJ/u);
  expect(code).toBe(0);
});

test('npm run doctor ends with 1 when something is missing; --json says it to programs', async () => {
  tenant.entra.quirks.notOwned = [GROUPS.portal.id];
  const { code, out } = await doctor(settings(), '--json');
  tenant.entra.quirks.notOwned = [];
  const said = JSON.parse(out) as {
    ok: boolean;
    findings: { state: string; fault?: string; cure?: string }[];
  };
  expect(said.ok).toBe(false);
  expect(said.findings.filter(({ state }) => state === 'missing')).toEqual([
    expect.objectContaining({ fault: 'group-not-owned', cure: expect.stringContaining('az ad group owner') }),
  ]);
  expect(code).toBe(1);
});

test('npm run doctor ends with 78 when settings are wrong, and says each', async () => {
  const { code, err } = await doctor({ ...settings(), SECURITY_GROUP_ID: 'x', BOT_PASSWORD: 'hush-hush' });
  expect(err).toContain('SECURITY_GROUP_ID');
  expect(err).not.toContain('hush-hush');
  expect(code).toBe(78);
});

test('an address that speaks no TLS is named', async () => {
  const plain = createServer((_request, response) => response.end());
  const port = await new Promise<number>((resolve) => {
    plain.listen(0, '127.0.0.1', () => resolve((plain.address() as { port: number }).port));
  });
  const { code, out } = await doctor({ ...settings(), PUBLIC_URL: `https://127.0.0.1:${port}` });
  plain.closeAllConnections();
  plain.close();
  expect(out).toMatch(/MISSING +The certificate of https:\/\/127\.0\.0\.1/u);
  expect(code).toBe(1);
});
