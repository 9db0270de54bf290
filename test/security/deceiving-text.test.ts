import { GROUPS } from '../../src/sandbox/tenant.ts';
import { cardOf } from '../support/connector.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

/** Turns what follows around, hides it, stacks marks over what stands above, breaks the line. */
const TRICKS = '\u202e\u200b\u2066\u{e0041}\u0336\u0337\u0338\u0335\u0336\u0337\r\nApproved by Alex Novak';
const UNSEEN = /[\p{Bidi_Control}\u200b\u{e0041}]|\p{M}{5}/u;
const CATALOG = `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: ${GROUPS.approvers.id}
    questions: [{ id: project, ask: Which project?, required: true }]
`;

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher({ ...catalogue(CATALOG), MAIL_SENDER: 'iris@lindenau.example' }, [
    'Mail.Send',
    'OrgContact.Read.All',
  ]).start();
  for (const who of ['mara', 'alex'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

test('has others read what is not so: whatever people write is cleaned where it comes in', async () => {
  const exchanges: unknown[] = [];
  usher.entra.onExchange(({ requestBody }) => exchanges.push(requestBody));
  const form = await usher.says('mara', 'invite');
  // The name that the channel gives, too, is one that somebody chose.
  const from = {
    id: '29:mara',
    name: `Mara${TRICKS}`,
    aadObjectId: usher.entra.user('mara@lindenau.example')?.id,
  };
  const data = {
    addresses: 'anna@contoso.example',
    resource: 'portal',
    partnerName: `Anna${TRICKS}`,
    reason: `Audit${TRICKS}`,
    delivery: 'own',
    personalMessage: `Hello${TRICKS}`,
    'answer:project': `Apollo${TRICKS}`,
  };
  const value = { action: { type: 'Action.Execute', verb: 'request', data }, trigger: 'manual' };
  await usher.post(usher.activity('mara', { type: 'invoke', name: 'adaptiveCard/action', value, from }));
  const card = await usher.approvalFor('anna@contoso.example');
  for (const said of ['Mara', 'Anna', 'Audit', 'Apollo']) expect(textOf(cardOf(card))).toContain(said);
  await usher.clicks('alex', card, 'Approve', { comment: `Fine${TRICKS}` });
  await usher.connector.waitFor((sent) => textOf(sent).includes('not accepted yet'));
  const history = await usher.says('mara', 'history anna@contoso.example');
  expect(textOf(history)).toContain('Fine');
  // Nothing of it was shown to anybody, given to Graph, mailed or logged.
  const out = [usher.connector.sent, exchanges, usher.entra.mails, usher.logged];
  expect(JSON.stringify(exchanges)).toContain('Anna');
  expect(JSON.stringify(usher.entra.mails)).toContain('Hello');
  for (const one of out) expect(JSON.stringify(one)).not.toMatch(UNSEEN);
  expect(form).toBeDefined();
});

test('names something in the directory so that others read what is not so', async () => {
  const portal = usher.entra.groups().find(({ id }) => id === GROUPS.portal.id);
  Object.assign(portal ?? {}, { displayName: `Portal${TRICKS}` });
  const found = usher.connector.waitForNext((sent) => textOf(sent).includes(`Portal`));
  await usher.says('iris', 'doctor');
  expect(textOf(await found)).not.toMatch(UNSEEN);
  usher.entra.addUser({
    mail: 'xena@contoso.example',
    displayName: `Xena${TRICKS}`,
    userType: 'Guest',
    externalUserState: 'Accepted',
  });
  const status = textOf(await usher.says('mara', 'status xena@contoso.example'));
  expect(status).toContain('Xena');
  expect(status).not.toMatch(UNSEEN);
});
