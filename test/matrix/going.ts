import { DAY_MS, granted, invited, type Operation } from './operation.ts';
import type { World } from './world.ts';

const GONE = /no longer has access|Access removed|has ended|Access ended/u;
const isOut = (world: World): boolean => !world.isIn('reports');
const takenAway = (world: World, path: RegExp): number =>
  world.usher.entra.requests.filter(
    ({ method, path: at, status }) => method === 'DELETE' && path.test(at) && status < 300,
  ).length;
const once = (world: World): Readonly<Record<string, number>> => ({
  removals: takenAway(world, /\/members\//u),
  'words to the sponsor': world.told('mara', world.anna, /no longer has access/u),
});

/** How access ends. */
export const GOING: readonly Operation[] = [
  {
    name: 'remove',
    async before(world) {
      await granted()(world);
      await world.says('mara', `remove ${world.anna}`);
    },
    act: (world) => world.clicks('mara', 'Remove'),
    isDone: isOut,
    claims: GONE,
    believes: true,
    once,
  },
  {
    name: 'undo',
    async before(world) {
      await granted()(world);
      await world.says('mara', `remove ${world.anna}`);
      await world.clicks('mara', 'Remove');
      await world.until(() => isOut(world), 'a removal');
    },
    act: (world) => world.clicks('mara', 'Undo'),
    isDone: (world) => world.isIn('reports'),
    claims: /has access again/u,
    within: 120_000,
    once: () => ({}),
  },
  {
    name: 'expire',
    async before(world) {
      await granted('1 day')(world);
      world.time.leap(DAY_MS - 600_000);
      await world.time.pass(240_000);
    },
    act: (world) => world.time.pass(400_000),
    byItself: true,
    isDone: isOut,
    claims: GONE,
    believes: true,
    once,
  },
  {
    name: 'drift',
    async before(world) {
      await granted()(world);
      const { entra } = world.usher;
      const { id } = entra.addUser({
        mail: world.stranger,
        externalUserState: 'Accepted',
        userType: 'Guest',
      });
      world.joins('portal', id);
      await world.says('iris', 'drift');
    },
    act: (world) => world.clicks('iris', 'Remove', { all: 'true', reason: 'nobody knows them' }),
    isDone: (world) => !world.isIn('portal', world.stranger),
    believes: true,
    once: (world) => ({ removals: takenAway(world, /\/members\//u) }),
  },
  {
    name: 'leave',
    async before(world) {
      await invited(world);
      world.usher.entra.accept(world.anna);
      await world.opens(world.usher.linkTo(world.anna));
      await world.until(() => world.isIn('portal'), 'access');
    },
    act: (world) => {
      const state = new URL(world.usher.linkTo(world.anna)).searchParams.get('state') ?? '';
      return world.submits('/grant-access/leave', { state, confirm: 'yes' });
    },
    isDone: (world) => !world.isIn('portal'),
    claims: GONE,
    believes: true,
    once,
  },
];
