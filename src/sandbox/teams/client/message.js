// One message: who, when, what was said, what hangs on it.
import { drawFile } from './attachments.js';
import { drawCard } from './card.js';
import { avatar, h, icon } from './dom.js';
import { markdown, plain } from './markdown.js';
import { runTask } from './task.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

export function drawMessage(message, { seat, isChannel, clicks, commands }) {
  const mine = message.from !== 'bot' && !isChannel;
  const isBot = message.from === 'bot';
  const at = new Date(message.at);
  const about = h(
    'div',
    { class: 'about' },
    h('b', {}, message.author),
    h('time', { datetime: message.at }, at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })),
    message.version > 0 && h('span', {}, 'Edited'),
  );
  const bubble = h('div', { class: 'bubble' });
  if (message.state === 'deleted') bubble.append(h('em', {}, 'This message has been deleted.'));
  if (message.text !== '') {
    const text = h('div', { class: 'text' });
    text.innerHTML = message.plain ? plain(message.text) : markdown(message.text);
    bubble.append(text);
  }
  const { busy, note } = clicks.stateOf(message.id);
  message.attachments.forEach((attachment, index) => {
    if (attachment.contentType === CARD) {
      const content = message.views[`${seat.key}:${index}`] ?? attachment.content;
      bubble.append(
        drawCard(content, busy, {
          execute: (action, data) => clicks.execute(message, index, action, data),
          submit: (action, data) => clicks.submit(message, action, data),
          search: (dataset, text) => clicks.search(message, dataset, text),
        }),
      );
    } else bubble.append(drawFile(message, attachment, index, busy, clicks));
  });
  if (note?.by === seat.key) bubble.append(drawNote(note));

  const row = h(
    'div',
    {
      class: `message ${mine ? 'mine' : 'theirs'}`,
      'data-message-id': message.id,
      'data-from': isBot ? 'bot' : message.author,
    },
    !mine && avatar(message.from, message.author),
    h(
      'div',
      { class: 'body' },
      about,
      bubble,
      !isBot && delivery(message, clicks),
      more(message, seat, commands),
    ),
  );
  if (message.attachments.some(({ contentType }) => contentType === CARD)) row.classList.add('has-card');
  return row;
}

/** Commands that the app offers on a message. */
function more(message, seat, commands) {
  const here = commands.filter(({ context }) => context.includes('message'));
  if (here.length === 0 || message.text === '' || message.state === 'deleted') return undefined;
  const menu = h(
    'details',
    {
      class: 'more',
      onfocusout: ({ relatedTarget }) => {
        if (!menu.contains(relatedTarget)) menu.open = false;
      },
    },
    h('summary', { 'aria-label': 'More actions', title: 'More actions' }, icon('more')),
    ...here.map((command) =>
      h(
        'button',
        {
          type: 'button',
          onclick: () => {
            menu.open = false;
            void runTask(command, { pane: message.pane, seat: seat.key, on: message.id });
          },
        },
        command.title,
      ),
    ),
  );
  return menu;
}

function drawNote({ kind, text }) {
  const bad = kind === 'error';
  const note = h('div', { class: bad ? 'note bad' : 'note', role: bad ? 'alert' : 'status' });
  note.innerHTML = bad ? plain(text) : markdown(text);
  return note;
}

function delivery(message, clicks) {
  if (message.state === 'failed')
    return h(
      'div',
      { class: 'failed', role: 'alert' },
      h('span', {}, message.problem),
      h('button', { type: 'button', class: 'link', onclick: () => clicks.retry(message) }, 'Try again'),
    );
  const words = message.state === 'sending' ? 'Sending' : 'Sent';
  return h('div', { class: 'delivery', title: words }, icon(words.toLowerCase()));
}
