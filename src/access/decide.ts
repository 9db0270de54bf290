import { type Command, type Decision, refused } from './command.ts';
import { decideGrant } from './decide-grant.ts';
import { decideInvitation } from './decide-invitation.ts';
import { decideApproval, decideRequest } from './decide-request.ts';
import type { AccessRecord } from './record.ts';

/** What a command comes to for a record (undefined: there is none yet). Pure. */
export function decide(record: AccessRecord | undefined, command: Command): Decision {
  if (command.type === 'request') return decideRequest(record, command);
  if (record === undefined) return refused({ code: 'nothing-found' });
  switch (command.type) {
    case 'approve':
    case 'reject':
    case 'lapse':
    case 'cancel':
      return decideApproval(record, command);
    case 'issue-link':
    case 'drop-link':
    case 'note-invited':
    case 'note-invitation-refused':
    case 'expire-invitation':
    case 'resend':
    case 'accept':
      return decideInvitation(record, command);
    case 'note-granted':
    case 'note-grant-failed':
    case 'extend':
    case 'remind-end':
    case 'remove':
    case 'expire':
    case 'note-removed':
    case 'note-removal-failed':
      return decideGrant(record, command);
  }
}
