import { TENANT } from '../../../src/sandbox/tenant.ts';
import { textOf, Usher } from '../../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

const here = (type: string) => ({
  conversation: { id: `19:${type}@thread.tacv2`, conversationType: 'channel', tenantId: TENANT.id },
  channelData: { tenant: { id: TENANT.id }, channel: { id: `19:${type}@thread.tacv2`, type } },
});

test.each(['private', 'shared'])('a %s channel gets no approval cards, and is told why', async (type) => {
  const said = textOf(await usher.says('iris', 'approvals here', here(type)));
  for (const part of ['private or shared channel', 'Nothing was changed', 'standard channel'])
    expect(said).toContain(part);
  await usher.says('mara', `invite ${type}@partner.com`);
  expect((await usher.approvalFor(`${type}@partner.com`)).conversation).toBe('a:alex');
});

test('in a chat of one’s own it is said which channel it takes', async () => {
  const said = textOf(await usher.says('iris', 'approvals here'));
  expect(said).toContain(
    'It has to be a standard channel: Teams doesn’t let me into private and shared ones.',
  );
});

test('a standard channel is taken', async () => {
  expect(textOf(await usher.says('iris', 'approvals here', here('standard')))).toContain(
    'From now on, approval cards come to this channel.',
  );
});
