import { GROUPS } from '../../src/sandbox/tenant.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

const CATALOG = `
resources:
  - { id: portal, name: Partner portal, grants: [{ group: ${GROUPS.portal.id} }] }
  - { id: reports, name: Quarterly reports, grants: [{ group: ${GROUPS.reports.id} }] }
`;
let usher: Usher;
beforeAll(async () => {
  usher = await new Usher(catalogue(CATALOG)).start();
});
afterAll(() => usher.stop());

const says = async (text: string): Promise<string> => textOf(await usher.says('mara', text));

test('of two requests for one partner none is withdrawn by guessing', async () => {
  await says('invite anna@partner.com to portal');
  await usher.approvalFor('anna@partner.com');
  await says('invite anna@partner.com to reports');
  const which = await says('cancel anna@partner.com');
  expect(which).toContain('There’s more than one: for reports and portal. Nothing was changed.');
  await usher.clicks('alex', await usher.approvalFor('Quarterly reports'), 'Reject');
  await usher.connector.waitFor((sent) => textOf(sent).includes('rejected your request'));
  expect(await says('cancel anna@partner.com')).toContain('anna@partner.com to Partner portal is withdrawn');
});

test('a resource is found by a part of its name, by inviting and by removing alike', async () => {
  await says('invite erik@lindenau.example to the “quarterly”');
  await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example now has access'));
  for (const where of [
    'from quarterly',
    'reports',
    'from the Quarterly Reports',
    'from “quarterly reports”.',
  ])
    expect(await says(`remove erik@lindenau.example ${where}`)).toContain('from Quarterly reports?');
  expect(await says('remove erik@lindenau.example from moon')).toContain('There’s no “moon” here');
  expect(await says('remove erik@lindenau.example from portal')).toContain('nothing to remove');
});

test('what is wrong with what was typed stands on the form that asks for the rest', async () => {
  expect(await says('invite Anna Berg')).toContain('“Anna” isn’t an e-mail address');
});

test('a line of which not all is understood asks nothing: the form holds what was, and says what was not', async () => {
  const answer = await says('invite ida@partner.com to reports but not jon@partner.com');
  expect(answer).toContain('Invite a partner');
  expect(answer).toContain('ida@partner.com');
  expect(answer).toContain('I didn’t understand all of it, so nothing was sent');
  expect(await says('status ida@partner.com')).toContain('I don’t know anyone');
  expect(await says('status jon@partner.com')).toContain('I don’t know anyone');
});

test('a name in front of an address is that partner’s alone, by line and by form', async () => {
  await says('invite Kim Vale <kim@partner.com>, leo@partner.com to portal');
  const said = textOf(await usher.approvalFor('leo@partner.com'));
  expect(said).toContain('Kim Vale (kim@partner.com)');
  expect(said).not.toContain('Kim Vale (leo');
  const form = await usher.says('mara', 'invite');
  const sent = { addresses: '“Mia Roe” <mailto:mia@partner.com>; \u200bned@partner.com', resource: 'portal' };
  await usher.clicks('mara', form, 'Send request', sent);
  const entered = textOf(await usher.approvalFor('ned@partner.com'));
  expect(entered).toContain('Mia Roe (mia@partner.com)');
  expect(entered).not.toContain('Mia Roe (ned');
  const again = await usher.clicks('mara', form, 'Send request', {
    addresses: 'ola@partner.com, per@partner.com',
    partnerName: 'Ola Lind',
    resource: 'portal',
  });
  expect(JSON.stringify(again)).toContain('One name doesn’t fit several people');
});

test('a corrected message is answered, and what it asked for already is asked once', async () => {
  const first = usher.activity('mara', { type: 'message', text: 'invite quin@partner.com to moon' });
  await usher.post(first);
  const edit = (text: string, timestamp: string) =>
    usher.post({
      ...first,
      type: 'messageUpdate',
      channelData: { ...Object(first).channelData, eventType: 'editMessage' },
      text,
      timestamp,
    });
  await edit('invite quin@partner.com to portal', '2026-11-27T10:00:00Z');
  await usher.approvalFor('quin@partner.com');
  await edit('invite quin@partner.com to portal!', '2026-11-27T10:01:00Z');
  await usher.connector.waitFor((sent) =>
    textOf(sent).includes('I already have this request for quin@partner.com'),
  );
});
