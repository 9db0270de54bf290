import { tellBatchCrash } from '../support/batch-crash.ts';

/** More of both: `npm run test:batch-crash`. */
test('a list whose server is killed at any moment: everybody is invited, nobody twice, and the card is right', async () => {
  const outcome = await tellBatchCrash({ rows: 60, kills: 4, seed: 7 });
  expect(outcome.kills).toBe(4);
  expect(outcome.mails).toEqual(Array.from({ length: 60 }, () => 1));
  expect(outcome.card).toContain('"60"');
  // Rows send no card of their own to anybody.
  expect(outcome.approvals).toBe(0);
});
