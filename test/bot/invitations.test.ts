import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent, titlesOf } from '../support/connector.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

let usher: Usher;
const start = async (env: Record<string, string> = {}, grants: readonly string[] = []): Promise<void> => {
  usher = await new Usher(env, grants).start();
};
afterEach(() => usher.stop());

const channel = {
  conversation: {
    id: '19:c@thread.tacv2;messageid=1',
    conversationType: 'channel',
    tenantId: '7b1d0c2e-0000-4000-8000-000000000001',
    isGroup: true,
  },
  entities: [{ type: 'mention', mentioned: { id: '28:usher', name: 'Usher' }, text: '<at>Usher</at>' }],
};
const idOf = (who: Who): string => EMPLOYEES.find(({ mail }) => mail.startsWith(who))?.id ?? '';
const mailsTo = (address: string) => usher.entra.mails.filter(({ to }) => to.includes(address));

/** Fills in the form and sends it. */
async function asksByForm(inputs: Record<string, string>, who: Who = 'mara'): Promise<unknown> {
  const form = await usher.says(who, 'invite');
  return usher.clicks(who, form, 'Send request', inputs);
}
async function approves(address: string): Promise<Sent> {
  const approval = await usher.approvalFor(address);
  await usher.clicks('alex', approval, 'Approve');
  return approval;
}
/** The sponsor's card once it says this, with the buttons that it has then. */
const journey = (address: string, ...says: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      sent.conversation === 'a:mara' &&
      cardOf(sent) !== undefined &&
      [address, ...says].every((part) => textOf(sent).includes(part)),
  );
/** The message with a link to pass on, and the link. */
async function handed(who: Who, address: string, after = 0): Promise<{ sent: Sent; url: string }> {
  const sent = await usher.connector.waitFor(
    (one) =>
      one.conversation === `a:${who}` &&
      textOf(one).includes(`invitation link for ${address}`) &&
      usher.connector.sent.indexOf(one) >= after,
  );
  const [, url = ''] = /`(http[^`]+)`/u.exec(String(sent.body.text)) ?? [];
  return { sent, url };
}

/** Opens an invitation's link and accepts, as a browser does; resolves to the page that it ends on. */
async function acceptsBy(url: string): Promise<string> {
  const review = await fetch(url);
  expect(await review.text()).toContain('Review permissions');
  const accepted = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'answer=accept',
  });
  return accepted.text();
}

describe('the options of the form', () => {
  beforeEach(() => start());

  test('go to Microsoft as they were approved: a copy, a member, a language', async () => {
    const entries = { addresses: 'anna@partner.com', partnerName: 'Anna Ash', language: 'de-DE' };
    await asksByForm(
      { ...entries, cc: ' Ben@Partner.com ', invitedAs: 'member', delivery: 'microsoft' },
      'iris',
    );
    const approval = await approves('anna@partner.com');
    for (const part of ['ben@partner.com', 'As a member']) expect(textOf(approval)).toContain(part);
    await usher.connector.waitFor(
      (sent) => sent.conversation === 'a:iris' && textOf(sent).includes('not accepted yet'),
    );
    const history = textOf(await usher.says('iris', 'history anna@partner.com'));
    expect(history).toContain('asked for access, as a member, with a copy to ben@partner.com');
    expect(mailsTo('anna@partner.com')).toMatchObject([{ cc: ['ben@partner.com'], language: 'de-DE' }]);
    expect(usher.entra.user('anna@partner.com')).toMatchObject({
      userType: 'Member',
      displayName: 'Anna Ash',
      externalUserState: 'PendingAcceptance',
    });
    expect(usher.entra.sponsors(usher.entra.user('anna@partner.com')?.id ?? '')).toEqual([idOf('iris')]);
    // Invited as a member, they are let in like any other partner.
    const page = await acceptsBy(mailsTo('anna@partner.com')[0]?.redeemUrl ?? '');
    expect(page).toContain('Access granted');
  });

  test('are checked at their fields, and shown again as they were entered', async () => {
    const answer = await asksByForm({ addresses: 'anna@partner.com', cc: 'ben', delivery: 'microsoft' });
    expect(textOf(answer)).toContain('“ben” isn’t an e-mail address');
    expect(textOf(answer)).not.toContain('"isVisible":false');
    const linked = await asksByForm({ addresses: 'anna@partner.com', cc: 'ben@p.com', delivery: 'link' });
    expect(textOf(linked)).toContain('no mail is sent');
    // Without a mailbox nobody is offered a message, and one that is sent all the same is not lost in silence.
    expect(textOf(await usher.says('mara', 'invite'))).not.toContain('Message in our mail');
    const forged = await asksByForm({ addresses: 'anna@partner.com', personalMessage: 'Hi' });
    expect(textOf(forged)).toContain('Only our own mail');
    expect(usher.entra.mails).toEqual([]);
  });

  test('a link to pass on comes to the sponsor alone; it leads to Microsoft, and the partner in', async () => {
    await usher.says('mara', '<at>Usher</at> whoami', channel);
    const form = await usher.says('mara', '<at>Usher</at> invite', channel);
    const data = buttonsOf(cardOf(form)).find(({ title }) => title === 'Send request');
    const value = {
      action: {
        type: 'Action.Execute',
        verb: data?.verb,
        data: { addresses: 'lin@partner.com', delivery: 'link' },
      },
      trigger: 'manual',
    };
    await usher.post(
      usher.activity('mara', { type: 'invoke', name: 'adaptiveCard/action', value, ...channel }),
    );
    const approval = await approves('lin@partner.com');
    expect(textOf(approval)).toContain('As a link, which Mara Lindt passes on');
    // Her chat was never used: it is opened for the link, which does not go to the channel.
    const sent = await usher.connector.waitFor((one) => textOf(one).includes('invitation link for lin@'));
    expect(sent.conversation).not.toContain('19:');
    const [, url = ''] = /`(http[^`]+)`/u.exec(String(sent.body.text)) ?? [];
    expect(usher.connector.sent.filter((one) => textOf(one).includes(url))).toEqual([sent]);
    expect(usher.logged.join('')).not.toContain(new URL(url).pathname);
    expect(usher.entra.mails).toEqual([]);
    expect(await acceptsBy(url)).toContain('Access granted');
  });
});

describe('the repair buttons', () => {
  beforeEach(() => start());

  test('a link to pass on, asked for on the card; in a channel only that it was sent', async () => {
    await usher.says('mara', 'invite anna@partner.com');
    await approves('anna@partner.com');
    const card = await journey('anna@partner.com', 'not accepted yet');
    expect(titlesOf(card)).toEqual(['Resend', 'Copy link', 'Change address', 'Withdraw']);
    const said = await usher.clicks('mara', card, 'Copy link');
    expect(textOf(said)).toContain('in our own chat');
    expect(textOf(said)).not.toContain('redeem');
    const { url } = await handed('mara', 'anna@partner.com');
    expect(mailsTo('anna@partner.com')).toHaveLength(1);
    const again = await journey('anna@partner.com', 'Handed over');
    expect(textOf(again)).toContain('the link is passed on');
    // Somebody else's click gets them nothing.
    expect(textOf(await usher.clicks('otto', again, 'Copy link'))).toContain('Only Mara Lindt');
    expect(await acceptsBy(url)).toContain('Access granted');
  });

  test('an administrator is handed the link in their own chat', async () => {
    await usher.says('mara', 'invite anna@partner.com');
    await approves('anna@partner.com');
    const card = await journey('anna@partner.com', 'not accepted yet');
    await usher.says('iris', 'whoami');
    const asked = await usher.clicks('iris', card, 'Copy link');
    expect(textOf(asked)).toContain('Get a new link to Partner portal for anna@partner.com');
    await usher.clicks('iris', asked, 'Get the link', { reason: 'Mara is on leave' });
    const { url } = await handed('iris', 'anna@partner.com');
    expect(usher.connector.sent.filter((one) => textOf(one).includes(url))).toHaveLength(1);
  });

  test('a chat that is closed is said where it was asked for, and the link goes nowhere else', async () => {
    await usher.says('mara', 'invite anna@partner.com');
    await approves('anna@partner.com');
    const card = await journey('anna@partner.com', 'not accepted yet');
    usher.connector.refuse = ({ body }) =>
      JSON.stringify(body).includes('invitation link for') ? { status: 403 } : undefined;
    await usher.clicks('mara', card, 'Copy link');
    const held = await journey('anna@partner.com', 'Delayed');
    expect(titlesOf(held)).toEqual(['Change address', 'Withdraw']);
    await usher.connector.waitFor((sent) => textOf(sent).includes('is waiting. The link goes only to'));
    expect(usher.connector.sent.some((sent) => textOf(sent).includes('redeem'))).toBe(false);
  });

  test.each([[{}], [{ id: '' }]])(
    'a link that the channel took with no id (%j) was handed over: it works, and nobody reads of a closed chat',
    async (answer) => {
      await usher.says('mara', 'invite anna@partner.com');
      await approves('anna@partner.com');
      const card = await journey('anna@partner.com', 'not accepted yet');
      usher.connector.answering = ({ body }) =>
        JSON.stringify(body).includes('invitation link for') ? answer : undefined;
      await usher.clicks('mara', card, 'Copy link');
      const { url } = await handed('mara', 'anna@partner.com');
      expect(titlesOf(await journey('anna@partner.com', 'Handed over'))).toContain('Copy link');
      expect(usher.connector.sent.some((sent) => textOf(sent).includes('Delayed'))).toBe(false);
      expect(await acceptsBy(url)).toContain('Access granted');
    },
  );
});

describe('a changed address', () => {
  // Without the last two it cannot be known what else an account holds, and a new one is made.
  beforeEach(() =>
    start({}, ['User.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'Application.Read.All']),
  );

  test('by the card: a new request, a new approval, the same guest; the old address is in until then', async () => {
    await usher.says('mara', 'invite anna@old.com');
    await approves('anna@old.com');
    await journey('anna@old.com', 'not accepted yet');
    await acceptsBy(mailsTo('anna@old.com')[0]?.redeemUrl ?? '');
    const account = usher.entra.user('anna@old.com')?.id ?? '';
    const card = await journey('anna@old.com', 'Has access');
    expect(titlesOf(card)).toEqual(['Change address', 'Remove access']);
    const form = (await usher.clicks('mara', card, 'Change address')).body.value;
    const wrong = (await usher.clicks('mara', form, 'Send request', { address: 'anna@old.com' })).body.value;
    expect(textOf(wrong)).toContain('on record already');
    await usher.clicks('mara', wrong, 'Send request', { address: 'Anna@New.com', reason: 'a new employer' });
    await usher.approvalFor('anna@new.com');
    expect(usher.entra.members(GROUPS.portal.id)).toEqual([account]);
    const approval = await approves('anna@new.com');
    for (const part of ['a new employer', 'anna@old.com', 'goes on with the new address'])
      expect(textOf(approval)).toContain(part);
    await journey('anna@old.com', 'Access removed');
    await journey('anna@new.com', 'not accepted yet');
    expect(usher.entra.user(account)).toMatchObject({ externalUserState: 'PendingAcceptance' });
    expect(usher.entra.members(GROUPS.portal.id)).toEqual([]);
    expect(await acceptsBy(mailsTo('anna@new.com')[0]?.redeemUrl ?? '')).toContain('Access granted');
    expect(usher.entra.members(GROUPS.portal.id)).toEqual([account]);
    // The same click once more.
    const late = await usher.clicks('mara', form, 'Send request', { address: 'anna@new.com' });
    expect(textOf(late)).toContain('I already have this request for anna@new.com');
    expect(mailsTo('anna@new.com')).toHaveLength(1);
  });

  test('by a line, twice; and what such a line may say wrongly', async () => {
    await usher.says('mara', 'invite anna@old.com');
    await usher.approvalFor('anna@old.com');
    expect(textOf(await usher.says('mara', 'change anna@old.com to anna'))).toContain(
      'isn’t an e-mail address',
    );
    expect(textOf(await usher.says('mara', 'change anna@old.com'))).toContain('Change the address of');
    expect(textOf(await usher.says('mara', 'change anna@old.com nearly anna@new.com'))).toContain('all of');
    expect(textOf(await usher.says('mara', 'change'))).toContain('Who do you mean?');
    expect(textOf(await usher.says('mara', 'change nobody@old.com to anna@new.com'))).toContain(
      'don’t know anyone',
    );
    expect(textOf(await usher.says('iris', 'change anna@old.com to anna@old.com'))).toContain(
      'on record already',
    );
    const asked = await usher.says('mara', 'change anna@old.com to anna@new.com because she married');
    expect(textOf(asked)).toContain('Waiting for approval');
    expect(textOf(await usher.approvalFor('anna@new.com'))).toContain('she married');
    await journey('anna@old.com', 'Withdrawn');
    expect(textOf(await usher.says('mara', 'change anna@old.com to anna@new.com'))).toContain('already');
    expect(textOf(await usher.says('mara', 'history anna@old.com'))).toContain('→ anna@new.com');
    expect(textOf(await usher.says('mara', 'history anna@new.com'))).toContain('in place of anna@old.com');
  });

  test('a permission that is missing is named to sponsor and administrators', async () => {
    await usher.says('mara', 'invite anna@old.com');
    await approves('anna@old.com');
    await journey('anna@old.com', 'not accepted yet');
    // The address goes onto the account first, and only then is the guest invited anew.
    await usher.says('mara', 'change anna@old.com to anna@new.com');
    const denied = { status: 403, code: 'Authorization_RequestDenied', message: 'Insufficient privileges' };
    // Neither may the guest be invited anew, nor anybody else be invited.
    const once = { pathPattern: '^/invitations', ...denied };
    usher.entra.quirks.failNext = [once, once];
    await approves('anna@new.com');
    const held = await journey('anna@new.com', 'Delayed');
    expect(textOf(held)).toContain('User.Invite.All');
    await usher.connector.waitFor(
      (sent) => /opened-.*3|a:iris/u.test(sent.conversation) && textOf(sent).includes('User.Invite.All'),
    );
  });
});

describe('our own mail', () => {
  beforeEach(() => start({ MAIL_SENDER: 'iris@lindenau.example' }, ['Mail.Send']));

  test('carries the link and the message that was approved, and its link leads in', async () => {
    const personalMessage = 'Hello Anna,\nhere it is <3';
    await asksByForm({ addresses: 'anna@partner.com', language: 'fr-FR', delivery: 'own', personalMessage });
    const approval = await approves('anna@partner.com');
    expect(textOf(approval)).toContain('here it is');
    const card = await journey('anna@partner.com', 'accepts the invitation in our mail');
    const [mail] = mailsTo('anna@partner.com');
    expect(mail).toMatchObject({
      kind: 'message',
      subject: 'Mara Lindt vous invite à accéder à Partner portal',
    });
    const html = mail?.body?.content ?? '';
    expect(html).toContain('Hello Anna,<br>here it is &lt;3');
    const [, url = ''] = /<a href="([^"]+)"/u.exec(html) ?? [];
    const shown = await (await fetch(`${new URL(url).origin}/mail/${mail?.id}`)).text();
    expect(shown).toContain('Mara Lindt vous invite');
    expect(usher.logged.join('')).not.toContain(new URL(url).pathname);
    await usher.clicks('mara', card, 'Resend');
    await usher.connector.waitFor(() => mailsTo('anna@partner.com').length === 2);
    expect(await acceptsBy(url)).toContain('Access granted');
  });

  test('a typed line goes by our own mail too, and Microsoft sends nothing', async () => {
    await usher.says('mara', 'invite ben@partner.com');
    await approves('ben@partner.com');
    await journey('ben@partner.com', 'in our mail');
    expect(mailsTo('ben@partner.com').map(({ kind }) => kind)).toEqual(['message']);
  });

  test('a mailbox that is not there is told, and the approval is kept', async () => {
    const missing = { status: 404, code: 'ErrorInvalidUser', message: "The requested user 'x' is invalid." };
    usher.entra.quirks.failNext = [{ pathPattern: 'sendMail', ...missing }];
    await usher.says('mara', 'invite ben@partner.com');
    await approves('ben@partner.com');
    expect(textOf(await journey('ben@partner.com', 'Delayed'))).toContain('MAIL_SENDER');
  });
});
