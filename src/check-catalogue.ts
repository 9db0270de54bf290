import { readFileSync } from 'node:fs';
import type { Config } from './settings/config.ts';
import { readConfig } from './settings/read-config.ts';
import { checkCatalogue as words } from './words/en/operator/check-catalogue.ts';
import { start } from './words/en/operator/start.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;
/** The settings whose problems are the catalogue's. */
const CATALOGUE: readonly string[] = ['CATALOG_FILE', 'DIRECTORY_ROLES'];

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

function complain(what: string): number {
  process.stderr.write(`${what}\n`);
  return CONFIG;
}

/** Reads a catalogue as the start does, by itself or against the directory that the settings name; the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [file, ...more] = args.filter((one) => one !== '--directory');
  if (file === undefined || file.startsWith('-') || more.length > 0) return complain(words.usage);
  const read = readConfig({ ...process.env, CATALOG_FILE: file, SECURITY_GROUP_ID: '' }, (path) =>
    readFileSync(path, 'utf8'),
  );
  const problems = read.ok ? [] : read.problems;
  const wrong = problems.filter(({ name }) => CATALOGUE.includes(name));
  if (wrong.length > 0) return complain(words.wrong(file, wrong));
  if (!args.includes('--directory')) {
    say(words.right(file));
    return 0;
  }
  if (!read.ok) return complain(start.settings(problems));
  return lookUp(read.config);
}

/** What it names, looked up; 1 where something of it is not there, or cannot be given. */
async function lookUp(config: Config): Promise<number> {
  // Most who check a catalogue ask nobody, and need not wait for what asking takes to load.
  const { directoryOf } = await import('./directory-of.ts');
  const { lookAtPeople, lookAtTargets, tell } = await import('./doctor/index.ts');
  const directory = directoryOf(config);
  try {
    const found = [
      ...(await lookAtTargets(config, directory)),
      ...(await lookAtPeople(config, directory, () => Promise.resolve('untold'))),
    ].filter(({ check }) => check !== 'chat');
    say(tell(found, false));
    return found.some(({ state }) => state === 'missing') ? 1 : 0;
  } finally {
    await directory.close();
  }
}

// What libraries write to the console would stand between the lines.
const unheard = (): void => undefined;
Object.assign(console, { log: unheard, info: unheard, warn: unheard, error: unheard });
process.exitCode = await main(process.argv.slice(2));
