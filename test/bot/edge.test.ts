import fc from 'fast-check';
import { type Bot, createBot } from '../../src/bot/bot.ts';
import type { Outgoing } from '../../src/bot/channel/outgoing.ts';
import { DeliveryError, type World } from '../../src/usecases/ports.ts';
import { createRoles } from '../../src/usecases/roles.ts';
import { NO_FILES } from '../support/no-files.ts';
import { PORTAL, Story } from '../usecases/story.ts';

const TENANT = '7b1d0c2e-0000-4000-8000-000000000001';
const MARA = '5a000000-0000-4000-8000-000000000001';
const ALEX = '5a000000-0000-4000-8000-000000000002';

let story: Story;
let said: unknown[];
const outgoing: Outgoing = {
  send: async (_to, message) => `m${said.push(message)}`,
  replace: async () => undefined,
  objectIdOf: async () => undefined,
  accountOf: async () => undefined,
  guestsIn: async () => 0,
  open: async () => {
    throw new DeliveryError('nobody there');
  },
};
const bots: Bot[] = [];
/** One of several replicas on the same store. */
function replica(world: World = story.world): Bot {
  const bot = createBot({
    world,
    roles: createRoles(world),
    files: NO_FILES,
    outgoing,
    homeTenant: TENANT,
    channels: ['msteams'],
  });
  bots.push(bot);
  return bot;
}
beforeEach(async () => {
  story = await new Story().open();
  story.directory.employee(MARA, 'Mara', ['10000000-0000-4000-8000-000000000010']);
  story.directory.employee(ALEX, 'Alex', ['10000000-0000-4000-8000-000000000011']);
  said = [];
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  await story.close();
});

let next = 0;
const activity = (who: string, more: Record<string, unknown>): Record<string, unknown> => ({
  id: `in${next++}`,
  channelId: 'msteams',
  serviceUrl: 'https://smba.example.com/',
  from: { id: `29:${who}`, name: who === MARA ? 'Mara' : 'Alex', aadObjectId: who },
  recipient: { id: '28:usher' },
  conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  locale: 'en-GB',
  ...more,
});
const types = (who: string, text: string) => activity(who, { type: 'message', text });
const clicks = (who: string, verb: string, data: unknown) =>
  activity(who, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data } },
  });

const NAMES = ['adaptiveCard/action', 'application/search', 'fileConsent/invoke', 'no/such', ''];
const someValue = fc.oneof(
  fc.jsonValue(),
  fc.constant('x'.repeat(200_000)),
  fc.constant([[[[]]]]),
  fc.anything(),
);
/** An activity like Teams', with parts missing, of another kind, or huge. */
const odd = fc
  .record({
    type: fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate', 'event', 'typing'),
    name: fc.constantFrom(...NAMES),
    text: fc.oneof(fc.string(), fc.constant('<at>'.repeat(5_000)), fc.constant('invite a@b.example')),
    value: fc.oneof(
      someValue,
      fc.record({ action: someValue }),
      fc.record({
        action: fc.record({
          verb: fc.oneof(fc.constantFrom('approve', 'refresh-journey'), someValue),
          data: someValue,
        }),
      }),
      fc.record({
        dataset: fc.constantFrom('resources', 'x'),
        queryText: someValue,
        queryOptions: someValue,
      }),
    ),
    changed: fc.dictionary(
      fc.constantFrom(
        ...['id', 'channelId', 'from', 'recipient', 'conversation', 'channelData', 'entities', 'attachments'],
        ...['membersAdded', 'locale', 'localTimezone', 'serviceUrl', 'action', 'type', 'name', 'text'],
      ),
      fc.oneof(
        someValue,
        fc.array(
          fc.record({
            type: fc.constantFrom('mention', 'clientInfo'),
            mentioned: someValue,
            text: someValue,
          }),
        ),
        fc.record({ id: someValue, tenantId: someValue, aadObjectId: someValue, name: someValue }),
      ),
      { maxKeys: 3 },
    ),
  })
  .map(({ changed, ...rest }) => ({ ...activity(MARA, rest), ...changed }));

test('whatever an activity is: an answer, never a throw, never a fault', async () => {
  const bot = replica();
  await fc.assert(
    fc.asyncProperty(odd, async (sent) => {
      const { status, body } = await bot.handle(sent);
      expect([200, 403, 501]).toContain(status);
      // The answer to the offer of a file is a message; its call has no body.
      const answered = 'name' in sent && sent.name !== 'fileConsent/invoke';
      if (status === 200 && 'type' in sent && sent.type === 'invoke' && answered)
        expect(body).toMatchObject({ statusCode: expect.any(Number), type: expect.any(String) });
      expect(JSON.stringify(body ?? '')).not.toContain('Something went wrong');
    }),
    { numRuns: 500 },
  );
  expect(JSON.stringify(said)).not.toContain('Something went wrong');
});

test.each<[unknown]>([[undefined], [null], [[]], ['x'], [{}], [{ action: null }], [{ action: { verb: 7 } }]])(
  'an invoke that holds nothing is answered as a bad request: %j',
  async (value) => {
    const invoke = activity(MARA, { type: 'invoke', name: 'adaptiveCard/action', value });
    expect(await replica().handle(invoke)).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest' } },
    });
  },
);

test('an invoke that nobody here knows is not implemented', async () => {
  expect(await replica().handle(activity(MARA, { type: 'invoke', name: 'task/fetch', value: {} }))).toEqual({
    status: 501,
  });
});

test('with the store hanging, a click is answered all the same, and a refresh is a card', async () => {
  const never = new Promise<never>(() => undefined);
  const { store } = story;
  const hanging = new Proxy(store, { get: () => () => never });
  const bot = replica({ ...story.world, store: hanging });
  const about = { id: 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbb', v: 1 };
  const [click, refresh, line] = await Promise.all([
    bot.handle(clicks(ALEX, 'approve', about)),
    bot.handle(clicks(ALEX, 'refresh-approval', about)),
    bot.handle(types(MARA, 'list')),
  ]);
  expect(JSON.stringify(click)).toContain('Working on it');
  expect(refresh.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
  expect(line).toEqual({ status: 200 });
  expect(JSON.stringify(said)).toContain('Working on it');
  bots.splice(0);
});

describe('the same activity at two replicas at once has one effect', () => {
  const both = async (sent: object) => {
    const answers = await Promise.all([replica().handle(sent), replica().handle(sent)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    return answers;
  };
  const only = async () => {
    const [one, ...more] = await story.store.byAddress('twice@partner.com');
    expect(more).toEqual([]);
    if (one === undefined) throw new Error('nothing was asked for');
    return one.record;
  };
  const happened = async (type: string): Promise<number> =>
    (await story.store.history((await only()).id)).filter((event) => event.type === type).length;
  async function granted() {
    await replica().handle(types(MARA, 'invite twice@partner.com to portal for 30d'));
    await story.work();
    const { id, seq } = await only();
    await replica().handle(clicks(ALEX, 'approve', { id, v: seq }));
    await story.work();
    return id;
  }

  test('a request', async () => {
    await both(types(MARA, 'invite twice@partner.com to portal'));
    expect((await only()).status).toBe('requested');
  });

  test('a decision, which both say', async () => {
    await replica().handle(types(MARA, 'invite twice@partner.com to portal'));
    await story.work();
    const { id, seq } = await only();
    const answers = await both(clicks(ALEX, 'approve', { id, v: seq }));
    for (const answer of answers) expect(JSON.stringify(answer)).toContain('pproved by Alex');
    expect(await happened('approved')).toBe(1);
    await story.work();
    expect(story.directory.mails).toHaveLength(1);
  });

  test('access is extended once: by a click, which both say, a double click, and a line', async () => {
    story.resources = [{ ...PORTAL, extension: 'sponsor' }];
    story.directory.guest('twice@partner.com', 'accepted');
    const id = await granted();
    const { seq } = await only();
    const answers = await both(clicks(MARA, 'extend', { id, v: seq }));
    for (const answer of answers) expect(JSON.stringify(answer)).toContain('now has access until');
    await replica().handle(clicks(MARA, 'extend', { id, v: seq }));
    expect(await happened('extended')).toBe(1);
    await both(types(MARA, 'extend twice@partner.com by 10d'));
    expect(await happened('extended')).toBe(2);
    // Who may not learns nothing by an old card.
    expect(JSON.stringify(await replica().handle(clicks(ALEX, 'extend', { id, v: seq })))).toContain(
      'Only Mara',
    );
  });

  test('an invitation is sent again once', async () => {
    const id = await granted();
    const { seq } = await only();
    const answers = await both(clicks(MARA, 'resend', { id, v: seq }));
    for (const answer of answers) expect(JSON.stringify(answer)).toContain('A new invitation to');
    await story.work();
    await replica().handle(clicks(MARA, 'resend', { id, v: seq }));
    expect(await happened('resend-asked')).toBe(1);
    // A partner gets no second one at once.
    story.now += 10 * 60_000;
    await both(types(MARA, 'resend twice@partner.com'));
    await story.work();
    expect(story.directory.mails).toHaveLength(3);
  });
});
