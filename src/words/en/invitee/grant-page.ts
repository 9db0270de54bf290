import type { GrantPageWords } from '../../types.ts';
import { helpMeIn } from './help-me-in.ts';
import { termsPage as terms } from './terms-page.ts';

export const grantPage: GrantPageWords = {
  language: 'en',
  name: 'English',
  direction: 'ltr',
  granted: (resource, hasLink) => ({
    title: 'Access granted',
    lines: [
      `You now have access to ${resource}.`,
      hasLink
        ? 'Sign in there with the account you have just used. It can take a minute until everything opens.'
        : 'You can close this page. Open the application as the person who invited you told you, with the account you have just used.',
    ],
  }),
  grantedBefore: (resource, hasLink) => ({
    title: 'You already have access',
    lines: [
      `Access to ${resource} was granted earlier. There is nothing more to do here.`,
      hasLink
        ? 'Sign in there with the account that was invited.'
        : 'You can close this page. Open the application as the person who invited you told you.',
    ],
  }),
  notAccepted: (resource) => ({
    title: 'Accept the invitation first',
    lines: [`Access to ${resource} is ready for you, but the invitation has not been accepted yet.`],
    steps: [
      'Open the invitation mail, or the invitation link that you were sent.',
      'Accept the invitation, and sign in with the address that was invited.',
      'You are then brought back here. If you have just accepted, wait a few seconds and try again.',
    ],
  }),
  expired: {
    title: 'This invitation link has expired',
    lines: [
      'An invitation link works for a limited time only, and this one has run out.',
      'Ask the person who invited you for a new invitation.',
    ],
  },
  ended: {
    title: 'This invitation is no longer valid',
    lines: [
      'It was withdrawn, or the access that it gave has ended.',
      'If you still need access, ask the person who invited you for a new invitation.',
    ],
  },
  unknown: {
    title: 'This link is not valid',
    lines: [
      'Perhaps it was cut off while being copied, or a newer invitation has taken its place.',
      'Use the link from the newest invitation mail. If it does not work either, ask the person who invited you.',
    ],
  },
  unavailable: (seconds) => ({
    title: 'We could not finish just now',
    lines: [
      'The service that opens access is not answering. Nothing is lost: your invitation stays valid.',
      `This page tries again by itself in ${seconds === 1 ? 'a second' : `${seconds} seconds`}. You can leave it open.`,
    ],
  }),
  busy: (seconds) => ({
    title: 'Too many visits at once',
    lines: [
      'This page was opened very often from your network just now. Nothing is lost: your invitation stays valid.',
      `This page tries again by itself in ${seconds === 1 ? 'a second' : `${seconds} seconds`}. You can leave it open.`,
    ],
  }),
  fault: {
    title: 'Something went wrong on our side',
    lines: [
      'Your invitation stays as it was. Please try again in a few minutes.',
      'If it happens again, give this reference to the person who invited you.',
    ],
  },
  noPage: {
    title: 'There is no page here',
    lines: ['If you were invited, use the link from the newest invitation mail.'],
  },
  front: (company) => ({
    title: 'Usher',
    lines: [
      company === undefined
        ? 'A company lets its partners into its applications here, and out again.'
        : `${company} lets its partners into its applications here, and out again.`,
      'If you were invited, use the link in the invitation mail. If you have a question, ask the person who invited you.',
      'If you work here, write to Usher in Microsoft Teams.',
    ],
  }),
  wrongMethod: {
    title: 'Please open your link again',
    lines: [
      'Nothing was changed. This address does nothing by itself: use the link from the invitation mail.',
    ],
  },
  badAddress: {
    title: 'This address is damaged',
    lines: ['Nothing was changed. Use the link from the newest invitation mail, without changing it.'],
  },
  busyForm: (seconds) => ({
    title: 'Too many visits at once',
    lines: [
      'This page was used very often from your network just now, so nothing was changed.',
      `Go back and try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    ],
  }),
  wished: {
    'new-link': (sponsor) => ({
      title: 'We have asked for a new invitation',
      lines: [
        `${sponsor} has your request. Once they agree, a new invitation comes, the same way as the last one.`,
        'You need not ask again.',
      ],
    }),
    longer: (sponsor) => ({
      title: 'We have asked for longer access',
      lines: [
        `${sponsor} has your request. Your access stays as it is until they decide; this page shows the new date.`,
        'You need not ask again.',
      ],
    }),
  },
  wishedBefore: {
    'new-link': (sponsor) => `You have asked ${sponsor} for a new invitation. It comes once they agree.`,
    longer: (sponsor) =>
      `You have asked ${sponsor} for longer access. The new date stands here once they agree.`,
  },
  confirmLeave: (resource, sponsor) => ({
    title: 'Remove your access?',
    lines: [
      `You would no longer be able to open ${resource}. ${sponsor} is told.`,
      'Nothing has changed yet.',
    ],
  }),
  left: (resource, sponsor) => ({
    title: 'Your access is being removed',
    lines: [
      `In about a minute you can no longer open ${resource}. ${sponsor} is told.`,
      'You can close this page.',
    ],
  }),
  terms,
  nothingToDo: {
    title: 'There is nothing to change',
    lines: [
      'Nothing was changed. Your page says where you stand.',
      'If you were sent a newer invitation, use the link in that mail.',
    ],
  },
  forms: {
    'new-link': 'Ask for a new invitation',
    longer: 'Ask for longer access',
    leave: 'Remove my access',
    confirmLeave: 'Yes, remove my access',
  },
  helpMeIn,
  back: 'Back to your page',
  facts: {
    sponsor: 'Invited by',
    resource: 'Access to',
    description: 'What it is',
    until: 'Last day',
    noEnd: 'No end date',
  },
  help: 'Help',
  languages: 'Language',
  toApplication: 'Go to application',
  tryAgain: 'Try again',
  tryNow: 'Try now',
  reference: 'Reference',
  about: 'Guest access. You are here because someone invited you to work with them.',
};
