import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  crowdedFolders,
  cycles,
  importsOf,
  importViolations,
  inWords,
  MOST_FILES,
  MOST_LINES,
  packageViolations,
  type Room,
  type Source,
  textViolations,
} from './support/architecture.ts';

/** Who may import what; docs/understand.md says why. A room may always import from itself. */
const ROOMS: Readonly<Record<string, Room>> = {
  // One pure function, domainToUnicode: what a domain in ASCII stands for.
  access: { rooms: [], packages: ['node:url'] },
  words: { rooms: ['access', 'audit'], types: ['usecases/ports.ts', 'lists/index.ts'], packages: [] },
  // A bar of progress is a picture, and pictures are packed.
  cards: {
    rooms: ['access', 'words'],
    types: ['usecases/ports.ts'],
    packages: ['luxon', 'zod', 'node:zlib'],
  },
  // What proves that the history is as it was written: hashes, and nothing of the world.
  audit: { rooms: ['access'], packages: ['node:crypto'] },
  usecases: { rooms: ['access', 'audit'], types: ['lists/index.ts'], packages: ['node:crypto'] },
  directory: {
    rooms: ['access', 'usecases/ports.ts'],
    types: ['settings/config.ts'],
    packages: [
      '@microsoft/microsoft-graph-client',
      '@azure/identity',
      'undici',
      'zod',
      'postal-mime',
      'node:',
    ],
  },
  store: { rooms: ['access', 'audit', 'words', 'usecases/ports.ts'], packages: ['zod', 'node:'] },
  'store/cosmos': {
    rooms: ['access', 'audit', 'words', 'usecases/ports.ts', 'store'],
    packages: ['@azure/cosmos', '@azure/identity', 'zod', 'node:'],
  },
  lists: { rooms: ['access'], packages: ['csv-parse', 'saxes', 'yauzl', 'node:'] },
  bot: {
    rooms: ['access', 'audit', 'lists', 'usecases', 'cards', 'words', 'proof'],
    packages: ['luxon', 'zod', 'undici', 'ipaddr.js', 'node:'],
  },
  'bot/channel/botbuilder': { rooms: ['bot/channel'], packages: ['botbuilder', 'botframework-connector'] },
  web: {
    rooms: ['usecases', 'words', 'html.ts', 'readable-on.ts'],
    packages: ['restify', 'rate-limiter-flexible', 'ipaddr.js', 'node:'],
  },
  jobs: { rooms: ['usecases'], packages: ['node:async_hooks'] },
  webhook: { rooms: ['usecases/ports.ts'], packages: ['undici', 'node:'] },
  tracing: {
    rooms: ['usecases/ports.ts'],
    types: ['settings/config.ts'],
    packages: [
      ...['@opentelemetry/api', '@opentelemetry/exporter-trace-otlp-proto'],
      ...['@opentelemetry/resources', '@opentelemetry/sdk-trace', 'node:'],
    ],
  },
  proof: { rooms: [], packages: ['jose', 'zod'] },
  tab: {
    rooms: ['access', 'usecases', 'cards', 'words', 'html.ts', 'proof'],
    packages: ['@microsoft/teams-js', 'node:'],
  },
  mail: { rooms: ['access', 'words', 'usecases/ports.ts', 'html.ts', 'readable-on.ts'], packages: [] },
  sandbox: { rooms: [], packages: ['node:', 'undici', 'zod'] },
  settings: { rooms: ['access', 'words', 'secret.ts'], packages: ['yaml', 'zod', 'node:net'] },
  'html.ts': { rooms: [], packages: [] },
  'readable-on.ts': { rooms: [], packages: [] },
  'secret.ts': { rooms: [], packages: ['node:'] },
  'log.ts': { rooms: [], packages: ['pino'] },
  metrics: { rooms: ['access', 'usecases'], types: ['directory/index.ts'], packages: ['prom-client'] },
  'migrate.ts': { rooms: ['directory', 'settings', 'store', 'words'], packages: ['node:'] },
  doctor: {
    rooms: ['access', 'usecases', 'directory', 'store', 'bot/channel', 'settings', 'words'],
    packages: ['node:'],
  },
  'doctor.ts': {
    rooms: [
      ...['doctor', 'channel-options.ts', 'directory-of.ts', 'bot/channel', 'directory', 'settings'],
      ...['usecases', 'webhook', 'words'],
    ],
    packages: ['node:'],
  },
  'check-catalogue.ts': { rooms: ['directory-of.ts', 'doctor', 'settings', 'words'], packages: ['node:'] },
  'channel-options.ts': { rooms: ['bot/channel', 'directory', 'settings'], packages: [] },
  'start-checks.ts': {
    rooms: ['directory', 'doctor', 'settings', 'usecases', 'words'],
    packages: [],
  },
  'open-tab.ts': {
    rooms: ['bot', 'directory', 'proof', 'settings', 'tab', 'usecases', 'web'],
    packages: [],
  },
  'open-install.ts': { rooms: ['bot/channel', 'directory', 'usecases'], packages: [] },
  'open-store.ts': {
    rooms: ['directory', 'metrics', 'settings', 'store', 'usecases'],
    packages: ['node:'],
  },
  'partner-brand.ts': { rooms: ['directory', 'settings', 'usecases', 'web'], packages: [] },
  'open-history.ts': { rooms: ['directory', 'settings', 'store', 'usecases', 'words'], packages: ['node:'] },
  'verify-history.ts': { rooms: ['audit', 'open-history.ts', 'store', 'words'], packages: ['node:'] },
  'anchor.ts': {
    rooms: ['audit', 'open-history.ts', 'request-timestamp.ts', 'store', 'words'],
    packages: ['node:'],
  },
  'request-timestamp.ts': { rooms: ['audit'], packages: ['node:'] },
  'what-if': { rooms: ['access', 'usecases', 'words'], packages: [] },
  'what-if.ts': {
    rooms: ['access', 'directory', 'directory-of.ts', 'settings', 'store', 'usecases', 'what-if', 'words'],
    packages: ['node:'],
  },
  'directory-of.ts': { rooms: ['directory', 'settings', 'usecases'], packages: [] },
  'catalogue-file.ts': { rooms: ['access', 'settings', 'usecases'], packages: ['node:'] },
  'policy-of.ts': { rooms: ['settings', 'usecases'], packages: [] },
  'start-jobs.ts': { rooms: ['jobs', 'metrics', 'settings', 'usecases'], packages: ['node:'] },
  'backup.ts': { rooms: ['store', 'words'], packages: ['node:'] },
  'index.ts': { rooms: ['app.ts', 'settings', 'log.ts', 'tracing', 'words'], packages: ['node:'] },
  'app.ts': {
    rooms: [
      ...['usecases', 'bot/channel', 'metrics', 'proof', 'settings', 'tracing', 'web', 'webhook'],
      ...['catalogue-file.ts', 'channel-options.ts', 'directory-of.ts', 'open-store.ts', 'open-tab.ts'],
      ...['partner-brand.ts', 'rooms.ts', 'start-checks.ts'],
    ],
    packages: [],
  },
  'rooms.ts': {
    rooms: [
      ...['usecases', 'directory', 'bot', 'web', 'jobs', 'mail', 'metrics', 'doctor', 'settings', 'webhook'],
      ...['catalogue-file.ts', 'open-install.ts', 'open-tab.ts', 'policy-of.ts', 'start-jobs.ts'],
    ],
    packages: ['node:'],
  },
};

/** Where each SDK lives, and nowhere else. */
const KEEPERS: Readonly<Record<string, readonly string[]>> = {
  botbuilder: ['bot/channel/botbuilder'],
  'botframework-connector': ['bot/channel/botbuilder'],
  jose: ['proof'],
  restify: ['web'],
  'csv-parse': ['lists'],
  saxes: ['lists'],
  yauzl: ['lists'],
  '@azure/cosmos': ['store/cosmos'],
  '@opentelemetry/api': ['tracing'],
  '@opentelemetry/sdk-trace': ['tracing'],
  '@microsoft/microsoft-graph-client': ['directory'],
  '@azure/identity': ['directory', 'store', 'app.ts'],
};

const SRC = join(__dirname, '..', 'src');
/** Longer than others, and why. */
const LONG: Readonly<Record<string, string>> = {};
/** Fuller than others, and why. */
const CROWDED: Readonly<Record<string, string>> = {
  '.': 'one file for each process, and for each wiring of rooms',
  ...languages(),
  access: 'one file for each word of the glossary, all of them pure',
  'bot/commands': 'one file for each command',
  cards: 'one file for each card',
  usecases: 'one file for each use case',
  directory: 'one file for each question to the directory and each layer of the way to it',
  'sandbox/entra/graph': 'one file for each part of Graph that the sandbox answers as',
};

/** Those languages that say what English says, each part in a file. */
function languages(): Readonly<Record<string, string>> {
  const words = join(SRC, 'words');
  const folders = readdirSync(words).filter((name) => /^[a-z]{2}$/u.test(name));
  const full = folders.filter(
    (name) => readdirSync(join(words, name)).filter((file) => file.endsWith('.ts')).length > MOST_FILES,
  );
  return Object.fromEntries(full.map((name) => [`words/${name}`, 'one file for each part of what is said']));
}

/** Code that runs in a browser is its own world; it is not TypeScript and not part of the process. */
const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path: relative(SRC, join(SRC, path)).split(sep).join('/'),
    text: readFileSync(join(SRC, path), 'utf8'),
  }));

test('src is looked at', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(sources.length);
});

test('rooms import only what they may', () => {
  expect(importViolations(sources, ROOMS).map(inWords)).toEqual([]);
});

test('each SDK has one home', () => {
  expect(packageViolations(sources, KEEPERS).map(inWords)).toEqual([]);
});

test('files are short, typed and quiet', () => {
  expect(textViolations(sources, LONG).map(inWords)).toEqual([]);
});

test('folders can be taken in at a glance', () => {
  expect(crowdedFolders(sources, CROWDED).map(inWords)).toEqual([]);
});

test('an exception is still needed', () => {
  expect(
    Object.keys(LONG).filter(
      (path) => textViolations(sources.filter((one) => one.path === path)).length === 0,
    ),
  ).toEqual([]);
  const crowded = crowdedFolders(sources, {}).map(({ file }) => file);
  expect(Object.keys(CROWDED).filter((folder) => !crowded.includes(folder))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(cycles(sources).map(inWords)).toEqual([]);
});

describe('the rules can fail', () => {
  const only = (path: string, text: string): readonly Source[] => [{ path, text }];
  const broken = (path: string, text: string) => importViolations(only(path, text), ROOMS).map(inWords);

  test.each([
    ['access/record.ts', "import { createHash } from 'node:crypto';"],
    ['access/record.ts', "import type { World } from '../usecases/ports.ts';"],
    ['access/deep/er.ts', "export * from '../../words/index.ts';"],
    ['usecases/invite.ts', "import {\n  one,\n  two,\n} from '../store/index.ts';"],
    ['usecases/invite.ts', "import 'restify';"],
    ['cards/card.ts', "import { DirectoryError } from '../usecases/ports.ts';"],
    ['directory/graph.ts', "import type { ChangeOutcome } from '../usecases/change.ts';"],
    ['web/server.ts', "const bot = await import('../bot/bot.ts');"],
    ['web/server.ts', 'const bot = require("botbuilder");'],
    ['sandbox/tenant.ts', "import { plus } from '../access/term.ts';"],
    ['app.ts', "import { startSandbox } from './sandbox/start.ts';"],
    ['store/embedded/index.ts', "import { CosmosClient } from '@azure/cosmos';"],
  ])('%s may not say %j', (path, text) => {
    expect(broken(path, text)).toHaveLength(1);
  });

  test('a violation names the file, the import and the rule', () => {
    expect(broken('jobs/sweep.ts', "import { x } from '../bot/bot.ts';")).toEqual([
      'jobs/sweep.ts: ../bot/bot.ts (jobs may import only usecases)',
    ]);
    expect(broken('helpers/misc.ts', '')).toEqual([
      'helpers/misc.ts: helpers/misc.ts (every file belongs to a room that the table names)',
    ]);
    expect(packageViolations(only('web/a.ts', "import 'botbuilder/lib/x'"), KEEPERS).map(inWords)).toEqual([
      'web/a.ts: botbuilder/lib/x (botbuilder only in bot/channel/botbuilder)',
    ]);
  });

  test('what is only said in a comment or a string is no import', () => {
    const text =
      "// import 'restify';\n/* import 'restify'; */\nconst url = 'https://x'; const y = 'import restify';";
    expect(importsOf(text)).toEqual([]);
    expect(importsOf("import type { A } from './a.ts';")).toEqual([{ specifier: './a.ts', erased: true }]);
  });

  test.each([
    ['no `any`', 'const x: any = 1;'],
    ['no `any`', 'const x = y as any;'],
    ['no `any`', 'const x: Record<string, any> = {};'],
    ['no @ts-ignore and its like', '// @ts-ignore'],
    ['no console', "console.log('x');"],
    [`at most ${MOST_LINES} lines`, `${'\n'.repeat(MOST_LINES)}x`],
  ])('found: %s', (rule, text) => {
    expect(textViolations(only('web/a.ts', text)).map((violation) => violation.rule)).toEqual([rule]);
  });

  test('a folder with too many files is found, and one whose reason is named is not', () => {
    const files = Array.from({ length: MOST_FILES + 1 }, (_, i) => ({ path: `web/${i}.ts`, text: '' }));
    const found = [`web: ${MOST_FILES + 1} files (at most ${MOST_FILES} files in a folder)`];
    expect(crowdedFolders(files, {}).map(inWords)).toEqual(found);
    expect(crowdedFolders(files, { web: 'why' })).toEqual([]);
    expect(crowdedFolders(files.slice(1), {})).toEqual([]);
  });

  test('ordinary words are not', () => {
    const text = "// any time, console.log\nconst any1 = { kind: 'any' };\nAbortSignal.any([a]);";
    expect(textViolations(only('web/a.ts', text))).toEqual([]);
    expect(textViolations(only('sandbox/start.ts', 'console.error(1)'))).toEqual([]);
  });

  test('a cycle is shown as the way round it', () => {
    const round = [
      { path: 'bot/a.ts', text: "import './b.ts';" },
      { path: 'bot/b.ts', text: "import { type C, c } from '../web/c.ts';" },
      { path: 'web/c.ts', text: "export { a } from '../bot/a.ts';" },
      { path: 'web/d.ts', text: "import './c.ts';\nimport type { E } from './e.ts';" },
      { path: 'web/e.ts', text: "import './d.ts';" },
    ];
    expect(cycles(round).map(({ found }) => found)).toEqual([
      'bot/a.ts -> bot/b.ts -> web/c.ts -> bot/a.ts',
      'web/d.ts -> web/e.ts -> web/d.ts',
    ]);
  });
});
