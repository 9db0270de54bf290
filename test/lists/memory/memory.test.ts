import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { childEnv } from '../../support/child-env.ts';
import { sheet, workbook } from '../workbooks.ts';

const MIB = 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), 'usher-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly code: string;
  readonly sent: number;
  /** By how many bytes the process grew while it read. */
  readonly grown: number;
}

async function readAlone(...file: readonly string[]): Promise<Told> {
  const script = join(__dirname, 'read-alone.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script, ...file], {
    env: childEnv(),
  });
  return JSON.parse(stdout);
}

/** A workbook whose sheet unpacks to so many MiB of nothing, from next to nothing. */
async function bomb(mebibytes: number): Promise<string> {
  const file = join(folder, `bomb-${mebibytes}.xlsx`);
  const out = createWriteStream(file);
  const zip = new Zip((error, chunk, final) => {
    if (error) out.destroy(error);
    else out.write(chunk);
    if (final) out.end();
  });
  const nothing = new Uint8Array(MIB).fill(32);
  const parts = unzipSync(workbook({ sheet: sheet([['email']]) }));
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    const isSheet = name.includes('worksheets/');
    part.push(content, !isSheet);
    for (let i = 0; isSheet && i < mebibytes; i++) part.push(nothing, i === mebibytes - 1);
  }
  zip.end();
  await finished(out);
  return file;
}

function columns(count: number): string {
  const file = join(folder, 'columns.csv');
  writeFileSync(file, strToU8(`email${',x'.repeat(count)}\n`));
  return file;
}

test('of a gigabyte from a host no more is taken than a file may have, and none of it stays', async () => {
  const { code, sent, grown } = await readAlone();
  expect(code).toBe('file-too-large');
  expect(sent).toBeLessThan(64 * MIB);
  expect(grown).toBeLessThan(128 * MIB);
});

test.each([
  ['a bomb', () => bomb(40), 'workbook-broken'],
  ['a million columns', () => columns(1_000_000), 'row-too-long'],
])('%s leaves memory where it was', async (_what, make, code) => {
  const told = await readAlone(await make());
  expect(told.code).toBe(code);
  expect(told.grown).toBeLessThan(64 * MIB);
});
