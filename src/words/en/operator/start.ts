import type { SettingWords } from './settings.ts';

/** What whoever starts Usher reads when it does not start. */
export const start = {
  /** All of them, each with its cure. */
  settings: (problems: readonly (SettingWords & { readonly name: string })[]): string => {
    const count = problems.length === 1 ? 'one setting is' : `${problems.length} settings are`;
    const lines = problems.map(({ name, problem, cure }) => `  ${name} ${problem}.\n    ${cure}`);
    return `Usher cannot start: ${count} wrong.\n\n${lines.join('\n')}`;
  },
  failed: (why: string): string => `Usher cannot start: ${why}`,
  address: 'Set PORT to a free port, and HOST to an address of this machine.',
};
