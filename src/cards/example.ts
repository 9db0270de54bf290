import type { CommandName } from '../words/en/commands.ts';
import { plain } from './user-text.ts';
import type { View } from './view.ts';

/** What examples in the words are made with, and what stands for it. */
const RESOURCE = /\bportal\b/gu;
const DOMAIN = /\bpartner\.com\b/gu;

/** An example of what to type, with a resource that the reader may ask for and a domain that it takes. */
export function ownExample(
  example: string,
  { askable, resources }: Pick<View, 'askable' | 'resources'>,
): string {
  const all = askable !== undefined && askable.length > 0 ? askable : resources;
  const [first] = all;
  if (first === undefined) return example;
  const domain = first.domains.allow[0];
  const named = example.replace(RESOURCE, () => plain(first.id, 100));
  return domain === undefined ? named : named.replace(DOMAIN, () => plain(domain, 253));
}

/** What somebody holds, as far as they are told of commands by it. */
export interface RolesShown {
  readonly asks: boolean;
  readonly approves: boolean;
  readonly administers: boolean;
  readonly owns: boolean;
}

interface ToType {
  readonly example: string;
  readonly does: string;
}

/** What to type and what comes of it, of all that this person is told of: each line once, whatever it does. */
export function toType(
  roles: RolesShown,
  offered: readonly CommandName[],
  view: Pick<View, 'askable' | 'resources' | 'words'>,
): readonly ToType[] {
  const { commands } = view.words;
  const rows = offered.flatMap((name): readonly ToType[] => {
    const { also = {}, ...first } = commands[name];
    const held = [
      roles.asks ? also.asks : undefined,
      roles.approves ? also.approves : undefined,
      roles.administers ? also.administers : undefined,
      roles.owns && !roles.administers ? also.owns : undefined,
    ];
    return [first, ...held.filter((row) => row !== undefined)];
  });
  return [...Map.groupBy(rows, ({ example }) => example)].map(([example, same]) => ({
    example: ownExample(example, view),
    does: ownExample(same.map(({ does }) => does).join(', '), view),
  }));
}
