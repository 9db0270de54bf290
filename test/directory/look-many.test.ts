import { openDirectory } from '../../src/directory/index.ts';
import { GUESTS } from '../../src/sandbox/tenant.ts';
import { DirectoryError, type Looked } from '../../src/usecases/ports.ts';
import { codeFrom, type Rig, sendJson, startFake, startRig } from '../support/directory.ts';

let rig: Rig;
let roundTrips = 0;
beforeEach(async () => {
  rig = await startRig({
    observe: () => {
      roundTrips += 1;
    },
  });
  roundTrips = 0;
});
afterEach(() => rig.close());

const strangers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `p${n}@partner.com`);

/** Of searches for accounts. */
const fault = (status: number, times: number) => ({
  method: 'GET',
  pathPattern: '^/users\\?',
  status,
  times,
  ...(status === 429 && { headers: { 'Retry-After': '1' } }),
});

/** The looks by address; an address that was not looked for fails the test. */
async function looksAt(addresses: readonly string[]): Promise<ReadonlyMap<string, Looked>> {
  const all = await rig.directory.lookMany(addresses);
  return new Map(
    [...all].map(([address, look]) => {
      if (look instanceof DirectoryError) throw look;
      return [address, look];
    }),
  );
}

/** The same, one after the other, as a single request learns it. */
async function oneByOne(addresses: readonly string[]): Promise<ReadonlyMap<string, Looked>> {
  const looks = new Map<string, Looked>();
  for (const address of addresses) {
    const { contacts: _, ...look } = await rig.directory.look(address, ['deleted']);
    looks.set(address, look);
  }
  return looks;
}

/** Somebody of every kind, found by every place where an address can stand. */
function everybody(): readonly string[] {
  const { entra } = rig;
  entra.addUser({ mail: 'Mail@Partner.com', userType: 'Guest' });
  entra.addUser({ otherMails: ['other@partner.com'], userType: 'Guest' });
  entra.addUser({ proxyAddresses: ['SMTP:primary@partner.com', 'smtp:second@partner.com'] });
  entra.addUser({ userPrincipalName: 'upn@lindenau.example', userType: 'Member' });
  entra.addUser({
    mail: 'ext@partner.com',
    userPrincipalName: 'ext#EXT#@lindenau.example',
    userType: 'Member',
  });
  for (const name of ['one', 'two']) entra.addUser({ otherMails: ['shared@partner.com'], displayName: name });
  entra.addUser({ mail: 'both@partner.com', otherMails: ['also@partner.com'], userType: 'Guest' });
  entra.addUser({ mail: 'off@partner.com', userType: 'Guest', accountEnabled: false });
  return [
    ...['mail', 'other', 'primary', 'second', 'ext', 'shared', 'both', 'also', 'off', 'nobody'].map(
      (name) => `${name}@partner.com`,
    ),
    'upn@lindenau.example',
    'nobody@lindenau.example',
    "o'brien@partner.com",
    ...GUESTS.map(({ address }) => address),
  ];
}

test('many at once are told as one by one: every kind of account, under every place of an address', async () => {
  const addresses = everybody();
  const gone = rig.entra.addUser({
    mail: 'gone@partner.com',
    otherMails: ['went@partner.com'],
    userType: 'Guest',
  });
  await rig.graph('DELETE', `/users/${gone.id}`);
  const all = [...addresses, 'gone@partner.com', 'went@partner.com'];
  const looks = await looksAt(all);
  expect([...looks.keys()]).toEqual(all);
  expect(looks).toEqual(await oneByOne(all));
  expect(looks.get('shared@partner.com')?.accounts).toHaveLength(2);
  expect(looks.get('went@partner.com')?.deleted).toMatchObject([{ account: { id: gone.id } }]);
});

test('who a thousand addresses are is learnt in 26 round trips', async () => {
  const looks = await looksAt(strangers(1_000));
  expect([looks.size, roundTrips]).toEqual([1_000, 26]);
});

test('addresses so long that a query would be too long go by themselves', async () => {
  const addresses = Array.from(
    { length: 8 },
    (_, n) => `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(57)}${n}.com`,
  );
  const { id } = rig.entra.addUser({ mail: addresses[4] ?? '', userType: 'Guest' });
  const looks = await looksAt(addresses);
  expect([...looks.values()].map(({ accounts }) => accounts.map((one) => one.id))).toEqual(
    addresses.map((_, n) => (n === 4 ? [id] : [])),
  );
});

test('more people at one address than a page holds are all named', async () => {
  const ids = Array.from({ length: 23 }, () => rig.entra.addUser({ otherMails: ['shared@partner.com'] }).id);
  const looks = await looksAt(['a@partner.com', 'shared@partner.com']);
  expect(looks.get('shared@partner.com')?.accounts.map(({ id }) => id)).toEqual(ids);
});

test.each<[string, Partial<Rig['entra']['quirks']>]>([
  ['424 inside', { failedBatches: 'inside' }],
  ['424 outside', { failedBatches: 'outside' }],
  ['a token that ends within', { expiringBatches: 2 }],
  ['throttled', { failNext: [fault(429, 30)] }],
  ['a server that fails', { failNext: [fault(503, 2)] }],
  ['not taking several at once', { failNext: [fault(400, 5)] }],
])('on a bad day, %s, everybody is told all the same', async (_what, quirks) => {
  const addresses = [...everybody(), ...strangers(60)];
  const usual = await oneByOne(addresses);
  Object.assign(rig.entra.quirks, quirks);
  expect(await looksAt(addresses)).toEqual(usual);
});

test('an address that the directory will not look for has the error in its place, and the others are told', async () => {
  rig.entra.quirks.failNext = [{ ...fault(400, 3), pathPattern: 'p4%40partner' }];
  const looks = await rig.directory.lookMany(strangers(6));
  expect([...looks].filter(([, look]) => look instanceof DirectoryError)).toMatchObject([
    ['p4@partner.com', { code: 'unexpected' }],
  ]);
});

test('what the directory tells of nobody is thrown; who was deleted is only good to know', async () => {
  rig.entra.quirks.failNext = [{ ...fault(403, 99), pathPattern: 'deletedItems' }];
  expect((await looksAt(strangers(2))).get('p0@partner.com')).toMatchObject({ accounts: [], deleted: [] });
  rig.entra.revoke('User.Read.All');
  expect(await codeFrom(rig.directory.lookMany(strangers(2)))).toBe('permission-missing');
});

test('many accounts are read by their ids, fifteen to a call; who is gone is left out', async () => {
  const ids = Array.from({ length: 40 }, () => rig.entra.addUser({ userType: 'Guest' }).id);
  const gone = '00000000-0000-4000-8000-00000000dead';
  roundTrips = 0;
  const accounts = await rig.directory.accountsById([...ids, gone]);
  expect([[...accounts.keys()], roundTrips]).toEqual([ids, 1]);
  const [first = ''] = ids;
  expect(accounts.get(first)).toEqual(await rig.directory.account(first));
});

test('whoever is found by a looser comparison than ours is told under the address that finds them alone', async () => {
  const user = { id: '00000000-0000-4000-8000-0000000000aa', mail: 'josé@partner.com', userType: 'Guest' };
  const asked: string[] = [];
  const graph = await startFake((request, response, body) => {
    const one = (url: string) => {
      const path = decodeURIComponent(url);
      if (path.startsWith('/users?')) asked.push(path);
      const finds = path.startsWith('/users?') && path.includes("mail eq 'jose@partner.com'");
      return { value: finds ? [user] : [] };
    };
    if (!request.url?.endsWith('/$batch')) return sendJson(response, 200, one(request.url?.slice(5) ?? ''));
    const { requests }: { requests: { id: string; url: string }[] } = JSON.parse(body);
    sendJson(response, 200, {
      responses: requests.map(({ id, url }) => ({ id, status: 200, body: one(url) })),
    });
  });
  const directory = openDirectory({ baseUrl: graph.url, token: 'secret' });
  const looks = await directory.lookMany(['jose@partner.com', 'bo@partner.com']);
  expect(looks.get('jose@partner.com')).toMatchObject({ accounts: [{ id: user.id }] });
  expect(looks.get('bo@partner.com')).toMatchObject({ accounts: [] });
  expect(asked).toHaveLength(3);
  await directory.close();
  await graph.close();
});
