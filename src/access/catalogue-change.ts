import type { Resource } from './catalog.ts';

/** One key of a resource, as it was and as it is to be; absent: it was not, or is no more, there. */
export interface KeyChange {
  readonly key: string;
  readonly before?: string;
  readonly after?: string;
}

/** How one resource of a catalogue differs from the one of that id in another. */
export type ResourceChange =
  | { readonly kind: 'added'; readonly resource: string }
  | { readonly kind: 'removed'; readonly resource: string }
  | { readonly kind: 'changed'; readonly resource: string; readonly keys: readonly KeyChange[] };

const MAX_VALUE_LENGTH = 300;

/** Resource by resource, in the order of the new catalogue; what is gone comes last. */
export function resourceChanges(
  before: readonly Resource[],
  after: readonly Resource[],
): readonly ResourceChange[] {
  const changed = after.flatMap((now): readonly ResourceChange[] => {
    const was = before.find(({ id }) => id === now.id);
    if (was === undefined) return [{ kind: 'added', resource: now.id }];
    const keys = keyChanges(was, now);
    return keys.length === 0 ? [] : [{ kind: 'changed', resource: now.id, keys }];
  });
  const gone = before.filter(({ id }) => after.every((one) => one.id !== id));
  return [...changed, ...gone.map(({ id }) => ({ kind: 'removed', resource: id }) as const)];
}

function keyChanges(was: Resource, now: Resource): readonly KeyChange[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])] as (keyof Resource)[];
  return keys.flatMap((key) => {
    const [before, after] = [written(was[key]), written(now[key])];
    if (before === after) return [];
    return [{ key, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  });
}

/** A value on one line, much as a catalogue writes it; undefined for one that is not there. */
function written(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = inner(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH - 1)}…` : text;
}

function inner(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inner).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const { amount, unit } = value as { amount?: unknown; unit?: unknown };
  if (typeof amount === 'number' && typeof unit === 'string') return `${amount}${unit}`;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${key}: ${inner(part)}`)
    .join(', ');
}
