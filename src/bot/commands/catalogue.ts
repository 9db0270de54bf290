import { proposalOf } from '../../usecases/catalogue/proposal.ts';
import { rolesHeld } from '../authorize.ts';
import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const catalogue = defineCommand({
  name: 'catalogue',
  aliases: ['catalog'],
  roles: ['administers'],
  anew: true,
  readOnly: true,
  parse: nothingMore,
  async run(context) {
    if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
    const { world } = context;
    const look = world.catalogue?.look();
    const proposedBy = look?.kind === 'changed' ? await proposalOf(world, look.digest) : undefined;
    return {
      kind: 'catalogue',
      ...(look && { look }),
      two: world.policy.catalogueApproval === 'required',
      ...(proposedBy && { proposedBy }),
    };
  },
});
