import type { SettingWords } from './settings.ts';

/** What `npm run check-catalogue` says. */
export const checkCatalogue = {
  usage:
    'Usage: npm run check-catalogue -- FILE [--directory]\n  Reads a catalogue as Usher does when it starts. With --directory, what it names is looked up in Entra as well, with the settings of the running Usher. Nothing is changed.',
  right: (file: string): string => `${file} is right. --directory also looks up in Entra what it names.`,
  wrong: (file: string, problems: readonly (SettingWords & { readonly name: string })[]): string => {
    const count = problems.length === 1 ? 'one thing is' : `${problems.length} things are`;
    const lines = problems.map(({ name, problem, cure }) =>
      name === 'CATALOG_FILE' ? `  ${problem}.` : `  ${name} ${problem}. ${cure}`,
    );
    return `${file}: ${count} wrong. env/catalog.example.yaml shows every key.\n${lines.join('\n')}`;
  },
};
