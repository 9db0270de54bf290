/** What `npm run migrate` says to whoever runs it. */
export const migration = {
  usage:
    'Write npm run migrate -- to-cosmos, or npm run migrate -- to-embedded. Stop Usher first, everywhere; the store that is copied into has to be empty. npm run migrate -- indexes mends the indexes of the containers in Cosmos DB, and Usher may be running.',
  indexes: (containers: readonly string[]): string =>
    containers.length === 0
      ? 'All containers are indexed as Usher’s queries need.'
      : `Cosmos DB now builds the indexes of ${containers.join(', ')} anew, behind; queries go on meanwhile.`,
  endpointMissing:
    'COSMOS_ENDPOINT is not set. Write the account’s address, such as https://usher.documents.azure.com.',
  copied: (count: number): string => `copied ${count}`,
  same: 'Both stores hold the same:',
  tally: (kind: string, count: number, digest: string): string =>
    `  ${kind.padEnd(13)} ${String(count).padStart(8)}   sha256 ${digest.slice(0, 16)}`,
  toCosmos: 'Start Usher with these settings, COSMOS_ENDPOINT included.',
  toEmbedded: 'Remove COSMOS_ENDPOINT and COSMOS_KEY, and start Usher with this DATA_DIR.',
  failed: (why: string): string =>
    `Nothing was removed, and the same command goes on where this ended. ${why}`,
} as const;
