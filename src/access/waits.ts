import type { AccessEvent, AccessRecord } from './record.ts';

/**
 * What the way from a request to access waits for: somebody's decision, the invitation going out, the guest accepting
 * it, and the membership; `access` is all of it.
 */
export const WAITS = ['decision', 'invitation', 'acceptance', 'grant', 'access'] as const;

/** How long something of that took, in milliseconds. */
export interface Wait {
  readonly for: (typeof WAITS)[number];
  readonly ms: number;
}

/** What was waited for until `events`, which led to `record`. An invitation that is sent anew is no part of it. */
export function waitsOver(record: AccessRecord, events: readonly AccessEvent[]): readonly Wait[] {
  return events.flatMap((event): readonly Wait[] => {
    switch (event.type) {
      case 'approved':
      case 'approval-not-needed':
        return [since('decision', record.request.at, event.at)];
      case 'invited':
        return record.status === 'invited' && record.links.length === 1
          ? [since('invitation', record.approval.at, event.at)]
          : [];
      case 'accepted': {
        const issued = record.status === 'granting' ? record.links.at(-1)?.issuedAt : undefined;
        return issued === undefined ? [] : [since('acceptance', issued, event.at)];
      }
      case 'granted': {
        if (record.status !== 'granted' || record.undone !== undefined) return [];
        return [
          since('grant', record.acceptedAt ?? record.approval.at, event.at),
          since('access', record.request.at, event.at),
        ];
      }
      default:
        return [];
    }
  });
}

const since = (what: Wait['for'], from: number, to: number): Wait => ({
  for: what,
  ms: Math.max(0, to - from),
});

/** What went wrong, of which kind, and with what code where there is one. */
export interface Trouble {
  readonly event: AccessEvent['type'];
  readonly code: string;
}

/** What of `events` is for somebody to look into. */
export const troublesIn = (events: readonly AccessEvent[]): readonly Trouble[] =>
  events.flatMap((event): readonly Trouble[] => {
    switch (event.type) {
      case 'invitation-held-up':
      case 'invitation-refused':
      case 'grant-failed':
      case 'removal-failed':
        return [{ event: event.type, code: event.code }];
      case 'approvers-unreachable':
      case 'nobody-to-ask':
      case 'lapsed':
      case 'invitation-expired':
      case 'account-gone':
        return [{ event: event.type, code: '' }];
      default:
        return [];
    }
  });
