import { GROUPS } from '../../src/sandbox/tenant.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

const CATALOGUE = `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    maxDuration: 1y
    justification: required
    domains: { deny: [rival.com] }
`;
let usher: Usher;
beforeAll(async () => {
  usher = await new Usher(catalogue(CATALOGUE)).start();
});
afterAll(() => usher.stop());

test('a form shows all that is wrong with it at once', async () => {
  await usher.says('mara', 'invite known@partner.com to portal because audit');
  const form = await usher.says('mara', 'invite');
  const answer = await usher.clicks('mara', form, 'Send request', {
    addresses: 'anna@, ben@, known@partner.com, eve@rival.com',
    resource: 'portal',
    term: '5y',
    reason: '',
    cc: 'nobody',
  });
  const said = textOf(answer);
  for (const wrong of [
    'anna@',
    'known@partner.com',
    'rival.com',
    'longest you can ask',
    'Say why',
    '“nobody”',
  ])
    expect(said).toContain(wrong);
  expect(said).toContain('“ben@” isn’t an e-mail address');
});

test('a form shows nothing of an earlier try, and keeps what was written', async () => {
  const form = await usher.says('mara', 'invite');
  const first = await usher.clicks('mara', form, 'Send request', {
    addresses: 'new@partner.com',
    resource: 'portal',
    term: 'some time',
    reason: 'audit',
  });
  expect(textOf(first)).toContain('some time');
  usher.entra.quirks.failNext = [{ pathPattern: '/users', status: 500, times: 100 }];
  const second = await usher.clicks('mara', first.body.value, 'Send request', {
    addresses: 'new@partner.com',
    resource: 'portal',
    term: '30d',
    reason: 'quarterly audit',
  });
  usher.entra.quirks.failNext = [];
  const card = textOf(second.body.value);
  expect(card).toContain('Microsoft');
  expect(card).toContain('quarterly audit');
  expect(card).not.toContain('some time');
});

test('a changed address is refused with all that is wrong at once', async () => {
  await usher.says('mara', 'invite old@partner.com to portal because audit');
  const form = await usher.says('iris', 'change old@partner.com');
  const answer = textOf(
    await usher.clicks('iris', form, 'Send request', { address: 'old@partner.com', reason: '' }),
  );
  expect(answer).toContain('on record already');
  expect(answer).toContain('Say why');
});
