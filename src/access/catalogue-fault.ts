/** What an entry of a catalogue may be, and is not, where nothing more is to be said of it. */
export const ENTRY_FAULT_CODES = [
  ...(['missing', 'no-resources', 'id', 'url', 'domain', 'grant', 'no-grants'] as const),
  ...([
    'guid',
    'length',
    'principal',
    'members',
    'approvers',
    'within',
    'no-stages',
    'too-many-stages',
  ] as const),
  ...(['review', 'duration', 'extension-without-approval', 'role-extended-at-will'] as const),
  ...(['role-without-approval', 'role-at-once', 'approvers-and-stages', 'too-many-reminders'] as const),
  ...(['empty-leftover', 'question-id', 'question-choices-missing', 'question-choices-unused'] as const),
  ...(['too-many-questions', 'question-twice', 'empty', 'not-understood'] as const),
] as const;
export type EntryFaultCode = (typeof ENTRY_FAULT_CODES)[number];

/** What is wrong with one entry, by code, with what its sentence names. */
export type EntryFault =
  | { readonly code: EntryFaultCode }
  /** What it has to be: `array`, `object`, `string`. */
  | { readonly code: 'type'; readonly expected: string }
  /** None of the words that may stand there. */
  | { readonly code: 'choice'; readonly choices: readonly string[] }
  | { readonly code: 'unknown-keys'; readonly keys: readonly UnknownKey[] }
  /** An id that another resource has. */
  | { readonly code: 'twice'; readonly id: string }
  /** In characters, and in items of a list. */
  | { readonly code: EntryLimitCode; readonly limit: number };
export type EntryLimitCode = 'too-long' | 'too-few' | 'too-many';

/** A key that there is not, and the one that is spelt much like it. */
export interface UnknownKey {
  readonly key: string;
  readonly near?: string;
}

/** Why a catalogue's file cannot be gone by. */
export type CatalogueFault =
  /** `path` is as people write it, and empty for the whole file; the line counts from one. */
  | { readonly kind: 'entry'; readonly path: string; readonly line?: number; readonly fault: EntryFault }
  /** In the parser's own words. */
  | { readonly kind: 'no-yaml'; readonly why: string }
  /** By the system's own code, such as ENOENT. */
  | { readonly kind: 'unreadable'; readonly why: string }
  /** It gives a directory role, which no setting allows. */
  | { readonly kind: 'roles-off' }
  /** Another setting is wrong by now, so that none is read. */
  | { readonly kind: 'setting'; readonly name: string };
