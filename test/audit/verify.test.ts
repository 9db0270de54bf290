import fc from 'fast-check';
import { verify } from '../../src/audit/verify.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { sourceOf } from '../../src/store/source.ts';
import { runs } from '../support/prove.ts';
import { bothStores } from './both-stores.ts';
import { cosmosVault } from './cosmos-vault.ts';
import { embeddedVault } from './embedded-vault.ts';
import { fill } from './histories.ts';
import { anyTampering, type Stock, TAMPERINGS } from './tampering.ts';
import type { Vault } from './vault.ts';

const { newFile, newAccount } = bothStores();

async function embedded(): Promise<Vault> {
  const file = newFile();
  const store = await openEmbeddedStore({ file });
  await fill(store, 12);
  await store.close();
  return embeddedVault(file);
}
async function cosmos(): Promise<Vault> {
  const account = newAccount();
  const store = await openCosmosStore(account);
  await fill(store, 12);
  const vault = cosmosVault(store, account);
  return {
    ...vault,
    async close() {
      await vault.close();
      await store.close();
    },
  };
}

describe.each([
  ['the embedded store', embedded, 15],
  ['Cosmos DB', cosmos, 2],
] as const)('a history in %s', (_name, open, count) => {
  let vault: Vault;
  let stock: Stock;
  beforeAll(async () => {
    vault = await open();
    const [events, acts, ends, entries] = await Promise.all([
      ...([vault.events(), vault.acts()] as const),
      ...([vault.ends(), vault.entries()] as const),
    ]);
    stock = { events, acts, ends, entries };
  });
  afterAll(() => vault.close());

  test('is as it was written', async () => {
    const { breaks, events, records, unsealed } = await verify(sourceOf(vault.testimony));
    expect(breaks).toEqual([]);
    expect({ events, records, unsealed }).toEqual({
      events: stock.events.length + 2,
      records: 13,
      unsealed: 0,
    });
  });

  test.each(TAMPERINGS)('$name: it is found, and named first', async ({ run }) => {
    await fc.assert(
      fc.asyncProperty(anyTampering, async ({ picks }) => {
        let next = 0;
        const pick = (below: number) => (picks[next++ % picks.length] ?? 0) % below;
        const expected = await run(vault, stock, pick);
        const { breaks } = await verify(sourceOf(vault.testimony));
        await vault.mend();
        const [first] = breaks;
        expect(first).toBeDefined();
        expect({ first, isExpected: first && expected(first) }).toMatchObject({ isExpected: true });
      }),
      { numRuns: runs({ suite: Math.ceil(count / 2), all: 4 * count }) },
    );
  });

  test('written anew as a whole, it is not the one that the anchor was taken of', async () => {
    const { newest } = await verify(sourceOf(vault.testimony));
    const other = await open();
    const { breaks: none } = await verify(sourceOf(other.testimony));
    expect(none).toEqual([]);
    const { breaks } = await verify(sourceOf(other.testimony), newest);
    await other.close();
    expect(breaks).toEqual([{ kind: 'anchor', n: newest.n }]);
  });
});
