import { BUTTONS, type ButtonVerb, REFRESHES, type RefreshVerb } from '../../../src/cards/actions.ts';
import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from '../../support/connector.ts';
import {
  clicks,
  clicksVerb,
  hears,
  holds,
  PLACES,
  playedIn,
  presses,
  Stage,
  says,
  sees,
  sendsClick,
  type Transcript,
} from '../../support/transcript.ts';
import {
  approved,
  askedTogether,
  isIn,
  isInvited,
  isOffered,
  listed,
  mailed,
  member,
  notRecorded,
  pressesEnding,
  pressesInquiry,
  pressesList,
  recorded,
  stranger,
} from '../../support/transcript-steps.ts';
import { turnClock } from '../../support/turned-clock.ts';
import { catalogue, textOf } from '../../support/usher.ts';

type Verb = ButtonVerb | RefreshVerb;
/** Verbs that cards of today send; a new one fails the test below until it has its transcript here. */
const VERBS = Object.keys({ ...BUTTONS, ...REFRESHES }) as Verb[];

const asked = says('mara', 'invite ANNA to portal because audit', 'ANNA', 'Waiting for approval');
const notRecordedYet = recorded();
const stopped: Transcript = [pressesList('mara', 'batch-stop', {}, 'Stopped.'), hears('mara', 'is done')];
/** Alex opens the request from his list, in the place. */
const opened: Transcript = [
  asked,
  hears('alex', 'ANNA', 'Approve'),
  says('alex', 'approvals', 'ANNA'),
  clicks('alex', 'Open', {}, 'ANNA', 'audit', 'Mara Lindt asks'),
];
const ticked = (card: unknown): Record<string, string> => {
  const picks = [...JSON.stringify(card).matchAll(/"id":"(pick:[^"]+)"/gu)].map(([, id]) => [id, 'true']);
  return Object.fromEntries(picks) as Record<string, string>;
};

const NOTHING_TICKED = 'You didn’t tick anything';
const NO_INQUIRY = { id: 'i'.repeat(22), v: 1 };

/** Every button, as it goes in a personal chat, a group chat and a channel: done, refused, clicked again. */
const buttons: { readonly [V in Verb]: Transcript } = {
  request: [
    says('mara', 'invite', 'Invite a partner'),
    clicks('mara', 'Send request', { addresses: 'nonsense' }, 'isn’t an e-mail address', 'Invite a partner'),
    sendsClick('otto', 'request', { addresses: 'ANNA' }, 'You can’t ask'),
    recorded(),
    clicks('mara', 'Send request', { addresses: 'ANNA', term: '90d', reason: 'audit' }, 'Sent'),
    sees('ANNA', 'Waiting for approval'),
    hears('alex', 'ANNA', '90 days', 'audit', 'Approve'),
    clicks('mara', 'Send request', { addresses: 'ANNA' }, 'is waiting for approval'),
    recorded('because: audit'),
  ],
  approve: [
    ...opened,
    presses('mara', 'approve', 'somebody else has to decide'),
    presses('otto', 'approve', 'not an approver'),
    mailed(0),
    clicks('alex', 'Approve', { comment: 'fine' }, 'Approved by Alex Novak', 'fine'),
    presses('alex', 'approve', 'Already approved by Alex Novak'),
    sees('ANNA', 'Invited, not accepted'),
    mailed(1),
    recorded('Alex Novak', 'approved: fine'),
  ],
  reject: [
    ...opened,
    presses('mara', 'reject', 'somebody else has to decide'),
    presses('otto', 'reject', 'not an approver'),
    clicks('alex', 'Reject', { comment: 'not now' }, 'Rejected by Alex Novak', 'not now'),
    presses('alex', 'approve', 'Already rejected by Alex Novak'),
    sees('ANNA', 'Rejected', 'not now'),
    hears('mara', 'Alex Novak rejected your request for ANNA', 'They say: not now'),
    mailed(0),
    recorded('rejected: not now'),
  ],
  'take-up': [
    ...opened,
    presses('mara', 'take-up', 'somebody else has to decide'),
    presses('otto', 'take-up', 'not an approver'),
    presses('alex', 'take-up', 'Alex Novak has been on it since', 'Approve'),
    // Once more changes nothing.
    presses('alex', 'take-up', 'Alex Novak has been on it since'),
    presses('alex', 'approve', 'Approved by Alex Novak'),
    presses('alex', 'take-up', 'Already approved by Alex Novak'),
    recorded('Alex Novak', 'looked at it'),
  ],
  remove: [
    ...isIn(),
    clicks('mara', 'Remove access', {}, 'Remove ANNA from Partner portal?'),
    presses('otto', 'remove', 'Only Mara Lindt'),
    presses('alex', 'remove', 'Only Mara Lindt'),
    member(true),
  ],
  'remove-confirm': [
    ...isIn(),
    says('mara', 'remove ANNA', 'Remove ANNA from Partner portal?'),
    presses('otto', 'remove-confirm', 'Only Mara Lindt', 'Nothing was changed'),
    member(true),
    clicks('mara', 'Remove', {}, 'ANNA no longer has access to Partner portal'),
    member(false),
    presses('mara', 'remove-confirm', 'This ended'),
    sees('ANNA', 'Access removed'),
    recorded('asked to remove the access', 'took the access away'),
  ],
  'remove-earlier': [
    holds('was in the group before', ({ usher, anna }) => {
      const { id } = usher.entra.addUser({ mail: anna, userType: 'Guest', externalUserState: 'Accepted' });
      usher.entra.addMember(GROUPS.portal.id, id);
    }),
    says('mara', 'invite ANNA to portal', 'ANNA', 'Waiting for approval'),
    approved,
    hears('mara', 'ANNA now has access'),
    says('mara', 'remove ANNA', 'Was there before, and stays'),
    clicks('mara', 'Remove', {}, 'Access of ANNA to Partner portal ended here', 'isn’t mine to take'),
    member(true),
    presses('mara', 'remove-earlier', 'Only Mara Lindt'),
    presses('iris', 'remove-earlier', 'Also remove the access ANNA had to Partner portal before?'),
    clicks('iris', 'Cancel', {}, 'Nothing was changed', 'Access of ANNA to Partner portal ended here'),
    member(true),
    presses('iris', 'remove-earlier', 'Also remove the access ANNA had to Partner portal before?'),
    clicks('iris', 'Remove', { reason: 'over' }, 'no longer has access'),
    member(false),
    hears('mara', 'Iris Okafor has what ANNA had of Partner portal before', 'They say: over'),
    recorded('left in place what was there before', 'there before as well: over', 'took the access away'),
  ],
  undo: [
    ...isIn(),
    says('mara', 'remove ANNA', 'Remove ANNA', 'no other access through Usher'),
    clicks('mara', 'Remove', {}, 'ANNA no longer has access to Partner portal', 'You can undo this until'),
    member(false),
    presses('otto', 'undo', 'Only Mara Lindt'),
    clicks('mara', 'Undo', {}, 'Has access', 'Removal undone'),
    member(true),
    presses('mara', 'undo', 'Mara Lindt undid this removal already'),
    recorded('took the access away', 'undid the removal', 'gave access'),
  ],
  'restore-account': [
    ...isIn(),
    says('mara', 'remove ANNA', 'Remove ANNA'),
    clicks('mara', 'Remove', {}, 'ANNA no longer has access to Partner portal'),
    presses('mara', 'restore-account', 'Only Mara Lindt'),
    presses('iris', 'restore-account', 'There’s nothing to restore'),
    presses('iris', 'restore-account', 'There’s nothing to restore'),
  ],
  dismiss: [
    ...isIn(),
    says('mara', 'remove ANNA', 'Remove ANNA'),
    presses('otto', 'dismiss', 'Only Mara Lindt'),
    clicks('mara', 'Cancel', {}, 'Nothing was changed. ANNA stays as before'),
    member(true),
    notRecorded('remov'),
  ],
  'dismiss-request': [
    says('mara', 'invite anna@gmial.com to portal', 'Did you mean anna@gmail.com?'),
    clicks('mara', 'Cancel', {}, 'I haven’t asked for anything'),
    says('mara', 'status anna@gmial.com', 'don’t know anyone'),
  ],
  'dismiss-deed': [
    ...isIn(),
    says('iris', 'remove everything of ANNA now', 'Remove everything'),
    clicks('iris', 'Cancel', {}, 'I haven’t changed anything'),
    member(true),
    notRecorded('took the access away'),
  ],
  keep: [
    ...isIn(),
    presses('otto', 'keep', 'Only Mara Lindt'),
    presses('mara', 'keep', 'Nothing was changed. ANNA stays as before'),
    member(true),
    notRecorded('extended'),
  ],
  extend: [
    ...isIn(),
    presses('otto', 'extend', 'Only Mara Lindt'),
    notRecorded('extended'),
    // Those who approve decide; the card of the request says so.
    clicks('mara', 'Extend', {}, 'The card in this chat follows it'),
    notRecorded('extended the access until'),
  ],
  resend: [
    ...isInvited,
    presses('otto', 'resend', 'Only Mara Lindt'),
    mailed(1),
    clicks('mara', 'Resend', {}, 'A new invitation to', 'on its way to ANNA'),
    holds('a second mail', ({ usher, anna }) =>
      usher.connector.waitFor(() => usher.entra.mails.filter(({ to }) => to.includes(anna)).length === 2),
    ),
    recorded('asked for a new invitation'),
  ],
  'copy-link': [
    ...isInvited,
    presses('otto', 'copy-link', 'Only Mara Lindt'),
    clicks('mara', 'Copy link', {}, 'ANNA'),
    hears('mara', 'Here is the invitation link for ANNA to Partner portal'),
    mailed(1),
    recorded('asked for a new link to pass on'),
  ],
  'change-address': [
    ...isInvited,
    presses('otto', 'change-address', 'Only Mara Lindt'),
    clicks('mara', 'Change address', {}, 'Change the address of ANNA?'),
    notRecorded('withdrew'),
  ],
  'change-confirm': [
    ...isInvited,
    clicks('mara', 'Change address', {}, 'Change the address of ANNA?'),
    presses('otto', 'change-confirm', 'Only Mara Lindt'),
    clicks('mara', 'Send request', { address: 'nonsense' }, 'isn’t an e-mail address', 'Change the address'),
    clicks('mara', 'Send request', { address: 'anna@gmial.com' }, 'Did you mean anna@gmail.com?'),
    clicks('mara', 'Cancel', {}, 'Nothing was changed'),
    clicks('mara', 'Change address', {}, 'Change the address of ANNA?'),
    clicks('mara', 'Send request', { address: 'new-ANNA' }),
    hears('alex', 'new-ANNA', 'Mara Lindt asks'),
    sees('new-ANNA', 'Waiting for approval'),
    recorded('withdrew the request'),
    says('mara', 'cancel new-ANNA', 'is withdrawn'),
  ],
  'cancel-request': [
    asked,
    presses('otto', 'cancel-request', 'Only Mara Lindt'),
    clicks('mara', 'Withdraw', {}, 'The request for ANNA to Partner portal is withdrawn'),
    presses('mara', 'cancel-request', 'This ended'),
    sees('ANNA', 'Withdrawn'),
    presses('alex', 'approve', 'Already withdrawn by Mara Lindt'),
    mailed(0),
    recorded('withdrew the request'),
  ],
  details: [
    asked,
    says('mara', 'list', 'ANNA'),
    clicks('mara', 'Details', {}, 'ANNA', 'Waiting for approval', 'an approver decides', 'Back'),
    clicks('mara', 'Back', {}, 'Asked for by you', 'partner', 'ANNA'),
    presses('otto', 'details', 'can tell you more'),
  ],
  'refresh-approval': [
    ...opened,
    // Each reader their own view: who asked has nothing to decide.
    presses('mara', 'refresh-approval', 'ANNA', 'somebody else decides'),
    clicks('alex', 'Approve', {}, 'Approved by Alex Novak'),
    presses('alex', 'refresh-approval', 'Approved by Alex Novak', 'Take back'),
    presses('iris', 'refresh-approval', 'Approved by Alex Novak'),
  ],
  'refresh-journey': [
    asked,
    presses('mara', 'refresh-journey', 'ANNA', 'Withdraw'),
    presses('iris', 'refresh-journey', 'ANNA', 'Waiting for approval'),
  ],
  'refresh-partner': [
    asked,
    presses('mara', 'refresh-partner', 'ANNA', 'Waiting for approval'),
    presses('otto', 'refresh-partner', 'Mara Lindt looks after this partner'),
  ],
  'open-approval': [
    ...opened,
    presses('otto', 'open-approval', 'can tell you more'),
    presses('alex', 'open-approval', 'Mara Lindt asks', 'Approve'),
  ],
  'approvals-page': [
    ...opened,
    clicks('alex', 'Back', {}, '1 request is waiting for your decision', 'ANNA'),
    sendsClick('otto', 'approvals-page', { page: 7 }, 'Nothing is waiting for you'),
    mailed(0),
  ],
  'show-partner': [
    asked,
    clicks('mara', 'Withdraw', {}, 'withdrawn'),
    says('mara', 'invite ANNA to portal', 'ANNA', 'Waiting for approval'),
    says('mara', 'status ANNA', 'Withdrawn', 'Waiting for approval'),
    clicks('mara', 'Details', {}, 'ANNA'),
    clicks('mara', 'Back', {}, 'Withdrawn', 'Waiting for approval'),
    presses('otto', 'show-partner', 'can tell you more'),
  ],
  again: [
    asked,
    clicks('mara', 'Withdraw', {}, 'withdrawn'),
    sees('ANNA', 'Withdrawn'),
    presses('otto', 'again', 'Only Mara Lindt'),
    clicks('mara', 'Ask again', {}, 'Mara Lindt asked again'),
    holds('asked twice, for the same reason', async ({ usher, anna }) => {
      const history = JSON.stringify(await usher.says('mara', `history ${anna}`));
      expect(history.match(/because: audit/gu)).toHaveLength(2);
    }),
  ],
  revoke: [
    ...opened,
    clicks('alex', 'Approve', {}, 'Take back'),
    clicks('alex', 'Take back', {}, 'Take back your approval of ANNA'),
    presses('iris', 'revoke', 'Only the person who approved this'),
    notRecorded('took the approval back'),
  ],
  'revoke-confirm': [
    ...isIn(),
    says('alex', 'revoke ANNA', 'Take back your approval of ANNA'),
    presses('iris', 'revoke-confirm', 'Only the person who approved this'),
    clicks('alex', 'Take back', {}, 'Take back your approval of ANNA'),
    member(true),
    clicks('alex', 'Take back', { reason: 'the project ended' }, 'You took back your approval of ANNA'),
    member(false),
    hears('mara', 'ANNA no longer has access', 'the project ended'),
    recorded('took the approval back: the project ended'),
  ],
  'run-line': [
    says('mara', 'inivte ANNA to portal for 30d', 'I didn’t understand', 'ANNA', 'Did you mean'),
    recorded(),
    // Whoever clicks does what they may.
    sendsClick('otto', 'run-line', { line: 'invite ANNA to portal' }, 'You can’t ask'),
    recorded(),
    clicks('mara', 'invite ANNA to portal for 30d', {}, 'Sent'),
    sees('ANNA', 'Waiting for approval', '30 days'),
    sendsClick('mara', 'run-line', { line: 'nonsense' }, 'I didn’t understand'),
    says('mara', 'remvoe ANNA', 'Did you mean'),
    clicks('mara', 'remove ANNA', {}, 'Withdraw the request to give ANNA access to Partner portal?'),
  ],
  'dismiss-revoke': [
    ...isIn(),
    says('alex', 'revoke ANNA', 'Take back your approval of ANNA'),
    presses('otto', 'dismiss-revoke', 'can tell you more'),
    clicks('alex', 'Cancel', {}, 'Nothing was changed. ANNA stays as before'),
    member(true),
    notRecorded('took the approval back'),
  ],
  'decide-many': [
    asked,
    hears('alex', 'ANNA', 'Approve'),
    says('alex', 'approvals', 'ANNA'),
    clicksVerb('alex', 'Approve', 'decide-many', {}, 'ANNA', NOTHING_TICKED),
    mailed(0),
    clicksVerb('alex', 'Approve', 'decide-many', ticked, 'Approved: ANNA', 'Nothing is waiting for you'),
    sees('ANNA', 'Invited, not accepted'),
    mailed(1),
    says('otto', 'approvals', 'Nothing is waiting for you'),
  ],
  'list-page': [
    asked,
    says('mara', 'list'),
    clicks('mara', 'Show', { filter: 'pending' }, 'On their way', 'ANNA'),
    sendsClick('otto', 'list-page', { whose: 'mine', filter: 'pending' }, 'can’t show you partners'),
  ],
  // What comes of it in a channel is in the security tests: from here on cards would come there.
  'batch-rows': [
    ...listed,
    pressesList('otto', 'batch-rows', {}, 'Only Mara Lindt'),
    pressesList('mara', 'batch-rows', { 'row:2': 'false' }, 'struck out'),
    pressesList('mara', 'batch-rows', { 'row:2': 'true' }, 'Send the good rows'),
    notRecordedYet,
  ],
  'batch-confirm': [
    ...listed,
    pressesList('otto', 'batch-confirm', {}, 'Only Mara Lindt', 'Nothing was changed'),
    pressesList('mara', 'batch-confirm', { id: 'list000000000000000001' }, 'no longer know this list'),
    pressesList('mara', 'batch-confirm', { 'row:2': 'false' }, NOTHING_TICKED, 'Drop'),
    notRecordedYet,
    pressesList('mara', 'batch-confirm', { 'row:2': 'true' }, 'Confirmed: 1 partner'),
    pressesList('mara', 'batch-confirm', {}, 'Confirmed: 1 partner'),
    hears('mara', 'Waiting for approval', 'Pause', 'Stop'),
    recorded('Mara Lindt'),
    ...stopped,
  ],
  'batch-problems': [
    ...listed,
    pressesList('otto', 'batch-problems', {}, 'Only Mara Lindt'),
    pressesList('mara', 'batch-problems', {}, 'I offer you the file below'),
    hears('mara', 'is wrong in your list', 'list - problems.csv'),
  ],
  'batch-card': [
    ...askedTogether,
    pressesList('otto', 'batch-card', {}, 'Only Mara Lindt'),
    pressesList('mara', 'batch-card', {}, 'Your list: ', 'Stop'),
    ...stopped,
  ],
  'batch-results': [
    ...askedTogether,
    pressesList('otto', 'batch-results', {}, 'Only Mara Lindt'),
    pressesList('mara', 'batch-results', {}, 'I offer you the file below'),
    hears('mara', 'What became of each row', 'list - results.csv'),
    ...stopped,
  ],
  'batch-drop': [
    ...listed,
    pressesList('otto', 'batch-drop', {}, 'Only Mara Lindt'),
    pressesList('mara', 'batch-drop', {}, 'is dropped. Nothing was sent'),
    pressesList('mara', 'batch-confirm', {}, 'is dropped. Nothing was sent'),
    notRecordedYet,
  ],
  'batch-pause': [
    ...askedTogether,
    pressesList('otto', 'batch-pause', {}, 'Only Mara Lindt'),
    pressesList('mara', 'batch-pause', {}, 'Paused. Nothing is sent until it goes on', 'Go on'),
    pressesList('mara', 'batch-pause', {}, 'Paused.', 'Go on'),
    pressesList('alex', 'batch-approve', { ask: 0 }, 'Approved by Alex Novak'),
    mailed(0),
    ...stopped,
  ],
  'batch-go-on': [
    ...askedTogether,
    pressesList('mara', 'batch-pause', {}, 'Go on'),
    pressesList('otto', 'batch-go-on', {}, 'Only Mara Lindt'),
    pressesList('mara', 'batch-go-on', {}, 'Pause', 'Stop'),
    pressesList('mara', 'batch-go-on', {}, 'Pause', 'Stop'),
    pressesList('alex', 'batch-approve', { ask: 0 }, 'Approved by Alex Novak'),
    hears('mara', 'is done: 1 invited or in'),
    mailed(1),
  ],
  'batch-stop': [
    ...askedTogether,
    pressesList('otto', 'batch-stop', {}, 'Only Mara Lindt'),
    pressesList('mara', 'batch-stop', {}, 'Stopped. Whoever wasn’t invited by then won’t be'),
    pressesList('mara', 'batch-stop', {}, 'Stopped.'),
    hears('mara', 'is done'),
    mailed(0),
    recorded('withdrew'),
  ],
  'batch-approval-rows': [
    ...askedTogether,
    pressesList('otto', 'batch-approval-rows', { ask: 0 }, 'not an approver'),
    pressesList(
      'alex',
      'batch-approval-rows',
      { ask: 0, 'row:2': 'false' },
      'struck out, and will be turned down',
    ),
    pressesList('alex', 'batch-approval-rows', { ask: 0, 'row:2': 'true' }, 'Approve'),
    ...stopped,
  ],
  'batch-approve': [
    ...askedTogether,
    pressesList('mara', 'batch-approve', { ask: 0 }, 'somebody else has to decide'),
    pressesList('otto', 'batch-approve', { ask: 0 }, 'not an approver'),
    pressesList('alex', 'batch-approve', { ask: 0, 'row:2': 'false' }, NOTHING_TICKED, 'Approve'),
    mailed(0),
    pressesList('alex', 'batch-approve', { ask: 0, comment: 'fine' }, 'Approved by Alex Novak', 'fine'),
    pressesList('alex', 'batch-approve', { ask: 0 }, 'pproved by Alex Novak'),
    hears('mara', 'is done: 1 invited or in'),
    mailed(1),
    recorded('Alex Novak', 'approved: fine'),
  ],
  'batch-reject': [
    ...askedTogether,
    pressesList('mara', 'batch-reject', { ask: 0 }, 'somebody else has to decide'),
    pressesList('otto', 'batch-reject', { ask: 0 }, 'not an approver'),
    pressesList('alex', 'batch-reject', { ask: 0, comment: 'not now' }, 'Rejected by Alex Novak', 'not now'),
    pressesList('alex', 'batch-approve', { ask: 0 }, 'ejected by Alex Novak'),
    hears('mara', 'is done', '1 turned down'),
    mailed(0),
    recorded('rejected: not now'),
  ],
  'batch-take-up': [
    ...askedTogether,
    pressesList('mara', 'batch-take-up', { ask: 0 }, 'somebody else has to decide'),
    pressesList('otto', 'batch-take-up', { ask: 0 }, 'not an approver'),
    pressesList('alex', 'batch-take-up', { ask: 0 }, 'Alex Novak has been on it since', 'Approve'),
    pressesList('alex', 'batch-take-up', { ask: 0 }, 'Alex Novak has been on it since'),
    pressesList('alex', 'batch-approve', { ask: 0 }, 'Approved by Alex Novak'),
    pressesList('alex', 'batch-take-up', { ask: 0 }, 'pproved by Alex Novak'),
    hears('mara', 'is done: 1 invited or in'),
    mailed(1),
  ],
  'audit-file': [
    ...isIn(),
    says('iris', 'who had access to portal', 'ANNA', 'approved by Alex Novak'),
    clicks('iris', 'With proof', {}, /I offer you the file below|Files only reach me in our own chat/u),
    clicks('iris', 'With proof', {}, /I offer you the file below|Files only reach me in our own chat/u),
    // Made for who clicks: there is nobody in it.
    sendsClick(
      'otto',
      'audit-file',
      { file: 'access', of: 'no.such', since: 0, until: 1 },
      /I don’t know this card|Files only reach me in our own chat/u,
    ),
  ],
  'take-catalogue': [
    sendsClick(
      'mara',
      'take-catalogue',
      { digest: 'd'.repeat(43), reason: 'why not' },
      'Only administrators',
    ),
    sendsClick(
      'iris',
      'take-catalogue',
      { digest: 'd'.repeat(43), reason: 'agreed' },
      'says something else by now',
    ),
    sendsClick('iris', 'take-catalogue', { digest: 'short' }, /./u),
  ],
  'drift-page': [
    stranger,
    sendsClick('mara', 'drift-page', { id: 'none', after: 0 }, 'Only administrators'),
    says('iris', 'drift', 'ANNA'),
    sendsClick('iris', 'drift-page', { id: 'none', after: 0 }, 'ANNA', 'No record explains it'),
  ],
  'drift-settle': [
    stranger,
    sendsClick('mara', 'drift-settle', { id: 'none', decision: 'adopt', all: 'true' }, 'Only administrators'),
    says('iris', 'drift', 'ANNA'),
    sendsClick(
      'iris',
      'drift-settle',
      { id: 'none', decision: 'adopt', all: 'true' },
      'I’ve looked anew since',
    ),
    clicks('iris', 'Remove', {}, 'Nobody that this fits is ticked'),
    clicks('iris', 'Remove', { all: 'true' }, 'Say why'),
    clicks('iris', 'Adopt', { all: 'true' }, 'adopted'),
    holds('nobody was taken out', ({ usher, anna }) =>
      expect(usher.entra.members(GROUPS.portal.id)).toContain(usher.entra.user(anna)?.id),
    ),
  ],
  'cut-off': [
    ...isIn(),
    says('mara', 'remove everything of ANNA now', 'Only administrators'),
    says(
      'iris',
      'remove everything of ANNA now',
      'Remove all access for ANNA now?',
      'blocked',
      'Partner portal',
    ),
    sendsClick('mara', 'cut-off', { id: 'x', decision: 'ours', reason: 'why not' }, 'Only administrators'),
    member(true),
    clicks('iris', 'Remove everything', { reason: ' ' }, 'Say why'),
    clicks('iris', 'Remove everything', { reason: 'lost mailbox' }, 'Removed', 'not blocked yet'),
    member(false),
    clicks('iris', 'Look again', {}, 'Removed', 'not blocked yet'),
    hears('mara', 'Iris Okafor removed all access for ANNA at once', 'They say: lost mailbox'),
    recorded('cut the partner off in an emergency: lost mailbox', 'took the access away'),
  ],
  'cut-off-look': [
    sendsClick('mara', 'cut-off-look', { id: 'x' }, 'Only administrators'),
    says('iris', 'remove everything of ANNA now', 'nothing for me to remove for ANNA'),
    sendsClick('iris', 'cut-off-look', { id: 'x' }, /./u),
  ],
  'drift-file': [
    stranger,
    sendsClick('mara', 'drift-file', { id: 'none' }, 'Only administrators'),
    says('iris', 'drift', 'ANNA'),
    sendsClick('iris', 'drift-file', { id: 'none' }, 'I offer you the file below'),
    hears('iris', 'drift.csv'),
  ],
  'inquiry-accept': [
    ...isOffered,
    pressesInquiry('alex', 'inquiry-accept', { 'row:0': 'true' }, 'I no longer know'),
    notRecorded('looks after this partner'),
    pressesInquiry('otto', 'inquiry-accept', { 'row:0': 'false' }, NOTHING_TICKED, 'ANNA'),
    notRecorded('looks after this partner'),
    pressesInquiry('otto', 'inquiry-accept', { 'row:0': 'true' }, 'You look after ANNA'),
    hears('mara', 'Otto Brandt looks after ANNA'),
    pressesInquiry('otto', 'inquiry-accept', { 'row:0': 'true' }, 'answered already'),
    holds('it’s on record', async ({ usher, anna }) =>
      expect(textOf(await usher.says('otto', `history ${anna}`))).toContain('in place of Mara Lindt'),
    ),
    says('mara', 'resend ANNA', 'Only Otto Brandt'),
  ],
  'inquiry-decline': [
    ...isOffered,
    pressesInquiry('alex', 'inquiry-decline', { 'row:0': 'true' }, 'I no longer know'),
    pressesInquiry('otto', 'inquiry-decline', { comment: 'too busy' }, NOTHING_TICKED, 'ANNA'),
    notRecorded('declined to look after'),
    pressesInquiry(
      'otto',
      'inquiry-decline',
      { 'row:0': 'true', comment: 'too busy' },
      'You don’t look after ANNA',
    ),
    hears('mara', 'Otto Brandt declined to look after ANNA', 'too busy'),
    pressesInquiry('otto', 'inquiry-accept', { 'row:0': 'true' }, 'answered already'),
    recorded('declined to look after this partner: too busy'),
  ],
  'inquiry-rows': [
    ...isOffered,
    pressesInquiry('otto', 'inquiry-rows', { after: 0 }, 'Will you look after', 'ANNA'),
    pressesInquiry('iris', 'inquiry-rows', { after: 0 }, 'Will you look after', 'ANNA'),
    pressesInquiry('alex', 'inquiry-rows', { after: 0 }, 'I no longer know'),
    pressesInquiry('otto', 'inquiry-decline', { 'row:0': 'true' }, 'You don’t look after ANNA'),
  ],
  // What they do when something is due is in the transcript of a review below.
  'inquiry-keep': [sendsClick('otto', 'inquiry-keep', { ...NO_INQUIRY, row: 0 }, 'I no longer know')],
  'inquiry-remove': [sendsClick('otto', 'inquiry-remove', { ...NO_INQUIRY, row: 0 }, 'I no longer know')],
  'inquiry-keep-active': [sendsClick('otto', 'inquiry-keep-active', NO_INQUIRY, 'I no longer know')],
  'approvals-here': [
    holds('a guest is in the channel', ({ usher }) => {
      usher.connector.members = [{ id: '29:gast', userRole: 'guest' }];
    }),
    sendsClick('otto', 'approvals-here', { guests: 1, reason: 'why not' }, 'Only administrators'),
    sendsClick('iris', 'approvals-here', {}, /Type this in the channel|One member comes from outside/u),
    sendsClick('iris', 'approvals-here', { guests: 1, reason: ' ' }, /Type this in the channel|Say why/u),
  ],
  'audit-here': [
    holds('a guest is in the channel', ({ usher }) => {
      usher.connector.members = [{ id: '29:gast', userRole: 'guest' }];
    }),
    sendsClick('otto', 'audit-here', { guests: 1, reason: 'why not' }, 'Only administrators'),
    sendsClick('iris', 'audit-here', {}, /Type this in the channel|One member comes from outside/u),
    sendsClick('iris', 'audit-here', { guests: 1, reason: ' ' }, /Type this in the channel|Say why/u),
  ],
};

describe.each(PLACES)('in a %s', (place) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(place);
  });
  afterAll(() => stage.close());

  test.each(playedIn(place, VERBS))('%s', async (verb) => {
    const transcript: Transcript | undefined = buttons[verb];
    if (transcript === undefined) throw new Error(`the button “${verb}” has no transcript: write one here`);
    stage.done.clear();
    await stage.play(transcript);
    // The transcript is of no use where it does not click the button in this very place.
    expect([...stage.done]).toContain(`${verb} in ${place}`);
  });
});

test('access that ends soon: Extend, Keep and Remove on the card that comes by itself', async () => {
  jest.useFakeTimers({
    now: Date.UTC(2026, 10, 23, 9),
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
      ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
      ...(['setTimeout', 'clearTimeout'] as const),
    ],
  });
  const stage = await Stage.open('personal');
  const aMonth = 30 * 86_400_000;
  await stage.play([
    ...isIn(),
    holds('time passes', () => void jest.setSystemTime(Date.now() + 0.95 * aMonth)),
    hears('mara', 'Access of ANNA', 'ends on', 'it needs approval', 'Extend', 'Keep', 'Remove'),
    clicks('mara', 'Keep', {}, 'Ends as planned, as Mara Lindt said'),
    clicks('mara', 'Remove', {}, 'Remove ANNA from Partner portal?'),
    member(true),
    // Who approves decides on more; until then the old end stands.
    pressesEnding('mara', 'extend', 'waiting for approval. Until somebody decides, it ends as planned'),
    notRecorded('extended the access until'),
  ]);
  await stage.close();
  jest.useRealTimers();
});

const WITH_REVIEWS = catalogue(`
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    review: { every: 90d, within: 14d, silence: remove }
`);

test('a review: one card, Keep and Remove each, Keep all active; a reminder, a last word, silence and Undo', async () => {
  turnClock(Date.UTC(2026, 10, 23, 9));
  const stage = await Stage.open('personal', WITH_REVIEWS);
  const pass = (days: number) =>
    holds(`${days} days pass`, () => void jest.setSystemTime(Date.now() + days * 86_400_000));
  await stage.play([
    ...isIn('invite ANNA to portal'),
    pass(90),
    hears('mara', 'Is this access still needed? 1 partner', 'ANNA', 'loses their access then'),
    says('otto', 'reviews', 'No review is waiting for you'),
    says('iris', 'reviews', 'How others stand', 'Mara Lindt', '0 of 1 answered'),
    pressesInquiry('otto', 'inquiry-keep', { row: 0 }, 'I no longer know'),
    says('mara', 'reviews', 'Is this access still needed?', 'ANNA'),
    clicks('mara', 'Keep', { comment: 'until spring' }, 'ANNA', 'keeps access', 'This review is done'),
    pressesInquiry('mara', 'inquiry-remove', { row: 0 }, 'Mara Lindt has answered this already'),
    recorded('the access is still needed: until spring'),
    pass(90),
    hears('mara', 'answer by 5 Jun 2027', 'ANNA'),
    clicksVerb('mara', 'Remove', 'inquiry-remove', {}, 'ANNA', 'loses access', 'Undo'),
    member(false),
    clicks('mara', 'Undo', {}, 'ANNA'),
    member(true),
    pass(90),
    hears('mara', /answer by 3 Sept? 2027/u, 'ANNA'),
    pressesInquiry('mara', 'inquiry-keep-active', {}, 'Is this access still needed?', 'ANNA'),
    pass(7),
    hears('mara', 'A reminder: nobody has answered yet', 'ANNA'),
    pass(6),
    hears('mara', 'A last word', 'ANNA'),
    member(true),
    pass(1),
    hears('mara', 'The time to answer is over', 'ANNA', 'Undo'),
    recorded('got no answer to the review', 'ended the access, as the review came out'),
  ]);
  await stage.close();
  jest.useRealTimers();
});

test('a card carries no more than the reader may use', async () => {
  const stage = await Stage.open('channel');
  await stage.play([
    asked,
    holds('the card of the requester decides nothing', ({ usher, anna }) => {
      const cards = usher.connector.sent.filter((sent) => JSON.stringify(sent).includes(anna));
      const inChannel = cards.filter(({ conversation }) => conversation.startsWith('19:'));
      const verbs = inChannel.flatMap((sent) => buttonsOf(cardOf(sent))).map(({ verb }) => verb);
      expect(verbs).toEqual(['refresh-journey']);
    }),
  ]);
  await stage.close();
});
