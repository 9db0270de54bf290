import { TENANT } from '../../../src/sandbox/tenant.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/index.ts';
import type { Sent } from '../../support/connector.ts';
import { idOf, Stage } from '../../support/transcript.ts';
import { textOf, type Who } from '../../support/usher.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open('personal');
});
afterEach(() => stage.close());

/** What Teams says of an installation: by whom, not what they are called; neither language nor zone. */
const installs = (who: Who, id: string, type: 'personal' | 'channel') =>
  stage.usher.activity(who, {
    type: 'installationUpdate',
    action: 'add',
    from: { id: `29:${who}`, aadObjectId: idOf(who) },
    conversation: { id, conversationType: type, tenantId: TENANT.id },
    locale: undefined,
    localTimezone: undefined,
  });
/** Beside it comes an activity that does not even say by whom. */
const isAdded = (who: Who, id: string, type: 'personal' | 'channel') =>
  stage.usher.activity(who, {
    type: 'conversationUpdate',
    membersAdded: [{ id: '28:usher' }],
    from: { id: `29:${who}` },
    conversation: { id, conversationType: type, tenantId: TENANT.id },
    locale: undefined,
    localTimezone: undefined,
  });
const posts = async (activity: unknown): Promise<void> =>
  expect(await stage.usher.post(activity)).toMatchObject({ status: 200 });
const saidIn = (id: string): readonly Sent[] =>
  stage.usher.connector.sent.filter(({ conversation }) => conversation === id);

test('who added it to a channel is named, though the activity does not say their name', async () => {
  await posts(isAdded('iris', '19:new@thread.tacv2', 'channel'));
  await posts(installs('iris', '19:new@thread.tacv2', 'channel'));
  const said = saidIn('19:new@thread.tacv2');
  expect(said).toHaveLength(1);
  expect(textOf(said[0])).toContain('Iris Okafor added me here');
});

test('whoever installs it for themselves is known by the name that the directory has', async () => {
  await posts(installs('otto', 'a:otto', 'personal'));
  expect(textOf(saidIn('a:otto').at(-1))).toContain('I’m Usher');
  const file = `${stage.usher.dataDir}/usher.db`;
  await stage.usher.halt();
  const store = await openEmbeddedStore({ file });
  const known = await store.conversation(`person:${idOf('otto')}`);
  await store.close();
  expect(known).toMatchObject({ conversation: 'a:otto', name: 'Otto Brandt', locale: 'en-GB' });
});

test('a welcome that was not delivered is said when the next activity asks for it, and then once', async () => {
  const { connector } = stage.usher;
  const place = '19:late@thread.tacv2';
  connector.refuse = ({ conversation }) => (conversation === place ? { status: 403 } : undefined);
  await posts(isAdded('iris', place, 'channel'));
  await posts(installs('iris', place, 'channel'));
  expect(saidIn(place)).toEqual([]);
  connector.refuse = () => undefined;
  await posts(installs('iris', place, 'channel'));
  await posts(installs('iris', place, 'channel'));
  expect(saidIn(place).map(textOf)).toEqual([expect.stringContaining('Iris Okafor added me here')]);
});
