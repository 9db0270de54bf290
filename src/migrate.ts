import { join } from 'node:path';
import { openCredential } from './directory/credential.ts';
import { cloudOf } from './settings/clouds.ts';
import { credentialOf } from './settings/credential.ts';
import { SETTINGS } from './settings/schema.ts';
import { openCosmosStore } from './store/cosmos/index.ts';
import { mendIndexes } from './store/cosmos/set-up/mend-indexes.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import { migrate } from './store/migrate.ts';
import { migration as words } from './words/en/operator/migrate.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Copies the store of DATA_DIR into that of COSMOS_ENDPOINT, or back, or mends the indexes there; the exit code. */
async function main(direction: string | undefined): Promise<number> {
  const named = Object.entries(process.env).filter(([name, value]) => name in SETTINGS.shape && value);
  const settings = SETTINGS.parse(Object.fromEntries(named));
  const endpoint = settings.COSMOS_ENDPOINT;
  if (direction !== 'to-cosmos' && direction !== 'to-embedded' && direction !== 'indexes')
    return complain(words.usage);
  if (endpoint === undefined) return complain(words.endpointMissing);

  const authority =
    settings.AZURE_AUTHORITY_HOST ??
    cloudOf(settings.GRAPH_BASE_URL ?? 'https://graph.microsoft.com').authorityHost;
  const account = {
    endpoint,
    database: settings.COSMOS_DATABASE ?? 'usher',
    ...(settings.COSMOS_KEY
      ? { key: settings.COSMOS_KEY.reveal() }
      : { credential: openCredential(credentialOf(settings), authority) }),
  };
  if (direction === 'indexes') {
    say(words.indexes(await mendIndexes(account)));
    return 0;
  }

  const embedded = await openEmbeddedStore({ file: join(settings.DATA_DIR ?? './data', 'usher.db') });
  try {
    const cosmos = await openCosmosStore(account);
    try {
      const [from, to] = direction === 'to-cosmos' ? [embedded, cosmos] : [cosmos, embedded];
      const census = await migrate({ from, to, onCopied: (count) => say(words.copied(count)) });
      say(words.same);
      for (const [kind, { count, digest }] of Object.entries(census)) say(words.tally(kind, count, digest));
      say(direction === 'to-cosmos' ? words.toCosmos : words.toEmbedded);
      return 0;
    } finally {
      await cosmos.close();
    }
  } finally {
    await embedded.close();
  }
}

function complain(what: string): number {
  process.stderr.write(`${what}\n`);
  return CONFIG;
}

try {
  process.exitCode = await main(process.argv[2]);
} catch (error) {
  process.stderr.write(`${words.failed((error as Error).message)}\n`);
  process.exitCode = 1;
}
