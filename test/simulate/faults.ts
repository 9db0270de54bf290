import { Chance } from './chance.ts';
import { type Act, actOf, planOf, type Step } from './plan.ts';
import { weatherOf } from './settings.ts';
import type { Wanted } from './simulation.ts';
import { FAULTS, type Fault } from './wire.ts';

/** What somebody may turn up or down, each with the most of it. */
export const DIALS = {
  /** Of a hundred calls, how many meet a fault. */
  graph: 60,
  teams: 60,
  store: 30,
  /** Most milliseconds that a call takes one way. */
  slow: 5_000,
  /** How often in ten days. */
  kills: 30,
  cuts: 30,
  skews: 30,
} as const;
export type Dial = keyof typeof DIALS;
const NAMES = Object.keys(DIALS) as Dial[];

/** How things fail, where somebody says it; what is absent is as the seed draws it. */
export interface Faults extends Partial<Readonly<Record<Dial, number>>> {
  readonly kinds?: readonly Fault[];
}

/** Everything of it: what the seed draws, but for what somebody says. */
export type AllFaults = Required<Faults>;

/** As in an address and after `--faults`: `graph:10,kills:2,kinds:lost.hang`; undefined: it says no such thing. */
export function parseFaults(text: string): Faults | undefined {
  const faults: Partial<Record<Dial, number>> & { kinds?: readonly Fault[] } = {};
  for (const one of text.split(',').filter((part) => part !== '')) {
    const [name, value = '', ...more] = one.split(':');
    const dial = NAMES.find((known) => known === name);
    if (more.length > 0) return undefined;
    if (name === 'kinds') {
      const said = value.split('.').filter((kind) => kind !== '');
      faults.kinds = FAULTS.filter((kind) => said.includes(kind));
      if (faults.kinds.length !== said.length) return undefined;
    } else if (dial !== undefined && /^\d{1,4}$/u.test(value) && Number(value) <= DIALS[dial])
      faults[dial] = Number(value);
    else return undefined;
  }
  return faults;
}

/** The same the other way, always in one order. */
export function faultsText(faults: Faults): string {
  const dials = NAMES.flatMap((dial) => (faults[dial] === undefined ? [] : [`${dial}:${faults[dial]}`]));
  return [...dials, ...(faults.kinds ? [`kinds:${faults.kinds.join('.')}`] : [])].join(',');
}

const FATES = ['kills', 'cuts', 'skews'] as const satisfies readonly (Dial & Act['kind'])[];
const DAY_MS = 86_400_000;
/** How often in ten days a replica is killed, and so comes back as another version, where there are two. */
const ROLLED_OUT = 15;

/** What one seed lives through where things fail as somebody says. */
export function wantedWith(seed: number, days: number, faults: Faults, older?: string): Wanted {
  const { share, aim, ...weather } = weatherOf(seed);
  // Whoever turns the calls of a port down means the one that the seed aims at, too.
  const { graph, teams, store } = faults;
  const isSaid = graph !== undefined || teams !== undefined || store !== undefined;
  return {
    ...{
      seed,
      days,
      steps: stepsWith(seed, days, older === undefined ? faults : { kills: ROLLED_OUT, ...faults }),
    },
    ...(older !== undefined && { older }),
    weather: {
      share: { graph: graph ?? share.graph, teams: teams ?? share.teams, store: store ?? share.store },
      faults: faults.kinds ?? weather.faults,
      slow: faults.slow ?? weather.slow,
      ...(!isSaid && aim !== undefined && { aim }),
    },
  };
}

function stepsWith(seed: number, days: number, faults: Faults): readonly Step[] {
  let steps = planOf(seed, days);
  for (const fate of FATES) {
    const often = faults[fate];
    if (often === undefined) continue;
    const chance = new Chance(`${seed} ${fate}`);
    const drawn = Array.from({ length: Math.round((often * days) / 10) }, () => ({
      at: Math.floor(chance.next() * days * DAY_MS),
      act: actOf(chance, fate),
    }));
    steps = [...steps.filter(({ act }) => act.kind !== fate), ...drawn].toSorted((a, b) => a.at - b.at);
  }
  return steps;
}

/** When faults stop, in milliseconds since the beginning: what people have begun goes on beyond the last day. */
export const healsAfter = ({ days, steps = [] }: Wanted): number =>
  Math.max(days * DAY_MS, steps.at(-1)?.at ?? 0);

/** How often things fail in a life, for the dials to show. */
export function faultsIn({ weather, steps = [], days }: Wanted): AllFaults {
  const often = (fate: Act['kind']): number =>
    Math.round((steps.filter(({ act }) => act.kind === fate).length * 10) / days);
  return {
    ...(weather?.share ?? { graph: 0, teams: 0, store: 0 }),
    ...{ slow: weather?.slow ?? 0, kinds: weather?.faults ?? [] },
    ...{ kills: often('kills'), cuts: often('cuts'), skews: often('skews') },
  };
}
