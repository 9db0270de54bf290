import { fitsAction } from '../../usecases/dry-run/judge-action.ts';
import type { CommandContext } from '../authorize.ts';
import { removeAllOf } from '../lists/remove-all-of.ts';
import { type AllOf, allOf } from '../parse/all-of.ts';
import { aboutOne, placeIn, type Reading, type Said, whole } from '../parse/said.ts';
import { about, pickOwn } from '../partner/about.ts';
import { confirmRemoval } from '../partner/confirm-removal.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

interface One {
  readonly address: string;
  readonly resource: string | undefined;
}

/** The confirmation comes first: nothing is taken away by typing. */
export const remove = defineCommand<One | AllOf>({
  name: 'remove',
  aliases: [],
  meantBy: ['delete'],
  roles: ['asks', 'owns'],
  menus: ['personal', 'team', 'groupChat'],
  parse(said) {
    const all = allOf(said.text);
    return all === undefined ? oneOf(said) : whole(all);
  },
  run: (context, typed) => ('domain' in typed ? removeAllOf(context, typed) : removeOne(context, typed)),
});

const oneOf = (said: Said): Reading<One> =>
  aboutOne(said, (address, tail) => {
    const resource = placeIn(tail);
    return tail !== '' && resource === undefined ? undefined : { address, resource };
  });

const removeOne = (context: CommandContext, { address, resource }: One): Promise<Reply> =>
  about(context, address, async (partner) => {
    const wanted = resource === undefined ? undefined : resourceNamed(context, resource);
    if (resource !== undefined && wanted === undefined)
      return { kind: 'refused', refusal: noSuchResource(context, resource) };
    const live = partner.records.filter(
      (record) =>
        fitsAction({ kind: 'remove' }, record) &&
        (wanted === undefined || record.request.resource === wanted.id),
    );
    const own = await pickOwn(context, live, (record) => confirmRemoval(context, record));
    const known = partner.accounts.length > 0 || partner.records.length > 0;
    return own ?? { kind: 'nothing-to-remove', address: partner.address, known };
  });
