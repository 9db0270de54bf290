import { incoming } from '../../src/bot/channel/incoming.ts';
import { refusalOfLocal } from '../../src/bot/channel/proof/local-caller.ts';
import { createIdentify, field, type Identified } from '../../src/bot/channel/speaker.ts';

const HOME = '0a000000-0000-4000-8000-00000000000a';
const MARA = 'aaaaaaaa-0000-4000-8000-000000000001';
const activity = {
  type: 'message',
  id: 'm1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/emea/',
  conversation: { id: 'a:1', tenantId: HOME, conversationType: 'personal' },
  from: { id: '29:mara', name: 'Mara', aadObjectId: MARA },
  recipient: { id: '28:bot', name: 'Usher' },
  channelData: { tenant: { id: HOME } },
  locale: 'de-DE',
  localTimezone: 'Europe/Berlin',
};
const identify = createIdentify(HOME, ['msteams']);
const identified = (more: object): Identified => identify(incoming({ ...activity, ...more }));
const speaker = (more: object = {}) => {
  const who = identified(more);
  if (who.kind !== 'speaker') throw new Error(`refused: ${who.code}`);
  return who.speaker;
};

test('who speaks, and where, is what the activity says', () => {
  expect(speaker()).toEqual({
    person: { id: MARA, name: 'Mara' },
    account: '29:mara',
    bot: '28:bot',
    place: {
      conversation: 'a:1',
      serviceUrl: activity.serviceUrl,
      tenant: HOME,
      type: 'personal',
      ours: true,
    },
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
    said: { name: true, locale: 'de-DE', timeZone: true },
    mentions: [],
    activity: 'a:1|m1',
  });
});

test.each([
  ['no conversation', { conversation: undefined }, 'nameless', false],
  ['a conversation without an id', { conversation: { tenantId: HOME } }, 'nameless', false],
  ['nowhere to answer', { serviceUrl: undefined }, 'nameless', false],
  ['no channel', { channelId: undefined }, 'not-teams', true],
  ['another channel', { channelId: 'webchat' }, 'not-teams', true],
  ['another tenant', { conversation: { ...activity.conversation, tenantId: 'other' } }, 'wrong-tenant', true],
  ['another tenant beside', { channelData: { tenant: { id: 'other' } } }, 'wrong-tenant', true],
  [
    'no tenant at all',
    { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: {} },
    'wrong-tenant',
    true,
  ],
  ['nobody', { from: undefined }, 'nameless', true],
  ['nobody of a directory', { from: { id: '29:mara', name: 'Mara' } }, 'nameless', true],
  ['what is no object id', { from: { id: '29:mara', aadObjectId: `x${MARA}` } }, 'nameless', true],
])('refused: %s', (_, more, code, hasPlace) => {
  expect(identified(more)).toEqual({ kind: 'refused', code, ...(hasPlace && { place: expect.anything() }) });
});

test('one word on the tenant is enough, in whatever case', () => {
  expect(speaker({ channelData: {} }).person.id).toBe(MARA);
  expect(speaker({ conversation: { id: 'a:1' } }).person.id).toBe(MARA);
  expect(speaker({ channelData: { tenant: { id: HOME.toUpperCase() } } }).person.id).toBe(MARA);
  expect(createIdentify(HOME.toUpperCase(), ['msteams'])(incoming(activity)).kind).toBe('speaker');
});

test('an object id is told in lower case', () => {
  expect(speaker({ from: { ...activity.from, aadObjectId: MARA.toUpperCase() } }).person.id).toBe(MARA);
});

test.each([
  ['personal', 'a:1', 'personal'],
  ['personal', '19:x@unq.gbl.spaces', 'groupChat'],
  ['groupChat', '19:x@thread.v2', 'groupChat'],
  ['channel', '19:x@thread.tacv2', 'channel'],
  [undefined, 'a:1', 'personal'],
  ['anything', 'a:1', 'personal'],
])('a conversation of kind %s, %s, is %s', (conversationType, id, type) => {
  expect(speaker({ conversation: { id, tenantId: HOME, conversationType } }).place.type).toBe(type);
});

test('a channel that is not standard is closed, and a compose box is not ours', () => {
  const inChannel = (type: string) =>
    speaker({ channelData: { tenant: { id: HOME }, channel: { type } } }).place;
  expect(['private', 'shared', 'standard'].map((type) => inChannel(type).closed)).toEqual([
    true,
    true,
    undefined,
  ]);
  expect(speaker({ name: 'composeExtension/query' }).place.ours).toBe(false);
  expect(speaker({ name: 'adaptiveCard/action' }).place.ours).toBe(true);
});

test('what the activity does not say is said to be unsaid', () => {
  const quiet = speaker({
    from: { aadObjectId: MARA },
    recipient: undefined,
    locale: undefined,
    localTimezone: undefined,
    id: undefined,
  });
  expect(quiet).toMatchObject({
    person: { id: MARA, name: '' },
    account: '',
    bot: '',
    locale: 'en-US',
    timeZone: 'UTC',
    said: { name: false, timeZone: false },
  });
  expect(quiet.said).not.toHaveProperty('locale');
  expect(quiet).not.toHaveProperty('clicked');
  // Whatever has no id of its own is none that came before.
  expect(quiet.activity).not.toBe(speaker({ id: undefined }).activity);
});

test.each([
  [{ locale: 'xx-nonsense-locale-!' }, 'en-US', 'Europe/Berlin'],
  [{ localTimezone: 'Nowhere/At All' }, 'de-DE', 'UTC'],
  [
    { localTimezone: undefined, entities: [{ type: 'clientInfo', timezone: 'Asia/Tokyo' }] },
    'de-DE',
    'Asia/Tokyo',
  ],
  [{ localTimezone: undefined, entities: [{ type: 'other', timezone: 'Asia/Tokyo' }] }, 'de-DE', 'UTC'],
])('%j', (more, locale, timeZone) => {
  // The second time it is remembered.
  for (const who of [speaker(more), speaker(more)]) expect(who).toMatchObject({ locale, timeZone });
});

test('what a person is mentioned as, but for ourselves', () => {
  const mention = (mentioned: object) => ({ type: 'mention', text: '<at>x</at>', mentioned });
  const { mentions } = speaker({
    entities: [
      mention({ id: '28:bot', name: 'Usher' }),
      mention({ id: '29:otto', name: 'Otto' }),
      mention({ id: '29:iris', name: 'Iris', aadObjectId: 'iris' }),
      mention({ id: '29:unseen', name: '\u200b' }),
      mention({ id: '29:nameless' }),
      mention({ name: 'Nobody' }),
      { ...mention({ id: '29:x', name: 'X' }), type: 'other' },
    ],
  });
  expect(mentions).toEqual([
    { id: '29:otto', name: 'Otto' },
    { id: 'iris', name: 'Iris' },
    { id: '29:unseen', name: '' },
  ]);
});

test('the card that was clicked is the message that it answers', () => {
  expect(speaker({ replyToId: 'card' }).clicked).toBe('card');
});

test('a field is an object’s own', () => {
  expect(field({ verb: 'approve' }, 'verb')).toBe('approve');
  for (const value of [undefined, null, 'verb', {}]) expect(field(value, 'verb')).toBeUndefined();
  expect(field({}, 'toString')).toBeUndefined();
});

test.each([
  ['localhost', [], undefined],
  ['127.0.0.1:3978', ['host', 'authorization'], undefined],
  ['[::1]:3978', [], undefined],
  ['evil.example', [], 'foreign-host'],
  ['localhost.evil.example', [], 'foreign-host'],
  ['evil.example:127.0.0.1', [], 'foreign-host'],
  ['', [], 'foreign-host'],
  ['localhost', ['host', 'x-forwarded-for'], 'forwarded'],
  ['localhost', ['x-ms-proxy-app'], 'forwarded'],
  ['localhost', ['cf-ray'], 'forwarded'],
  ['localhost', ['via'], 'forwarded'],
])('a call for %s with %j on the local channel', (host, headers, refusal) => {
  expect(refusalOfLocal({ authorization: '', host, headers })).toBe(refusal);
});
