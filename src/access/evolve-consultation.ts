import { verdictOf } from './evolve-parts.ts';
import type { AccessEvent, Requested } from './record.ts';

type Asking = Extract<
  AccessEvent,
  {
    type:
      | 'approvers-asked'
      | 'approvers-unreachable'
      | 'approvers-reminded'
      | 'escalated'
      | 'nobody-to-ask'
      | 'taken-up'
      | 'stage-approved';
  }
>;

/** A request after something came of asking for decisions; undefined for what cannot have. */
export function afterConsultation(record: Requested, event: Asking): Requested | undefined {
  const changed = { ...record, seq: record.seq + 1, changedAt: event.at };
  const { asked } = record;
  switch (event.type) {
    case 'approvers-asked': {
      const { round, remindAt, dueAt } = event;
      const before = asked?.people ?? [];
      const people = [...before, ...event.people.filter(({ id }) => !before.some((one) => one.id === id))];
      return { ...changed, asked: { round, people, unreachable: asked?.unreachable ?? [], remindAt, dueAt } };
    }
    case 'approvers-unreachable': {
      if (asked === undefined) return undefined;
      const ids = event.people.map(({ id }) => id);
      return { ...changed, asked: { ...asked, unreachable: [...new Set([...asked.unreachable, ...ids])] } };
    }
    case 'approvers-reminded': {
      if (asked === undefined) return undefined;
      const { remindAt: _over, ...rest } = asked;
      return { ...changed, asked: rest };
    }
    case 'escalated':
      return { ...changed, turn: { round: event.round, why: event.why } };
    case 'nobody-to-ask':
      return changed;
    case 'taken-up':
      // Nothing of the request has changed, so nothing is due at another time.
      return { ...record, seq: record.seq + 1, takenUp: { by: event.by, at: event.at } };
    case 'stage-approved': {
      const { asked: _asked, turn: _turn, takenUp: _takenUp, ...rest } = changed;
      return { ...rest, passed: [...(record.passed ?? []), verdictOf(event)] };
    }
  }
}
