import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { childEnv } from '../support/child-env.ts';
import { freePorts } from '../support/free-ports.ts';
import { Usher } from '../support/usher.ts';
import { documentedCommands, PAGES, page, ROOT } from './documented.ts';

/** What becomes of a documented command here. */
type Fate =
  | { readonly kind: 'ends'; readonly with: readonly number[]; readonly saying: RegExp }
  | { readonly kind: 'serves'; readonly saying: RegExp }
  | { readonly kind: 'elsewhere'; readonly why: string };
const ends = (saying: RegExp, ...codes: readonly number[]): Fate => ({
  kind: 'ends',
  with: codes.length === 0 ? [0] : codes,
  saying,
});
const elsewhere = (why: string): Fate => ({ kind: 'elsewhere', why });
const AZURE = elsewhere('needs an account of Azure; test/deploy holds its names against the code');

/** Every command of the pages, by how it begins, and in the order in which they are run. */
const FATES: readonly (readonly [begins: string, fate: Fate])[] = [
  ['npm ci && npm start', { kind: 'serves', saying: /Ctrl\+C/u }],
  ['npm ci && npm test', elsewhere('is what runs this')],
  ['npm run check-catalogue -- env/catalog.example.yaml', ends(/is right/u)],
  ['npm run what-if -- env/catalog.example.yaml', ends(/Of 1 request/u)],
  ['az group create', AZURE],
  ['az acr create', AZURE],
  ['az acr build', AZURE],
  ['az deployment group create', AZURE],
  ['infra/grant.sh', elsewhere('runs against a stand-in of the CLI, in test/deploy/grant.test.ts')],
  ['infra/tab.sh', elsewhere('runs against a stand-in of the CLI, in test/deploy/tab.test.ts')],
  ['set -a; . env/.env.dev;', elsewhere('comes after filling in a file; test/appPackage makes the package')],
  ['docker build', elsewhere('needs Docker; test/deploy/image.test.ts runs what the image contains')],
  ['npm run test:agents', elsewhere('takes minutes; test/bot/second-sdk.test.ts plays the story')],
  ['npm run doctor', ends(/Sign-in to Graph works/u, 0, 1)],
  ['npm run backup -- monday.db', ends(/monday\.db/u)],
  ['npm run verify-history -- anchor.json', ends(/goes on from the anchor/u)],
  ['npm run verify-history', ends(/The history holds/u)],
  ['npm run anchor -- anchor.json', ends(/Kept in anchor\.json/u)],
];

/** The repository as somebody has it who cloned it; what a command writes stays here. */
const clone = mkdtempSync(join(tmpdir(), 'usher-clone-'));
const usher = new Usher();
let env: Record<string, string>;
beforeAll(async () => {
  for (const part of ['package.json', 'src', 'env', 'node_modules'])
    symlinkSync(join(ROOT, part), join(clone, part));
  await usher.start();
  await usher.says('mara', 'invite anna@partner.com to portal for 90 days');
  env = {
    AZURE_TENANT_ID: TENANT.id,
    GRAPH_BASE_URL: usher.graphUrl,
    GRAPH_TOKEN: 'sandbox-token',
    SECURITY_GROUP_ID: GROUPS.portal.id,
    APP_NAME: 'Partner portal',
    REQUESTERS_GROUP_ID: GROUPS.requesters.id,
    APPROVERS_GROUP_ID: GROUPS.approvers.id,
    DATA_DIR: usher.dataDir,
  };
});
afterAll(async () => {
  await usher.stop();
  rmSync(clone, { recursive: true, force: true });
});

/** Runs a line as a shell does, with what `npm ci` installed already. */
const run = (command: string, more: Readonly<Record<string, string>>): ChildProcess =>
  spawn('sh', ['-c', command.replace('npm ci && ', 'exec ')], {
    cwd: clone,
    env: { ...childEnv(), PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What it said until then, on both its streams. */
function heard(child: ChildProcess): { text: string } {
  const all = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      all.text += chunk.toString('utf8');
    });
  return all;
}
const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', resolve));

async function comesTrue(command: string, fate: Exclude<Fate, { kind: 'elsewhere' }>): Promise<void> {
  const serves = fate.kind === 'serves';
  const child = run(
    command,
    serves ? { PORT: String(await freePorts()), DATA_DIR: join(clone, 'data') } : env,
  );
  const said = heard(child);
  const exit = exitOf(child);
  if (serves) {
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', () => fate.saying.test(said.text) && resolve());
      child.once('close', (code) => reject(new Error(`ended with ${code}: ${said.text}`)));
    });
    child.kill('SIGINT');
  }
  const code = await exit;
  expect({ code, said: said.text }).toEqual({ code, said: expect.stringMatching(fate.saying) });
  expect(serves ? [0] : fate.with).toContain(code);
}

const fateOf = (command: string): Fate | undefined =>
  FATES.find(([begins]) => command.startsWith(begins))?.[1];
const commands = documentedCommands();
const runnable = commands.flatMap((command) => {
  const fate = fateOf(command);
  return fate === undefined || fate.kind === 'elsewhere' ? [] : [[command, fate] as const];
});

test('every command of README and docs is run here, or elsewhere for a reason, and no reason is left over', () => {
  expect(commands.filter((command) => fateOf(command) === undefined)).toEqual([]);
  expect(
    FATES.map(([begins]) => begins).filter(
      (begins) => !commands.some((command) => command.startsWith(begins)),
    ),
  ).toEqual([]);
});

test.each(runnable)('%s', (command, fate) => comesTrue(command, fate));

test('every script that a page names is there', () => {
  const named = PAGES.flatMap((file) =>
    [...page(file).matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((name) => !(name in about.scripts))).toEqual([]);
});

test('every link between pages leads somewhere, to its heading too', () => {
  const broken = PAGES.flatMap((file) =>
    [...page(file).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/gu)].flatMap(
      ([link, path = '', heading]) => {
        const target = path === '' ? file : join(dirname(file), path);
        if (!existsSync(join(ROOT, target))) return [`${file}: ${link}`];
        return heading === undefined || headings(target).includes(heading) ? [] : [`${file}: ${link}`];
      },
    ),
  );
  expect(broken).toEqual([]);
});

/** The headings of a page, as GitHub names them in links. */
const headings = (file: string): readonly string[] =>
  [...page(file).matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
