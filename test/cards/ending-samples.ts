import type { CutOffLook } from '../../src/access/cut-off.ts';
import type { EndingRow } from '../../src/access/ending.ts';
import type { Leftover } from '../../src/access/leftover.ts';
import type { Ended, Granted } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import type { Card } from '../../src/cards/card.ts';
import { cutOffCard } from '../../src/cards/cut-off-card.ts';
import { deletionsCard } from '../../src/cards/deletions-card.ts';
import { endingCard } from '../../src/cards/ending-card.ts';
import { journeyCard } from '../../src/cards/journey-card.ts';
import { bouncedCard, unacceptedCard } from '../../src/cards/new-link-card.ts';
import type { View } from '../../src/cards/view.ts';
import { sampleNotice } from './sample-notice.ts';

const AT = Date.UTC(2027, 1, 18, 12);

interface Parts {
  readonly view: View;
  readonly granted: Granted;
  readonly fill: (short: string, length: number) => string;
}

const HOUR_MS = 3_600_000;
const DAY = '2027-02-18';

/** What a sponsor is asked before access ends, as the day nears and as they answer. */
export function endingSamples({ view: then, granted: given, fill }: Parts): Readonly<Record<string, Card>> {
  const view: View = { ...then, now: AT - 14 * DAY_MS };
  const until = AT;
  const granted: Granted = { ...given, until };
  const by = { ...given.request.sponsor, name: fill('Mara Lindt', 120) };
  const open: EndingRow = { record: granted };
  const rows: readonly EndingRow[] = [
    open,
    { record: { ...granted, answered: { at: until - 5 * DAY_MS, by, answer: 'ends' } } },
    {
      record: { ...granted, answered: { at: until - 5 * DAY_MS, by, answer: 'longer' } },
      asked: { until: until + 90 * DAY_MS },
    },
    { record: { ...granted, answered: { at: until - 5 * DAY_MS, by, answer: 'longer' } } },
    {
      record: {
        ...granted,
        until: until + 90 * DAY_MS,
        termChanges: [{ at: until - 5 * DAY_MS, by, until: until + 90 * DAY_MS }],
      },
    },
  ];
  const passedOn: EndingRow = { record: granted, passedOn: true };
  const { grantedAt: _grantedAt, held: _held, acceptedAt: _acceptedAt, until: _until, ...rest } = given;
  const ended: Ended = {
    ...rest,
    status: 'ended',
    outcome: 'expired',
    changedAt: AT,
    leftover: { block: AT, blockedAt: AT, delete: AT + 30 * DAY_MS },
  };
  const deletion = { record: ended, at: AT + 30 * DAY_MS };
  const admin: View = { ...view, reader: { ...view.reader, administers: true } };
  const after = (leftover: Leftover) => journeyCard({ ...ended, leftover }, { ...admin, now: AT + HOUR_MS });
  return {
    bounced: bouncedCard(
      sampleNotice('mail-bounced', given, view),
      { ...rest, status: 'invitation-expired' },
      view,
    ),
    unaccepted: unacceptedCard(
      sampleNotice('acceptance-awaited', given, view),
      { ...rest, status: 'invitation-expired' },
      view,
    ),
    ...cutOffSamples(given, ended, { ...admin, reader: { ...admin.reader, id: 'iris' } }, fill),
    deletions: deletionsCard([deletion], view),
    'deletions-full': deletionsCard(
      Array.from({ length: 400 }, () => deletion),
      view,
    ),
    'journey-leftover': after({ block: AT, blockedAt: AT, delete: AT + 30 * DAY_MS }),
    'journey-leftover-kept': after({ block: AT, kept: 'in-use' }),
    'journey-leftover-failed': after({
      block: AT,
      problem: 'permission-missing',
      permission: 'User.EnableDisableAccount.All',
    }),
    'ending-one': endingCard({ day: DAY, rows: [open], more: 0 }, view),
    ending: endingCard({ day: DAY, rows, more: 0 }, view, { refusal: { code: 'extension-pending' } }),
    'ending-over': endingCard({ day: DAY, rows: [open], more: 0 }, { ...view, now: AT + 100 * DAY_MS }),
    'ending-too-long': endingCard(
      { day: DAY, rows: [open], more: 0 },
      {
        ...view,
        resources: view.resources.map((one) => ({ ...one, maxDuration: { amount: 30, unit: 'd' } as const })),
      },
    ),
    'ending-passed-on': endingCard({ day: DAY, rows: [passedOn], more: 0 }, view),
    'ending-full': endingCard({ day: DAY, rows: Array.from({ length: 10 }, () => open), more: 7 }, view),
    'ending-unreached': endingCard({ day: DAY, rows: [open], more: 0 }, view, { unreached: by }),
  };
}

/** An emergency: before it, with a reason missing, of a whole domain, and what came of it. */
function cutOffSamples(
  granted: Granted,
  ended: Ended,
  view: View,
  fill: Parts['fill'],
): Readonly<Record<string, Card>> {
  const address = fill('anna@partner.com', 200);
  const before: CutOffLook = {
    whom: { kind: 'partner', address, accounts: ['a'] },
    partners: [address],
    live: [granted, granted],
    waiting: [],
    removing: [],
    gone: [],
    rows: 3,
    closedRows: 0,
    accounts: new Map([['a', { kind: 'ours' }]]),
    earlier: 1,
    others: [{ kind: 'group', group: 'g' }],
    sponsors: [granted.request.sponsor],
  };
  const { grantedAt: _grantedAt, until: _until, acceptedAt: _acceptedAt, held, ...rest } = granted;
  const stuck = {
    ...rest,
    status: 'removing',
    held,
    cause: 'emergency',
    problem: 'group-dynamic',
  } as const;
  const after: CutOffLook = {
    ...before,
    live: [],
    rows: 0,
    closedRows: 3,
    removing: [stuck],
    gone: [{ ...ended, outcome: 'removed', cause: 'emergency' }],
    accounts: new Map([
      [
        'a',
        {
          kind: 'blocking',
          problem: { code: 'permission-missing', permission: 'User.EnableDisableAccount.All' },
        },
      ],
      ['b', { kind: 'left', why: 'not-ours' }],
    ]),
  };
  const domain = { kind: 'domain', domain: fill('partner.com', 200) } as const;
  const many = Array.from({ length: 12 }, () => granted);
  const id = 'c'.repeat(22);
  return {
    'cut-off': cutOffCard({ id, look: before, done: false }, view),
    'cut-off-why': cutOffCard(
      { id, look: before, done: false, reason: ' ', refusal: { code: 'reason-needed' } },
      view,
    ),
    'cut-off-domain': cutOffCard(
      {
        id,
        look: {
          ...before,
          whom: domain,
          partners: Array.from({ length: 12 }, () => address),
          live: many,
          earlier: 3,
        },
        done: false,
      },
      view,
    ),
    'cut-off-done': cutOffCard({ id, look: after, done: true }, view),
  };
}
