// A dialog, which Teams calls a task module: a card of the bot's that is filled in and sent.
import { act } from './api.js';
import { drawCard } from './card.js';
import { h, icon } from './dom.js';
import { plain } from './markdown.js';

/** @param {string} name */
export function openDialog(name, className) {
  const body = h('div', { class: 'dialog-body' });
  const title = h('h2', {}, name);
  const close = () => element.close();
  let hasWritten = false;

  /** What somebody wrote is not thrown away by a key or a click beside the mark. */
  function leave() {
    if (!hasWritten) return close();
    if (element.querySelector('.dialog-sure')) return;
    const before = document.activeElement;
    const stay = h('button', { type: 'button', class: 'primary' }, 'Go on writing');
    const sure = h(
      'div',
      { class: 'dialog-sure', role: 'alert' },
      h('p', {}, 'Close without sending? What you wrote is lost then.'),
      h(
        'div',
        { class: 'dialog-foot' },
        h('button', { type: 'button', onclick: close }, 'Close without sending'),
        stay,
      ),
    );
    stay.addEventListener('click', () => {
      sure.remove();
      before?.focus();
    });
    element.append(sure);
    stay.focus();
  }
  const element = h(
    'dialog',
    { class: className, 'aria-label': name },
    h(
      'div',
      { class: 'dialog-head' },
      h('img', { src: '/chat/mark.svg', alt: '', width: 24, height: 24 }),
      title,
      h('button', { type: 'button', class: 'quiet', 'aria-label': 'Close', onclick: leave }, icon('close')),
    ),
    body,
  );
  element.addEventListener('close', () => element.remove());
  body.addEventListener('input', ({ target }) => {
    hasWritten = hasWritten || target.type !== 'search';
  });
  // Not its own way to close: after two of them a browser closes it whatever it is told.
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  });
  document.body.append(element);
  element.showModal();
  return {
    element,
    body,
    close,
    /** What is shown from now on holds nothing that anybody wrote. */
    begin() {
      hasWritten = false;
    },
    rename(to) {
      title.textContent = to;
      element.setAttribute('aria-label', to);
    },
  };
}

/**
 * Runs an action command and shows what the bot answers, until it is closed.
 * @param {{ id: string, title: string }} command
 * @param {{ pane: string, seat: string, on?: string }} from
 */
export async function runTask(command, from) {
  const dialog = openDialog(command.title, 'task');
  const about = { ...from, command: command.id };
  let card;

  const waiting = () => dialog.body.replaceChildren(h('p', { class: 'wait', role: 'status' }, 'One moment…'));

  function draw(busy, problem) {
    const drawn = drawCard(card, busy, {
      execute: () => draw(undefined, 'Teams executes nothing in a dialog.'),
      submit: (action, data) => void send(action.title, data),
      search: async (dataset, text) => (await act('search', { ...from, dataset, text })).choices,
    });
    dialog.body.replaceChildren(drawn);
    if (problem) dialog.body.prepend(h('p', { class: 'failed', role: 'alert' }, problem));
    if (busy === undefined) drawn.focus({ preventScroll: true });
    dialog.body.scrollTo({ top: 0 });
  }

  function show(answer) {
    if (answer.kind === 'dialog') {
      card = answer.card;
      dialog.rename(answer.title || command.title);
      return draw();
    }
    if (answer.kind === 'error' && card) return draw(undefined, answer.text);
    dialog.begin();
    const bad = answer.kind === 'error';
    const text = h('div', { class: bad ? 'failed' : 'end', role: bad ? 'alert' : 'status' });
    text.innerHTML = plain(answer.text);
    const done = h('button', { type: 'button', class: 'primary', onclick: dialog.close }, 'Close');
    dialog.body.replaceChildren(text, h('div', { class: 'dialog-foot' }, done));
    done.focus();
  }

  async function send(title, data) {
    draw(title);
    show(await act('compose-send', { ...about, data }));
  }

  waiting();
  show(await act('compose-open', about));
}
