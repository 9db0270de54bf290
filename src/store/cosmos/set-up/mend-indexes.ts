import { CosmosClient } from '@azure/cosmos';
import { type CosmosStoreOptions, connectionOptions } from '../connection.ts';
import { CONTAINERS } from './containers.ts';
import { indexDifference } from './indexes.ts';

/**
 * Gives each container the indexes that are planned for it, and says which had others; nothing else of it changes, and
 * Usher may be running. The service builds them behind. Rejects with the SDK's errors: with 403 for an Azure identity,
 * whose rights to the data do not reach so far.
 */
export async function mendIndexes(options: CosmosStoreOptions): Promise<readonly string[]> {
  const client = new CosmosClient(connectionOptions(options));
  try {
    const mended = await Promise.all(
      CONTAINERS.map(async ({ id, indexingPolicy }) => {
        const container = client.database(options.database).container(id);
        const { resource } = await container.read();
        if (!resource || !indexDifference(indexingPolicy, resource.indexingPolicy)) return [];
        await container.replace({ ...resource, indexingPolicy });
        return [id];
      }),
    );
    return mended.flat();
  } finally {
    client.dispose();
  }
}
