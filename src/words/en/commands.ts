/** One line of what can be typed, and what comes of it; the latter goes on from the former, without a full stop. */
export interface CommandWords {
  readonly example: string;
  readonly does: string;
  /** Told besides to whoever has the role. */
  readonly also?: {
    readonly [R in 'asks' | 'approves' | 'administers' | 'owns']?: {
      readonly example: string;
      readonly does: string;
    };
  };
}

/** By the name under which it is typed: help, answers, the app's menus and docs/use.md come from here. */
const english = {
  invite: {
    example: 'invite anna@partner.com to portal for 90 days',
    does: 'asks for access',
    also: { asks: { example: 'invite', does: 'opens the form' } },
  },
  status: { example: 'status anna@partner.com', does: 'where a partner stands' },
  list: {
    example: 'list pending',
    does: 'your partners on their way; also **list active**, **list expiring**, **list removed**, or **list** alone',
    also: {
      administers: { example: 'list all', does: 'everybody’s partners' },
      owns: { example: 'list all', does: 'every partner in what you own' },
    },
  },
  remove: {
    example: 'remove anna@partner.com',
    does: 'ends access, after you confirm; also **remove all of partner.com from portal**',
    also: {
      administers: {
        example: 'remove everything of anna@partner.com now',
        does: 'in an emergency: all at once, after you confirm; also for a whole domain',
      },
    },
  },
  resend: { example: 'resend anna@partner.com', does: 'sends a new invitation' },
  cancel: { example: 'cancel anna@partner.com', does: 'withdraws a request' },
  extend: { example: 'extend anna@partner.com by 90d', does: 'lets access last longer' },
  change: {
    example: 'change anna@old.com to anna@new.com',
    does: 'asks for the same access under another address',
  },
  transfer: {
    example: 'transfer anna@partner.com to @Bea',
    does: 'asks a colleague to look after a partner in your place',
  },
  reviews: {
    example: 'reviews',
    does: 'reviews waiting for your answer',
    also: { administers: { example: 'reviews', does: 'how everyone else’s reviews stand' } },
  },
  history: { example: 'history anna@partner.com', does: 'who did what, and when' },
  'may I invite': {
    example: 'may I invite anna@partner.com to portal?',
    does: 'what would happen if you asked',
  },
  resources: { example: 'resources', does: 'what partners can be invited to' },
  approvals: { example: 'approvals', does: 'what is waiting for your decision' },
  'approvals quiet': {
    example: 'approvals quiet',
    does: 'you may decide, but get no approval cards; **approvals on** brings them back',
  },
  revoke: {
    example: 'revoke anna@partner.com because the project ended',
    does: 'takes an approval of yours back',
  },
  delegate: {
    example: 'delegate to bea@example.com until 31 March 2027',
    does: 'lets a colleague decide while you’re away; **delegate stop** ends it',
  },
  drift: {
    example: 'drift',
    does: 'compares Entra’s memberships with what is on record (administrators, owners)',
  },
  'approvals here': {
    example: 'approvals here',
    does: 'in a channel: approval cards come there (administrators)',
  },
  'audit here': {
    example: 'audit here',
    does: 'in a channel: every decision, grant and removal is reported there (administrators)',
  },
  pace: {
    example: 'pace',
    does: 'how fast invitations go, and how many are waiting; **pace go on because REASON** lets them go again after a stop (administrators)',
  },
  delegations: { example: 'delegations', does: 'who decides for whom' },
  doctor: { example: 'doctor', does: 'what is missing in the set-up (administrators)' },
  catalogue: {
    example: 'catalogue',
    does: 'shows whether and how the catalogue file has changed, and puts it in force (administrators)',
  },
  whoami: { example: 'whoami', does: 'who you are to me' },
  language: {
    example: 'language de',
    does: 'sets the language I write in; **language** alone lists them',
  },
  help: { example: 'help', does: 'what to type' },
  bulk: { example: 'bulk', does: 'invites everybody in a file' },
  'who had access to': {
    example: 'who had access to portal on 3 November 2026',
    does: 'who, since when, until when, and how each was approved, as a card and as a file',
  },
  forget: {
    example: 'forget anna@partner.com',
    does: 'removes a partner’s personal data from closed records (administrators)',
  },
  export: {
    example: 'export portal since 1 January 2026',
    does: 'what is on record as a file, also of an address or a domain; **export portal as json** for JSON Lines (administrators, auditors, owners)',
  },
} satisfies Readonly<Record<string, CommandWords>>;

export type CommandName = keyof typeof english;

/** What each language says of each command. */
export const commands: Readonly<Record<CommandName, CommandWords>> = english;
