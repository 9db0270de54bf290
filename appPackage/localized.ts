import type { Words } from '../src/words/index.ts';
import { chatLanguages, wordsFor } from '../src/words/index.ts';
import { commandLists } from './command-lists.ts';

/** Teams' names for languages that have others in ours. Source: learn.microsoft.com, "Localize your app". */
const TAGS: Readonly<Record<string, string>> = { no: 'nb' };
export const DEFAULT_LANGUAGE = 'en';

/** The tag of a language, and its file in the package. */
export const additionalLanguages = () =>
  chatLanguages()
    .filter((language) => language !== DEFAULT_LANGUAGE)
    .map((language) => ({ language, languageTag: TAGS[language] ?? language, file: `${language}.json` }));

interface Manifest {
  readonly name: { readonly short: string };
  readonly staticTabs?: readonly { readonly entityId: string }[];
  readonly composeExtensions: readonly { readonly commands: readonly { readonly id: string }[] }[];
  readonly activities?: { readonly activityTypes: readonly { readonly type: string }[] };
}

/** What is said in a language, by where it stands in the manifest. */
export function localized(manifest: Manifest, language: string): Readonly<Record<string, string>> {
  const say = wordsFor(language).manifest;
  const lists = commandLists(language).flatMap(({ commands }, list) =>
    commands.flatMap(({ title, description }, i) => {
      const at = `bots[0].commandLists[${list}].commands[${i}]`;
      return [
        [`${at}.title`, title],
        [`${at}.description`, description],
      ] as const;
    }),
  );
  const { name, staticTabs = [], composeExtensions, activities } = manifest;
  return {
    'name.short': name.short,
    'name.full': say.full,
    'description.short': say.short,
    'description.full': say.long,
    ...Object.fromEntries(lists),
    ...Object.fromEntries(
      staticTabs.flatMap(({ entityId }, i) =>
        entityId === 'partners' ? [[`staticTabs[${i}].name`, say.tab]] : [],
      ),
    ),
    ...Object.fromEntries(
      (composeExtensions[0]?.commands ?? []).flatMap(({ id }, i) =>
        inCompose(id, `composeExtensions[0].commands[${i}]`, say),
      ),
    ),
    ...Object.fromEntries(
      (activities?.activityTypes ?? []).flatMap(({ type }, i) => {
        const at = `activities.activityTypes[${i}]`;
        const { description, text } = say.activities[type as keyof typeof say.activities];
        return [
          [`${at}.description`, description],
          [`${at}.templateText`, text],
        ] as const;
      }),
    ),
  };
}

function inCompose(id: string, at: string, say: Words['manifest']): readonly (readonly [string, string])[] {
  if (id !== 'findPartner')
    return [
      [`${at}.title`, say.invite.title],
      [`${at}.description`, say.invite.description],
    ];
  const { title, description, parameter, hint } = say.findPartner;
  return [
    [`${at}.title`, title],
    [`${at}.description`, description],
    [`${at}.parameters[0].title`, parameter],
    [`${at}.parameters[0].description`, hint],
  ];
}
