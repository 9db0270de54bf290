// The message extension in the compose box: a search whose result becomes a message, and commands that open a dialog.
import { act } from './api.js';
import { h } from './dom.js';
import { openDialog, runTask } from './task.js';

/** How long somebody pauses before the bot is asked, in milliseconds. */
const PAUSE = 250;

/**
 * @param {readonly object[]} commands
 * @param {{ pane: string, seat: string, root?: string }} from
 */
export function openExtension(commands, from) {
  const here = commands.filter(({ context }) => context.includes('compose'));
  const search = here.find(({ type }) => type === 'query');
  const actions = here.filter(({ type }) => type === 'action');
  const dialog = openDialog('Usher', 'extension');
  const results = h('ul', { class: 'results', 'aria-label': 'Results' });
  const said = h('p', { class: 'said', role: 'status' });
  const input = h('input', {
    type: 'search',
    'aria-label': search?.title,
    placeholder: search?.parameter.description,
    autocomplete: 'off',
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    },
  });
  let timer;
  let asked = 0;

  async function ask() {
    const mine = ++asked;
    said.textContent = 'Searching…';
    const { id, parameter } = search;
    const answer = await act('compose-find', {
      ...from,
      command: id,
      parameter: parameter.name,
      text: input.value.trim(),
    });
    if (mine !== asked) return;
    const found = answer.results ?? [];
    results.replaceChildren(...found.map(row));
    said.textContent = answer.text ?? (found.length === 0 ? 'No results.' : '');
    said.hidden = said.textContent === '';
  }

  const row = ({ title, text, card }) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          onclick: async () => {
            dialog.close();
            await act('compose-put', { ...from, card });
          },
        },
        h('b', {}, title),
        h('small', {}, text),
      ),
    );

  dialog.body.append(
    ...(search ? [input, said, results] : []),
    ...actions.map((command) =>
      h(
        'button',
        {
          type: 'button',
          class: 'command',
          onclick: () => {
            dialog.close();
            void runTask(command, from);
          },
        },
        h('b', {}, command.title),
        h('small', {}, command.description),
      ),
    ),
  );
  input.focus();
  if (search?.initialRun) void ask();
}
