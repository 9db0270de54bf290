import { createHash } from 'node:crypto';
import type { Resource } from './access/catalog.ts';
import { resourceChanges } from './access/catalogue-change.ts';
import type { CatalogueFault } from './access/catalogue-fault.ts';
import type { ReadConfig } from './settings/config.ts';
import type { CatalogueFile, CatalogueLook, Policy } from './usecases/ports.ts';

/** Reads all settings anew, the catalogue's file among them. */
export type Reread = () => ReadConfig;

type Taken = Pick<Policy, 'resources' | 'catalogueApproval'>;

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');

/** The catalogue's file, for a process whose policy is `policy`, of which taking it changes these parts. */
export function catalogueFile(
  policy: { -readonly [K in keyof Taken]: Taken[K] },
  reread: Reread,
): CatalogueFile {
  const running = (): Taken => ({
    resources: policy.resources,
    ...(policy.catalogueApproval && { catalogueApproval: policy.catalogueApproval }),
  });
  const found = (): Taken | readonly CatalogueFault[] => {
    const read = reread();
    if (!read.ok) return read.problems.map(({ name, fault }) => fault ?? { kind: 'setting', name });
    const { resources, catalogueApproval } = read.config;
    return { resources, ...(catalogueApproval && { catalogueApproval }) };
  };
  const isWrong = (one: Taken | readonly CatalogueFault[]): one is readonly CatalogueFault[] =>
    Array.isArray(one);
  return {
    look(): CatalogueLook {
      const now = found();
      const digest = digestOf(now);
      if (isWrong(now)) return { kind: 'wrong', digest, faults: now };
      if (digest === digestOf(running())) return { kind: 'same', digest };
      return { kind: 'changed', digest, changes: resourceChanges(policy.resources, now.resources) };
    },
    take(digest) {
      const now = found();
      if (isWrong(now) || digestOf(now) !== digest) return false;
      policy.resources = now.resources;
      if (now.catalogueApproval) policy.catalogueApproval = now.catalogueApproval;
      else delete policy.catalogueApproval;
      return true;
    },
    text: () => JSON.stringify(running()),
    since(text) {
      try {
        const { resources } = JSON.parse(text) as { readonly resources: readonly Resource[] };
        return resourceChanges(resources, policy.resources);
      } catch {
        return undefined;
      }
    },
  };
}
