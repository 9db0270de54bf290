import { type ConsultationCommand, type Decision, events, type Next } from './command.ts';
import { ROUNDS } from './consultation.ts';
import type { AccessEvent, AccessRecord, Cause, Requested } from './record.ts';
import { dueAt, roundOf, stageOf } from './record-queries.ts';

/** Whom a stage asks, who is asked instead, and when nobody is any more. What comes too late changes nothing. */
export function decideConsultation(record: AccessRecord, command: ConsultationCommand): Decision {
  if (record.status !== 'requested') return events();
  const { at } = command;
  const stage = stageOf(record);
  switch (command.type) {
    case 'note-asked': {
      const { round, remindAt, people, next } = command;
      if (command.stage !== stage || round !== roundOf(record) || record.asked?.round === round)
        return events();
      const asked: AccessEvent = {
        type: 'approvers-asked',
        at,
        stage,
        round,
        people,
        remindAt,
        dueAt: command.dueAt,
      };
      return people.length > 0 ? events(asked) : events(asked, orElse(record, at, next, 'nobody'));
    }
    case 'note-unreachable': {
      const { asked } = record;
      if (command.stage !== stage || asked === undefined) return events();
      const people = command.people.filter(({ id }) => !asked.unreachable.includes(id));
      if (people.length === 0) return events();
      const gone = new Set([...asked.unreachable, ...people.map(({ id }) => id)]);
      const noted: AccessEvent = { type: 'approvers-unreachable', at, stage, people };
      if (asked.people.some(({ id }) => !gone.has(id))) return events(noted);
      return events(noted, orElse(record, at, command.next, 'unreachable'));
    }
    case 'remind-approvers':
      return record.asked?.remindAt !== undefined && at >= record.asked.remindAt && at < dueAt(record)
        ? events({ type: 'approvers-reminded', at, stage })
        : events();
    case 'ask-alternates':
      return record.asked?.round === 'first' && roundOf(record) === 'first' && at >= record.asked.dueAt
        ? events({ type: 'escalated', at, stage, round: 'alternates', why: 'silence' })
        : events();
    case 'lapse':
      return at >= dueAt(record) ? events({ type: 'lapsed', at }) : events();
  }
}

/** The next ones, or nobody: that is said too. Nobody is asked again by going back to a round that was. */
const orElse = (record: Requested, at: number, next: Next, why: Cause): AccessEvent =>
  next === undefined || ROUNDS.indexOf(next) <= ROUNDS.indexOf(roundOf(record))
    ? { type: 'nobody-to-ask', at, stage: stageOf(record) }
    : { type: 'escalated', at, stage: stageOf(record), round: next, why };
