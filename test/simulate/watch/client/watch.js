import { drawFaults, parse, write } from './faults.js';
import { LINES, SPEEDS, span } from './words.js';

const by = (id) => document.getElementById(id);
/** So many lines stay on the page. */
const MOST_LINES = 400;
const asked = new URLSearchParams(location.search);
const chosen = {
  seed: asked.get('seed') ?? '1',
  days: asked.get('days') ?? '30',
  faults: parse(asked.get('faults') ?? ''),
};
const speed = by('speed');
speed.value = Math.max(
  0,
  SPEEDS.findIndex(([pace]) => pace === (asked.get('pace') ?? '60')),
);
let life;
let leaving = new AbortController();

const paceNow = () => SPEEDS[Number(speed.value)][0];

/** The address of this life, in which nothing is escaped that need not be. */
const query = () => {
  const faults = write(chosen.faults);
  const { seed, days } = chosen;
  return `?seed=${encodeURIComponent(seed)}&days=${encodeURIComponent(days)}${faults && `&faults=${faults}`}&pace=${paceNow()}`;
};

function outcome(state, text) {
  by('outcome').dataset.state = state;
  by('outcome').textContent = text;
}

/** Without the milliseconds. */
const seconds = (when) => when.slice(0, -4);

function line({ when, kind, who, text }) {
  const [item, time, chip, said] = ['li', 'time', 'span', 'span'].map((tag) => document.createElement(tag));
  const [name, look] = LINES[kind];
  time.textContent = seconds(when);
  chip.className = `chip ${look}`;
  chip.textContent = name;
  said.textContent = who ? `${who}: ${text}` : text;
  item.append(time, chip, said);
  return item;
}

function tell(told) {
  const list = by('told');
  const follows = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  list.append(...told.slice(-MOST_LINES).map(line));
  while (list.childElementCount > MOST_LINES) list.firstElementChild.remove();
  if (follows) list.scrollTop = list.scrollHeight;
}

function showReplica(nth, { starts, alive, cut, skewMs }) {
  const state = alive ? (cut.length > 0 ? 'cut' : 'up') : 'down';
  const big = by(`replica${nth}`);
  big.dataset.is = state;
  big.textContent = { up: 'up', down: 'killed', cut: 'cut off' }[state];
  const about = [
    ...(state === 'cut' ? [`does not reach ${cut.join(', ')}`] : []),
    ...(starts > 1 ? [`started ${starts} times`] : []),
    ...(skewMs === 0 ? [] : [`its clock is ${(skewMs / 1000).toFixed(1)} s off`]),
  ];
  by(`about${nth}`).textContent = about.join(', ');
}

let heals = 1;
const SHOW = {
  life(frame) {
    life = frame.life;
  },
  opens(frame) {
    heals = frame.healsMs;
    put(frame.faults, chosen.faults);
    by('command').textContent = frame.command;
    outcome('under-way', 'Under way: faults strike.');
  },
  'goes-on'({ atMs, when, replicas, owed, looks, records, healed, told }) {
    by('clock').textContent = seconds(when);
    by('progress').value = Math.min(1, atMs / heals);
    replicas.forEach((one, nth) => {
      showReplica(nth, one);
    });
    by('owed').textContent = owed.due === 0 ? 'nothing now' : `${owed.due} now`;
    const later = owed.all - owed.due;
    by('oldest').textContent = [
      ...(owed.due > 0 ? [`the oldest for ${span(owed.oldestMs)}`] : []),
      ...(later > 0 ? [`${later} for later`] : []),
    ].join(', ');
    by('looks').textContent = `${looks} checks`;
    by('hold').textContent = `all hold, ${records} records`;
    if (healed) outcome('healed', 'Faults have stopped. Within an hour, everything owed is to be paid.');
    tell(told);
  },
  over({ digest, violation, command }) {
    life = undefined;
    by('command').textContent = command;
    by('outcome').dataset.digest = digest;
    if (violation === undefined)
      outcome('survived', `Everything owed is paid, and every check holds. Trace ${digest}`);
    else {
      by('hold').textContent = 'one does not hold';
      outcome(
        'violated',
        `Seed ${chosen.seed} breaks it: ${violation.split('\n')[0]}. Report this: ${command}`,
      );
    }
  },
};

async function begin() {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  life = undefined;
  history.replaceState(null, '', query());
  for (const name of ['seed', 'days']) by('life').elements[name].value = chosen[name];
  by('told').replaceChildren();
  delete by('outcome').dataset.digest;
  outcome('starting', 'Starting …');
  try {
    const response = await fetch(`/life${query()}`, { signal });
    if (!response.ok) return outcome('failed', await response.text());
    let rest = '';
    const over = () => by('outcome').dataset.digest !== undefined;
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = `${rest}${part}`.split('\n');
      rest = lines.pop();
      if (signal.aborted) return;
      for (const frame of lines.map((text) => JSON.parse(text))) SHOW[frame.kind](frame);
    }
    if (!over()) outcome('failed', 'The simulator ended before this life did. Its terminal says why.');
  } catch {
    if (!signal.aborted) outcome('failed', 'The simulator does not answer. Start it again.');
  }
}

function saySpeed() {
  const [, said] = SPEEDS[Number(speed.value)];
  by('speed-said').textContent = said;
  speed.setAttribute('aria-valuetext', said);
}

speed.addEventListener('input', () => {
  saySpeed();
  history.replaceState(null, '', query());
  if (life !== undefined)
    fetch('/pace', { method: 'POST', body: JSON.stringify({ life, pace: paceNow() }) }).catch(
      () => undefined,
    );
});
by('life').addEventListener('submit', (event) => {
  event.preventDefault();
  const { seed, days } = event.currentTarget.elements;
  Object.assign(chosen, { seed: seed.value, days: days.value });
  begin();
});
by('next').addEventListener('click', () => {
  chosen.seed = String(Number(chosen.seed) + 1);
  begin();
});
by('drawn').addEventListener('click', () => {
  chosen.faults = {};
  begin();
});
// It scrolls, so the keyboard has to reach it.
by('told').tabIndex = 0;
saySpeed();
const put = await drawFaults((name, value) => {
  chosen.faults[name] = value;
  begin();
});
begin();
