import {
  choiceInRow,
  doubtInRow,
  type Headings,
  refusalInRow,
} from '../../../src/access/batch/row-problem.ts';
import type { Refusal } from '../../../src/access/refusal.ts';
import { mara, T0 } from '../people.ts';

const ADDRESS = 'anna@partner.com';
const headings: Headings = {
  email: 'E-mail',
  resource: 'Resource',
  duration: 'Duration',
  justification: 'Why',
  action: 'Action',
  sponsor: 'Sponsor',
};
const DAY = '2026-01-05';

/** Where it stands, what it is called, what stands there, and what could. */
test.each<[Refusal, readonly [column: string, code: string, given: string, ...instead: readonly string[]]]>([
  [
    { code: 'already-live', address: ADDRESS, status: 'granted', sponsor: mara },
    ['E-mail', 'already-live', ADDRESS, 'granted', 'Mara'],
  ],
  [{ code: 'domain-denied', domain: 'p.com' }, ['E-mail', 'domain-denied', 'p.com']],
  [
    { code: 'domain-not-allowed', domain: 'p.com', allowed: ['a.com', 'b.com'] },
    ['E-mail', 'domain-not-allowed', 'p.com', 'a.com', 'b.com'],
  ],
  [{ code: 'own-domain', domain: 'home.com' }, ['E-mail', 'own-domain', 'home.com']],
  [{ code: 'own-domain', domain: 'home.com', restorable: T0 }, ['E-mail', 'own-domain', 'home.com', DAY]],
  [{ code: 'account-disabled', kind: 'guest', name: 'Anna' }, ['E-mail', 'account-disabled', 'Anna']],
  [
    { code: 'privileged-group', people: ['a', 'b', 'c', 'd'].map((name) => ({ id: name, name })) },
    ['Resource', 'privileged-group', '', 'a', 'b', 'c'],
  ],
  [{ code: 'not-requester' }, ['Resource', 'not-requester', '']],
  [{ code: 'reason-needed' }, ['Why', 'reason-needed', '']],
  [{ code: 'reason-too-long', limit: 500 }, ['Why', 'reason-too-long', '', '500']],
  [{ code: 'term-past' }, ['Duration', 'duration-past', '']],
  [{ code: 'term-too-long', latest: T0 }, ['Duration', 'duration-too-long', '', DAY]],
  [{ code: 'which-one', resources: ['portal', 'wiki'] }, ['Resource', 'which-one', '', 'portal', 'wiki']],
  [
    { code: 'limit-reached', limited: 'resends', until: T0 },
    ['Action', 'too-often', ADDRESS, '2026-01-05 09:00 UTC'],
  ],
  [{ code: 'not-yours', sponsor: mara }, ['E-mail', 'not-yours', ADDRESS, 'Mara']],
  [{ code: 'already-sponsor', sponsor: mara }, ['Sponsor', 'already-sponsor', ADDRESS, 'Mara']],
  [{ code: 'sponsor-unknown', input: 'Otto?' }, ['Sponsor', 'sponsor-unknown', 'Otto?']],
  [{ code: 'not-live', outcome: 'removed', at: T0 }, ['Action', 'over', ADDRESS]],
  [{ code: 'not-longer', until: T0 }, ['Duration', 'not-longer', '', DAY]],
  [{ code: 'no-end' }, ['Action', 'no-end', ADDRESS]],
  [{ code: 'own-sponsor' }, ['Sponsor', 'own-sponsor', ADDRESS]],
  [{ code: 'extension-pending' }, ['Action', 'extension-pending', ADDRESS]],
  // Whoever asks for one alone is told all of it.
  [{ code: 'same-address' }, ['E-mail', 'not-possible', ADDRESS]],
])('%j', (refusal, [column, code, given, ...instead]) => {
  expect(refusalInRow(refusal, ADDRESS, headings)).toEqual({ column, code, given, instead });
});

test('what somebody has to be sure of first stands in the column of the address', () => {
  const nearly = { kind: 'near-miss', corrected: ADDRESS, known: 'partner.com' } as const;
  expect(doubtInRow(nearly, 'anna@partner.co', headings)).toEqual({
    ...{ column: 'E-mail', code: 'look-alike', given: 'anna@partner.co', instead: [ADDRESS] },
  });
  expect(doubtInRow({ kind: 'deleted', name: 'Anna', restorable: T0 }, ADDRESS, headings)).toEqual({
    ...{ column: 'E-mail', code: 'deleted', given: 'Anna', instead: [DAY] },
  });
  expect(choiceInRow([{ name: 'Anna' }, { name: 'Ann' }], ADDRESS, headings)).toEqual({
    ...{ column: 'E-mail', code: 'several-accounts', given: ADDRESS, instead: ['Anna', 'Ann'] },
  });
});
