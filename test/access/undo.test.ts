import type { AccessEvent } from '../../src/access/record.ts';
import { ENDED, given, grantedUntil, granting, recordOf } from './given.ts';
import { added, admin, approver, GROUP, iris, mara, sponsor, stranger, T0, taken } from './people.ts';

const MINUTE = 60_000;
const REMOVED_AT = T0 + 8;
const undo = { type: 'undo-removal', at: REMOVED_AT + 10 * MINUTE, by: sponsor } as const;

const removedBy = (by: typeof mara | undefined, more: Partial<AccessEvent> = {}): readonly AccessEvent[] => [
  ...grantedUntil(T0 + 1_000 * MINUTE),
  {
    type: 'removal-asked',
    at: T0 + 7,
    cause: by === undefined ? 'left' : 'asked',
    targets: added.map(({ target }) => target),
    ...(by && { by }),
    ...more,
  } as AccessEvent,
  { type: 'removed', at: REMOVED_AT, memberships: taken },
];

test('for ten minutes, to the millisecond', () => {
  given(ENDED.removed).when(undo).then({ type: 'removal-undone', at: undo.at, by: mara });
  given(ENDED.removed)
    .when({ ...undo, at: undo.at + 1 })
    .thenRefused({ code: 'undo-over' });
});

test('access is then as it was: since when, until when, every change of its end', () => {
  const before = [
    ...grantedUntil(T0 + 1_000 * MINUTE),
    { type: 'extended', at: T0 + 7, by: mara, until: T0 + 2_000 * MINUTE },
  ] as const;
  const targets = added.map(({ target }) => target);
  const after = given([
    ...before,
    { type: 'removal-asked', at: T0 + 7, by: mara, cause: 'asked', targets },
    { type: 'removed', at: REMOVED_AT, memberships: taken },
    { type: 'removal-undone', at: T0 + 9, by: mara },
  ])
    .when({ type: 'note-granted', at: T0 + 10, memberships: [{ target: GROUP, outcome: 'added' }] })
    .record();
  const { seq: _seq, changedAt: _at, ...was } = recordOf(before);
  // What somebody else had taken already was not ours to give back.
  expect(after).toMatchObject({ ...was, held: [GROUP] });
  expect(after).toMatchObject({ undone: { at: T0 + 9, by: mara } });
});

test('whose removal it was undoes it; an administrator says why; nobody else', () => {
  const over = { code: 'not-your-removal', by: iris } as const;
  given(removedBy(iris)).when(undo).thenRefused(over);
  given(removedBy(iris))
    .when({ ...undo, by: approver })
    .thenRefused(over);
  given(removedBy(mara))
    .when({ ...undo, by: stranger })
    .thenRefused({ code: 'not-your-removal', by: mara });
  given(removedBy(mara))
    .when({ ...undo, by: admin })
    .thenRefused({ code: 'reason-needed' });
  expect(
    given(removedBy(mara))
      .when({ ...undo, by: admin, reason: 'a slip' })
      .inShort(),
  ).toBe('removal-undone');
});

test('what a partner gave up, their sponsor gives back', () => {
  expect(given(removedBy(undefined)).when(undo).inShort()).toBe('removal-undone');
});

test('what came to its end, or was never given, is not given back', () => {
  given(ENDED.expired).when(undo).thenRefused({ code: 'undo-over' });
  given([
    ...granting(),
    { type: 'removal-asked', at: T0 + 7, by: mara, cause: 'asked', targets: [] },
    { type: 'removed', at: REMOVED_AT, memberships: taken },
  ])
    .when(undo)
    .thenRefused({ code: 'undo-over' });
});

test('a second click changes nothing, and says who was first', () => {
  const undone = [...ENDED.removed, { type: 'removal-undone', at: T0 + 9, by: mara }] as const;
  given(undone)
    .when(undo)
    .thenRefused({ code: 'already-undone', by: mara, at: T0 + 9 });
});

test('its end may come meanwhile: then it is given and taken', () => {
  const undone = [
    ...grantedUntil(T0 + 9),
    {
      type: 'removal-asked',
      at: T0 + 7,
      by: mara,
      cause: 'asked',
      targets: added.map(({ target }) => target),
    },
    { type: 'removed', at: REMOVED_AT, memberships: taken },
    { type: 'removal-undone', at: REMOVED_AT, by: mara },
  ] as const;
  expect(
    given(undone)
      .when({ type: 'note-granted', at: T0 + 10, memberships: added })
      .inShort(),
  ).toBe('granted removal-asked');
});

test('the sponsor hears of it where somebody else undid it', () => {
  const by = (who: typeof mara) =>
    given([...removedBy(who), { type: 'removal-undone', at: T0 + 9, by: who }])
      .when({ type: 'note-granted', at: T0 + 10, memberships: added })
      .owes()
      .map(({ kind, notice, people }) => [kind, notice, people]);
  expect(by(mara)).toEqual([['refresh', undefined, undefined]]);
  expect(by(iris)).toContainEqual(['tell', 'removal-undone', [iris]]);
});
