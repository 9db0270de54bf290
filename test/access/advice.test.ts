import {
  adviceFor,
  IDENTITIES,
  type Identity,
  type Sent,
  type Situation,
  type Step,
} from '../../src/access/advice.ts';
import type { Complaint } from '../../src/access/complaint.ts';
import type { COMPLAINTS_WHEN } from '../../src/access/stuck.ts';
import type { HelpFacts } from '../../src/words/help-types.ts';
import { LANGUAGES } from '../../src/words/languages.ts';

type Before = (typeof COMPLAINTS_WHEN)['invited'][number];
type In = (typeof COMPLAINTS_WHEN)['granted'][number];
/** State, and how somebody signs in or was invited, by what they complain of. */
type Cell =
  | `invited by ${Sent}: ${Before}`
  | `expired: ${(typeof COMPLAINTS_WHEN)['invitation-expired'][number]}`
  | `in, ${Identity}: ${In}`;

const CODE: readonly Step[] = ['code-where', 'code-newest', 'code-mailbox'];
const BLOCKED: readonly Step[] = ['blocked-read', 'blocked-account', 'blocked-inbound'];
const BLOCKED_ANYWHERE: readonly Step[] = [
  'blocked-read',
  'blocked-account',
  'blocked-outbound',
  'blocked-inbound',
];
const OTHER: readonly Step[] = ['private-window', 'as-invited', 'another-address'];
const FACTOR: readonly Step[] = ['factor-of-company', 'factor-of-microsoft', 'factor-of-ours'];

const TABLE: Readonly<Record<Cell, readonly Step[]>> = {
  'invited by microsoft: no-mail': ['mail-address', 'mail-from-microsoft'],
  'invited by own: no-mail': ['mail-address', 'mail-from-us'],
  'invited by link: no-mail': ['mail-by-hand'],
  'invited by earlier: no-mail': ['mail-earlier', 'mail-address'],
  'expired: no-mail': ['mail-on-request'],

  'invited by microsoft: other-account': OTHER,
  'invited by own: other-account': OTHER,
  'invited by link: other-account': OTHER,
  'invited by earlier: other-account': OTHER,
  'in, entra: other-account': ['private-window-again', 'as-entra', 'another-address'],
  'in, microsoft: other-account': ['private-window-again', 'as-microsoft', 'another-address'],
  'in, google: other-account': ['private-window-again', 'as-google', 'another-address'],
  'in, facebook: other-account': ['private-window-again', 'as-facebook', 'another-address'],
  'in, one-time-passcode: other-account': ['private-window-again', 'as-passcode', 'another-address'],
  'in, saml: other-account': ['private-window-again', 'as-company-page', 'another-address'],
  'in, unknown: other-account': ['private-window-again', 'as-invited', 'another-address'],

  'in, entra: own-tenant': ['home-link', 'switch-company'],
  'in, microsoft: own-tenant': ['home-link', 'switch-company'],
  'in, google: own-tenant': ['home-link', 'as-google'],
  'in, facebook: own-tenant': ['home-link', 'as-facebook'],
  'in, one-time-passcode: own-tenant': ['home-link', 'as-passcode'],
  'in, saml: own-tenant': ['home-link', 'as-company-page'],
  'in, unknown: own-tenant': ['home-link', 'as-invited'],

  'invited by microsoft: no-passcode': CODE,
  'invited by own: no-passcode': CODE,
  'invited by link: no-passcode': CODE,
  'invited by earlier: no-passcode': CODE,
  'in, entra: no-passcode': ['code-not-needed', 'as-entra', 'code-is-factor'],
  'in, microsoft: no-passcode': ['code-of-microsoft'],
  'in, google: no-passcode': ['code-not-needed', 'as-google'],
  'in, facebook: no-passcode': ['code-not-needed', 'as-facebook'],
  'in, one-time-passcode: no-passcode': CODE,
  'in, saml: no-passcode': ['code-not-needed', 'as-company-page', 'code-is-factor'],
  'in, unknown: no-passcode': CODE,

  'invited by microsoft: no-second-factor': FACTOR,
  'invited by own: no-second-factor': FACTOR,
  'invited by link: no-second-factor': FACTOR,
  'invited by earlier: no-second-factor': FACTOR,
  'in, entra: no-second-factor': ['factor-of-company', 'factor-of-ours'],
  'in, microsoft: no-second-factor': ['factor-of-microsoft', 'factor-of-ours'],
  'in, google: no-second-factor': ['factor-of-provider', 'factor-of-ours'],
  'in, facebook: no-second-factor': ['factor-of-provider', 'factor-of-ours'],
  'in, one-time-passcode: no-second-factor': ['factor-of-ours'],
  'in, saml: no-second-factor': ['factor-of-company', 'factor-of-ours'],
  'in, unknown: no-second-factor': FACTOR,

  'invited by microsoft: blocked': BLOCKED_ANYWHERE,
  'invited by own: blocked': BLOCKED_ANYWHERE,
  'invited by link: blocked': BLOCKED_ANYWHERE,
  'invited by earlier: blocked': BLOCKED_ANYWHERE,
  'in, entra: blocked': BLOCKED_ANYWHERE,
  'in, microsoft: blocked': BLOCKED,
  'in, google: blocked': BLOCKED,
  'in, facebook: blocked': BLOCKED,
  'in, one-time-passcode: blocked': BLOCKED,
  'in, saml: blocked': BLOCKED,
  'in, unknown: blocked': BLOCKED_ANYWHERE,

  'in, entra: asks-password': ['password-none', 'as-entra', 'password-of-application'],
  'in, microsoft: asks-password': ['password-none', 'as-microsoft', 'password-of-application'],
  'in, google: asks-password': ['password-none', 'as-google', 'password-of-application'],
  'in, facebook: asks-password': ['password-none', 'as-facebook', 'password-of-application'],
  'in, one-time-passcode: asks-password': ['password-none', 'as-passcode', 'password-of-application'],
  'in, saml: asks-password': ['password-none', 'as-company-page', 'password-of-application'],
  'in, unknown: asks-password': ['password-none', 'as-invited', 'password-of-application'],
};

const SENT: readonly Sent[] = ['microsoft', 'own', 'link', 'earlier'];
const SITUATIONS: readonly (readonly [string, Situation])[] = [
  ...SENT.map((sent) => [`invited by ${sent}`, { kind: 'invited', sent }] as const),
  ['expired', { kind: 'expired' }],
  ...IDENTITIES.map((identity) => [`in, ${identity}`, { kind: 'in', identity }] as const),
];

test('who is stuck, where, and how they sign in: what helps', () => {
  const told = SITUATIONS.flatMap(([where, situation]) =>
    adviceFor(situation).map(({ complaint, steps }) => [`${where}: ${complaint}`, steps]),
  );
  expect(Object.fromEntries(told)).toEqual(TABLE);
});

/** What English says of each; the table above says which of them go together. */
const SAID: Readonly<Record<Complaint, string>> = {
  'no-mail': 'The invitation mail does not come',
  'other-account': 'I am signed in with another account',
  'own-tenant': 'I end up in my own company',
  'no-passcode': 'The code by mail does not come',
  'no-second-factor': 'I no longer have the phone or app that confirms my sign-in',
  blocked: 'Microsoft says that I have no access, or that it is blocked',
  'asks-password': 'I am asked for a password that I never had',
};
test('each complaint is a sentence of whoever is stuck', () => {
  expect(LANGUAGES.en?.invitee.grantPage.helpMeIn.complaint).toEqual(SAID);
});

const FACTS: HelpFacts = {
  sponsor: 'Mara Lindt',
  resource: 'Partner portal',
  company: 'Lindenau',
  address: 'a•••@partner.com',
  hasButton: true,
  hasLink: true,
  tenant: '5a1e',
  mailSender: 'partners@lindenau.example',
};
/** What a step must not leave out, whatever the language. */
const NAMES: Partial<Record<Step, readonly (keyof HelpFacts)[]>> = {
  'mail-address': ['address', 'sponsor'],
  'mail-from-us': ['mailSender'],
  'mail-by-hand': ['sponsor'],
  'as-invited': ['address'],
  'as-passcode': ['address'],
  'code-where': ['address'],
  'home-link': ['company'],
  'password-of-application': ['resource', 'sponsor'],
  'factor-of-ours': ['company', 'sponsor'],
  'blocked-outbound': ['company', 'tenant'],
  'blocked-inbound': ['company', 'sponsor'],
};

test.each(Object.keys(LANGUAGES))('%s: each step is said, with what it is about, and ends', (language) => {
  const step = LANGUAGES[language]?.invitee.grantPage.helpMeIn.step;
  if (step === undefined) throw new Error(language);
  const unknown: HelpFacts = {
    ...FACTS,
    company: undefined,
    tenant: undefined,
    hasButton: false,
    hasLink: false,
  };
  for (const name of new Set(Object.values(TABLE).flat())) {
    const said = step[name](FACTS);
    for (const fact of NAMES[name] ?? []) expect(said).toContain(FACTS[fact]);
    expect(said).toMatch(/[.?؟]$/u);
    expect(step[name](unknown)).not.toMatch(/undefined|\(\s|\s\)|,,/u);
  }
});

test.each(Object.keys(LANGUAGES))('%s: Microsoft’s own codes stay as Microsoft writes them', (language) => {
  const { step } = LANGUAGES[language]?.invitee.grantPage.helpMeIn ?? {};
  expect(step?.['blocked-account'](FACTS)).toContain('AADSTS50020');
  expect(step?.['blocked-outbound'](FACTS)).toContain('AADSTS500212');
  expect(step?.['blocked-inbound'](FACTS)).toContain('AADSTS500213');
});
