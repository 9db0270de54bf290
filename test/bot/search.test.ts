import fc from 'fast-check';
import { choices } from '../../src/bot/actions/choices.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { RESOURCES } from '../cards/samples.ts';
import { cardOf } from '../support/connector.ts';
import { catalogue, Usher, type Who } from '../support/usher.ts';

/** Twenty that Mara may ask for, and one that she may not. */
const CATALOG = `
resources:
${Array.from(
  { length: 20 },
  (_, i) => `  - id: depot-${i}
    name: Depot ${i}
    description: Stock of ${i === 7 ? 'bananas' : 'pears'}
    grants: [{ group: ${GROUPS.portal.id} }]`,
).join('\n')}
  - id: vault
    name: Depot vault
    grants: [{ group: ${GROUPS.portal.id} }]
    requesters: ${GROUPS.admins.id}
`;

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher(catalogue(CATALOG)).start();
});
afterAll(() => usher.stop());

async function types(who: Who, value: unknown) {
  const { status, body } = await usher.post(
    usher.activity(who, { type: 'invoke', name: 'application/search', value }),
  );
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse' },
  });
  return (body as { value: { results: { title: string; value: string }[] } }).value.results;
}
const asked = (queryText: string) => ({
  dataset: 'resources',
  queryText,
  queryOptions: { skip: 0, top: 15 },
  kind: 'search',
});

test('id, name and description are looked into; fifteen at most, and only what this person may ask for', async () => {
  expect(await types('mara', asked('bananas'))).toEqual([{ title: 'Depot 7', value: 'depot-7' }]);
  expect(await types('mara', asked('depot-19'))).toEqual([{ title: 'Depot 19', value: 'depot-19' }]);
  expect(await types('mara', asked('DEPOT'))).toHaveLength(15);
  expect(await types('mara', asked('vault'))).toEqual([]);
  expect(await types('iris', asked('vault'))).toEqual([{ title: 'Depot vault', value: 'vault' }]);
  expect(await types('otto', asked('depot'))).toEqual([]);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a list', []],
  ['another dataset', { ...asked('depot'), dataset: 'people' }],
  ['a number', { dataset: 7, queryText: 'depot' }],
])('what cannot be looked up is answered with nothing: %s', async (_what, value) => {
  expect(await types('mara', value)).toEqual([]);
});

test('a query that is none, or odd, offers what there is', async () => {
  expect(await types('mara', { dataset: 'resources', queryText: { $gt: '' } })).toHaveLength(15);
  expect(await types('mara', asked('('.repeat(100_000)))).toEqual([]);
});

test('the form offers what the person may ask for, asks for the rest, and takes what was found', async () => {
  const form = await usher.says('mara', 'invite');
  const body = cardOf(form)?.body as readonly Record<string, unknown>[];
  const input = body.find(({ id }) => id === 'resource') as { choices: unknown[] };
  expect(input).toMatchObject({
    style: 'filtered',
    'choices.data': { type: 'Data.Query', dataset: 'resources' },
  });
  expect(input.choices).toHaveLength(15);
  expect(JSON.stringify(input)).not.toContain('vault');
  await usher.clicks('mara', form, 'Send request', { addresses: 'anna@partner.com', resource: 'depot-19' });
  expect(JSON.stringify(await usher.approvalFor('anna@partner.com'))).toContain('Depot 19');
});

test('whatever is typed, what is found holds every word of it', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      for (const { value } of choices(RESOURCES, typed)) {
        const found = JSON.stringify(RESOURCES.find(({ id }) => id === value)).toLowerCase();
        for (const word of typed.toLowerCase().trim().split(/\s+/u))
          expect(found).toContain(JSON.stringify(word).slice(1, -1));
      }
    }),
  );
});
