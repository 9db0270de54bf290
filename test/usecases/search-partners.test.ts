import type { AccessRecord } from '../../src/access/record.ts';
import { searchPartners } from '../../src/usecases/search-partners.ts';
import { ALEX, granted, MARA, requested, T0 } from '../store/samples.ts';
import { Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

const keep = async (...records: readonly AccessRecord[]): Promise<void> => {
  for (const record of records)
    expect((await story.store.commit({ record, events: [], errands: [] })).kind).toBe('committed');
};
const asked = (address: string, changedAt: number, more: Parameters<typeof requested>[1] = {}) =>
  requested(`${address} ${changedAt}`, { address, changedAt: T0 + changedAt, ...more });
const found = async (text: string, sponsor?: string, limit = 15) => {
  const { partners, whole } = await searchPartners(story.world, { text, limit, ...(sponsor && { sponsor }) });
  return { addresses: partners.map(([{ request }]) => request.address), whole, partners };
};

test('by any part of address or name, every word of it, newest change first; what begins so before what holds it', async () => {
  await keep(
    asked('anna@partner.example', 1, { partnerName: 'Anna Berg' }),
    asked('hanna@other.example', 2, { found: { kind: 'accepted-guest', account: 'h', name: 'Hanna Öz' } }),
    asked('berg@third.example', 3),
  );
  expect((await found('')).addresses).toEqual([
    'berg@third.example',
    'hanna@other.example',
    'anna@partner.example',
  ]);
  expect((await found('ANNA')).addresses).toEqual(['anna@partner.example', 'hanna@other.example']);
  expect((await found('berg')).addresses).toEqual(['berg@third.example', 'anna@partner.example']);
  expect((await found('berg anna')).addresses).toEqual(['anna@partner.example']);
  expect((await found('öz')).addresses).toEqual(['hanna@other.example']);
  expect((await found('nobody')).addresses).toEqual([]);
  expect((await found('', undefined, 2)).addresses).toHaveLength(2);
});

test('a partner comes once, with all their records that are asked for by the same', async () => {
  const first = granted(asked('anna@partner.example', 1, { resource: 'a' }), 'x');
  await keep(
    first,
    asked('anna@partner.example', 2, { resource: 'b' }),
    asked('anna@partner.example', 3, { resource: 'c', sponsor: ALEX }),
  );
  const all = await found('anna');
  expect(all.partners.map((records) => records.map(({ request }) => request.resource))).toEqual([
    ['c', 'b', 'a'],
  ]);
  const own = await found('anna', MARA.id);
  expect(own.partners.map((records) => records.map(({ request }) => request.resource))).toEqual([['b', 'a']]);
  expect((await found('anna', 'somebody else')).addresses).toEqual([]);
});

test('among more than one list holds, the beginning of an address still finds; and it is said that not all was looked at', async () => {
  await keep(asked('zoe@old.example', 0), asked('yan@old.example', 0, { sponsor: ALEX }));
  await keep(...Array.from({ length: 220 }, (_, i) => asked(`p${i}@new.example`, 10 + i)));
  expect(await found('zoe')).toMatchObject({ addresses: ['zoe@old.example'], whole: false });
  expect(await found('old.example')).toMatchObject({ addresses: [], whole: false });
  expect(await found('yan', MARA.id)).toMatchObject({ addresses: [], whole: false });
  expect(await found('yan', ALEX.id)).toMatchObject({ addresses: ['yan@old.example'], whole: true });
  expect((await found('p')).addresses).toHaveLength(15);
});
