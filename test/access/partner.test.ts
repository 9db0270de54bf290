import { ENDED, given, HISTORIES } from './given.ts';
import { sponsor, T0, TTL } from './people.ts';

const at = T0 + 1_000;
const wish = { type: 'wish', at } as const;

test('a wish is told once, however often it is made, until something came of it', () => {
  const wished = { type: 'partner-wished', at, wish: 'new-link' } as const;
  given(HISTORIES.invited).when(wish).then(wished);
  given([...HISTORIES.invited, wished])
    .when(wish)
    .thenNothing();
  const expired = { type: 'invitation-expired', at: at + TTL } as const;
  given([...HISTORIES.invited, wished, expired])
    .when(wish)
    .thenNothing();
  const again = { type: 'resend-asked', at: at + 1, by: sponsor.person } as const;
  given([...HISTORIES.invited, wished, again])
    .when(wish)
    .thenNothing();
  given([...ENDED.rejected, wished])
    .when(wish)
    .thenNothing();
});

test('longer access can be wished for again once the end has moved', () => {
  const wished = { type: 'partner-wished', at, wish: 'longer' } as const;
  const extended = { type: 'extended', at, by: sponsor.person, until: at + 9e10 } as const;
  given(HISTORIES.granted).when(wish).then(wished);
  given([...HISTORIES.granted, wished])
    .when(wish)
    .thenNothing();
  given([...HISTORIES.granted, wished, extended])
    .when(wish)
    .then(wished);
});

test('what has no end needs no more of it', () => {
  const forEver = { type: 'extended', at, by: sponsor.person } as const;
  given([...HISTORIES.granted, forEver])
    .when(wish)
    .thenNothing();
});

test('a wish is put before the sponsor, and changes nothing by itself', () => {
  const { owes, record } = given(HISTORIES['invitation-expired']).when(wish);
  expect(owes().map(({ kind, notice }) => notice ?? kind)).toEqual(['new-link-wished', 'refresh']);
  expect(record()).toMatchObject({ status: 'invitation-expired', wished: { at, wish: 'new-link' } });
});

test('whoever leaves is let out, and nobody but them did it', () => {
  const left = given(HISTORIES.granted).when({ type: 'leave', at }).record();
  expect(left).toMatchObject({ status: 'removing', cause: 'left' });
  expect(left).not.toHaveProperty('by');
});

describe('a complaint', () => {
  const complain = { type: 'complain', at, complaint: 'no-mail' } as const;
  const complained = { type: 'partner-complained', at, complaint: 'no-mail' } as const;
  const blocked = { ...complain, complaint: 'blocked' } as const;
  const blockedAfter = (ms: number) => ({ ...blocked, at: at + ms });

  test('is told once, and another one once ten minutes have passed', () => {
    given(HISTORIES.invited).when(complain).then(complained);
    const told = given([...HISTORIES.invited, complained]);
    told.when(complain).thenNothing();
    told.when(blockedAfter(599_999)).thenNothing();
    told.when(blockedAfter(600_000)).then({ ...complained, at: at + 600_000, complaint: 'blocked' });
    given([...HISTORIES.invited, complained, { ...complained, at: at + 600_000, complaint: 'blocked' }])
      .when({ ...complain, at: at + 9e9 })
      .thenNothing();
  });

  test('can be told again once something came of it', () => {
    const resent = { type: 'resend-asked', at: at + 1, by: sponsor.person } as const;
    given([...HISTORIES.invited, complained, resent])
      .when(complain)
      .then(complained);
  });

  test('that cannot be, as things stand, is none', () => {
    given(HISTORIES.invited)
      .when({ ...complain, complaint: 'asks-password' })
      .thenNothing();
    given(HISTORIES.granted).when(complain).thenNothing();
  });

  test('is put before the sponsor, and changes nothing by itself', () => {
    const { owes, record } = given(HISTORIES.invited).when(complain);
    expect(owes().map(({ kind, notice }) => notice ?? kind)).toEqual(['stuck-no-mail', 'refresh']);
    expect(record()).toMatchObject({ status: 'invited', complained: { at, of: ['no-mail'] } });
  });
});
