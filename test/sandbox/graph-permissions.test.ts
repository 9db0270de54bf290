import { readFileSync } from 'node:fs';
import { NEEDS } from '../../src/sandbox/entra/index.ts';

interface Row {
  readonly least: readonly string[];
  readonly higher: readonly string[];
  readonly together?: readonly (readonly string[])[];
  readonly docs?: Pick<Row, 'least' | 'higher'>;
}

const file = process.env.GRAPH_PERMISSIONS;
const rows = file
  ? (JSON.parse(readFileSync(file, 'utf8')) as { operations: Readonly<Record<string, Row>> }).operations
  : {};

/** Where this tenant goes by more than the call's own row, on purpose. */
const OTHERWISE = new Set([
  // The row mixes all kinds of principals; the page for a user's groups asks for both.
  'POST /users/{}/checkMemberObjects',
  // Binding members is on the page of adding them, and goes by its permissions.
  'PATCH /groups/{}',
]);

const plain = (call: string): string =>
  call.replace('(appId=:appId', "(appId='{}')").replace(/:\w+|\{[^}]+\}/g, '{}');
const byPath = new Map(Object.entries(rows).map(([call, row]) => [plain(call), row]));
const known = new Set(NEEDS.flatMap(([, needs]) => needs.flat()));

test('it is said aloud when no permission is held against Graph’s own', () => {
  if (!file) console.warn('GRAPH_PERMISSIONS is not set: no permission is held against Graph’s own.');
});

const described = NEEDS.filter(([call]) => byPath.has(plain(call)) && !OTHERWISE.has(plain(call)));
(file ? describe : describe.skip)('permissions as Graph has them (GRAPH_PERMISSIONS)', () => {
  test.each(described.length > 0 ? described : [['none', []] as const])('%s', (call, needs) => {
    const row = byPath.get(plain(call));
    if (row === undefined) throw new Error('not described');
    const { least, higher } = row.docs ?? row;
    const enough = row.together ?? [...least, ...higher].map((one) => [one]);
    // Whatever this tenant takes, Graph takes; and of what is known here, whatever Graph takes, this tenant does.
    for (const all of needs) expect(enough.some((some) => some.every((one) => all.includes(one)))).toBe(true);
    for (const some of enough.filter((all) => all.every((one) => known.has(one))))
      expect(needs.map((all) => all.toSorted().join())).toContain(some.toSorted().join());
  });

  test('most calls are described', () => {
    expect(described.length).toBeGreaterThan(40);
  });
});
