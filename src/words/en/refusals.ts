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
  lapsed: 'expired, because no one decided in time',
  refused: 'was refused by Microsoft',
  gone: 'lost its account, which somebody deleted',
  approved: 'was approved',
};

export const refusals: { readonly [C in RefusalCode]: (refusal: Of<C>, say: Saying) => string } = {
  'not-requester': () =>
    'You can’t ask for access to this. An administrator can add you to the people who can.',
  'no-role': () =>
    'You don’t have a role here, so I can’t show you partners. An administrator can add you to the people who ask for access.',
  'not-approver': () =>
    'You’re not an approver for this, so nothing was changed. An administrator can make you one.',
  'not-admin': () => 'Only administrators can do this. Type **list** to see what you asked for yourself.',
  'not-ended': ({ sponsor }, { plain }) =>
    `This isn’t over yet, and what goes on keeps what it needs. ${plain(sponsor.name, 100)}, who looks after it, can remove or cancel it.`,
  'not-yours': ({ sponsor }, { plain }) =>
    `Only ${plain(sponsor.name, 100)}, who looks after this partner, or an administrator can change it. Nothing was changed. Ask ${plain(sponsor.name, 100)}.`,
  'known-to-others': ({ sponsors }, { plain }) =>
    `This partner is known here. ${listed(sponsors.map(({ name }) => plain(name, 100)))} can tell you more.`,
  'extension-needs-approval': () => 'Longer access has to be approved here.',
  'extension-pending': () =>
    'Longer access has been asked for already, and an approver has yet to decide. Nothing was asked twice.',
  'self-approval': () =>
    'You asked for this or look after it, or it’s for your own account, so somebody else has to decide. Nothing was changed.',
  'taken-up': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} has been on it since ${dateTime(at)}. You can still decide.`,
  'not-your-approval': () =>
    'Only the person who approved this can take the approval back. Its sponsor or an administrator can end the access with **remove** and the address.',
  'not-approved-yet': () =>
    'Nobody has approved this yet, so there’s nothing to take back. If you were asked, you’ll find it under **approvals**.',
  'review-over': ({ by, at }, { plain, date }) =>
    by === undefined
      ? 'There’s nothing left to answer here. Nothing was changed.'
      : `${plain(by.name, 100)} has answered this already, on ${date(at)}. Nothing was changed.`,
  'not-your-review': () =>
    'Somebody else is asked about this: whoever looks after the partner, and who administers the resource. Nothing was changed.',
  'already-sponsor': ({ sponsor }, { plain }) =>
    `${plain(sponsor.name, 100)} looks after this partner already.`,
  'own-sponsor': () => 'Nobody looks after their own access. Name another colleague.',
  'sponsor-unknown': ({ input }, { plain }) =>
    `I can’t find a colleague “${plain(input, 100)}”. Mention them with @, or write their address.`,
  'sponsor-needed': () => 'Name who is to look after the partner: **transfer anna@partner.com to @Bea**.',
  'transfer-over': () => 'This was answered already, or taken back. Nothing was changed.',
  'not-asked-to-sponsor': () => 'Somebody else is asked to look after this partner. Nothing was changed.',
  'not-your-removal': ({ by }, { plain }) =>
    `${by === undefined ? 'Somebody else' : plain(by.name, 100)} removed this access, so only they or an administrator can undo it. Nothing was changed.`,
  'undo-over': () =>
    'A removal can be undone for ten minutes, and those are over. To give access again, type **invite** and the address.',
  'already-undone': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} undid this removal already, ${dateTime(at)}. Your click didn’t change anything.`,
  'already-decided': ({ by, at, decision }, { plain, dateTime }) => {
    const what = {
      approved: 'Already approved',
      rejected: 'Already rejected',
      cancelled: 'Already withdrawn',
      lapsed: 'Expired',
      'not-needed': 'No approval was needed',
    }[decision];
    return `${what}${by === undefined ? '' : ` by ${plain(by.name, 100)}`}, ${dateTime(at)}. Your click didn’t change anything.`;
  },
  'privileged-group': ({ people }, { plain }) => {
    const whom =
      people.length === 0
        ? 'An administrator'
        : listed(people.slice(0, 3).map(({ name }) => plain(name, 100)));
    return `This gives membership in a group that can hold directory roles, and it isn’t set up for anybody to ask for. Nothing was sent. ${whom} can change that.`;
  },
  'not-understood': ({ input }, { plain }) =>
    `I didn’t understand all of it, so nothing was sent: “${plain(input, 100)}”. Check what is here, then send it.`,
  'name-for-several': () =>
    'One name doesn’t fit several people. Leave this empty, and write each name with its address: Anna Berg <anna@partner.com>',
  'address-malformed': ({ input, character, mixed }, { plain }) => {
    if (input === '') return 'Write at least one e-mail address, such as anna@partner.com.';
    if (mixed)
      return `The domain of “${plain(input, 200)}” mixes letters of several alphabets, as addresses do that pose as others. Type it by hand; nothing was sent.`;
    const why =
      character === undefined
        ? 'isn’t an e-mail address'
        : `contains ${character === ' ' ? 'a space' : `“${plain(character)}”`}, which Microsoft doesn’t accept in invitations`;
    return `“${plain(input, 200)}” ${why}. Write it like anna@partner.com.`;
  },
  'foreign-account-name': ({ domain, address }, { plain }) =>
    `That is the account name of a guest at ${plain(domain, 100)}, which isn’t your company’s. Write the address itself; it may be ${plain(address, 200)}.`,
  'too-many': ({ limit }) =>
    `That is too many for a form. Write up to ${limit} addresses here, or send me all of them as a list in our chat.`,
  'domain-not-allowed': ({ domain, allowed }, say) =>
    `Partners from ${say.plain(domain, 100)} can’t be invited to this. Use an address from ${listed(allowed.map((one) => say.plain(one, 100)))}.`,
  'domain-denied': ({ domain }, { plain }) =>
    `No one from ${plain(domain, 100)} can be invited to this. Ask an administrator why.`,
  ...peopleRefusals,
  'unknown-resource': ({ input, known }, say) =>
    `There’s no “${say.plain(input, 100)}” here. You can choose from ${listed(known.map((one) => say.plain(one, 100)))}.`,
  'resource-needed': ({ known }, say) =>
    `Say what access is for: ${listed(known.map((one) => say.plain(one, 100)))}. For example: **invite anna@partner.com to ${say.plain(known[0] ?? 'portal', 100)}**`,
  'second-administrator-needed': () =>
    'You proposed this yourself, so another administrator has to agree. They type **catalogue**.',
  'reason-needed': () => 'Say why, for example: **because of the quarterly audit**.',
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
    `Nobody asks ${plain(of.name, 100)} to approve anything, so there’s nothing to hand over. Nothing was changed.`,
  'stand-in-unknown': ({ input }, { plain }) =>
    `I can’t find a colleague “${plain(input, 200)}” who could decide. Mention them, or write their e-mail address. Nothing was changed.`,
  'stand-in-needed': () =>
    'Say who decides for you, and until when: **delegate to bea@example.com until 31 March 2027**. To end it: **delegate stop**',
  'begins-at-once': ({ input }, { plain }) =>
    `Access begins as soon as the invitation is accepted; I can’t make it begin “${plain(input, 100)}”. Send this now, or on that day.`,
  'term-malformed': ({ input }, { plain }) =>
    `“${plain(input, 60)}” isn’t a length of time. Write 30d, 2w, 6m, 1y, or a date such as 31 March 2027.`,
  'term-past': () => 'That day is over. Write a later one, such as 31 March 2027.',
  'term-too-long': ({ latest }, { date }) =>
    `The longest you can ask for is until ${date(latest)}. Write that day, or an earlier one.`,
  'already-live': ({ address, status, sponsor }, { plain }) =>
    `${plain(address, 200)} ${LIVE[status]}; ${plain(sponsor.name, 100)} looks after them. I haven’t asked for anything new. Type **status ${plain(address, 200)}** to see more.`,
  'asked-since': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} asked for this again already, ${dateTime(at)}. Your click didn’t change anything. **status** and the address shows where it stands.`,
  'not-live': ({ outcome, at }, { dateTime }) => {
    if (outcome === 'removing')
      return 'This access is being removed, so nothing was changed. Type **status** and the address to see how far it is.';
    const how = Object.hasOwn(ENDED, outcome) ? ENDED[outcome as Ended['outcome']] : 'is over';
    return `This ended ${dateTime(at)}: it ${how}. Nothing was changed. To start again, type **invite** and the address.`;
  },
  'not-invited-yet': ({ isApproved }) =>
    isApproved
      ? 'The first invitation hasn’t gone out yet, so there’s nothing to send again. Type **status** and the address to see what it’s waiting for.'
      : 'There’s no invitation to send again yet. It goes out once the request is approved.',
  'already-granted': ({ isIn }) =>
    isIn
      ? 'This partner has access already. To end it, type **remove** and the address.'
      : 'There’s no open invitation here any more, and access hasn’t been given yet. To stop it, type **remove** and the address.',
  'not-granted': () =>
    'There’s no access to extend right now. Type **status** and the address to see where things stand.',
  'no-end': () => 'This access has no end, so there’s nothing to extend.',
  ...optionRefusals,
  'which-one': ({ resources }, say) =>
    `There’s more than one: for ${listed(resources.map((one) => say.plain(one, 100)))}. Nothing was changed. Type **status** and the address, and open the one you mean with Details.`,
  'limit-reached': ({ limited, until }, { dateTime }) => limits[limited](dateTime(until)),
  'nothing-to-restore': () =>
    'There’s nothing to restore: the account wasn’t blocked or deleted by me, or its 30 days are over.',
  'nothing-found': () =>
    'I don’t know anyone with this address. Check the spelling, or type **invite** and the address.',
};
