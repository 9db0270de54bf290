import type { Command } from '../../src/access/command.ts';
import { decide } from '../../src/access/decide.ts';
import { evolve, replay } from '../../src/access/evolve.ts';
import { type NewErrand, owed } from '../../src/access/owed.ts';
import type { AccessEvent, AccessRecord, Ended, Request, Status } from '../../src/access/record.ts';
import type { Refusal } from '../../src/access/refusal.ts';
import type { Instant } from '../../src/access/term.ts';
import {
  acceptedGuest,
  added,
  alex,
  GROUP,
  linkOf,
  mara,
  nobody,
  requestOf,
  T0,
  TTL,
  taken,
} from './people.ts';

/** `given(events).when(command).then(events)`, or `.thenRefused(refusal)`, or `.thenNothing()`. */
export const given = (events: readonly AccessEvent[]) => ({
  when: (command: Command) => {
    const before = replay('record.1', events);
    const decision = decide(before, command);
    const after = (): AccessRecord => {
      if (decision.kind === 'refused') throw new Error(`refused: ${decision.refusal.code}`);
      const record =
        before === undefined ? replay('record.1', decision.events) : decision.events.reduce(evolve, before);
      if (record === undefined) throw new Error('no record came of it');
      return record;
    };
    return {
      // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits it
      then: (...expected: readonly AccessEvent[]) =>
        expect(decision).toStrictEqual({ kind: 'events', events: expected }),
      thenNothing: () => expect(decision).toEqual({ kind: 'events', events: [] }),
      thenRefused: (refusal: Refusal) => expect(decision).toStrictEqual({ kind: 'refused', refusal }),
      /** One word for a whole table: the types of the events, or the refusal's code. */
      inShort: (): string =>
        decision.kind === 'refused'
          ? `! ${decision.refusal.code}`
          : decision.events.map(({ type }) => type).join(' ') || '-',
      events: (): readonly AccessEvent[] => (decision.kind === 'refused' ? [] : decision.events),
      record: after,
      owes: (): readonly NewErrand[] => (decision.kind === 'refused' ? [] : owed(after(), decision.events)),
    };
  },
});

export const recordOf = (events: readonly AccessEvent[]): AccessRecord => {
  const record = replay('record.1', events);
  if (record === undefined) throw new Error('a record begins with an event');
  return record;
};

// --- Histories that lead to each state -------------------------------------------------------------

export const requested = (more: Partial<Request> = {}): readonly AccessEvent[] => {
  const request = requestOf(more);
  return [{ type: 'requested', at: request.at, by: request.sponsor, request }];
};
export const approved = (more: Partial<Request> = {}, at: Instant = T0 + 1): readonly AccessEvent[] => [
  ...requested(more),
  { type: 'approved', at, by: alex },
];
export const inviting = (more: Partial<Request> = {}): readonly AccessEvent[] => [
  ...approved({ found: nobody, ...more }),
  { type: 'link-issued', at: T0 + 2, link: linkOf('hash', T0 + 2) },
];
export const invited = (more: Partial<Request> = {}): readonly AccessEvent[] => [
  ...inviting(more),
  { type: 'invited', at: T0 + 3, account: 'anna', expiresAt: T0 + 3 + TTL, mailed: true, delivery: 'own' },
];
export const invitationExpired = (): readonly AccessEvent[] => [
  ...invited(),
  { type: 'invitation-expired', at: T0 + 4 + TTL },
];
export const granting = (more: Partial<Request> = {}): readonly AccessEvent[] => [
  ...invited(more),
  { type: 'accepted', at: T0 + 5, account: 'anna', seen: 'link' },
];
export const grantedUntil = (
  until: Instant | undefined,
  more: Partial<Request> = {},
): readonly AccessEvent[] => [
  ...granting(more),
  { type: 'granted', at: T0 + 6, memberships: added, ...(until !== undefined && { until }) },
];
export const removing = (): readonly AccessEvent[] => [
  ...grantedUntil(undefined),
  { type: 'removal-asked', at: T0 + 7, by: mara, cause: 'asked', targets: [GROUP] },
];

/** One history for each way to be over. */
export const ENDED: Readonly<Record<Ended['outcome'], readonly AccessEvent[]>> = {
  rejected: [...requested(), { type: 'rejected', at: T0 + 1, by: alex }],
  cancelled: [...requested(), { type: 'cancelled', at: T0 + 1, by: mara }],
  lapsed: [...requested(), { type: 'lapsed', at: T0 + 1 }],
  approved: [
    ...requested({ found: acceptedGuest, extension: { record: 'other', from: T0 + 2 } }),
    { type: 'approved', at: T0 + 1, by: alex },
  ],
  refused: [...inviting(), { type: 'invitation-refused', at: T0 + 3, code: 'address-refused' }],
  gone: [...granting(), { type: 'account-gone', at: T0 + 6 }],
  removed: [...removing(), { type: 'removed', at: T0 + 8, memberships: taken }],
  expired: [
    ...grantedUntil(T0 + 7),
    { type: 'removal-asked', at: T0 + 7, cause: 'expired', targets: [GROUP] },
    { type: 'removed', at: T0 + 8, memberships: taken },
  ],
};

export const HISTORIES: Readonly<Record<Status, readonly AccessEvent[]>> = {
  requested: requested(),
  inviting: inviting(),
  invited: invited(),
  'invitation-expired': invitationExpired(),
  granting: granting(),
  granted: grantedUntil(T0 + 6 + 90 * 86_400_000),
  removing: removing(),
  ended: ENDED.removed,
};
