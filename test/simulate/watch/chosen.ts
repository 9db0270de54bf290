import { parseFaults } from '../faults.ts';
import type { Chosen, Pace } from './frames.ts';

/** Longer takes minutes, and more room than a page has. */
const MOST_DAYS = 365;
const MOST_SEED = 2 ** 31 - 1;
/** Most simulated seconds a second, while somebody is awake; beyond it is `full`. */
const MOST_PACE = 100_000;

const whole = (text: string, least: number, most: number): number | undefined =>
  /^\d{1,10}$/u.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

/** Which life an address asks for; undefined: none that there is. */
export function chosenIn(asked: URLSearchParams): Chosen | undefined {
  const seed = whole(asked.get('seed') ?? '1', 0, MOST_SEED);
  const days = whole(asked.get('days') ?? '30', 1, MOST_DAYS);
  const faults = parseFaults(asked.get('faults') ?? '');
  return seed === undefined || days === undefined || faults === undefined
    ? undefined
    : { seed, days, faults };
}

export function paceIn(text: string): Pace | undefined {
  return text === 'full' ? 'full' : whole(text, 0, MOST_PACE);
}
