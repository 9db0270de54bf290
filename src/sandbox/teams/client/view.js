// Which conversations are in sight: one at a time, or side by side as far as the width goes.
import { avatar, h } from './dom.js';

/** The least width of a pane, in pixels. */
const NARROWEST = 380;
const fits = () => Math.max(1, Math.floor((document.querySelector('#panes').clientWidth - 32) / NARROWEST));

/** @param {readonly { key: string, name: string, part: string }[]} kinds */
export function createView(kinds) {
  const asked = new URLSearchParams(location.search).get('view')?.split(',') ?? [];
  const known = asked.filter((key) => kinds.some((kind) => kind.key === key));
  const usual = kinds.slice(0, innerWidth > 1800 ? 4 : 2).map(({ key }) => key);
  let side = known.length > 0 ? known.length > 1 : fits() > 1;
  let shown = known.length > 0 ? known : usual.slice(0, fits());
  let tell = () => {};
  const tabs = new Map();
  const toggle = document.querySelector('#side');

  for (const { key, name, part } of kinds) {
    const badge = h('span', { class: 'badge', hidden: true });
    const label = h('span', { class: 'who' }, h('b', {}, name), h('small', {}, part));
    const tab = h(
      'button',
      { type: 'button', class: 'tab', 'data-tab': key, onclick: () => choose(key) },
      avatar(key, name),
      label,
      badge,
    );
    tabs.set(key, { tab, badge, count: 0 });
    document.querySelector('#tabs').append(tab);
  }

  function choose(key) {
    if (!side || fits() === 1) shown = [key];
    else if (!shown.includes(key)) shown = [...shown.slice(-fits() + 1), key];
    else if (shown.length > 1) shown = shown.filter((one) => one !== key);
    draw();
  }

  function draw() {
    document.documentElement.dataset.panes = String(shown.length);
    toggle.hidden = fits() === 1 && shown.length === 1;
    toggle.setAttribute('aria-pressed', String(side));
    for (const [key, entry] of tabs) {
      const visible = shown.includes(key);
      entry.tab.setAttribute('aria-pressed', String(visible));
      if (visible) count(entry, 0);
      tell(key, visible);
    }
  }

  function count(entry, unread) {
    entry.count = unread;
    entry.badge.hidden = unread === 0;
    entry.badge.replaceChildren(
      unread > 9 ? '9+' : String(unread),
      h('span', { class: 'unseen' }, ' unread'),
    );
  }

  toggle.addEventListener('click', () => {
    side = !side;
    const order = [...shown, ...kinds.map(({ key }) => key)];
    shown = side ? [...new Set(order)].slice(0, Math.min(2, fits())) : shown.slice(0, 1);
    draw();
  });
  new ResizeObserver(() => {
    if (known.length === 0 && shown.length > fits()) shown = shown.slice(0, fits());
    draw();
  }).observe(document.querySelector('#panes'));

  return {
    /** @param {(key: string, visible: boolean) => void} listener */
    start(listener) {
      tell = listener;
      for (const entry of tabs.values()) count(entry, 0);
      draw();
    },
    /** Puts a conversation in sight, beside what is there where there is room. */
    show(key) {
      if (!shown.includes(key)) choose(key);
    },
    /** One more message that nobody has seen. */
    unread(key) {
      const entry = tabs.get(key);
      if (!shown.includes(key)) count(entry, entry.count + 1);
    },
  };
}
