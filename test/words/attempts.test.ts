import { BUTTONS } from '../../src/cards/actions.ts';
import { events } from '../../src/words/en/events.ts';

/** Those that speak of a record, so that its history tells of them; a list, an emergency, a report or an inquiry has none. */
const verbs = Object.entries(BUTTONS).flatMap(([verb, { shape }]) =>
  'id' in shape && !/^(?:batch|cut-off|drift|inquiry)(?:-|$)/u.test(verb) ? [verb] : [],
);
const told = { why: () => '', day: () => '' };
const by = { id: 'mara', name: 'Mara' };

test.each(verbs)('the history has words for who tried %s and was refused', (action) => {
  const event = { type: 'attempt-refused', at: 0, by, action, code: 'not-yours' } as const;
  expect(events['attempt-refused'](event, told)).not.toContain('something unknown');
});
