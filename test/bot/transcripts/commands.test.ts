import type { Read } from '../../../src/bot/commands/command.ts';
import { readMessage } from '../../../src/bot/commands/read.ts';
import type { CommandName } from '../../../src/words/en/commands.ts';
import {
  clicks,
  hears,
  holds,
  PLACES,
  type Place,
  playedIn,
  Stage,
  says,
  sees,
  type Transcript,
} from '../../support/transcript.ts';
import {
  isApproved,
  isIn,
  isInvited,
  mailed,
  member,
  notRecorded,
  recorded,
  stranger,
  takesPart,
} from '../../support/transcript-steps.ts';

const NO = 'You can’t ask for access';
const NOT_SHOWN = 'can’t show you partners';

const ALL_OF = 'remove all of partner.com from portal';
/** The others of that domain, whom earlier transcripts brought in, go with ANNA. */
const everybodyGoes: Transcript = [
  says('otto', ALL_OF, NO),
  says('alex', ALL_OF, 'look', 'Nothing was changed'),
  says('mara', ALL_OF, 'Everybody of partner.com', 'good', 'Nothing is changed before you confirm'),
  member(true),
  clicks('mara', 'Confirm', {}, 'Confirmed'),
  hears('mara', /Everybody of partner\.com: \d+ done/),
  member(false),
  recorded('Mara Lindt'),
];

/** Every command, as it goes in a personal chat, a group chat and a channel. A new one does not compile without. */
type Kind = CommandName | Exclude<Read['kind'], 'ready'>;
const commands: { readonly [K in Kind]: (place: Place) => Transcript } = {
  invite: () => [
    says('otto', 'invite ANNA to portal', NO),
    says('mara', 'invite ANNA to portal for 90 days because audit', 'ANNA', 'Waiting for approval'),
    hears('alex', 'ANNA', 'Mara Lindt asks', '90 days', 'audit'),
    says('mara', 'invite ANNA', 'is waiting for approval', 'haven’t asked for anything new'),
    recorded('asked'),
    mailed(0),
  ],
  same: () => [
    // Who has asked for nobody yet, wherever this is played.
    says('iris', 'same for ANNA', 'status ANNA'),
    says('mara', 'invite gina@partner.com to portal for 90 days because audit', 'Waiting for approval'),
    says('mara', 'same for ANNA', 'ANNA', '90d', 'audit', 'Send request'),
    says('otto', 'same for ANNA', 'status ANNA'),
    notRecorded('asked'),
    mailed(0),
  ],
  'may I invite': () => [
    says('mara', 'May I invite ANNA to portal?', 'needs approval', 'Alex Novak'),
    says('otto', 'may I invite ANNA to portal', NO),
    recorded(),
  ],
  remove: (place) => [
    says('mara', 'remove ANNA', 'nothing to remove'),
    ...isIn(),
    says('alex', 'remove ANNA', 'Only Mara Lindt', 'Nothing was changed'),
    says('otto', 'remove ANNA', NOT_SHOWN),
    says('mara', 'remove ANNA from portal', 'Remove ANNA from Partner portal?'),
    member(true),
    notRecorded('removal'),
    ...(place === 'personal' ? everybodyGoes : [says('mara', ALL_OF, 'for our own chat'), member(true)]),
  ],
  revoke: () => [
    ...isIn(),
    says('iris', 'revoke ANNA because no', 'no approval of yours to take back', 'Remove'),
    member(true),
    says('alex', 'revoke ANNA', 'Take back your approval of ANNA'),
    member(true),
    says('alex', 'revoke ANNA because the project ended', 'You took back your approval of ANNA'),
    hears('mara', 'ANNA no longer has access', 'the project ended'),
    member(false),
  ],
  delegate: () => [
    says('alex', 'delegate to iris@lindenau.example for 10 days', 'Iris Okafor decides for you until'),
    hears('iris', 'You decide for Alex Novak until'),
    says('otto', 'delegations', 'Iris Okafor for Alex Novak'),
    says('mara', 'delegate alex@lindenau.example stop', 'for yourself alone', 'Nothing was changed'),
    says('alex', 'delegate stop', 'You decide for yourself again'),
    says('otto', 'delegations', 'No one is standing in for anyone'),
  ],
  pace: () => [
    says('mara', 'pace', 'administrators'),
    says('iris', 'pace', 'of at most 100', 'No invitation is waiting'),
    says('iris', 'pace go on', 'aren’t stopped'),
    holds('Microsoft blocks invitations', ({ usher }) => {
      usher.entra.quirks.invitationsBlocked = true;
    }),
    ...isApproved,
    hears(
      'mara',
      'ANNA',
      'Delayed: the invitation for',
      'I’ve told Iris Okafor',
      'suspicious activity',
      'pace go on',
    ),
    hears('iris', 'ANNA', 'Delayed: the invitation for', 'Mara Lindt'),
    says('iris', 'pace', 'Invitations are stopped since', '1 invitation is waiting'),
    says('mara', 'pace go on', 'administrators'),
    mailed(0),
    holds('Microsoft has lifted the block', ({ usher }) => {
      usher.entra.quirks.invitationsBlocked = false;
    }),
    says('iris', 'pace go on', 'Say why'),
    says('iris', 'pace go on because the block is lifted', 'go on, slowly', 'of at most 25'),
    says('iris', 'pace go on', 'aren’t stopped'),
  ],
  catalogue: () => [
    says('mara', 'catalogue', 'Only administrators'),
    says('iris', 'catalogue', 'There’s no catalogue file'),
  ],
  drift: () => [
    says('mara', 'drift', 'administrators'),
    stranger,
    says('iris', 'drift', 'ANNA', 'No record explains it', 'Adopt', 'Remove', 'Leave as is'),
  ],
  doctor: () => [
    says('mara', 'doctor', 'Only administrators'),
    says('iris', 'doctor', 'Nothing is known to be missing', 'The invitation policy', '→'),
  ],
  delegations: () => [
    says('mara', 'delegations', 'No one is standing in for anyone'),
    says('alex', 'delegate to iris@lindenau.example for 10 days', 'Iris Okafor decides for you until'),
    holds('Iris leaves', ({ usher }) => {
      Object.assign(usher.entra.user('iris@lindenau.example') ?? {}, { accountEnabled: false });
    }),
    says('mara', 'delegations', 'Iris Okafor for Alex Novak', 'has left, so Alex Novak is asked'),
    holds('Iris comes back', ({ usher }) => {
      Object.assign(usher.entra.user('iris@lindenau.example') ?? {}, { accountEnabled: true });
    }),
    says('mara', 'delegations', 'Iris Okafor for Alex Novak'),
    says('alex', 'delegate stop', 'You decide for yourself again'),
  ],
  extend: () => [
    says('mara', 'extend ANNA by 60d', 'I don’t know anyone'),
    ...isIn(),
    says('alex', 'extend ANNA by 60d', 'Only Mara Lindt'),
    notRecorded('extended'),
    says('mara', 'extend ANNA by 60d', 'Until then the old end stands'),
    notRecorded('extended'),
  ],
  status: () => [
    says('mara', 'status ANNA', 'I don’t know anyone'),
    says('mara', 'invite ANNA'),
    says('mara', 'status ANNA', 'Waiting for approval', 'an approver decides'),
    says('otto', 'status ANNA', 'Mara Lindt can tell you more'),
  ],
  transfer: () => [
    says('mara', 'transfer ANNA to otto@lindenau.example', 'I don’t know anyone'),
    ...isInvited,
    says('alex', 'transfer ANNA to otto@lindenau.example', 'Only Mara Lindt'),
    says('mara', 'transfer ANNA', 'Name who is to look after'),
    says('mara', 'transfer ANNA to nobody@lindenau.example', 'I can’t find a colleague'),
    says('mara', 'transfer ANNA to mara@lindenau.example', 'looks after this partner already'),
    says('iris', 'transfer ANNA to otto@lindenau.example', 'Say why'),
    notRecorded('to look after this partner:'),
    says(
      'mara',
      'transfer ANNA to otto@lindenau.example because I move on',
      'I’ve asked Otto Brandt',
      'ANNA',
    ),
    hears('otto', 'Will you look after 1 partner of Mara Lindt?', 'I move on'),
    takesPart('otto'),
    recorded('asked Otto Brandt to look after this partner: I move on'),
    says('mara', 'status ANNA', 'Invited'),
  ],
  reviews: () => [
    says('mara', 'reviews', 'No review is waiting for you'),
    says('iris', 'reviews', 'No review is waiting for you'),
  ],
  history: () => [
    says('mara', 'history ANNA', 'I don’t know anyone'),
    ...isIn(),
    says('mara', 'history ANNA', 'Mara Lindt', 'asked', 'Alex Novak', 'approved', 'accepted'),
    says('otto', 'history ANNA', 'Mara Lindt can tell you more'),
  ],
  resend: () => [
    says('mara', 'resend ANNA', 'I don’t know anyone'),
    ...isInvited,
    says('alex', 'resend ANNA', 'Only Mara Lindt'),
    mailed(1),
    says('mara', 'resend ANNA', 'A new invitation to', 'on its way to ANNA'),
    holds('a second mail', ({ usher, anna }) =>
      usher.connector.waitFor(() => usher.entra.mails.filter(({ to }) => to.includes(anna)).length === 2),
    ),
  ],
  cancel: () => [
    says('mara', 'cancel ANNA', 'I don’t know anyone'),
    ...isInvited,
    says('alex', 'cancel ANNA', 'Only Mara Lindt'),
    says('mara', 'cancel ANNA', 'The request for ANNA', 'no longer works'),
    sees('ANNA', 'Withdrawn'),
    holds('the link is dead', async ({ usher, anna }) => {
      usher.entra.accept(anna);
      expect(await usher.opens(usher.linkTo(anna))).toMatchObject({ status: 410 });
    }),
    member(false),
  ],
  change: () => [
    says('mara', 'change ANNA to new-ANNA', 'I don’t know anyone'),
    ...isInvited,
    says('alex', 'change ANNA to new-ANNA', 'Only Mara Lindt'),
    says('mara', 'change ANNA', 'Change the address of ANNA?'),
    says('mara', 'change ANNA to ANNA', 'on record already'),
    says('mara', 'change ANNA to new-ANNA', 'new-ANNA', 'Waiting for approval'),
    hears('alex', 'new-ANNA', 'Mara Lindt asks'),
    sees('Withdrawn'),
    recorded('withdrew the request'),
    says('mara', 'cancel new-ANNA', 'is withdrawn'),
  ],
  list: () => [
    says('mara', 'invite ANNA'),
    says('mara', 'list', 'Partners', 'ANNA'),
    says('mara', 'list pending', 'On their way', 'ANNA'),
    says('iris', 'list all', 'Asked for by anybody', 'ANNA'),
    says('mara', 'list all', 'Only administrators'),
    says('otto', 'list', NOT_SHOWN),
  ],
  bulk: () => [says('mara', 'bulk', /file/iu), recorded()],
  export: (place) => [
    ...isIn(),
    says('mara', 'export', 'Administrators, auditors and owners'),
    ...[
      'export',
      'export portal since 2026-01-01',
      'export ANNA as json',
      'export partner.com until 2030-01-01',
    ].map((line) =>
      says('iris', line, place === 'personal' ? 'The records that you asked for' : 'our own chat'),
    ),
    ...(place === 'personal'
      ? [
          says('iris', 'export portal since yesterday', 'I don’t know that day'),
          says('iris', 'export moon', 'moon'),
        ]
      : []),
  ],
  forget: () => [
    says('mara', 'forget ANNA', 'Only administrators'),
    ...isIn(),
    says('iris', 'forget ANNA', 'is not over', 'Nothing was changed'),
    says('mara', 'remove ANNA', 'Remove ANNA from Partner portal?'),
    clicks('mara', 'Remove', {}),
    member(false),
    says('iris', 'forget ANNA because they asked', 'without personal data'),
  ],
  'who had access to': () => [
    ...isIn(),
    says('iris', 'who had access to portal?', 'ANNA', 'approved by Alex Novak', 'Requested by Mara Lindt'),
    says('mara', 'who had access to portal', 'ANNA'),
    says('iris', 'who had access to portal on 2020-01-01', 'Nobody you’re allowed to see'),
    says('iris', 'who had access to portal on 2020-01-01 14:05', 'Nobody you’re allowed to see'),
    says('otto', 'who had access to portal', 'Nobody you’re allowed to see'),
    says('iris', 'who had access to portal on the first', 'I don’t know that day'),
    says('iris', 'who had access to moon', 'moon'),
  ],
  approvals: () => [
    says('mara', 'invite ANNA'),
    hears('alex', 'ANNA', 'Approve'),
    says('alex', 'approvals', 'ANNA', 'Approve'),
    says('mara', 'approvals', 'Nothing is waiting for you'),
  ],
  'approvals here': (place) => [
    says('mara', 'approvals here', 'Only administrators'),
    ...(place === 'personal'
      ? [
          says('iris', 'approvals here', 'in the channel'),
          says('mara', 'invite ANNA'),
          hears('alex', 'ANNA', 'Approve'),
        ]
      : [
          says('iris', 'approvals here', 'approval cards come to this channel'),
          says('mara', 'invite ANNA'),
          holds('the card comes there, and not into a thread', async ({ usher, anna, room }) => {
            const card = await usher.approvalFor(anna);
            expect(card.conversation).toBe(room);
          }),
        ]),
  ],
  'approvals quiet': (place) => [
    // Of one person's requests no more than ten come as cards.
    holds('what waited is withdrawn', ({ usher }) => usher.withdrawsAll('mara')),
    says('alex', 'approvals quiet', 'You won’t get approval cards any more'),
    // Nobody else may decide, so it comes to him all the same.
    says('mara', 'invite ANNA', 'Waiting for approval'),
    // Where several are, cards come to the channel that was chosen before.
    place === 'personal'
      ? hears('alex', 'ANNA', 'Approve')
      : holds('the card comes there', async ({ usher, anna }) => {
          await usher.approvalFor(anna);
        }),
    says('alex', 'approvals quiet please not', 'approvals'),
    says('alex', 'approvals on', 'You get approval cards again'),
  ],
  'audit here': (place) => [
    says('mara', 'audit here', 'Only administrators'),
    holds('a guest is in the channel', ({ usher }) => {
      usher.connector.members = [{ id: '29:gast', userRole: 'guest' }];
    }),
    // What is told there is in bot/audit-channel.test.ts: a place that is told everything would disturb the others.
    says('iris', 'audit here', place === 'personal' ? 'in the channel' : 'They would read of every decision'),
    holds('the guest has left', ({ usher }) => {
      usher.connector.members = [];
    }),
  ],
  resources: () => [says('mara', 'resources', 'Partner portal', 'Needs approval')],
  whoami: () => [
    says('mara', 'whoami', 'You’re Mara Lindt', 'You can ask'),
    says('alex', 'whoami', 'You’re Alex Novak', 'You approve'),
    says('iris', 'whoami', 'You’re Iris Okafor', 'You administer'),
    says('otto', 'whoami', 'You’re Otto Brandt', 'An administrator can add you'),
  ],
  language: () => [
    says('mara', 'language', 'I write to you in English', 'As your Teams'),
    says('otto', 'language klingon', 'I don’t speak “klingon” yet'),
    says('mara', 'language english', 'I write to you in English', 'As you chose'),
    says('mara', 'language auto', 'I write to you in English', 'As your Teams'),
  ],
  help: () => [
    says('mara', 'help', 'What to type', 'invite anna@partner.com'),
    says('alex', 'help', 'approvals'),
    says('otto', 'help', 'You can’t ask', 'whoami'),
  ],
  'small-talk': () => [
    says('mara', 'Good morning!', 'I’m Usher', 'Invite a partner', 'My partners', 'What can I ask for?'),
    clicks('mara', 'My partners', {}, 'Asked for by you'),
    clicks('mara', 'Invite a partner', {}, 'Send request'),
    says('otto', 'hi', 'I’m Usher', 'An administrator can add you'),
    says('mara', 'thanks', 'You’re welcome'),
    says('mara', 'ok', 'I did nothing'),
    says('mara', 'who are you?', 'I’m Usher, a bot'),
    says('mara', '?', 'What to type'),
  ],
  nothing: () => [says('mara', ' ', 'What to type')],
  several: () => [says('mara', 'help\nwhoami', 'One command per message')],
  incomplete: () => [says('mara', 'status', 'Who do you mean?', 'status anna@partner.com')],
  unknown: () => [
    says('mara', 'make coffee', 'I didn’t understand “make coffee”', 'help'),
    says('mara', 'inviet ANNA', 'Did you mean', 'invite ANNA'),
    says('mara', 'list everything', 'I didn’t understand all of', 'list pending'),
    recorded(),
  ],
};
const kinds = Object.keys(commands) as Kind[];

describe.each(PLACES)('in a %s', (place) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(place);
  });
  afterAll(() => stage.close());

  test.each(playedIn(place, kinds))('%s', (kind) => stage.play(commands[kind](place)));
});

test.each(kinds)('the transcript of %s types it', (kind) => {
  const typed = commands[kind]('channel').flatMap((line) => (line.does === 'says' ? [line.text] : []));
  const read = typed.map((text) => {
    const said = readMessage(text.trim().replaceAll('ANNA', 'anna@partner.com'), []);
    return said.kind === 'ready' ? said.name : said.kind;
  });
  expect(read).toContain(kind);
});

test('no secret stands in what was logged, and every call of ours carries our own token', async () => {
  const stage = await Stage.open('personal');
  await stage.play(isIn());
  const logged = stage.usher.logged.join('\n');
  expect(logged).not.toMatch(
    /eyJ(?:hbG|0eX|raW)|outgoing-token|local-password|sandbox-token|state=[A-Za-z0-9]/u,
  );
  for (const { authorization } of stage.usher.connector.sent)
    expect(authorization).toBe('Bearer outgoing-token');
  await stage.close();
});
