import { begin, evolve, ImpossibleEvent, replay } from '../../src/access/evolve.ts';
import { HISTORIES, recordOf, requested } from './given.ts';
import { alex, T0 } from './people.ts';

test('no events, no record', () => {
  expect(replay('record.1', [])).toBeUndefined();
});

test('a record begins with the request, and with nothing else', () => {
  expect(() => begin('record.1', { type: 'lapsed', at: T0 })).toThrow(ImpossibleEvent);
  expect(() => recordOf([...requested(), ...requested()])).toThrow('requested cannot follow requested');
});

test('an event that cannot follow is a fault', () => {
  const follow = { type: 'approved', at: T0, by: alex } as const;
  for (const [status, history] of Object.entries(HISTORIES).filter(([status]) => status !== 'requested'))
    expect(() => evolve(recordOf(history), follow)).toThrow(`approved cannot follow ${status}`);
});

test('seq counts the events, and changedAt is the time of the latest', () => {
  for (const history of Object.values(HISTORIES))
    expect(recordOf(history)).toMatchObject({ seq: history.length, changedAt: history.at(-1)?.at });
});
