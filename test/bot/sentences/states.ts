import { begin, evolve } from '../../../src/access/evolve.ts';
import type { AccessEvent, AccessRecord, Person, Request } from '../../../src/access/record.ts';
import { EMPLOYEES, GROUPS } from '../../../src/sandbox/tenant.ts';

const DAY = 86_400_000;
const person = (name: string): Person => {
  const found = EMPLOYEES.find(({ mail }) => mail.startsWith(name));
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return { id: found.id, name: found.name };
};
export const mara = person('mara');
const alex = person('alex');
const iris = person('iris');
const otto = person('otto');
const GROUP = { kind: 'group', group: GROUPS.portal.id } as const;
const denied = { code: 'permission-missing', permission: 'GroupMember.ReadWrite.All' };
/** An event without its time. */
type Untimed = AccessEvent extends infer E ? (E extends AccessEvent ? Omit<E, 'at'> : never) : never;

const asked: Untimed = {
  type: 'approvers-asked',
  stage: 0,
  round: 'first',
  people: [alex],
  remindAt: 0,
  dueAt: 0,
};
const approved: Untimed = { type: 'approved', by: alex };
/** The hash of a link is looked up by, so each is another. */
const link: Untimed = { type: 'link-issued', link: { hash: '', issuedAt: 0, expiresAt: 0 } };
const invited: Untimed = { type: 'invited', account: '', expiresAt: 0, mailed: true };
const accepted: Untimed = { type: 'accepted', account: '', seen: 'link' };
const granted: Untimed = { type: 'granted', memberships: [{ target: GROUP, outcome: 'added' }] };
const removing: Untimed = { type: 'removal-asked', by: mara, cause: 'asked', targets: [GROUP] };
const removed: Untimed = { type: 'removed', memberships: [{ target: GROUP, outcome: 'removed' }] };
const ending = (days: number): Untimed => ({ ...granted, until: days * DAY }) as Untimed;

const toInvited = [asked, approved, link, invited] as const;
const toGranting = [...toInvited, accepted] as const;

interface State {
  readonly events: readonly Untimed[];
  readonly request?: Partial<Request>;
}

/** Every state that a record can be in, and what of it a person can tell apart, by the events that lead there. */
export const STATES: Readonly<Record<string, State>> = {
  'waiting, nobody named yet': { events: [] },
  'waiting for an approver': { events: [asked] },
  'waiting, nobody to ask': {
    events: [{ ...asked, people: [] } as Untimed, { type: 'nobody-to-ask', stage: 0 }],
  },
  'waiting for stage 2': {
    events: [
      asked,
      { type: 'stage-approved', stage: 0, by: alex },
      { ...asked, stage: 1, people: [iris] } as Untimed,
    ],
    request: { resource: 'staged' },
  },
  'being invited': { events: [asked, approved] },
  'invitation delayed': { events: [asked, approved, { type: 'invitation-held-up', ...denied }] },
  'invitation waits its turn': {
    events: [asked, approved, { type: 'invitation-held-up', code: 'paced', until: DAY }],
  },
  invited: { events: toInvited },
  'invited before, that mail counts': {
    events: [asked, approved, link, { ...invited, mailed: false } as Untimed],
  },
  'invited by a link to pass on': {
    events: [asked, approved, link, { ...invited, delivery: 'link' } as Untimed],
    request: { delivery: 'link' },
  },
  'invitation ran out': { events: [...toInvited, { type: 'invitation-expired' }] },
  'access on its way': { events: toGranting },
  'access delayed': { events: [...toGranting, { type: 'grant-failed', ...denied }] },
  'terms not agreed to': { events: [...toGranting, { type: 'terms-awaited', version: '1', shown: true }] },
  'terms declined': {
    events: [
      ...toGranting,
      { type: 'terms-awaited', version: '1', shown: true },
      { type: 'terms-declined', version: '1', language: 'en' },
    ],
  },
  'has access without an end': { events: [...toGranting, granted] },
  'has access until a day': { events: [...toGranting, ending(60)] },
  'access ends soon': { events: [...toGranting, ending(3), { type: 'end-reminded' }] },
  'being removed': { events: [...toGranting, ending(60), removing] },
  'removal delayed': { events: [...toGranting, ending(60), removing, { type: 'removal-failed', ...denied }] },
  'removed, can be undone': { events: [...toGranting, ending(60), removing, removed] },
  'ended on its day': {
    events: [
      ...toGranting,
      ending(1),
      { ...removing, by: undefined, cause: 'expired' } as unknown as Untimed,
      removed,
    ],
  },
  rejected: { events: [asked, { type: 'rejected', by: alex, comment: 'not now' }] },
  'withdrawn before anything was sent': { events: [asked, { type: 'cancelled', by: mara }] },
  'withdrawn after the invitation': { events: [...toInvited, { type: 'cancelled', by: mara }] },
  'nobody decided': { events: [asked, { type: 'lapsed' }] },
  'invitation refused': {
    events: [asked, approved, { type: 'invitation-refused', code: 'invitee-refused' }],
  },
  'account deleted': { events: [...toInvited, { type: 'account-gone' }] },
  'removed before they were in': {
    events: [
      ...toGranting,
      { ...removing, targets: [] } as Untimed,
      { ...removed, memberships: [] } as Untimed,
    ],
  },
  'a colleague looks after it by now': {
    events: [
      ...toGranting,
      ending(60),
      { type: 'transfer-asked', by: otto, cause: 'asked', people: [mara], inquiry: 'i' },
      { type: 'transfer-accepted', by: mara, from: otto, offeredBy: otto },
    ],
    request: { sponsor: otto },
  },
};

/** A record in a state, asked for ten days ago, with its history. */
export function recordIn(
  state: string,
  address: string,
  now: number,
): { readonly record: AccessRecord; readonly events: readonly AccessEvent[] } {
  const { events: later, request: more = {} } = STATES[state] ?? { events: [] };
  const from = now - 10 * DAY;
  const request: Request = {
    address,
    resource: 'portal',
    sponsor: mara,
    term: { kind: 'for', duration: { amount: 90, unit: 'd' } },
    at: from,
    found: { kind: 'nobody' },
    ...more,
  };
  const timed = later.map((event, i): AccessEvent => {
    const last = i === later.length - 1;
    const at = last ? now - 60_000 : from + (i + 1) * 3_600_000;
    const until = 'until' in event && typeof event.until === 'number' ? { until: now + event.until } : {};
    const times = {
      at,
      ...('dueAt' in event && { remindAt: now + DAY, dueAt: now + 4 * DAY }),
      ...('expiresAt' in event && { expiresAt: now + 5 * DAY }),
      ...(event.type === 'link-issued' && {
        link: { hash: address, issuedAt: at, expiresAt: now + 5 * DAY },
      }),
      ...until,
      // Each partner is another, whom the directory does not know.
      ...('account' in event && { account: `account of ${address}` }),
    };
    return { ...event, ...times } as AccessEvent;
  });
  const events: AccessEvent[] = [{ type: 'requested', at: from, by: mara, request }, ...timed];
  const [first] = events;
  if (first === undefined) throw new Error('a record begins with an event');
  const [name = ''] = address.split('@');
  const id = `${name}.a`;
  return { record: events.slice(1).reduce(evolve, begin(id, first)), events };
}
