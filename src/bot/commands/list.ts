import { toAscii } from '../../access/address.ts';
import { type Reading, type Said, UNCLEAR, whole } from '../parse/said.ts';
import { lowered } from '../parse/tokens.ts';
import { listPage, readsOthers } from '../partner/list-page.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import type { ListFilter } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

interface TypedList {
  /** Absent: all that is the speaker's to see where something is named, else their own. */
  readonly whose?: 'mine' | 'all';
  readonly filter?: ListFilter;
  /** As typed. */
  readonly resource?: string;
  readonly domain?: string;
}

/** What each of these says beside what comes after it. */
const ASKED: Readonly<Record<string, TypedList>> = {
  'show partners': {},
  'show my partners': {},
  'show me my partners': {},
  'my partners': {},
  'who has access': { filter: 'active', whose: 'all' },
  'who has access to': { filter: 'active', whose: 'all' },
  'who can access': { filter: 'active', whose: 'all' },
  'who is in': { filter: 'active', whose: 'all' },
  'who is on': { filter: 'active', whose: 'all' },
  'who do i have': {},
  'show my guests': {},
  'show me my guests': {},
  'show me all': {},
  'who is waiting': { filter: 'pending' },
  'who is still waiting': { filter: 'pending' },
  "who's still waiting": { filter: 'pending' },
  'any open requests': { filter: 'pending' },
  'which partners end soon': { filter: 'expiring' },
  'which guests end soon': { filter: 'expiring' },
  'what is pending': { filter: 'pending' },
  'what ends soon': { filter: 'expiring' },
  'who expires soon': { filter: 'expiring' },
};

export const list = defineCommand<TypedList>({
  name: 'list',
  aliases: Object.keys(ASKED),
  meantBy: ['who', 'partners', 'guests', 'pending'],
  roles: ['asks', 'owns'],
  menus: ['personal', 'team', 'groupChat'],
  readOnly: true,
  parse,
  async run(context, { resource: named, whose, ...typed }) {
    const resource = named === undefined ? undefined : resourceNamed(context, named);
    if (named !== undefined && resource === undefined)
      return { kind: 'refused', refusal: noSuchResource(context, named) };
    const narrowed = named !== undefined || typed.domain !== undefined;
    // A question about all of it is answered with what is theirs to see.
    const all = readsOthers(context);
    const theirs = narrowed || typed.filter === 'active' ? (all ? whose : 'mine') : whose;
    return listPage(context, {
      ...typed,
      ...(resource && { resource: resource.id }),
      whose: theirs ?? (narrowed && all ? 'all' : 'mine'),
    });
  },
});

const WHOSE: Readonly<Record<string, TypedList['whose']>> = {
  mine: 'mine',
  my: 'mine',
  all: 'all',
  everybody: 'all',
  everyone: 'all',
};
const FILTERS: readonly ListFilter[] = ['pending', 'active', 'expiring', 'removed'];
const FILLERS = new Set([
  'partners',
  'guests',
  'requests',
  'the',
  'our',
  'me',
  'of',
  'at',
  'from',
  'in',
  'to',
  'for',
  'on',
]);

const DOMAIN = /^@?[^\s@]{1,250}\.[^\s@.]{2,63}$/u;

function parse({ text, phrase, resources }: Said): Reading<TypedList> {
  const asked = ASKED[phrase ?? ''] ?? {};
  let { whose, filter } = asked;
  const names: string[] = [];
  for (const written of text.split(/[\s,]+/u)) {
    const word = lowered(written).replace(/^[?!.…]+$/u, '');
    const found = FILTERS.find((one) => one === word);
    if (found !== undefined) filter = found;
    else if (Object.hasOwn(WHOSE, word)) whose = WHOSE[word] ?? whose;
    else if (/[\p{L}\p{N}]/u.test(word) && !FILLERS.has(word)) names.push(word);
  }
  const typed = { ...(whose && { whose }), ...(filter && { filter }) };
  const at = names.findIndex((name) => DOMAIN.test(name) && !resources.includes(name));
  const domain = at < 0 ? undefined : toAscii((names[at] ?? '').replace(/^@/u, ''));
  const resource = names.filter((_name, i) => i !== at).join(' ');
  if ((at >= 0 && domain === undefined) || (resource !== '' && !resources.includes(resource))) return UNCLEAR;
  return whole({ ...typed, ...(resource !== '' && { resource }), ...(domain !== undefined && { domain }) });
}
