import type { Menu } from '../src/bot/commands/command.ts';
import { commandList } from '../src/bot/commands/index.ts';
import { unmarked } from '../src/cards/user-text.ts';
import { typedIn, wordsFor } from '../src/words/index.ts';

/** Teams' limits: commands in a list, and characters of each. Source: the manifest's schema, v1.30. */
const LONGEST = { commands: 12, title: 32, description: 128 };
const MENUS: readonly Menu[] = ['personal', 'team', 'groupChat'];

interface CommandList {
  readonly scopes: readonly Menu[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

/**
 * What Teams offers in a language while somebody types, place by place; throws where a list is more than Teams takes.
 */
export function commandLists(language = 'en'): readonly CommandList[] {
  const { commands } = wordsFor(language);
  return MENUS.map((menu) => {
    const offered = commandList.filter(({ menus = [] }) => menus.includes(menu));
    if (offered.length > LONGEST.commands)
      throw new Error(
        `The menu ${menu} takes ${LONGEST.commands} commands, and ${offered.length} want to be in it.`,
      );
    return {
      scopes: [menu],
      commands: offered.map(({ name }) => {
        const title = typedIn(language, name);
        return { title, description: described(title, commands[name]) };
      }),
    };
  });
}

function described(
  title: string,
  { example, does }: { readonly example: string; readonly does: string },
): string {
  const said = unmarked(does);
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  const description = example === title ? sentence : `${sentence}: ${example}`;
  if (title.length > LONGEST.title || description.length > LONGEST.description)
    throw new Error(`The command ${title} is described in more than Teams shows: ${description}`);
  return description;
}
