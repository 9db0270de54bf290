/** What people read in the compose box, and in the dialog that it opens. */
export const compose = {
  dialogTitle: 'Usher',
  noAddress: 'There isn’t an e-mail address in that message. Write one here.',
  asked: (address: string, resource: string): string => `Asked: ${address} to ${resource}.`,
  /** The address as it was written. */
  question: (address: string): string =>
    `About ${address} there is a question first: it’s in your own chat with Usher.`,
  follow: 'The card in your own chat with Usher shows how it goes on.',
  /** Whether the card has arrived is not known. */
  followSoon:
    'Your own chat with Usher shows how it goes on. Where you have none yet, add Usher in Teams; it looks after the request meanwhile.',
  working:
    'Microsoft is slow right now. I’ll go on with it, and write to you in our own chat when it’s done. You don’t have to send it again.',
  slow: 'Microsoft is slow right now. Nothing was done. Try again in a minute.',
  unknown: 'This Usher doesn’t know that command. An administrator can update the app.',
  search: {
    empty: 'Type a part of a partner’s address or name. You haven’t asked for anyone yet.',
    none: (text: string): string =>
      `I can’t find anyone for “${text}” among the partners that you asked for.`,
    noneOfAll: (text: string): string => `I can’t find anyone for “${text}”.`,
    /** There are more records than were looked at. */
    begin: 'There are many partners: type the address from its beginning.',
    notForYou:
      'Partners are found here by those who asked for them, and by administrators. You can ask an administrator to let you ask for partners.',
  },
  shared: {
    sponsor: (name: string): string => `${name} looks after this partner here, and can say more.`,
    refresh: 'Refresh',
  },
};
