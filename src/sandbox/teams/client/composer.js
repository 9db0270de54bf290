// Where somebody writes: Enter sends, Shift+Enter begins a new line, files are attached.
import { act } from './api.js';
import { h, icon } from './dom.js';
import { openExtension } from './extension.js';

export function createComposer(kind, state, on) {
  const isChannel = kind.key === state.channel.key;
  const who = isChannel
    ? h(
        'select',
        {
          'aria-label': 'Post as',
          onchange: () => {
            renamed();
            on.writer();
          },
        },
        ...state.seats.map(({ key, name }) => h('option', { value: key }, name)),
      )
    : undefined;
  const input = h('textarea', { rows: 1, onkeydown: pressed, oninput: grow });
  const picker = h('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,.xlsx',
    hidden: true,
    onchange: () => take(picker.files),
  });
  const waiting = h('div', { class: 'waiting' });
  const chips = h('div', { class: 'chips' });
  const thread = h('div', { class: 'replying', hidden: true });
  const lost = h('p', { class: 'failed', role: 'alert', hidden: true });
  const element = h(
    'form',
    {
      class: 'composer',
      onsubmit: (event) => {
        event.preventDefault();
        void send();
      },
    },
    chips,
    thread,
    h(
      'div',
      { class: 'box' },
      waiting,
      input,
      h(
        'div',
        { class: 'tools' },
        who ?? '',
        h('span', { class: 'gap' }),
        isChannel &&
          h(
            'button',
            {
              type: 'button',
              class: 'quiet',
              'aria-label': `Mention ${state.bot}`,
              title: `Mention ${state.bot}`,
              onclick: mention,
            },
            '@',
          ),
        state.commands.length > 0 &&
          h(
            'button',
            {
              type: 'button',
              class: 'quiet',
              'aria-label': `${state.bot}: find or invite`,
              title: `${state.bot}: find or invite`,
              onclick: () => openExtension(state.commands, { pane: kind.key, seat: writer(), root }),
            },
            icon('apps'),
          ),
        h(
          'button',
          {
            type: 'button',
            class: 'quiet',
            'aria-label': 'Attach a file',
            title: 'Attach a file',
            onclick: () => picker.click(),
          },
          icon('attach'),
        ),
        h(
          'button',
          { type: 'submit', class: 'quiet send', 'aria-label': 'Send', title: 'Send' },
          icon('send'),
        ),
      ),
    ),
    lost,
    picker,
  );
  element.addEventListener('dragover', (event) => event.preventDefault());
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });

  /** @type {File[]} */
  let files = [];
  let root;
  const writer = () => who?.value ?? kind.key;

  function renamed() {
    const { name } = state.seats.find(({ key }) => key === writer());
    input.setAttribute(
      'aria-label',
      isChannel ? `Post in ${kind.name} as ${name}` : `Message Usher as ${name}`,
    );
    input.placeholder = isChannel
      ? `Post as ${name}; @${state.bot} asks the bot`
      : kind.part === 'Manager'
        ? 'invite anna@partner.com to portal for 90 days'
        : 'Message Usher; try help';
  }

  function grow() {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
  }

  function pressed(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  }

  function mention() {
    if (!/@usher\b/i.test(input.value)) input.value = `@${state.bot} ${input.value}`;
    input.focus();
  }

  function take(more) {
    keep(more);
    input.focus();
  }

  function keep(more) {
    files = [...files, ...more];
    picker.value = '';
    waiting.replaceChildren(
      ...files.map((file) =>
        h(
          'span',
          { class: 'file' },
          icon('file'),
          file.name,
          h(
            'button',
            {
              type: 'button',
              class: 'quiet',
              'aria-label': `Remove ${file.name}`,
              onclick: () => {
                files = files.filter((one) => one !== file);
                take([]);
              },
            },
            icon('close'),
          ),
        ),
      ),
    );
  }

  function replyTo(id) {
    root = id;
    thread.hidden = id === undefined;
    thread.replaceChildren(
      'Replying in the thread',
      h(
        'button',
        { type: 'button', class: 'link', onclick: () => replyTo(undefined) },
        'Start a new one instead',
      ),
    );
    if (id !== undefined) input.focus();
  }

  async function send(text = input.value.trim(), more = {}) {
    if (text === '' && files.length === 0) return;
    const sent = files;
    input.value = '';
    files = [];
    take([]);
    grow();
    const coded = await Promise.all(
      sent.map(async (file) => ({ name: file.name, base64: await base64(file) })),
    );
    const answer = await act('say', { pane: kind.key, seat: writer(), root, text, files: coded, ...more });
    lost.hidden = answer.kind !== 'error';
    lost.textContent = answer.text ?? '';
    if (answer.kind !== 'error') return;
    // What was written is there again, before what has been written since; whoever writes elsewhere goes on there.
    input.value = [text, input.value].filter((one) => one !== '').join('\n');
    grow();
    keep(sent);
  }

  function fill(text) {
    input.value = text;
    grow();
    input.focus();
  }

  renamed();
  return {
    element,
    writer,
    replyTo,
    /** Writes a line, for somebody to look at first: it is sent by whoever presses Enter. */
    write: fill,
    /** Replies that the bot suggests with its newest message. */
    offer(offered) {
      chips.replaceChildren(
        ...offered.map(({ type, title, value }) =>
          h(
            'button',
            {
              type: 'button',
              onclick: () => {
                chips.replaceChildren();
                if (type === 'openUrl') open(value, '_blank', 'noopener');
                else
                  void send(
                    typeof value === 'string' ? value : title,
                    type === 'messageBack' ? { value, shown: title } : {},
                  );
              },
            },
            title,
          ),
        ),
      );
    },
  };
}

const base64 = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
