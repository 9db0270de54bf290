export type ListFilter = 'pending' | 'active' | 'expiring' | 'removed';

export interface TypedInvitation {
  readonly addresses: readonly string[];
  readonly resource?: string;
  readonly term?: string;
  readonly reason?: string;
}

/** What a line asks for. Addresses, resources and terms are as typed: whoever uses them says what is wrong. */
export type TypedCommand =
  | ({ readonly kind: 'invite' | 'may-i' } & TypedInvitation)
  | { readonly kind: 'remove'; readonly address: string; readonly resource?: string }
  | {
      readonly kind: 'revoke';
      readonly address: string;
      readonly resource?: string;
      readonly reason?: string;
    }
  /** `from` is named by administrators alone. Neither `to` nor `until`: nobody stands in any more. */
  | {
      readonly kind: 'delegate';
      readonly from?: string;
      readonly to?: string;
      readonly until?: string;
    }
  | { readonly kind: 'extend'; readonly address: string; readonly term?: string }
  /** Without `to` the form asks for it. */
  | {
      readonly kind: 'change';
      readonly address: string;
      readonly to?: string;
      readonly reason?: string;
    }
  | { readonly kind: 'status' | 'resend' | 'cancel' | 'history'; readonly address: string }
  | { readonly kind: 'list'; readonly filter?: ListFilter; readonly whose: 'mine' | 'all' }
  | {
      readonly kind:
        | 'bulk'
        | 'export'
        | 'approvals'
        | 'approvals-here'
        | 'delegations'
        | 'resources'
        | 'whoami'
        | 'help'
        | 'hello';
    }
  /** A command whose address is missing. */
  | { readonly kind: 'incomplete'; readonly command: string }
  | { readonly kind: 'unknown'; readonly text: string; readonly nearest?: string };
