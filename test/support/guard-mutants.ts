/** A guard that is taken out, and the tests of which one at least has to notice. */
export interface Mutant {
  /** What would become possible. */
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

const JUDGE = 'src/access/judge-leftover.ts';
const LEFTOVER = ['test/access/judge-leftover.test.ts', 'test/usecases/leftover.test.ts'];
const EMERGENCY = ['test/usecases/emergency.test.ts'];
const OURS = ['test/access/grant.test.ts', 'test/security/shared-group.test.ts'];

const of = (
  file: string,
  tests: readonly string[],
  mutants: readonly (readonly [what: string, from: string, to: string])[],
): readonly Mutant[] => mutants.map(([what, from, to]) => ({ what, file, from, to, tests }));

/**
 * Every guard behind two promises: nothing that was there before us is ever taken, and nobody who is not a guest that we
 * made is ever blocked or deleted.
 */
export const MUTANTS: readonly Mutant[] = [
  ...of(JUDGE, LEFTOVER, [
    ['a guest whom we found counts as made by us', "request.found.kind !== 'nobody' || ", ''],
    ['another account counts as the one we made', 'account !== seen.id || ', ''],
    ['an employee or external member counts as a guest', "seen.kind !== 'guest' || ", ''],
    ['an account that no invitation made counts as ours', ' || !seen.invited', ''],
    ['an older account counts as ours', 'createdAt >= issuedAt - SKEW_MS', 'true'],
    ['a newer account counts as ours', 'createdAt <= issuedAt + MAKING_MS', 'true'],
    [
      'an account that is not ours is deleted',
      "  if (!isMadeByUs(record, seen)) return 'not-ours';\n  if (seen.holdsAny",
      '  if (seen.holdsAny',
    ],
    ['an account that holds something is taken', 'seen.holdsAny || ', ''],
    [
      'an account that other access needs is taken',
      ' || others.some((other) => isWanted(other, seen.id))',
      '',
    ],
    [
      'a block of somebody else counts as ours',
      "  if (!seen.enabled && !blockedByUs) return 'blocked-before';\n",
      '',
    ],
    [
      'who was let in again is deleted',
      "  if (step === 'delete' && seen.enabled && leftover?.blockedAt !== undefined) return 'unblocked';\n",
      '',
    ],
  ]),
  ...of(JUDGE, EMERGENCY, [
    [
      'an account that is not ours is blocked in an emergency',
      "  if (!isMadeByUs(record, seen)) return 'not-ours';\n  const blockedByUs",
      '  const blockedByUs',
    ],
  ]),
  ...of('src/access/leftover.ts', LEFTOVER, [
    [
      'somebody is deleted of whom nobody was told',
      'announcedAt !== undefined && at >= deletionAt(deletion, announcedAt)',
      'at >= deletion',
    ],
    [
      'somebody is deleted less than a week after it was told',
      'at >= deletionAt(deletion, announcedAt)',
      'at >= deletion',
    ],
  ]),
  ...of('src/access/decide-cut-off.ts', EMERGENCY, [
    [
      'what was there before goes by the first button',
      'earlier ? (record.before ?? []) : []',
      'record.before ?? []',
    ],
  ]),
  ...of('src/usecases/emergency/cut-off.ts', EMERGENCY, [
    [
      'what no record explains goes by the first button',
      "if (earlier && whom.kind === 'partner')",
      "if (whom.kind === 'partner')",
    ],
  ]),
  ...of('src/access/record-queries.ts', OURS, [
    [
      'what was there before is taken at the end',
      'withoutTargets(targetsOf(record), isHeld ? (record.before ?? []) : [])',
      'targetsOf(record)',
    ],
  ]),
  ...of('src/access/decide-grant.ts', OURS, [
    [
      'what was there before is forgotten at a second try',
      '[...before, ...fresh.filter(',
      '[...fresh.filter(',
    ],
    ['what was there before is not noted', 'notOurs.length > 0 && { before: notOurs }', 'false'],
  ]),
  ...of('src/access/evolve.ts', OURS, [
    [
      'what was there before is not kept until it is given',
      "begun: event.targets, ...optional('before', event.before) }",
      'begun: event.targets }',
    ],
  ]),
  ...of(
    'src/usecases/pay/membership.ts',
    ['test/security/shared-group.test.ts'],
    [['a member already counts as added by us', "{ ...one, outcome: 'there-before' }", 'one']],
  ),
  ...of('src/usecases/shared-memberships.ts', OURS, [
    ['what other access needs is taken', 'withoutTargets(targets, kept)', 'targets'],
  ]),
];
