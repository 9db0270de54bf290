import {
  catalogueProblem,
  misspelt,
  misspeltWarning,
  SETTING_PROBLEMS,
} from '../words/en/operator/settings.ts';
import { configOf, doubts } from './assemble.ts';
import { readLogo } from './brand.ts';
import type { Environment, Problem, ReadConfig } from './config.ts';
import { misspeltSettings } from './misspelt.ts';
import { readResources } from './resources.ts';
import { breaches } from './rules.ts';
import { type FieldFault, SETTINGS, type SettingName } from './schema.ts';

/**
 * Reads every setting, and the catalogue, at once. Problems name each wrong or missing one; no value is ever part
 * of a problem. `readFile` and `readBytes` throw where a file cannot be read.
 */
export function readConfig(
  env: Environment,
  readFile: (path: string) => string,
  readBytes: (path: string) => Uint8Array = (path) => new TextEncoder().encode(readFile(path)),
): ReadConfig {
  const names = Object.keys(SETTINGS.shape) as SettingName[];
  const set = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [[name, value.trim()] as const],
  );
  const present = new Set(set.map(([name]) => name));
  const problems: Problem[] = [];

  const given = Object.fromEntries(set);
  const parsed = SETTINGS.safeParse(given);
  const faulty = new Map(
    (parsed.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message as FieldFault]),
  );
  for (const [name, fault] of faulty) problems.push({ name, ...SETTING_PROBLEMS[fault] });
  const sound = Object.fromEntries(set.filter(([name]) => !faulty.has(name)));
  const settings = parsed.success ? parsed.data : SETTINGS.parse(sound);

  const known = new Set(names.filter((name) => present.has(name)));
  for (const { name, code } of breaches(settings, known)) {
    if (!faulty.has(name)) problems.push({ name, ...SETTING_PROBLEMS[code] });
  }
  const slips = misspeltSettings([...present], names);
  for (const slip of slips.filter(({ grave }) => grave))
    problems.push({ name: slip.name, ...misspelt(slip.known) });
  const { resources, faults, catalogueApproval } = readResources(settings, readFile);
  const givesRoles = resources.some(({ grants }) => grants.some(({ kind }) => kind === 'directory-role'));
  if (givesRoles && settings.DIRECTORY_ROLES === undefined && !faulty.has('DIRECTORY_ROLES'))
    problems.push({
      name: 'DIRECTORY_ROLES',
      ...SETTING_PROBLEMS['directory-roles-off'],
      fault: { kind: 'roles-off' },
    });
  for (const fault of faults) problems.push({ name: 'CATALOG_FILE', ...catalogueProblem(fault), fault });
  const file = settings.BRAND_LOGO_FILE;
  const logo = file === undefined ? undefined : readLogo(file, readBytes);
  if (logo?.kind === 'fault') problems.push({ name: 'BRAND_LOGO_FILE', ...SETTING_PROBLEMS[logo.code] });
  if (problems.length > 0) return { ok: false, problems: problems.concat(hints(slips, problems)) };

  const warnings = slips.map((slip) => misspeltWarning(slip.name, slip.known));
  return {
    ok: true,
    config: deepFreeze(
      configOf(settings, { resources, catalogueApproval }, logo?.kind === 'logo' ? logo.logo : undefined),
    ),
    warnings: [...warnings, ...doubts(settings)],
  };
}

/** A missing setting is often there under a misspelt name: say so beside it. */
function hints(slips: ReturnType<typeof misspeltSettings>, problems: readonly Problem[]): Problem[] {
  return slips
    .filter((slip) => !slip.grave && problems.some(({ name }) => name === slip.known))
    .map((slip) => ({ name: slip.name, ...misspelt(slip.known) }));
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}
