import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** What an expression comes to is only known in Azure. */
export interface Expression {
  readonly expression: string;
}

export type Value =
  | string
  | number
  | boolean
  | null
  | Expression
  | readonly Value[]
  | { readonly [key: string]: Value };

export interface Declared {
  /** Type and version, such as Microsoft.App/containerApps@2025-07-01. */
  readonly type: string;
  readonly body: Value;
}

export interface Template {
  /** Lines that are no Bicep. */
  readonly faults: readonly string[];
  readonly parameters: readonly string[];
  readonly variables: Readonly<Record<string, Value>>;
  readonly resources: Readonly<Record<string, Declared>>;
  readonly outputs: readonly string[];
  /** Names that are used, and declared nowhere. */
  readonly unknown: readonly string[];
}

const FUNCTIONS = ['empty', 'guid', 'items', 'json', 'loadJsonContent', 'resourceGroup', 'string'].concat([
  'map',
  'subscriptionResourceId',
  'tenant',
  'union',
  'concat',
  'replace',
  'secure',
  'toLower',
  'allowed',
  'description',
  'maxLength',
  'minLength',
  'minValue',
]);

/** Reads a Bicep file by its grammar; what the types of Azure's resources ask for is not looked at. */
export async function readBicep(path: string): Promise<Template> {
  await Parser.init();
  const grammar = join(dirname(require.resolve('tree-sitter-bicep/package.json')), 'tree-sitter-bicep.wasm');
  const parser = new Parser().setLanguage(await Language.load(readFileSync(grammar)));
  const tree = parser.parse(readFileSync(path, 'utf8'));
  if (tree === null) throw new Error(`${path} was not parsed`);
  const all = [...walk(tree.rootNode)];
  const of = (kind: string): readonly Node[] => all.filter(({ type }) => type === kind);
  const named = (kind: string) => of(kind).map((node) => [nameOf(node), node] as const);
  const declared = [
    ...['parameter', 'variable', 'resource', 'output'].flatMap((kind) =>
      named(`${kind}_declaration`).map(([name]) => name),
    ),
    ...['for_statement', 'lambda_expression'].flatMap((kind) => of(kind).map(nameOf)),
  ];
  const used = of('identifier').filter(
    ({ id, parent }) => parent?.type !== 'object_property' || parent.firstNamedChild?.id !== id,
  );
  return {
    faults: all
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `${node.startPosition.row + 1}: ${node.text}`),
    parameters: named('parameter_declaration').map(([name]) => name),
    variables: Object.fromEntries(
      named('variable_declaration').map(([name, node]) => [name, read(node.namedChildren.at(-1))]),
    ),
    resources: Object.fromEntries(
      named('resource_declaration').map(([name, node]) => [name, resourceOf(node)]),
    ),
    outputs: named('output_declaration').map(([name]) => name),
    unknown: used
      .map(({ text }) => text)
      .filter((name) => !declared.includes(name) && !FUNCTIONS.includes(name)),
  };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (child !== null) yield* walk(child);
}

const nameOf = (node: Node): string =>
  node.namedChildren.find((child) => child?.type === 'identifier')?.text ?? '';

function resourceOf(node: Node): Declared {
  const body = [...walk(node)].find(({ type }) => type === 'object');
  const type = node.namedChildren.find((child) => child?.type === 'string');
  return { type: String(read(type)), body: read(body) };
}

/** Of a choice the last branch is read, of a loop one turn. */
function read(node: Node | null | undefined): Value {
  if (!node) return null;
  const children = node.namedChildren.filter(
    (child): child is Node => child !== null && child.type !== 'comment',
  );
  switch (node.type) {
    case 'string':
      return children.every(({ type }) => type !== 'interpolation')
        ? node.text.slice(1, -1)
        : { expression: node.text };
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'array':
      return children.map(read);
    case 'for_statement':
      return [read(children.at(-1))];
    case 'ternary_expression':
      return read(children.at(-1));
    case 'object':
      return Object.fromEntries(children.map(({ namedChildren: [key, value] }) => [keyOf(key), read(value)]));
    default:
      return { expression: node.text };
  }
}

const keyOf = (key: Node | null | undefined): string => (key?.text ?? '').replace(/^'|'$/gu, '');
