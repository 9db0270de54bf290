/** What Teams shows of the app itself. Its limits, in characters, are in the manifest's schema. */
export const manifest = {
  full: 'Usher: partners in, partners out',
  short: 'Lets partners into your applications, and out again.',
  long: 'Usher lets a company’s partners in and out of its applications. A manager asks for access in one line, an approver clicks a card, the partner accepts Microsoft’s invitation and is in. When access should end, it ends; and Usher can always say who has access to what, why, since when and until when.',
  /** The tab beside the chat. */
  tab: 'Partners',
  /** What the compose box offers. */
  findPartner: {
    title: 'Find a partner',
    description: 'Puts a partner’s card into the conversation; each reader sees what they may',
    parameter: 'Partner',
    hint: 'A part of the address or name',
  },
  invite: {
    title: 'Invite with Usher',
    description: 'Asks for access for a partner, from here or from a message that holds an address',
  },
  /** In people’s activity feed; `text` is the line there, in which Teams puts a name for {partner}. */
  activities: {
    approvalWaits: {
      description: 'A request waits for your decision',
      text: '{partner} waits for your decision',
    },
    partnersWait: { description: 'Partners wait for your answer', text: '{partner} for your answer' },
    partnerIsIn: { description: 'A partner of yours has access', text: '{partner} is in' },
  },
};
