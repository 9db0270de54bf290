import type { ErrandKind } from '../access/owed.ts';

/** What errands of a kind were called by older versions, whose rows are searched by that name until they are paid. */
const FORMER: Partial<Readonly<Record<ErrandKind, readonly string[]>>> = { 'remove-memberships': ['revoke'] };

/** Every name under which errands of these kinds may stand in the store. */
export const storedKinds = (kinds: readonly ErrandKind[]): readonly string[] =>
  kinds.flatMap((kind) => [kind, ...(FORMER[kind] ?? [])]);

/** Errand 1 to 2. The id stays, though it ends in the old name: the row is found by it. */
export const removeMemberships = (body: unknown): unknown => {
  const errand = body as { readonly kind?: unknown };
  return errand.kind === 'revoke' ? { ...errand, kind: 'remove-memberships' } : errand;
};

/** Posting 1 to 2: `round` said the stage, the round and whether it was a reminder, as in "1 first again". */
export const turnOfPosting = (body: unknown): unknown => {
  const { round: said, ...posting } = body as { readonly round?: unknown };
  if (typeof said !== 'string') return body;
  const [stage, round, again] = said.split(' ');
  return { ...posting, turn: { stage: Number(stage), round }, ...(again && { reminder: true }) };
};

/** Record 1 to 2: an invitation whose guest was deleted stood among those that had run out. */
export const endedAsGone = (body: unknown): unknown => {
  const { gone, ...record } = body as { readonly gone?: unknown };
  return gone === undefined ? body : { ...record, status: 'ended', outcome: 'gone' };
};

/** Event 1 to 2, likewise. */
export const accountGone = (body: unknown): unknown => {
  const { gone, ...event } = body as { readonly gone?: unknown };
  return gone === undefined ? body : { ...event, type: 'account-gone' };
};

/** Errand 2 to 3, likewise. */
export const accountGoneNotice = (body: unknown): unknown => {
  const errand = body as { readonly notice?: unknown };
  return errand.notice === 'guest-gone' ? { ...errand, notice: 'account-gone' } : body;
};

/** Inquiry 1 to 2: the rows of a large one stand in parts from the next change on; until then all are in it. */
export const rowsInParts = (body: unknown): unknown => body;
