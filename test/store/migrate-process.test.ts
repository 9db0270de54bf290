import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { type Ran, runScript } from '../support/run-script.ts';
import { fill, openStores } from './migrating.ts';
import { hashFor, requested } from './samples.ts';

const { folder, embedded, newAccount } = openStores();

describe('npm run migrate', () => {
  function command(...args: readonly string[]): Promise<Ran> {
    const { endpoint: COSMOS_ENDPOINT, key: COSMOS_KEY } = newAccount();
    const DATA_DIR = join(folder, args[1] ?? '');
    const env = { DATA_DIR, COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE: 'usher' };
    return runScript('migrate', env, args[0] ?? '');
  }

  test('moves there and back, and says what it found', async () => {
    const [source, target] = [randomUUID(), randomUUID()];
    const home = await embedded(source);
    await fill(home, 30);
    await home.close();
    const there = await command('to-cosmos', source);
    expect(there.err).toBe('');
    expect(there.out).toMatch(
      /copied \d+\nBoth stores hold the same:\n {2}record +30 {3}sha256 [0-9a-f]{16}\n/u,
    );
    expect(there.out).not.toContain(newAccount().key);
    const back = await command('to-embedded', target);
    expect(back.err).toBe('');
    expect(back.out.match(/record.*|token.*|event.*/gu)).toEqual(
      there.out.match(/record.*|token.*|event.*/gu),
    );
    expect((await (await embedded(target)).byToken(hashFor('t1')))?.record.status).toBe('inviting');
  });

  test('mends indexes that are not ours, and keeps what is there', async () => {
    const { endpoint, key } = newAccount();
    const store = await openCosmosStore({ endpoint, key, database: 'usher' });
    const record = requested('a');
    await store.commit({ record, events: [], errands: [] });
    const client = new CosmosClient({ endpoint, key });
    const container = client.database('usher').container('records');
    const planned = (await container.read()).resource?.indexingPolicy;
    const without = { ...planned, compositeIndexes: [] };
    await container.replace({ ...(await container.read()).resource, indexingPolicy: without } as never);
    await expect(store.list({ statuses: ['requested'] }, 5)).rejects.toThrow('composite index');

    expect((await command('indexes')).out).toContain('the indexes of records anew');
    expect((await container.read()).resource?.indexingPolicy).toEqual(planned);
    expect((await store.list({ statuses: ['requested'] }, 5)).items).not.toEqual([]);
    expect((await command('indexes')).out).toContain('All containers are indexed');
    client.dispose();
    await store.close();
  });

  test('says how it is called, and does not touch a store that is in use', async () => {
    expect(await command('sideways')).toMatchObject({
      code: 78,
      err: expect.stringContaining('to-cosmos'),
    });
    const source = randomUUID();
    await embedded(source);
    const held = await command('to-cosmos', source);
    expect(held).toMatchObject({ code: 1, err: expect.stringContaining(`process ${process.pid}`) });
  });
});
