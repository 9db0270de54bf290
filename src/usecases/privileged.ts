import { groupsOf, type ObjectId, type Resource, stagesOf } from '../access/catalog.ts';
import type { Approval } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { membersOf } from './approvers.ts';
import { tellNow, toAdministrators } from './pay/tell/to-each.ts';
import type { Policy, World } from './ports.ts';

/** What keeps a grant from being given, where its group can hold directory roles and nobody decided that. */
export const PRIVILEGED = 'privileged-group';

export type GivenResource =
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * The resource as the directory has it: where one of its groups can hold directory roles, nobody gets it without a
 * decision, whatever the catalogue calls the group; and nobody at all where nobody decides, or such groups were not
 * allowed. What the directory does not let us read is as the catalogue says. Throws DirectoryError.
 */
export async function privilegedResource(world: World, resource: Resource): Promise<GivenResource> {
  const groups = await roleGroups(world, resource);
  if (groups.length === 0) return { kind: 'resource', resource };
  if (mayGiveRoles(resource, world.policy))
    return { kind: 'resource', resource: { ...resource, privileged: true } };
  const { admins } = world.policy;
  // Whom to ask is good to know, and no more.
  const people = admins === undefined ? [] : await membersOf(world, admins).catch(() => []);
  return { kind: 'refused', refusal: { code: PRIVILEGED, people } };
}

/** Whether somebody decides on it, and the settings allow groups that can hold directory roles. */
export const mayGiveRoles = (
  resource: Resource,
  { directoryRoles }: Pick<Policy, 'directoryRoles'>,
): boolean => directoryRoles === true && stagesOf(resource).length > 0;

/** The groups that keep what was approved so from being given. Throws DirectoryError. */
export async function notToGive(
  world: World,
  resource: Resource,
  approval: Approval,
): Promise<readonly ObjectId[]> {
  const groups = await roleGroups(world, resource);
  return approval.kind === 'approved' && world.policy.directoryRoles ? [] : groups;
}

const roleGroups = ({ directory }: World, { grants }: Resource): Promise<readonly ObjectId[]> =>
  directory.roleAssignable(groupsOf(grants));

/** Administrators hear of it once, whoever asks how often; who cannot be told now hears it when somebody asks again. */
export async function tellPrivileged(world: World, resource: Resource): Promise<void> {
  const id = `${PRIVILEGED}/${resource.id}/${groupsOf(resource.grants).join()}`;
  await tellNow(world, id, (telling) =>
    toAdministrators(world, telling, { kind: PRIVILEGED, resource: resource.id }),
  );
}
