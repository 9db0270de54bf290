import { buttonsOf, titlesOf } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

const TWINS = ['6b000000-0000-4000-8000-0000000000a1', '6b000000-0000-4000-8000-0000000000a2'] as const;

// The machine may be busy with others.
let usher: Usher;
beforeAll(async () => {
  usher = await new Usher({}, ['OrgContact.Read.All', 'AuditLog.Read.All']).start();
  const { entra } = usher;
  const guest = { externalUserState: 'Accepted', userType: 'Guest' } as const;
  entra.addUser({ ...guest, displayName: 'Dora Dahl', mail: 'dora@contoso.example', accountEnabled: false });
  entra.addUser({ displayName: 'Edda Alt', mail: 'edda@lindenau.example', accountEnabled: false });
  entra.addUser({ displayName: 'Nils Null', mail: 'nils@lindenau.example', userType: null });
  entra.addUser({
    displayName: 'Nora Null',
    mail: 'nora@contoso.example',
    userPrincipalName: 'nora_contoso.example#EXT#@lindenau.onmicrosoft.com',
    userType: null,
  });
  for (const [i, id] of TWINS.entries())
    entra.addUser({
      ...guest,
      id,
      displayName: `Tina Twin ${i + 1}`,
      otherMails: ['tina@contoso.example'],
      userPrincipalName: `tina${i + 1}_contoso.example#EXT#@lindenau.onmicrosoft.com`,
      ...(i === 1 && { externalUserState: 'PendingAcceptance' as const }),
    });
  for (const mail of [
    'gone@contoso.example',
    'gone2@contoso.example',
    'gone3@contoso.example',
    'left@lindenau.example',
  ]) {
    const { id } = entra.addUser({ displayName: 'Gitta Gone', mail, ...(mail.includes('contoso') && guest) });
    await usher.graph('DELETE', `/users/${id}`);
  }
});
afterAll(() => usher.stop());

const restorable = (): string =>
  new Date(Date.now() + 30 * 86_400_000).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/Berlin',
  });
const invitationsTo = (address: string) => usher.entra.mails.filter(({ to }) => to.includes(address));

describe('whom an address means, and what the manager reads', () => {
  test.each([
    ['an employee', 'erik@lindenau.example'],
    ['an employee from before 2014, without a type', 'nils@lindenau.example'],
  ])('%s is in at once: %s', async (_who, address) => {
    expect(textOf(await usher.says('mara', `invite ${address}`))).toContain('Not needed: an employee');
    await usher.connector.waitFor((sent) => textOf(sent).includes(`${address} now has access`));
  });

  test.each([
    ['a mistyped employee', 'eric@lindenau.example', 'lindenau.example is your own company’s'],
    ['an address of the initial domain', 'x@lindenau.onmicrosoft.com', 'is your own company’s'],
    [
      'an employee who is blocked',
      'edda@lindenau.example',
      'The account of Edda Alt is blocked from signing in',
    ],
    [
      'an employee who was deleted',
      'left@lindenau.example',
      'An administrator can restore it until RESTORABLE',
    ],
    ['a guest who is blocked', 'dora@contoso.example', 'The guest account of Dora Dahl is blocked'],
    [
      'a guest who was deleted',
      'gone@contoso.example',
      'Until RESTORABLE, an administrator can restore Gitta Gone',
    ],
    ['several people', 'tina@contoso.example', 'Several people have this address'],
    ['a domain that is nearly our own', 'erik@lindenua.example', 'Did you mean erik@lindenau.example?'],
    ['a domain that is nearly a provider’s', 'anna@gmial.com', 'Did you mean anna@gmail.com?'],
    ['letters that are read alike', 'erik@líndenau.example', 'Did you mean erik@lindenau.example?'],
    [
      'alphabets that are mixed in punycode',
      `anna@${new URL('http://pаrtner.com').hostname}`,
      'mixes letters of several alphabets',
    ],
    ['a sign that Microsoft doesn’t take', 'anna+x@contoso.example', 'contains “+”'],
  ])('%s: %s', async (_who, address, words) => {
    expect(textOf(await usher.says('mara', `invite ${address}`))).toContain(
      words.replace('RESTORABLE', restorable()),
    );
  });

  test.each([
    ['nobody', 'anna@northwind.example', 'New here; invited when approved'],
    ['a guest who has accepted', 'olga@northwind.example', 'Known here; in when approved'],
    ['a guest by another of their addresses', 'pavel@hora.example', 'Known here; in when approved'],
    ['a guest from before 2014, without a type', 'nora@contoso.example', 'Known here; in when approved'],
    ['a guest who hasn’t accepted', 'petra@fabrik.example', 'not accepted; that invitation goes on'],
    ['a mail contact', 'carla@kontor.example', 'New here; invited when approved'],
    ['an apostrophe', "sean.o'brien@harbour.example", 'Known here; in when approved'],
    ['an IDN domain', 'anna@xn--bcher-kva.example', 'New here; invited when approved'],
    ['somebody at a provider', 'anna@gmail.com', 'gmail.com, where anybody can have an address'],
  ])('%s, as approvers see it: %s', async (_who, address, words) => {
    await usher.says('mara', `invite ${address.toUpperCase().replace('XN--BCHER-KVA', 'BÜCHER')}`);
    expect(textOf(await usher.approvalFor(address))).toContain(words);
  });

  test.each([
    ['eric@lindenau.example', 'lindenau.example is your own company’s'],
    ['dora@contoso.example', 'The guest account of Dora Dahl is blocked'],
    ['tina@contoso.example', 'Several people have tina@contoso.example'],
    ['gone@contoso.example', 'Gitta Gone was deleted here and can be restored until'],
    ['otto@lindenua.example', 'lindenua.example is nearly lindenau.example'],
    ['otto@lindenau.example', 'is an employee'],
  ])('may I ask, about %s', async (address, words) => {
    const answer = textOf(await usher.says('mara', `may I invite ${address}?`));
    expect(answer).toContain(words);
    expect(answer).not.toContain('Did you mean');
  });

  test('nobody was invited by any of this', () => {
    expect(usher.entra.mails).toEqual([]);
  });
});

describe('several people at one address', () => {
  test('the one who is chosen is asked for, by the directory’s word of now', async () => {
    const card = await usher.says('mara', 'invite tina@contoso.example because both are called Tina');
    expect(textOf(card)).toContain(
      'Tina Twin 1, guest: tina1_contoso.example\u200b#EXT#\u200b@lindenau.onmicrosoft.com',
    );
    expect(textOf(card)).toContain('Tina Twin 2, guest, not accepted yet: tina2_contoso.example\u200b#EXT#');
    const none = await usher.clicks('mara', card, 'Ask for this person', { chosen: '' });
    expect(textOf(none.body.value)).toContain('Several people have this address');
    const nobody = { chosen: '6b000000-0000-4000-8000-0000000000ff' };
    expect(textOf(await usher.clicks('mara', card, 'Ask for this person', nobody))).toContain(
      'no longer has this address',
    );
    const asked = await usher.clicks('mara', card, 'Ask for this person', { chosen: TWINS[1] });
    expect(textOf(asked.body.value)).toContain(
      'I’ve asked for access to Partner portal for tina@contoso.example',
    );
    expect(buttonsOf(asked.body.value)).toEqual([]);
    const approval = await usher.approvalFor('tina@contoso.example');
    expect(textOf(approval)).toContain('Tina Twin 2 (tina@contoso.example)');
    expect(textOf(approval)).toContain('both are called Tina');
    expect(textOf(await usher.clicks('mara', card, 'Ask for this person', { chosen: TWINS[1] }))).toContain(
      'haven’t asked for anything new',
    );
  });

  test('the address is asked for once, whoever it means', async () => {
    const card = await usher.says('mara', 'invite tina@contoso.example');
    expect(textOf(card)).toContain('is waiting for approval');
  });
});

describe('a domain that is nearly a known one', () => {
  beforeAll(() => usher.withdrawsAll('mara'));

  test('the correction asks for the corrected address', async () => {
    const card = await usher.says('mara', 'invite berta@northwlnd.example for 30d because audit');
    expect(titlesOf(card)).toEqual(['Correct it', 'Keep as typed', 'Cancel']);
    const asked = await usher.clicks('mara', card, 'Correct it');
    expect(textOf(asked.body.value)).toContain(
      'I’ve asked for access to Partner portal for berta@northwind.example',
    );
    const approval = textOf(await usher.approvalFor('berta@northwind.example'));
    for (const words of ['30 days', 'audit', 'northwind.example, known here'])
      expect(approval).toContain(words);
  });

  test('as typed it is asked about once, and known afterwards', async () => {
    const card = await usher.says('mara', 'invite cem@northwinds.example');
    expect(textOf(card)).toContain('northwinds.example is new here, and nearly northwind.example');
    const kept = await usher.clicks('mara', card, 'Keep as typed');
    expect(textOf(kept.body.value)).toContain('access to Partner portal for cem@northwinds.example');
    expect(textOf(await usher.approvalFor('cem@northwinds.example'))).toContain(
      'northwinds.example, new here: no one from there has been asked for before',
    );
    await usher.says('mara', 'invite dana@northwinds.example');
    expect(textOf(await usher.approvalFor('dana@northwinds.example'))).toContain(
      'northwinds.example, known here',
    );
  });

  test('nothing is asked for where the question is dropped', async () => {
    const card = await usher.says('mara', 'invite ed@northvvind.example');
    const dropped = await usher.clicks('mara', card, 'Cancel');
    expect(textOf(dropped.body.value)).toContain('I haven’t asked for anything, and nothing was sent');
    expect(textOf(await usher.says('mara', 'status ed@northvvind.example'))).toContain('I don’t know anyone');
  });

  test('the form is answered by the question in its place', async () => {
    const form = await usher.says('mara', 'invite');
    const question = await usher.clicks('mara', form, 'Send request', {
      addresses: 'Finn@Northwimd.example',
      partnerName: 'Finn Ross',
      reason: 'audit',
      language: 'de-DE',
    });
    expect(textOf(question.body.value)).toContain('Did you mean finn@northwind.example?');
    await usher.clicks('mara', question.body.value, 'Correct it');
    expect(textOf(await usher.approvalFor('finn@northwind.example'))).toContain('Finn Ross');
  });

  test('who may not ask gets no further by a question’s button', async () => {
    const data = { addresses: 'x@contoso.example', resource: 'portal', settles: 'near-miss' };
    expect(textOf(await usher.invokes('otto', 'request', data))).toContain('You can’t ask');
  });
});

test('a guest who was deleted is asked about once, then invited anew', async () => {
  const card = await usher.says('mara', 'invite gone@contoso.example');
  expect(titlesOf(card)).toEqual(['Invite anew', 'Cancel']);
  await usher.clicks('mara', card, 'Invite anew');
  await usher.clicks('alex', await usher.approvalFor('gone@contoso.example'), 'Approve');
  await usher.connector.waitFor(
    (sent) =>
      textOf(sent).includes('gone@contoso.example') && textOf(sent).includes('Invited, not accepted yet'),
  );
  expect(invitationsTo('gone@contoso.example')).toHaveLength(1);
});

test('of several addresses each is answered by itself, and the others go on', async () => {
  await usher.says(
    'mara',
    'invite ok1@contoso.example, x@c0ntoso.example, gone2@contoso.example, eric@lindenau.example, ok2@contoso.example',
  );
  await Promise.all(
    ['ok1@contoso.example', 'ok2@contoso.example'].map((address) => usher.approvalFor(address)),
  );
  for (const words of [
    'Did you mean x@contoso.example?',
    'gone2@contoso.example was deleted here',
    '**eric@lindenau.example.** Nobody here has this address',
  ])
    await usher.connector.waitFor((sent) => sent.method === 'POST' && textOf(sent).includes(words));
});

test('a form with several addresses is answered in its place, and by messages', async () => {
  const form = await usher.says('mara', 'invite');
  const addresses = 'y@c0ntoso.example, gone3@contoso.example';
  const first = await usher.clicks('mara', form, 'Send request', { addresses, language: 'auto' });
  expect(textOf(first.body.value)).toContain('Did you mean y@contoso.example?');
  await usher.connector.waitFor(
    (sent) => sent.method === 'POST' && textOf(sent).includes('gone3@contoso.example was deleted here'),
  );
});

describe('what a guest is', () => {
  test.each([
    [
      'olga@northwind.example',
      ['Guest: Olga Weber', 'Accepted, ', 'With a work or school account', 'Enabled'],
    ],
    ['olga@northwind.example', ['olga_northwind.example', '#EXT#@lindenau.onmicrosoft.com', 'Last sign-in']],
    ['pavel@hora.example', ['With Google', 'p.hora@contact.example']],
    ['petra@fabrik.example', ['Not accepted yet, ']],
    ["sean.o'brien@harbour.example", ['With a one-time passcode by mail']],
    ['dora@contoso.example', ['Blocked from signing in']],
    ['erik@lindenau.example', ['Employee: Erik Sund']],
    [
      'left@lindenau.example',
      ['Not in the directory', 'Deleted', 'Gitta Gone', 'can be restored until RESTORABLE'],
    ],
    ['carla@kontor.example', ['Not in the directory', 'Mail contact', 'Carla Ruiz, Kontor Ruiz']],
    ['tina@contoso.example', ['Tina Twin 1', 'Tina Twin 2']],
  ])('status %s', async (address, words) => {
    const card = textOf(await usher.says('mara', `status ${address}`));
    for (const one of words) expect(card).toContain(one.replace('RESTORABLE', restorable()));
  });

  test('what the licence or a permission keeps from us is left out, and everything else is there', async () => {
    usher.entra.revoke('OrgContact.Read.All');
    usher.entra.quirks.premium = false;
    const card = textOf(await usher.says('mara', 'status olga@northwind.example'));
    expect(card).toContain('Guest: Olga Weber');
    expect(card).not.toContain('Last sign-in');
    expect(textOf(await usher.says('mara', 'status carla@kontor.example'))).not.toContain('Mail contact');
    const said = usher.logged
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg.startsWith('not known'));
    expect(said).toMatchObject([
      { what: 'contacts', permission: 'OrgContact.Read.All' },
      { what: 'last-sign-in', licence: 'Microsoft Entra ID P1' },
    ]);
    usher.entra.grant('OrgContact.Read.All');
    usher.entra.quirks.premium = true;
  });
});

test('a partner whose address changed is found by either', async () => {
  await usher.says('mara', 'invite old.name@contoso.example');
  await usher.clicks('alex', await usher.approvalFor('old.name@contoso.example'), 'Approve');
  await usher.connector.waitFor(
    (sent) => textOf(sent).includes('old.name@contoso.example') && textOf(sent).includes('Resend'),
  );
  const { id } = usher.entra.accept('old.name@contoso.example');
  expect((await usher.opens(usher.linkTo('old.name@contoso.example'))).status).toBe(200);
  await usher.connector.waitFor((sent) => textOf(sent).includes('old.name@contoso.example now has access'));
  await usher.graph('PATCH', `/users/${id}`, { mail: 'new.name@contoso.example', otherMails: [] });

  for (const address of ['old.name@contoso.example', 'new.name@contoso.example']) {
    const card = textOf(await usher.says('mara', `status ${address}`));
    for (const words of ['Has access', 'old.name']) expect(card).toContain(words);
    expect(textOf(await usher.says('mara', `history ${address}`))).toContain('gave access');
    expect(textOf(await usher.says('mara', `resend ${address}`))).toContain('has access already');
  }
  expect(textOf(await usher.says('mara', 'status old.name@contoso.example'))).toContain(
    'new.name@contoso.example',
  );
  expect(textOf(await usher.says('mara', 'invite new.name@contoso.example'))).toContain('has access already');
  const removal = await usher.says('mara', 'remove new.name@contoso.example');
  expect(textOf(await usher.clicks('mara', removal, 'Remove'))).toContain('no longer has access');
  await usher.says('mara', 'invite new.name@contoso.example');
  const again = textOf(await usher.approvalFor('new.name@contoso.example'));
  expect(again).toContain('Earlier');
  expect(again).toContain('access removed');
});
