import type { HelpFacts, HelpWords } from '../../help-types.ts';

const us = ({ company = 'the company that invited you' }: HelpFacts): string => company;
const Us = ({ company = 'The company that invited you' }: HelpFacts): string => company;

/** Where to start from. */
function start({ hasButton, hasLink, sponsor }: HelpFacts): string {
  if (hasButton)
    return hasLink ? 'by the button on your page, or by the link below' : 'by the button on your page';
  return hasLink ? 'by the link below' : `as ${sponsor} told you`;
}

export const helpMeIn: HelpWords = {
  open: 'It does not work',
  page: {
    title: 'What is going wrong?',
    lines: [
      'Choose what you see. What helps is shown below it. If it does not, tell the person who invited you.',
    ],
  },
  complaint: {
    'no-mail': 'The invitation mail does not come',
    'other-account': 'I am signed in with another account',
    'own-tenant': 'I end up in my own company',
    'no-passcode': 'The code by mail does not come',
    'no-second-factor': 'I no longer have the phone or app that confirms my sign-in',
    blocked: 'Microsoft says that I have no access, or that it is blocked',
    'asks-password': 'I am asked for a password that I never had',
  },
  step: {
    'mail-address': ({ address, sponsor }) =>
      `It was sent to ${address}. If that is not a mailbox that you read, tell ${sponsor}.`,
    'mail-from-microsoft': () =>
      'Look for a mail from “Microsoft Invitations”; its sender begins with invites@. It often ends up in spam, or in your company’s quarantine.',
    'mail-from-us': (p) =>
      `Look for a mail from ${p.mailSender ?? us(p)}, in spam and in your company’s quarantine as well.`,
    'mail-by-hand': ({ sponsor }) => `No mail was sent: ${sponsor} passes the link on to you. Ask for it.`,
    'mail-earlier': (p) =>
      `No new mail was sent, because ${us(p)} had invited you before. The older mail still works: search your mailbox for “invites@”.`,
    'mail-on-request': ({ sponsor }) =>
      `The last invitation has run out, and none is sent by itself. Ask for a new one on your page; it comes once ${sponsor} agrees.`,
    'private-window': () =>
      'Open the invitation in a private window of your browser, where nobody is signed in yet.',
    'private-window-again': () =>
      'Open this page in a private window of your browser, where nobody is signed in yet, and go to the application from there.',
    'another-address': ({ sponsor }) =>
      `Would you rather use another address? Then ${sponsor} has to invite that one.`,
    'as-invited': ({ address }) => `Sign in with ${address}, and with no other address.`,
    'as-entra': ({ address }) => `Enter ${address}, and sign in as you do at your own company.`,
    'as-microsoft': ({ address }) =>
      `Enter ${address}. If you are given a choice, take the personal account, not the one of work or school.`,
    'as-google': ({ address }) => `Enter ${address}. You are led on to Google, and sign in there.`,
    'as-facebook': ({ address }) => `Enter ${address}. You are led on to Facebook, and sign in there.`,
    'as-passcode': ({ address }) => `Enter ${address}. You need no password: Microsoft mails you a code.`,
    'as-company-page': ({ address }) =>
      `Enter ${address}. You are led on to the sign-in page of your own company.`,
    'home-link': (p) =>
      `Start from ${us(p)}, not from your own company: ${start(p)}. An old bookmark does not help.`,
    'switch-company': (p) =>
      `If your own company opens all the same, choose your picture at the top right, “Switch organization”, and ${us(p)}.`,
    'password-none': (p) => `${Us(p)} has given you no password, and you need none from there.`,
    'password-of-application': ({ resource, sponsor }) =>
      `Does ${resource} ask with a form of its own? Look for “Sign in with Microsoft”. If there is none, tell ${sponsor}.`,
    'code-where': ({ address }) =>
      `It comes from Microsoft, to ${address} alone, and can take some minutes. Look in spam and in your company’s quarantine as well.`,
    'code-newest': () =>
      'Only the newest code counts, and for half an hour. Ask for one once, and wait for it.',
    'code-mailbox': ({ sponsor }) =>
      `If that mailbox takes no mail from outside, ${sponsor} has to invite another address.`,
    'code-not-needed': () => 'With your account no code is mailed to you.',
    'code-is-factor': () =>
      'A code by text message or in an app is your second factor. See “I no longer have the phone or app”.',
    'code-of-microsoft': () =>
      'You sign in with a Microsoft account. Its code goes to the phone or the address that you gave Microsoft; “Other ways to sign in” takes your password instead.',
    'factor-of-company': () =>
      'Does the page that asks show the name of your own company? Then your own IT can help, and nobody else.',
    'factor-of-microsoft': () =>
      'Is it your personal Microsoft account that asks? Choose “I can’t use this right now”, or go to account.microsoft.com.',
    'factor-of-provider': () => 'Is it Google or Facebook that asks? Then only they can help, on that page.',
    'factor-of-ours': (p) =>
      `Does it ask for ${us(p)}? Then tell ${p.sponsor}. Their IT resets it, and you set it up anew when you next sign in.`,
    'blocked-read': () => 'Look for a code on Microsoft’s page. It begins with AADSTS.',
    'blocked-account': ({ address }) =>
      `AADSTS50020: this is another account than the invited one. Sign in with ${address} in a private window.`,
    'blocked-outbound': (p) =>
      `AADSTS500212, or “your administrator”: your own company does not let you out. Ask your own IT to allow ${us(p)}${p.tenant === undefined ? '' : ` (tenant ${p.tenant})`}.`,
    'blocked-inbound': (p) =>
      `AADSTS500213, AADSTS53003 or another code: ${us(p)} does not let you in. Tell ${p.sponsor}, and write them the code.`,
  },
  myApps: (p) => `Your applications at ${us(p)}`,
  tell: (sponsor) => `Tell ${sponsor} about this`,
  told: (sponsor) => `${sponsor} knows that this does not work.`,
  later: (sponsor) =>
    `You have just told ${sponsor} something else. You can tell them this as well in ten minutes.`,
  complained: (sponsor) => ({
    title: 'We have passed it on',
    lines: [
      `${sponsor} now knows what does not work, and what helps. Answers come from them, or as a new invitation.`,
      'You need not tell it again.',
    ],
  }),
};
