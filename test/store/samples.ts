import { createHash } from 'node:crypto';
import type { NewErrand } from '../../src/access/owed.ts';
import type {
  AccessEvent,
  Granted,
  GrantLink,
  Invited,
  Inviting,
  Request,
  Requested,
} from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';

export const T0 = Date.UTC(2026, 0, 5, 9);
export const MARA = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Mara Öztürk 🦊' };
export const ALEX = { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: "Alex O'Neill" };

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** As the use cases make them: what stands before the dot comes from the address. */
export const idFor = (address: string, activity: string | number): string =>
  `${digest(address).slice(0, 16)}.${digest(`${activity}`).slice(0, 22)}`;

export const hashFor = (token: string | number): string => digest(`${token}`);

export function requested(
  activity: string | number,
  more: Partial<Request> & { readonly seq?: number; readonly changedAt?: number } = {},
): Requested {
  const { seq = 1, changedAt, ...asked } = more;
  const request: Request = {
    address: 'anna@partner.example',
    resource: 'portal',
    sponsor: MARA,
    term: { kind: 'for', duration: { amount: 90, unit: 'd' } },
    reason: 'Orders \u2028 "quoted" \\ and \u0000-free',
    at: T0,
    found: { kind: 'nobody' },
    domain: 'new',
    origin: { conversation: '19:abc@thread.v2', serviceUrl: 'https://smba.example/emea/' },
    ...asked,
  };
  const id = idFor(request.address, activity);
  return { id, seq, status: 'requested', request, changedAt: changedAt ?? request.at };
}

const approval = { kind: 'approved', by: ALEX, at: T0 + 1_000 } as const;

export const linkOf = (token: string | number): GrantLink => ({
  hash: hashFor(token),
  issuedAt: T0 + 2_000,
  expiresAt: T0 + 7 * DAY_MS,
});

export function inviting(from: Requested, ...tokens: readonly (string | number)[]): Inviting {
  const links = tokens.map(linkOf);
  return { ...from, seq: from.seq + 1, status: 'inviting', approval, links };
}

export function invited(from: Requested, account: string, ...tokens: readonly (string | number)[]): Invited {
  return {
    ...from,
    seq: from.seq + 1,
    status: 'invited',
    approval,
    links: tokens.map(linkOf),
    account,
    invitedAt: T0 + 3_000,
    expiresAt: T0 + 7 * DAY_MS,
    mailed: true,
  };
}

export function granted(from: Requested, account: string, until?: number): Granted {
  return {
    ...from,
    seq: from.seq + 1,
    status: 'granted',
    approval,
    links: [],
    account,
    grantedAt: T0 + 4_000,
    ...(until !== undefined && { until }),
    held: [{ kind: 'group', group: '10000000-0000-4000-8000-000000000001' }],
  };
}

/** A request with everything that it can hold. */
export const everything = (activity: string): Requested =>
  requested(activity, {
    partnerName: 'Анна',
    language: 'de-DE',
    answers: [{ ask: 'Which project?', answer: 'Apollo' }],
    delivery: 'own',
    cc: 'ben@partner.example',
    invitedAs: 'member',
    personalMessage: 'Hello,\nwelcome 👋',
    replaces: { record: idFor('anna@old.example', 'z'), address: 'anna@old.example', account: 'x' },
  });

export const asked = (record: Requested): AccessEvent => ({
  type: 'requested',
  at: record.request.at,
  by: record.request.sponsor,
  request: record.request,
});

export const approved = (at: number = T0 + 1_000): AccessEvent => ({ type: 'approved', at, by: ALEX });

export const errandOf = (record: { id: string; seq: number }, kind: NewErrand['kind']): NewErrand => ({
  id: `${record.id}/${record.seq}/${kind}`,
  record: record.id,
  kind,
  ...(kind === 'tell' && { notice: 'granted' as const }),
  ...((kind === 'ask' || kind === 'remind') && { turn: { stage: 1, round: 'alternates' as const } }),
});
