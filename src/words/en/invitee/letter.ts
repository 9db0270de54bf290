import type { LetterWords } from '../../types.ts';

export const letter: LetterWords = {
  language: 'en',
  subject: ({ sponsor, resource }) => `${sponsor} invites you to ${resource}`,
  greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
  invited: ({ sponsor, resource }) =>
    `${sponsor} invites you to ${resource}. Accept the invitation, and you have access about a minute later.`,
  writes: ({ sponsor }) => `${sponsor} writes:`,
  accept: 'Accept the invitation',
  signIn: ({ address }) =>
    `The link leads to Microsoft, where you sign in as ${address}. It is meant for you alone; please do not forward it.`,
  until: (when) => `It works until ${when}.`,
  copy: 'If the button does not work, copy this address into your browser:',
  unexpected: ({ sponsor }) =>
    `Did you not expect this? Ask ${sponsor} by replying to this mail. If you do nothing, nothing happens.`,
};
