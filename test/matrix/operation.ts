import type { World } from './world.ts';

/** Something that people do, with everything of the world outside behind it. */
export interface Operation {
  readonly name: string;
  /** What comes before, while all is well. */
  readonly before: (world: World) => Promise<unknown>;
  /** What people do while something fails; once more afterwards, where they were told that it did not go through. */
  readonly act: (world: World) => Promise<unknown>;
  /** Whether it is done, as the world outside shows it. */
  readonly isDone: (world: World) => boolean;
  /** What says to anybody that it is done: before it is, that is a lie. */
  readonly claims?: RegExp;
  /** What says to who acted that it is taken up: from then on it comes by itself. */
  readonly accepted?: RegExp;
  /** True: nobody does anything, time alone does. */
  readonly byItself?: true;
  /** True: that there is nobody, as Graph says by a 404, is what it was to come to; a look at drift shows otherwise. */
  readonly believes?: true;
  /** Where it can be done for a while only: how long that fails, and is waited for, in milliseconds. */
  readonly within?: number;
  /** What happens once, however often it was tried, and how often it happened; what was told last, by whom it was told. */
  readonly once: (world: World) => Readonly<Record<string, number>>;
}

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Everybody has said hello, so that they can be reached. */
async function hello(world: World): Promise<void> {
  for (const who of ['mara', 'alex', 'iris'] as const) await world.says(who, 'hello');
}

/** Asked for, and waiting for the first who decides. */
export const asked =
  (resource: string, term = '90 days') =>
  async (world: World): Promise<void> => {
    await hello(world);
    await world.says('mara', `invite ${world.anna} to ${resource} for ${term} because of the audit`);
  };

/** An invitation that nobody has accepted yet. */
export async function invited(world: World): Promise<void> {
  await asked('portal')(world);
  await world.clicks('alex', 'Approve');
  await world.until(() => world.mailsTo(world.anna) > 0, 'an invitation');
}

/** A guest of long standing, let in without anybody's approval. */
export const granted =
  (term = '30 days') =>
  async (world: World): Promise<void> => {
    world.usher.entra.addUser({ mail: world.anna, externalUserState: 'Accepted', userType: 'Guest' });
    await asked('wiki', term)(world);
    await world.until(() => world.isIn('reports'), 'access');
    await world.until(() => world.shows('mara', 'Has access'), 'a card that says so');
  };
