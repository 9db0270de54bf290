import { DAY_MS, granted, type Operation } from './operation.ts';

/** What is done with access that is there. */
export const STAYING: readonly Operation[] = [
  {
    name: 'extend',
    before: granted(),
    act: (world) => world.says('mara', `extend ${world.anna} by 60d`),
    isDone: (world) => world.shows('mara', '21 Feb 2027'),
    accepted: /until 21 Feb 2027/u,
    once: () => ({}),
  },
  {
    name: 'review',
    async before(world) {
      await granted('90 days')(world);
      world.time.leap(31 * DAY_MS);
      await world.until(() => world.cardWith('mara', 'Keep') !== undefined, 'a review');
    },
    act: (world) => world.clicks('mara', 'Keep'),
    // The answer to the click, or, where that took too long, what stands in the place of what was clicked.
    isDone: (world) =>
      world.wasAnswered(/This review is done/u) || world.stands('mara', /This review is done/u),
    once: (world) => ({ reviews: world.told('mara', 'Is this access still needed?') }),
  },
  {
    name: 'transfer',
    async before(world) {
      await granted()(world);
      await world.says('mara', `transfer ${world.anna} to alex@lindenau.example`);
      await world.until(() => world.cardWith('alex', 'Accept') !== undefined, 'an offer');
    },
    act: (world) => world.clicks('alex', 'Accept', { 'row:0': 'true' }),
    isDone: (world) => world.told('mara', 'Alex Novak looks after', world.anna) > 0,
    accepted: /You look after/u,
    once: (world) => ({ 'words to the former sponsor': world.told('mara', 'Alex Novak looks after') }),
  },
];
