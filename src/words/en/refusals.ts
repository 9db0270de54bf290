import type { Ended } from '../../access/record.ts';
import type { Refusal, RefusalCode } from '../../access/refusal.ts';
import type { Saying } from '../types.ts';
import { limits } from './limits.ts';
import { listed } from './listed.ts';
import { LIVE } from './live.ts';
import { optionRefusals } from './options.ts';
import { peopleRefusals } from './people.ts';

type Of<C extends RefusalCode> = Extract<Refusal, { code: C }>;
const ENDED: Record<Ended['outcome'], string> = {
  removed: 'was removed',
  expired: 'came to its end',
  rejected: 'was rejected',
  cancelled: 'was withdrawn',
  lapsed: 'lapsed, because nobody decided',
  refused: 'was refused by Microsoft',
  gone: 'lost its account, which somebody deleted',
  approved: 'was approved',
};

export const refusals: { readonly [C in RefusalCode]: (refusal: Of<C>, say: Saying) => string } = {
  'not-requester': () =>
    'You may not ask for access to this. An administrator can add you to the group of requesters.',
  'not-approver': () =>
    'You are not an approver for this, so nothing was changed. An administrator can make you one.',
  'not-admin': () =>
    'Only administrators may do this. Without it, **list** shows what you asked for yourself.',
  'not-ended': ({ sponsor }, { plain }) =>
    `This is not over yet, and what goes on keeps what it needs. ${plain(sponsor.name, 100)}, who asked for it, can remove or cancel it.`,
  'not-yours': ({ sponsor }, { plain }) =>
    `Only ${plain(sponsor.name, 100)}, who asked for this, or an administrator may change it. Nothing was changed.`,
  'known-to-others': ({ sponsors }, { plain }) =>
    `This partner is known here. ${listed(sponsors.map(({ name }) => plain(name, 100)))} can tell you more.`,
  'extension-needs-approval': () => 'Longer access here is for the approvers to decide.',
  'extension-pending': () =>
    'Longer access has been asked for already, and an approver has yet to decide. Nothing was asked twice.',
  'self-approval': () =>
    'You asked for this yourself, or it is for your own account, so somebody else has to decide. Nothing was changed.',
  'not-your-approval': () =>
    'Only who approved this can take the approval back. To end the access, its sponsor or an administrator can type **remove** and the address.',
  'review-over': ({ by, at }, { plain, date }) =>
    by === undefined
      ? 'There is nothing left to answer here. Nothing was changed.'
      : `${plain(by.name, 100)} has answered this already, on ${date(at)}. Nothing was changed.`,
  'not-your-review': () =>
    'Somebody else is asked about this: whoever looks after the partner, and who administers the resource. Nothing was changed.',
  'already-sponsor': ({ sponsor }, { plain }) =>
    `${plain(sponsor.name, 100)} looks after this partner already.`,
  'own-sponsor': () => 'Nobody looks after their own access. Name another colleague.',
  'sponsor-unknown': ({ input }, { plain }) =>
    `I do not know a colleague “${plain(input, 100)}”. Mention them with @, or write their address.`,
  'sponsor-needed': () => 'Name who is to look after the partner: **transfer anna@partner.com to @Bea**.',
  'transfer-over': () => 'This was answered already, or taken back. Nothing was changed.',
  'not-asked-to-sponsor': () => 'Somebody else is asked to look after this partner. Nothing was changed.',
  'not-your-removal': ({ by }, { plain }) =>
    `${by === undefined ? 'Somebody else' : plain(by.name, 100)} removed this access, so only they or an administrator can undo it. Nothing was changed.`,
  'undo-over': () =>
    'A removal can be undone for ten minutes, and those are over. To give access again, type **invite** and the address.',
  'already-undone': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} undid this removal already, ${dateTime(at)}. Your click changed nothing.`,
  'already-decided': ({ by, at, decision }, { plain, dateTime }) => {
    const what = {
      approved: 'Already approved',
      rejected: 'Already rejected',
      cancelled: 'Already withdrawn',
      lapsed: 'Lapsed',
      'not-needed': 'No approval was needed',
    }[decision];
    return `${what}${by === undefined ? '' : ` by ${plain(by.name, 100)}`}, ${dateTime(at)}. Your click changed nothing.`;
  },
  'privileged-group': ({ people }, { plain }) => {
    const whom =
      people.length === 0
        ? 'An administrator'
        : listed(people.slice(0, 3).map(({ name }) => plain(name, 100)));
    return `This gives membership in a group that can hold directory roles, and it is not set up for anybody to ask for. Nothing was sent. ${whom} can change that.`;
  },
  'not-understood': ({ input }, { plain }) =>
    `I did not understand all of it, so nothing was sent: “${plain(input, 100)}”. Check what is here, then send it.`,
  'name-for-several': () =>
    'One name does not fit several people. Leave this empty, and write each name with its address: Anna Berg <anna@partner.com>',
  'address-malformed': ({ input, character, mixed }, { plain }) => {
    if (input === '') return 'Write at least one e-mail address, such as anna@partner.com.';
    if (mixed)
      return `The domain of “${plain(input, 200)}” mixes letters of several alphabets, as addresses do that pose as others. Type it by hand; nothing was sent.`;
    const why =
      character === undefined
        ? 'is no e-mail address'
        : `holds ${character === ' ' ? 'a blank' : `“${plain(character)}”`}, which Microsoft does not accept in an invitation`;
    return `“${plain(input, 200)}” ${why}. Write it like anna@partner.com.`;
  },
  'foreign-account-name': ({ domain, address }, { plain }) =>
    `That is the account name of a guest at ${plain(domain, 100)}, which is not your company’s. Write the address itself; it may be ${plain(address, 200)}.`,
  'too-many': ({ limit }) =>
    `That is too many for a form. Write up to ${limit} addresses here, or send me all of them as a list in our chat.`,
  'domain-not-allowed': ({ domain, allowed }, say) =>
    `Partners of ${say.plain(domain, 100)} cannot be invited to this. Use an address of ${listed(allowed.map((one) => say.plain(one, 100)))}.`,
  'domain-denied': ({ domain }, { plain }) =>
    `Nobody of ${plain(domain, 100)} may be invited to this. An administrator can say why.`,
  ...peopleRefusals,
  'unknown-resource': ({ input, known }, say) =>
    `There is no “${say.plain(input, 100)}” here. There is: ${listed(known.map((one) => say.plain(one, 100)))}.`,
  'resource-needed': ({ known }, say) =>
    `Say what access is for: ${listed(known.map((one) => say.plain(one, 100)))}. For example: **invite anna@partner.com to ${say.plain(known[0] ?? 'portal', 100)}**`,
  'second-administrator-needed': () =>
    'You proposed this yourself, so another administrator has to agree. They type **catalogue**.',
  'reason-needed': () => 'Say why, for example: **because quarterly audit**.',
  'reason-too-long': ({ limit }) => `Keep the reason under ${limit} characters.`,
  'answer-needed': ({ ask }, { plain }) => `Answer this: ${plain(ask, 200)}`,
  'answer-malformed': ({ ask, kind }, { plain }) =>
    `“${plain(ask, 200)}” takes ${
      {
        text: 'up to 500 characters',
        choice: 'one of the choices',
        date: 'a date such as 2027-03-31',
        number: 'a number such as 12',
        'yes-no': 'yes or no',
      }[kind]
    }.`,
  'not-yours-to-delegate': () =>
    'You can name a stand-in for yourself alone; an administrator can for somebody else. Nothing was changed.',
  'nothing-to-delegate': ({ of }, { plain }) =>
    `Nobody asks ${plain(of.name, 100)} to approve anything, so there is nothing to hand over. Nothing was changed.`,
  'stand-in-unknown': ({ input }, { plain }) =>
    `I find no colleague “${plain(input, 200)}” who could decide. Mention them, or write their e-mail address. Nothing was changed.`,
  'stand-in-needed': () =>
    'Say who decides for you, and until when: **delegate to bea@example.com until 2027-03-31**. To end it: **delegate stop**',
  'term-malformed': ({ input }, { plain }) =>
    `“${plain(input, 60)}” is no length of time. Write 30d, 2w, 6m, 1y, or a date such as 2027-03-31.`,
  'term-past': () => 'That day is over. Write a date to come, such as 2027-03-31.',
  'term-too-long': ({ latest }, { date }) =>
    `That is longer than this may last. The latest day is ${date(latest)}; write that, or less.`,
  'already-live': ({ status, sponsor }, { plain }) =>
    `This partner ${LIVE[status]}; ${plain(sponsor.name, 100)} asked for it. Nothing new was asked for. **status** and the address shows more.`,
  'asked-since': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} asked for this again already, ${dateTime(at)}. Your click changed nothing. **status** and the address shows where it stands.`,
  'not-live': ({ outcome, at }, { dateTime }) => {
    const how = Object.hasOwn(ENDED, outcome) ? ENDED[outcome as Ended['outcome']] : 'is over';
    return `This ended ${dateTime(at)}: it ${how}. Nothing was changed. To start anew, type **invite** and the address.`;
  },
  'not-invited-yet': () =>
    'There is no invitation yet that could be sent again. It goes out once the request is approved.',
  'already-granted': () =>
    'This partner has accepted and has access. To end it, type **remove** and the address.',
  'not-granted': () =>
    'There is no access now that could be extended. **status** and the address shows where things stand.',
  'no-end': () => 'This access has no end, so there is nothing to extend.',
  ...optionRefusals,
  'which-one': ({ resources }, say) =>
    `There is more than one: for ${listed(resources.map((one) => say.plain(one, 100)))}. Nothing was changed. Type **status** and the address, and open the one you mean with Details.`,
  'limit-reached': ({ limited, until }, { dateTime }) => limits[limited](dateTime(until)),
  'nothing-to-restore': () =>
    'There is nothing to restore: the account was not blocked or deleted by me, or its 30 days are over.',
  'nothing-found': () =>
    'I know of nobody under this address. Check how it is written, or type **invite** and the address.',
};
