// Behind the scenes: what Usher has on record of a partner, what it still owes, and what it asked of Graph.
import { h } from '../dom.js';
import { ask } from './ask.js';

/** How long is waited for more news before the sandbox is asked, in milliseconds. */
const PAUSE = 150;

const time = (at) =>
  h(
    'time',
    { datetime: new Date(at).toISOString() },
    new Date(at).toLocaleTimeString([], { timeStyle: 'medium' }),
  );
const day = (at) => new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'medium' });

export function createScenes() {
  const chosen = h('select', { 'aria-label': 'Record', onchange: () => void refresh() });
  const body = h('div', { class: 'scenes' });
  const element = h(
    'details',
    { ontoggle: () => void refresh() },
    h('summary', {}, 'Behind the scenes'),
    chosen,
    body,
  );
  let drawn = '';
  let timer;
  let asked = 0;

  function draw({ records, isKnown, record, correlation, events = [], owed = [], calls }) {
    const options = records.map(({ id, address, resource, status }) =>
      h('option', { value: id, selected: id === record?.id }, `${address} to ${resource}: ${status}`),
    );
    chosen.replaceChildren(h('option', { value: '' }, 'All calls to Graph'), ...options);
    body.replaceChildren(
      ...(isKnown
        ? []
        : [h('p', { class: 'soft' }, 'Usher is stopped; what is on record shows when it runs.')]),
      ...(record
        ? [
            correlation && h('p', { class: 'soft' }, 'Correlation ', h('code', {}, correlation)),
            part('On record', events, ({ seq, type, at, by }) => [
              h('b', {}, `${seq}. ${type}`),
              h('small', {}, by ? `${by}, ` : '', day(at)),
            ]),
            part('Owed', owed, ({ kind, readyAt, attempts, underWay }) => [
              h('b', {}, kind),
              h(
                'small',
                {},
                underWay ? 'under way' : `due ${day(readyAt)}`,
                attempts > 0 ? `, tried ${attempts} times` : '',
              ),
            ]),
          ].filter(Boolean)
        : []),
      part('Asked of Graph', calls.toReversed(), ({ at, ms, method, path, status, items }) => [
        h(
          'span',
          { class: 'call' },
          h(
            'span',
            { class: status >= 200 && status < 300 ? 'status' : 'status bad' },
            status === 0 ? 'lost' : String(status),
          ),
          h('code', {}, `${method} ${path}`),
        ),
        h('small', {}, time(at), `, ${ms} ms`),
        ...items.map((item) => h('small', {}, h('code', {}, item))),
      ]),
    );
  }

  function part(title, rows, cells) {
    const list =
      rows.length === 0
        ? h('p', { class: 'soft' }, 'Nothing')
        : h('ol', {}, ...rows.map((row) => h('li', {}, ...cells(row))));
    return h('div', {}, h('h3', {}, title), list);
  }

  async function refresh() {
    if (!element.open) return;
    const mine = ++asked;
    const answer = await ask(`scenes?record=${encodeURIComponent(chosen.value)}`);
    const text = JSON.stringify(answer);
    if (!answer || mine !== asked || text === drawn) return;
    drawn = text;
    draw(answer);
  }

  return {
    element,
    show: (is) => is && refresh(),
    async refresh() {
      clearTimeout(timer);
      timer = setTimeout(refresh, PAUSE);
    },
  };
}
