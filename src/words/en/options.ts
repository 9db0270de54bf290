import type { Refusal, RefusalCode } from '../../access/refusal.ts';
import type { Saying } from '../types.ts';

type Of<C extends RefusalCode> = Extract<Refusal, { code: C }>;

/** The rarely used part of the form, and the form that changes an address. */
export const options = {
  form: {
    more: 'More options',
    delivery: 'How the invitation goes out',
    deliveries: {
      microsoft: 'Microsoft’s mail',
      own: 'Our own mail',
      link: 'Give me the link, I pass it on',
    },
    personalMessage: 'Message in our mail (optional)',
    personalMessageHint: 'Hello Anna, here is the access that we spoke of.',
    cc: 'Copy of the mail to (optional)',
    ccHint: 'ben@partner.com',
    invitedAs: 'Account',
    invitedAsChoices: {
      guest: 'A guest, as usual',
      member: 'A member of our directory',
    },
    usualLanguage: 'English, or as Microsoft decides',
  },
  change: {
    title: (address: string): string => `Change the address of ${address}?`,
    /** What becomes of the old address, by where its partner stands. */
    what: {
      waiting: 'The new address is asked for as a new request. The one for the old address is withdrawn now.',
      invited:
        'The new address is asked for as a new request. The invitation to the old one stops working now.',
      accepted:
        'The new address is asked for as a new request. The old one may still get its access until that is approved.',
      granted:
        'The new address is asked for as a new request. Access with the old one lasts until the new one is approved.',
    },
    resource: 'Access to',
    address: 'New address',
    addressHint: 'anna@new.com',
    addressError: 'Write one e-mail address, such as anna@partner.com.',
    reason: 'Why (optional)',
    reasonRequired: 'Why',
    reasonHint: 'They changed companies',
    send: 'Send request',
  },
  /** `until` is a day; the link stands alone, so that it is copied whole and opened by nobody by accident. */
  link: (address: string, resource: string, until: string, url: string): string =>
    `Here is the invitation link for ${address} to ${resource}. Pass it on to them yourself, and to nobody else: whoever opens it has to sign in as ${address}. It works until ${until}. Don’t open it yourself.\n\n\`${url}\``,
  termsLink: (address: string, resource: string, url: string): string =>
    `${address} is a guest here already, and has to agree to the terms of ${resource} before they get access. Here is the link to them. Pass it on to ${address}, and to nobody else. Don’t open it yourself.\n\n\`${url}\``,
};

export const optionRefusals = {
  'not-longer': ({ until }: Of<'not-longer'>, { date }: Saying) =>
    `Access lasts until ${date(until - 1)} already, and extending only makes it longer. Nothing was changed. To end it sooner, type **remove** and the address.`,
  'member-by-administrators': () =>
    'Only an administrator may invite somebody as a member of our directory. Invite them as a guest, or ask an administrator.',
  'cc-without-mail': () =>
    'With a link to pass on no mail is sent, so there’s nothing to copy. Leave this empty, or choose a mail.',
  'message-without-own-mail': () =>
    'Only our own mail carries a message of yours. Leave this empty, or choose our own mail.',
  'message-too-long': ({ limit }: Of<'message-too-long'>) => `Keep the message under ${limit} characters.`,
  'same-address': () => 'This is the address that is on record already. Write the new one.',
  'employee-address': () =>
    'This is an employee’s access: the address is their own company’s to change. To move the access, type **invite** and the new address, then **remove** and the old one.',
};

export const chatClosed =
  'The link goes only to the personal chat of whoever passes it on, and I can’t write there. Ask them to open our chat and say hello.';
