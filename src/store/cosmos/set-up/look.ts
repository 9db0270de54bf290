import { type Container, CosmosClient } from '@azure/cosmos';
import { isFirewall, statusOf } from '../calls.ts';
import { type CosmosStoreOptions, connectionOptions } from '../connection.ts';
import { readAccount } from './account.ts';
import {
  consistencyCommand,
  containerCommand,
  databaseCommand,
  firewallCommand,
  keyCommand,
  regionsCommand,
  rightsCommand,
} from './commands.ts';
import { CONTAINERS, type ContainerPlan } from './containers.ts';
import { type IndexDifference, indexCure, indexDifference } from './indexes.ts';

/** What is not as it should be in an account of ours; `cure` is the command that mends it. */
export type CosmosFault =
  | { readonly kind: 'refused' | 'not-readable' | 'firewall'; readonly cure: string }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'several-regions'; readonly cure: string }
  | { readonly kind: 'weak-consistency'; readonly consistency: string; readonly cure: string }
  | { readonly kind: 'database-missing'; readonly cure: string }
  | { readonly kind: 'container-missing'; readonly id: string; readonly cure: string }
  | ({ readonly kind: 'indexes'; readonly id: string; readonly cure: string } & IndexDifference)
  | { readonly kind: 'not-writable'; readonly cure: string };

/** Of what nobody has: deleting it tells whether we may write, and changes nothing. */
const NOBODY = 'doctor';

/** Reads, and makes nothing. */
export async function lookAtCosmos(options: CosmosStoreOptions): Promise<readonly CosmosFault[]> {
  const client = new CosmosClient(connectionOptions(options));
  try {
    return await look(client, options);
  } catch (error) {
    return [refusal(error, options)];
  } finally {
    client.dispose();
  }
}

function refusal(error: unknown, options: CosmosStoreOptions): CosmosFault {
  const status = statusOf(error);
  if (status === 401) return { kind: 'refused', cure: keyCommand(options) };
  if (status !== 403) return { kind: 'unreachable', code: String(status ?? (error as Error).name) };
  return isFirewall(error)
    ? { kind: 'firewall', cure: firewallCommand(options) }
    : { kind: 'not-readable', cure: rightsCommand(options) };
}

async function look(client: CosmosClient, options: CosmosStoreOptions): Promise<readonly CosmosFault[]> {
  const { severalRegions, weak, consistency } = await readAccount(client);
  const account: readonly CosmosFault[] = [
    ...(severalRegions ? [{ kind: 'several-regions', cure: regionsCommand(options) } as const] : []),
    ...(weak ? [{ kind: 'weak-consistency', consistency, cure: consistencyCommand(options) } as const] : []),
  ];
  const database = client.database(options.database);
  if ((await there(() => database.read())) === undefined)
    return [...account, { kind: 'database-missing', cure: databaseCommand(options) }];
  const looked = await Promise.all(
    CONTAINERS.map((plan) => lookAtContainer(database.container(plan.id), plan, options)),
  );
  const found = CONTAINERS.find((_plan, i) => looked[i]?.every(({ kind }) => kind !== 'container-missing'));
  const writable = found === undefined || (await mayWrite(database.container(found.id)));
  return [
    ...account,
    ...looked.flat(),
    ...(writable ? [] : [{ kind: 'not-writable', cure: rightsCommand(options) } as const]),
  ];
}

async function lookAtContainer(
  container: Container,
  plan: ContainerPlan,
  options: CosmosStoreOptions,
): Promise<readonly CosmosFault[]> {
  const { id } = plan;
  const found = await there(() => container.read());
  if (found === undefined) return [{ kind: 'container-missing', id, cure: containerCommand(options, plan) }];
  const difference = indexDifference(plan.indexingPolicy, found.resource?.indexingPolicy);
  return difference ? [{ kind: 'indexes', id, cure: indexCure(options, plan), ...difference }] : [];
}

/** Undefined for what is not there. */
async function there<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

async function mayWrite(container: Container): Promise<boolean> {
  try {
    await there(() => container.item(NOBODY, NOBODY).delete());
    return true;
  } catch (error) {
    if (statusOf(error) === 403) return false;
    throw error;
  }
}
