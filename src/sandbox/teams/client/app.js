// The page: who is shown, in which light, and what arrives.
import { createPane } from './pane.js';

const options = new URLSearchParams(location.search);
const state = await (await fetch('/chat/state.json')).json();

const dark = options.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
const themeButton = document.querySelector('#theme');
const panes = new Map();

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  themeButton.textContent = theme === 'dark' ? 'Light' : 'Dark';
  for (const pane of panes.values()) pane.redraw(theme);
}
themeButton.addEventListener('click', () =>
  setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
);

/** @returns {string[]} */
function shownAtFirst() {
  const asked = options.get('view');
  if (asked) return asked.split(',');
  const width = innerWidth;
  if (width > 1800) return state.seats.map((seat) => seat.key);
  return width > 860 ? ['manager', 'approver'] : ['manager'];
}

let shown = shownAtFirst();
const tabs = document.querySelector('#tabs');
const kinds = [...state.seats, { key: state.channel.key, name: state.channel.name, part: 'Channel' }];

for (const kind of kinds) {
  const pane = createPane(kind, state, () => count(kind.key));
  panes.set(kind.key, pane);
  document.querySelector('#panes').append(pane.element);
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.dataset.tab = kind.key;
  tab.append(`${kind.name}`, Object.assign(document.createElement('small'), { textContent: kind.part }));
  const badge = Object.assign(document.createElement('span'), { className: 'badge', hidden: true });
  tab.append(badge);
  tab.addEventListener('click', () => choose(kind.key));
  tabs.append(tab);
}

function choose(key) {
  const narrow = innerWidth <= 860;
  if (narrow) shown = [key];
  else shown = shown.includes(key) && shown.length > 1 ? shown.filter((one) => one !== key) : [...shown, key];
  show();
}

function show() {
  for (const [key, pane] of panes) {
    pane.element.hidden = !shown.includes(key);
    const tab = tabs.querySelector(`[data-tab="${key}"]`);
    tab.setAttribute('aria-pressed', String(shown.includes(key)));
    if (shown.includes(key)) {
      const badge = tab.querySelector('.badge');
      badge.hidden = true;
      badge.textContent = '';
      pane.toEnd();
    }
  }
}

/** One more message that nobody has seen. */
function count(key) {
  if (shown.includes(key)) return;
  const badge = tabs.querySelector(`[data-tab="${key}"] .badge`);
  badge.hidden = false;
  badge.textContent = String(Number(badge.textContent || 0) + 1);
}

setTheme(dark);
show();
for (const message of state.messages) panes.get(message.pane)?.put(message, true);
show();

const events = new EventSource('/chat/events');
let lost = false;
events.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  panes.get(message.pane)?.put(message, false);
};
events.onerror = () => {
  lost = true;
};
events.onopen = async () => {
  // What was said while the line was down.
  if (!lost) return;
  lost = false;
  const now = await (await fetch('/chat/state.json')).json();
  for (const message of now.messages) panes.get(message.pane)?.put(message, true);
};
document.documentElement.dataset.ready = 'true';
