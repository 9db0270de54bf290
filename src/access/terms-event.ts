import type { Instant } from './term.ts';

interface TermsAnswered {
  readonly at: Instant;
  readonly version: string;
  readonly language: string;
}

/** What a partner is asked to agree to, and what they answered. */
export type TermsEvent =
  /** Access waits until they are agreed to; `shown`: the partner has them before their eyes. */
  | { readonly type: 'terms-awaited'; readonly at: Instant; readonly version: string; readonly shown?: true }
  | ({ readonly type: 'terms-agreed' } & TermsAnswered)
  | ({ readonly type: 'terms-declined' } & TermsAnswered);
