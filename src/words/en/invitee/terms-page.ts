import type { TermsPageWords } from '../../types.ts';

export const termsPage: TermsPageWords = {
  first: (resource, sponsor) => ({
    title: 'Please read the terms first',
    lines: [
      `Access to ${resource} is ready for you. It opens as soon as you have agreed to its terms.`,
      `Your answer is kept with its date. ${sponsor} is told if you do not agree.`,
    ],
  }),
  anew: (resource) => ({
    title: 'The terms have changed',
    lines: [
      `You have access to ${resource}, and it stays as it is. Please read the new terms and say whether you agree.`,
    ],
  }),
  read: 'Read the terms (in a new tab)',
  tick: (version) => `I have read the terms (version ${version}) and agree to them.`,
  agree: 'Agree and get access',
  agreeAnew: 'Agree',
  decline: 'I do not agree',
  declined: (resource, sponsor) => ({
    title: 'You have not agreed to the terms',
    lines: [
      `So access to ${resource} was not opened. ${sponsor} is told.`,
      'If you change your mind, go back to your page and agree there.',
    ],
  }),
  declinedAnew: (resource, sponsor) => ({
    title: 'You have not agreed to the terms',
    lines: [
      `Your access to ${resource} stays as it is. ${sponsor} is told, and may end it.`,
      'If you change your mind, go back to your page and agree there.',
    ],
  }),
  declinedBefore: 'You have declined these terms. If you have changed your mind, you can still agree.',
};
