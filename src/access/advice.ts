import type { Complaint } from './complaint.ts';
import { COMPLAINTS_WHEN } from './stuck.ts';

/** How somebody signs in, as the directory tells it of who has accepted. */
export const IDENTITIES = [
  'entra',
  'microsoft',
  'google',
  'facebook',
  'one-time-passcode',
  'saml',
  'unknown',
] as const;
export type Identity = (typeof IDENTITIES)[number];

/** How the invitation went out; `earlier`: not by us, for there was an open one. */
export type Sent = 'microsoft' | 'own' | 'link' | 'earlier';

/** What is known of somebody who is stuck. How a guest signs in is not known before they have accepted. */
export type Situation =
  | { readonly kind: 'invited'; readonly sent: Sent }
  | { readonly kind: 'expired' }
  | { readonly kind: 'in'; readonly identity: Identity };

const NO_MAIL = {
  microsoft: ['mail-address', 'mail-from-microsoft'],
  own: ['mail-address', 'mail-from-us'],
  link: ['mail-by-hand'],
  earlier: ['mail-earlier', 'mail-address'],
} as const satisfies Record<Sent, readonly string[]>;

/** Microsoft's own codes and texts tell who blocks: only a company of their own can block its people from going out. */
const BLOCKED = {
  anywhere: ['blocked-read', 'blocked-account', 'blocked-outbound', 'blocked-inbound'],
  here: ['blocked-read', 'blocked-account', 'blocked-inbound'],
} as const;

const CODE_BY_MAIL = ['code-where', 'code-newest', 'code-mailbox'] as const;

/**
 * By how somebody signs in: how they do, why no code is mailed, whose second factor it may be that is gone, who can
 * block them, and what leads here instead of home.
 */
const BY_IDENTITY = {
  entra: {
    signIn: 'as-entra',
    passcode: ['code-not-needed', 'as-entra', 'code-is-factor'],
    factor: ['factor-of-company', 'factor-of-ours'],
    blocked: BLOCKED.anywhere,
    home: ['home-link', 'switch-company'],
  },
  microsoft: {
    signIn: 'as-microsoft',
    passcode: ['code-of-microsoft'],
    factor: ['factor-of-microsoft', 'factor-of-ours'],
    blocked: BLOCKED.here,
    home: ['home-link', 'switch-company'],
  },
  google: {
    signIn: 'as-google',
    passcode: ['code-not-needed', 'as-google'],
    factor: ['factor-of-provider', 'factor-of-ours'],
    blocked: BLOCKED.here,
    home: ['home-link', 'as-google'],
  },
  facebook: {
    signIn: 'as-facebook',
    passcode: ['code-not-needed', 'as-facebook'],
    factor: ['factor-of-provider', 'factor-of-ours'],
    blocked: BLOCKED.here,
    home: ['home-link', 'as-facebook'],
  },
  'one-time-passcode': {
    signIn: 'as-passcode',
    passcode: CODE_BY_MAIL,
    factor: ['factor-of-ours'],
    blocked: BLOCKED.here,
    home: ['home-link', 'as-passcode'],
  },
  saml: {
    signIn: 'as-company-page',
    passcode: ['code-not-needed', 'as-company-page', 'code-is-factor'],
    factor: ['factor-of-company', 'factor-of-ours'],
    blocked: BLOCKED.here,
    home: ['home-link', 'as-company-page'],
  },
  unknown: {
    signIn: 'as-invited',
    passcode: CODE_BY_MAIL,
    factor: ['factor-of-company', 'factor-of-microsoft', 'factor-of-ours'],
    blocked: BLOCKED.anywhere,
    home: ['home-link', 'as-invited'],
  },
} as const satisfies Record<Identity, object>;

const comingIn = ({ signIn, passcode, factor, blocked, home }: (typeof BY_IDENTITY)[Identity]) =>
  ({
    'own-tenant': home,
    'other-account': ['private-window-again', signIn, 'another-address'],
    'asks-password': ['password-none', signIn, 'password-of-application'],
    'no-passcode': passcode,
    'no-second-factor': factor,
    blocked,
  }) as const;

const { unknown: UNKNOWN } = BY_IDENTITY;
const accepting = (sent: Sent) =>
  ({
    'no-mail': NO_MAIL[sent],
    'other-account': ['private-window', UNKNOWN.signIn, 'another-address'],
    'no-passcode': UNKNOWN.passcode,
    'no-second-factor': UNKNOWN.factor,
    blocked: UNKNOWN.blocked,
  }) as const;

const EXPIRED = { 'no-mail': ['mail-on-request'] } as const;

type Steps<T> = T extends readonly (infer Step)[] ? Step : never;
type StepsIn<T> = { [K in keyof T]: Steps<T[K]> }[keyof T];
/** One thing to do, or to know, by the name of its sentence. */
export type Step =
  | StepsIn<ReturnType<typeof accepting>>
  | StepsIn<ReturnType<typeof comingIn>>
  | StepsIn<typeof EXPIRED>;

/** One way to be stuck, and what helps, in order. */
export interface Advice {
  readonly complaint: Complaint;
  readonly steps: readonly Step[];
}

/** Every way to be stuck as things stand, the likeliest first. */
export function adviceFor(situation: Situation): readonly Advice[] {
  switch (situation.kind) {
    case 'invited': {
      const steps = accepting(situation.sent);
      return COMPLAINTS_WHEN.invited.map((complaint) => ({ complaint, steps: steps[complaint] }));
    }
    case 'expired':
      return COMPLAINTS_WHEN['invitation-expired'].map((complaint) => ({
        complaint,
        steps: EXPIRED[complaint],
      }));
    case 'in': {
      const steps = comingIn(BY_IDENTITY[situation.identity]);
      return COMPLAINTS_WHEN.granted.map((complaint) => ({ complaint, steps: steps[complaint] }));
    }
  }
}
