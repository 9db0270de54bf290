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
