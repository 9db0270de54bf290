import type { EndingRow } from '../../src/access/ending.ts';
import type { Granted } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import type { Card } from '../../src/cards/card.ts';
import { endingCard } from '../../src/cards/ending-card.ts';
import type { View } from '../../src/cards/view.ts';

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
  return {
    'ending-one': endingCard({ day: DAY, rows: [open], more: 0 }, view),
    ending: endingCard({ day: DAY, rows, more: 0 }, view, { refused: fill('Not longer.', 300) }),
    'ending-full': endingCard({ day: DAY, rows: Array.from({ length: 10 }, () => open), more: 7 }, view),
    'ending-unreached': endingCard({ day: DAY, rows: [open], more: 0 }, view, { unreached: by }),
  };
}
