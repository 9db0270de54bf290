import { optional } from './evolve-parts.ts';
import type { AccessEvent, AccessRecord, TermsStatus } from './record.ts';

type OfTerms = Extract<AccessEvent, { type: 'terms-awaited' | 'terms-agreed' | 'terms-declined' }>;

/** The record with where its partner stands with the terms; undefined where nobody is asked. */
export function withTerms(record: AccessRecord, event: OfTerms): AccessRecord | undefined {
  const { at } = event;
  const seq = record.seq + 1;
  const terms = statusOf(event);
  switch (record.status) {
    case 'granting': {
      if (terms.kind === 'awaited') return { ...record, seq, changedAt: at, terms };
      // A link that could not be handed over has reached them all the same.
      const { problem: _problem, permission: _permission, ...rest } = record;
      return { ...rest, seq, changedAt: at, terms };
    }
    case 'granted':
      // Access stands as it is: `changedAt` goes on saying when this state came about.
      return terms.kind === 'awaited' ? undefined : { ...record, seq, terms };
    case 'requested':
    case 'inviting':
    case 'invited':
    case 'invitation-expired':
    case 'removing':
    case 'ended':
      return undefined;
  }
}

function statusOf(event: OfTerms): TermsStatus {
  const { at, version } = event;
  switch (event.type) {
    case 'terms-awaited':
      return { kind: 'awaited', at, version, ...optional('shown', event.shown) };
    case 'terms-agreed':
      return { kind: 'agreed', at, version };
    case 'terms-declined':
      return { kind: 'declined', at, version };
  }
}
