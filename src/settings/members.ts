import type { Members, ObjectId } from '../access/catalog.ts';

/** A group, people, or both, as two settings name them; undefined where neither does. */
export function membersOf(
  group: ObjectId | undefined,
  people: readonly string[] | undefined,
): Members | undefined {
  if (group === undefined && people === undefined) return undefined;
  return { ...(group !== undefined && { group }), ...(people !== undefined && { people }) };
}
