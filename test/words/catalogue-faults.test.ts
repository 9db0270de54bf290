import { type CatalogueFault, ENTRY_FAULT_CODES, type EntryFault } from '../../src/access/catalogue-fault.ts';
import { chatLanguages, wordsFor } from '../../src/words/index.ts';

const entry = (fault: EntryFault): CatalogueFault => ({ kind: 'entry', path: 'x', fault });
const FAULTS: readonly CatalogueFault[] = [
  ...ENTRY_FAULT_CODES.map((code) => entry({ code })),
  ...['array', 'object', 'string', 'boolean', 'number'].map((expected) => entry({ code: 'type', expected })),
  ...[['a'], ['a', 'b'], ['a', 'b', 'c']].map((choices) => entry({ code: 'choice', choices })),
  entry({ code: 'unknown-keys', keys: [{ key: 'a', near: 'b' }] }),
  entry({ code: 'twice', id: 'a' }),
  ...(['too-long', 'too-few', 'too-many'] as const).map((code) => entry({ code, limit: 3 })),
  { kind: 'entry', path: '', line: 3, fault: { code: 'missing' } },
  { kind: 'no-yaml', why: 'w' },
  { kind: 'unreadable', why: 'ENOENT' },
  { kind: 'roles-off' },
  { kind: 'setting', name: 'PORT' },
];
const said = (language: string): readonly string[] =>
  FAULTS.map((fault) => wordsFor(language).catalogueFault(fault));

test.each(chatLanguages())('each fault of a catalogue has a sentence of its own in %s', (language) => {
  expect(new Set(said(language)).size).toBe(FAULTS.length);
  const others = chatLanguages().filter((one) => one !== language);
  for (const other of others) expect(said(language).filter((one) => said(other).includes(one))).toEqual([]);
});

test.each(chatLanguages())('each of them ends as a sentence does in %s', (language) => {
  expect(said(language).filter((one) => !/[^.!?][.!?]$/u.test(one))).toEqual([]);
});
