import type { EndingRow } from '../../src/access/ending.ts';
import type { Leftover } from '../../src/access/leftover.ts';
import type { Ended, Granted } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import type { Card } from '../../src/cards/card.ts';
import { deletionsCard } from '../../src/cards/deletions-card.ts';
import { endingCard } from '../../src/cards/ending-card.ts';
import { journeyCard } from '../../src/cards/journey-card.ts';
import { unacceptedCard } from '../../src/cards/new-link-card.ts';
import type { View } from '../../src/cards/view.ts';

const AT = Date.UTC(2026, 3, 5, 12);

interface Parts {
  readonly view: View;
  readonly granted: Granted;
  readonly fill: (short: string, length: number) => string;
}

const DAY = '2026-04-05';

/** What a sponsor is asked before access ends, as the day nears and as they answer. */
export function endingSamples({ view, granted: given, fill }: Parts): Readonly<Record<string, Card>> {
  const until = Date.UTC(2026, 3, 5, 12);
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
  const after = (leftover: Leftover) => journeyCard({ ...ended, leftover }, admin);
  return {
    unaccepted: unacceptedCard(
      'They have not accepted yet.',
      { ...rest, status: 'invitation-expired' },
      view,
    ),
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
    'ending-passed-on': endingCard({ day: DAY, rows: [passedOn], more: 0 }, view),
    'ending-full': endingCard({ day: DAY, rows: Array.from({ length: 10 }, () => open), more: 7 }, view),
    'ending-unreached': endingCard({ day: DAY, rows: [open], more: 0 }, view, { unreached: by }),
  };
}
