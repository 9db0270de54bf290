import type { LetterFacts, LetterWords } from '../../types.ts';

const who = ({ sponsor, company }: LetterFacts): string =>
  company === undefined ? sponsor : `${sponsor} (${company})`;

export const letter: LetterWords = {
  language: 'en',
  direction: 'ltr',
  subject: ({ sponsor, resource }) => `${sponsor} invites you to ${resource}`,
  reminderSubject: ({ sponsor, resource }) => `Reminder: ${sponsor} invites you to ${resource}`,
  endedSubject: ({ resource }) => `Your access to ${resource} has ended`,
  greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
  invited: (p) =>
    `${who(p)} invites you to ${p.resource}. Accept the invitation, and you have access about a minute later.`,
  reminded: (p) =>
    `${who(p)} has invited you to ${p.resource}, and the invitation is still waiting for you. Half of its time is over; this is the only reminder.`,
  ended: (p, day) =>
    `Your access to ${p.resource}, which ${who(p)} had asked for, ended on ${day}. You need not do anything.`,
  stillNeeded: ({ sponsor }) =>
    `Do you still need it? Reply to this mail: your answer goes to ${sponsor}, who can ask for access anew.`,
  writes: ({ sponsor }) => `${sponsor} writes:`,
  contact: ({ sponsor }) => `For questions, ${sponsor} gives this address:`,
  accept: 'Accept the invitation',
  signIn: ({ address }) =>
    `The link leads to Microsoft, where you sign in as ${address}. It is meant for you alone; please do not forward it.`,
  until: (when) => `It works until ${when}.`,
  copy: 'If the button does not work, copy this address into your browser:',
  check: {
    title: 'How to check that this mail is real',
    lines: ({ sponsor, sponsorAddress, sender, host }) => [
      `${sender === undefined ? 'Its' : `It was sent from ${sender}, and its`} button leads to ${host}. It asks for no password itself.`,
      sponsorAddress === undefined
        ? `In doubt, ask ${sponsor} in another way: by a number or an address that you already have.`
        : `In doubt, ask ${sponsor} (${sponsorAddress}) in another way: by a number or an address that you already have.`,
    ],
    help: 'More about invitations:',
  },
  unexpected: ({ sponsor }) =>
    `Did you not expect this? Ask ${sponsor} in one of those ways before you click. If you do nothing, nothing happens.`,
};
