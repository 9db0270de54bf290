import { type Container, CosmosClient, type Database } from '@azure/cosmos';
import { store as words } from '../../../words/en/operator/store.ts';
import { StoreUnusableError } from '../../errors.ts';
import { type Calls, createCalls, isFirewall, statusOf } from '../calls.ts';
import { type CosmosStoreOptions, connectionOptions } from '../connection.ts';
import { type Account, readAccount } from './account.ts';
import { consistencyCommand, MAX_THROUGHPUT, regionsCommand, setUpCommands } from './commands.ts';
import { CONTAINERS, type ContainerPlan } from './containers.ts';
import { indexCure, indexDifference } from './indexes.ts';

export type Containers = Readonly<Record<ContainerPlan['id'], Container>>;

/** Whoever starts Usher with an address that nobody has is told soon. */
const PATIENCE_MS = 5_000;

/** Finds the database and its containers, or makes them. Rejects with StoreUnusableError. */
export async function setUp(client: CosmosClient, options: CosmosStoreOptions): Promise<Containers> {
  const calls = createCalls({ ...options, patienceMs: PATIENCE_MS });
  try {
    checkAccount(await lookAtAccount(options, calls), options);
    const { database } = await calls.send('make database', () => makeDatabase(client, options.database));
    const entries = await Promise.all(
      CONTAINERS.map(async (plan) => [plan.id, await container(database, plan, options, calls)]),
    );
    return Object.fromEntries(entries) as Containers;
  } catch (error) {
    if (error instanceof StoreUnusableError) throw error;
    throw explain(error, options);
  }
}

/** By a client of its own: one that asks for Session would be answered 400 where the account is weaker. */
async function lookAtAccount(options: CosmosStoreOptions, calls: Calls): Promise<Account> {
  const client = new CosmosClient(connectionOptions(options));
  try {
    return await calls.send('account', () => readAccount(client));
  } finally {
    client.dispose();
  }
}

function checkAccount({ regions, severalRegions, consistency, weak }: Account, options: CosmosStoreOptions) {
  if (weak)
    throw new StoreUnusableError(words.weak(options.endpoint, consistency, consistencyCommand(options)));
  if (severalRegions) options.log?.warn({ regions }, words.severalRegions(regionsCommand(options)));
}

/** A serverless account has no throughput to share, and refuses to be told of one. */
async function makeDatabase(client: CosmosClient, id: string) {
  try {
    return await client.databases.createIfNotExists({ id, maxThroughput: MAX_THROUGHPUT });
  } catch (error) {
    if (statusOf(error) !== 400 || !/serverless/iu.test((error as Error).message)) throw error;
    return client.databases.createIfNotExists({ id });
  }
}

/** What stands there otherwise than planned is named, and left: it may be somebody's choice, and takes a while to change. */
async function container(
  database: Database,
  plan: ContainerPlan,
  options: CosmosStoreOptions,
  calls: Calls,
): Promise<Container> {
  const { id, partitionKey, indexingPolicy, defaultTtl } = plan;
  const { container: found, resource } = await calls.send('make container', () =>
    database.containers.createIfNotExists({
      id,
      partitionKey: { paths: [partitionKey] },
      indexingPolicy,
      ...(defaultTtl !== undefined && { defaultTtl }),
    }),
  );
  const paths = resource?.partitionKey?.paths.join() ?? partitionKey;
  if (paths !== partitionKey) throw new StoreUnusableError(words.container(id, paths, partitionKey));
  const difference = indexDifference(indexingPolicy, resource?.indexingPolicy);
  if (difference)
    options.log?.warn(
      { container: id, ...difference },
      words.indexes(id, difference, indexCure(options, plan)),
    );
  return found;
}

function explain(error: unknown, options: CosmosStoreOptions): Error {
  const { endpoint, database } = options;
  const status = statusOf(error);
  const said =
    status === 401
      ? words.identity(endpoint)
      : status === 403 && !isFirewall(error)
        ? words.mayNotCreate(database, setUpCommands(options))
        : words.unusable(endpoint, status, (error as Error).message);
  return new StoreUnusableError(said, { cause: error });
}
