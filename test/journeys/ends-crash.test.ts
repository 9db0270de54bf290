import { isRight, tellEndsCrash } from '../support/ends-crash.ts';

/** Every message, each moment, one and two replicas: `npm run test:ends-crash`. */
test('killed before a reminder, a review and a notice arrive, after a day in which nobody ran: each comes, and once', async () => {
  const kills = (['reminder', 'review', 'notice'] as const).map((at) => ({ at, when: 'before' }) as const);
  const heard = await tellEndsCrash(kills);
  expect([heard, isRight(heard)]).toEqual([heard, true]);
});
