import type { IndexingPolicy } from '@azure/cosmos';
import queries from '@zeit/cosmosdb-query/lib/index.js';

/** What a container says of itself. */
export interface Indexed {
  readonly partitionKey: string;
  readonly policy: IndexingPolicy;
}
export type Judgement =
  /** By which index: `range /a, /b`, `composite /a ASC, /b DESC`, or `everything`, which reads every document. */
  | { readonly kind: 'served'; readonly index: string }
  | { readonly kind: 'refused'; readonly message: string };

const parse = queries.default ?? (queries as unknown as typeof queries.default);
/** A store asks few queries, again and again; to read one takes longer than to answer it. */
const read = new Map<string, ReturnType<typeof parse>>();
function readOnce(sql: string): ReturnType<typeof parse> {
  const query = read.get(sql) ?? parse(sql);
  read.set(sql, query);
  return query;
}
/** The service indexes them, whatever the policy says. Source: azure-docs, index-policy.md. */
const SYSTEM = ['/id', '/_ts'];

interface Sorted {
  readonly path: string;
  readonly order: 'ASC' | 'DESC';
}

/**
 * Whether the service serves a query from an index, and from which; what it would scan for, it refuses with this text.
 * `partition`: the query keeps to one, whose key is a filter like any other.
 * Source: azure-docs, index-policy.md; the texts as people report them.
 */
export function judge(sql: string, partition: boolean, { partitionKey, policy }: Indexed): Judgement {
  const { body } = readOnce(sql).ast;
  const from = aliases(body.from);
  const filtered = [...(partition ? [partitionKey] : []), ...pathsIn(body.where, from), ...joined(from)];
  const sorted: readonly Sorted[] = (body.orderBy?.expressions ?? []).map((one: Node) => ({
    path: pathOf(one.expression as Node, from) ?? '?',
    order: one.order === 'DESC' ? 'DESC' : 'ASC',
  }));
  const hidden = [...new Set(filtered)].filter((path) => !isIndexed(path, policy));
  if (hidden.length > 0)
    return refused(
      `An invalid query has been specified with filters against path(s) excluded from indexing. Consider adding allow scan header in the request. (${hidden.join(', ')})`,
    );
  if (sorted.length > 1)
    return hasComposite(sorted, policy)
      ? served(
          'composite',
          sorted.map(({ path, order }) => `${path} ${order}`),
        )
      : refused(
          'The order by query does not have a corresponding composite index that it can be served from.',
        );
  if (sorted.some(({ path }) => !isIndexed(path, policy)))
    return refused('The index path corresponding to the specified order-by item is excluded.');
  const paths = [...new Set([...filtered, ...sorted.map(({ path }) => path)])];
  return paths.length === 0 ? { kind: 'served', index: 'everything' } : served('range', paths);
}

const refused = (error: string): Judgement => ({
  kind: 'refused',
  message: `Message: ${JSON.stringify({ Errors: [error] })}`,
});
const served = (kind: string, paths: readonly string[]): Judgement => ({
  kind: 'served',
  index: `${kind} ${paths.join(', ')}`,
});

/** What stands deepest decides, and `/a/?` before `/a/*`; where both say the same, it is left out. */
function isIndexed(path: string, { indexingMode, includedPaths = [], excludedPaths = [] }: IndexingPolicy) {
  if (indexingMode === 'none') return false;
  if (SYSTEM.includes(path)) return true;
  const depth = (all: readonly { readonly path: string }[]): number =>
    Math.max(-1, ...all.map((one) => closeness(one.path, path)));
  return depth(includedPaths) > depth(excludedPaths);
}

function closeness(pattern: string, path: string): number {
  const base = pattern.replaceAll('"', '').replace(/\/[?*]$/u, '');
  if (pattern.endsWith('/*')) return path === base || path.startsWith(`${base}/`) ? base.length * 2 : -1;
  return path === base ? base.length * 2 + 1 : -1;
}

/** All its paths, in this order, each as it says or each the other way round. */
function hasComposite(sorted: readonly Sorted[], { compositeIndexes = [] }: IndexingPolicy): boolean {
  return compositeIndexes.some((index) =>
    [false, true].some(
      (turned) =>
        index.length === sorted.length &&
        index.every(({ path, order }, i) => {
          const descends = (order === 'descending') !== turned;
          return sorted[i]?.path === path && (sorted[i]?.order === 'DESC') === descends;
        }),
    ),
  );
}

type Node = { readonly type?: string; readonly [name: string]: unknown };
const isNode = (one: unknown): one is Node => typeof one === 'object' && one !== null;

/** What each name of a FROM stands for: the document itself, or the elements of an array of it. */
function aliases(from: Node): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const sources = [from.source, ...(from.joins as unknown[])].filter(isNode);
  for (const { expression, alias, iteration } of sources) {
    const path = pathOf(expression as Node, names) ?? '';
    const name = (isNode(alias) ? alias : nameIn(expression as Node)).name;
    names.set(String(name), iteration === true ? `${path}/[]` : path);
  }
  return names;
}
const nameIn = (node: Node): Node => (node.type === 'identifier' ? node : nameIn(node.expression as Node));

/** A join walks what it joins. */
const joined = (names: ReadonlyMap<string, string>): readonly string[] =>
  [...names.values()].filter((path) => path.endsWith('/[]'));

/** The path of a member such as c.a.b; undefined for what is none. */
function pathOf(node: Node, names: ReadonlyMap<string, string>): string | undefined {
  switch (node.type) {
    case 'collection_expression':
      return pathOf(node.expression as Node, names);
    case 'identifier':
      return names.get(String(node.name)) ?? '';
    case 'scalar_member_expression':
    case 'collection_member_expression': {
      const above = pathOf(node.object as Node, names);
      const property = node.property as Node;
      return above === undefined ? undefined : `${above}/${String(property.name ?? property.value)}`;
    }
    default:
      return undefined;
  }
}

function pathsIn(node: unknown, names: ReadonlyMap<string, string>): readonly string[] {
  if (!isNode(node)) return [];
  const path = node.type?.endsWith('member_expression') ? pathOf(node, names) : undefined;
  return path === undefined ? Object.values(node).flatMap((one) => pathsIn(one, names)) : [path];
}
