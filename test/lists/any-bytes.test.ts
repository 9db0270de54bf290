import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { defused, undefused } from '../../src/lists/csv-writer.ts';
import { limitsOf, openList, template, writeFaults, writeResults } from '../../src/lists/index.ts';
import { lists } from '../../src/words/en/lists/faults.ts';
import { anyCharacter } from '../support/any-character.ts';
import { runs } from '../support/prove.ts';
import { AGAINST } from './against.ts';
import { file, goodOf, plain, read, wishes } from './read.ts';
import { sheet, workbook } from './workbooks.ts';

const text = async (pieces: AsyncIterable<string>): Promise<string> => {
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole;
};
const unit = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', ';', '\t', '\r', '\n', '"', ',', ' ', 'a', '＝'),
  }),
);

test('any bytes are answered and never throw', async () => {
  const name = fc.constantFrom('x.csv', 'x.xlsx', 'x.txt', 'x.xls', '', 'x.pdf');
  const start = fc.constantFrom(
    '',
    'email,resource\n',
    'version:v1.0\n',
    'sep=;\n',
    'a@x.com\n',
    'PK\x03\x04',
    '\xff\xfe',
  );
  await fc.assert(
    fc.asyncProperty(name, start, fc.uint8Array({ maxLength: 2_000 }), async (called, first, bytes) => {
      const prefix = Uint8Array.from(first, (letter) => letter.charCodeAt(0));
      const { rows, says } = await read(file(called, prefix, bytes));
      expect(rows.length).toBeLessThanOrEqual(2_001);
      expect(says.every((one) => one.length > 10)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a workbook with any bytes changed is answered', async () => {
  const good = workbook({
    sheet: sheet([
      ['email', 'resource'],
      ['anna@partner.com', 'wiki'],
    ]),
  });
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
      const bytes = good.slice();
      for (const [at, value] of changes) bytes[at] = value;
      expect((await read(file('x.xlsx', bytes))).rows.length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 200 },
  );
});

test('however the bytes are cut, a list is the same', async () => {
  const bytes = new TextEncoder().encode(
    'email;name;resource\r\nanna@bücher.de;"Änne\r\nBöll";wiki\r\nbo@x.com;Bo;wiki\r\n',
  );
  const whole = await read(file('x.csv', bytes));
  expect(whole.summary?.good).toBe(2);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      const parts = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
      expect(await read(file('x.csv', ...parts))).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});

test('no cell that is written is calculated, and each is read back as it was', () => {
  fc.assert(
    fc.property(unit, (cell) => {
      for (const part of defused(cell).split(/[;\t\r\n]/u)) expect(part).not.toMatch(/^ *[=+\-@＝＋－＠]/u);
      expect(defused(cell)).not.toMatch(/^[\t\r\n]/u);
      expect(undefused(defused(cell))).toBe(cell);
    }),
    { numRuns: runs({ suite: 125, all: 10_000 }) },
  );
});

test('what the writer writes, the reader reads', async () => {
  const { results } = lists;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(unit, unit, unit), { maxLength: 20 }), async (cells) => {
      const rows = cells.map(([address, outcome, reason], row) => ({ row, address, outcome, reason }));
      const written = await text(writeResults(results, rows));
      expect(written.startsWith('\ufeff')).toBe(true);
      const found: string[][] = parse(written, { bom: true, relax_column_count: false });
      expect(found[0]).toEqual(Object.values(results));
      expect(found.slice(1).map((row) => row.map(undefused))).toEqual(
        rows.map(({ row, address, outcome, reason }) => [`${row}`, address, outcome, '', '', '', reason]),
      );
    }),
  );
});

test('names and messages come back as they were, through the template of ours', async () => {
  const line = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 })
    .map((one) => one.trim().replace(/ +/gu, ' '));
  await fc.assert(
    fc.asyncProperty(line, async (message) => {
      const cell = `"${defused(message).replaceAll('"', '""')}"`;
      const { rows } = await read(
        file('x.csv', `email,resource,message\r\nanna@partner.com,wiki,${cell}\r\n`),
      );
      const [wish] = wishes(rows);
      expect(wish?.kind === 'invite' && (wish.message ?? '')).toBe(message);
    }),
  );
});

test('our template is read, and its example left out', async () => {
  const [, reports] = AGAINST.resources;
  if (reports === undefined) throw new Error('no resource');
  const made = await text(template(reports, lists.exampleRow));
  expect(made).toContain('"email","name","resource","duration","message","justification","company","level"');
  const filled = `${made}bo@x.com,Bo,reports,30d,,Audit,Contoso,gold\r\n`;
  const { rows, summary } = await read(file('x.csv', filled));
  expect(summary?.examples).toBe(1);
  expect(goodOf(rows)).toEqual(['3 invite bo@x.com reports']);
});

test('the file of faults names row, column and remedy', async () => {
  const list = await openList(file('x.csv', 'email,resource\n=1+1,wiki\n'), AGAINST, limitsOf(10));
  if (list.kind !== 'open') throw new Error('not read');
  async function* faults() {
    if (list.kind === 'open') for await (const row of list.rows) if (row.kind === 'wrong') yield* row.faults;
  }
  const written = await text(
    writeFaults(lists.problems, faults(), (fault) => lists.rowProblem(fault.row, fault, plain)),
  );
  expect(written).toContain(`"2","email","'=1+1","Row 2, column email: “=1+1” isn’t an e-mail address.`);
});
