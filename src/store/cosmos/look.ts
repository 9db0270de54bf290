import { CosmosClient, type IndexingPolicy } from '@azure/cosmos';
import { statusOf } from './calls.ts';
import { CONTAINERS, type ContainerPlan } from './containers.ts';
import { type CosmosStoreOptions, clientOptions } from './index.ts';

/** What stands in an account of ours, read without making anything. */
export interface CosmosLook {
  /** Whether it writes in several regions. */
  readonly severalRegions: boolean;
  /** Its default consistency, such as Session. */
  readonly consistency: string;
  readonly missing: readonly string[];
  /** Containers that are indexed otherwise than planned, each with the command that mends it. */
  readonly misindexed: readonly { readonly id: string; readonly cure: string }[];
  /** The command that gives the right to write, where it is not there. */
  readonly unwritable: string | undefined;
}

/** Of what nobody has: deleting it tells whether we may write, and changes nothing. */
const NOBODY = 'doctor';

/** Rejects with the SDK's errors where the account does not answer, or does not let us read. */
export async function lookAtCosmos(options: CosmosStoreOptions): Promise<CosmosLook> {
  const client = new CosmosClient(clientOptions(options));
  try {
    const { resource: account } = await client.getDatabaseAccount();
    const database = client.database(options.database);
    const found = await Promise.all(
      CONTAINERS.map(async (plan) => ({
        plan,
        policy: await database
          .container(plan.id)
          .read()
          .then(({ resource }) => resource?.indexingPolicy ?? {})
          .catch((error: unknown) => {
            if (statusOf(error) === 404) return undefined;
            throw error;
          }),
      })),
    );
    const there = found.filter(({ policy }) => policy !== undefined);
    return {
      severalRegions:
        (account?.writableLocations.length ?? 0) > 1 || account?.enableMultipleWritableLocations === true,
      consistency: String(account?.consistencyPolicy ?? 'Session'),
      missing: found.filter(({ policy }) => policy === undefined).map(({ plan }) => plan.id),
      misindexed: there
        .filter(({ plan, policy }) => shape(plan.indexingPolicy) !== shape(policy ?? {}))
        .map(({ plan }) => ({ id: plan.id, cure: indexCommand(options, plan) })),
      unwritable:
        there.length === 0 || (await mayWrite(database.container(there[0]?.plan.id ?? '')))
          ? undefined
          : rightsCommand(options),
    };
  } finally {
    client.dispose();
  }
}

async function mayWrite(container: ReturnType<ReturnType<CosmosClient['database']>['container']>) {
  try {
    await container.item(NOBODY, NOBODY).delete();
    return true;
  } catch (error) {
    if (statusOf(error) === 403) return false;
    if (statusOf(error) === 404) return true;
    throw error;
  }
}

/** What of a policy queries rest on, in one text. The service adds paths of its own to those that are left out. */
function shape({ includedPaths = [], compositeIndexes = [] }: IndexingPolicy): string {
  const paths = includedPaths.map(({ path }) => path).toSorted();
  const composite = compositeIndexes.map((fields) =>
    fields.map(({ path, order }) => `${path} ${order}`).join(),
  );
  return JSON.stringify([paths, composite.toSorted()]);
}

const on = ({ endpoint, database }: CosmosStoreOptions): string =>
  `--resource-group RESOURCE_GROUP --account-name ${new URL(endpoint).hostname.split('.', 1)[0]} --database-name ${database}`;

/** learn.microsoft.com/cli/azure/cosmosdb/sql */
const indexCommand = (options: CosmosStoreOptions, { id, indexingPolicy }: ContainerPlan): string =>
  `az cosmosdb sql container update ${on(options)} --name ${id} --idx '${JSON.stringify(indexingPolicy)}'`;

/** The built-in data contributor role ends in 02. */
const rightsCommand = (options: CosmosStoreOptions): string =>
  `az cosmosdb sql role assignment create ${on(options).replace(/ --database-name.*/u, '')} --scope / --principal-id USHERS_PRINCIPAL --role-definition-id 00000000-0000-0000-0000-000000000002`;
