import { distinctTargets, includesTarget, type Target } from '../access/catalog.ts';
import type { Inspection, OpenDirectory, TargetProblem } from '../directory/index.ts';
import { isHeld } from '../directory/permissions.ts';
import type { Config } from '../settings/config.ts';
import type { FaultCode, Finding } from '../usecases/ports.ts';
import { mayGiveRoles } from '../usecases/privileged.ts';
import { fine, missing, seen, unknown } from './finding.ts';

/** Each problem of a target by the fault that it is; undefined where it is only how we may come by it. */
const FAULTS: Readonly<Record<TargetProblem, FaultCode | undefined>> = {
  'not-found': 'target-gone',
  'not-readable': 'not-seen',
  'directory-role-gone': 'role-gone',
  'group-dynamic': 'group-dynamic',
  'group-synced': 'group-synced',
  'group-mail-enabled': 'group-mail-enabled',
  'group-role-assignable': undefined,
  'role-unknown': 'role-unknown',
  'role-not-for-users': 'role-not-for-users',
  'directory-roles-off': undefined,
};

/** What reading it takes. */
const NEEDED: Readonly<Record<Target['kind'], string>> = {
  group: 'GroupMember.Read.All',
  app: 'Application.Read.All',
  'directory-role': 'RoleManagement.Read.Directory',
};

const idOf = (target: Target): string => {
  switch (target.kind) {
    case 'group':
      return target.group;
    case 'app':
      return target.app;
    case 'directory-role':
      return target.role;
  }
};

/** Whether each group, application role and directory role of the catalogue can be given. */
export async function lookAtTargets(config: Config, directory: OpenDirectory): Promise<readonly Finding[]> {
  const targets = distinctTargets(...config.resources.map(({ grants }) => grants));
  return seen('target', targets.map(idOf).join(', '), async () => {
    const inspected = await directory.inspect(targets);
    return (await Promise.all(inspected.map((one) => lookAt(one, config, directory)))).flat();
  });
}

async function lookAt(
  found: Inspection,
  config: Config,
  directory: OpenDirectory,
): Promise<readonly Finding[]> {
  const { target, problem, name } = found;
  const id = idOf(target);
  const subject = name === undefined ? id : `${name} (${id})`;
  const fault = problem && FAULTS[problem];
  if (fault === 'not-seen') return [unknown('target', fault, subject, NEEDED[target.kind])];
  if (fault !== undefined) return [missing('target', fault, subject, id)];
  if (target.kind !== 'group') return [fine('target', subject)];
  return seen('target', subject, async () => {
    const held = (await directory.granted()) ?? new Set();
    const toRoles = problem === 'group-role-assignable';
    const given =
      toRoles && isUndecided(target, config)
        ? missing('target', 'group-roles-undecided', subject, id)
        : fine('target', subject);
    if (isHeld(toRoles ? 'RoleManagement.ReadWrite.Directory' : 'GroupMember.ReadWrite.All', held))
      return [given];
    const us = await directory.setUp.identity();
    switch (await directory.setUp.owns(target.group)) {
      case true:
        return [given];
      case undefined:
        return [unknown('target', 'not-seen', subject, 'token: oid')];
      case false: {
        const whose = toRoles ? 'group-role-assignable' : 'group-not-owned';
        return [missing('target', whose, subject, `${id} ${us?.servicePrincipal ?? 'OBJECT_ID'}`)];
      }
    }
  });
}

/** Whether some resource that has it is one that nobody gets. */
const isUndecided = (target: Target, config: Config): boolean =>
  config.resources.some(
    (resource) => includesTarget(resource.grants, target) && !mayGiveRoles(resource, config),
  );
