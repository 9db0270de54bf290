// The bot's tab in a frame, and what Teams does for such a page: says who looks and in which colours, and opens links.
import { act } from './api.js';
import { h } from './dom.js';

/** Whoever is framed, of the library that speaks for the page. */
const VERSION = '2.58.0';

/**
 * @param {{ key: string, name: string, language: string }} seat
 * @param {{ tab: string, botId: string }} state
 * @param {(line: string) => void} toChat puts a line where somebody writes to the bot
 */
export function createTab(seat, { tab, botId }, toChat) {
  const { origin } = new URL(tab);
  const frame = h('iframe', { class: 'personal-tab', title: `Usher’s tab, ${seat.name}` });
  const theme = () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'default');
  const say = (message) => frame.contentWindow?.postMessage(message, origin);

  /** @type {Record<string, (args: unknown[]) => unknown[] | Promise<unknown[]>>} */
  const answers = {
    initialize: () => ['content', 'web', VERSION],
    getContext: () => [
      { locale: seat.language, theme: theme(), frameContext: 'content', hostClientType: 'web' },
    ],
    async 'authentication.getAuthToken'() {
      const { token } = await act('tab-token', { pane: seat.key, seat: seat.key });
      return token ? [true, token] : [false, 'resourceDisabled'];
    },
    executeDeepLink([link]) {
      const { pathname, searchParams } = new URL(link);
      const ours = pathname === '/l/chat/0/0' && searchParams.get('users') === botId;
      if (ours) {
        choose(false);
        toChat(searchParams.get('message') ?? '');
      }
      return [ours, ours ? undefined : 'Not a link to this chat'];
    },
  };

  addEventListener('message', async ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const answer = answers[data.func];
    if (answer) say({ id: data.id, uuidAsString: data.uuidAsString, args: await answer(data.args ?? []) });
  });
  new MutationObserver(() => frame.src === tab && say({ func: 'themeChange', args: [theme()] })).observe(
    document.documentElement,
    {
      attributeFilter: ['data-theme'],
    },
  );

  /** The chat, or the tab in its place; loaded anew each time, as Teams does. */
  function choose(is) {
    buttons.parentElement.parentElement.toggleAttribute('data-in-tab', is);
    for (const [button, its] of [chat, other]) button.setAttribute('aria-pressed', String(its === is));
    frame.src = is ? tab : 'about:blank';
  }
  const button = (name, its) => [
    h(
      'button',
      { type: 'button', class: 'quiet', 'aria-pressed': String(!its), onclick: () => choose(its) },
      name,
    ),
    its,
  ];
  const chat = button('Chat', false);
  const other = button('Partners', true);
  const buttons = h(
    'div',
    { class: 'pane-tabs', role: 'toolbar', 'aria-label': `Usher, for ${seat.name}` },
    chat[0],
    other[0],
  );
  return { element: frame, buttons };
}
