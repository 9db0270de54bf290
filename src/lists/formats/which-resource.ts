import { nearest } from '../../access/nearest.ts';
import type { ListedResource } from '../checked.ts';
import { type Known, urlKey } from './known.ts';
import type { Row } from './row.ts';

/** As many as a fault offers; a longer list helps nobody. */
const OFFERED = 10;
const ids = (resources: readonly ListedResource[]): readonly string[] =>
  resources.slice(0, OFFERED).map(({ resource }) => resource.id);

/** What a row of ours is for. `needed` is false where access that is there already says it. */
export function namedResource(row: Row, known: Known, needed: boolean): readonly ListedResource[] {
  const said = row.line('resource');
  if (said === '') return needed ? usualFor(row, known) : [];
  const found = known.named(said);
  if (found !== undefined) return [found];
  const words = known.all.flatMap(({ resource }) => [resource.id, resource.name.toLowerCase()]);
  const near = known.named(nearest(said.slice(0, 60).toLowerCase(), words) ?? '');
  row.wrong('resource', 'resource-unknown', ids(near === undefined ? known.all : [near]));
  return [];
}

function usualFor(row: Row, known: Known): readonly ListedResource[] {
  if (known.usual !== undefined) return [known.usual];
  row.wrong('resource', 'resource-needed', ids(known.all));
  return [];
}

const several = (text: string): readonly string[] => text.split(/[\s,;]+/u).filter((id) => id !== '');

/**
 * What a row of the old portal's is for: whatever the groups and applications in it belong to. One that nothing here
 * manages is wrong. One that several resources give is that which the rest of the row names already.
 */
export function portalResources(row: Row, known: Known): readonly ListedResource[] {
  const asked = [
    ...several(row.line('appId')).map((id) => ['appId', id, known.ofApp(id)] as const),
    ...several(row.line('apps')).map((id) => ['apps', id, known.ofApp(id)] as const),
    ...several(row.line('groups')).map((id) => ['groups', id, known.ofGroup(id)] as const),
  ];
  if (asked.length === 0) return byReplyUrl(row, known);
  const unknown = { appId: 'app-id-unknown', apps: 'app-unknown', groups: 'group-unknown' } as const;
  const chosen = new Set<ListedResource>();
  for (const [key, id, found] of asked) {
    if (found.length === 0) row.wrong(key, unknown[key], [], id);
    if (found.length === 1 && found[0] !== undefined) chosen.add(found[0]);
  }
  for (const [key, id, found] of asked)
    if (found.length > 1 && !found.some((one) => chosen.has(one)))
      row.wrong(key, 'resource-ambiguous', ids(found), id);
  for (const one of chosen) checkReplyUrl(row, one);
  return [...chosen];
}

/** Where nothing else says so, the address that the invitation leads back to tells what it is for. */
export function byReplyUrl(row: Row, known: Known): readonly ListedResource[] {
  const said = row.line('replyUrl');
  const leading = known.ofReplyUrl(said);
  const chosen = leading.length === 1 ? leading[0] : known.usual;
  if (chosen !== undefined) {
    checkReplyUrl(row, chosen);
    return [chosen];
  }
  const urls = known.all.flatMap(({ replyUrls }) => replyUrls.slice(0, 1)).slice(0, OFFERED);
  row.wrong('replyUrl', said === '' ? 'resource-needed' : 'reply-url-not-allowed', urls);
  return [];
}

function checkReplyUrl(row: Row, { replyUrls }: ListedResource): void {
  const said = row.line('replyUrl');
  if (said === '') return;
  const key = urlKey(said);
  if (key === undefined || !replyUrls.some((url) => urlKey(url) === key))
    row.wrong('replyUrl', 'reply-url-not-allowed', replyUrls.slice(0, 1));
}
