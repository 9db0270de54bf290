import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, stop } from 'esbuild';
import { childEnv } from './child-env.ts';
import { MADE, PROGRAMS } from './program-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const KEPT = join(ROOT, 'node_modules/.cache/usher-tests-bundle');
/** So many bundles, of some 15 MB each. */
const KEEPS = 5;
const READS = [
  'src/**/*.{ts,js,json}',
  'test/simulate/**/*.ts',
  'test/deploy/az.ts',
  'package.json',
  'package-lock.json',
  'test/support/{bundle,program-file}.ts',
];

/**
 * Makes a few files of the product and its packages, which start in a third of the time of the almost three thousand
 * that they are made of: the suite starts more than a hundred processes. Kept under what is in them, so that whoever
 * runs one test file again does not wait.
 */
export async function bundle(): Promise<void> {
  const made = join(KEPT, digest());
  process.env[MADE] = made;
  if (existsSync(made)) return utimesSync(made, new Date(), new Date());
  mkdirSync(KEPT, { recursive: true });
  const outdir = mkdtempSync(join(KEPT, 'making-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: PROGRAMS,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    keepNames: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    logLevel: 'error',
    // What it asks for, among builds that it guesses, is on no machine.
    external: ['dtrace-provider'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [whereItWas(made)],
  });
  await stop();
  for (const file of readdirSync(outdir)) compileAtOnce(join(outdir, file));
  // Whoever made the same meanwhile made it as well.
  if (!existsSync(made)) renameSync(outdir, made);
  forgetOld();
  // Without settings the server loads all of itself and ends: those that are killed would keep nothing compiled.
  const server = ['--import', './src/node-version.mjs', join(made, 'serve.mjs')];
  spawnSync(process.execPath, server, { cwd: ROOT, env: childEnv() });
}

/**
 * V8 compiles a function only once it is called, and keeps no more than it compiled beforehand, unless brackets around it
 * say that it is called at once. The body of a CommonJS module is, and there are more than a thousand.
 */
function compileAtOnce(file: string): void {
  const code = readFileSync(file, 'utf8');
  const body = /^( {2}"[^"\n]+")(\([^)\n]*\)) \{\n([\s\S]*?)\n {2}\}\n\}\);$/gmu;
  writeFileSync(file, code.replace(body, '$1: (function$2 {\n$3\n  })\n});'));
}

/** Another run may be under way with the one from before the latest change. */
function forgetOld(): void {
  const made = readdirSync(KEPT).map((name) => join(KEPT, name));
  const newestFirst = made.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of newestFirst.slice(KEEPS)) rmSync(old, { recursive: true, force: true });
}

/** A source that asks where it is gets told where it was, for there is what it reads; what one starts is in the bundle. */
const whereItWas = (made: string): Plugin => ({
  name: 'where it was',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/](?:src|test)[\\/].*\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll(`'${PROGRAMS.serve}'`, JSON.stringify(join(made, 'serve.mjs')))
        .replaceAll(`'${PROGRAMS.life}'`, JSON.stringify(join(made, 'life.mjs'))),
    })),
});

function digest(): string {
  const hash = createHash('sha256');
  for (const file of globSync(READS, { cwd: ROOT }).toSorted())
    hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
