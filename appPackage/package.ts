/**
 * `npm run package`: fills the manifest's placeholders from the environment, as the Agents Toolkit does, and
 * writes the zip that Teams takes. The same settings give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import about from '../package.json' with { type: 'json' };
import { commandLists } from './command-lists.ts';
import { additionalLanguages, DEFAULT_LANGUAGE, localized } from './localized.ts';

const here = import.meta.dirname;

type Environment = Readonly<Record<string, string | undefined>>;

/** The manifest with `${{NAME}}` replaced, the version and the commands filled in; throws naming every setting that is missing. */
export function fillManifest(template: string, env: Environment): string {
  const missing = new Set<string>();
  const filled = template.replace(/\$\{\{(\w+)\}\}/gu, (_whole, name: string) => {
    const value = env[name];
    if (value === undefined || value === '') missing.add(name);
    return JSON.stringify(value ?? '').slice(1, -1);
  });
  if (missing.size > 0)
    throw new Error(`Set ${[...missing].join(', ')} first; see env/.env.dev for what each is.`);
  const { activities, ...manifest }: { readonly bots: readonly object[]; readonly activities: object } =
    JSON.parse(filled);
  const bots = manifest.bots.map((bot) => ({ ...bot, commandLists: commandLists() }));
  const named = application(env);
  const whole = {
    ...manifest,
    version: about.version,
    localizationInfo: {
      defaultLanguageTag: DEFAULT_LANGUAGE,
      additionalLanguages: additionalLanguages().map(({ languageTag, file }) => ({ languageTag, file })),
    },
    bots,
    ...named,
    // Only of an application that is named does Teams take what stands in people's activity feed.
    ...('webApplicationInfo' in named && { activities }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/**
 * Which application signs people in to the tab, or else may install the app for people: the manifest names one. For the
 * latter the resource is asked for and not used. Source: learn.microsoft.com, "Configure your tab app in Microsoft Entra
 * ID" and "Proactively install your bot for users using Microsoft Graph".
 */
function application({ TAB_CLIENT_ID: tab, AZURE_CLIENT_ID: id, PUBLIC_URL: url = '' }: Environment) {
  if (!tab) return id ? { webApplicationInfo: { id, resource: url } } : {};
  const { host } = new URL(url);
  return {
    webApplicationInfo: { id: tab, resource: `api://${host}/${tab}` },
    validDomains: [host],
    staticTabs: [
      // Teams' own name for the chat; a list that leaves it out puts the tab before it.
      { entityId: 'conversations', scopes: ['personal'] },
      {
        entityId: 'partners',
        name: 'Partners',
        contentUrl: `${url}/tab`,
        websiteUrl: `${url}/tab`,
        scopes: ['personal'],
      },
    ],
  };
}

/** What the manifest says in each other language, by the name of its file. */
export const languageFiles = (manifest: string): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    additionalLanguages().map(({ language, file }) => {
      const said = { $schema: LOCALIZATION, ...localized(JSON.parse(manifest), language) };
      return [file, Buffer.from(`${JSON.stringify(said, null, 2)}\n`)];
    }),
  );
const LOCALIZATION =
  'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json';

/** The package's bytes. Entries carry one fixed time, so that nothing but their content makes a difference. */
export function packageApp(env: Environment): Uint8Array {
  const manifest = fillManifest(readFileSync(join(here, 'manifest.json'), 'utf8'), env);
  // A zip holds local time: noon of a day in the middle of the year is the same day everywhere.
  const mtime = new Date(2000, 5, 15, 12);
  return zipSync(
    {
      'manifest.json': Buffer.from(manifest),
      ...languageFiles(manifest),
      'color.png': readFileSync(join(here, 'color.png')),
      'outline.png': readFileSync(join(here, 'outline.png')),
    },
    { level: 9, mtime, os: 3 },
  );
}

if (import.meta.main) {
  try {
    const out = join(here, 'build', 'usher.zip');
    const zip = packageApp(process.env);
    mkdirSync(join(here, 'build'), { recursive: true });
    writeFileSync(out, zip);
    process.stdout.write(`${out}\nUpload it in Teams: Apps, Manage your apps, Upload an app.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 78;
  }
}
