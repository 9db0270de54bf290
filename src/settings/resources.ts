import type { Resource } from '../access/catalog.ts';
import type { CatalogueFault } from '../access/catalogue-fault.ts';
import { parseResources, singleResource } from './catalogue.ts';
import { membersOf } from './members.ts';
import type { Settings } from './schema.ts';

/** The resources of CATALOG_FILE, or the one that SECURITY_GROUP_ID describes, and what is wrong with the file. */
export function readResources(
  settings: Settings,
  readFile: (path: string) => string,
): {
  readonly resources: readonly Resource[];
  readonly catalogueApproval: 'required' | undefined;
  readonly faults: readonly CatalogueFault[];
} {
  const usual = {
    requesters: membersOf(settings.REQUESTERS_GROUP_ID, settings.REQUESTERS),
    approvers: membersOf(settings.APPROVERS_GROUP_ID, settings.APPROVERS),
  };
  const { CATALOG_FILE: file, SECURITY_GROUP_ID: group } = settings;
  if (file === undefined) {
    const single =
      group === undefined ? [] : [singleResource(group, settings.APP_NAME, settings.APP_URL, usual)];
    return { resources: single, catalogueApproval: undefined, faults: [] };
  }
  let text: string;
  try {
    text = readFile(file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { resources: [], catalogueApproval: undefined, faults: [{ kind: 'unreadable', why }] };
  }
  return { catalogueApproval: undefined, ...parseResources(text, usual) };
}
