import { CONTAINERS, type ContainerPlan } from './containers.ts';

/** Which account and database commands are for. */
export interface Place {
  readonly endpoint: string;
  readonly database: string;
}

/**
 * What the database's containers share, at most, in request units a second: of their own they would take 400 each, more
 * than the free tier's 1,000 together. Source: azure-docs, "Provision throughput on a database".
 */
export const MAX_THROUGHPUT = 1_000;

const accountOf = ({ endpoint }: Place): string => new URL(endpoint).hostname.split('.', 1)[0] ?? '';
const on = (place: Place): string => `--resource-group RESOURCE_GROUP --account-name ${accountOf(place)}`;
const update = (place: Place): string =>
  `az cosmosdb update --resource-group RESOURCE_GROUP --name ${accountOf(place)}`;
const indexed = ({ indexingPolicy }: ContainerPlan): string => `--idx '${JSON.stringify(indexingPolicy)}'`;

// Source of all: learn.microsoft.com/cli/azure/cosmosdb

export const databaseCommand = (place: Place): string =>
  `az cosmosdb sql database create ${on(place)} --name ${place.database} --max-throughput ${MAX_THROUGHPUT}`;

export const containerCommand = (place: Place, plan: ContainerPlan): string =>
  `az cosmosdb sql container create ${on(place)} --database-name ${place.database} --name ${plan.id} --partition-key-path ${plan.partitionKey} ${indexed(plan)}${plan.defaultTtl === undefined ? '' : ` --ttl ${plan.defaultTtl}`}`;

export const indexCommand = (place: Place, plan: ContainerPlan): string =>
  `az cosmosdb sql container update ${on(place)} --database-name ${place.database} --name ${plan.id} ${indexed(plan)}`;

/** The built-in data contributor role ends in 02. */
export const rightsCommand = (place: Place): string =>
  `az cosmosdb sql role assignment create ${on(place)} --scope / --principal-id USHERS_PRINCIPAL --role-definition-id 00000000-0000-0000-0000-000000000002`;

export const regionsCommand = (place: Place): string =>
  `${update(place)} --enable-multiple-write-locations false`;

export const keyCommand = (place: Place): string =>
  `az cosmosdb keys list --resource-group RESOURCE_GROUP --name ${accountOf(place)} --query primaryMasterKey`;

export const firewallCommand = (place: Place): string => `${update(place)} --ip-range-filter ADDRESSES`;

export const consistencyCommand = (place: Place): string =>
  `${update(place)} --default-consistency-level Session`;

/** All that set-up does, for somebody who may. */
export const setUpCommands = (place: Place): readonly string[] => [
  databaseCommand(place),
  ...CONTAINERS.map((plan) => containerCommand(place, plan)),
  rightsCommand(place),
];
