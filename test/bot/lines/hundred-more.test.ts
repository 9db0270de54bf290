import { readMessage } from '../../../src/bot/commands/read.ts';

/**
 * A second table, written from imagination after the first was finished, by somebody who had not seen it. Of its 103
 * lines 46 were understood at first try; what comes of each now stands beside it. `nothing` is the sentence that
 * says so, with an example; what is offered is a button.
 */
const LINES: readonly (readonly [string, string])[] = [
  ['hi usher, could you invite anna@partner.com to the portal please', 'invite'],
  ['please add bob@partner.com to portal until the end of march', 'invite'],
  ['can you give carla@partner.com access to portal for three months?', 'invite'],
  ['let dan@partner.com into the portal', 'invite'],
  ['anna@partner.com needs portal access for the audit', 'invite'],
  ["I'd like to invite anna@partner.com", 'invite'],
  ['grant eve@partner.com the portal for 2 weeks', 'invite'],
  ['add anna@partner.com and bob@partner.com to portal', 'invite'],
  ['Add Anna Berg <anna.berg@partner.com> to portal for half a year', 'invite'],
  ['invite anna@partner.com to portal, she is our new auditor', 'invite'],
  ['I need access to the portal', 'invite'],
  ['I need access for frank@partner.com', 'invite'],
  ['give me access to portal', 'invite'],
  [
    'put gina@partner.com on the portal until next friday',
    'offers invite gina@partner.com to portal, status gina@partner.com',
  ],
  ['invite hans@partner.com to portal from monday', 'invite, in part'],
  ['invite ida@partner.com to portal for a day', 'invite'],
  ['invite jan@partner.com for portal', 'invite'],
  ['onboard kim@partner.com to portal', 'invite'],
  ['set up access to portal for lars@partner.com', 'invite'],
  ['invite mia@partner.com portal 30d', 'invite'],
  ['new guest: nina@partner.com, portal, 60 days', 'invite'],
  ['invite otto at partner dot com', 'invite, in part'],
  ['invite @partner.com to portal', 'invite, in part'],
  ['invite anna@partner.com to poral', 'invite'],
  ['invit anna@partner.com to portal', 'offers invite anna@partner.com to portal'],
  ['inviite anna@partner.com', 'offers invite anna@partner.com'],
  ["don't invite anna@partner.com", 'offers status anna@partner.com'],
  ['should I invite anna@partner.com to portal?', 'may I invite'],
  ['am I allowed to invite anna@partner.com to portal', 'may I invite'],
  ['can I invite somebody from partner.com?', 'nothing'],
  ['invite anna@partner.com to portal for 90 days because she runs the migration', 'invite'],
  ['invite anna@partner.com to portal for christmas', 'invite'],
  ['please extend anna@partner.com', 'extend'],
  ['can anna@partner.com stay until june?', 'offers extend anna@partner.com until june'],
  ['anna@partner.com needs another month', 'extend'],
  ['extend anna@partner.com for 2 more weeks', 'extend'],
  ['keep anna@partner.com until 31 December', 'extend'],
  ['give anna@partner.com more time', 'offers extend anna@partner.com'],
  ['prolong bob@partner.com by 3 months', 'extend'],
  ['renew anna@partner.com', 'extend'],
  ['remove anna@partner.com from the portal', 'remove'],
  ['anna@partner.com left the company, please remove her', 'remove'],
  ['take anna@partner.com off portal', 'remove'],
  ['kick bob@partner.com out', 'remove'],
  ['anna@partner.com no longer needs access', 'remove'],
  ['revoke access for carla@partner.com', 'revoke'],
  ['please delete dan@partner.com', 'remove'],
  ['block eve@partner.com', 'remove'],
  ["end frank@partner.com's access", 'remove'],
  ['remove gina@partner.com and hans@partner.com', 'remove'],
  ['remove everyone from partner.com', 'remove'],
  ['stop access for ida@partner.com on friday', 'offers remove ida@partner.com, status ida@partner.com'],
  ['offboard jan@partner.com', 'remove'],
  ['do not remove anna@partner.com', 'offers status anna@partner.com'],
  ["what's up with anna@partner.com", 'status'],
  ['where is anna@partner.com?', 'status'],
  ['has anna@partner.com accepted yet?', 'status'],
  ['did bob@partner.com get the mail?', 'status'],
  ['is carla@partner.com in?', 'status'],
  ['anna@partner.com?', 'status'],
  ['does dan@partner.com have access to portal', 'status'],
  ['how long does eve@partner.com have access', 'status'],
  ['until when does anna@partner.com have access?', 'status'],
  ['who invited anna@partner.com', 'history'],
  ['who let bob@partner.com in?', 'history'],
  ['why does carla@partner.com have access', 'history'],
  ['what happened to anna@partner.com', 'history'],
  ['show me everything about dan@partner.com', 'status'],
  ['send anna@partner.com the link again', 'resend'],
  ["anna@partner.com didn't get the mail", 'offers resend anna@partner.com'],
  ['bob@partner.com lost the invitation', 'offers resend bob@partner.com'],
  ['new link for carla@partner.com please', 'resend'],
  ['can you resend the invite to dan@partner.com?', 'resend'],
  ['never mind anna@partner.com', 'offers cancel anna@partner.com'],
  ['cancel the request for bob@partner.com', 'cancel'],
  ['withdraw my request for carla@partner.com', 'cancel'],
  ['I changed my mind about dan@partner.com', 'offers cancel dan@partner.com'],
  ['oops wrong address, it should be anna@partner.com not ana@partner.com', 'change'],
  ['change ana@partner.com into anna@partner.com', 'change'],
  ['show my guests', 'list'],
  ['who do I have?', 'list'],
  ['who is on the portal?', 'list'],
  ['list everybody from partner.com', 'list'],
  ['which partners end soon?', 'list'],
  ["who's leaving next month?", 'list'],
  ['any open requests?', 'list'],
  ['what is waiting for me', 'approvals'],
  ['anything to approve?', 'approvals'],
  ["who's still waiting?", 'list'],
  ['show me all removed guests', 'list'],
  ['how many guests do we have?', 'list'],
  ["I'm on holiday, @Ben decides for me until 12 December", 'delegate'],
  ["I'm away next week", 'incomplete'],
  ['who stands in for me?', 'delegations'],
  ['what can I ask for?', 'resources'],
  ['which apps are there', 'resources'],
  ['am I an admin?', 'whoami'],
  ['what can you do?', 'help'],
  ['thank you so much!', 'thanks'],
  ['are you a robot?', 'who'],
  ['good afternoon', 'hello'],
  ['hilfe', 'nothing'],
  ['I want to speak to a human', 'nothing'],
];

test.each(LINES)('%s', (line, comes) => {
  expect(outcomeOf(line)).toBe(comes);
});

test('what is not understood is never done, and takes no more than a click where it names a partner', () => {
  const lost = LINES.filter(([line, comes]) => comes === 'nothing' && /\w@\w/u.test(line));
  expect(lost).toEqual([]);
});

function outcomeOf(line: string): string {
  const read = readMessage(line, ['portal', 'Partner portal']);
  switch (read.kind) {
    case 'ready':
      return read.whole ? read.name : `${read.name}, in part`;
    case 'unknown': {
      const offered = read.corrected === undefined ? read.offered : [read.corrected];
      return offered === undefined ? 'nothing' : `offers ${offered.join(', ')}`;
    }
    case 'small-talk':
      return read.talk;
    case 'nothing':
    case 'several':
    case 'incomplete':
    case 'same':
      return read.kind;
  }
}
