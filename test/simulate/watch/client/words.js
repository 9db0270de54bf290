/** What stands for each dial, and what a position of it means. */
export const DIALS = {
  graph: ['Calls to Graph that fail', (n) => `${n} of 100`],
  teams: ['Calls to Teams that fail', (n) => `${n} of 100`],
  store: ['Calls to the store that fail', (n) => `${n} of 100`],
  slow: ['Slowest answer', (n) => `${n} ms`],
  kills: ['Replicas killed', (n) => `${n} in 10 days`],
  cuts: ['Replicas cut off', (n) => `${n} in 10 days`],
  skews: ['Clocks put wrong', (n) => `${n} in 10 days`],
};

export const KINDS = {
  before: 'never arrives',
  lost: 'is done, its answer is lost',
  hang: 'hangs',
  throttle: 'is refused for now',
  garbage: 'is done, its answer is nonsense',
  stale: 'reads what is no longer true',
};

/** Each position of the slider: what the server is told, and what is said. */
export const SPEEDS = [
  ['0', 'paused'],
  ['1', '1 second a second'],
  ['10', '10 seconds a second'],
  ['60', '1 minute a second'],
  ['300', '5 minutes a second'],
  ['1200', '20 minutes a second'],
  ['full', 'as fast as it goes'],
];

/** Each kind of line: what its chip says and looks like. */
export const LINES = {
  act: ['act', 'off'],
  read: ['reads', 'good'],
  fault: ['fault', 'bad'],
  record: ['record', 'off'],
  fate: ['fate', 'wait'],
};

export function span(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
