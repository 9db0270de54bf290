/** Where something stands in a JSON value: the names and positions on the way to it, each after a slash. */
export type Path = string;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object';

const stepsOf = (path: Path): readonly string[] => path.split('/').slice(1);

/** What stands there; undefined: nothing. */
export const at = (value: unknown, path: Path): unknown =>
  stepsOf(path).reduce<unknown>(
    (node, step) => (isNode(node) && Object.hasOwn(node, step) ? node[step] : undefined),
    value,
  );

function put(value: unknown, steps: readonly string[], other: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return other;
  if (!isNode(value) || !Object.hasOwn(value, step)) return value;
  const changed = put(value[step], rest, other);
  if (Array.isArray(value)) return value.with(Number(step), changed);
  return { ...value, [step]: changed };
}

/** The same with something else at each of the paths. */
export const replaced = (value: unknown, paths: readonly Path[], other: unknown): unknown =>
  paths.reduce((whole, path) => put(whole, stepsOf(path), other), value);
