// Usher's own process: killed and started on the page, and what an open page does when it, or everything, is new.
import { h } from '../dom.js';
import { ask } from './ask.js';

const DRAFTS = 'usher-sandbox-drafts';
const SAID = {
  running: 'Usher is running.',
  starting: 'Usher is starting…',
  stopped: 'Usher is stopped. Nothing reaches it until it is started again.',
  elsewhere: 'Usher was not started by this sandbox.',
};

const boxes = () =>
  [...document.querySelectorAll('[data-pane]')].map((pane) => [
    pane.dataset.pane,
    pane.querySelector('textarea'),
  ]);

/** What somebody had begun to write before the page was loaded anew. */
function restoreDrafts() {
  const drafts = JSON.parse(sessionStorage.getItem(DRAFTS) ?? '{}');
  sessionStorage.removeItem(DRAFTS);
  for (const [key, input] of boxes()) {
    if (!input || !drafts[key]) continue;
    input.value = drafts[key];
    input.dispatchEvent(new Event('input'));
  }
}

export function createUsher() {
  const away = document.querySelector('#away');
  const state = h('p', { role: 'status' });
  const button = (title, what, className = '') =>
    h('button', { type: 'button', class: className, onclick: () => run(what) }, title);
  const kill = button('Kill Usher', 'kill');
  const start = button('Start Usher', 'start', 'primary');
  const sure = h('div', { class: 'sure', hidden: true });
  const anew = h('button', { type: 'button', onclick: () => confirm(true) }, 'Start anew');
  const element = h(
    'details',
    { open: true },
    h('summary', {}, 'Usher'),
    state,
    h('div', { class: 'row' }, kill, start, anew),
    sure,
    h(
      'p',
      { class: 'soft' },
      'Killing is kill -9: no time to tidy up. What was owed is done after the next start.',
    ),
  );
  sure.append(
    h('p', {}, 'Everybody, every mail and every message of this sandbox goes. Start anew?'),
    h(
      'div',
      { class: 'row' },
      button('Yes, start anew', 'anew', 'primary'),
      h('button', { type: 'button', onclick: () => confirm(false) }, 'No'),
    ),
  );
  let life;
  let now = 'running';
  let wasAway = false;
  restoreDrafts();

  function confirm(is) {
    sure.hidden = !is;
    (is ? sure.querySelector('button') : anew).focus();
  }

  async function run(what) {
    const had = element.contains(document.activeElement);
    for (const one of element.querySelectorAll('button')) one.disabled = true;
    sure.hidden = true;
    if (what === 'anew') is('starting');
    const answer = await ask('usher', { do: what });
    for (const one of element.querySelectorAll('button')) one.disabled = false;
    if (answer) is(answer.state);
    if (had) (start.hidden ? kill : start).focus();
  }

  function is(next) {
    now = next;
    if (next === 'stopped') wasAway = true;
    state.textContent = SAID[next] ?? SAID.stopped;
    kill.hidden = next !== 'running' && next !== 'starting';
    start.hidden = next !== 'stopped';
    anew.hidden = next === 'elsewhere';
    tell();
  }

  /** Above the chats, for who is not looking backstage. */
  function tell() {
    const unsent = document.querySelectorAll('.message .failed button').length;
    const again = h(
      'button',
      {
        type: 'button',
        class: 'link',
        onclick: () => {
          for (const one of document.querySelectorAll('.message .failed button')) one.click();
        },
      },
      unsent === 1 ? 'Send it now' : 'Send them now',
    );
    if (now === 'running' && unsent === 0) wasAway = false;
    if (now === 'stopped' || now === 'starting') away.replaceChildren(SAID[now]);
    else if (wasAway && unsent > 0)
      away.replaceChildren(
        `Usher is back. ${unsent === 1 ? 'One message' : `${unsent} messages`} did not reach it. `,
        again,
      );
    else away.replaceChildren();
    away.hidden = away.childNodes.length === 0;
  }

  function reload() {
    const drafts = Object.fromEntries(boxes().map(([key, input]) => [key, input?.value ?? '']));
    sessionStorage.setItem(DRAFTS, JSON.stringify(drafts));
    location.reload();
  }

  return {
    element,
    is,
    /** A message came or changed. */
    look: () => wasAway && tell(),
    reload,
    show() {},
    async refresh() {
      const answer = await ask('usher');
      if (!answer) return;
      // Another sandbox at the same address, or this one from its beginning.
      if (life !== undefined && life !== answer.life) return reload();
      life = answer.life;
      is(answer.state);
    },
  };
}
