import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type App, startApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { launchBrowser } from '../support/browser.ts';
import { freePorts } from '../support/free-ports.ts';

const CATALOG = `resources:\n${Array.from(
  { length: 40 },
  (_, i) => `  - { id: depot-${i}, name: Depot ${i}, grants: [{ group: ${GROUPS.portal.id} }] }\n`,
).join('')}`;

const dataDir = mkdtempSync(join(tmpdir(), 'usher-typeahead-'));
let app: App;
let sandbox: Sandbox;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const port = await freePorts();
  [browser, sandbox] = await Promise.all([
    launchBrowser(),
    startSandbox({ port: 0, botUrl: `http://127.0.0.1:${port}`, token: 'sandbox-token' }),
  ]);
  const read = readConfig(
    {
      PORT: String(port),
      AZURE_TENANT_ID: TENANT.id,
      GRAPH_BASE_URL: sandbox.url,
      GRAPH_TOKEN: 'sandbox-token',
      CATALOG_FILE: 'catalog.yaml',
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      DATA_DIR: dataDir,
    },
    () => CATALOG,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  app = await startApp(read.config, createLog('silent'));
  page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  await page.goto(`${sandbox.url}/?view=manager,approver`);
  await page.locator('html[data-ready]').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await sandbox?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const pane = (key: string): Locator => page.locator(`[data-pane="${key}"]`);
const newest = (key: string, text: string): Locator =>
  pane(key).locator('[data-from="bot"]').filter({ hasText: text }).last();

test('a resource of a long catalogue is found while typing, chosen, and asked for', async () => {
  const box = pane('manager').locator('textarea').last();
  await box.fill('invite');
  await box.press('Enter');
  const form = newest('manager', 'Invite a partner');
  await form.getByLabel('E-mail addresses').fill('found@partner.com');
  await form.getByLabel('Access to').pressSequentially('pot 37');
  await form.getByText('Depot 37', { exact: true }).click();
  await form.getByRole('button', { name: 'Send request' }).click();
  await newest('approver', 'found@partner.com').getByText('Depot 37').first().waitFor();
});
