import { fitsAction } from '../../usecases/dry-run/judge-action.ts';
import { type CommandContext, requireStake } from '../authorize.ts';
import { previewCutOff } from '../emergency/cut-off.ts';
import { removeAllOf } from '../lists/remove-all-of.ts';
import { type AllOf, allOf } from '../parse/all-of.ts';
import { ACCESS, OUT, TAKEN_FIRST, TAKEN_IN } from '../parse/english.ts';
import { type EverythingOf, everythingOf } from '../parse/everything-of.ts';
import { aboutOne, placeIn, type Reading, type Said, trimmed, UNCLEAR, whole } from '../parse/said.ts';
import { isAddress, isAnd, lowered, tokensOf } from '../parse/tokens.ts';
import { about, pickOwn } from '../partner/about.ts';
import { confirmRemoval } from '../partner/confirm-removal.ts';
import { AT_ONCE } from '../partner/invite-form.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

interface Some {
  /** One at least. */
  readonly addresses: readonly string[];
  readonly resource: string | undefined;
}

/** The confirmation comes first: nothing is taken away by typing. */
export const remove = defineCommand<Some | AllOf | EverythingOf>({
  name: 'remove',
  aliases: [
    'delete',
    'kick out',
    'kick',
    'throw out',
    'throw',
    'take away',
    'take',
    'end access',
    'get rid of',
    'lock out',
    'terminate access of',
    'terminate',
  ],
  roles: ['asks', 'owns'],
  menus: ['personal', 'team', 'groupChat'],
  parse(said) {
    const everything = everythingOf(said.text);
    if (everything !== undefined) return whole(everything);
    const all = allOf(said.text);
    return all === undefined ? named(said) : whole(all);
  },
  run(context, typed) {
    if ('of' in typed) return previewCutOff(context, typed);
    return 'domain' in typed ? removeAllOf(context, typed) : removeSome(context, typed);
  },
});

/** `anna@partner.com and ben@partner.com from portal`; whoever says `kick … out` names somebody by their address. */
function named(said: Said): Reading<Some> {
  if (said.phrase === 'take' && TAKEN_IN.test(said.text)) return UNCLEAR;
  const plainly = said.phrase === undefined || said.phrase === 'remove';
  const text = addressFirst(said).replace(OUT.before, ' ');
  const more: string[] = [];
  const reading = aboutOne({ ...said, text }, (address, tail) => {
    const rest = others(tail, more)
      .replace(OUT.behind, plainly ? '$&' : '')
      .replace(ACCESS.behind, '')
      .trim();
    const resource = rest === '' ? undefined : placeIn(rest.replace(/^(?:to|in) /iu, ''));
    if (rest !== '' && (resource === undefined || isClause(resource, said.resources))) return undefined;
    return plainly || isAddress(address) ? { addresses: [address, ...more], resource } : undefined;
  });
  return reading.kind === 'whole' && !plainly && reading.typed.addresses.length === 0 ? UNCLEAR : reading;
}

/** In words: what is longer and no known name is something else that was said, such as why. */
const LONGEST_UNKNOWN_NAME = 3;
const isClause = (said: string, resources: readonly string[]): boolean =>
  said.split(' ').length > LONGEST_UNKNOWN_NAME && !resources.includes(lowered(said).replace(/^the /u, ''));

/** `access to portal of anna@partner.com` as it would stand the other way round. */
function addressFirst({ text, resources }: Said): string {
  const [, named = '', whom = ''] = TAKEN_FIRST.exec(trimmed(text)) ?? [];
  return resources.includes(lowered(named)) ? `${whom} from ${named}` : text;
}

/** Takes the addresses that follow the first one off a line, and gives back what comes after them. */
function others(tail: string, into: string[]): string {
  const tokens = tokensOf(tail);
  let at = 0;
  while (at < tokens.length) {
    const next = tokens.slice(at).findIndex((one) => !isAnd(one));
    const token = tokens[at + next];
    if (next < 0 || token?.kind !== 'address') break;
    into.push(token.address);
    at += next + 1;
  }
  const rest = tokens[at];
  return rest === undefined ? '' : tail.slice(rest.at);
}

/** Each by itself, with a question of its own. */
async function removeSome(context: CommandContext, { addresses, resource }: Some): Promise<Reply> {
  const [only, ...more] = addresses;
  if (only !== undefined && more.length === 0) return removeOne(context, only, resource);
  if (addresses.length > AT_ONCE) return { kind: 'refused', refusal: { code: 'too-many', limit: AT_ONCE } };
  const results = [];
  for (const address of new Set(addresses))
    results.push({ address, reply: await removeOne(context, address, resource) });
  return { kind: 'asked-all', results };
}

const removeOne = (context: CommandContext, address: string, resource: string | undefined): Promise<Reply> =>
  about(context, address, async (partner) => {
    const wanted = resource === undefined ? undefined : resourceNamed(context, resource);
    if (resource !== undefined && wanted === undefined)
      return { kind: 'refused', refusal: noSuchResource(context, resource) };
    const live = partner.records.filter(
      (record) =>
        fitsAction({ kind: 'remove' }, record) &&
        (wanted === undefined || record.request.resource === wanted.id),
    );
    // What is under way already says how far it is.
    const going = partner.records.find(
      (record) => record.status === 'removing' && requireStake(context, record) === undefined,
    );
    if (live.length === 0 && going !== undefined) return { kind: 'removal', record: going };
    const own = await pickOwn(context, live, (record) => confirmRemoval(context, record));
    const known = partner.accounts.length > 0 || partner.records.length > 0;
    return own ?? { kind: 'nothing-to-remove', address: partner.address, known };
  });
