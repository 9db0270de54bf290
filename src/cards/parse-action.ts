import { BUTTONS, type Click, GROUPS, type Group, REFRESHES, type Refresh } from './actions.ts';
import { RecordId } from './places.ts';

const isGroup = (name: string | undefined): name is Group =>
  name !== undefined && Object.hasOwn(GROUPS, name);
const FIELDS: ReadonlySet<string> = new Set(Object.values(GROUPS).map(({ field }) => field));

const isVerbOf = <T extends object>(verbs: T, verb: unknown): verb is keyof T =>
  typeof verb === 'string' && Object.hasOwn(verbs, verb);

/**
 * What a click sent, if a card of ours has such a button. Fields that we do not know have no effect, at whatever depth
 * and whatever they are called (clients add their own); those that we know are what our cards send, or it is no click.
 */
export function parseClick(verb: unknown, data: unknown): Click | undefined {
  if (!isVerbOf(BUTTONS, verb) || !isDataOf(verb, data)) return undefined;
  const parsed = BUTTONS[verb].safeParse(grouped(data));
  // The table pairs each verb with its data; the type checker sees the pairs, not the lookup.
  return parsed.success ? ({ verb, data: parsed.data } as Click) : undefined;
}

export function parseRefresh(verb: unknown, data: unknown): Refresh | undefined {
  if (!isVerbOf(REFRESHES, verb) || !isDataOf(verb, data)) return undefined;
  const parsed = REFRESHES[verb].safeParse(data);
  return parsed.success ? { verb, data: parsed.data } : undefined;
}

/** A button that only submits says its verb in the data as well: the same one. */
const isDataOf = (verb: string, data: unknown): data is object =>
  typeof data === 'object' &&
  data !== null &&
  !Array.isArray(data) &&
  (!Object.hasOwn(data, 'verb') || Reflect.get(data, 'verb') === verb);

function grouped(data: object): Record<string, unknown> {
  const plain: [string, unknown][] = [];
  const groups: { readonly [G in Group]: [string, unknown][] } = { answer: [], pick: [], row: [] };
  for (const [name, value] of Object.entries(data)) {
    const [, group, key = ''] = /^(answer|pick|row):(.+)$/su.exec(name) ?? [];
    if (isGroup(group)) {
      if (GROUPS[group].key.test(key)) groups[group].push([key, value]);
    } else if (!FIELDS.has(name)) plain.push([name, value]);
  }
  for (const group of ['answer', 'pick', 'row'] as const)
    if (groups[group].length > 0) plain.push([GROUPS[group].field, Object.fromEntries(groups[group])]);
  // Made of entries, a key such as `__proto__` is a field like any other.
  return Object.fromEntries(plain);
}

/** The record that data speaks of, whatever else is in it. */
export function recordIn(data: unknown): string | undefined {
  const id =
    typeof data === 'object' && data !== null
      ? Object.getOwnPropertyDescriptor(data, 'id')?.value
      : undefined;
  const parsed = RecordId.safeParse(id);
  return parsed.success ? parsed.data : undefined;
}
