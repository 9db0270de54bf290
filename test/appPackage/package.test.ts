import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { unzipSync } from 'fflate';
import { localized } from '../../appPackage/localized.ts';
import { fillManifest, packageApp } from '../../appPackage/package.ts';
import about from '../../package.json' with { type: 'json' };
import { field } from '../../src/bot/channel/speaker.ts';
import { offeredTo } from '../../src/bot/commands/index.ts';
import type { CommandName } from '../../src/words/en/commands.ts';
import { chatLanguages, wordsFor } from '../../src/words/index.ts';

const env = {
  TEAMS_APP_ID: 'b0b00000-0000-4000-8000-000000000002',
  BOT_ID: 'b0b00000-0000-4000-8000-000000000001',
  DEVELOPER_NAME: 'Lindenau "Logistics"',
  PUBLIC_URL: 'https://usher.lindenau.example',
  PRIVACY_URL: 'https://lindenau.example/privacy',
  TERMS_URL: 'https://lindenau.example/terms',
};
const folder = join(import.meta.dirname, '../../appPackage');
const published = (name: string) =>
  JSON.parse(
    readFileSync(
      join(folder, '../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30', name),
      'utf8',
    ),
  );
const schema = published('MicrosoftTeams.schema.json');
const { patternProperties, ...rest } = published('MicrosoftTeams.Localization.schema.json');
/** Its patterns are checked as Unicode here, which takes no lone bracket. */
const localization = {
  ...rest,
  patternProperties: Object.fromEntries(
    Object.entries(patternProperties).map(([pattern, rule]) => [pattern.replace('\\b]', '\\b\\]'), rule]),
  ),
};

test('the manifest is what Teams takes, checked without a network', async () => {
  const manifest = JSON.parse(fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), env));
  expect(await AppManifestUtils.validateAgainstSchema(manifest, schema)).toEqual([]);
  expect(manifest.version).toBe(about.version);
  expect(await AppManifestUtils.validateAgainstSchema({ ...manifest, bots: [{}] }, schema)).not.toEqual([]);
});

test('the application that may install the app for people is named, where it is set', async () => {
  const template = readFileSync(join(folder, 'manifest.json'), 'utf8');
  expect(JSON.parse(fillManifest(template, env))).not.toHaveProperty('webApplicationInfo');
  const AZURE_CLIENT_ID = 'b0b00000-0000-4000-8000-000000000003';
  const manifest = JSON.parse(fillManifest(template, { ...env, AZURE_CLIENT_ID }));
  expect(manifest.webApplicationInfo.id).toBe(AZURE_CLIENT_ID);
  expect(await AppManifestUtils.validateAgainstSchema(manifest, schema)).toEqual([]);
});

test('the tab is there where a registration signs people in, after the chat', async () => {
  const template = readFileSync(join(folder, 'manifest.json'), 'utf8');
  expect(JSON.parse(fillManifest(template, env))).not.toHaveProperty('staticTabs');
  const TAB_CLIENT_ID = 'b0b00000-0000-4000-8000-000000000004';
  const manifest = JSON.parse(fillManifest(template, { ...env, TAB_CLIENT_ID }));
  expect(manifest.staticTabs.map(({ entityId }: { entityId: string }) => entityId)).toEqual([
    'conversations',
    'partners',
  ]);
  expect(manifest.staticTabs[1].contentUrl).toBe('https://usher.lindenau.example/tab');
  // Teams asks for a token for this resource, and only where the page's host is part of it and is a valid domain.
  expect(manifest.webApplicationInfo).toEqual({
    id: TAB_CLIENT_ID,
    resource: `api://usher.lindenau.example/${TAB_CLIENT_ID}`,
  });
  expect(manifest.validDomains).toEqual(['usher.lindenau.example']);
  expect(await AppManifestUtils.validateAgainstSchema(manifest, schema)).toEqual([]);
});

test('what stands in the activity feed is declared, where an application is named', () => {
  const template = readFileSync(join(folder, 'manifest.json'), 'utf8');
  expect(JSON.parse(fillManifest(template, env))).not.toHaveProperty('activities');
  const AZURE_CLIENT_ID = 'b0b00000-0000-4000-8000-000000000003';
  const { activities } = JSON.parse(fillManifest(template, { ...env, AZURE_CLIENT_ID }));
  for (const { description, templateText } of activities.activityTypes) {
    // Titles in the feed end without a full stop. Source: Microsoft, best practices of activity feed notifications.
    expect(`${description}${templateText}`).not.toContain('.');
    expect(templateText).toContain('{partner}');
  }
});

test('the compose box finds partners and invites, also from a message, with the bot’s own id', () => {
  const manifest = JSON.parse(fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), env));
  const [extension] = manifest.composeExtensions;
  expect(extension.botId).toBe(manifest.bots[0].botId);
  // Cards that a search puts into a conversation refresh only where the bot can be added.
  expect(manifest.bots[0].scopes).toEqual(expect.arrayContaining(['team', 'groupChat']));
  expect(extension.commands).toMatchObject([
    { id: 'findPartner', type: 'query', initialRun: true },
    { id: 'invite', type: 'action', fetchTask: true, context: ['compose', 'commandBox', 'message'] },
  ]);
});

test('Teams offers what there is, in words of ours, in each place and no more than it takes', () => {
  const manifest = JSON.parse(fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), env));
  const lists: { scopes: string[]; commands: { title: CommandName; description: string }[] }[] =
    manifest.bots[0].commandLists;
  expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
  for (const { commands } of lists) {
    expect(commands.length).toBeLessThanOrEqual(12);
    expect(commands.map(({ title }) => title)).toEqual(expect.arrayContaining(['invite', 'help']));
    for (const { title, description } of commands)
      expect(description.toLowerCase()).toContain(
        wordsFor('en').commands[title].does.replaceAll('**', '').toLowerCase(),
      );
  }
});

const TAB_CLIENT_ID = 'b0b00000-0000-4000-8000-000000000004';
const whole = () =>
  fillManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'), { ...env, TAB_CLIENT_ID });

test('what the manifest says in English is what the words say', () => {
  const manifest = JSON.parse(whole());
  for (const [at, said] of Object.entries(localized(manifest, 'en')))
    expect([at, inside(manifest, at)]).toEqual([at, said]);
});

/** What stands at such a place as `bots[0].commandLists[1].commands[2].title`. */
const inside = (manifest: unknown, at: string): unknown =>
  at
    .split(/[.[\]]+/u)
    .filter((key) => key !== '')
    .reduce<unknown>((there, key) => field(there, key), manifest);

test.each(chatLanguages().filter((language) => language !== 'en'))(
  'Teams shows the app in %s',
  async (language) => {
    const files = unzipSync(packageApp({ ...env, TAB_CLIENT_ID }));
    const manifest = JSON.parse(whole());
    const { additionalLanguages } = manifest.localizationInfo;
    const file = `${language}.json`;
    expect(additionalLanguages).toContainEqual({ languageTag: language === 'no' ? 'nb' : language, file });
    const content = JSON.parse(Buffer.from(files[file] ?? []).toString());
    expect(await AppManifestUtils.validateAgainstSchema(content, localization)).toEqual([]);
    const wrong = { ...content, 'name.tall': '' };
    expect(await AppManifestUtils.validateAgainstSchema(wrong, localization)).not.toEqual([]);
    const { $schema: _schema, ...said } = content;
    expect(Object.keys(said).toSorted()).toEqual(Object.keys(localized(manifest, 'en')).toSorted());
    // A sentence that goes on with a name has a place for it.
    for (const [at, text] of Object.entries(said))
      if (at.endsWith('templateText')) expect(text).toContain('{partner}');
      else expect(text).toMatch(/\S/u);
  },
);

test('the table of commands in docs/use.md is what help tells, no more and no less', () => {
  const page = readFileSync(join(folder, '../docs/use.md'), 'utf8');
  const [, table = ''] = /\| type \| what it does \|\n\| --- \| --- \|\n((?:\|.*\n)+)/u.exec(page) ?? [];
  const { commands } = wordsFor('en');
  const offered = offeredTo({ asks: true, approves: true, administers: true, owns: true });
  expect(table.trim().split('\n')).toEqual(
    offered.map((name) => `| \`${commands[name].example}\` | ${commands[name].does.replaceAll('**', '`')} |`),
  );
});

test('the package holds the manifest and both icons, in the sizes that Teams wants', () => {
  const files = unzipSync(packageApp(env));
  const languages = Object.keys(files).filter((name) => /^[a-z]{2}\.json$/u.test(name));
  expect(Object.keys(files).sort()).toEqual(
    ['color.png', ...languages, 'manifest.json', 'outline.png'].toSorted(),
  );
  const size = (name: string) => Buffer.from(files[name] ?? []).readUInt32BE(16);
  expect([size('color.png'), size('outline.png')]).toEqual([192, 32]);
});

test('the same settings give the same bytes', () => {
  expect(Buffer.compare(packageApp(env), packageApp({ ...env }))).toBe(0);
  expect(Buffer.compare(packageApp(env), packageApp({ ...env, DEVELOPER_NAME: 'Other' }))).not.toBe(0);
});

test('a missing setting is named', () => {
  expect(() => packageApp({ ...env, BOT_ID: '', TERMS_URL: undefined })).toThrow(
    'Set TERMS_URL, BOT_ID first',
  );
});
