import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { startEntra } from '../support/entra.ts';
import { LocalIssuer } from '../support/issuer.ts';
import { ServerProcess } from '../support/server-process.ts';

const ROOT = join(import.meta.dirname, '../..');
const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split('\n');
const last = lines.findLastIndex((line) => line.startsWith('FROM'));
const said = (word: string, from = 0): readonly string[] =>
  lines.slice(from).flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
const command: readonly string[] = JSON.parse(said('CMD', last)[0] ?? '[]');

/** But for the port: here any that is free. */
const { PORT: _theirs, ...environment } = Object.fromEntries(
  said('ENV', last).flatMap((line) => line.split(' ').map((one) => one.split('=') as [string, string])),
);

/** On the disk of the packages, which are linked, not copied; and in a folder that git leaves out. */
const DATA = join(ROOT, 'data');
mkdirSync(DATA, { recursive: true });
const image = mkdtempSync(join(DATA, 'image-'));
afterAll(() => rmSync(image, { recursive: true, force: true }));

/** What the build stage's COPY and `npm ci` leave: no network is asked, since the very packages are here. */
function build(): void {
  for (const copied of said('COPY').filter((one) => !one.startsWith('--from'))) {
    const names = copied.split(' ').slice(0, -1);
    for (const name of names) cpSync(join(ROOT, name), join(image, name), { recursive: true });
  }
  const packages = Object.entries(lock.packages as Record<string, { dev?: true; optional?: true }>)
    .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
    .map(([path]) => path)
    .filter((path) => path.lastIndexOf('node_modules/') === 0);
  for (const [folder, paths = []] of Object.entries(Object.groupBy(packages, dirname))) {
    mkdirSync(join(image, folder), { recursive: true });
    execFileSync('cp', ['-al', ...paths.map((path) => join(ROOT, path)), join(image, folder)]);
  }
  for (const run of said('RUN'))
    for (const [, folder = ''] of run.matchAll(/rm -rf (src\/\w+)/gu))
      rmSync(join(image, folder), { recursive: true });
}

const files = (): readonly string[] =>
  readdirSync(image, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('node_modules'),
  );

test('the image runs what npm run serve runs, as nobody, and brings no Node.js of npm’s', () => {
  expect(about.scripts.serve.split(' ').slice(2)).toEqual(command);
  expect(lines[last]).toMatch(/nodejs24-\w+:nonroot$/u);
  expect(said('RUN').join()).toContain('--omit=dev --omit=optional --ignore-scripts');
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  const needed = said('COPY').flatMap((one) => (one.startsWith('--from') ? [] : one.split(' ').slice(0, -1)));
  expect(ignored.filter((line) => line.startsWith('!'))).toEqual(needed.map((name) => `!${name}`));
});

test('its contents serve, write into DATA_DIR alone, and stop', async () => {
  build();
  expect(files()).not.toContain('src/sandbox');
  const issuer = await new LocalIssuer().start();
  const tenant = await startEntra({ token: 'graph' });
  const before = files();
  const server = await ServerProcess.on(
    {
      ...environment,
      ...issuer.settings(),
      // The stand-ins speak plain HTTP on this machine.
      NODE_ENV: '',
      AZURE_TENANT_ID: TENANT.id,
      BOT_TENANT_ID: TENANT.id,
      SECURITY_GROUP_ID: GROUPS.portal.id,
      GRAPH_BASE_URL: tenant.url,
      GRAPH_TOKEN: 'graph',
      DATA_DIR: join(image, 'node_modules/data'),
    },
    { folder: image, args: command },
  );
  try {
    await server.start();
    const answers = await Promise.all(
      ['/healthz', '/readyz', '/grant-access?state=none'].map((path) => fetch(`${server.url}${path}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(await server.stop()).toBe(0);
    expect(files()).toEqual(before);
  } finally {
    await Promise.all([server.kill(), issuer.stop(), tenant.close()]);
  }
});
