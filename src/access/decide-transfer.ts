import { type Decision, events, refused } from './command.ts';
import { optional } from './evolve-parts.ts';
import type { TransferCommand } from './handover-command.ts';
import { requireReasonFor, requireSponsor } from './policy.ts';
import type { AccessRecord } from './record.ts';
import { accountOf } from './record-queries.ts';
import { isTransferable, takersOf } from './transfer.ts';

/** From the wish for another sponsor to their yes. Until then the sponsor stays who it is. */
export function decideTransfer(record: AccessRecord, command: TransferCommand): Decision {
  const { at } = command;
  switch (command.type) {
    case 'offer-transfer': {
      if (!isTransferable(record)) return refused({ code: 'nothing-found' });
      const { to, by, inquiry, reason } = command;
      const refusal = requireSponsor(record, by);
      if (refusal !== undefined) return refused(refusal);
      if (to.id === record.request.sponsor.id) return refused({ code: 'already-sponsor', sponsor: to });
      if (to.id === accountOf(record)) return refused({ code: 'own-sponsor' });
      const unsaid = requireReasonFor(record, by, reason);
      if (unsaid !== undefined) return refused(unsaid);
      if (record.transfer?.inquiry === inquiry) return events();
      const said = optional('reason', reason);
      return events({
        type: 'transfer-asked',
        at,
        by: by.person,
        cause: 'asked',
        people: [to],
        inquiry,
        ...said,
      });
    }
    case 'pass-on': {
      const people = takersOf(record, command.people);
      if (!isTransferable(record) || people.length === 0) return events();
      const { inquiry } = command;
      if (record.transfer?.inquiry === inquiry) return events();
      return events({ type: 'transfer-asked', at, cause: 'sponsor-left', people, inquiry });
    }
    case 'accept-transfer':
    case 'decline-transfer': {
      const { transfer } = record;
      if (transfer === undefined || transfer.inquiry !== command.inquiry || !isTransferable(record))
        return refused({ code: 'transfer-over' });
      const { person, administers } = command.by;
      const isAsked = transfer.people.some(({ id }) => id === person.id);
      const mayTake = isAsked || (transfer.cause === 'sponsor-left' && administers);
      if (!mayTake) return refused({ code: 'not-asked-to-sponsor' });
      if (person.id === accountOf(record)) return refused({ code: 'own-sponsor' });
      const offered = optional('offeredBy', transfer.by);
      if (command.type === 'accept-transfer')
        return events({
          type: 'transfer-accepted',
          at,
          by: person,
          from: record.request.sponsor,
          ...offered,
        });
      return events({
        type: 'transfer-declined',
        at,
        by: person,
        ...optional('comment', command.comment),
        ...offered,
      });
    }
    case 'end-transfer':
      return record.transfer?.inquiry === command.inquiry
        ? events({
            type: 'transfer-over',
            at,
            why: command.why,
            ...optional('offeredBy', record.transfer.by),
          })
        : events();
    case 'note-sponsors': {
      const { type: _type, ...noted } = command;
      return record.status === 'ended' ? events() : events({ type: 'sponsors-noted', ...noted });
    }
  }
}
