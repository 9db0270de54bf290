import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { replay } from '../../src/access/evolve.ts';
import { verify } from '../../src/audit/verify.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { sourceOf } from '../../src/store/source.ts';
import { textOf, Usher } from '../support/usher.ts';

const FIXTURES = join(__dirname, '../fixtures');
const stores = readdirSync(FIXTURES).filter((name) => name.endsWith('.db.gz'));

/** The channel of that time is gone; what was remembered of it leads to this one. What was sealed stays as it was. */
function moveChannel(file: string, serviceUrl: string): void {
  const database = new DatabaseSync(file);
  for (const table of ['records', 'postings', 'conversations']) {
    const rows = database.prepare(`SELECT row, document FROM ${table}`).all();
    const write = database.prepare(`UPDATE ${table} SET document = ? WHERE row = ?`);
    for (const { row, document } of rows)
      write.run(String(document).replaceAll(/http:\/\/127\.0\.0\.1:\d+\//gu, serviceUrl), Number(row));
  }
  database.close();
}

test('there is a store of each older version', () => {
  expect(stores).toEqual(
    expect.arrayContaining(['store-0.2.0.db.gz', 'store-98e9036.db.gz', 'store-894b48b.db.gz']),
  );
});

describe.each(stores)('%s', (name) => {
  let usher: Usher;
  const file = () => join(usher.dataDir, 'usher.db');
  beforeEach(() => {
    usher = new Usher();
    writeFileSync(file(), gunzipSync(readFileSync(join(FIXTURES, name))), { mode: 0o600 });
  });
  afterEach(() => rmSync(usher.dataDir, { recursive: true, force: true }));

  const recordOf = async (address: string) => {
    const store = await openEmbeddedStore({ file: file() });
    const [found] = await store.byAddress(address);
    const history = await store.history(found?.record.id ?? '');
    await store.close();
    if (found === undefined) throw new Error(`no record of ${address}`);
    return { record: found.record, history };
  };

  test('everything in it is read as it was, and what was owed is', async () => {
    const statuses = [];
    for (const who of ['anna', 'dora', 'carla', 'berta', 'erik']) {
      const { record, history } = await recordOf(`${who}@partner.com`);
      statuses.push(record.status);
      // What happened makes what is, beside what versions since then make of it in addition.
      expect(replay(record.id, history)).toMatchObject(record);
    }
    expect(statuses).toEqual(['granted', 'ended', 'invited', 'requested', 'requested']);
    const store = await openEmbeddedStore({ file: file() });
    const owed = await store.claim(Date.now() + 86_400_000, 1_000, 100);
    expect(owed.length).toBeGreaterThan(0);
    const { resource } = (await store.byAddress('anna@partner.com'))[0]?.record.request ?? { resource: '' };
    const { items } = await store.list({ statuses: ['granted'], resources: [resource] }, 10);
    expect(items.map(({ record }) => record.request.address)).toEqual(['anna@partner.com']);
    await store.close();
  });

  test('a story that began in it goes on to its end, and the history verifies', async () => {
    const berta = 'berta@partner.com';
    const { record } = await recordOf(berta);
    await usher.connector.start();
    moveChannel(file(), usher.connector.serviceUrl);
    await usher.start();
    await usher.invokes('alex', 'approve', { id: record.id, v: record.seq });
    await usher.connector.waitFor(
      ({ body }) => textOf(body).includes(berta) && textOf(body).includes('not accepted yet'),
    );
    usher.entra.accept(berta);
    expect((await usher.opens(usher.linkTo(berta))).status).toBe(200);
    await usher.connector.waitFor(({ body }) => textOf(body).includes(`${berta} now has access`));
    expect(usher.entra.members(GROUPS.portal.id)).toHaveLength(1);
    await usher.halt();

    const after = await recordOf(berta);
    expect(after.history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['requested', 'approved', 'invited', 'accepted', 'granted']),
    );
    const store = await openEmbeddedStore({ file: file() });
    await store.putInLedger();
    const { breaks } = await verify(sourceOf(store));
    await store.close();
    await usher.stop();
    expect(breaks).toEqual([]);
  });
});
