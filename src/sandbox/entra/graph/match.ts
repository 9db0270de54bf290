import { withoutPrefix } from '../directory.ts';
import { malformed } from './errors.ts';
import type { Filter, Literal } from './filter.ts';

/** The first operator that needs `ConsistencyLevel: eventual` and `$count=true`, as Graph spells it. */
export function advancedOperator(filter: Filter): string | undefined {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.parts.map(advancedOperator).find((name) => name !== undefined);
    case 'not':
      return 'not';
    case 'any':
      return advancedOperator(filter.part);
    case 'text':
      return filter.name === 'endswith' ? 'endsWith' : undefined;
    case 'compare':
      return filter.op === 'ne' ? 'ne' : undefined;
    case 'in':
      return undefined;
  }
}

/** Refuses properties that the type does not have. */
export function checkPaths(filter: Filter, known: ReadonlySet<string>, type: string): void {
  switch (filter.kind) {
    case 'and':
    case 'or':
      for (const part of filter.parts) checkPaths(part, known, type);
      return;
    case 'not':
      checkPaths(filter.part, known, type);
      return;
    case 'any':
    case 'text':
    case 'compare':
    case 'in': {
      const name = filter.path.split('/')[0] ?? '';
      if (!known.has(name)) {
        throw malformed(
          `Invalid filter clause: Could not find a property named '${name}' on type '${type}'.`,
        );
      }
    }
  }
}

/** Whether the entity meets the filter. Strings are compared as Entra does: without regard to letter case. */
export function matches(filter: Filter, entity: unknown, variable = ''): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matches(part, entity, variable));
    case 'or':
      return filter.parts.some((part) => matches(part, entity, variable));
    case 'not':
      return !matches(filter.part, entity, variable);
    case 'any': {
      const list = read(entity, filter.path, variable);
      return Array.isArray(list) && list.some((one) => matches(filter.part, one, filter.variable));
    }
    case 'text': {
      const text = read(entity, filter.path, variable);
      if (typeof text !== 'string') return false;
      const [whole, part] = [text.toLowerCase(), filter.value.toLowerCase()];
      return filter.name === 'startswith' ? whole.startsWith(part) : whole.endsWith(part);
    }
    case 'in':
      return filter.values.some((value) => compare(read(entity, filter.path, variable), 'eq', value));
    case 'compare':
      return compare(read(entity, filter.path, variable), filter.op, filter.value);
  }
}

function read(entity: unknown, path: string, variable: string): unknown {
  if (path === variable) return entity;
  const steps = path.split('/');
  if (variable !== '' && steps[0] === variable) steps.shift();
  let at: unknown = entity;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null) return null;
    at = Reflect.get(at, step) ?? null;
  }
  return at;
}

function compare(actual: unknown, op: string, wanted: Literal): boolean {
  const value = actual === undefined ? null : actual;
  if (op === 'eq') return equal(value, wanted);
  if (op === 'ne') return !equal(value, wanted);
  if (typeof value !== typeof wanted || value === null || wanted === null) return false;
  const order =
    typeof value === 'string' ? value.localeCompare(String(wanted)) : Number(value) - Number(wanted);
  return op === 'ge' ? order >= 0 : op === 'le' ? order <= 0 : op === 'gt' ? order > 0 : order < 0;
}

function equal(actual: unknown, wanted: Literal): boolean {
  if (typeof actual !== 'string' || typeof wanted !== 'string') return actual === wanted;
  // A proxy address tells the primary by its upper-case prefix, so the prefix alone keeps its case.
  const prefix = /^smtp:/i.exec(actual)?.[0];
  if (prefix !== undefined && !wanted.startsWith(prefix)) return false;
  return withoutPrefix(actual).toLowerCase() === (prefix ? withoutPrefix(wanted) : wanted).toLowerCase();
}

const ADDRESS = new Set(['mail', 'userPrincipalName', 'otherMails', 'proxyAddresses']);

/** Addresses or ids to which the filter narrows the search down, or null when everyone must be looked at. */
export function narrowed(filter: Filter): readonly string[] | null {
  switch (filter.kind) {
    case 'or': {
      const all = filter.parts.map(narrowed);
      return all.every((one) => one !== null) ? all.flat() : null;
    }
    case 'and':
      return filter.parts.map(narrowed).find((one) => one !== null) ?? null;
    case 'compare':
      if (filter.op !== 'eq' || typeof filter.value !== 'string') return null;
      return ADDRESS.has(filter.path) || filter.path === 'id' ? [filter.value] : null;
    case 'in':
      return ADDRESS.has(filter.path) || filter.path === 'id'
        ? filter.values.flatMap((value) => (typeof value === 'string' ? [value] : []))
        : null;
    case 'any':
      return ADDRESS.has(filter.path) ? narrowedElements(filter.part, filter.variable) : null;
    default:
      return null;
  }
}

function narrowedElements(filter: Filter, variable: string): readonly string[] | null {
  if (filter.kind === 'or') {
    const all = filter.parts.map((part) => narrowedElements(part, variable));
    return all.every((one) => one !== null) ? all.flat() : null;
  }
  if (filter.kind !== 'compare' || filter.op !== 'eq' || filter.path !== variable) return null;
  return typeof filter.value === 'string' ? [withoutPrefix(filter.value)] : null;
}
