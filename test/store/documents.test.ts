import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocuments, type DocumentKind, unwrap, wrap } from '../../src/store/documents.ts';
import { DocumentError, NewerDocumentError } from '../../src/store/errors.ts';
import { SHAPES } from '../../src/store/shapes/index.ts';
import { choicesOf } from './choices.ts';
import { requested } from './samples.ts';

const KINDS = Object.keys(SHAPES) as readonly DocumentKind[];
const FOLDER = join(__dirname, 'documents');
type Examples = Readonly<Partial<Record<DocumentKind, readonly { readonly v: number }[]>>>;
const FILES = readdirSync(FOLDER).map((name) => {
  const examples: Examples = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  return { name, examples };
});

describe('documents that were ever written', () => {
  for (const { name, examples } of FILES) {
    const kinds = KINDS.filter((kind) => kind in examples);
    test.each(kinds)(`${name}: each %s is read, and read the same once written again`, (kind) => {
      for (const example of examples[kind] ?? []) {
        const body = unwrap(kind, example);
        expect(unwrap(kind, JSON.parse(JSON.stringify(wrap(kind, body))))).toEqual(body);
      }
    });
    test(`${name} is of the version that it is named after`, () => {
      const versions = Object.values(examples).flatMap((some) => some.map(({ v }) => `v${v}.json`));
      expect([...new Set(versions)]).toEqual([name]);
    });
  }

  test.each(KINDS)('among the examples there is each %s that its shape tells from others', (kind) => {
    const { all, madeBy } = choicesOf(kind, SHAPES[kind]);
    const made = new Set(
      FILES.flatMap(({ examples }) => (examples[kind] ?? []).flatMap((one) => madeBy(unwrap(kind, one)))),
    );
    expect([...all].filter((choice) => !made.has(choice))).toEqual([]);
  });
});

test('an older document is lifted, step by step', () => {
  const rename = (body: unknown) => {
    const { sheet, ...rest } = body as { sheet: string };
    return { ...rest, card: sheet };
  };
  const none = {
    record: [],
    event: [],
    errand: [],
    act: [],
    entry: [],
    conversation: [],
    delegation: [],
    spent: [],
    pace: [],
    piles: [],
    batch: [],
    batchRows: [],
    batches: [],
    inquiry: [],
    inquiryRows: [],
    inquiries: [],
  };
  const newer = createDocuments({
    ...none,
    posting: [rename, (body) => ({ ...(body as object), serviceUrl: 's' })],
  });
  const body = { record: 'r', conversation: 'c', activity: 'a', sheet: 'journey' };
  const lifted = { record: 'r', conversation: 'c', activity: 'a', card: 'journey', serviceUrl: 's' };
  expect(newer.unwrap('posting', { v: 1, body })).toEqual(lifted);
  expect(newer.wrap('posting', newer.unwrap('posting', { v: 1, body })).v).toBe(3);
});

test('a newer document is refused, by name and with what to do', () => {
  const newer = { ...wrap('record', requested('a')), v: 3 };
  expect(() => unwrap('record', newer)).toThrow(NewerDocumentError);
  expect(() => unwrap('record', newer)).toThrow(/newer Usher.*version is 3.*up to 2.*Run the newer Usher/u);
});

test.each([
  ['a field that it does not know', { ...requested('a'), surprise: 'hush' }],
  ['a field that is missing', { ...requested('a'), seq: undefined }],
  ['another kind', { text: 'hush' }],
])('%s is refused rather than lost, and no value is told', (_, body) => {
  const reading = () => unwrap('record', { v: 1, body });
  expect(reading).toThrow(DocumentError);
  expect(reading).not.toThrow(/hush/u);
});

test('a document without a version is refused', () => {
  expect(() => unwrap('record', requested('a'))).toThrow(DocumentError);
});
