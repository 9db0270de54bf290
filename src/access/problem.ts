/** Why the directory did not do it: its code, and the permission, as Graph names it, where one is missing. */
export interface Problem {
  readonly code: string;
  readonly permission?: string;
}

/** The code of an answer that nobody knows the meaning of, once the administrators have read it. */
export const UNKNOWN_TOLD = 'unexpected-told';

/** A problem alone, of what tells more besides. */
export const problemOf = (of: {
  readonly code: string;
  readonly permission?: string | undefined;
}): Problem => ({
  code: of.code,
  ...(of.permission === undefined ? {} : { permission: of.permission }),
});

/** Whether it is another problem than the one that is on record. */
export const isNews = (
  known: { readonly problem?: string; readonly permission?: string },
  { code, permission }: Problem,
): boolean => known.problem !== code || known.permission !== permission;
