import { randomUUID } from 'node:crypto';
import { openCosmosStore } from '../../src/store/cosmos/index.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { asked, invited, requested } from '../store/samples.ts';
import { startCosmosEmulator } from '../support/cosmos-emulator.ts';
import { startRig } from '../support/directory.ts';
import { Story } from './story.ts';

/** Invitations that wait until then, by number. */
async function waiting(
  store: Store,
  from: number,
  to: number,
  until: number,
  accountOf = (n: number) => `guest-${n}`,
) {
  for (let n = from; n < to; n += 200)
    await Promise.all(
      Array.from({ length: Math.min(200, to - n) }, (_, i) => {
        const first = requested(n + i, { address: `p${n + i}@partner.example` });
        const record = { ...invited(first, accountOf(n + i), n + i), expiresAt: until };
        return store.commit({ record, events: [asked(first)], errands: [] });
      }),
    );
}

/** The real records, and before them as many that wait as no test has the time to write. */
const amongMany =
  (list: Store['list']): Store['list'] =>
  async (filter, limit, after = '0') => {
    const from = Number(after);
    if (from >= 49_990 || !filter.statuses.includes('invited')) return list(filter, limit);
    const items = Array.from({ length: limit }, (_, n) => {
      const record = invited(
        requested(from + n, { address: `w${from + n}@partner.example` }),
        `waits-${from + n}`,
        n,
      );
      return { record, version: '1' };
    });
    return { items, next: String(from + limit) };
  };

test('reconciling 50,000 invitations that wait, of which 10 were accepted, costs at most 3 Graph calls', async () => {
  const story = await new Story().open();
  const rig = await startRig({ empty: true });
  const world = {
    ...story.world,
    directory: rig.directory.background,
    store: { ...story.store, list: amongMany(story.store.list) },
  };
  // The first time all are read; from then on, what changed.
  await reconcile({ ...world, store: story.store });
  const people = Array.from({ length: 10 }, (_, n) =>
    rig.entra.addUser({
      mail: `p${n}@partner.example`,
      userType: 'Guest',
      externalUserState: 'PendingAcceptance',
    }),
  );
  await waiting(story.store, 0, 10, story.now + 86_400_000, (n) => people[n]?.id ?? '');
  for (const { id } of people) rig.entra.accept(id);
  story.now += 60_000;
  rig.calls();
  expect(await reconcile(world)).toBe(10);
  expect(rig.calls().length).toBeLessThanOrEqual(3);
  await rig.close();
  await story.close();
});

test('a sweep is charged by Cosmos DB for what is due, however many records there are', async () => {
  const emulator = await startCosmosEmulator();
  const story = await new Story().open();
  const { endpoint, key } = emulator;
  let charged = 0;
  const store = await openCosmosStore({
    ...{ endpoint, key, database: randomUUID(), now: () => story.now },
    onCharge: ({ charge }) => {
      charged += charge;
    },
  });
  const swept = async (): Promise<number> => {
    charged = 0;
    expect(await sweep({ ...story.world, store })).toBe(40);
    return charged;
  };
  const later = story.now + 30 * 86_400_000;
  await waiting(store, 0, 40, story.now - 1);
  await waiting(store, 40, 80, later);
  const few = await swept();
  await waiting(store, 80, 120, story.now - 1);
  await waiting(store, 120, 320, later);
  expect((await swept()) / few).toBeLessThanOrEqual(1.2);
  await store.close();
  await story.close();
  await emulator.close();
});
