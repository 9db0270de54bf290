import { type Reading, type Said, UNCLEAR, whole } from '../parse/said.ts';
import { lowered } from '../parse/tokens.ts';
import { listPage } from '../partner/list-page.ts';
import type { ListFilter } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

interface TypedList {
  readonly whose: 'mine' | 'all';
  readonly filter?: ListFilter;
}

export const list = defineCommand({
  name: 'list',
  aliases: [],
  meantBy: ['show', 'who', 'partners', 'guests', 'pending'],
  roles: ['asks', 'owns'],
  menus: ['personal', 'team', 'groupChat'],
  readOnly: true,
  parse,
  run: (context, typed) => listPage(context, typed),
});

const WHOSE: Readonly<Record<string, TypedList['whose']>> = {
  mine: 'mine',
  my: 'mine',
  all: 'all',
  everybody: 'all',
  everyone: 'all',
};
const FILTERS: readonly ListFilter[] = ['pending', 'active', 'expiring', 'removed'];
const FILLERS = new Set(['partners', 'guests', 'requests', 'the', 'me']);

function parse({ text }: Said): Reading<TypedList> {
  let whose: TypedList['whose'] = 'mine';
  let filter: ListFilter | undefined;
  for (const word of text.split(/[\s,]+/u).map(lowered)) {
    const found = FILTERS.find((one) => one === word);
    if (found !== undefined) filter = found;
    else if (Object.hasOwn(WHOSE, word)) whose = WHOSE[word] ?? whose;
    else if (/[\p{L}\p{N}]/u.test(word) && !FILLERS.has(word)) return UNCLEAR;
  }
  return whole({ whose, ...(filter && { filter }) });
}
