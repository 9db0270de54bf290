import { type Mutant, ranked } from './mutants.ts';

/** What decides: the core, the use cases, the stores, and who a call, a line and a click come from and what they may do. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'access/': ['src/access'],
  'usecases/': ['src/usecases'],
  'store/': ['src/store'],
  'the bot’s authorisation': [
    'src/bot/authorize.ts',
    'src/bot/turn-away.ts',
    'src/bot/actions/action.ts',
    'src/bot/channel/proof',
    'src/bot/channel/speaker.ts',
  ],
};

export const roomOf = ({ file }: Pick<Mutant, 'file'>): string =>
  Object.entries(ROOMS).find(([, paths]) => paths.some((path) => file.startsWith(path)))?.[0] ?? '';

/**
 * A sample that a seed draws from each room by the square root of how much there is to break in it: in proportion, the
 * smallest would hardly be looked at. Within a room each way to break it is as likely as any other.
 */
export function sampleOf(all: readonly Mutant[], count: number, seed: string): readonly Mutant[] {
  const rooms = [...Map.groupBy(all, roomOf).values()];
  const weights = rooms.map(({ length }) => Math.sqrt(length));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = rooms.map((room, n) => {
    const from = weights.slice(0, n).reduce((total, weight) => total + weight, 0);
    const upTo = from + (weights[n] ?? 0);
    const size = Math.round((count * upTo) / sum) - Math.round((count * from) / sum);
    return ranked(room, seed).slice(0, size);
  });
  return parts.flat();
}
