import { BUTTONS } from '../../src/cards/actions.ts';
import { chatLanguages, wordsFor } from '../../src/words/index.ts';

/** Those that speak of a record, so that its history tells of them; a list, an emergency, a report or an inquiry has none. */
const verbs = Object.entries(BUTTONS).flatMap(([verb, { shape }]) =>
  'id' in shape && !/^(?:batch|cut-off|drift|inquiry)(?:-|$)/u.test(verb) ? [verb] : [],
);
const told = { why: () => '', day: () => '' };
const by = { id: 'mara', name: 'Mara' };

describe.each(chatLanguages())('in %s', (language) => {
  const { events } = wordsFor(language);
  const said = (action: string): string =>
    events['attempt-refused']({ type: 'attempt-refused', at: 0, by, action, code: 'not-yours' }, told);

  test.each(verbs)('the history has words for who tried %s and was refused', (action) => {
    expect(said(action)).not.toBe(said('what no button does'));
  });
});
