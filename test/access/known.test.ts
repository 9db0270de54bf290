import { FORGOTTEN } from '../../src/access/forgotten.ts';
import { knownBy, naming } from '../../src/access/known.ts';
import { granting, invited, requested } from './given.ts';
import { acceptedGuest, T0 } from './people.ts';

test('a partner is known by their address, and by each account that was found or made for them', () => {
  expect(knownBy(requested())).toEqual({ addresses: ['anna@partner.com'], accounts: [] });
  expect(knownBy(requested({ found: acceptedGuest })).accounts).toEqual(['anna']);
  expect(knownBy(invited()).accounts).toEqual(['anna']);
  expect(knownBy([...invited(), ...granting({ address: 'a@partner.com' }).slice(0, 1)]).addresses).toEqual([
    'anna@partner.com',
    'a@partner.com',
  ]);
});

test('by nothing, once that is stripped', () => {
  const stripped = requested({
    address: FORGOTTEN,
    found: { kind: 'accepted-guest', account: FORGOTTEN },
  });
  expect(knownBy([...stripped, { type: 'accepted', at: T0, account: FORGOTTEN, seen: 'link' }])).toEqual({
    addresses: [],
    accounts: [],
  });
});

describe('a value names them', () => {
  const isNamed = naming({ addresses: ['anna@partner.com'], accounts: ['4F0c-a'] });
  test.each([
    'anna@partner.com',
    'Anna@Partner.com',
    'I asked anna@partner.com.',
    "'anna@partner.com'",
    '*anna@partner.com*, and others',
    'who is anna@partner.com?',
    'anna@partner.com!!',
    'mailto:anna@partner.com',
    '<anna@partner.com>',
    '/users/4f0c-A'.replace('/users/', 'user '),
    { deep: [{ down: 'anna@partner.com' }] },
  ])('%j', (value) => {
    expect(isNamed(value)).toBe(true);
  });

  test.each(['joanna@partner.com', 'anna@partner.com.au', 'anna', '', 17, null, true, {}, [[]]])(
    'but %j does not',
    (value) => {
      expect(isNamed(value)).toBe(false);
    },
  );

  test('nothing names nobody', () => {
    expect(naming({ addresses: [], accounts: [] })('anna@partner.com')).toBe(false);
    expect(naming({ addresses: ['anna@partner.com'], accounts: [] })('anna@partner.com')).toBe(true);
  });
});
