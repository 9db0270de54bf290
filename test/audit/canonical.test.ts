import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonical, digestOf } from '../../src/audit/canonical.ts';
import { replaced } from '../../src/audit/personal.ts';
import { ALGORITHM, hashOf, salted } from '../../src/audit/seal.ts';
import { anyCharacter } from '../support/any-character.ts';

/** The same text by the plainest way there is: a sorted list of names tells `JSON.stringify` their order. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${plainly(field)}`).join(',')}}`;
}

const name = fc.string({ unit: anyCharacter, maxLength: 3 }).filter((one) => one !== '__proto__');
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: anyCharacter }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 40 }),
  ),
})).value;

test('there is one text for a value, whatever the order of its names and however many there are', () => {
  fc.assert(fc.property(json, (value) => expect(canonical(value)).toBe(plainly(value))));
  const many = Array.from({ length: 100 }, (_, i) => [`n${(i * 37) % 100}`, i] as const);
  expect(canonical(Object.fromEntries(many))).toBe(plainly(Object.fromEntries(many)));
  expect(canonical({ b: undefined, a: [1, undefined], 10: 0, 9: 0 })).toBe('{"10":0,"9":0,"a":[1,null]}');
});

const body = { type: 'x', by: { id: '1', name: 'Mara' }, people: [{ name: 'Alex' }, { name: 'Ana' }], n: 0 };
const PATHS = ['/by/name', '/people/1/name', '/people/0/name', '/nobody/name', '/by/id/name'];

test('what stands at a path is replaced in a copy, and what is not there is not put there', () => {
  const before = structuredClone(body);
  expect(replaced(body, PATHS, null)).toEqual({
    type: 'x',
    by: { id: '1', name: null },
    people: [{ name: null }, { name: null }],
    n: 0,
  });
  expect(body).toEqual(before);
  expect(replaced(body, ['/by', '/by/name'], null)).toEqual({ ...before, by: null });
  expect(replaced('text', [''], null)).toBe(null);
});

test('a seal is the hash of one canonical object', () => {
  const personal = salted(PATHS.slice(0, 3));
  if (personal === undefined || !('salt' in personal)) throw new Error('nothing is salted');
  const { paths } = personal;
  const placed = { record: 'r"\u{e9}', seq: 7, document: { v: 3, body } };
  const digest = digestOf([personal.salt, 'Mara', 'Ana', 'Alex']);
  const told = { alg: ALGORITHM, record: 'r"\u{e9}', seq: 7, v: 3, digest, paths, previous: 'p' };
  const open = replaced(body, paths, null);
  expect(hashOf(placed, { previous: 'p' }, personal)).toBe(digestOf({ ...told, open }));
  const ledger = { n: 4, hash: 'h' };
  const base = [personal, {}];
  expect(hashOf(placed, { previous: 'p', ledger, base }, personal)).toBe(
    digestOf({ ...told, open, ledger, base: [paths, []] }),
  );
  expect(hashOf(placed, { previous: 'p', ledger }, undefined)).toBe(
    digestOf({ ...told, open: body, paths: [], digest: null, ledger }),
  );
});
