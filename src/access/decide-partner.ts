import { type Decision, events, type PartnerCommand } from './command.ts';
import type { AccessRecord, Wish } from './record.ts';
import { isAccess, targetsToTake } from './record-queries.ts';
import { isPossible, tellingOf } from './stuck.ts';
import { TERMS_READING_MS } from './terms.ts';

/**
 * What partners do themselves, on the page of their link, and what waits for it. Nothing of it is ever refused: where
 * it means nothing any more, nothing happens, however often it is tried.
 */
export function decidePartner(record: AccessRecord, command: PartnerCommand): Decision {
  const { at } = command;
  switch (command.type) {
    case 'wish': {
      const wish = wishOf(record);
      return wish === undefined || record.wished?.wish === wish
        ? events()
        : events({ type: 'partner-wished', at, wish });
    }
    case 'complain':
      return isPossible(command.complaint, record) && tellingOf(record, command.complaint, at) === 'open'
        ? events({ type: 'partner-complained', at, complaint: command.complaint })
        : events();
    case 'leave':
      return record.status === 'granting' || record.status === 'granted'
        ? events({ type: 'removal-asked', at, cause: 'left', targets: targetsToTake(record) })
        : events();
    case 'agree':
    case 'decline': {
      if (record.status !== 'granting' && record.status !== 'granted') return events();
      const { version, language } = command;
      const answer = command.type === 'agree' ? 'agreed' : 'declined';
      const said = record.terms;
      // Who has agreed to this version has agreed.
      if (said?.version === version && (said.kind === answer || said.kind === 'agreed')) return events();
      return events({ type: `terms-${answer}`, at, version, language });
    }
    case 'note-terms-awaited': {
      if (record.status !== 'granting') return events();
      const said = record.terms;
      const isRead = said?.kind === 'awaited' && said.shown && at - said.at >= TERMS_READING_MS;
      if (said?.version === command.version && !isRead) return events();
      return events({ type: 'terms-awaited', at, version: command.version });
    }
  }
}

/** What a partner can ask their sponsor for as things stand; undefined: nothing. */
export function wishOf(record: AccessRecord): Wish | undefined {
  switch (record.status) {
    case 'invited':
    case 'invitation-expired':
      return 'new-link';
    case 'ended':
      return isAccess(record) ? 'new-link' : undefined;
    case 'granted':
      return record.until === undefined ? undefined : 'longer';
    case 'requested':
    case 'inviting':
    case 'granting':
    case 'removing':
      return undefined;
  }
}
