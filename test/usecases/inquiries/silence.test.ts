import fc from 'fast-check';
import type { AccessEvent } from '../../../src/access/record.ts';
import type { Silence } from '../../../src/access/review-rule.ts';
import { runs } from '../../support/prove.ts';
import { reviewed, Years } from './looked-after.ts';

const ADDRESSES = ['anna@partner.com', 'ben@partner.com', 'cleo@partner.com'] as const;

/** On which days, from the first review on, who answers what about whom. */
const answers = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 13 }),
    whom: fc.nat({ max: ADDRESSES.length - 1 }),
    answer: fc.constantFrom('keep' as const, 'remove' as const),
    who: fc.constantFrom('mara' as const, 'iris' as const, 'alex' as const),
  }),
  { maxLength: 6 },
);

/** What happened to one record in its first round. */
const round = (history: readonly AccessEvent[]) => {
  const from = history.findIndex(({ type }) => type === 'review-asked');
  return history.slice(from);
};

test('nobody goes who was kept; silence does what the catalogue says; each is asked about once a round', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Silence>('remove', 'keep', 'owners'),
      answers,
      async (silence, asked) => {
        const review = {
          every: { amount: 90, unit: 'd' },
          within: { amount: 14, unit: 'd' },
          silence,
        } as const;
        const years = await new Years(reviewed({ review })).open();
        try {
          const ids: string[] = [];
          for (const address of ADDRESSES) ids.push(await years.isIn(address));
          await years.daysPass(90);
          const inquiry = await years.inquiryOf(years.mara);
          for (let day = 0; day < 14; day++) {
            for (const one of asked.filter((some) => some.day === day)) {
              const at = inquiry.rows.findIndex(({ record }) => record === ids[one.whom]);
              await years.answers(years[one.who], { answer: one.answer, picked: [at] }, inquiry);
            }
            await years.daysPass(1);
          }
          for (const id of ids) {
            const history = round(await years.store.history(id));
            const count = (type: AccessEvent['type']) => history.filter((one) => one.type === type).length;
            const kept = history.some((one) => one.type === 'reviewed' && one.answer === 'keep');
            const said = history.find((one) => one.type === 'reviewed');
            const { status } = await years.record(id);
            // The first answer of somebody who may decides; Alex may not.
            expect(said?.type === 'reviewed' && said.by.id).not.toBe('alex');
            expect(count('reviewed')).toBeLessThanOrEqual(1);
            if (kept) expect(status).toBe('granted');
            else if (said !== undefined) expect(status).toBe('ended');
            else expect(status).toBe(silence === 'remove' ? 'ended' : 'granted');
            // Where the owners are asked next, that is said as well.
            expect(count('review-asked')).toBe(said === undefined && silence === 'owners' ? 2 : 1);
          }
        } finally {
          await years.close();
        }
      },
    ),
    { numRuns: runs({ suite: 7, all: 250 }) },
  );
});
