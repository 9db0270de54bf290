import { buttonsOf, cardOf } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

const reads = async (who: 'mara' | 'alex' | 'iris' | 'otto', line: string): Promise<string> =>
  textOf(await usher.says(who, line));

test('as people write, from asking to the question who let somebody in', async () => {
  expect(
    await reads(
      'mara',
      'could you give Anna Berg <anna@partner.com> access to the Partner portal for half a year?',
    ),
  ).toContain('Waiting for approval');
  expect(textOf(await usher.approvalFor('anna@partner.com'))).toContain('for 6 months');
  await usher.says('mara', 'add ben@kunde.de to the Partner portal until tomorrow');
  const card = await usher.approvalFor('anna@partner.com');
  await usher.clicks('alex', card, 'Approve');
  expect(await reads('mara', 'who approved anna@partner.com?')).toContain('Alex Novak');
  expect(await reads('mara', 'when does anna@partner.com end?')).toContain('anna@partner.com');

  // By a name, where there is one; and never of others' partners.
  expect(await reads('mara', 'status anna')).toContain('anna@partner.com');
  await usher.says('mara', 'add anna@kunde.de');
  const which = await usher.says('mara', 'status anna');
  expect(textOf(which)).toContain('There’s more than one “anna”');
  expect(
    buttonsOf(cardOf(which))
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['status anna@kunde.de', 'status anna@partner.com']);
  const [first] = buttonsOf(cardOf(which)).map(({ title }) => title);
  expect(textOf(await usher.clicks('mara', which, first ?? ''))).toContain('anna@');
  expect(await reads('otto', 'status ben')).not.toContain('ben@kunde.de');
});

test('lists of a resource, of a domain, and who has access', async () => {
  const domain = await reads('mara', 'list kunde.de');
  expect(domain).toContain('Asked for by you, kunde.de, 2 partners');
  expect(domain).not.toContain('anna@partner.com');
  expect(await reads('mara', 'list partner portal')).toContain(
    'Asked for by you, Partner portal, 3 partners',
  );
  expect(await reads('iris', 'list @kunde.de pending')).toContain(
    'Asked for by anybody, kunde.de, 2 partners',
  );
  expect(await reads('iris', 'who has access to the partner portal?')).toContain('With access');
  // Whoever may not see everybody's reads their own.
  expect(await reads('mara', 'who has access to the partner portal?')).toContain('Asked for by you');
  expect(await reads('otto', 'who has access to the partner portal?')).toContain('can’t show you partners');
});

test('two are removed by one line, each with a question of its own', async () => {
  const before = usher.connector.sent.length;
  await usher.says('mara', 'kick out ben@kunde.de and anna@kunde.de');
  for (const address of ['ben@kunde.de', 'anna@kunde.de'])
    await usher.connector.waitFor(
      (sent) =>
        usher.connector.sent.indexOf(sent) >= before &&
        textOf(sent).includes(`Withdraw the request to give ${address} access`),
    );
});

test('who did not approve and may end it is offered that, and accused of nothing', async () => {
  const offer = await usher.says('iris', 'revoke ben@kunde.de because it is over');
  expect(textOf(offer)).toContain('no approval of yours to take back');
  expect(textOf(offer)).toContain('Nothing has been sent yet');
  expect(buttonsOf(cardOf(offer)).map(({ title }) => title)).toEqual(['Withdraw', 'Cancel']);
  expect(await reads('iris', 'history ben@kunde.de')).not.toContain('refused');
});

test('withdrawing before anything was sent speaks of no link; a card of ours is no question', async () => {
  expect(await reads('mara', 'cancel ben@kunde.de')).toContain(
    'to Partner portal is withdrawn. Nothing was sent',
  );
  const before = usher.connector.sent.length;
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
  const activity = usher.activity('mara', { type: 'message', text: '', attachments });
  expect(await usher.post(activity)).toMatchObject({ status: 200 });
  await usher.says('mara', 'ok');
  // Cards elsewhere may still be brought up to date.
  const said = usher.connector.sent
    .slice(before)
    .filter(({ method, conversation }) => method === 'POST' && conversation === 'a:mara');
  expect(said.map(textOf)).toEqual([expect.stringContaining('I did nothing on that')]);
});

test('nothing is done to somebody by a name: who is meant is asked, with the line as it was typed', async () => {
  const which = await usher.says('mara', 'extend ben until friday');
  expect(textOf(which)).toContain('By “ben”, did you mean:');
  expect(buttonsOf(cardOf(which)).map(({ title }) => title)).toEqual(['extend ben@kunde.de until friday']);
  expect(textOf(await usher.says('mara', 'Ben no longer needs the Partner portal'))).toContain('By “Ben”');
  expect(await reads('otto', 'remove ben')).not.toContain('ben@kunde.de');
});

test('what stands beside a request is why, or is shown in the form with what was understood', async () => {
  const form = await usher.says(
    'mara',
    'Partner portal for cleo@kunde.de, 30 days, translation of the manuals',
  );
  expect(textOf(form)).toContain('translation of the manuals');
  expect(buttonsOf(cardOf(form)).map(({ verb }) => verb)).toContain('request');
  await usher.says(
    'mara',
    'Please invite cleo@kunde.de to the Partner portal. 30 days is enough, she helps us with the audit',
  );
  const card = await usher.approvalFor('cleo@kunde.de');
  expect(textOf(card)).toContain('she helps us with the audit');
  expect(textOf(card)).toContain('for 30 days');
});
