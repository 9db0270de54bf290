import { randomUUID } from 'node:crypto';
import { CosmosClient, type IndexingPolicy } from '@azure/cosmos';
import { lookAtStore } from '../../src/doctor/store.ts';
import { tell } from '../../src/doctor/tell.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import type { Finding } from '../../src/usecases/ports.ts';
import { type CosmosEmulator, type Seen, startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { freePorts } from '../support/free-ports.ts';
import { shownIn } from './faults.ts';

let emulator: CosmosEmulator;
let client: CosmosClient;
let database: string;
beforeEach(async () => {
  emulator = await startCosmosEmulator();
  const { endpoint, key } = emulator;
  client = new CosmosClient({ endpoint, key });
  database = `usher-${randomUUID()}`;
  await (await openCosmosStore({ endpoint, key, database })).close();
});
afterEach(async () => {
  client.dispose();
  await emulator.close();
});

async function look(settings: Readonly<Record<string, string>> = {}): Promise<readonly Finding[]> {
  const ID = '6f0c9a52-0000-4000-8000-000000000001';
  const read = readConfig(
    {
      AZURE_TENANT_ID: ID,
      GRAPH_BASE_URL: 'http://127.0.0.1:1',
      GRAPH_TOKEN: 't',
      SECURITY_GROUP_ID: ID,
      COSMOS_ENDPOINT: emulator.endpoint,
      COSMOS_KEY: emulator.key,
      COSMOS_DATABASE: database,
      ...settings,
    },
    () => '',
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return lookAtStore(read.config, undefined);
}

test('a store that lacks nothing is fine, and looking at it changes nothing', async () => {
  emulator.seen.length = 0;
  expect(await look()).toEqual([{ check: 'store', state: 'fine', subject: emulator.endpoint.slice(0, -1) }]);
  expect(emulator.seen.filter(({ method }) => method !== 'GET')).toEqual([
    expect.objectContaining({ method: 'DELETE', path: expect.stringMatching(/\/docs\/doctor$/u) }),
  ]);
});

async function changeIndexes(id: string, change: (policy: IndexingPolicy) => IndexingPolicy): Promise<void> {
  const container = client.database(database).container(id);
  const { resource } = await container.read();
  if (resource === undefined) throw new Error(id);
  await container.replace({ ...resource, indexingPolicy: change(resource.indexingPolicy ?? {}) });
}
const answering = (status: number, where: (seen: Seen) => boolean, message?: string) => async () => {
  emulator.intercept = (seen) =>
    where(seen) ? { status, ...(message !== undefined && { message }) } : undefined;
};

interface Lack {
  readonly what: string;
  readonly take: () => Promise<unknown>;
  readonly settings?: () => Promise<Record<string, string>>;
  readonly state?: 'off';
  readonly fault: string;
  /** Of what is said of it. */
  readonly cure: string | RegExp;
}

const nothing = async (): Promise<void> => undefined;
const LACKS: readonly Lack[] = [
  {
    what: 'a key that is right',
    take: nothing,
    settings: async () => ({ COSMOS_KEY: Buffer.from('another').toString('base64') }),
    fault: 'cosmos-refused',
    cure: /COSMOS_KEY: az cosmosdb keys list --resource-group RESOURCE_GROUP --name 127/u,
  },
  {
    what: 'the right to read',
    take: answering(403, () => true),
    fault: 'cosmos-not-readable',
    cure: /→ az cosmosdb sql role assignment create .*-000000000002/u,
  },
  {
    what: 'the right to write',
    take: answering(403, ({ method }) => method === 'DELETE'),
    fault: 'cosmos-not-writable',
    cure: /→ az cosmosdb sql role assignment create .*-000000000002/u,
  },
  {
    what: 'a way through the firewall',
    take: answering(
      403,
      () => true,
      'Request originated from IP 203.0.113.7 through public internet. This is blocked by your Cosmos DB account firewall settings.',
    ),
    fault: 'cosmos-firewall',
    cure: 'Azure portal › the Cosmos DB account › Networking',
  },
  {
    what: 'an account that answers',
    take: nothing,
    settings: async () => ({ COSMOS_ENDPOINT: `http://127.0.0.1:${await freePorts()}/` }),
    fault: 'cosmos-unreachable',
    cure: /does not answer \(ECONNREFUSED\)[\s\S]*Check COSMOS_ENDPOINT/u,
  },
  {
    what: 'its database',
    take: () => client.database(database).delete(),
    fault: 'cosmos-database-missing',
    cure: /az cosmosdb sql database create .*--max-throughput 1000/u,
  },
  {
    what: 'a container',
    take: () => client.database(database).container('people').delete(),
    fault: 'cosmos-container-missing',
    cure: /az cosmosdb sql container create .*--name people --partition-key-path \/id .*--ttl -1/u,
  },
  {
    what: 'an index',
    take: () =>
      changeIndexes('records', (policy) => ({
        ...policy,
        compositeIndexes: policy.compositeIndexes?.slice(1) ?? [],
      })),
    fault: 'cosmos-indexes',
    cure: /\(records: \/status ascending, \/changedAt descending, \/recordId ascending\)[\s\S]*npm run migrate -- indexes[\s\S]*az cosmosdb sql container update .*--name records --idx/u,
  },
  {
    what: 'nothing, and has an index too many',
    take: () =>
      changeIndexes('keys', (policy) => ({
        ...policy,
        includedPaths: [...(policy.includedPaths ?? []), { path: '/record/?' }],
      })),
    state: 'off',
    fault: 'cosmos-indexes-needless',
    cure: /\(keys: \/record\/\?\)[\s\S]*npm run migrate -- indexes/u,
  },
  {
    what: 'a single region to write in',
    take: async () => {
      emulator.regions = 2;
    },
    fault: 'cosmos-regions',
    cure: '--enable-multiple-write-locations false',
  },
  {
    what: 'a consistency that is strong enough',
    take: async () => {
      emulator.consistency = 'ConsistentPrefix';
    },
    fault: 'cosmos-consistency',
    cure: /ConsistentPrefix[\s\S]*--default-consistency-level Session/u,
  },
];

test.each(LACKS)('without $what, exactly that is named, with its cure', async (lack) => {
  await lack.take();
  const settings = await lack.settings?.();
  const found = await look(settings);
  expect(found).toEqual([
    expect.objectContaining({ check: 'store', state: lack.state ?? 'missing', fault: lack.fault }),
  ]);
  const said = tell(found, false);
  expect(said).toMatch(lack.cure);
  expect(said).not.toContain(settings?.COSMOS_KEY ?? emulator.key);
  const { ok, findings } = JSON.parse(tell(found, true)) as { ok: boolean; findings: { cure: string }[] };
  expect(ok).toBe(lack.state === 'off');
  expect(findings[0]?.cure).not.toBe('');
});

test('every fault of it is shown here', () => {
  expect(new Set(LACKS.map(({ fault }) => fault))).toEqual(shownIn('store'));
});
