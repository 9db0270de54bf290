import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocuments, type DocumentKind, unwrap, wrap } from '../../src/store/documents.ts';
import { DocumentError, NewerDocumentError } from '../../src/store/errors.ts';
import { requested } from './samples.ts';

const KINDS: readonly DocumentKind[] = ['record', 'event', 'errand', 'posting', 'conversation'];
const FOLDER = join(__dirname, 'documents');
type Examples = Readonly<Record<DocumentKind, readonly { readonly v: number; readonly body: unknown }[]>>;

describe('documents that were ever written', () => {
  for (const name of readdirSync(FOLDER)) {
    const examples = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Examples;
    test.each(KINDS)(`${name}: each %s is read, and read the same once written again`, (kind) => {
      expect(examples[kind].length).toBeGreaterThan(0);
      for (const example of examples[kind]) {
        const body = unwrap(kind, example);
        expect(unwrap(kind, JSON.parse(JSON.stringify(wrap(kind, body))))).toEqual(body);
      }
    });
  }

  test('version 1 has an example of every status and every event', () => {
    const { record, event } = JSON.parse(readFileSync(join(FOLDER, 'v1.json'), 'utf8')) as Examples;
    const values = (key: string, of: Examples[DocumentKind]) =>
      new Set(of.map(({ body }) => (body as Record<string, unknown>)[key]));
    expect(values('status', record).size).toBe(8);
    expect(values('type', event).size).toBe(21);
  });
});

test('an older document is lifted, step by step', () => {
  const rename = (body: unknown) => {
    const { sheet, ...rest } = body as { sheet: string };
    return { ...rest, card: sheet };
  };
  const none = { record: [], event: [], errand: [], conversation: [], delegation: [] };
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
  const newer = { ...wrap('record', requested('a')), v: 2 };
  expect(() => unwrap('record', newer)).toThrow(NewerDocumentError);
  expect(() => unwrap('record', newer)).toThrow(/newer Usher.*version is 2.*up to 1.*Run the newer Usher/u);
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
