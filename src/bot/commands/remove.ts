import { fitsAction } from '../../usecases/dry-run/judge-action.ts';
import { aboutOne, placeIn } from '../parse/said.ts';
import { about, pickOwn } from '../partner/about.ts';
import { confirmRemoval } from '../partner/confirm-removal.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import { defineCommand } from './command.ts';

/** The confirmation comes first: nothing is taken away by typing. */
export const remove = defineCommand({
  name: 'remove',
  aliases: [],
  meantBy: ['delete'],
  roles: ['asks'],
  menus: ['personal', 'team', 'groupChat'],
  parse: (said) =>
    aboutOne(said, (address, tail) => {
      const resource = placeIn(tail);
      return tail !== '' && resource === undefined ? undefined : { address, resource };
    }),
  run: (context, { address, resource }) =>
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
    }),
});
