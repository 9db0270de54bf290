import { strToU8, zipSync } from 'fflate';
import { limitsOf, openList } from '../../src/lists/index.ts';
import { AGAINST } from './against.ts';
import { file, ROWS, read } from './read.ts';
import { letters, sharedStrings, sheet, sheetOf, workbook } from './workbooks.ts';

const HEADING = 'email,resource\n';
const faultOf = async (name: string, ...parts: (string | Uint8Array)[]) => {
  const { fault, summary } = await read(file(name, ...parts));
  return fault ?? summary?.unreadable?.code;
};
/** As many pieces as are asked for, and no more. */
function* endless(piece: string, asked: { pieces: number }): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(piece);
  for (;;) {
    asked.pieces++;
    yield bytes;
  }
}
const endlessly = async (start: string, piece: string) => {
  const asked = { pieces: 0 };
  function* bytes(): Generator<Uint8Array> {
    yield new TextEncoder().encode(start);
    yield* endless(piece, asked);
  }
  const found = await read({ kind: 'file', name: 'x.csv', bytes: bytes() });
  return { ...asked, code: found.fault ?? found.summary?.unreadable?.code };
};

describe('a file without an end is left where its fault is', () => {
  const piece = (text: string) => text.repeat(Math.ceil(65_536 / text.length));
  test.each([
    ['rows', HEADING, piece('anna@partner.com,portal\n'), 'too-many-rows', 4],
    ['a cell', `${HEADING}anna@partner.com,"`, piece('x'), 'row-too-long', 4],
    ['a line', '', piece('x'), 'row-too-long', 4],
    ['a line of addresses', 'a@x.com\n', piece('a@x.com;'), 'row-too-long', 4],
    ['blank lines', HEADING, piece('\n'), 'too-many-rows', 8],
    ['columns', 'email', piece(',x'), 'row-too-long', 4],
    ['quotation marks', HEADING, piece('"'), 'row-too-long', 4],
  ])('%s', async (_what, start, text, code, most) => {
    const found = await endlessly(start, text);
    expect(found.code).toBe(code);
    expect(found.pieces).toBeLessThanOrEqual(most);
  });
});

test('a million columns', async () => {
  expect(await faultOf('x.csv', `email${',x'.repeat(300)}\n`)).toBe('too-many-columns');
  expect(await faultOf('x.csv', `email${',x'.repeat(1_000_000)}\n`)).toBe('row-too-long');
  expect(await faultOf('x.xlsx', workbook({ sheet: sheet([['email', ...Array(300).fill('x')]]) }))).toBe(
    'too-many-columns',
  );
  const far = `<row r="1"><c r="A1" t="str"><v>email</v></c><c r="${letters(16_383)}1" t="str"><v>x</v></c></row>`;
  expect(await faultOf('x.xlsx', workbook({ sheet: sheetOf(far) }))).toBe('too-many-columns');
});

test.each([
  ['\x89PNG\r\n\x1a\n', 'no-list'],
  ['\x7fELF\x02\x01', 'no-list'],
  ['email\nanna@partner.com\x00\x01\x02\n', 'no-list'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-excel'],
  ['PK\x05\x06', 'no-list'],
])('%j is no list', async (bytes, code) => {
  expect(
    await faultOf(
      'x.csv',
      Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)),
    ),
  ).toBe(code);
});

test('a name that is a path is only looked at', async () => {
  expect(await faultOf('../../etc/passwd.exe', 'email\nanna@partner.com\n')).toBe('type-unknown');
  expect(
    (await read(file('..\\..\\boot.csv', 'email,resource\nanna@partner.com,wiki\n'))).summary?.good,
  ).toBe(1);
});

/** The largest part says in the directory that it has another size, unpacked (APPNOTE 4.3.12). */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const book = Buffer.from(bytes);
  for (let at = book.indexOf('PK\x01\x02'); at >= 0; at = book.indexOf('PK\x01\x02', at + 4))
    if (book.readUInt32LE(at + 24) > 5_000_000) book.writeUInt32LE(size, at + 24);
  return book;
}

describe('workbooks made to do harm', () => {
  const books: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['a zip that is no workbook', () => zipSync({ 'a.txt': strToU8('a') }), 'no-list'],
    [
      'a bomb',
      () => withSize(workbook({ sheet: `${sheet([['email']])}${' '.repeat(5_000_000)}` }), 200_000_000),
      'workbook-too-large',
    ],
    [
      'a bomb that lies about its size',
      () => withSize(workbook({ sheet: `${sheet([['email']])}${' '.repeat(5_000_000)}` }), 1_000),
      'workbook-broken',
    ],
    [
      'a text without an end',
      () => workbook({ sheet: sheetOf(`<row><c t="str"><v>${'x'.repeat(3_000_000)}</v></c></row>`) }),
      'workbook-broken',
    ],
    ['tags in tags', () => workbook({ sheet: sheetOf('<a>'.repeat(10_000)) }), 'workbook-broken'],
    [
      'entities that grow',
      () =>
        workbook({
          sheet: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><row><c><v>&b;</v></c></row></worksheet>`,
        }),
      'workbook-broken',
    ],
    [
      'too many parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`${i}`, new Uint8Array()]))),
      'workbook-broken',
    ],
    [
      'shared texts without an end',
      () =>
        workbook({
          sheet: sheet([['email']]),
          shared: sharedStrings(Array.from({ length: 400 }, () => `<t>${'x'.repeat(50_000)}</t>`)),
        }),
      'workbook-too-large',
    ],
    [
      'one cell of many texts',
      () =>
        workbook({
          sheet: sheetOf(`<row><c t="inlineStr"><is>${'<t>xxxxxxxx</t>'.repeat(20_000)}</is></c></row>`),
        }),
      'row-too-long',
    ],
    [
      'rows',
      () =>
        workbook({
          sheet: sheet([
            ['email', 'resource'],
            ...Array.from({ length: ROWS + 1 }, (_, i) => [`p${i}@x.com`, 'wiki']),
          ]),
        }),
      'too-many-rows',
    ],
  ];
  test.each(books)('%s', async (_what, make, code) => {
    expect(await faultOf('x.xlsx', make())).toBe(code);
  });
});

test('what the source of the bytes throws is not taken for a fault of the list', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(HEADING + 'a@x.com,wiki\n'.repeat(400));
    throw new Error('connection lost');
  }
  // It comes while opening or while reading on, as far as the source had got.
  const reading = read({ kind: 'file', name: 'x.csv', bytes: failing() });
  await expect(reading).rejects.toThrow('connection lost');
});

test('whoever stops reading stops the source', async () => {
  const asked = { pieces: 0 };
  const list = await openList(
    { kind: 'file', name: 'x.csv', bytes: endless(`email\n${'a@x.com\n'.repeat(10_000)}`, asked) },
    AGAINST,
    limitsOf(10_000_000),
  );
  if (list.kind === 'open')
    for await (const _ of list.rows) {
      break;
    }
  expect(asked.pieces).toBeLessThan(20);
});
