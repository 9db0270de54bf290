import { generateKeyPairSync } from 'node:crypto';
import { mayAnswerAt, type Proof } from '../../src/bot/service-url.ts';
import { TENANT } from '../../src/sandbox/tenant.ts';
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

test.each<[string, () => string]>([
  ['no token', () => ''],
  ['no bearer', () => 'Basic abc'],
  ['garbage', () => 'Bearer garbage'],
  ['three pieces of garbage', () => 'Bearer a.b.c'],
  ['another audience', () => issuer.token(usher.connector.serviceUrl, { aud: 'other' })],
  ['another issuer', () => issuer.token(usher.connector.serviceUrl, { iss: 'https://evil.example' })],
  ['an unknown key', () => issuer.token(usher.connector.serviceUrl, {}, { kid: 'k2', x5t: 'k2' })],
  ['a signature by another key', () => issuer.token(usher.connector.serviceUrl, {}, {}, stranger)],
  ['algorithm none', () => issuer.token(usher.connector.serviceUrl, {}, { alg: 'none' })],
  ['algorithm HS256', () => issuer.token(usher.connector.serviceUrl, {}, { alg: 'HS256' })],
  ['expired', () => issuer.token(usher.connector.serviceUrl, { exp: now() - 400 })],
  ['not yet valid', () => issuer.token(usher.connector.serviceUrl, { nbf: now() + 1000 })],
  ['another service URL', () => issuer.token('https://evil.example/')],
])('a call that does not is refused, and does nothing: %s', async (_what, authorization) => {
  const sent = usher.connector.sent.length;
  const bearer = authorization().replace(/^(?!Bearer |Basic |$)/u, 'Bearer ');
  const { status, body } = await usher.post(usher.activity('mara', { type: 'message', text: 'whoami' }), {
    authorization: bearer,
  });
  expect([401, 403]).toContain(status);
  expect(body).toBeUndefined();
  expect(usher.connector.sent.length).toBe(sent);
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
    expect(textOf(answer)).toContain('one company only');
  }
  expect(usher.entra.mails).toEqual([]);
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
  expect(textOf(answer)).toContain('as a guest');
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
  expect(logged).not.toMatch(/eyJ|outgoing-token|local-password|sandbox-token|state=[A-Za-z0-9]/u);
});
