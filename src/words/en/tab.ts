/** The tab in Teams: a place to look, where nothing is changed. */
export const tab = {
  title: 'Usher',
  sections: { partners: 'My partners', waiting: 'Waiting for me', help: 'Help' },
  /** What the row of sections is, for who does not see it. */
  nav: 'Sections',
  loading: 'Loading…',
  /** To whoever opens the page anywhere else, or without scripts. */
  outside: {
    title: 'This page lives in Teams',
    lines: [
      'In Teams, choose Apps, search for Usher, and open it: My partners is a tab beside our chat.',
      'If you’re a partner, you don’t need this page. Use the link in your invitation.',
    ],
  },
  /** Usher was not reached at all. */
  away: {
    title: 'Usher isn’t answering',
    line: 'Check your connection, then try again.',
  },
  tryAgain: 'Try again',
  /** Teams gave no proof of who looks, or one that does not hold. */
  signIn: {
    title: 'I can’t tell who you are',
    line: 'Close Usher in Teams and open it again. If that doesn’t help, tell an administrator; meanwhile, our chat does everything that this tab does.',
    /** Why, as whoever mends it looks it up. */
    code: 'Code',
  },
  /** Everybody who looks for longer than their sign-in lasts, or while the directory is away. */
  directory: 'I can’t look just now',
  turnedAway: 'Nothing to see here',
  fault: {
    title: 'Something went wrong on my side',
    line: (reference: string): string =>
      `Try again in a minute. If it happens again, tell an administrator this reference: ${reference}`,
  },
  /** What a row does, said once above all of them. */
  chat: 'Choose one to open our chat with a line that shows their card: press Enter there.',
  partners: {
    search: 'Search',
    searchHint: 'Name or address',
    show: 'Show',
    /** What is shown where nothing else was chosen. */
    live: 'All current',
    whose: 'Asked for by',
    mine: 'Me',
    all: 'Anybody',
    go: 'Search',
    found: (count: number): string => `${count} found`,
    ending: (count: number): string => `${count} ${count === 1 ? 'ends' : 'end'} within 30 days`,
    /** Where there are too many to search all: what was. */
    newest:
      'You have a lot of partners, so I searched the newest ones, and all whose address begins this way.',
    narrow: 'There are more than I count here. Search for an address to see one of the rest.',
    none: 'Nobody yet. To let a partner in, type this in our chat:',
    noneSuch: 'Nobody here. Try another word, or show something else.',
    sponsor: (name: string): string => `asked for by ${name}`,
    pages: 'Pages',
  },
  waiting: {
    none: 'Nothing is waiting for you.',
    approvals: (count: number): string =>
      count === 1 ? 'One request for your decision' : `${count} requests for your decision`,
    inquiries: (count: number): string =>
      count === 1 ? 'One question for your answer' : `${count} questions for your answer`,
    review: (partners: number): string =>
      partners === 1
        ? 'Is this partner’s access still needed?'
        : `Do these ${partners} partners still need access?`,
    transfer: (from: string, partners: number): string =>
      partners === 1
        ? `Will you look after a partner of ${from}’s?`
        : `Will you look after ${partners} partners of ${from}’s?`,
    until: (day: string): string => `answer by ${day}`,
    more: (count: number): string => `And ${count} more. Type this in our chat to see them all:`,
  },
  help: {
    line: 'Type these in our chat. Choose one to open it there, and change what you like before you press Enter.',
    resources: 'What you can ask for',
  },
  /** In Teams' activity feed, below a line of the manifest's: 150 characters are shown. */
  feed: {
    topic: 'Usher',
    /** The parameter of the manifest's line where it is several. */
    partners: (count: number): string =>
      count === 1 ? 'A partner is waiting' : `${count} partners are waiting`,
    approval: (sponsor: string, resource: string, term: string): string =>
      `${sponsor} asks for ${resource}, ${term}`,
    review: (day: string): string => `Is their access still needed? Please answer by ${day}`,
    transfer: (from: string): string => `${from} would like you to look after them`,
    granted: (resource: string): string => `They can use ${resource} now`,
  },
};
