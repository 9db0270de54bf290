import { isNode, type Node, type Source } from './syntax.ts';

/** One way to break one place of a file. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly place: 'value' | 'statement' | 'property' | 'entry';
  /** What stands there instead of a value; of the other places it is nothing, and of an entry a return. */
  readonly instead?: string;
  readonly what: string;
}

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
};
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
]);
/** Whether a line reaches the log, and that a base is constructed, is nothing to break. */
const LEFT_ALONE = /^(?:(?:await )?(?:[\w.]*\.)?log\b|super\()/u;

/** Each change that this node alone allows; what is inside it has its own. */
export function changesOf(node: Node, source: Source): readonly Change[] {
  const { test } = node;
  const said = textOf(source, node);
  switch (node.type) {
    case 'BinaryExpression':
      return ofOperator(node, source);
    case 'IfStatement':
    case 'ConditionalExpression':
      return isNode(test) ? [at(test, 'true', 'always true'), at(test, 'false', 'never true')] : [];
    case 'WhileStatement':
      return isNode(test) ? [at(test, 'false', 'never true')] : [];
    case 'UnaryExpression':
      return node.operator === '!' && isNode(node.argument)
        ? [at(node, textOf(source, node.argument), '! dropped')]
        : [];
    case 'BooleanLiteral':
      return [at(node, String(node.value !== true), 'flipped')];
    case 'NumericLiteral':
      return [at(node, `(${said} + 1)`, 'one more')];
    case 'ArrayExpression':
      return Array.isArray(node.elements) && node.elements.length > 0 ? [at(node, '[]', 'emptied')] : [];
    case 'CallExpression':
      return ofCall(node, source);
    case 'ExpressionStatement':
      return LEFT_ALONE.test(said) ? [] : [{ ...node.span, place: 'statement', what: 'dropped' }];
    case 'ObjectExpression':
      return ofCopy(node);
    default:
      return ofBody(node);
  }
}

const textOf = (source: Source, { span }: Node): string => source.text(span.start, span.end);
const at = ({ span }: Node, instead: string, what: string): Change => ({
  ...span,
  place: 'value',
  instead,
  what,
});

function ofOperator(node: Node, source: Source): readonly Change[] {
  const { left, right, operator } = node;
  if (!isNode(left) || !isNode(right) || typeof operator !== 'string') return [];
  if (operator === '??') return [at(node, textOf(source, left), '?? dropped')];
  if (operator === '+' && isText(node)) return [];
  return (OPERATORS[operator] ?? []).map((other) =>
    at(node, `(${textOf(source, left)}) ${other} (${textOf(source, right)})`, `${operator} is ${other}`),
  );
}

const isText = (node: unknown): boolean =>
  isNode(node) &&
  (node.type === 'StringLiteral' ||
    node.type === 'TemplateLiteral' ||
    (node.type === 'BinaryExpression' && (isText(node.left) || isText(node.right))));

/** Not in an optional chain, which would end there. */
function ofCall(node: Node, source: Source): readonly Change[] {
  const { callee } = node;
  if (!isNode(callee) || callee.type !== 'MemberExpression' || textOf(source, node).includes('?.')) return [];
  const { object, property } = callee;
  if (!isNode(object) || !isNode(property) || typeof property.value !== 'string') return [];
  const of = textOf(source, object);
  if (property.value === 'filter') return [at(node, of, 'filter dropped')];
  const other = METHODS.get(property.value);
  if (other === undefined) return [];
  const passed = source.text(callee.span.end, node.span.end);
  return [at(node, `${of}.${other}${passed}`, `${property.value} is ${other}`)];
}

/** Something copied with a difference, without one difference. */
function ofCopy({ properties }: Node): readonly Change[] {
  const parts: readonly unknown[] = Array.isArray(properties) ? properties : [];
  const first = parts[0];
  if (typeof first !== 'object' || first === null || Reflect.get(first, 'type') !== 'SpreadElement')
    return [];
  return parts.flatMap((part): readonly Change[] => {
    if (typeof part !== 'object' || part === null || Reflect.get(part, 'type') !== 'KeyValueProperty')
      return [];
    const [key, value]: readonly unknown[] = [Reflect.get(part, 'key'), Reflect.get(part, 'value')];
    if (!isNode(key) || !isNode(value) || key.value === 'kind') return [];
    return [{ start: key.span.start, end: value.span.end, place: 'property', what: 'not set' }];
  });
}

function ofBody({ type, span, stmts }: Node): readonly Change[] {
  if (type !== 'FunctionBody' || !Array.isArray(stmts) || stmts.length === 0) return [];
  const start = span.start + 1;
  return [{ start, end: start, place: 'entry', what: 'returns at once' }];
}
