import { optional } from './evolve-parts.ts';
import type { AccessEvent, Granted } from './record.ts';

type OfEnd = Extract<AccessEvent, { type: 'extended' | 'end-reminded' | 'end-answered' }>;

/** Access with what was said of its end, or with another end, of which nothing was said yet. */
export function withEnd(record: Granted, event: OfEnd): Granted {
  const { at } = event;
  switch (event.type) {
    case 'end-reminded':
      return { ...record, remindedAt: at };
    case 'end-answered':
      return { ...record, answered: { at, by: event.by, answer: event.answer } };
    case 'extended': {
      const { until: _until, remindedAt: _reminded, answered: _answered, wished: _wished, ...rest } = record;
      const { by, until, approval } = event;
      const changed = { at, by, ...optional('until', until), ...optional('approvedBy', approval?.by) };
      const termChanges = [...(record.termChanges ?? []), changed];
      return { ...rest, ...optional('until', until), extendedAt: at, termChanges };
    }
  }
}
