// One conversation: its messages, and where somebody writes.
import { drawCard } from './card.js';
import { markdown } from './markdown.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

export async function send(path, body) {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}

export function createPane(kind, state, unread) {
  const isChannel = kind.key === state.channel.key;
  const log = make('div', { className: 'log', role: 'log', tabIndex: 0 });
  log.setAttribute('aria-label', `Messages, ${kind.name}`);
  const who = make('select', { hidden: !isChannel });
  who.setAttribute('aria-label', 'Who writes');
  for (const seat of state.seats) who.append(make('option', { value: seat.key, textContent: seat.name }));
  const seat = () => (isChannel ? who.value : kind.key);
  const input = make('textarea', {
    rows: 1,
    placeholder: isChannel ? 'Write; @Usher mentions the bot' : 'Write to Usher',
  });
  input.setAttribute('aria-label', isChannel ? `Message ${kind.name}` : `Message Usher as ${kind.name}`);
  const file = make('input', { type: 'file', accept: '.csv', hidden: true });
  const attach = make('button', { type: 'button', textContent: 'Attach', hidden: isChannel });
  const button = make('button', { type: 'submit', className: 'primary', textContent: 'Send' });
  const form = make('form', {}, who, input, attach, file, button);
  const element = make(
    'section',
    {},
    make('h2', {}, kind.name, make('small', { textContent: kind.part })),
    log,
    form,
  );
  element.setAttribute('aria-label', kind.name);
  element.dataset.pane = kind.key;

  const messages = new Map();
  const views = new Map();

  async function submit() {
    const text = input.value.trim();
    const files = await Promise.all(
      [...file.files].map(async (one) => ({ name: one.name, text: await one.text() })),
    );
    if (text === '' && files.length === 0) return;
    input.value = '';
    file.value = '';
    attach.textContent = 'Attach';
    await send('/chat/say', { seat: seat(), pane: kind.key, text, files });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submit();
  });
  attach.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    attach.textContent = file.files.length > 0 ? file.files[0].name : 'Attach';
  });

  function draw(message) {
    const mine = message.from !== 'bot';
    const at = new Date(message.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const about = make('div', { className: 'about' }, make('b', { textContent: message.author }), ` ${at}`);
    if (message.edited) about.append(make('i', { textContent: ' Edited' }));
    const bubble = make('div', { className: 'bubble' });
    if (message.text) bubble.append(make('div', { className: 'text', innerHTML: markdown(message.text) }));
    for (const { contentType, content, name } of message.attachments) {
      if (contentType === CARD)
        bubble.append(drawCard(views.get(message.id) ?? content, actions(message, bubble)));
      else if (contentType === CONSENT) bubble.append(consent(message, content, name));
      else if (contentType === INFO) bubble.append(download(content, name, message));
      else if (name) bubble.append(make('div', { className: 'file', textContent: name }));
    }
    if (message.failed)
      bubble.append(
        make('div', {
          className: 'failed',
          role: 'alert',
          textContent: 'Usher is not answering. Send it again.',
        }),
      );
    const row = make('div', { className: `message ${mine ? 'mine' : 'theirs'}` }, about, bubble);
    row.dataset.messageId = message.id;
    row.dataset.from = mine ? message.author : 'bot';
    return row;
  }

  /** The bot asks before it sends a file, as it has to in Teams. */
  function consent(message, content, name) {
    const answer = (accept) => () =>
      send('/chat/consent', {
        seat: seat(),
        pane: kind.key,
        on: message.id,
        name,
        accept,
        context: accept ? content.acceptContext : content.declineContext,
      });
    const button = (textContent, accept) =>
      make('button', { type: 'button', textContent, onclick: answer(accept) });
    return make(
      'div',
      { className: 'file' },
      make('b', { textContent: name }),
      make('p', { textContent: content.description ?? '' }),
      button('Allow', true),
      ' ',
      button('Decline', false),
    );
  }

  function download(content, name, message) {
    const { contentUrl } = message.attachments.find((one) => one.content === content) ?? {};
    return make(
      'div',
      { className: 'file' },
      make('a', { href: contentUrl ?? '#', textContent: name, download: name }),
    );
  }

  function actions(message, bubble) {
    const tell = (text, bad) => {
      bubble.querySelector('.told')?.remove();
      bubble.append(
        make('div', { className: bad ? 'told bad' : 'told', role: 'status', innerHTML: markdown(text) }),
      );
    };
    return {
      async execute(action, data) {
        bubble.classList.add('busy');
        for (const one of bubble.querySelectorAll('button')) one.disabled = true;
        const sent = { type: 'Action.Execute', id: action.id, title: action.title, verb: action.verb, data };
        const answer = await send('/chat/invoke', {
          seat: seat(),
          pane: kind.key,
          on: message.id,
          action: sent,
        });
        if (answer.type === CARD) {
          views.set(message.id, answer.value);
          redrawOne(messages.get(message.id));
          return;
        }
        bubble.classList.remove('busy');
        for (const one of bubble.querySelectorAll('button')) one.disabled = false;
        if (answer.type === 'application/vnd.microsoft.error') tell(answer.value.message, true);
        else tell(String(answer.value), false);
      },
      async submit(data) {
        await send('/chat/submit', { seat: seat(), pane: kind.key, on: message.id, value: data });
      },
    };
  }

  function redrawOne(message) {
    log.querySelector(`[data-message-id="${CSS.escape(message.id)}"]`)?.replaceWith(draw(message));
  }
  const toEnd = () => log.scrollTo({ top: log.scrollHeight });

  return {
    element,
    toEnd,
    redraw: () => {
      for (const message of messages.values()) redrawOne(message);
    },
    put(message, known) {
      const before = messages.get(message.id);
      if (before && JSON.stringify(before) === JSON.stringify(message)) return;
      messages.set(message.id, message);
      // What everybody sees now is newer than what one click was answered with.
      views.delete(message.id);
      if (before) redrawOne(message);
      else {
        log.append(draw(message));
        if (!known) unread();
      }
      toEnd();
    },
  };
}
