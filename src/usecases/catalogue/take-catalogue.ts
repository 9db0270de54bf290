import { requireReason } from '../../access/policy.ts';
import type { Refusal } from '../../access/refusal.ts';
import { type Administering, administer } from '../administer.ts';
import type { CatalogueLook } from '../catalogue-port.ts';
import type { World } from '../ports.ts';
import { proposalOf, propose } from './proposal.ts';

export type CatalogueTaken =
  | { readonly kind: 'taken' }
  /** Another administrator has to agree. */
  | { readonly kind: 'proposed' }
  /** The file says something else by now. */
  | { readonly kind: 'moved-on'; readonly look: CatalogueLook | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** From now on every process goes by the catalogue of this digest. Who may is for the caller to see to. */
export async function takeCatalogue(
  world: World,
  digest: string,
  by: Administering,
): Promise<CatalogueTaken> {
  const look = world.catalogue?.look();
  if (look?.kind !== 'changed' || look.digest !== digest) return { kind: 'moved-on', look };
  const unsaid = requireReason(by.reason);
  if (unsaid !== undefined) return { kind: 'refused', refusal: unsaid };
  const { changes } = look;
  if (world.policy.catalogueApproval === 'required') {
    const proposal = await proposalOf(world, digest);
    if (proposal === undefined) {
      await propose(world, digest, by.person);
      await administer(world, { kind: 'catalogue-proposed', digest, changes }, by);
      return { kind: 'proposed' };
    }
    if (proposal.id === by.person.id)
      return { kind: 'refused', refusal: { code: 'second-administrator-needed' } };
  }
  await administer(world, { kind: 'catalogue-taken', digest, changes }, by);
  world.catalogue?.take(digest);
  return { kind: 'taken' };
}
