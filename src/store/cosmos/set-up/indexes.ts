import type { IndexingPolicy } from '@azure/cosmos';
import { store as words } from '../../../words/en/operator/store.ts';
import { indexCommand, type Place } from './commands.ts';
import type { ContainerPlan } from './containers.ts';

/** How a container's indexes differ from those planned: what queries lack, and what writes pay for without need. */
export interface IndexDifference {
  readonly lacking: readonly string[];
  readonly needless: readonly string[];
}

/** The service adds paths of its own to those that are left out, so these are not compared. */
export function indexDifference(
  planned: IndexingPolicy,
  found: IndexingPolicy | undefined,
): IndexDifference | undefined {
  const [ours, theirs] = [indexesOf(planned), indexesOf(found ?? {})];
  const lacking = ours.filter((one) => !theirs.includes(one) && !isCovered(one, found ?? {}));
  const needless = theirs.filter((one) => !ours.includes(one));
  return lacking.length + needless.length === 0 ? undefined : { lacking, needless };
}

const indexesOf = ({ includedPaths = [], compositeIndexes = [] }: IndexingPolicy): readonly string[] => [
  ...includedPaths.map(({ path }) => path),
  ...compositeIndexes.map((fields) => fields.map(({ path, order }) => `${path} ${order}`).join(', ')),
];

/** Whether a wider path takes a single one in. */
function isCovered(index: string, { includedPaths = [], excludedPaths = [] }: IndexingPolicy): boolean {
  if (!index.endsWith('/?')) return false;
  const wide = ['/*', index.replace(/\?$/u, '*')];
  return (
    includedPaths.some(({ path }) => wide.includes(path)) &&
    !excludedPaths.some(({ path }) => path === index || (path !== '/*' && wide.includes(path)))
  );
}

/** A key may change a container; an Azure identity's rights to the data do not reach so far. */
export const indexCure = (
  options: Place & { readonly key?: string | undefined },
  plan: ContainerPlan,
): string =>
  options.key === undefined ? indexCommand(options, plan) : words.mend(indexCommand(options, plan));
