// The page: one pane for each conversation, and what arrives put into them.
import { listen, state as read } from './api.js';
import { startBackstage } from './backstage/backstage.js';
import { startClock } from './clock.js';
import { createPane } from './pane.js';
import { startTheme } from './theme.js';
import { createView } from './view.js';

const state = await read();
document.querySelector('#company').textContent = state.company;
startTheme();
const clock = startClock(state.now);

const kinds = [...state.seats, { ...state.channel, part: 'Channel' }];
const view = createView(kinds);
const panes = new Map(
  kinds.map((kind) => [kind.key, createPane(kind, state, { unread: () => view.unread(kind.key) })]),
);
document.querySelector('#panes').append(...[...panes.values()].map(({ element }) => element));
view.start((key, visible) => panes.get(key).show(visible));
const backstage = startBackstage({
  reveal(key) {
    view.show(key);
    return panes.get(key);
  },
});

// Where there is a keyboard, one writes at once.
const hasKeyboard = matchMedia('(hover: hover)');
const write = (key) =>
  hasKeyboard.matches &&
  document
    .querySelector(`[data-pane${key ? `="${key}"` : ''}]:not([hidden]) textarea`)
    ?.focus({ preventScroll: true });
write();
document
  .querySelector('#tabs')
  .addEventListener('click', ({ target }) => write(target.closest('[data-tab]')?.dataset.tab));

let first = true;
listen({
  message(message) {
    panes.get(message.pane)?.put(message);
    backstage.hear({ kind: 'message' });
  },
  clock: (now) => clock.set(now),
  typing: (pane) => panes.get(pane)?.typing(),
  backstage: (news) => backstage.hear(news),
  offline(is) {
    document.querySelector('#offline').hidden = !is || first;
    first = false;
  },
});
