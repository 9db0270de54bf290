import type { CosmosClient } from '@azure/cosmos';

/** What an account says of itself. */
export interface Account {
  /** Those that take writes. With several, an ETag is checked in one only, and a write that won may be rolled back. */
  readonly regions: readonly string[];
  readonly severalRegions: boolean;
  /** Its default consistency, such as Session. */
  readonly consistency: string;
  /** Weaker than Session, which it then answers 400 to whoever asks for it. */
  readonly weak: boolean;
}

const WEAKER = ['Eventual', 'ConsistentPrefix'];

/** `client` asks for no consistency of its own. Rejects with the SDK's errors. */
export async function readAccount(client: CosmosClient): Promise<Account> {
  const { resource } = await client.getDatabaseAccount();
  const regions = resource?.writableLocations.map(({ name }) => name) ?? [];
  const consistency = String(resource?.consistencyPolicy ?? 'Session');
  return {
    regions,
    severalRegions: regions.length > 1 || resource?.enableMultipleWritableLocations === true,
    consistency,
    weak: WEAKER.includes(consistency),
  };
}
