import type { Terms } from './catalog.ts';
import type { AccessRecord, Granting, TermsStatus } from './record.ts';

/** How long a partner may read the terms before their sponsor hears that access waits for it, in milliseconds. */
export const TERMS_READING_MS = 3_600_000;

/**
 * The terms that this record's partner has still to agree to; undefined where nothing is left to agree to. Employees
 * are asked nothing: they are bound already, and never see the page.
 */
export function termsToAgree(record: AccessRecord, terms: Terms | undefined): Terms | undefined {
  if (terms === undefined || record.request.found.kind === 'employee') return undefined;
  if (record.status !== 'granting' && record.status !== 'granted') return undefined;
  // A removal that was undone gives back what they had.
  if (record.status === 'granting' && record.restoring !== undefined) return undefined;
  const { terms: said } = record;
  return said?.kind === 'agreed' && said.version === terms.version ? undefined : terms;
}

export type AwaitingTerms = Granting & { readonly terms: Exclude<TermsStatus, { kind: 'agreed' }> };

/** Whether access waits for nothing but the partner's word. */
export const awaitsTerms = (record: AccessRecord): record is AwaitingTerms =>
  record.status === 'granting' && record.terms !== undefined && record.terms.kind !== 'agreed';
