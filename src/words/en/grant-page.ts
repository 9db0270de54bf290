/** What the invitee's page says in each case. Everything here is text, never HTML. */
export interface GrantPageWords {
  readonly lang: string;
  readonly granted: {
    title: string;
    text(resource: string): string;
    again(resource: string): string;
    go(resource: string): string;
    noLink: string;
  };
  readonly notAccepted: {
    title: string;
    text(resource: string): string;
    steps: readonly string[];
    retry: string;
  };
  readonly expired: { title: string; text: string };
  readonly ended: { title: string; text: string };
  readonly unknown: { title: string; text: string };
  readonly unavailable: {
    title: string;
    text: string;
    again(seconds: number): string;
    retry: string;
    reference(id: string): string;
  };
  readonly notFound: { title: string; text: string };
  readonly notAllowed: { title: string; text: string };
  readonly fault: { title: string; text: string };
}

export const grantPage: GrantPageWords = {
  lang: 'en',
  granted: {
    title: 'Access granted',
    text: (resource) => `You now have access to ${resource}.`,
    again: (resource) => `You already have access to ${resource}.`,
    go: (resource) => `Go to ${resource}`,
    noLink: 'You can close this page.',
  },
  notAccepted: {
    title: 'Accept the invitation first',
    text: (resource) =>
      `Your access to ${resource} is ready, but Microsoft has not heard yet that you accepted the invitation.`,
    steps: [
      'Open the invitation mail from Microsoft.',
      'Choose “Accept invitation” and follow the steps there.',
      'You come back here by yourself. If you have just accepted, wait a few seconds and try again.',
    ],
    retry: 'Try again',
  },
  expired: {
    title: 'This invitation link has expired',
    text: 'For your safety, links work for a limited time only. Ask the person who invited you for a new invitation.',
  },
  ended: {
    title: 'This invitation is no longer valid',
    text: 'It was withdrawn, or the access that it gave has ended. If you still need access, ask the person who invited you for a new invitation.',
  },
  unknown: {
    title: 'This link is not valid',
    text: 'Use the link from the newest invitation mail, and open it whole. If that does not help, ask the person who invited you for a new invitation.',
  },
  unavailable: {
    title: 'We could not finish just now',
    text: 'Nothing is lost: your invitation stays valid, and you need not do anything.',
    again: (seconds) => `This page tries again by itself in ${seconds} seconds.`,
    retry: 'Try again now',
    reference: (id) => `Reference: ${id}`,
  },
  notFound: { title: 'There is nothing here', text: 'Use the link from your invitation mail.' },
  notAllowed: {
    title: 'This page can only be opened',
    text: 'Open the link from your invitation mail in a browser.',
  },
  fault: {
    title: 'Something went wrong',
    text: 'It is our fault, not yours. Try again in a minute. If it happens again, tell the person who invited you, and give them this reference.',
  },
};
