import type { Act } from './plan.ts';
import type { Simulated } from './simulation.ts';

/** Days, hours, minutes and seconds since the beginning. */
export function when(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const clock = [seconds / 3_600, seconds / 60, seconds].map((n, i) =>
    String(Math.floor(n) % (i === 0 ? 24 : 60)).padStart(2, '0'),
  );
  return `day ${Math.floor(seconds / 86_400)} ${clock.join(':')}.${String(ms % 1_000).padStart(3, '0')}`;
}

export function said(act: Act): string {
  switch (act.kind) {
    case 'says':
      return `${act.who} says: ${act.line}`;
    case 'clicks':
      return `${act.who} clicks ${act.verb ?? 'a button'}${act.twice ? ' twice' : ''} (${act.pick})`;
    case 'forges':
      return `${act.who} sends a click on ${act.verb ?? 'a button'} of ${act.from ?? 'somebody else'} (${act.pick})`;
    case 'accepts':
      return `${act.partner} accepts Microsoft's invitation`;
    case 'opens':
      return `${act.partner} opens a link and presses ${act.presses} (${act.pick})`;
    case 'by-hand':
      return `somebody does by hand: ${act.does} ${act.partner} (${act.group})`;
    case 'staff':
      return `${act.who} ${act.does} (${act.group})`;
    case 'kills':
      return `replica ${act.replica} is killed, and back after ${act.backAfterMs} ms`;
    case 'cuts':
      return `replica ${act.replica} does not reach the ${act.port} for ${act.ms} ms`;
    case 'skews':
      return `replica ${act.replica}'s clock is ${act.ms} ms off`;
  }
}

/** Lives through it once more. `faults`, `older`: as after `--faults` and `--older`. */
export function commandOf(seed: number, days: number, faults: string, older?: string): string {
  const more = [
    ...(faults === '' ? [] : ['--faults', faults]),
    ...(older === undefined ? [] : ['--older', older]),
  ];
  return ['npm run simulate -- --seed', seed, '--days', days, ...more].join(' ');
}

/** What it takes to fail, for who is to mend it. */
export function transcriptOf(
  { seed, violation = '', at, steps, struck }: Simulated,
  days: number,
  faults = '',
  older?: string,
): string {
  const lines = [
    `seed ${seed}, ${when(at)}: ${violation}`,
    ...steps.filter((step) => step.at <= at).map((step) => `  ${when(step.at)}  ${said(step.act)}`),
    ...struck.map((call) => `  fails: ${call}`),
    `  ${commandOf(seed, days, faults, older)}`,
  ];
  return `${lines.join('\n')}\n`;
}
