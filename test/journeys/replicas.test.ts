import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin } from '../../src/access/evolve.ts';
import type { AccessEvent } from '../../src/access/record.ts';
import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import type { Dump, Kept } from '../../src/store/dump.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { buttonsOf, cardOf, FakeConnector } from '../support/connector.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { type RunningEntra, startEntra } from '../support/entra.ts';
import { runs } from '../support/prove.ts';
import { saysTo } from '../support/says-to.ts';
import { ServerProcess } from '../support/server-process.ts';

let cosmos: CosmosEmulator;
let tenant: RunningEntra;
let connector: FakeConnector;
let store: Store & Dump;
let replicas: ServerProcess[] = [];
let link = '';
let written = Promise.withResolvers<void>();
const folder = mkdtempSync(join(tmpdir(), 'usher-replicas-'));

beforeAll(async () => {
  [cosmos, tenant, connector] = await Promise.all([
    startCosmosEmulator(),
    startEntra({
      token: 't',
      observe: ({ path, requestBody }) => {
        if (path.startsWith('/invitations'))
          link = (requestBody as Record<string, string>).inviteRedirectUrl ?? '';
      },
    }),
    new FakeConnector().start(),
  ]);
  // Two of them may show the same at the same moment.
  connector.mayRepeat = true;
  cosmos.intercept = ({ kind, method }) => {
    // It is written in this turn of the event loop.
    if (kind === 'batch' || (kind === 'document' && method !== 'GET'))
      setImmediate(() => {
        written.resolve();
        written = Promise.withResolvers();
      });
    return undefined;
  };
  store = await openCosmosStore({ endpoint: cosmos.endpoint, key: cosmos.key, database: 'usher' });
  await startReplicas();
});
afterAll(async () => {
  expect(await Promise.all(replicas.map((replica) => replica.stop()))).toEqual([0, 0]);
  await store.close();
  await Promise.all([cosmos.close(), tenant.close(), connector.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function startReplicas(): Promise<void> {
  const settings = {
    AZURE_TENANT_ID: TENANT.id,
    GRAPH_BASE_URL: tenant.url,
    GRAPH_TOKEN: 't',
    SECURITY_GROUP_ID: GROUPS.portal.id,
    APPROVERS_GROUP_ID: GROUPS.approvers.id,
    COSMOS_ENDPOINT: cosmos.endpoint,
    COSMOS_KEY: cosmos.key,
    COSMOS_DATABASE: 'usher',
    DATA_DIR: folder,
    LOG_LEVEL: 'info',
  };
  replicas = [await ServerProcess.on(settings), await ServerProcess.on(settings)];
  await Promise.all(replicas.map((replica) => replica.start()));
}

const post = (replica: ServerProcess | undefined, who: string, more: Record<string, unknown>) =>
  saysTo({ url: replica?.url ?? '', serviceUrl: connector.serviceUrl }, who, more);

const said = (text: string): number =>
  connector.sent.filter(({ body }) => JSON.stringify(body).includes(text)).length;

test('a hundred openings of one link, spread over two replicas: one membership, one event, one message', async () => {
  await post(replicas[0], 'mara', { id: 'ask', type: 'message', text: 'invite anna@partner.com' });
  const card = await connector.waitFor((sent) =>
    buttonsOf(cardOf(sent)).some(({ title }) => title === 'Approve'),
  );
  const button = buttonsOf(cardOf(card)).find(({ title }) => title === 'Approve');
  const action = { type: 'Action.Execute', verb: button?.verb, data: button?.data };
  await post(replicas[1], 'alex', {
    id: 'click',
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger: 'manual' },
  });
  await connector.waitFor(
    ({ method, body }) => method === 'PUT' && JSON.stringify(body).includes('not accepted yet'),
  );
  tenant.entra.accept('anna@partner.com');
  const { search } = new URL(link);
  const pages = await Promise.all(
    Array.from({ length: 100 }, (_, i) => opens(`${replicas[i % 2]?.url}/grant-access${search}`)),
  );
  expect(new Set(pages)).toEqual(new Set([200]));
  await connector.waitFor(({ body }) => JSON.stringify(body).includes('anna@partner.com now has access'));
  const [stored] = await store.byAddress('anna@partner.com');
  const events = await store.history(stored?.record.id ?? '');
  expect(
    events.filter(({ type }) => type === 'granted' || type === 'accepted').map(({ type }) => type),
  ).toEqual(['accepted', 'granted']);
  expect(tenant.entra.members(GROUPS.portal.id)).toHaveLength(1);
  expect(tenant.entra.mails).toHaveLength(1);
  expect(said('anna@partner.com now has access')).toBe(1);
});

/** As a browser does: a page that could not wait any longer for access to be given is opened anew, here once it was. */
async function opens(page: string): Promise<number> {
  const { status } = await fetch(page);
  if (status !== 503) return status;
  await connector.waitFor(({ body }) => JSON.stringify(body).includes('anna@partner.com now has access'));
  return (await fetch(page)).status;
}

const MANY = runs({ suite: 20, all: 200 });

test('many errands are each paid once by somebody; those of a replica that is killed are taken over', async () => {
  const names = Array.from({ length: MANY }, (_, i) => `p${String(i).padStart(3, '0')}@partner.com`);
  const accepted = new Set<string>();
  let killed = false;
  const begun = Date.now();
  // After a while the channel turns everything away, until each errand that was paid before is noted as paid; only
  // then is one replica killed, with what it holds: a message in the air at that moment could arrive twice.
  connector.refuse = ({ body }) => {
    const name = /request for (p\d+@partner\.com)/u.exec(JSON.stringify(body))?.[1];
    if (name === undefined) return undefined;
    if (accepted.size >= MANY / 4 && !killed) return { status: 412 };
    accepted.add(name);
    return undefined;
  };
  const owe = async (address: string, i: number): Promise<void> => {
    const id = `${address.slice(0, 4)}.${String(i).padStart(22, '0')}`;
    // Each to somebody else: one chat takes 60 messages in 30 s.
    const sponsor = { id: `5c000000-0000-4000-8000-${String(i).padStart(12, '0')}`, name: `Sponsor ${i}` };
    await store.saveConversation({
      key: `person:${sponsor.id}`,
      conversation: `a:${sponsor.id}`,
      serviceUrl: connector.serviceUrl,
      tenant: TENANT.id,
      at: begun,
    });
    const request = {
      address,
      resource: 'portal',
      sponsor,
      term: { kind: 'forever' },
      at: begun + i,
      found: { kind: 'nobody' },
    } as const;
    const event: AccessEvent = { type: 'requested', at: begun + i, by: sponsor, request };
    const record = begin(id, event);
    await store.commit({
      record,
      events: [event],
      errands: [{ id: `${id}/1/tell`, record: id, kind: 'tell', notice: 'rejected' }],
    });
  };
  for (let from = 0; from < names.length; from += 50)
    await Promise.all(names.slice(from, from + 50).map((name, i) => owe(name, from + i)));
  await until(async () => accepted.size >= MANY / 4 && !(await owed()).some((name) => accepted.has(name)));
  await replicas[0]?.kill();
  killed = true;
  await until(async () => (await store.nextDue()) === undefined);
  expect(names.filter((name) => said(`request for ${name}`) !== 1)).toEqual([]);
  replicas = replicas.slice(1);
  await startMore();
});

/** Looks again whenever somebody has written to the store, as every payment does. */
async function until(done: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const next = written.promise;
    if (await done()) return;
    await next;
  }
}

/** Whose messages are still owed. */
async function owed(): Promise<string[]> {
  const names: string[] = [];
  for await (const kept of everything())
    if (kept.kind === 'errand') names.push(`${kept.errand.record.slice(0, 4)}@partner.com`);
  return names;
}

async function* everything(): AsyncGenerator<Kept> {
  let after: string | undefined;
  do {
    const page = await store.dump(200, after);
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/** So that the last test finds two again. */
async function startMore(): Promise<void> {
  const [survivor] = replicas;
  await startReplicas();
  await survivor?.stop();
}

test('the store holds nothing that opens a link', async () => {
  const token = new URL(link).searchParams.get('state') ?? 'none';
  expect(token).toHaveLength(43);
  const kept: string[] = [];
  for await (const one of everything()) kept.push(JSON.stringify(one));
  const dump = kept.join('\n');
  expect(dump.length).toBeGreaterThan(20_000);
  expect(dump).not.toContain(token);
  expect(dump).not.toMatch(/grant-access|state=|Bearer|eyJ(?:hbG|0eX|raW)/u);
  expect(replicas.map(({ output }) => output).join('\n')).not.toContain(token);
});
