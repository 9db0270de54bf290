/** Where something stands in a JSON value: the names and positions on the way to it, each after a slash. */
export type Path = string;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object';

const stepsOf = (path: Path): readonly string[] => path.split('/').slice(1);

/** A value with something else at each of the paths; what stands on the way is copied once. */
export function replaced(value: unknown, paths: readonly Path[], other: unknown): unknown {
  if (paths.length === 0) return value;
  const whole = { value };
  const copies = new Set<unknown>([whole]);
  for (const path of paths) {
    let [node, name]: [Record<string, unknown>, string] = [whole, 'value'];
    let isThere = true;
    for (const step of stepsOf(path)) {
      const next = node[name];
      isThere = isNode(next) && Object.hasOwn(next, step);
      if (!isThere) break;
      const copy = copyOf(next, copies);
      node[name] = copy;
      [node, name] = [copy, step];
    }
    if (isThere) node[name] = other;
  }
  return whole.value;
}

/** Itself, where it is a copy already. */
function copyOf(node: unknown, copies: Set<unknown>): Record<string, unknown> {
  const copy = copies.has(node) ? node : Array.isArray(node) ? [...node] : { ...(node as Node) };
  copies.add(copy);
  return copy as Record<string, unknown>;
}
