import type { Against, ListedResource } from '../checked.ts';

/** The catalogue, by everything that a row may call a resource. */
export interface Known {
  readonly all: readonly ListedResource[];
  /** What a row is for that names nothing. */
  readonly usual: ListedResource | undefined;
  named(text: string): ListedResource | undefined;
  /** By the object id of a group. */
  ofGroup(id: string): readonly ListedResource[];
  /** By AppID, or by the object id of a service principal. */
  ofApp(id: string): readonly ListedResource[];
  ofReplyUrl(url: string): readonly ListedResource[];
}

export function knownFrom({ resources, usual }: Pick<Against, 'resources' | 'usual'>): Known {
  const names = new Map<string, ListedResource>();
  const groups = new Map<string, ListedResource[]>();
  const apps = new Map<string, ListedResource[]>();
  const urls = new Map<string, ListedResource[]>();
  for (const one of resources) {
    for (const target of one.resource.grants) {
      if (target.kind === 'group') add(groups, target.group, one);
      if (target.kind === 'app') add(apps, target.app, one);
    }
    for (const id of one.appIds) add(apps, id.toLowerCase(), one);
    for (const url of one.replyUrls) add(urls, urlKey(url) ?? url, one);
  }
  // An id wins over a name that another resource happens to have.
  for (const one of resources) names.set(one.resource.name.toLowerCase(), one);
  for (const one of resources) names.set(one.resource.id.toLowerCase(), one);
  const only = resources.length === 1 ? resources[0] : undefined;
  return {
    all: resources,
    usual:
      usual.resource === undefined ? only : resources.find(({ resource }) => resource.id === usual.resource),
    named: (text) => names.get(text.toLowerCase()),
    ofGroup: (id) => groups.get(id.toLowerCase()) ?? [],
    ofApp: (id) => apps.get(id.toLowerCase()) ?? [],
    ofReplyUrl: (url) => urls.get(urlKey(url) ?? '') ?? [],
  };
}

function add(to: Map<string, ListedResource[]>, key: string, one: ListedResource): void {
  const there = to.get(key);
  if (there === undefined) to.set(key, [one]);
  else if (!there.includes(one)) there.push(one);
}

/** One form for addresses that lead to the same place; undefined for what is none, or holds a name or password. */
export function urlKey(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return undefined;
  return href.replace(/\/$/u, '');
}
