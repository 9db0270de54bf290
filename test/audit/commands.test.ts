import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { stampOf, TimestampError, tokenIn } from '../../src/audit/timestamp.ts';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import { openEmbeddedStore } from '../../src/store/embedded/index.ts';
import { startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { runScript } from '../support/run-script.ts';
import { RECORDED, startAuthority } from './authority.ts';
import { fill } from './histories.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function store() {
  const dataDir = join(folder, randomUUID());
  mkdirSync(dataDir);
  const file = join(dataDir, 'usher.db');
  const opened = await openEmbeddedStore({ file });
  await fill(opened, 4);
  return { dataDir, file, opened };
}
const sql = (file: string, text: string) => {
  const database = new DatabaseSync(file);
  database.exec(text);
  database.close();
};

test('a running store is verified, and what somebody did to it since is named', async () => {
  const { dataDir, file, opened } = await store();
  expect(await runScript('verify-history', { DATA_DIR: dataDir })).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^The history holds: \d+ events of 5 records, \d+ entries in the ledger\.\n$/u,
    ),
  });
  await opened.close();
  expect(readdirSync(dataDir)).toEqual(['usher.db']);

  sql(file, "UPDATE events SET document = replace(document, 'Orders', 'Odours') WHERE seq = 1 AND row = 1");
  const { code, err } = await runScript('verify-history', { DATA_DIR: dataDir });
  expect(err).toMatch(
    /^The history is broken\. First at record [\w-]+\.[\w-]+, event 1: it is not what was written there\.$/mu,
  );
  expect(code).toBe(1);
});

test('an anchor with a time stamp shows that the whole was written anew', async () => {
  const authority = await startAuthority();
  const [{ dataDir, opened }, other] = [await store(), await store()];
  await Promise.all([opened.close(), other.opened.close()]);
  const file = join(folder, 'anchor.json');
  const kept = await runScript('anchor', { DATA_DIR: dataDir, TIMESTAMP_URL: authority.url }, file);
  await authority.close();
  expect(kept).toMatchObject({ code: 0, err: '' });

  const held = await runScript('verify-history', { DATA_DIR: dataDir }, file);
  expect(held).toMatchObject({ code: 0, out: expect.stringContaining('time-stamped 20261127114657Z') });
  const anew = await runScript('verify-history', { DATA_DIR: other.dataDir }, file);
  expect(anew).toMatchObject({
    code: 1,
    err: expect.stringMatching(/ledger, entry \d+: it is not the one/u),
  });

  const again = await runScript('anchor', { DATA_DIR: dataDir }, file);
  expect(again).toMatchObject({ code: 78, err: expect.stringContaining('is there already') });
});

test('an anchor is not kept when the authority stamps something else', async () => {
  expect(stampOf(tokenIn(RECORDED.response, RECORDED.hash, RECORDED.random), RECORDED.hash).at).toBe(
    '20261127114657Z',
  );
  const other = Buffer.alloc(32).toString('base64url');
  expect(() => tokenIn(RECORDED.response, other, RECORDED.random)).toThrow(TimestampError);
  expect(() => tokenIn(RECORDED.response, RECORDED.hash, Buffer.alloc(8))).toThrow(TimestampError);
  for (let length = 0; length < RECORDED.response.length; length += 7)
    expect(() => tokenIn(RECORDED.response.subarray(0, length), RECORDED.hash, RECORDED.random)).toThrow(
      TimestampError,
    );
});

test('what is in Cosmos DB is verified there', async () => {
  const emulator = await startCosmosEmulator();
  const account = { endpoint: emulator.endpoint, key: emulator.key, database: randomUUID() };
  const opened = await openCosmosStore(account);
  await fill(opened, 4);
  const env = {
    COSMOS_ENDPOINT: account.endpoint,
    COSMOS_KEY: account.key,
    COSMOS_DATABASE: account.database,
  };
  expect(await runScript('verify-history', env)).toMatchObject({ code: 0, err: '' });
  await opened.close();
  await emulator.close();
});

test('what is no anchor, no store and no file is said', async () => {
  const dataDir = join(folder, 'empty');
  mkdirSync(dataDir);
  writeFileSync(join(folder, 'no-anchor.json'), '{}');
  expect(await runScript('verify-history', { DATA_DIR: dataDir })).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no store'),
  });
  expect(
    await runScript('verify-history', { DATA_DIR: dataDir }, join(folder, 'no-anchor.json')),
  ).toMatchObject({
    code: 78,
  });
  expect(await runScript('anchor', { DATA_DIR: dataDir })).toMatchObject({ code: 78 });
  expect(existsSync(join(dataDir, 'usher.db'))).toBe(false);
});
