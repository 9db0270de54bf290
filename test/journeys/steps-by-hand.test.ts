import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { appToken } from '../../src/sandbox/entra/app-token.ts';
import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { childEnv } from '../support/child-env.ts';
import { buttonsOf, cardOf, FakeConnector, type Sent } from '../support/connector.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';
import { LocalIssuer } from '../support/issuer.ts';
import { bundledFile } from '../support/program-file.ts';
import { ServerProcess } from '../support/server-process.ts';
import { textOf } from '../support/usher.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The numbered steps of "By hand, and anywhere", each as it is written. */
const steps =
  page('docs/deploy.md')
    .split('## By hand, and anywhere')[1]
    ?.split('\n## ')[0]
    ?.split(/\n(?=\d\. )/u)
    .slice(1) ?? [];
const step = (title: string): string => {
  const found = steps.find((one) => one.includes(`**${title}**`));
  if (found === undefined) throw new Error(`docs/deploy.md has no step ${title}`);
  return found;
};
const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/gu)].map(([, inner = '']) => inner);

// Step 1, up to where it says that this is all.
const [needs = '', where = ''] = step('Register').split('That is all it needs')[0]?.split(', and ') ?? [];
const ALWAYS = quoted(needs);
const FOR_GROUPS = quoted(where);
// Steps 3 and 4.
const SETTINGS = parseEnv(page('env/.env.example'));
const COMMANDS =
  quoted(step('Set'))
    .find((one) => one.includes('npm'))
    ?.split(' && ') ?? [];

const [mara, alex, iris] = EMPLOYEES;
const issuer = new LocalIssuer();
let connector: FakeConnector;
let tenant: RunningEntra;
let server: ServerProcess | undefined;
let folder: string;
let settings: Record<string, string>;
let link = '';
let next = 1;

/** The file of settings with what somebody has in hand after steps 1 to 3; a setting that it lacks is not there to fill in. */
function filledIn(own: Readonly<Record<string, string>>): Record<string, string> {
  for (const name of Object.keys(own))
    if (!(name in SETTINGS)) throw new Error(`env/.env.example does not name ${name}`);
  return { ...(SETTINGS as Record<string, string>), ...own };
}

async function follow(granted: readonly string[], people: Readonly<Record<string, string>>): Promise<void> {
  const token = appToken(granted);
  tenant = await startEntra({
    token,
    observe: ({ path, requestBody }) => {
      if (path.startsWith('/invitations'))
        link = (requestBody as Record<string, string>).inviteRedirectUrl ?? '';
    },
  });
  tenant.entra.quirks.grants = [...granted];
  connector = await new FakeConnector().start();
  // Step 5: the app is installed for those who approve and administer, and for nobody else.
  for (const { id } of EMPLOYEES) if (id !== alex?.id && id !== iris?.id) connector.uninstalled.add(id);
  folder = mkdtempSync(join(tmpdir(), 'usher-readme-'));
  const { PORT: _theirs, ...rest } = filledIn({
    AZURE_TENANT_ID: TENANT.id,
    BOT_TENANT_ID: TENANT.id,
    SECURITY_GROUP_ID: GROUPS.portal.id,
    ...people,
    // Where the stand-ins are instead of Microsoft, and this machine instead of an address for invitees.
    GRAPH_BASE_URL: tenant.url,
    GRAPH_TOKEN: token,
    ...issuer.settings(),
    PUBLIC_URL: '',
    DATA_DIR: folder,
  });
  settings = rest;
  server = await (await ServerProcess.on(settings)).start();
}

beforeAll(() => issuer.start());
afterAll(() => issuer.stop());
afterEach(async () => {
  if (server === undefined) return;
  expect(await server.stop()).toBe(0);
  server = undefined;
  await Promise.all([connector.stop(), tenant.close()]);
  rmSync(folder, { recursive: true, force: true });
});

async function post(who: typeof mara, more: Record<string, unknown>): Promise<Response> {
  const name = who?.mail.split('@', 1)[0];
  return fetch(`${server?.url}/api/messages`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${issuer.token(connector.serviceUrl)}`,
    },
    body: JSON.stringify({
      id: `in${next++}`,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: `29:${name}`, name: who?.name, aadObjectId: who?.id },
      recipient: { id: `28:${issuer.appId}`, name: 'Usher' },
      conversation: { id: `a:${name}`, conversationType: 'personal', tenantId: TENANT.id },
      channelData: { tenant: { id: TENANT.id } },
      locale: 'en-GB',
      ...more,
    }),
  });
}

const types = (who: typeof mara, text: string) => post(who, { type: 'message', text });

async function clicks(who: typeof mara, on: Sent, title: string): Promise<void> {
  const button = buttonsOf(cardOf(on)).find((one) => one.title === title);
  const action = { type: 'Action.Execute', verb: button?.verb, data: button?.data };
  const value = { action, trigger: 'manual' };
  expect((await post(who, { type: 'invoke', name: 'adaptiveCard/action', value })).status).toBe(200);
}

const hears = (text: string, title?: string): Promise<Sent> =>
  connector.waitFor(
    (sent) =>
      textOf(sent).includes(text) &&
      (title === undefined || buttonsOf(cardOf(sent)).some((button) => button.title === title)),
  );

/** The command behind step 6, with the same settings. */
async function doctor(): Promise<{ readonly code: number | null; readonly out: string }> {
  const [command = ''] = quoted(step('Ask the doctor'));
  const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> };
  const [, ...script] = (scripts[command.replace('npm run ', '')] ?? '').split(' ');
  const child = spawn(process.execPath, script.slice(script[0] === 'node' ? 1 : 0).map(bundledFile), {
    cwd: ROOT,
    env: { ...childEnv(), ...settings },
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out };
}

test('the steps name what is needed, and nothing in them was lost', () => {
  expect(steps).toHaveLength(6);
  expect(ALWAYS.length).toBeGreaterThan(0);
  expect(FOR_GROUPS.length).toBeGreaterThan(0);
  expect(COMMANDS.at(-1)).toBe('npm run serve');
  expect(quoted(step('Describe'))).toContain('SECURITY_GROUP_ID');
});

test.each<readonly [string, readonly string[], Record<string, string>]>([
  [
    'groups say who may do what',
    [...ALWAYS, ...FOR_GROUPS],
    {
      REQUESTERS_GROUP_ID: GROUPS.requesters.id,
      APPROVERS_GROUP_ID: GROUPS.approvers.id,
      ADMINS_GROUP_ID: GROUPS.admins.id,
    },
  ],
  [
    'people are named',
    ALWAYS,
    { REQUESTERS: mara?.id ?? '', APPROVERS: alex?.mail ?? '', ADMINS: iris?.mail ?? '' },
  ],
])('where %s, the documented grants and settings end in a working story', async (_who, granted, people) => {
  await follow(granted, people);

  await types(mara, 'invite anna@partner.com to portal for 90 days');
  await clicks(alex, await hears('anna@partner.com', 'Approve'), 'Approve');
  await hears('not accepted yet');
  expect(tenant.entra.mails).toHaveLength(1);

  tenant.entra.accept('anna@partner.com');
  const { search } = new URL(link);
  const opened = await fetch(`${server?.url}/grant-access${search}`);
  expect(opened.status).toBe(200);
  await hears('anna@partner.com now has access');
  expect(tenant.entra.members(GROUPS.portal.id)).toEqual([tenant.entra.user('anna@partner.com')?.id]);

  await types(mara, 'remove anna@partner.com');
  await clicks(mara, await hears('anna@partner.com', 'Remove'), 'Remove');
  await hears('Removed');
  expect(tenant.entra.members(GROUPS.portal.id)).toEqual([]);
  expect(server?.output).not.toMatch(/"level":"(error|fatal)"/u);

  const { code, out } = await doctor();
  expect(out).not.toContain('MISSING');
  expect(code).toBe(0);
});
