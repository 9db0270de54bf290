/** Mutants that change nothing that anybody could see, by name, and why. */
export const EQUIVALENT: ReadonlyMap<string, string> = new Map([
  ['src/access/nearest.ts: one more: 1', 'the first row gets a column more than anybody reads'],
  [
    'src/usecases/ending.ts: one more: 0',
    'the store is asked for an hour more, and whether access ends that day is asked of each record',
  ],
  ['src/usecases/batch/show-progress.ts: one more: 0 (4)', 'drawn in 1970, or a millisecond later'],
  ['src/access/batch/preview.ts: < is <=: a < b', 'no two problems have one code'],
  ['src/access/batch/preview.ts: one more: 1 (2)', 'sorting goes by the sign alone'],
  ['src/access/batch/preview.ts: one more: 1 (3)', 'sorting goes by the sign alone'],
  ['src/access/pace.ts: ?? dropped: careful ?? false', 'what is absent is no more careful than what is not'],
  [
    'src/access/pace.ts: ?? dropped: pace.careful ?? false',
    'what is absent is no more careful than what is not',
  ],
  [
    'src/access/pace.ts: < is <=: best < FIRST_AN_HOUR_AFTER_TROUBLE',
    'four times 25 is what an hour may take without any to go by',
  ],
  ["src/access/answers.ts: ?? dropped: entered[id] ?? ''", 'what was entered is a text'],
  ['src/access/known.ts: > is >=: names.size > 0', 'among no names nobody is named'],
  [
    "src/access/known.ts: && is ||: 'account' in event && typeof event.account === 'string'",
    'what is no part of an event is no text either',
  ],
  [
    'src/access/written-address.ts: never true: isClean(text)',
    'clean text comes out of the long way as it is',
  ],
  ['src/access/look-alike.ts: emptied: [letter, latin]', 'made once, while it is loaded'],
  [
    "src/access/look-alike.ts: never true: /^[a-z.-]*$/.test(domain) && !domain.includes('xn--')",
    'such a domain comes out of the long way as it is',
  ],
  [
    "src/access/evolve-handover.ts: always true: event.type === 'reviewed'",
    'silence has no author that could be kept',
  ],
  [
    "src/usecases/dry-run/look-through.ts: never true: wish.kind !== 'invite'",
    'a list in which a row wants anything else is looked through by look-through-actions.ts',
  ],
  ['src/usecases/pay/tell/auditors.ts: one more: 0', 'nobody is told of no errands'],
  [
    "src/usecases/audit/strip-acts.ts: always true: act?.kind === 'drift-settled'",
    'only such acts were asked for',
  ],
  [
    'src/usecases/pay/tell/auditors.ts: ?? dropped: records.get(errand.record) ?? []',
    'each was read right before',
  ],
  [
    'src/usecases/change-address.ts: never true: resource === undefined',
    'of what is no longer in the catalogue nobody may ask for more, which is refused before',
  ],
  [
    'src/access/written-address.ts: never true: BARE.test(token)',
    'such a word comes out of the long way as it is',
  ],
  [
    'src/usecases/inquiries/change-inquiry.ts: one more: 0',
    'one try fewer: what counts is that trying comes to an end',
  ],
  ['src/store/inquiries.ts: one more: 0', 'one try fewer: what counts is that trying comes to an end'],
  [
    'src/usecases/batch/change-batch.ts: never true: found === undefined (2)',
    'reading the rows of a part that is not there fails in the next line as well',
  ],
  [
    'src/usecases/drift/report.ts: < is <=: part * ROWS_A_PART < before.rows',
    'a part that is not there is emptied as well',
  ],
  ['src/usecases/batch/consult.ts: never true: shown.size === 0', 'the same is written once more'],
]);
