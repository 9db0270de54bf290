import type { IncomingMessage } from 'node:http';
import { AdmissionControl } from '../../src/directory/admission.ts';
import { read } from '../../src/directory/call.ts';
import { spareLooks } from '../../src/usecases/spare-looks.ts';
import { clientAddress } from '../../src/web/client-address.ts';
import { Usher } from '../support/usher.ts';

describe('a link in the hands of somebody with a loop', () => {
  let usher: Usher;
  beforeEach(async () => {
    usher = await new Usher({ APPROVERS_GROUP_ID: '' }).start();
    await usher.says('mara', 'invite anna@partner.com to portal');
    await usher.connector.waitFor((sent) => JSON.stringify(sent.body).includes('Invited, not'));
  });
  afterEach(() => usher.stop());
  const asked = (): number =>
    usher.logged.filter(
      (line) => line.includes('graph answered') && /"GET","path":"\/users\/(?!delta)/u.test(line),
    ).length;

  test('to use up the directory’s patience: a thousand looks at one link are a few calls', async () => {
    const link = usher.linkTo('anna@partner.com');
    const before = asked();
    const from = performance.now();
    const answers: Awaited<ReturnType<Usher['opens']>>[] = [];
    for (let i = 0; i < 20; i++)
      answers.push(...(await Promise.all(Array.from({ length: 50 }, () => usher.opens(link)))));
    // The first few, and then one in two seconds, however long a busy machine takes for all of them.
    expect(asked() - before).toBeLessThan(8 + (performance.now() - from) / 2_000);
    // And whoever goes on like that is told to wait.
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([409, 429]);
    for (const { status, headers } of answers)
      if (status === 429) expect(headers.get('retry-after')).toMatch(/^\d+$/u);
    const told = usher.logged.filter((line) => line.includes('opens links faster than people do'));
    expect([told.length > 0, told.length < 10]).toEqual([true, true]);
    // Nobody else is kept from working.
    for (let i = 0; i < 5; i++)
      expect(JSON.stringify((await usher.says('mara', 'status anna@partner.com')).body)).toContain('anna@');
  });

  test('whoever accepts and comes straight back is let in at once', async () => {
    const link = usher.linkTo('anna@partner.com');
    expect((await usher.opens(link)).status).toBe(409);
    const guest = usher.entra.user('anna@partner.com');
    usher.entra.accept(guest?.id ?? '');
    expect((await usher.opens(link)).status).toBe(200);
  });
});

test('looks under way are one; after the first few there is one in two seconds, also of failures', async () => {
  let [now, asked, fails] = [0, 0, false];
  const look = spareLooks(
    async (_account: string): Promise<undefined> => {
      asked++;
      if (fails) throw new Error('down');
    },
    () => now,
  );
  await Promise.all(Array.from({ length: 100 }, () => look('a')));
  expect(asked).toBe(1);
  for (let i = 0; i < 100; i++) await look('a');
  expect(asked).toBe(5);
  await look('b');
  expect(asked).toBe(6);
  now += 2_000;
  fails = true;
  for (let i = 0; i < 100; i++) await expect(look('a')).rejects.toThrow('down');
  expect(asked).toBe(7);
});

test('to keep employees waiting for Graph: all pages together have a fifth of its quota, and get no more', async () => {
  const sleep = (): Promise<void> => Promise.reject(new Error('nobody waits'));
  const control = new AdmissionControl({ now: () => 0, sleep });
  const look = read('/users/1?$select=id', 'User.Read.All');
  const let_in = async (): Promise<boolean> =>
    control.admit([look], 'page').then(
      () => true,
      () => false,
    );
  let pages = 0;
  while (await let_in()) pages++;
  expect(pages).toBeGreaterThan(500);
  expect(pages).toBeLessThan(1_000);
  await expect(control.admit([look], 'urgent')).resolves.toBe(1);
  await expect(control.admit([look], 'background')).resolves.toBe(1);
});

describe('whose address it is', () => {
  const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
    ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;
  const addressOf = clientAddress(['10.0.0.0/8', '2001:db8::/32']);

  test.each<[string, string, string | undefined, string]>([
    ['nobody’s word is taken', '192.0.2.1', '198.51.100.9', '192.0.2.1'],
    ['but a proxy’s of ours', '10.1.2.3', '198.51.100.9', '198.51.100.9'],
    ['with its port', '10.1.2.3', '198.51.100.9:55123', '198.51.100.9'],
    ['and the proxy before it', '10.1.2.3', '198.51.100.9, 10.9.9.9', '198.51.100.9'],
    ['not what the caller wrote in front', '10.1.2.3', '203.0.113.5, 198.51.100.9', '198.51.100.9'],
    ['IPv4 in IPv6', '::ffff:10.1.2.3', '198.51.100.9', '198.51.100.9'],
    ['nonsense', '10.1.2.3', 'unknown, <b>', '10.1.2.3'],
    ['nothing', '10.1.2.3', undefined, '10.1.2.3'],
  ])('%s', (_what, remote, forwarded, is) => expect(addressOf(from(remote, forwarded))).toBe(is));

  test('to have as many addresses as one wants: a network of IPv6 is one', () => {
    const one = addressOf(from('10.1.2.3', '2a00:1:2:3::1'));
    expect(addressOf(from('10.1.2.3', '[2a00:1:2:3:ffff::9]:443'))).toBe(one);
    expect(addressOf(from('10.1.2.3', '2a00:1:2:4::1'))).not.toBe(one);
  });
});
