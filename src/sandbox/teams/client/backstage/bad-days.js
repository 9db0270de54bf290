// The tenant's bad days: a switch each, and what to try.
import { h } from '../dom.js';
import { ask } from './ask.js';

export function createBadDays() {
  const list = h('ul', { class: 'switches' });
  const count = h('span', { class: 'count' });
  // Months of them take a process of their own, which is started by hand.
  const months = h(
    'p',
    { class: 'soft' },
    'Months of bad days, at the speed that you like: ',
    h('code', {}, 'npm run simulate -- --watch'),
    ' prints the address of a page of its own.',
  );
  const element = h('details', {}, h('summary', {}, 'A bad day', count), list, months);
  /** @type {Map<string, HTMLElement>} */
  const switches = new Map();

  function draw({ days }) {
    for (const { id, title, tryThis, on } of days) {
      let one = switches.get(id);
      if (one === undefined) {
        const hint = h('small', { id: `try-${id}` }, h('b', {}, 'Try: '), tryThis);
        one = h(
          'button',
          { type: 'button', role: 'switch', 'aria-describedby': `try-${id}`, onclick: () => turn(id) },
          title,
        );
        switches.set(id, one);
        list.append(h('li', {}, one, hint));
      }
      one.setAttribute('aria-checked', String(on));
    }
    const on = days.filter((day) => day.on).length;
    count.textContent = on === 0 ? '' : ` (${on} on)`;
  }

  async function turn(id) {
    const on = switches.get(id).getAttribute('aria-checked') !== 'true';
    const answer = await ask('bad-days', { id, on });
    if (answer) draw(answer);
  }

  const refresh = async () => {
    const answer = await ask('bad-days');
    if (answer) draw(answer);
  };
  return { element, refresh, show: (is) => is && refresh() };
}
