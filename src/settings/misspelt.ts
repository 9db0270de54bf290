import { nearest } from '../access/nearest.ts';

/** Without these a request would need no approval or everybody could ask: a slip must not open the door. */
const GUARDS = new Set([
  ...['APPROVERS_GROUP_ID', 'REQUESTERS_GROUP_ID', 'ADMINS_GROUP_ID'],
  ...['APPROVERS', 'REQUESTERS', 'ADMINS'],
]);

export interface Misspelt {
  readonly name: string;
  readonly known: string;
  readonly grave: boolean;
}

const firstWord = (name: string): string => name.split('_', 1)[0] ?? '';

/** Variables that look like a slip for a setting that is not set. Foreign ones such as API_URL stay out of it. */
export function misspeltSettings(names: readonly string[], known: readonly string[]): readonly Misspelt[] {
  const set = new Set(names);
  const candidates = known.filter((name) => name.includes('_') && !set.has(name));
  return names.flatMap((name): Misspelt[] => {
    if (known.includes(name) || !name.includes('_')) return [];
    const upper = name.toUpperCase();
    const found = nearest(upper, candidates);
    const ours = found !== undefined && (firstWord(found) === firstWord(upper) || upper.length >= 12);
    return ours ? [{ name, known: found, grave: GUARDS.has(found) }] : [];
  });
}
