import { incoming } from '../../src/bot/channel/incoming.ts';
import type { Place } from '../../src/bot/channel/speaker.ts';
import { turnAway } from '../../src/bot/turn-away.ts';
import { wordsFor } from '../../src/words/index.ts';

const { wrongTenant, callerUnknown, refresh } = wordsFor('en-US').replies;
const PLACE: Place = {
  ...{ conversation: 'a:1', serviceUrl: 'https://s/', tenant: 'home', type: 'personal', ours: true },
};
const quiet = () => undefined;

async function turnedAway(
  activity: object,
  code: 'wrong-tenant' | 'not-teams' | 'nameless',
  place: Place | undefined = PLACE,
) {
  const said: unknown[] = [];
  const responder = {
    world: { log: { debug: quiet, info: quiet, warn: quiet, error: quiet } },
    runBehind: quiet,
    send: async (at: unknown, shown: unknown) => void said.push([at, shown]),
  };
  const refused = { kind: 'refused', code, ...(place && { place }) } as const;
  return { answer: await turnAway(responder, incoming(activity), refused), said };
}
const invoke = (verb: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { verb } },
});

test('somebody of another tenant is told so where they wrote, and nobody else is', async () => {
  const message = { type: 'message' };
  expect(await turnedAway(message, 'wrong-tenant')).toEqual({
    answer: { status: 200 },
    said: [[PLACE, { kind: 'text', text: wrongTenant }]],
  });
  const silent = { answer: { status: 200 }, said: [] };
  expect(await turnedAway(message, 'nameless')).toEqual(silent);
  expect(await turnedAway(message, 'not-teams')).toEqual(silent);
  expect(await turnedAway({ type: 'installationUpdate' }, 'wrong-tenant')).toEqual(silent);
});

test.each([
  ['wrong-tenant', wrongTenant],
  ['nameless', refresh.hidden],
] as const)(
  'a card that refreshes itself for who is %s says so, and shows nothing',
  async (code, sentence) => {
    const { answer } = await turnedAway(invoke('refresh-journey'), code);
    expect(answer).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } });
    expect(JSON.stringify(answer)).toContain(JSON.stringify(sentence).slice(1, -1));
  },
);

test('a click is refused', async () => {
  expect((await turnedAway(invoke('approve'), 'wrong-tenant')).answer).toEqual({
    status: 200,
    body: {
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Forbidden', message: wrongTenant },
    },
  });
  expect((await turnedAway(invoke('approve'), 'nameless')).answer).toEqual({ status: 403 });
  expect((await turnedAway(invoke('refresh-journey'), 'not-teams')).answer).toEqual({ status: 403 });
});

test.each([
  ['wrong-tenant', wrongTenant],
  ['nameless', callerUnknown],
] as const)('the compose box says a sentence to who is %s', async (code, sentence) => {
  const { answer } = await turnedAway({ type: 'invoke', name: 'composeExtension/query' }, code);
  expect(answer).toEqual({
    status: 200,
    body: { composeExtension: { type: 'message', text: expect.any(String) } },
  });
  expect(JSON.stringify(answer)).toContain(JSON.stringify(sentence).slice(1, 20));
});
