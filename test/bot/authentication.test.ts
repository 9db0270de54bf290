import { createHmac, generateKeyPairSync } from 'node:crypto';
import { mayAnswerAt, type Proof } from '../../src/bot/channel/service-url.ts';
import { TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from '../support/connector.ts';
import { LocalIssuer } from '../support/issuer.ts';
import { textOf, Usher } from '../support/usher.ts';

let issuer: LocalIssuer;
let usher: Usher;
beforeAll(async () => {
  // The SDK says on the console what we say in the log.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  issuer = await new LocalIssuer().start();
  usher = await new Usher({ ...issuer.settings(), BOT_TENANT_ID: TENANT.id }).start();
  usher.authorization = () => `Bearer ${issuer.token(usher.connector.serviceUrl)}`;
});
afterAll(async () => {
  await usher.stop();
  await issuer.stop();
});

const now = (): number => Math.floor(Date.now() / 1000);
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

test('a call that proves where it comes from is answered, with our own token', async () => {
  const answer = await usher.says('mara', 'whoami');
  expect(textOf(answer)).toContain('Mara Lindt');
  expect(answer.authorization).toBe('Bearer outgoing-token');
});

/** The public key as the secret of a symmetric signature: what a careless check would take for ours. */
function confused(): string {
  const [head, body] = issuer.token(usher.connector.serviceUrl, {}, { alg: 'HS256' }).split('.');
  const key = issuer.publicKey.export({ type: 'spki', format: 'pem' });
  return `${head}.${body}.${createHmac('sha256', key).update(`${head}.${body}`).digest('base64url')}`;
}
const token = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): string =>
  issuer.token(usher.connector.serviceUrl, claims, header);
const cut = (whole: string, piece: 0 | 1 | 2, instead: string): string =>
  whole
    .split('.')
    .map((part, i) => (i === piece ? instead : part))
    .join('.');

const BAD: readonly (readonly [string, () => string])[] = [
  ['no token', () => ''],
  ['no bearer', () => 'Basic abc'],
  ['two words too many', () => `Bearer ${token()} x`],
  ['garbage', () => 'Bearer garbage'],
  ['three pieces of garbage', () => 'Bearer a.b.c'],
  ['another audience', () => token({ aud: 'other' })],
  ['no audience', () => token({ aud: undefined })],
  ['another issuer', () => token({ iss: 'https://evil.example' })],
  ['no issuer', () => token({ iss: undefined })],
  ['an unknown key', () => token({}, { kid: 'k2', x5t: 'k2' })],
  ['no key id', () => token({}, { kid: undefined, x5t: undefined })],
  ['a signature by another key', () => issuer.token(usher.connector.serviceUrl, {}, {}, stranger)],
  ['algorithm none', () => token({}, { alg: 'none' })],
  ['algorithm none, with a signature', () => cut(token(), 0, token({}, { alg: 'none' }).split('.')[0] ?? '')],
  ['algorithm HS256', () => token({}, { alg: 'HS256' })],
  ['algorithm HS256 with our public key', confused],
  ['no signature', () => cut(token(), 2, '')],
  ['claims of another token', () => cut(token(), 1, token({ exp: now() + 9_999 }).split('.')[1] ?? '')],
  ['expired', () => token({ exp: now() - 400 })],
  ['not yet valid', () => token({ nbf: now() + 1000 })],
  ['another service URL', () => issuer.token('https://evil.example/')],
  ['no service URL', () => token({ serviceurl: undefined })],
];

describe.each(BAD)('a call that does not is refused, and does nothing: %s', (_what, authorization) => {
  test.each([
    ['message', () => ({ type: 'message', text: 'invite eve@partner.com to portal' })],
    [
      'click',
      () => ({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: {
          action: { type: 'Action.Execute', verb: 'request', data: { addresses: 'eve@partner.com' } },
        },
      }),
    ],
  ])('%s', async (_kind, activity) => {
    const bearer = authorization().replace(/^(?!Bearer |Basic |$)/u, 'Bearer ');
    const [said, logged] = [usher.connector.sent.length, usher.logged.length];
    const { status, body } = await usher.post(usher.activity('mara', activity()), { authorization: bearer });
    expect([401, 403]).toContain(status);
    expect(body).toBeUndefined();
    expect(usher.connector.sent.length).toBe(said);
    const lines = usher.logged.slice(logged).join('\n');
    expect(lines).toContain('did not prove');
    for (const part of bearer.split(/[ .]/u).filter(({ length }) => length > 20))
      expect(lines).not.toContain(part);
    expect(textOf(await usher.says('mara', 'status eve@partner.com'))).toContain('I don’t know anyone');
  });
});

test('a valid token is good for what the channel sends next, and for one service URL alone', async () => {
  const authorization = `Bearer ${token()}`;
  for (const text of ['whoami', 'help'])
    expect(
      await usher.post(usher.activity('mara', { type: 'message', text }), { authorization }),
    ).toMatchObject({ status: 200 });
  const sent = usher.connector.sent.length;
  const elsewhere = { type: 'message', text: 'whoami', serviceUrl: 'https://evil.example/' };
  const { status } = await usher.post(usher.activity('mara', elsewhere), { authorization });
  expect([401, 403]).toContain(status);
  expect(usher.connector.sent.length).toBe(sent);
});

test('a click replayed with its token, at once and later: one effect, the same answer', async () => {
  await usher.says('mara', 'invite replay@partner.com to portal');
  const card = await usher.approvalFor('replay@partner.com');
  const { verb, data } = buttonsOf(cardOf(card)).find(({ title }) => title === 'Approve') ?? {};
  const activity = usher.activity('alex', {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
  const authorization = `Bearer ${token()}`;
  const post = () => usher.post(activity, { authorization });
  const answers = [...(await Promise.all([post(), post()])), await post()];
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(textOf(answers[0])).toContain('Approved by Alex Novak');
  await usher.connector.waitFor(
    (sent) =>
      sent.method === 'PUT' && textOf(sent).includes('replay@') && textOf(sent).includes('Invited, not'),
  );
  expect(usher.entra.mails.filter(({ to }) => to.includes('replay@partner.com'))).toHaveLength(1);
});

test.each<[string | undefined, Proof, boolean]>([
  ['https://smba.trafficmanager.net/emea/', 'cloud', true],
  ['http://smba.trafficmanager.net/emea/', 'cloud', false],
  ['https://127.0.0.1:5000/', 'cloud', false],
  ['http://localhost:5000/', 'cloud', false],
  ['http://127.0.0.1:5000/', 'local-issuer', true],
  ['http://evil.example/', 'local-issuer', false],
  ['http://127.0.0.1:5000/', 'none', true],
  ['https://evil.example/', 'none', false],
  ['nonsense', 'cloud', false],
  [undefined, 'none', false],
])('answers may go to %s when the channel proves itself by %s: %s', (url, proof, may) => {
  expect(mayAnswerAt(url, proof)).toBe(may);
});

test('somebody of another tenant is told so, politely, whichever of the two places says it', async () => {
  for (const more of [
    { channelData: { tenant: { id: 'b0b00000-0000-4000-8000-00000000000f' } } },
    {
      conversation: {
        id: 'a:mara',
        conversationType: 'personal',
        tenantId: 'b0b00000-0000-4000-8000-00000000000f',
      },
    },
  ]) {
    const answer = await usher.says('mara', 'invite eve@partner.com to portal', more);
    expect(textOf(answer)).toContain('one company’s people');
  }
  expect(usher.entra.mails.filter(({ to }) => to.includes('eve@partner.com'))).toEqual([]);
});

test('a click from another tenant is refused in words, and does nothing', async () => {
  await usher.says('mara', 'invite other@partner.com to portal');
  const card = await usher.approvalFor('other@partner.com');
  const { verb, data } = buttonsOf(cardOf(card)).find(({ title }) => title === 'Approve') ?? {};
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const more = { channelData: { tenant: { id: 'b0b00000-0000-4000-8000-00000000000f' } } };
  const click = usher.activity('alex', { type: 'invoke', name: 'adaptiveCard/action', value, ...more });
  const answer = await usher.post(click);
  expect(answer).toMatchObject({ status: 200, body: { statusCode: 403 } });
  expect(textOf(answer)).toContain('one company’s people');
  expect(textOf(await usher.says('mara', 'status other@partner.com'))).toContain('Waiting for approval');
});

test('another channel, and somebody without an object id, are not served', async () => {
  const sent = usher.connector.sent.length;
  for (const more of [{ channelId: 'webchat' }, { from: { id: '29:x', name: 'X' } }])
    await usher.post(usher.activity('mara', { type: 'message', text: 'whoami', ...more }));
  expect(usher.connector.sent.length).toBe(sent);
});

test('a guest is told to ask somebody else', async () => {
  const guest = usher.entra.user('olga@northwind.example');
  const answer = await usher.says('mara', 'invite eve@partner.com to portal', {
    from: { id: '29:olga', name: 'Olga', aadObjectId: guest?.id },
  });
  expect(textOf(answer)).toContain('your account comes from elsewhere');
});

test('the same activity delivered twice has one effect and the same answer', async () => {
  const activity = usher.activity('mara', { type: 'message', text: 'invite twice@partner.com to portal' });
  const answers = await Promise.all([usher.post(activity), usher.post(activity)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  await usher.approvalFor('twice@partner.com');
  const cards = usher.connector.sent.filter(
    (sent) =>
      sent.conversation === 'a:mara' && sent.method === 'POST' && textOf(sent).includes('twice@partner.com'),
  );
  expect(cards).toHaveLength(1);
});

test('no token reaches a log or the store', () => {
  const logged = usher.logged.join('\n');
  expect(logged).not.toMatch(
    /eyJ(?:hbG|0eX|raW)|outgoing-token|local-password|sandbox-token|state=[A-Za-z0-9]/u,
  );
});
