import type { Resource } from '../../access/catalog.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { CommandContext } from '../authorize.ts';

const unquoted = (said: string): string => said.replace(/^["“”„«»'‘’]|["“”„«»'‘’]$/gu, '');

/** By id or name, or by a part that only one has; the only one there is needs no naming. */
export function resourceNamed(context: CommandContext, name: string | undefined): Resource | undefined {
  const { resources } = context.world.policy;
  if (name === undefined || name.trim() === '') return resources.length === 1 ? resources[0] : undefined;
  const wanted = unquoted(name.trim().toLowerCase());
  const names = (resource: Resource): string[] => [resource.id.toLowerCase(), resource.name.toLowerCase()];
  const bare = unquoted(wanted.replace(/^(?:the|our) /u, ''));
  const exact = resources.find((resource) => names(resource).some((one) => one === wanted || one === bare));
  if (exact !== undefined || bare.length < 3) return exact;
  const [only, ...more] = resources.filter((resource) => names(resource).some((one) => one.includes(bare)));
  return more.length === 0 ? only : undefined;
}

/** What is wrong where `resourceNamed` finds none. */
export function noSuchResource({ world }: CommandContext, name: string | undefined): Refusal {
  const known = world.policy.resources.map(({ id }) => id);
  return name === undefined
    ? { code: 'resource-needed', known }
    : { code: 'unknown-resource', input: name, known };
}
