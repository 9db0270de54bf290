import type { AccessEvent } from '../../src/access/record.ts';
import { given, grantedUntil, inviting, recordOf } from './given.ts';
import { iris, mara, otto, T0 } from './people.ts';

const asked: AccessEvent = {
  ...{ type: 'review-asked', at: T0 + 8, inquiry: 'i1', why: 'due', people: [mara] },
  ...{ silence: 'keep', recommendation: 'active' },
};
const history = [...grantedUntil(undefined), asked];
const before = recordOf(history);

test.each<[string, AccessEvent, reviewed: unknown, waits: boolean]>([
  [
    'an answer',
    { type: 'reviewed', at: T0 + 9, by: mara, inquiry: 'i1', answer: 'keep' },
    { at: T0 + 9, inquiry: 'i1', by: mara },
    false,
  ],
  [
    'silence that keeps',
    { type: 'review-silent', at: T0 + 9, inquiry: 'i1', outcome: 'kept' },
    { at: T0 + 9, inquiry: 'i1' },
    false,
  ],
  [
    'silence that asks the owners',
    { type: 'review-silent', at: T0 + 9, inquiry: 'i1', outcome: 'owners' },
    undefined,
    true,
  ],
  [
    'silence that counts for nothing',
    { type: 'review-silent', at: T0 + 9, inquiry: 'i1', outcome: 'put-off' },
    undefined,
    false,
  ],
])('%s ends a review, or not', (_, event, reviewed, waits) => {
  const after = recordOf([...history, event]);
  expect(after).toMatchObject({ status: 'granted', seq: before.seq + 1, changedAt: before.changedAt });
  expect('reviewed' in after ? after.reviewed : undefined).toEqual(reviewed);
  expect('review' in after).toBe(waits);
});

test('what nobody asked cannot be answered', () => {
  const answer: AccessEvent = { type: 'reviewed', at: T0 + 9, by: mara, inquiry: 'i1', answer: 'keep' };
  expect(() => recordOf([...grantedUntil(undefined), answer])).toThrow();
  expect(() => recordOf([...inviting(), asked])).toThrow();
});

test('another sponsor looks after it, and who asked for it stays on record', () => {
  const offer: AccessEvent = {
    ...{ type: 'transfer-asked', at: T0 + 9, by: iris, cause: 'asked', people: [otto], inquiry: 'i2' },
    reason: 'Mara moves on',
  };
  const offered = recordOf([...history, offer]);
  expect(offered.transfer).toEqual({ at: T0 + 9, by: iris, cause: 'asked', people: [otto], inquiry: 'i2' });
  const taken: AccessEvent = { type: 'transfer-accepted', at: T0 + 10, by: otto, from: mara };
  const after = recordOf([...history, offer, taken]);
  expect(after.request).toMatchObject({ sponsor: otto, askedBy: mara });
  expect(after).not.toHaveProperty('transfer');
  expect(after.changedAt).toBe(T0 + 10);
  expect(() => recordOf([...history, taken])).toThrow();
});

test('while a review waits for its answer nobody else is asked, but in their place', () => {
  const again = { ...asked, type: 'ask-review', at: T0 + 9 } as const;
  given(history).when(again).thenNothing();
  given(history)
    .when({ ...again, inquiry: 'i2' })
    .thenNothing();
  given(history)
    .when({ ...again, instead: true })
    .thenNothing();
  expect(
    given(history)
      .when({ ...again, inquiry: 'i2', instead: true })
      .inShort(),
  ).toBe('review-asked');
});
