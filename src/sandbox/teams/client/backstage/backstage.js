// What stands behind the chat: Usher's own process, the tenant's bad days, what Usher did and owes.
import { h, icon } from '../dom.js';
import { ask } from './ask.js';
import { createBadDays } from './bad-days.js';
import { createScenes } from './scenes.js';
import { startStrip } from './strip.js';
import { createUsher } from './usher.js';

/** @param {{ reveal: (pane: string) => { write: (text: string) => void, element: HTMLElement } }} on */
export function startBackstage({ reveal }) {
  const box = document.querySelector('#backstage');
  const opener = document.querySelector('#to-backstage');
  const parts = { usher: createUsher(), 'bad-days': createBadDays(), scenes: createScenes() };

  const close = h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': 'Close', onclick: () => show(false) },
    icon('close'),
  );
  box.append(
    h('div', { class: 'backstage-head' }, h('h2', {}, 'Backstage'), close),
    h('div', { class: 'backstage-body' }, ...Object.values(parts).map(({ element }) => element)),
  );
  box.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
  opener.addEventListener('click', () => show(box.hidden));
  addEventListener('focus', () => !box.hidden && refresh());

  /** @param {boolean} is @param {keyof typeof parts} [part] where to begin */
  function show(is, part) {
    box.hidden = !is;
    opener.setAttribute('aria-expanded', String(is));
    for (const one of Object.values(parts)) one.show(is);
    if (!is) return opener.focus();
    const begin = part && parts[part].element;
    if (begin) begin.open = true;
    (begin?.querySelector('summary') ?? close).focus();
    begin?.scrollIntoView({ block: 'start' });
  }

  function refresh() {
    for (const one of Object.values(parts)) void one.refresh();
  }

  const strip = startStrip({ reveal, next: () => show(true, 'bad-days') });
  const readSteps = async () => {
    const steps = await ask('steps');
    if (steps) strip.show(steps);
  };

  return {
    /** @param {{ kind: string }} news */
    hear(news) {
      switch (news.kind) {
        case 'open':
          void readSteps();
          void parts.usher.refresh();
          if (!box.hidden) refresh();
          break;
        case 'steps':
          strip.show(news.steps);
          break;
        case 'message':
          parts.usher.look();
          break;
        case 'anew':
          parts.usher.reload();
          break;
        case 'usher':
          parts.usher.is(news.state);
          break;
        default:
          if (!box.hidden) void parts[news.kind]?.refresh();
      }
    },
  };
}
