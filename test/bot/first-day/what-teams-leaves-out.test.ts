import { openEmbeddedStore } from '../../../src/store/embedded/index.ts';
import { idOf } from '../../support/transcript.ts';
import { textOf, Usher } from '../../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
});
afterAll(() => usher.stop());

test('a message that somebody corrects is answered', async () => {
  await usher.says('mara', 'hlep', { id: 'typo' });
  const answer = await usher.says('mara', 'resources', {
    id: 'typo',
    type: 'messageUpdate',
    channelData: { eventType: 'editMessage' },
  });
  expect(textOf(answer)).toContain('Partner portal');
});

test('a request that somebody corrects, or that is told twice, is asked once', async () => {
  const line = { id: 'line' };
  const edit = { ...line, type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
  const toAlex = () =>
    usher.connector.sent.filter(
      (sent) =>
        sent.method === 'POST' &&
        textOf(sent).includes('anna@partner.com') &&
        textOf(sent).includes('Approve'),
    );
  await usher.says('mara', 'invite anna@partner.com', line);
  await usher.approvalFor('anna@partner.com');
  const corrected = { ...edit, text: 'invite anna@partner.com because of the audit' };
  for (const what of [corrected, corrected])
    expect(await usher.post(usher.activity('mara', what))).toMatchObject({ status: 200 });
  const next = await usher.says('mara', 'invite ben@partner.com', { id: 'other' });
  expect(textOf(next)).toContain('ben@partner.com');
  await usher.approvalFor('ben@partner.com');
  expect(toAlex()).toHaveLength(1);
});

test('language and zone stay when an activity says neither', async () => {
  await usher.says('alex', 'hello', { locale: 'de-DE', localTimezone: 'America/New_York' });
  const silent = { locale: undefined, localTimezone: undefined };
  const reaction = usher.activity('alex', { type: 'messageReaction', ...silent });
  expect(await usher.post(reaction)).toMatchObject({ status: 200 });
  await usher.halt();

  const store = await openEmbeddedStore({ file: `${usher.dataDir}/usher.db` });

  const known = await store.conversation(`person:${idOf('alex')}`);
  await store.close();
  expect(known).toMatchObject({ locale: 'de-DE', timeZone: 'America/New_York' });
});
