import { clicks, PLACES, Stage, says } from '../support/transcript.ts';
import { isIn, member, recorded } from '../support/transcript-steps.ts';

let stage: Stage;
afterEach(() => stage.close());

// One transcript in each place on the SDK that we may move to; `npm run test:agents` plays all of them on it.
test.each(PLACES)('the whole story on the Microsoft 365 Agents SDK, in a %s', async (place) => {
  stage = await Stage.open(place, {}, 'agents');
  await stage.play([
    ...isIn(),
    member(true),
    says('mara', 'remove ANNA from portal', 'Remove ANNA from Partner portal?'),
    clicks('mara', 'Remove', {}, 'ANNA no longer has access to Partner portal'),
    member(false),
    recorded('Mara Lindt'),
  ]);
  const { sent } = stage.usher.connector;
  expect(new Set(sent.map(({ userAgent }) => userAgent?.split('/')[0]))).toEqual(new Set(['agents-sdk-js']));
  expect(new Set(sent.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer outgoing-token']));
});

test('who proves nothing is turned away, and what its schema does not take is a fault without a word in the chat', async () => {
  stage = await Stage.open('personal', {}, 'agents');
  const { usher } = stage;
  const said = usher.connector.sent.length;
  const help = usher.activity('mara', { type: 'message', text: 'help' });
  expect(await usher.post(help, { authorization: 'Bearer garbage' })).toMatchObject({ status: 401 });
  expect(await usher.post({ ...help, conversation: {} })).toMatchObject({
    status: 500,
    body: { error: { code: 'internal' } },
  });
  expect(usher.connector.sent).toHaveLength(said);
});
