import type { Container, CosmosClient, Database } from '@azure/cosmos';
import type { Log } from '../../usecases/ports.ts';
import { store as words } from '../../words/en/operator/store.ts';
import { StoreUnusableError } from '../errors.ts';
import { statusOf } from './calls.ts';
import { CONTAINERS, type ContainerPlan } from './containers.ts';

export type Containers = Readonly<Record<ContainerPlan['id'], Container>>;

/** Finds the database and its containers, or makes them. Rejects with StoreUnusableError. */
export async function setUp(
  client: CosmosClient,
  endpoint: string,
  database: string,
  log: Log | undefined,
): Promise<Containers> {
  try {
    await checkWriteRegions(client, log);
    const { database: found } = await client.databases.createIfNotExists({ id: database });
    const entries = await Promise.all(
      CONTAINERS.map(async (plan) => [plan.id, await container(found, plan)]),
    );
    return Object.fromEntries(entries) as Containers;
  } catch (error) {
    if (error instanceof StoreUnusableError) throw error;
    throw explain(error, endpoint, database);
  }
}

/** With several write regions an ETag is checked in one of them only, and a write that won may be rolled back. */
async function checkWriteRegions(client: CosmosClient, log: Log | undefined): Promise<void> {
  const { resource } = await client.getDatabaseAccount();
  const regions = resource?.writableLocations.map(({ name }) => name) ?? [];
  if (regions.length > 1 || resource?.enableMultipleWritableLocations)
    log?.warn(
      { regions },
      'this Cosmos DB account writes in several regions, so two replicas could both win the same change: run `az cosmosdb update --enable-multiple-write-locations false`',
    );
}

async function container(database: Database, plan: ContainerPlan): Promise<Container> {
  const { id, partitionKey, indexingPolicy } = plan;
  const { container: found, resource } = await database.containers.createIfNotExists({
    id,
    partitionKey: { paths: [partitionKey] },
    indexingPolicy,
  });
  const paths = resource?.partitionKey?.paths.join() ?? partitionKey;
  if (paths !== partitionKey) throw new StoreUnusableError(words.container(id, paths, partitionKey));
  return found;
}

function explain(error: unknown, endpoint: string, database: string): Error {
  const status = statusOf(error);
  if (status === 401)
    return new StoreUnusableError(words.identity(endpoint), {
      cause: error,
    });
  if (status === 403)
    return new StoreUnusableError(words.mayNotCreate(database, commands(endpoint, database)), {
      cause: error,
    });
  return new StoreUnusableError(words.unusable(endpoint, status, (error as Error).message), { cause: error });
}

/** learn.microsoft.com/cli/azure/cosmosdb/sql; the built-in data contributor role ends in 02. */
function commands(endpoint: string, database: string): readonly string[] {
  const account = new URL(endpoint).hostname.split('.', 1)[0];
  const on = `--resource-group RESOURCE_GROUP --account-name ${account}`;
  return [
    `  az cosmosdb sql database create ${on} --name ${database}`,
    ...CONTAINERS.map(
      ({ id, partitionKey, indexingPolicy }) =>
        `  az cosmosdb sql container create ${on} --database-name ${database} --name ${id} --partition-key-path ${partitionKey} --idx '${JSON.stringify(indexingPolicy)}'`,
    ),
    `  az cosmosdb sql role assignment create ${on} --scope / --principal-id USHERS_PRINCIPAL --role-definition-id 00000000-0000-0000-0000-000000000002`,
  ];
}
